"""Lines that a page says to its audience: share buttons, embedded posts, comments, contacts.

Each rule needs more than its first word, because news begins with the same words: "Share prices
fell on Friday.", "Follow the money, prosecutors said."
"""

from typing import Final

from service.text.furniture.lines import CAPITAL, MEDIA, OPEN, Table

_THIS: Final = (
    r"(?:this|the|your|a|article|story|stories|page|post|video|link|photo|quote|selection|share"
    r"|comment|save|saved)"
)

SOCIAL: Final[Table] = {
    "share tweet pin email print add post": (
        "",
        rf"(?:[\s:]+(?:{_THIS}|on|via|with|it|to|by|using|in|close|copy|friends?|{MEDIA}))+",
        rf"\s*(?:[\d.,]+[km]?|\+|{MEDIA}(?:\s+{MEDIA})*|\(opens in new window\)"
        rf"|all sharing options)",
    ),
    "social": r"\s+(?:sharing|share|media|links)",
    "shares likes retweets views": r"(?:\s*[\d.,]+[km]?)?",
    "follow find like": (
        r"\s+@\w.{0,90}",
        rf"\s+(?:us|me|him|her|them|our|{CAPITAL}[\w.’'-]+(?:\s+[\w&.’'-]+){{0,6}}?)\s+(?:(?:and"
        rf"|&|or|our|\w+)\s+)?(?:on|at|via)\s+(?:@\w+|{MEDIA}\b).{{0,140}}",
    ),
    "also": r"\s+follow us on\s.{0,120}",
    "join": rf"\s+us on\s+{MEDIA}\b.{{0,90}}",
    "follow": r"(?:\s+(?:us|me|topic|this story|author|live|story))?(?:\s+@\w+){0,3}",
    "like": r"\s+(?:loading|this\s*:)",
    "view see": (
        r"\s+(?:this (?:post|photo|profile) on instagram|[\w’'. ]{1,40} other tweets"
        r"|the conversation on twitter|image on twitter|conversation)\b.{0,40}"
    ),
    "a": r"\s+(?:post|photo|video|picture) (?:shared|posted) by\b.{0,160}",
    "embedded": r"\s+video",
    "twitter": r"\s+ads info\b.{0,40}",
    "facebook": r"\s+(?:count|comments)",
    "reply": r"(?:\s+(?:retweet|on twitter)\b.{0,40})?",
    "copy copied link": r"\s*(?:the\s+)?(?:link|url|to clipboard|copied|shortlink)\b.{0,40}",
    "click": r"\s+to\s+(?:join us|share|email|print|tweet|pin|copy|follow)\b.{0,90}",
    "pic": r"\.twitter\.com/\w+",
    "http https www": r"\S{3,300}",
    "via": r"\s*@\w+",
    "tweets": r"\s+by\s+@?\w[^.!?]{0,40}\Z",
    "people": r"\s+are talking about this",
    "add": (
        r"\s+(?:[\w ]{2,40} on google|us (?:on|as)\b.{0,60}|to (?:my|your|favorites|favourites"
        r"|reading list)\b.{0,40}|interest)"
    ),
    "this": r"\s+(?:tweet|post|video) (?:is|was|has been) (?:unavailable|deleted|removed)\b.{0,60}",
}

