"""Lines that say whose the words are: copyright and syndication, and the taglines of the desks.

A tagline names who worked on the story, or tells other desks what an update adds; it is not for
the reader. What is for the reader, a correction, is in ``corrections``.
"""

from typing import Final

from service.text.furniture.lines import CAPITAL, CREW, MONTH, OPEN, Table

# Whom a line credits: up to a mark, a line's end, or what such lines go on with.
_OUTLET: Final = (
    rf"(?P<name>(?:the\s+)?{CAPITAL}[^.!?|©;()]{{1,60}}?)(?=[\W_]*\Z|[.|,;()]|\s+(?:and|on|in"
    rf"|under|with|at|as|inc\b|llc\b|ltd\b|all rights|via)\b)"
)
_STORY: Final = (
    r"(?:story|article|post|piece|column|essay|op-ed|commentary|blog|excerpt|content|material"
    r"|interview)"
)
_RAN: Final = (
    r"(?:appear(?:s|ed)|published|posted|produced|printed|syndicated|aired|ran|written"
    r"|republished|reprinted|reproduced|excerpted|adapted|provided|distributed|supplied"
    r"|crossposted|cross-posted|contributed|reposted)"
)
_PLACED: Final = (
    r"(?:(?:originally|first|also|previously|initially|exclusively|here|online|with permission"
    r"|with the permission|in partnership|in collaboration"
    r"|under a creative commons licen[sc]e)\s+)*"
)
_SINCE_1990: Final = " ".join(str(year) for year in range(1990, 2040))

