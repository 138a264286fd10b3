"""Where paragraphs and sentences begin and end."""

import json
import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.text.ends.paragraphs import paragraph_bounds
from service.text.ends.sentences import sentence_bounds

ROOT = Path(__file__).parents[2]
GOLDEN = sorted((ROOT / "tests" / "golden" / "sentences").glob("*.txt"))
GOLD = ROOT.parent / "shared" / "gold" / "seeds.json"

# What decides about an end, in every order.
WORDS = st.sampled_from("He she Mr U.S a.m Inc K i 3 12 died The said Yahoo [1] .The".split())
MARKS = st.sampled_from('. ? ! ... … 。 ？ । ؟ ( ) " “ ” » « ’ — •'.split())
GAPS = st.sampled_from([" ", "\n", "\u00a0", "   ", ". . .", '" ', "\ud800", "\u200b"])
TEXTS = st.one_of(st.text(), st.lists(st.one_of(WORDS, MARKS, GAPS), max_size=40).map("".join))

STORY = [
    "The ferry sank off Lund on Monday night, and all forty people on board were taken to shore "
    "by fishing boats that happened to be near, the coast guard said on Tuesday morning.",
    "A spokeswoman for the harbor said that a crack in the hull had been found in spring, and "
    "that the owner had been told to mend it before the summer.",
    "“We were lucky,” said a passenger who had crossed the strait every week for ten years and "
    "had never seen the crew wear vests before.",
    "The owner did not answer questions about the crack, about the vests, or about the boats, "
    "which are to be inspected within a month.",
]


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_bounds(text, 0, len(text))]


def paragraphs(text: str) -> list[str]:
    """The paragraphs with every run of white space as one blank."""
    return [" ".join(text[start:end].split()) for start, end in paragraph_bounds(text)]


def cases() -> list[tuple[str, str]]:
    """(file, line) of every golden case."""
    return [
        (path.stem, line)
        for path in GOLDEN
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("# ")
    ]


def assert_cover(text: str, bounds: list[tuple[int, int]]) -> None:
    """In order, apart, trimmed, and nothing but white space left over."""
    at = 0
    for start, end in bounds:
        assert at <= start < end
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()


@pytest.mark.parametrize(("file", "marked"), cases())
def test_golden_case(file: str, marked: str) -> None:
    """Sentences end where the golden case says, and each stands when it is read alone."""
    wanted = [part.strip() for part in marked.split("|")]
    assert sentences(marked.replace("|", "")) == wanted, file
    for sentence in wanted:
        assert sentences(sentence) == [sentence]


@pytest.mark.skipif(not GOLD.exists(), reason="the hand-made gold is not beside the project")
@pytest.mark.parametrize("name", ["000_eceb44fddbb323b2", "001_cee51e82d98cc1e8"])
def test_seeds(name: str) -> None:
    """The punctuated seeds are cut as a person cut them."""
    text = (ROOT / "seeds" / f"{name}.txt").read_text(encoding="utf-8")
    cut = [
        text[start:end]
        for paragraph in paragraph_bounds(text)
        for start, end in sentence_bounds(text, *paragraph)
    ]
    assert cut == json.loads(GOLD.read_text(encoding="utf-8"))["sentences"][name]


@given(TEXTS)
def test_cover(text: str) -> None:
    """Paragraphs cover a text and sentences a paragraph: in order, apart, trimmed."""
    blocks = paragraph_bounds(text)
    assert_cover(text, blocks)
    assert_cover(text, [cut for bounds in blocks for cut in sentence_bounds(text, *bounds)])


@given(TEXTS, TEXTS, TEXTS)
def test_context(before: str, text: str, after: str) -> None:
    """What stands outside the given offsets changes nothing."""
    at = len(before)
    assert sentence_bounds(before + text + after, at, at + len(text)) == [
        (at + start, at + end) for start, end in sentence_bounds(text, 0, len(text))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "." * 200_000,
        "x. " * 70_000,
        '"' * 200_000,
        'Mr . " A ' * 20_000,
        " " * 200_000,
        "a" * 2_000_000,
        "a." * 100_000,
        "U.S. Foo " * 20_000,
        "。”" * 100_000,
        ("word " * 13 + "\n") * 3_000,
        "\n" * 200_000,
        (" " * 1_000 + "x\n") * 200,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_long_input(text: str) -> None:
    """Inputs that make careless patterns take the square of their length are cut like any."""
    blocks = paragraph_bounds(text)
    assert_cover(text, blocks)
    assert_cover(text, [cut for bounds in blocks for cut in sentence_bounds(text, *bounds)])


@given(
    # Wires wrap at 64 to 78 columns; a page that says one paragraph twice is no wire story.
    st.lists(st.sampled_from(STORY), min_size=3, max_size=6, unique=True),
    st.integers(64, 78),
    st.sampled_from(["\n\n", "\r\n\r\n", "\n   ", "\n\t"]),
)
def test_hard_wrapped(story: list[str], columns: int, apart: str) -> None:
    """Wrapped at any usual width, with blank lines or indents between, paragraphs come back."""
    newline = "\r\n" if "\r" in apart else "\n"
    wrapped = [newline.join(textwrap.wrap(paragraph, columns)) for paragraph in story]
    assert paragraphs(apart.join(wrapped)) == story


def test_hard_wrapped_list_and_heading() -> None:
    """In wrapped text a heading, a list item and what hangs under it keep to themselves."""
    items = ["- " + STORY[1], "- " + STORY[3]]
    hung = [textwrap.fill(item, 66, subsequent_indent="  ") for item in items]
    text = "\n".join(["FERRY SINKS OFF LUND", textwrap.fill(STORY[0], 66), *hung])
    assert paragraphs(text) == ["FERRY SINKS OFF LUND", STORY[0], *items]


def test_hard_wrapped_block_to_the_right() -> None:
    """A block indented as a whole is one paragraph."""
    block = textwrap.indent(textwrap.fill(STORY[2], 60), "      ")
    text = "\n\n".join([textwrap.fill(STORY[0], 66), block, textwrap.fill(STORY[1], 66)])
    assert paragraphs(text) == [STORY[0], STORY[2], STORY[1]]


@pytest.mark.parametrize(
    "lines",
    [
        STORY,
        [
            "Ferry sinks off Lund, forty brought ashore safely",
            "Harbor chief steps down after a week",
        ],
        ["the mast fell", "the crew swam", "the boat sank", "the rest is known"],
        ["See the list of boats that were inspected this year", "https://www.example.com/boats"],
        [
            STORY[0],
            "ferry in the harbor on a calm day before the summer",
            "photo by the coast guard",
        ],
    ],
)
def test_lines_of_their_own(lines: list[str]) -> None:
    """Text that was not wrapped keeps every line: paragraphs, headlines, short lines, captions."""
    assert paragraphs("\n".join(lines)) == lines
