"""HTML becomes paragraphs whose kinds are marked, and no word of it is lost."""

import pytest

from service.errors import InvalidError
from service.items.blocks import MAX_DEPTH
from service.items.html import read_line, read_markup, read_unlabelled
from tests.items.shown import marked


def shown(markup: str) -> list[tuple[str, str]]:
    return marked(*read_markup(markup))


def text(markup: str) -> str:
    return read_markup(markup)[0]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("", ""),
        ("  \n ", ""),
        ("only words", "only words"),
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("<p>One.<p>Two.", "One.\n\nTwo."),
        ("<div>One.<div>Two.</div>Three.</div>", "One.\n\nTwo.\n\nThree."),
        ("<p>The <b>har</b>bour <i>fee</i></p>", "The harbour fee"),
        ("<p>area of 40 km<sup>2</sup></p>", "area of 40 km2"),
        ("<p>One<br>two<br/>three</p>", "One\ntwo\nthree"),
        ("One.<br><br>Two.", "One.\n\nTwo."),
        ("<p>A\n   line\twith   gaps</p>", "A line with gaps"),
        ("<p>fish &amp; chips&nbsp;&euro;5</p>", "fish & chips\xa0€5"),
        ("<p>&nbsp;</p><p></p><p>One.</p>", "One."),
        ("One.\n\nTwo, <em>too</em>.", "One.\n\nTwo, too."),
        ("<p>She said <q>not yet</q>.</p>", "She said “not yet”."),
        ("<p>She said <q>«not yet»</q>.</p>", "She said «not yet»."),
        ("<ruby>港<rt>みなと</rt></ruby>", "港"),
        ("</p>One.</div><p>Two.", "One.\n\nTwo."),
        ("<b>One. <p>Two.</b> Three.</p>", "One.\n\nTwo. Three."),
        ("<x:y>One.</x:y> <mystery>Two.</mystery>", "One. Two."),
        ('<span class="topic">Ports</span><span class="agency">TNA</span>', "Ports TNA"),
        ("<span>har</span><span>bour</span>", "harbour"),
        ("<pre>One\n\nTwo\nlines</pre>", "One\n\nTwo lines"),
    ],
)
def test_blocks_are_paragraphs_and_inline_markup_is_gone(markup: str, expected: str) -> None:
    assert text(markup) == expected


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>var a = '<p>no</p>'</script>",
        "<style>p { color: red }</style>",
        "<!-- no <p>no</p> -->",
        "<template><p>no</p></template>",
        "<noscript>no</noscript>",
        "<p hidden>no</p>",
        "<p style='color: red; display : none'>no</p>",
        "<div style='VISIBILITY:hidden'><p>no</p></div>",
        "<iframe>no</iframe>",
        "<textarea>no</textarea><button>no</button><select><option>no</select>",
        "<svg><title>no</title><text>no</text></svg>",
        "<head><title>no</title></head>",
        "<section class='np-nonpublic'><p>no</p></section>",
        "<img alt='no' src='x'>",
        "<p><s>no</s><del>no</del></p>",
    ],
)
def test_what_no_reader_sees_is_no_text(unseen: str) -> None:
    assert text(f"<p>One.</p>{unseen}<p>Two.</p>") == "One.\n\nTwo."


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<h2>Fees</h2><p>One.</p>", [("heading", "Fees")]),
        ("<ul><li>One<li>Two</ul>", [("list", "One"), ("list", "Two")]),
        ("<ol><li>One<ul><li>Two</ul></ol>", [("list", "One"), ("list", "Two")]),
        ("<blockquote><p>One.</p><p>Two.</p></blockquote>", [("quote", "One."), ("quote", "Two.")]),
        ("<figure><img><figcaption>A pier</figcaption></figure>", [("caption", "A pier")]),
        ("<figure><img><p>A pier</p></figure>", [("caption", "A pier")]),
        ("<figure><blockquote>One.</blockquote></figure>", [("quote", "One.")]),
        ("<p class='wp-caption-text'>A pier</p>", [("caption", "A pier")]),
        ("<blockquote class='twitter-tweet'><p>Hi</p></blockquote>", [("embed", "Hi")]),
        ("<aside><h3>More</h3><ul><li>One</ul></aside>", [("related", "More"), ("related", "One")]),
        ("<div class='box related'><p>More</p></div>", [("related", "More")]),
        ("<nav><a>Home</a></nav>", [("related", "Home")]),
        ("<div class='correction'><p>Fixed.</p></div>", [("note", "Fixed.")]),
        (
            "<header><h1>Fees</h1><time>Noon</time></header>",
            [("heading", "Fees"), ("related", "Noon")],
        ),
        ("<header><p>A lead.</p></header><h4><p>A lead.</p></h4>", []),
        ("<form><p>A whole page may be a form.</p></form>", []),
    ],
)
def test_the_kinds_of_blocks_are_marked(markup: str, expected: list[tuple[str, str]]) -> None:
    assert shown(markup) == expected