COMMENTS: Final[Table] = {
    "comments comment kommentare commentaires comentarios reacties": (
        r"(?:\s*[(:\[]?\s*\d+\s*[)\]]?)?",
        r"\s+(?:are|have been|is|were)\s+(?:now\s+|currently\s+)?(?:closed|disabled|off"
        r"|turned off|moderated|subject to|not available|switched off|open|loading"
        r"|welcome)\b.{0,160}",
        r"\s+(?:expressed|posted|published|made) (?:here|below|on|by readers)\b.{0,200}",
        r"\s+(?:off|closed|loading|policy|guidelines|feed|section|powered|on this|navigation"
        r"|sorted|now|below|rules)\b.{0,90}",
        r"\s*:(?:\s+(?:our |the |house |community )?(?:rules|guidelines|policy))?",
    ),
    "recent latest top": r"\s+comments?(?:\s*\(?\d+\)?)?",
    "trackbacks trackback pingbacks pingback": r".{0,100}",
    "leave add post write submit share": (
        r"\s+(?:a|your|the first)\s+(?:comment|reply|response|review|message|thoughts)s?(?:\b"
        r"|see\b).{0,60}"
    ),
    "cancel": r"\s+reply",
    "be": r"\s+the first (?:to (?:comment|leave a comment|post|reply)|one to comment)\b.{0,60}",
    "your": (
        r"\s+e-?mail address (?:will|is|won)\b.{0,160}",
        r"\s+comment(?:\s+(?:is|has|will)\b.{0,90})?",
        r"\s+(?:name|message|reply)",
    ),
    "required": r"\s+fields?\s+are\b.{0,40}",
    "there": r"\s+(?:are|is)\s+(?:currently\s+|still\s+)?(?:no|\d+)\s+comments?\b.{0,60}",
    "no": (
        r"\s+(?:comments|responses|replies|trackbacks)(?:\s+(?:yet|so far|found|on|to)\b.{0,60})?"
    ),
    "join view show hide read see load": (
        r"\s+(?:the |all |more |our |other )*(?:\d[\d,]*\s+)?(?:comments?|conversation"
        r"|discussion(?: thread)?|debate|replies|responses)(?:\s*\(?\d*\)?)"
        r"(?:\s+(?:on|policy|here|below|at)\b.{0,60})?"
    ),
    "you": r"\s+must\s+be\s+(?:logged|signed|registered|a (?:member|subscriber))\b.{0,90}",
    "log sign register login": (
        r"(?:\s+in|\s+up)?\s+(?:to|or \w+(?: in| up)? to)\s+(?:leave|post|comment|join|reply|vote"
        r"|view)\b.{0,60}"
    ),
    "please": (
        r"\s+(?:keep|wait while we load|register|subscribe, or"
        r"|enable javascript)\b.{0,120}\bcomments?\b.{0,90}",
        r"\s+(?:log in to (?:leave|comment|post)|(?:review|read) our comment|be (?:respectful"
        r"|civil)|(?:leave|post|share) (?:a|your) (?:comment|thoughts))\b.{0,160}",
    ),
    "only": r"\s+(?:a )?members? of this blog may\b.{0,60}",
    "note": r":\s+only (?:a )?members? of this blog may\b.{0,60}",
    "disqus": r"(?:\s+comments)?",
    "notify": r"\s+me\s+(?:of|when|by)\b.{0,90}",
    "save": r"\s+my\s+name\b.{0,90}",
    "what": (
        r"\s+(?:is|are)\s+your\s+(?:take|views?|opinions?|thoughts?)\s+on\s+(?:this|the "
        r"(?:issue|matter"
        r"|story|topic|news))\b[^.!?]{0,20}\?.{0,90}",
        r"\s+do you think,\s[^.!?]{2,30}\?.{0,90}",
        r"\s+(?:do you think|are your thoughts|say you)\b[^.!?]{0,60}\?.{0,90}"
        r"(?:comments?|below|poll|share|let us know|sound off|tell us|e-?mail|vote)\b.{0,90}",
    ),
    "let tell share": (
        r"\s+(?:us|me|your)\b.{0,60}\b(?:in the comments?|comments? (?:below|section)|your thoughts"
        r"|your (?:views?|opinion|story|stories|experiences?) (?:with us|below|at|by))\b.{0,90}",
        r"\s+what you think\b.{0,40}",
    ),
    "sound": r"\s+off\s+(?:in|below|on|with|here)\b.{0,60}",
    "have": r"\s+your\s+say\b.{0,60}",
    "report": (
        rf"\s+(?:a |an |this |inappropriate )?(?:typo|error|correction|comment|ad|problem|mistake"
        rf"|abuse|post)\b{OPEN}"
    ),
    "commenting": r"\s+(?:is|has|policy|guidelines|rules|on this)\b.{0,120}",
    "discussion": r"\s+(?:policy|guidelines|rules)",
    "newest oldest sort": r"(?:\s+(?:by|first|voted)\b.{0,30})?",
    "most": r"\s+(?:liked|voted|recent comments)",
    "reactions": "",
    "responses replies thoughts": r"(?:\s+(?:to|on)\s+[“\"].{0,160})?",
}

_MAILBOX: Final = r"[\w.+-]{1,40}\s?(?:@|\(at\)|\[at\])\s?[\w-]{1,40}(?:\.[\w-]{1,30}){1,3}"
_PHONE: Final = r"\+?[\d(][\d\s()./-]{6,20}\d"

