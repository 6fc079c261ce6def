"""A signed note, field by field: one key copies the next one; then it is marked as entered."""

from functools import partial
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.errors import PeerDeskError
from peerdesk.services.desk import Desk
from peerdesk.ui.agency_copy.clipboard import EMPTIED_AFTER_MS, GuardedClipboard
from peerdesk.ui.agency_copy.presenter import AgencyCopyPresenter
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.day_field import DayField
from peerdesk.ui.into_sight import bring_into_sight
from peerdesk.ui.kept_line import KeptLine
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place, WorkColumn
from peerdesk.ui.panel import Panel, emptied
from peerdesk.ui.rows import Row, label
from peerdesk.ui.shortcuts import keys, on_key, shortcut
from peerdesk.ui.theme import Look, Theme, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording import agency_copy as words
from peerdesk.wording import entries, sentence

COPY = "copy_field"


class AgencyCopyPage(Page):
    """Place: `{"document": id}`, a signed note."""

    key = "agency_copy"
    belongs_to = "contacts"

    def __init__(
        self,
        desk: Desk,
        navigator: Navigator,
        theme: Theme,
        emptied_after_ms: int = EMPTIED_AFTER_MS,
    ) -> None:
        super().__init__()
        self.title = self.tr("Into your agency's record")
        self._navigator = navigator
        self.presenter = AgencyCopyPresenter(desk, self)
        self.clipboard = GuardedClipboard(emptied_after_ms, self)
        self.whose = label("", Look.SOFT)
        self.standing = label("", Look.LABEL)
        self.copy_next = ActionButton(self.tr("Copy the next field"), keys(COPY), Look.PRIMARY)
        self.copiers: list[ActionButton] = []
        self.their_id = KeptLine(desk)
        self.day = DayField(self.presenter.today)
        self.day_row = Row(self.tr("Entered &on"), self.day)
        self.mark = ActionButton(self.tr("&Mark as entered"))
        self.take_back = ActionButton(self.tr("&Take the mark back"), look=Look.LINK)
        self.waiting = label("", Look.SOFT)
        self.go_on = ActionButton(self.tr("&Go on with the next note"))
        self._fields = QVBoxLayout()
        self._fields.setSpacing(Space.SMALL)
        self._lay_out(theme)
        self._listen()

    def _lay_out(self, theme: Theme) -> None:
        self.work = work = WorkColumn(theme)
        column = work.column
        column.addWidget(label(self.title, Look.TITLE))
        column.addWidget(self.whose)
        column.addWidget(label(words.how_it_goes(shortcut(COPY).shown()), Look.SOFT))
        column.addLayout(self._fields)
        column.addWidget(self._marking())
        more = QHBoxLayout()
        more.addWidget(self.waiting, 1)
        more.addWidget(self.go_on)
        column.addLayout(more)
        column.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(work, 1)
        line = QHBoxLayout()  # stays where it is while the fields pass by
        line.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.SMALL)
        line.addWidget(self.copy_next)
        line.addStretch()
        whole.addLayout(line)

    def _marking(self) -> QWidget:
        card = Panel(self.tr("Is it there?"))
        card.column.addWidget(self.standing)
        card.column.addWidget(self.day_row)
        card.column.addWidget(Row(self.tr("Their &number for it, if there is one"), self.their_id))
        buttons = QHBoxLayout()
        buttons.addWidget(self.mark)
        buttons.addWidget(self.take_back)
        buttons.addStretch()
        card.column.addLayout(buttons)
        return card

    def _listen(self) -> None:
        self.presenter.changed.connect(self._show)
        self.presenter.said.connect(self._navigator.say)
        self.presenter.copied.connect(self.clipboard.put)
        self.clipboard.emptied.connect(lambda: self._navigator.say(words.emptied()))
        self.copy_next.clicked.connect(self.presenter.copy_next)
        on_key(COPY, self, self.presenter.copy_next)
        self.their_id.speak_to(self._navigator)
        self.mark.clicked.connect(self._mark)
        for field in (self.their_id, self.day):
            field.entered.connect(self._mark)
        self.take_back.clicked.connect(self.presenter.take_back)
        self.go_on.clicked.connect(self._go_on)

    # --- The contract of a page ---------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Look at the note; what cannot be shown is said, and the page stays empty."""
        try:
            document_id = UUID(str(place.get("document")))
            self.their_id.keep_as(f"their-id:{document_id}")
            self.day.show_day(self.presenter.today)
            emptied(self._fields)
            self.copiers = []
            self.presenter.open(document_id)
            if self.presenter.standing is not None and not self.their_id.text():
                self.their_id.setText(self.presenter.standing.their_id)
        except ValueError:
            self.presenter.close()
        except PeerDeskError as error:
            self.presenter.close()
            self._navigator.say(sentence(error))

    def place(self) -> dict[str, object]:
        """The note on the screen."""
        document_id = self.presenter.document_id
        return {"document": str(document_id)} if document_id is not None else {}

    def put_focus(self) -> bool:
        """On the button that copies, else where one marks."""
        target: QWidget = self.their_id if self.copy_next.isHidden() else self.copy_next
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.presenter.next:  # what had the focus on the way here may have scrolled down
            self.work.verticalScrollBar().setValue(0)
        return True

    def flush(self) -> bool:
        """Keep the number that is typed; the clipboard is emptied before one leaves or locks."""
        self.clipboard.empty()
        return self.their_id.flush()

    # --- Showing and marking ------------------------------------------------------------------

    def _show(self) -> None:
        presenter = self.presenter
        self.whose.setText(presenter.title)
        self.standing.setText(presenter.standing_words() if presenter.document_id else "")
        self.take_back.setVisible(presenter.is_entered)
        others = presenter.others_waiting
        self.waiting.setText(words.to_enter(len(others)))
        for part in (self.waiting, self.go_on):
            part.setVisible(bool(others))
        if len(self.copiers) != len(presenter.fields):
            self._fill()
        at_end = presenter.next >= len(presenter.fields)
        if at_end and self.copy_next.hasFocus():
            self.their_id.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_sight(self.mark)
        self.copy_next.setHidden(at_end)
        for place, copier in enumerate(self.copiers):
            is_next = place == presenter.next
            set_look(copier, Look.PRIMARY if is_next else Look.QUIET)
            if is_next and place:
                bring_into_sight(copier)

    def _fill(self) -> None:
        emptied(self._fields)
        self.copiers = []
        for place, field in enumerate(self.presenter.fields):
            card = QFrame()
            set_look(card, Look.INSET)
            line = QHBoxLayout(card)
            line.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
            line.setSpacing(Space.MEDIUM)
            said = QVBoxLayout()
            said.setSpacing(Space.NONE)
            said.addWidget(label(field.label, Look.SMALL))
            said.addWidget(label(field.text))
            line.addLayout(said, 1)
            copier = ActionButton(self.tr("Copy"))
            copier.setAccessibleDescription(field.label)
            copier.clicked.connect(partial(self._copy, place))
            line.addWidget(copier, 0, Qt.AlignmentFlag.AlignTop)
            self.copiers.append(copier)
            self._fields.addWidget(card)
        whole = (*self.copiers, self.copy_next, self.day, self.their_id, self.mark)
        for before, after in pairwise(whole):
            self.setTabOrder(before, after)  # after the last field one marks

    def _copy(self, place: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's
        self.presenter.copy(place)

    def _mark(self) -> None:
        day = self.day.day
        self.day_row.show_error("" if day else entries.day_needed())
        if day is not None and self.presenter.mark(day, self.their_id.text()):
            self.their_id.done()
            if self.presenter.others_waiting:
                self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self) -> None:
        """The next note that waits, here on this page."""
        if self.presenter.others_waiting and self.flush():
            self.opened({"document": str(self.presenter.others_waiting[0])})
            self.put_focus()