def test_a_table_is_one_mark_its_cells_parted_by_tabs_and_its_rows_by_line_ends() -> None:
    markup = (
        "<p>One.</p><table><caption>Fees</caption><tr><th>Port<th>Fee"
        "<tr><td>Aber<td><p>4</p><p>euros</p></table><p>Two.</p>"
    )
    body, marks = read_markup(markup)
    assert body == "One.\n\nFees\n\nPort\tFee\nAber\t4 euros\n\nTwo."
    assert marked(body, marks) == [("caption", "Fees"), ("table", "Port\tFee\nAber\t4 euros")]


def test_a_table_that_only_arranges_the_page_is_no_table() -> None:
    prose = "<p>" + "The harbour board met again on Monday. " * 4 + "</p>"
    assert shown(f"<table><tr><td>{prose}</td></tr></table>") == []
    nested = f"<table><tr><td>{prose}</td><td><table><tr><td>1<td>2</table></td></tr></table>"
    assert shown(nested) == [("table", "1\t2")]


def test_a_table_of_one_short_cell_is_a_heading_of_tables() -> None:
    assert shown("<table><tr><th>Harbour fees</table>") == [("table", "Harbour fees")]


def test_wire_columns_inside_one_paragraph_are_told_apart_and_joined() -> None:
    markup = (
        "<p>PORT ABER, Jan 30 (TNA) - The harbour board raised its\n"
        "fees on Monday, for the third time in as many years.\n"
        "    Skippers called the decision short-sighted and said that\n"
        "they would appeal.\n"
        "    The board meets again in May.</p>"
    )
    assert text(markup).split("\n\n") == [
        "PORT ABER, Jan 30 (TNA) - The harbour board raised its fees on Monday, "
        "for the third time in as many years.",
        "Skippers called the decision short-sighted and said that they would appeal.",
        "The board meets again in May.",
    ]


def test_indented_source_is_not_taken_for_wire_columns() -> None:
    markup = "<p>\n    The board raised\n    its fees\n      on Monday.\n  </p>"
    assert text(markup) == "The board raised its fees on Monday."


def test_lines_that_a_converter_kept_are_joined_and_lines_that_an_author_set_are_not() -> None:
    wrapped = (
        "The harbour board raised its fees for the third time in as many <br>"
        "years, and skippers who had come to the meeting in great numbers <br>"
        "called the decision short-sighted and said that they would lodge <br>"
        "an appeal."
    )
    assert "\n" not in text(f"<p>{wrapped}</p>")
    assert text("<p>4 Quay Street<br>Port Aber<br>Tel. 12345</p>").count("\n") == 2


def test_what_cannot_be_text_is_replaced_one_for_one() -> None:
    assert text("<p>a\x00b\ud800c</p>") == "a\ufffdb\ufffdc"


def test_variation_selectors_stay_where_they_are() -> None:
    hidden = "".join(chr(0xE0100 + n) for n in range(40))
    assert text(f"<p>One\ufeff{hidden} two</p>") == f"One\ufeff{hidden} two"


@pytest.mark.parametrize("tag", ["div", "b", "ul", "table", "blockquote", "q", "unknown"])
def test_markup_nested_beyond_all_sense_is_refused(tag: str) -> None:
    with pytest.raises(InvalidError) as raised:
        read_markup(f"<{tag}>" * 100_000 + "secret", pointer="/articles/3/html")
    assert raised.value.faults[0].pointer == "/articles/3/html"
    assert "secret" not in str(raised.value)


def test_markup_nested_up_to_the_limit_is_read() -> None:
    assert text("<div>" * (MAX_DEPTH - 2) + "One.") == "One."


def test_many_end_tags_that_end_nothing_are_read() -> None:
    assert text("<p>One</ul>" * 20_000).count("One") == 20_000


def test_a_headline_is_one_line_without_markup() -> None:
    assert read_line("Fees <b>up</b>\n&amp; away") == "Fees up & away"
    assert read_line("3 < 4") == "3 < 4"
    assert read_line(" \n") is None


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ("<p>The weir broke.</p><p>Nobody was hurt &amp; all is dry.</p>",
         "The weir broke.\n\nNobody was hurt & all is dry."),
        ("<p>The weir broke.\n<p>Nobody was hurt.", "The weir broke.\n\nNobody was hurt."),
        ("The weir broke.<br><br>Nobody was hurt.", "The weir broke.\n\nNobody was hurt."),
        ("The weir broke.\n\n<div>Nobody was hurt.</div>", "The weir broke.\n\nNobody was hurt."),
        ("The town will <b>not</b> pay.\r\nA fund does.", "The town will not pay.\nA fund does."),
        ('One.\n\nA <a href="https://x.example/">study</a> has it.', "One.\n\nA study has it."),
    ],
)  # fmt: skip
def test_a_text_that_shows_itself_to_be_markup_is_read_as_markup(sent: str, read: str) -> None:
    assert read_unlabelled(sent)[0] == read


@pytest.mark.parametrize(
    "text",
    [
        "Holm & Sons fell; x < y and y > z, AT&T said.",
        "She wrote </p> on the board, and <p into the margin.",
        "The <b> tag makes words bold.",
        "If a <b and c> d then </b> stands alone.",
        "One.\r\nTwo &amp; three.",
    ],
)
def test_a_text_with_a_sign_of_markup_is_no_markup(text: str) -> None:
    assert read_unlabelled(text) == (text, ())
