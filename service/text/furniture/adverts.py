"""Lines by which a page sells, plays or works something: adverts, players, buttons.

Short lines, each known whole; what a page says in sentences is in ``pitches``. Each rule needs
more than its first word, because news begins with the same words: "Watch for ice on roads, the
weather service said.", "Support for the mayor fell."
"""

from typing import Final

from service.text.furniture.lines import CAPITAL, OPEN, Table

ADVERTS: Final[Table] = {
    # Adverts and what marks them.
    "advertisement advertisements advertising advert werbung anzeige publicité publicidad "
    "anuncio pubblicità": (
        "",
        rf"\W{{1,4}}(?:continue reading|story continues|article continues|scroll|skip|thanks"
        rf"|learn|feedback|hide|close|supported){OPEN}",
    ),
    "no": r"\s+thanks",
    "not": r"\s+now",
    "prices": r"\s+(?:are\s+|were\s+)?(?:correct|accurate) at\b.{0,60}",
    "adchoices": "",
    "ad": (
        r"(?:\W{1,4}(?:content|story|article) continues\b.{0,40}"
        r"|\s+(?:feedback|choices|\d+ of \d+|not displaying.{0,60}))?"
    ),
    "sponsor": r"\s+messages?",
    "sponsored promoted": (
        r"(?:\W{1,3}(?:content|links?|stories|story|post|ad)\b.{0,50})?",
        rf"\s+by\s+{CAPITAL}[^.!?]{{0,50}}\Z",
    ),
    "paid partner": r"\s+(?:content|post|program|advertisement|for by|stories)\b.{0,50}",
    "story article text post content report": (
        r"\s+continue[sd]?\s+(?:below|after|on next page|reading)\b.{0,60}"
    ),
    "continue": r"\s+(?:reading|to (?:article|story|site|content))\b.{0,80}",
    "scroll": (
        r"\s+(?:down|up)?\s*(?:for|to)\s+(?:the |see |read |our |continue )?"
        r"(?:videos?|more|photos?|live|full|gallery|content|top|continue|reading|updates)\b.{0,60}"
    ),
    "shop buy order learn discover explore find": (
        r"\s+(?:now|more|out more|out how|here|it (?:now|all here)|this|about us"
        r"|further)\b[^.]{0,50}"
    ),
    "subscription free limited special exclusive": (
        r"\s+(?:offers?|time offer|trial|newsletters?|options|required|deal|app)\b.{0,60}"
    ),
    # Signing up, in few words.
    "sign": (
        r"[\s-]+(?:up|me up|in|out|on)(?:\s+(?:now|here|today|free|or log in|or register))*",
        rf"\s+up\s+(?:for|to)\s+(?:the\s+)?{CAPITAL}[\w’' ]{{2,60}}\Z",
    ),
    "subscribe": (
        rf"\s+to\s+(?:our\s|(?:get|receive|read|continue|unlock|keep)\s|{CAPITAL}).{{0,200}}",
        r"\s+(?:for (?:just|only|as|full|unlimited|free|[$£€])|via)\b.{0,200}",
    ),
    "signup login register subscribe donate unsubscribe": (
        r"(?:\s+(?:now|here|today|free|login|account|for free|for just|from)\b.{0,60})?"
    ),
    "log": r"\s+(?:in|out)(?:\s+(?:to|or|with|here)\b.{0,60})?",
    "be": (
        r"\s+(?:the first to (?:know|like|share|hear|find out|get)|among the first to (?:know"
        r"|hear))\b.{0,60}"
    ),
    "already": (
        r"\s+(?:an?|have|registered|subscribed|contributed)\b.{0,40}(?:subscriber|member|account"
        r"|log in|sign in|registered)\b.{0,60}"
    ),
    "thank thanks": (
        r"(?:\s+you)?\s+for\s+(?:signing up|subscribing|reading|registering|your (?:subscription"
        r"|support|feedback|past)|visiting|watching|contacting us|supporting"
        r"|relying on)\b.{0,160}"
    ),
    "you": (
        r"\s+can\s+(?:also\s+)?(?:see|find|read|watch|view|follow|buy|order|listen|download|donate"
        r"|sign|check|learn|hear|get|join|purchase|book|vote)\b[^.!?\"“]{0,90}\b(?:here|below"
        r"|at this link|this link)",
        r"(?:\s+(?:are|have)|[’']re|[’']ve)\s+(?:now\s+|successfully\s+|been\s+)*(?:signed up"
        r"|subscribed|all set|registered)\b.{0,60}",
        r"(?:\s+have|[’']ve)\s+(?:\w+\s+){0,2}?(?:\d+|one|two|three|no|reached|used)\b"
        r".{0,40}\b(?:articles?|stories|limit)\b.{0,60}",
    ),
    "enter invalid": (
        r"\s+(?:your|a valid|an)?\s*(?:e-?mail|zip|username|password|keyword)\b.{0,60}"
    ),
    "if": (
        r"\s+you(?:[’']ve)?\s+(?:enjoyed|liked|like|enjoy|value)\s+(?:our|this (?:article"
        r"|story|post|piece|page|podcast|newsletter))\b[^.!?\"“]{0,60},\s+[^.!?\"“]{0,90}"
    ),
    "supported": r"\s+by",
    "skip": r"\s+(?:advertisement|ad|this ad)",
    "could": r"\s+not subscribe\b.{0,60}",
    "was": r"\s+this (?:article |page |story |information )?(?:helpful|useful)\b.{0,40}",
    "kindly": r"\s+share(?:\s+this(?:\s+\w+)?)?",
    "disclaimer": r"(?:\s*:.{0,300})?",
    "please": (
        r"\s+(?:kindly\s+)?share(?:\s+this(?:\s+\w+)?)?",
        r"\s+(?:enter|provide|enable|turn off|use (?:\w+ ){0,3}(?:browser|app)|log in|sign in"
        r"|donate|whitelist|refresh|try again"
        r"|subscribe)\b.{0,160}",
    ),
    "email e": (
        r"(?:-mail)?\s+(?:address(?:\s*\W{0,2}(?:required)?)?|signup|sign up|this|alerts?"
        r"|newsletters?|preferences|check failed.{0,40})"
    ),
    "newsletter newsletters rss": r"(?:\s+(?:sign[- ]?up|signup|subscription|feed).{0,60})?",
    "become": (
        r"\s+an?\s+(?:[\w’'-]+\s+){0,4}(?:member|supporter|subscriber|patron"
        r"|sponsor)(?:\s+(?:today|now"
        r"|here|for|and)\b.{0,60})?"
    ),
    "make": (
        r"\s+sure to\s+(?:share|like|follow|subscribe|sign|check)\b[^.!?\"“]{0,160}",
        r"\s+(?:a|your)\s+(?:[\w-]+\s+){0,3}(?:donation|contribution|gift)\b.{0,80}",
    ),
    "support": (
        r"\s+(?:the guardian|huffpost|(?:our|independent|local|quality|nonprofit|public"
        r"|fearless)\s+[\w ]{0,40}(?:journalism|media|radio|newsroom))\b.{0,160}"
    ),
    "since": r"\s+you(?:’|'| a)re here\b.{0,200}",
    "we": r"\s+have a (?:small )?favou?r to ask\b.{0,200}",
    "i": (
        r"\s+(?:understand and agree|agree to|accept|would like to receive|consent to)\b.{0,60}"
        r"\b(?:terms|privacy|polic\w+|newsletters?|cookies|e-?mails?|agreement)\b.{0,90}",
        r"\s+(?:would like|want|agree|consent|wish) to\b[^\"“]{0,90}\b(?:e-?mail(?:s|ed)?"
        r"|newsletters?"
        r"|updates|offers|terms|privacy|policy)\b.{0,160}",
    ),
    "get": (
        r"\s+(?:short url|the app|our app|started|access|alerts)",
        rf"\s+{CAPITAL}[\w ]{{2,30}}\s+on the go\b.{{0,60}}",
    ),
    "stay": (
        r"\s+(?:up[- ]to[- ](?:date|speed)|informed|connected|in the know"
        r"|on top of)\b[^.!?]{0,60}\b(?:with our|newsletter|here|with)\b.{0,90}"
    ),
    "join": r"\s+(?:us|now|today|here|free)\b[^.]{0,60}",
    "download install": (
        r"\s+(?:(?:the|our|your)\s+)?(?:[\w’']+\s+){0,5}(?:apps?|pdf|podcast|mp3"
        r"|transcript|references|citation)(?:\s+(?:here|now|today|for|from|on)\b[^.!?]{0,70})?"
    ),
    "send": r"\s+any friend a story",
    "gift": r"\s+(?:article|this article)",
    "never": r"\s+miss a\b.{0,60}",
    "don": (
        r"[’']t\s+(?:miss (?:a (?:story|thing|post|beat|moment|headline)|our|out on our"
        r"|any of our)\b.{0,90}|have an account\b.{0,40})"
    ),
    "like": r"\s+(?:what you.{0,60}|this (?:story|article|post|page)\?.{0,90})",
    "chat": r"\s+with us (?:in|on)\b.{0,160}",
    "interested": rf"\s+in\s+{CAPITAL}[\w ’'-]{{1,40}}\?(?:\s+add\b.{{0,200}})?",
    # Rights of the page over its reader.
    "cookie cookies": r"(?:\s+(?:policy|settings|notice|preferences|consent)\b.{0,40})?",
    "privacy cookie": r"\s+(?:notice|policy|statement)\s*:.{0,400}",
    "accept privacy terms reject": (
        r"\s+(?:all|cookies|policy|notice|statement|of use|of service|and conditions|settings"
        r"|all cookies)\b.{0,120}"
    ),
    "by": (
        r"\s+\w+ing\b.{0,120}\b(?:you|i)\s+(?:agree|are agreeing|consent|accept|acknowledge"
        r"|confirm|understand)\b.{0,200}"
    ),
    "this": (
        r"\s+(?:web)?(?:site|page|form|service)\s+(?:uses|is protected by"
        r"|requires)\b.{0,90}\b(?:cookies|recaptcha|javascript|akismet|technolog\w+)\b.{0,160}",
        r"\s+(?:copy|article|content) is (?:for your personal|in your queue"
        r"|created and maintained by a third party)\b.{0,160}",
        r"\s+is a carousel\b.{0,80}",
        r"\s+(?:post|article|story|content|episode|page) is (?:only |exclusively )?(?:for|available"
        r" to|reserved for)\b.{0,40}\b(?:subscribers?|members?)\b.{0,60}",
        r"\s+(?:ad|advert|advertisement|video) will (?:end|close|start|begin)\b.{0,60}",
    ),
    "distribution": r"\s+and use of this material\b.{0,160}",
    "these": r"\s+are external links\b.{0,60}",
    "for": (
        r"\s+non-personal use\b.{0,200}",
        r"\s+(?:more|(?:all )?the latest)\b[^.!?]{0,110}\b(?:follow us|sign up|subscribe|click"
        r"|head (?:on )?over"
        r"|go to|like us|check out|tune in)\b.{0,160}",
        r"\s+a full report, click\b.{0,60}",
    ),
    "as": r"\s+a subscriber\b.{0,90}",
    "all quotes market": (
        r"\s+(?:market\s+)?(?:data|quotes)?\s*(?:are\s+|is\s+)?(?:delayed|provided by)\b.{0,160}",
    ),
    "the": (
        r"\s+news and stories that matter\b.{0,90}",
        r"\s+(?:video|ad|advert) will (?:start|begin|end|resume) in\b.{0,40}",
        r"\s+(?:views?|opinions?) expressed (?:in|here|by|on|are)\b.{0,300}",
        r"\s+(?:reproduction of|following two tabs)\b.{0,200}",
    ),
    # Players.
    "click tap press hit": (
        r"\s+to (?:play|watch|expand|enlarge|view|zoom|unmute)\b.{0,40}",
        r"\s+(?:here|(?:on )?(?:the )?(?:link|links|image|photo|play|button|map|video|gallery"
        r"|arrow|banner|icon|player|graphic|below|above))\s*(?:(?:to|for|if|and|now|above|below"
        r"|icon|button|in|at|or|on)\b.{0,120})?",
    ),
    "now": r"\s+(?:playing|watch|watching|viewing|trending|streaming|reading)\b\s*[:|]?.{0,120}",
    "up": (r"\s+(?-i:[Nn]ext)", r"\s+next\s*[:|].{0,100}"),
    "watch listen view": (
        r"(?:\s+(?:live|now|video|below|above|here|again|also|more|full|the|a|this|our|on|replay"
        r"|next|video of|to|episode|clip|interview|in))*\s*[:|]\s*.{1,160}",
        r"\s+(?:the|this|a|our|his|her|their|full)?\s*(?:full |live |entire )?(?:video|videos"
        r"|clip|interview|segment|report|livestream|live stream|stream|live|episode|trailer"
        r"|speech|story|podcast|gallery|slideshow|photos|broadcast|replay"
        r"|press conference)(?:\s+(?:here|above|below|of|on|from|at|via|live|again|in the player"
        r"|by clicking)\b[^.!?]{0,90})?",
        rf"\s+(?:live|now|again|more|below|above|on|next|later|here|full|and follow|in"
        rf"|\d+ min){OPEN}",
        r"\W{0,4}\d{1,2}:\d\d",
        "",
    ),
    "see": (
        r"\s+(?:the |this |more |our )?(?:full |entire |whole )?(?:videos?|footage|photos?|pictures"
        r"|gallery|clip|map|trailer|tweets?|post|chart|graphic)\s+(?:below|here|above)\b.{0,40}"
    ),
    "watch see check view read listen share look click": (r"\s[^.!?\"“:]{1,100}\s(?:below|above)",),
    "take": r"\s+a (?:look|listen)",
    "watch see check view take listen read scroll": (
        r"\s+(?:[\w’',-]+\s+){0,6}?(?:videos?|footage|clips?|photos?|pictures?|images?|gallery"
        r"|trailer"
        r"|interview|maps?|tweets?|posts?|letter|statement|list|speech|segment|exchange|moment"
        r"|report"
        r"|story|graphic|chart)\b(?:\s+[\w’',-]+){0,5}?\s+(?:below|above|here)\b[^.!?]{0,20}"
    ),
    "check": (
        r"\s+out\s+(?:the|our|this|these|more|all)\s+(?:full\s+)?(?:photos?|video|list|gallery"
        r"|map|pictures|trailer|post|tweets?)(?:\s+(?:below|above|here|of [\w ]{1,30}))?"
    ),
    "here": (
        r"(?:[’']s|(?:\s+again)?\s+(?:is|are))\s+(?:the|some|a|our)\s+(?:[\w-]+\s+){0,3}?(?:videos?"
        r"|footage|photos?|pictures|tweets?|post|clip|trailer)\b[^.!?,]{0,80}"
    ),
    "play pause mute unmute replay fullscreen loading live closed skip error": (
        r"\s+(?:video|again|live|now|audio|all|fullscreen|captions?|captioning|ad|ads"
        r"|to main content|to content|navigation|to main|past [\w ]{1,40}|blog|tv|updates|stream"
        r"|radio|comments|links|slideshow|media|button|clip|podcast|episode|in \d+|loading|error"
        r"|something)\b.{0,40}",
        r"\W{0,4}\d{1,2}:\d\d.{0,20}",
        "",
    ),
    "media video audio": (
        r"\s+(?:loading|unavailable)",
        r"\s+(?:playback is|player|caption|content is not|unavailable|not supported"
        r"|cannot be played|is loading|ad feedback|requires)\b.{0,300}",
        r"\s+\d{1,2}:\d\d.{0,160}",
    ),
    "volume duration auto autoplay subtitles": (
        r"\W{0,2}(?:\d.{0,20}|off|on|mute|plays?|refresh\b.{0,20})?"
    ),
    "current": r"\s+time\W{0,3}\d.{0,60}",
    "newyou you new": r"(?:\s*you)?\s+can now listen to\b.{0,80}",
    "your": (
        r"\s+(?:browser|device)\s+(?:does not|doesn.t|is not|is out of date|is currently|isn.t"
        r"|may not)\b.{0,120}"
    ),
    "javascript adobe": (
        r"\s+(?:is (?:required|disabled|turned off)|must be enabled|flash player)\b.{0,120}"
    ),
    # Buttons and places of the page.
    "show load view see hide expand": (
        r"\s+(?:more|less|all|full(?: article| story| image| size| list)?|image|gallery|photos?"
        r"|comments?|captions?|transcript|map|slideshow|deal|latest|original|profile"
        r"|archive)(?:\s+\w+){0,5}"
    ),
    "back return go": (
        r"\s+to\s+(?:top|the top|home|homepage|main|results|search|article|story|menu)\b.{0,30}"
    ),
    "download menu search home next previous close accept submit go arrowright cash4life embed": "",
    "close": r"\s+(?:share panel|menu|ad|this|window|search)",
    "list": r"\s+(?:of \d+ items?|\d+ of \d+.{0,120})",
    "something": r"\s+went wrong\b.{0,60}",
    "try": r"\s+again(?:\s+later)?",
    "having": r"\s+trouble\s+\w+ing\b.{0,300}",
    "poll": r"\s+loading\W*",
    "processing": r"\W{1,3}",
    "success": r"!\s.{0,40}",
    "end": r"\s+of (?:list|carousel|article|slideshow|gallery|ad)",
    "save bookmark clip": (
        r"(?:\s+(?:this|page|article|story|for later|friendly|email|post|version)\b.{0,30})?"
    ),
    "text": r"\s+(?:size|to speech|smaller|larger)\b.{0,40}",
    "font": r"\s+size\b.{0,20}",
    "change update manage edit": (
        r"\s+(?:your\s+)?(?:location|preferences|settings|profile|edition|notifications"
        r"|subscription)\b.{0,30}"
    ),
    "suggest": r"\s+an?\s+(?:correction|edit)",
    "notifications notification": r"(?:\s+(?:settings|can be|are)\b.{0,90})?",
    "powered": rf"\s+by\s+{CAPITAL}[^.!?,]{{0,50}}\Z",
    "data": (
        rf"\s+(?:provided|supplied)\s+by\b{OPEN}",
        r"\s+(?:is|are)\s+(?:a\s+)?(?:real[- ]time|delayed)\b.{0,160}",
    ),
    "subscriber subscribers": r"\s+(?:only|exclusive|login|content|sign in)\b.{0,30}",
    "shape": r"\s+created with sketch\b.{0,60}",
    "reuse": r"\s+content",
}
