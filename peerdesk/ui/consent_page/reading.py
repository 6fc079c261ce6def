"""A sealed paper as it reads: where it stands, what happened since, what was shared by it."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.domain.consents.events import ConsentEvent
from peerdesk.services.consents import ConsentSummary, PastReceiver
from peerdesk.ui.cards.consent_card import marks_of
from peerdesk.ui.consent_page.presenter import ConsentPresenter
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.note_view.sheet import NoteSheet
from peerdesk.ui.panel import Panel, emptied
from peerdesk.ui.plan_page.reading import reading
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import consent_events as event_words


class ConsentReading(QWidget):
    """Shows; nothing in it can be changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marks, self.sheet = QWidget(), NoteSheet()
        self._marks = FlowLayout(self.marks)
        self.happened = Panel(event_words.what_happened())
        self.shared = Panel(event_words.received_under())
        self._happened, self._shared = QVBoxLayout(), QVBoxLayout()
        self.happened.column.addLayout(self._happened)
        self.shared.column.addLayout(self._shared)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        for part in (self.marks, self.happened, self.sheet, self.shared):
            column.addWidget(part)

    def show_paper(self, presenter: ConsentPresenter) -> None:
        """Show the paper that is open."""
        summary, zone, today = presenter.summary, presenter.zone, presenter.today
        self._show_marks(summary, today, zone)
        _fill(self._happened, happened_lines(presenter.events, zone, today))
        self.happened.setVisible(bool(presenter.events))
        self.sheet.show_parts(summary.title, reading(presenter.answers))
        receivers = presenter.past_receivers() if presenter.is_sealed else ()
        _fill(self._shared, shared_lines(receivers, zone, today))
        self.shared.setVisible(presenter.is_sealed and summary.paper.is_consent)

    def _show_marks(self, summary: ConsentSummary, today: date, zone: ZoneInfo) -> None:
        emptied(self._marks)
        for mark in marks_of(summary, today, zone):
            made = label(mark.words, Look.MARK_AMBER if mark.needs_a_look else Look.MARK)
            made.setWordWrap(False)
            self._marks.addWidget(made)


def happened_lines(events: Sequence[ConsentEvent], zone: ZoneInfo, today: date) -> tuple[str, ...]:
    """What happened, a line each, the first one first."""
    return tuple(
        event_words.event(
            one.kind,
            one.day or (one.at or one.written_at).astimezone(zone).date(),
            today,
            how=one.how,
            reason=one.reason,
        )
        for one in events
    )


def shared_lines(receivers: Sequence[PastReceiver], zone: ZoneInfo, today: date) -> tuple[str, ...]:
    """What was shared because of a consent, a line each."""
    if not receivers:
        return (event_words.nothing_shared(),)
    return tuple(
        event_words.received(one.name, one.at.astimezone(zone).date(), one.what, today)
        for one in receivers
    )


def _fill(layout: QVBoxLayout, lines: Sequence[str]) -> None:
    emptied(layout)
    for line in lines:
        layout.addWidget(label(line))
