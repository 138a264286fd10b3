"""The answer as Markdown: the article, its sources as footnotes, what to look at.

CommonMark (spec.commonmark.org) with the footnotes that GitHub, Pandoc and most editors know.
"""

import re

from service.faces.sheet import (
    Style,
    findings,
    number_sources,
    one_line,
    paragraphs,
    source,
    told,
    use,
)
from service.text.model import MergedArticle

# The last two keep a bare web address from being made a link, in which escapes would show.
SPECIAL = re.compile(r"([\\`*_{}\[\]<>&~|$^#]|:(?=//)|(?<=www)\.)", re.IGNORECASE)
LINE_START = re.compile(r"(?=[+\-=:])|\d{1,9}(?=[.)])")
LINKABLE = re.compile(r"https?://[^\s<>\x00-\x1f\x7f]+", re.IGNORECASE)


def words(text: str) -> str:
    """Escape one line so that it reads the same when rendered, also at the start of a line."""
    escaped = SPECIAL.sub(r"\\\1", text)
    start = LINE_START.match(escaped)
    if start is None:
        return escaped
    return f"{start[0]}\\{escaped[start.end() :]}"


def link(url: str) -> str:
    """Make a web address a link; anything else stays words."""
    return f"<{url}>" if LINKABLE.fullmatch(url) else words(url)


STYLE = Style(words=words, number="[^{}]".format, link=link)


def render(answer: MergedArticle) -> str:
    """Render the answer; every sentence carries the footnotes of all sources that say it."""
    numbers = number_sources(answer)
    by_id = {article.id: article for article in answer.articles}
    blocks = [f"# {words(one_line(answer.headline))}"] if answer.headline else []
    for sentences in paragraphs(answer):
        said = " ".join(told(each, numbers=numbers, style=STYLE) for each in sentences)
        blocks.append(f"## {said}" if sentences[0].kind == "heading" else said)
    for section in findings(answer, numbers=numbers, style=STYLE):
        points = (f"- {line}" for line in section.lines)
        blocks.append("\n".join([f"### {section.title}", "", *points]))
    blocks.append(
        "\n".join(
            f"[^{number}]: {source(by_id[key], style=STYLE)} ({words(use(by_id[key]))})"
            for key, number in numbers.items()
        )
    )
    return "\n\n".join(blocks) + "\n"