RIGHTS: Final[Table] = {
    "copyright": (
        rf"[\s©]*(?:(?:©|\(c\)|&copy;|\d{{4}}|by\b|notice)[\s,–-]*)+(?:{_OUTLET}.{{0,500}})?"
    ),
    f"c {_SINCE_1990}": (
        rf"[\s©),–-]+(?:\d{{4}}[\s,]*)?(?:by\s+)?{_OUTLET}[^!?]{{0,60}}\ball rights reserved"
        rf"\b.{{0,500}}"
    ),
    "all": r"\s+(?:content created by|rights reserved|contents? (?:©|copyright))\b.{0,400}",
    "some": r"\s+rights reserved\b.{0,120}",
    "alle": r"\s+rechte vorbehalten\b.{0,120}",
    "tous": r"\s+droits\b.{0,40}réservés\b.{0,160}",
    "todos": r"\s+(?:los\s+derechos|os\s+direitos)\s+reservados\b.{0,120}",
    "this": (
        rf"\s+{_STORY}\s+(?:(?:is|was|has been|had)\s+)?{_PLACED}{_RAN}\s+{_PLACED}(?:on|at|in|by"
        rf"|from|of|with|for)\s+{_OUTLET}.{{0,260}}",
        rf"\s+(?:report|analysis|review|video|transcript|item)\s+(?:(?:is|was)\s+)?(?:originally"
        rf"|first)\s+{_RAN}\s+{_PLACED}(?:on|at|in|by)\s+{_OUTLET}[^.!?]{{0,90}}",
        rf"\s+{_STORY}\s+(?:comes|is|was)\s+(?:courtesy of|from|republished from|reprinted from"
        rf"|part of)\s+{_OUTLET}.{{0,200}}",
        rf"\s+(?:{_STORY}|document|copy|service|publication|website"
        rf"|transmission)\b[^.]{{0,90}}\bmay not be\s+(?:published|reproduced|broadcast|copied"
        rf"|rewritten|used|distributed)\b.{{0,400}}",
        r"\s+(?:story|article|report)\s+(?:is|was)\s+(?:from|based on|auto-?generated"
        r"|published from)\b[^.]{0,60}\b(?:auto-?generated|syndicated feed|wire (?:service"
        r"|agency)|agency)\b.{0,200}",
        r"\s+(?:story|article|report)\s+has not been\s+(?:edited|created)\b.{0,200}",
        rf"\s+{_STORY}\s+(?:is|was)\s+(?:made available|licensed|shared|published"
        rf"|republished)\s+under\b.{{1,160}}",
    ),
    "a": (
        r"\s+version of this (?:article|story|column|op-ed|review)\s+(?:also\s+)?(?:appears"
        r"|appeared|ran|was published)\s.{1,300}"
    ),
    "originally first": (
        rf"\s+{_RAN}\s+{_PLACED}(?:on (?!{MONTH})|at\s|by\s|from\s|with\s|in (?=the\s))\s*{_OUTLET}"
        r"[^.!?,]{0,60}"
    ),
    "reprinted republished reposted syndicated": (
        rf"\s+{_PLACED}(?:on|at|in|by|from"
        rf"|with)\s+(?:the permission of\s+)?{_OUTLET}[^.!?,]{{0,60}}"
    ),
    "published": (
        rf"\s+in\s+{_OUTLET}[^.!?]{{0,60}}\d{{4}}\Z",
        rf"\s+(?:with permission|under (?:a )?creative commons|by arrangement with)\b{OPEN}",
    ),
    "source": r"\s+text\b[^.!?]{0,60}",
    "source sources quelle quellen fuente fonte via": rf"\s*:\s*{_OUTLET}[^.!?]{{0,60}}\Z",
    "via": ("", rf"\s+{_OUTLET}[^.!?]{{0,60}}\Z"),
    "h hat": r"(?:/t|\s+tip)\b\s*:?\s+[^.!?]{1,90}",
    "courtesy distributed": rf"\s+(?:of|by)\s+{_OUTLET}[^.!?]{{0,60}}\Z",
    "ap reuters afp upi dpa apa sda efe ansa tass pti ians ani xinhua yonhap bloomberg agencies "
    "kyodo jiji rt cnn lusa ritzau ntb anp belga ats lapresse aap": (
        r"(?:\s*[|/,·&+-]+\s*(?:ap|reuters|afp|agencies|dpa|upi|staff|wires?|epd|sid|kna|apa"
        r"|bloomberg|efe|ansa))*"
    ),
    "the": (
        r"\s+(?:associated press|canadian press|conversation)",
        r"[\s-]+\w{2,12}[\s-]+wire",
        r"\s+contents? of this (?:web ?)?site\b.{0,200}",
        rf"\s+original\s+(?:version of this\s+)?{_STORY}\s+(?:was\s+)?{_PLACED}{_RAN}"
        rf"\s+{_PLACED}(?:on|at|in|by)\s+{_OUTLET}.{{0,160}}",
    ),
    "associated thomson agence press tribune": (
        r"\s+(?:press|reuters(?: foundation)?|france[ -]presse|association|news service)"
    ),
    "abc nbc cbs sky bbc itv": r"\s+news",
    "online web express news": r"\s+(?:desk|news service|bureau)",
    "field": r"\s+level media",
    "from": (
        r"\s+(?:combined|staff|wire|news service|agenc\w+|staff and wire|news)\s+"
        r"(?:dispatches|(?:and wire )?(?:services?|reports?))"
    ),
    "with": (
        r"\s+\w+\s+inputs?",
        r"\s+(?:files|reporting|reports?|additional reporting|material|inputs?)\s+(?:from"
        r"|by)\s+[^.!?]{1,120}",
    ),
    "mit avec con": (
        r"\s+(?:material (?:von|der)|agenturen|inhalten|información de|afp|reuters|ap"
        r"|dpa)\b[^.,]{0,40}"
    ),
    "our": r"\s+standards\s*:.{0,90}",
    "content articles": (
        r"\s+(?:created|published|written|produced|licensed)\b[^.]{0,60}\b(?:available|licensed?"
        r"|without charge)\b.{0,500}"
    ),
    "for": r"\s+(?:licensing opportunities|reprint|republication)\b.{0,260}",
    "license reprints rights": rf"\s+(?:this|and|&)\b{OPEN}",
    "transcripts": r"\s+are (?:created|generated|produced) (?:on|by|in)\b.{0,300}",
    "keywords": rf"\s*:{OPEN}",
    "further": r"\s+company coverage\s*:.{0,40}",
}

