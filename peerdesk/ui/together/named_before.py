"""Who or what the person named in any plan before, for a list that does not have it yet."""

from peerdesk.domain.text import fold
from peerdesk.forms.shared_facts import MEDICINE, PERSON, PLACE, Fact, block_of
from peerdesk.ui.together.papers import TogetherPaper
from peerdesk.ui.together.spots import Shows, Spot, title_of_row

_NAMED = frozenset({PERSON, MEDICINE, PLACE})


def named_before(paper: TogetherPaper, spot: Spot) -> tuple[Fact, ...]:
    """The facts that the list at this spot could take; none where no such list is."""
    answers = paper.answers
    block = block_of(answers.form.item(spot.link_id))
    if spot.shows is not Shows.ROWS or block not in _NAMED:
        return ()
    rows = answers.rows_of(spot.link_id, spot.row)
    here = {fold(title_of_row(answers, row).strip()) for row in rows}
    known = paper.known_facts(block)
    return tuple(fact for fact in known if fold(fact.name.strip()) not in here)
