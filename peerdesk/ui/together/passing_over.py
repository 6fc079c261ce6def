"""How questions are passed over in the shared view; no widget in here.

In a row it is remembered until the plan is closed: noted in the plan itself it would hold for all
rows, and keep them off paper.
"""

from peerdesk.forms.answers import Address, Answers
from peerdesk.forms.keeping import Standing, keeps, standing, with_standing
from peerdesk.ui.together.spots import Shows, Spot

_ASKS = frozenset({Shows.QUESTION, Shows.ROWS})


class PassedOver:
    """What was passed over in one opened plan."""

    def __init__(self) -> None:
        self._in_rows: dict[Address, Standing] = {}

    def way(self, answers: Answers, spot: Spot) -> Standing | None:
        """How this spot was passed over, None if it was not."""
        if not _may_be(answers, spot):
            return None
        if spot.row is not None:
            return self._in_rows.get((spot.link_id, spot.row))
        return standing(answers, spot.link_id)

    def noted(self, answers: Answers, spot: Spot, way: Standing | None) -> Answers:
        """The answers with this spot passed over in one way, or in none any more."""
        if not _may_be(answers, spot):
            return answers
        if spot.row is None:
            return with_standing(answers, spot.link_id, way)
        self._in_rows.pop((spot.link_id, spot.row), None)
        if way is not None:
            self._in_rows[spot.link_id, spot.row] = way
        return answers


def _may_be(answers: Answers, spot: Spot) -> bool:
    return spot.shows in _ASKS and keeps(answers.form)