CONTACT: Final[Table] = {
    "you": (
        r"\s+can\s+(?:reach|follow|contact|e-?mail|find)\s[^.!?\"“]{2,80}\s(?:on|at|via|by)\s+"
        r"(?:twitter|facebook|instagram|@|e-?mail).{0,60}"
    ),
    "get": r"\s+in\s+touch(?:\s+with\b.{0,60})?",
    "contact reach email e mail write message": (
        rf"(?:-?mail)?(?:\s+[\w.’'-]{{1,30}}){{0,8}}?\s*(?:\b(?:at|on|via|to|by|through)\b|:|-"
        rf"|–)?\s*(?:{_MAILBOX}|{_PHONE}).{{0,120}}"
    ),
    "contact": (
        r"(?:\s+(?:us|the (?:author|editor|reporter|writer|newsroom)|info(?:rmation)?|me)"
        r"(?:\s+(?:here|at\s+[\w.]+|directly|by e-?mail)\b.{0,60})?)?",
        r"s?\s*:\s*.{0,160}",
        rf"\s+{CAPITAL}[\w.’'-]+(?:\s+[\w.’'-]+){{0,3}}\s+(?:on|at|via)\s+(?:twitter|facebook"
        rf"|@).{{0,90}}",
    ),
    "contacts kontakt kontakte ansprechpartner": r"\s*:.{0,160}",
    "to": (
        r"\s+(?:contact|reach|e-?mail|comment on) (?:the )?(?:(?:senior )?(?:reporters?|editors?"
        r"|authors?|writers?)\b|newsroom|staff|this (?:story|article))(?:\s+(?:on|of"
        r"|responsible)\b[^.!?]{0,60})?\s*(?::|at\b|,|click).{0,260}",
        r"\s+(?:subscribe|unsubscribe|sign up|comment|read the full|see more"
        r"|get (?:more|our|the latest)|report (?:a typo|an error)|receive (?:our|the))\b"
        r"[^.!?]{0,120}\b(?:here|click|visit|see|email|e-mail|at|below|link|newsletter)\b.{0,160}",
    ),
    "send": (
        rf"\s+(?:us\s+|your\s+|a\s+|any\s+|news\s+)*(?:tips?|feedback|comments?|questions?"
        rf"|e-?mails?|letters?|stories|photos|suggestions?|corrections?)\b.{{0,60}}(?:{_MAILBOX}"
        rf"|here|to us|via|to)\b.{{0,90}}"
    ),
    "tel phone telephone fax call mobile cell whatsapp": (
        rf"\.?\s*(?::|at|us at|number|-)?\s*{_PHONE}(?:\s*(?:or|ext|x)\b.{{0,40}})?"
    ),
    "media press investor": (
        r"\s+(?:contacts?|inquiries|enquiries|relations|office)\s*:?[^.]{0,160}(?:\.\w{2,4})?\Z"
    ),
    "source": r"\s+(?-i:[A-Z][\w&’' -]{2,60})(?:\s+Inc\.?|\s+Corp\.?|\s+Ltd\.?)?",
    "redaktion autor": rf"(?:/in)?\s*:\s*.{{0,90}}(?:{_MAILBOX}|{_PHONE}).{{0,90}}",
    "reporter": r"\s+on this story\b.{0,120}",
    "editor editors": r"\s+(?:responsible for this story|contact)\b.{0,160}",
    "do": (
        r"\s+you\s+(?:have|know|want|work)\b[^.!?]{0,90}\?.{0,60}\b(?:touch|contact|e-?mail|call"
        r"|tell us|let us know|write|click|here)\b.{0,160}"
    ),
    "have": (
        r"\s+(?:a|any)\s+(?:news\s+)?(?:tip|story|question|comment|suggestion"
        r"|correction)s?\b[^.!]{0,160}\?.{0,160}",
        r"\s+something to (?:say|add|tell)\b.{0,90}",
    ),
    "got": (
        r"\s+(?:a|any|some)\s+(?:[\w-]+\s+){0,2}(?:tip|story|question|view|idea"
        r"|news)s?\b[^.!]{0,60}\?.{0,160}",
        r"\s+something to (?:say|add|tell)\b.{0,90}",
    ),
}
