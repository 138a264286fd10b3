"""How a page's text arrives: as written, re-quoted, wrapped, or stripped to bare words."""

import re
from collections.abc import Callable
from typing import Literal

from bench.newsroom import Page, Piece

Setting = Literal["plain", "straight", "curly", "wrapped", "stripped", "hyphenated"]
SETTINGS: tuple[Setting, ...] = (
    "plain", "straight", "curly", "wrapped", "stripped", "hyphenated",
)  # fmt: skip
_WIDTH = 72


def set_page(page: Page, setting: Setting) -> tuple[str, list[tuple[int, int, Piece]]]:
    """The text of a page, and where in it each piece stands, in code points."""
    words = _WORDS[setting]
    between, apart = (" ", " ") if setting == "stripped" else ("\n\n", " ")
    parts: list[str] = []
    places: list[tuple[int, int, Piece]] = []
    at = 0
    for paragraph in page:
        lead = between
        for unit in paragraph:
            for n, piece in enumerate(unit):
                # Stripped words need a space where only a comma stood.
                gap = "" if n and setting != "stripped" else apart if n else lead
                text = words(piece.text)
                if not text:
                    continue
                gap = gap if parts else ""
                parts += (gap, text)
                places.append((at + len(gap), at + len(gap) + len(text), piece))
                at += len(gap) + len(text)
            lead = apart
    text = "".join(parts)
    return _wrapped(text) if setting == "wrapped" else text, places


def _wrapped(text: str) -> str:
    """Lines of bounded width; a break stands where a space stood, so no offset moves."""
    lines = []
    for paragraph in text.split("\n\n"):
        characters = list(paragraph)
        start = space = 0
        for at, character in enumerate(paragraph):
            if character == " ":
                if at - start > _WIDTH and space > start:
                    characters[space] = "\n"
                    start = space + 1
                space = at
        lines.append("".join(characters))
    return "\n\n".join(lines)


def _straight(text: str) -> str:
    return text.translate(str.maketrans("“”‘’—", "\"\"''-"))


def _curly(text: str) -> str:
    text = re.sub(r"(?:(?<=\s)|\A)\"", "“", text).replace('"', "”")
    return re.sub(r"(?:(?<=\s)|\A)'", "‘", text).replace("'", "’").replace(" - ", " — ")


def _stripped(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text)).lower()


def _hyphenated(text: str) -> str:
    """Soft hyphens in long words and no-break spaces after figures, as a web page sets them."""
    text = re.sub(r"\b([^\W\d_]{5})([^\W\d_]{5,})\b", "\\1\u00ad\\2", text)
    return re.sub(r"(\d) ", "\\1\u00a0", text)


def _plain(text: str) -> str:
    return text


_WORDS: dict[Setting, Callable[[str], str]] = {
    "plain": _plain, "straight": _straight, "curly": _curly, "wrapped": _plain,
    "stripped": _stripped, "hyphenated": _hyphenated,
}  # fmt: skip