TAGLINES: Final[Table] = {
    "the": (
        r"\s+(?:associated press|canadian press)\s+(?:also\s+)?contributed",
        r"\s+audio (?:version )?(?:of|on) this (?:article|story|page)\b.{0,120}",
    ),
    "reporting writing editing": (
        rf"(?:\s+and\s+(?:additional\s+)?\w+)?(?:\s+in\s+\w+)?\s*(?:\b(?:by|von|por|par|door)\b"
        rf"|:)\s*{CREW}"
    ),
    "additional further": (
        rf"\s+(?:reporting|research|material|editing|writing)(?:\s+(?:by|from)|\s*:)\s+{CREW}"
        r"(?:\s+staff)?(?:\.\s(?:have|got|do|read|see|follow|share|like|this)\b.{1,160})?",
        r"\s+(?:details|information|updates)\b[^.!?]{0,60}\bwill be (?:updated|added|posted"
        r"|provided)"
        r"\s+(?:as|when|once)\b.{0,60}",
    ),
    "edited compiled translated researched": rf"(?:\s+and\s+\w+)?\s+by\s*:?\s+{CREW}",
    "contributing contributors": rf"\s*(?::|writers?:|by)\s*{CREW}",
    "with": rf"\s+assistance\s+(?:from|by)\s+{CREW}",
    "eds editors desk desks": r"\s*:.{0,300}",
    "end ends endit endall": "",
    "dpa": r"(?:\s+[a-z0-9/]{1,9}){2,6}",
    "bericht redigiert": rf"(?:\s+von|\s*:)\s+{CREW}",
    "reporte reportes reportagem información": (
        r"\s+(?:de|por|adicional)\b.{0,200}(?:edita|traduc|escri|edição)\w+.{0,160}"
    ),
    "édité rédigé": rf"\s+par\s+{CREW}",
    "this": (
        r"\s+is\s+(?:a\s+)?(?:breaking\s+news|(?:developing|breaking)\s+(?:news\s+)?(?:story"
        r"|event|situation))\b[^.]{0,60}(?:[.;,–—-]\s*(?:check|refresh|please|more|we|it|stay"
        r"|this|updates|details|come|for)\b.{0,160})?",
        r"\s+(?:story|article|report) was (?:\w+ )?(?:constructed|written|produced|generated"
        r"|translated|created) (?:with the (?:assistance|help) of|using"
        r"|by) (?:artificial intelligence|ai|a machine)\b.{0,300}",
        rf"\s+(?:story|article|report|post|page)(?:\s+by\s+(?:the\s+)?{CAPITAL}[^.!?]{{1,60}}?)?"
        r"\s+was (?:first |originally |last )?(?:published"
        r"|posted|updated)\s+(?:at|on|in)\s+[^.!?]{0,40}\d.{0,40}",
        rf"\s+(?:report|story|item) by\s+(?:the\s+)?{CAPITAL}[^.!?]{{1,60}}?\s+was first published"
        rf"\s+{MONTH}\s+\d{{1,2}}.{{0,20}}",
        r"\s+(?:story|article|page|post) (?:was|is) (?:published )?(?:more than|over|at least) \w+"
        r" (?:months?|years?) (?:ago|old)\b.{0,160}",
        r"\s+(?:story|article|report|piece|post) is (?:part|one) of (?:our|a|an|the) (?:[\w-]+ "
        r"){0,3}?"
        r"(?:series|coverage|project|partnership|collaboration|package|newsletter)\b.{0,200}",
        r"\s+transcript (?:has been|was) (?:automatically|auto-?)\s?generated\b.{0,120}",
        r"\s+(?:story|article|post|page|report)\s+(?:is\s+(?:still\s+)?(?:developing|breaking"
        r"|being updated)|will be updated)\b.{0,160}",
    ),
    "story": r"\s+(?:is\s+)?(?:still\s+)?developing",
    "developing": r"(?:\s*(?:story\b.{0,90}|[:.…]*))?",
    "more": (
        r"\s+(?:to (?:come|follow)|details (?:to follow|soon)|soon)",
        r"\s+(?:pictures|photos|videos?|details|information|updates|news)\s+(?:will be|to be|as"
        r"|when)\b[^.!?]{0,90}",
    ),
    "except": r"\s+for the headline\b.{0,200}",
    "we": (
        r"(?:[’']ll|\s+(?:will|are|are going to))\s+(?:be\s+)?(?:bring|updat|keep"
        r"|post|publish|provid|work|add)\w*\s+(?:you|more|updates?|this (?:story|article|post"
        r"|page|report)"
        r"|further|to (?:get|learn|find|confirm|gather|bring))\b.{0,160}",
        r"(?:[’']ll|\s+will)\s+have\s+more\s+(?:on|details|information|updates)\b.{0,120}",
    ),
    "stay": (
        r"\s+(?:with|tuned)\b[^.!?\"“]{0,60}\b(?:updates?|latest|more|details|information)\b.{0,60}"
    ),
    "check": (
        r"\s+back\s+(?:here\s+|with us\s+|later\s+|often\s+|soon\s+)?for\s+(?:more\b|the latest"
        r"|updates|further|details)[^.]{0,90}"
    ),
    "refresh": r"\s+(?:this page\s+)?for\s+(?:updates|the latest)\b.{0,60}",
}
