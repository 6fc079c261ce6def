"""What can be read on a paper that may be lost or seen: item by item, in the words printed there.

The same builders as the paper itself choose the items, so nothing is on it that is not among these.
"""

from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, field
from typing import Final

from peerdesk.domain.sharing import Layout
from peerdesk.forms.check_in import THINGS, is_check_in, things
from peerdesk.forms.shared_facts import MEDICINE, block_of
from peerdesk.printing.card_content import CardText, card_text
from peerdesk.printing.daily import parts_for_every_day
from peerdesk.printing.plan_content import told_part, told_parts
from peerdesk.printing.plan_paper import NAME, TITLE, PlanPaper
from peerdesk.printing.plan_pieces import Heading, Told, name_of

SEEN_BY_OTHERS: Final = frozenset({Layout.CARD, Layout.POCKET, Layout.DAILY})
"""Papers that are carried or hung up, so that strangers may come to read them."""


@dataclass(frozen=True, slots=True)
class Readable:
    """One item on such a paper, its name, and all its words; `is_medicine` for its own block."""

    link_id: str
    name: str
    text: str = field(repr=False)
    is_medicine: bool = False


def readable(paper: PlanPaper, layout: Layout) -> tuple[Readable, ...]:
    """Every item on the paper, each once; nothing for other papers, and for empty ones."""
    if layout not in SEEN_BY_OTHERS or paper.is_blank:
        return ()
    if layout is Layout.CARD:
        return tuple(_on_card(paper, card_text(paper, limited=False)))
    if layout is Layout.DAILY and is_check_in(paper.form):
        return tuple(_kept_an_eye_on(paper))
    if layout is Layout.DAILY:
        parts = parts_for_every_day(paper)
        return _joined(paper, (one for part in parts for one in told_part(paper, part)))
    above = (_above(paper, TITLE, paper.own_title), _above(paper, NAME, paper.owner))
    inside = _joined(paper, told_parts(paper, short=True))
    return (*(one for one in above if one.text), *inside)


def _on_card(paper: PlanPaper, card: CardText) -> Iterator[Readable]:
    for link_id, text in zip(card.above, (card.title, card.name), strict=True):
        if link_id and text:
            yield _above(paper, link_id, text)
    for item in card.items:
        text = "\n".join((item.label, *item.lines))
        yield Readable(item.link_id, item.name, text, _is_medicine(paper, item.link_id))


def _kept_an_eye_on(paper: PlanPaper) -> Iterator[Readable]:
    """Of a check-in the fridge shows what is kept an eye on, in the person's words, and no day."""
    found = [one for one in things(paper.answers) if paper.has(paper.form.item(THINGS), None)]
    if found:
        words = ((one.name, one.low, one.middle, one.high) for one in found)
        yield _above(paper, THINGS, "\n".join(each for four in words for each in four))


def _above(paper: PlanPaper, link_id: str, text: str) -> Readable:
    item = paper.form.item(link_id)
    return Readable(link_id, item.short_text or item.text, text)


def _joined(paper: PlanPaper, told: Iterable[Told]) -> tuple[Readable, ...]:
    """The pieces of each item together; the names of parts tell what stands below them."""
    found: dict[str, Readable] = {}
    heading = ""
    for one in told:
        if isinstance(one.piece, Heading):
            heading = one.piece.text
        words = "\n".join(_strings(astuple(one.piece)))
        before = found.get(one.link_id)
        name = before.name if before else name_of(one.piece) or heading
        text = f"{before.text}\n{words}" if before else words
        found[one.link_id] = Readable(one.link_id, name, text, _is_medicine(paper, one.link_id))
    return tuple(found.values())


def _is_medicine(paper: PlanPaper, link_id: str) -> bool:
    item = paper.form.by_link.get(link_id)
    return item is not None and block_of(item) == MEDICINE


def _strings(value: object) -> Iterator[str]:
    """Every text within nested tuples."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _strings(each)
