"""Where the worker notes what happened to a sealed paper: one question at a time, above it."""

from collections.abc import Callable
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.domain.consents.vocabulary import TerminationType
from peerdesk.services.desk import Desk
from peerdesk.ui.consent_page.afterwards import AgreementEnds, Asked, EventHappened, MistakeNoted
from peerdesk.ui.consent_page.head import ConsentHead
from peerdesk.ui.consent_page.presenter import ConsentPresenter
from peerdesk.ui.consent_page.taken_back import ORAL, HowTold, TakenBack
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.tokens import Space
from peerdesk.wording import consent_events as event_words


class LaterPanel(QWidget):
    """`left` when a question was answered or given up: the focus goes back to the paper.

    `begun` carries the id of a paper that was begun from here.
    """

    left = Signal()
    begun = Signal(object)

    def __init__(
        self,
        desk: Desk,
        presenter: ConsentPresenter,
        navigator: Navigator,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._presenter, self._navigator = desk, presenter, navigator
        self.how_told, self.taken_back = HowTold(""), TakenBack()
        self.asked: Asked | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.MEDIUM)
        for part in (self.taken_back, self.how_told):
            self._column.addWidget(part)
            part.hide()
        self.how_told.told.connect(self._revoke)
        self.how_told.left.connect(self.leave)
        self.taken_back.paper_wanted.connect(self.write_down)
        self.taken_back.part_wanted.connect(self.renew)

    def follow(self, head: ConsentHead) -> None:
        """Do what is wished for above the paper."""
        head.revoke_wanted.connect(self.ask_how_told)
        head.write_down_wanted.connect(self.write_down)
        head.renew_wanted.connect(self.renew)
        head.event_wanted.connect(self.ask_event)
        head.end_wanted.connect(self.ask_end)
        head.mistake_wanted.connect(self.ask_mistake)

    @property
    def is_asking(self) -> bool:
        """Whether a question is open."""
        return self.asked is not None or not self.how_told.isHidden()

    def clear(self) -> None:
        """Take everything away: another paper is shown."""
        self.taken_back.hide()
        self.how_told.hide()
        self._drop()

    def leave(self) -> None:
        """Put the question away; what was typed in it stays for the next time."""
        self.how_told.hide()
        self._drop()
        self.left.emit()

    def flush(self) -> bool:
        """Keep what is typed."""
        return self.asked is None or self.asked.flush()

    # --- Taking back ----------------------------------------------------------------------------

    def ask_how_told(self) -> None:
        """Ask how they said it; the answer takes the consent back."""
        self.clear()
        self.how_told.show()
        self.how_told.put_focus()

    def _revoke(self, how: str) -> None:
        receivers = self._navigator.given(lambda: self._presenter.revoke(how))
        if receivers is None:
            return
        self.how_told.hide()
        presenter = self._presenter
        self.taken_back.show_receivers(
            receivers, presenter.zone, presenter.today, is_oral=how == ORAL
        )
        self._navigator.say(event_words.took_it_back())
        self.left.emit()

    def write_down(self) -> None:
        """Begin the paper that takes it back in writing."""
        self._begin(self._presenter.write_down)

    def renew(self) -> None:
        """Begin the same once more."""
        self._begin(self._presenter.renew)

    def _begin(self, begin: Callable[[], UUID]) -> None:
        begun = self._navigator.given(begin)
        if begun is not None:
            self.begun.emit(begun)

    # --- Other things that happen ---------------------------------------------------------------

    def ask_event(self) -> None:
        """Ask on which day the event was with which it ends."""
        presenter = self._presenter
        what = presenter.summary.expiry_event
        self._ask(EventHappened(what, presenter.today, self._event), event_words.event_is_noted())

    def ask_end(self) -> None:
        """Ask from when on an agreed limit ends."""
        asked = AgreementEnds(self._presenter.today, self._end)
        self._ask(asked, event_words.restriction_ended())

    def ask_mistake(self) -> None:
        """Ask why it is a mistake, and who else looked at it."""
        name = str(self._presenter.document_id)
        asked = MistakeNoted(self._desk, name, self._navigator, self._presenter.enter_in_error)
        self._ask(asked, event_words.mistake_is_noted())

    def _event(self, day: date) -> None:
        self._presenter.event_happened(day)

    def _end(self, day: date, how: TerminationType) -> None:
        self._presenter.end_agreement(day, how)

    def _ask(self, asked: Asked, done_words: str) -> None:
        self.clear()
        self.asked = asked
        asked.written.connect(partial(self._done, done_words))
        asked.left.connect(self.leave)
        self._column.addWidget(asked)
        asked.show()
        asked.put_focus()

    def _done(self, done_words: str) -> None:
        self._drop()
        self._navigator.say(done_words)
        self.left.emit()

    def _drop(self) -> None:
        if self.asked is not None:
            self.asked.flush()
            self._column.removeWidget(self.asked)
            self.asked.hide()
            self.asked.deleteLater()
            self.asked = None
