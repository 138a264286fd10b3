"""The answer as plain text, for an editor: the article, who says what, what to look at."""

from textwrap import fill

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

SOURCES = "Sources (the first number after a sentence is the one whose words are printed)"
STYLE = Style(words=str, number="[{}]".format, link=str)


def render(answer: MergedArticle, *, width: int | None = None) -> str:
    """Render the answer; lines are wrapped at ``width`` characters, or not at all.

    The first number after a sentence is the source whose words are printed, the others say the
    same thing.
    """
    numbers = number_sources(answer)
    by_id = {article.id: article for article in answer.articles}

    def wrap(line: str, *, indent: str = "") -> str:
        if width is None:
            return line
        return fill(
            line,
            width=width,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        )

    blocks = [wrap(one_line(answer.headline))] if answer.headline else []
    for sentences in paragraphs(answer):
        said = " ".join(told(each, numbers=numbers, style=STYLE) for each in sentences)
        blocks.append(wrap(said))
    lines = [wrap(SOURCES)]
    for key, number in numbers.items():
        lines.append(wrap(f"[{number}] {source(by_id[key], style=STYLE)}", indent="    "))
        lines.append(wrap(f"    {use(by_id[key])}", indent="    "))
    if numbers:
        blocks.append("\n".join(lines))
    for section in findings(answer, numbers=numbers, style=STYLE):
        points = (wrap(f"- {line}", indent="  ") for line in section.lines)
        blocks.append("\n".join([section.title, *points]))
    return "\n\n".join(blocks) + "\n"
