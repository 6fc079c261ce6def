"""What a stranger would see on a paper that is carried, and how one thing is taken off it."""

from dataclasses import dataclass
from functools import cache

from peerdesk.domain.sharing import Layout
from peerdesk.domain.stranger import StrangerFact, StrangerWords, read_stranger_words
from peerdesk.forms.flags import SENSITIVE
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.stranger import SEEN_BY_OTHERS, Readable, readable
from peerdesk.resource_files import resource

_FILE = ("stranger", "words.toml")


@dataclass(frozen=True, slots=True)
class StrangerSees:
    """One item on the paper that tells such facts; it can be taken off by its `link_id`."""

    link_id: str
    label: str
    facts: tuple[StrangerFact, ...]


def stranger_sees(paper: PlanPaper, layout: Layout) -> tuple[StrangerSees, ...] | None:
    """What on the paper a stranger must not learn unasked, in its order.

    None for papers that are not carried or hung up. Raises NoCard, NoDailyPage.
    """
    if layout not in SEEN_BY_OTHERS or paper.is_blank:
        return None
    seen = ((one, _facts(paper, one)) for one in readable(paper, layout))
    return tuple(StrangerSees(one.link_id, one.name, facts) for one, facts in seen if facts)


def _facts(paper: PlanPaper, one: Readable) -> tuple[StrangerFact, ...]:
    words = _words()
    found = words.in_text(one.text) | words.of_question(one.link_id)
    if one.is_medicine:
        found |= {StrangerFact.MEDICINE}
    if not found and _is_sensitive(paper, one.link_id):
        found = frozenset({StrangerFact.OTHER})
    return tuple(kind for kind in StrangerFact if kind in found)


def _is_sensitive(paper: PlanPaper, link_id: str) -> bool:
    above: str | None = link_id if link_id in paper.form.by_link else None
    while above is not None:
        if SENSITIVE in paper.form.item(above).flags:
            return True
        above = paper.form.parent(above)
    return False


@cache
def _words() -> StrangerWords:
    """The lists that PeerDesk ships; they do not change while it runs."""
    path = resource(*_FILE)
    return read_stranger_words(path.read_text(encoding="utf-8"), path.name)
