"""How the statements of a request stand to one another, before they are put in an order."""

from collections.abc import Sequence, Set

from service.text.fact import fact
from service.text.kinship import kin
from service.text.links import Link, between_stories, links
from service.text.order import told_in_order
from service.text.roots import Roots
from service.text.statements import Grouping
from service.text.stream import Stream


@fact
class Relations:
    """The statements of each article in its order, the links between them, and the stories.

    ``roots`` are those of the printed tellings, ``stories`` the articles of one kin, ``apart`` the
    links of what two stories tell of others in one frame.
    """

    roots: Roots
    sequences: Sequence[Sequence[int]]
    linked: Sequence[Link]
    stories: Sequence[Sequence[int]]
    apart: Set[Link]


def relations(stream: Stream, grouping: Grouping, *, articles: int) -> Relations:
    """Tell how the statements of so many articles stand to one another."""
    statements = grouping.statements
    sequences = told_in_order(statements, articles=articles)
    roots = Roots(stream, [statement.leader for statement in statements])
    linked = links(stream, grouping, roots=roots)
    stories = kin(stream, statements, sequences=sequences, linked=linked)
    apart = between_stories(linked, statements, stories=stories)
    return Relations(roots, sequences, linked, stories, apart)
