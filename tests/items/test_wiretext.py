"""The text wires: what frames the story is told from it, and its broken lines are joined."""

from datetime import UTC, datetime

from service.items import read_bytes
from service.text.model import Article
from tests.items.shown import marked

IPTC = (
    "\x01ecx0042 4 i 120  tna 0908\r\n"
    "\r\n"
    "Ports/fees/\r\n"
    "\x021ST LEAD\r\n"
    "Aber raises its harbour fees\r\n"
    "By Ann Pike, TNA =\r\n"
    "\r\n"
    "Port Aber (tna) - The harbour board raised its fees for the third\r\n"
    "time in as many years, and skippers who had come to the meeting\r\n"
    "called that short-sighted.\r\n"
    "\r\n"
    '"We will appeal," said M\xfcller, who speaks for them.\r\n'
    "\r\n"
    "Aber       4 euros       up 2\r\n"
    "Bodwen     6 euros       up 1\r\n"
    "\r\n"
    "# Notebook\r\n"
    "\r\n"
    "## Correction\r\n"
    "- The second paragraph now gives the\r\n"
    "  right name\r\n"
    "\r\n"
    "## Note to editors\r\n"
    "- adds quote\r\n"
    "\r\n"
    "* * * *\r\n"
    "The following information is not intended for publication\r\n"
    "\r\n"
    "## Editorial contacts\r\n"
    "- Reporting by: Ann Pike, +00 555 0199\r\n"
    "\r\n"
    "tna ap\r\n"
    "\x03\r\n"
    "031205 GMT Jul 19\r\n"
    "\x04"
)
ANPA = (
    "\x16\x16\x01z6715\x1f-----\r\n"
    "r z\x13\x11 BC-Harbour Fees 1stLd-Writethru   07-03 0120\r\n"
    "\x02^BC-Harbour Fees, 1st Ld-Writethru,120<\r\n"
    "^Aber raises its harbour fees<\r\n"
    "^TNA Photo TNA101<\r\n"
    "^Eds: Adds quote.<\r\n"
    "^By ANN PIKE=\r\n"
    "^TNA Staff Writer=\r\n"
    "\t   PORT ABER (TNA) _ The harbour board raised its fees for the third time. \r\n"
    "\t   ``We will appeal,'' said Jos\xe9 L\xf3pez, who speaks for the skippers,\r\n"
    "and would not say when. \r\n"
    "\t   ___ \r\n"
    "^FEES=\r\n"
    "\x08Aber    4    up 2\r\n"
    "\x08Bodwen    6    up 1\r\n"
    "\r\n"
    "\x03TN-WF-07-03-19 1205GMT<\r\n"
    "\x04\r\n"
)


def read(wire: str, *, encoding: str = "latin-1") -> Article:
    (article,) = read_bytes(wire.encode(encoding), name="wire.txt")
    return article


def without_controls(wire: str) -> str:
    return "".join(char for char in wire if char >= " " or char in "\r\n\t")


def test_an_iptc_7901_message_is_read() -> None:
    article = read(IPTC)
    assert article.id == "wire"
    assert (article.source, article.headline) == ("tna", "Aber raises its harbour fees")
    assert article.byline == "By Ann Pike, TNA"
    assert article.published == datetime(2019, 7, 3, 12, 5, tzinfo=UTC)
    assert article.text.split("\n\n") == [
        "Port Aber (tna) - The harbour board raised its fees for the third time in as many years, "
        "and skippers who had come to the meeting called that short-sighted.",
        '"We will appeal," said Müller, who speaks for them.',
        "Aber       4 euros       up 2\nBodwen     6 euros       up 1",
        "Correction\nThe second paragraph now gives the right name",
    ]
    assert [kind for kind, _ in marked(article.text, article.marks)] == ["table", "note"]


def test_what_the_desk_tells_itself_never_reaches_the_text() -> None:
    article = read(IPTC)
    assert article.ednote is not None
    for private in ("0199", "adds quote", "tna ap"):
        assert private not in article.text
        assert private in article.ednote


def test_an_iptc_7901_message_may_have_no_blank_line_below_its_heading() -> None:
    wire = (
        "\x01aap0001 4 i 40  aap\r\n"
        "Ports\r\n"
        "\x02Aber raises its harbour fees\r\n"
        "PORT ABER, July 3 AAP - The harbour board raised its fees for the\r\n"
        "third time.\r\n"
        "   Skippers will appeal.\r\n"
        "\x03\r\n"
    )
    article = read(wire)
    assert article.headline == "Aber raises its harbour fees"
    assert article.text == (
        "PORT ABER, July 3 AAP - The harbour board raised its fees for the third time.\n\n"
        "Skippers will appeal."
    )


def test_an_anpa_message_is_read() -> None:
    article = read(ANPA)
    assert (article.source, article.headline) == ("TN", "Aber raises its harbour fees")
    assert article.byline == "By ANN PIKE, TNA Staff Writer"
    assert article.ednote == "Eds: Adds quote."
    assert article.published == datetime(2019, 7, 3, 12, 5, tzinfo=UTC)
    assert article.text.split("\n\n") == [
        "PORT ABER (TNA) _ The harbour board raised its fees for the third time.",
        "``We will appeal,'' said José López, who speaks for the skippers, and would not say when.",
        "___",
        "FEES",
        "Aber    4    up 2\nBodwen    6    up 1",
    ]
    assert [kind for kind, _ in marked(article.text, article.marks)] == ["heading", "table"]


def test_wires_that_lost_their_control_characters_are_told_by_their_lines() -> None:
    assert read(without_controls(ANPA)).text == read(ANPA).text
    assert read(without_controls(IPTC)).text == read(IPTC).text
    assert read(without_controls(IPTC)).published == read(IPTC).published


def test_an_anpa_message_without_carets_is_told_by_its_other_signs() -> None:
    wire = ANPA.replace("\x02^", "\x02").replace("\r\n^", "\r\n\x02").replace("\t   ", "   ")
    article = read(wire)
    assert article.headline == "Aber raises its harbour fees"
    assert article.ednote == "Eds: Adds quote."
    assert article.text.split("\n\n")[:4] == read(ANPA).text.split("\n\n")[:4]


def test_a_wire_of_headlines_only_has_them_as_its_text() -> None:
    wire = (
        "\x16\x16\x01v4644\x1f-----\r\nr e\x13\x11 BC-Top News  02-09 0121\r\n"
        "\x02^BC-Top News,0121<\r\n^Top news at noon<\r\n^Aber raises fees<\r\n^Rain to come<\r\n"
        "\x03TN-WF-02-10-16 0423GMT<\r\n\x04"
    )
    assert read(wire).text == "Aber raises fees\n\nRain to come"


def test_an_article_that_mentions_a_caret_is_no_wire() -> None:
    story = "^ marks the line.\n\nThe harbour board raised its fees."
    assert read(story, encoding="utf-8").text == story


def test_a_broken_wire_is_read_as_far_as_it_goes() -> None:
    for place in range(0, len(ANPA), 7):
        assert read_bytes(ANPA[:place].encode("latin-1"))
    for place in range(0, len(IPTC), 7):
        assert read_bytes(IPTC[:place].encode("cp1252"))
