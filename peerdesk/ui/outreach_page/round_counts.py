"""What is counted on a round, line by line, kept in the notes of the presenter."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from peerdesk.domain.outreach import Supply
from peerdesk.ui.outreach_page.counts import CountsView
from peerdesk.ui.outreach_page.presenter import RoundPresenter

_PEOPLE = ("outreach.reached", "outreach.engaged", "outreach.referrals")
_caption = QCoreApplication.translate


class RoundCounts(CountsView):
    """People first, then what was given out."""

    def __init__(self, presenter: RoundPresenter, parent: QWidget | None = None) -> None:
        super().__init__(_lines(), parent)
        self._presenter = presenter
        for link_id in _PEOPLE:
            self.field(link_id).show_count(presenter.whole(link_id))
        for kind in Supply:
            self.field(kind).show_count(presenter.given_out(kind))
        self.counted.connect(self._count)

    def _count(self, key: str, count: object) -> None:
        whole = count if type(count) is int else None
        if key in _PEOPLE:
            self._presenter.answer(key, whole)
        else:
            self._presenter.give_out(key, whole)


def _lines() -> list[tuple[str, str]]:
    return [
        ("outreach.reached", _caption("RoundCounts", "&People reached")),
        ("outreach.engaged", _caption("RoundCounts", "Peop&le who talked with you")),
        (Supply.NALOXONE, _caption("RoundCounts", "&Naloxone given")),
        (Supply.FOOD, _caption("RoundCounts", "&Food and water")),
        (Supply.HYGIENE, _caption("RoundCounts", "&Hygiene kits")),
        (Supply.TEST_STRIPS, _caption("RoundCounts", "Test str&ips")),
        (Supply.FLYER, _caption("RoundCounts", "Fl&yers and cards")),
        ("outreach.referrals", _caption("RoundCounts", "&Connected to a place that helps")),
    ]
