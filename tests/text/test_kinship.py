"""Which articles are of one story and are woven into one another."""

from tests.text.merging import merged

ONE = [
    "A court in Bergen sentenced shipowner Ole Haugen to four years in prison for fraud on Monday.",
    "Haugen had insured three ferries that were never built, the judges found.",
    '"He sold the same piece of sea to eleven banks," prosecutor Tove Lie said.',
    "His lawyer said they would appeal to the high court in Oslo.",
]
TWO = [
    "Shipowner Ole Haugen goes to prison for four years over ferries that were never built.",
    "The court in Bergen also took away his licence and two summer houses.",
    "Fishermen who had lent him money cheered in the corridor.",
]
THREE = [
    "A museum in Graz has found a drawing by Albrecht Kern behind a boiler.",
    "It shows a hare with one ear, director Lea Moser told a radio station.",
    "The drawing will be shown from May.",
]
STOCK = "A spokeswoman for the ministry did not immediately respond to a request for comment."


def apart(one: list[str], two: list[str]) -> bool:
    """Whether one article is printed whole before anything that only the other has."""
    answer = merged("\n\n".join(one), "\n\n".join(two))
    own = [
        next(iter(tellers))
        for s in answer.sentences
        if len(tellers := {a.article for a in s.attributions}) == 1
    ]
    return own == sorted(own) or own == sorted(own, reverse=True)


def test_a_shared_quotation_makes_articles_kin() -> None:
    assert not apart(ONE, [*TWO[:2], ONE[2], TWO[2]])


def test_half_of_a_short_article_makes_it_kin() -> None:
    assert not apart(ONE, [TWO[1], ONE[3]])


def test_a_stock_sentence_makes_nothing_kin() -> None:
    """That somebody did not comment is half of a brief, and no story."""
    assert apart([*ONE, STOCK], [THREE[0], STOCK])
    assert apart([*ONE[:2], STOCK, *ONE[2:]], [*THREE[:2], STOCK, THREE[2]])


def test_background_at_the_end_of_both_makes_nothing_kin() -> None:
    background = [
        "The harbour of Bergen is the largest in western Norway.",
        "About 300,000 passengers land there every year.",
    ]
    fish = [
        "Herring prices fell to their lowest in ten years at the auction in Bergen on Tuesday.",
        "Buyers from Poland stayed away because of the strong krone.",
        "Boats were told to wait at sea until Thursday.",
        "The cold stores of the town are full.",
    ]
    assert apart([*ONE, *background], [*fish, *background])


def test_like_frames_of_one_desk_make_nothing_kin() -> None:
    """Two recalls of two things, in the same words: nothing is shared but the frame."""
    one = [
        "About 61,000 cribs are being recalled because a rail can come loose, the commission said.",
        "The commission has received 14 reports of rails coming loose, including two injuries.",
        "Consumers should stop using the cribs immediately and contact Tumble for a repair kit.",
        "The cribs were sold for about $240.",
    ]
    two = [
        "About 20,000 kettles are being recalled because a handle can break, the commission said.",
        "The commission has received 31 reports of handles breaking, including four burns.",
        "Consumers should stop using the kettles immediately and contact Brixton for a refund.",
        "The kettles were sold for about $60.",
    ]
    assert apart(one, two)
