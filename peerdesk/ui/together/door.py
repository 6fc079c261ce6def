"""The door of the shared view: behind it are other people's records, so the worker opens it.

The PIN is chosen before the view is first used, so that nobody walks out of it by accident.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.errors import PeerDeskError, WrongPin
from peerdesk.services import exit_pin
from peerdesk.services.desk import Desk
from peerdesk.ui import background
from peerdesk.ui.into_sight import bring_into_sight
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.reading_area import ReadingArea
from peerdesk.ui.rows import Row, label
from peerdesk.ui.secret_field import secret
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording import sentence
from peerdesk.wording.exit_door import exit_words
from peerdesk.wording.together_door import door_words


class Door(QWidget):
    """`passed` once the worker proved themself; `given_up` when they stay with the person."""

    passed = Signal()
    given_up = Signal()

    def __init__(
        self, desk: Desk, language: str, *, rests: bool = False, parent: QWidget | None = None
    ) -> None:
        """`language` is that of the plan: it tells the person what this is, and leads back.

        `rests` when giving up leads back to the empty page.
        """
        super().__init__(parent)
        self._desk = desk
        self._words, theirs = exit_words(), door_words(language)
        self._job: background.Job | None = None
        self.field = secret(EnterLineEdit(least=16, most=40))
        self.row = Row(self._words.exit_pin, self.field)
        self.open_button = PressButton(self._words.leave, Look.PRIMARY)
        self.stay_button = PressButton(theirs.hide_again if rests else theirs.stay)
        column = _column(self)
        if theirs.by_pin != self._words.by_pin:
            column.addWidget(label(theirs.by_pin, Look.SOFT))
        self.about = label("", Look.SOFT)
        column.addWidget(self.about)
        column.addWidget(self.row)
        column.addLayout(_line(self.open_button, self.stay_button))
        self.open_button.clicked.connect(self._try)
        self.field.entered.connect(self._try)
        self.stay_button.clicked.connect(self.given_up)
        self._show_way()

    def put_focus(self) -> None:
        """Into the field."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(self.row)

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed does not wait where nobody looks at it."""
        super().hideEvent(event)
        self.field.clear()

    @property
    def by_passphrase(self) -> bool:
        """Whether only the passphrase opens it any more."""
        return exit_pin.tries_left(self._desk) == 0 or not exit_pin.is_set(self._desk)

    def _show_way(self) -> None:
        passphrase = self.by_passphrase
        words = self._words
        self.row.set_caption(words.passphrase if passphrase else words.exit_pin)
        self.about.setText(words.by_phrase if passphrase else words.by_pin)

    def _try(self) -> None:
        typed = self.field.text()
        if not typed or self._job is not None:
            return
        desk = self._desk
        prove = exit_pin.prove_passphrase if self.by_passphrase else exit_pin.check
        self._job = background.run(
            lambda _progress: prove(desk, typed), lambda _done: self._open(), self._refuse
        )
        self._job.only_while(self)  # "Stay" takes the door away while a PIN is proven
        self.field.setReadOnly(True)

    def _open(self) -> None:
        self._end()
        self.passed.emit()

    def _refuse(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, PeerDeskError):
            raise error
        self._show_way()
        only_passphrase = isinstance(error, WrongPin) and not error.left
        self.row.show_error(self._words.by_phrase if only_passphrase else sentence(error))
        self.put_focus()

    def _end(self) -> None:
        self._job = None
        self.field.setReadOnly(False)
        self.field.clear()


class PinChoice(QWidget):
    """Two fields for a new PIN; `chosen` once it is kept, `given_up` when there shall be none."""

    chosen = Signal()
    given_up = Signal()

    def __init__(self, desk: Desk, go_on: str = "", parent: QWidget | None = None) -> None:
        """`go_on` is what the button says."""
        super().__init__(parent)
        self._desk = desk
        self._words = words = exit_words()
        self._job: background.Job | None = None
        self.first, self.second = (secret(EnterLineEdit(least=12, most=24)) for _ in range(2))
        self.rows = (
            Row(words.new_pin, self.first, help_text=words.what_a_pin_is),
            Row(words.same_pin, self.second),
        )
        self.button = PressButton(go_on or words.go_on, Look.PRIMARY)
        column = _column(self)
        for row in self.rows:
            column.addWidget(row)
        self.leave_button = PressButton(words.leave)
        self.leave_button.setHidden(bool(go_on))  # among the settings there is nothing to leave
        column.addLayout(_line(self.button, self.leave_button))
        self.leave_button.clicked.connect(self.given_up)
        self.first.entered.connect(self._go_to_second)
        self.second.entered.connect(self._choose)
        self.button.clicked.connect(self._choose)

    def put_focus(self) -> None:
        """Into the first field."""
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(self.rows[0])

    def _go_to_second(self) -> None:
        self.second.setFocus()
        bring_into_sight(self.rows[1])

    def _choose(self) -> None:
        pin = self.first.text()
        if self._job is not None or not pin:
            return
        self.rows[0].show_error("")
        self.rows[1].show_error("" if pin == self.second.text() else self._words.pins_differ)
        if pin != self.second.text():
            self.second.clear()
            self._go_to_second()
            return
        desk = self._desk
        self._job = background.run(
            lambda _progress: exit_pin.choose(desk, pin), lambda _done: self._keep(), self._refuse
        )
        self._job.only_while(self)

    def _keep(self) -> None:
        self._job = None
        self._clear()
        self.chosen.emit()

    def _refuse(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, PeerDeskError):
            raise error
        self._clear()
        self.rows[0].show_error(sentence(error))
        self.put_focus()

    def _clear(self) -> None:
        for field in (self.first, self.second):
            field.clear()


class BlankSheet(QWidget):
    """Nothing but a word on how to go on; any key or touch is `touched`."""

    touched = Signal()

    def __init__(self, said: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(said)
        column = QVBoxLayout(self)
        column.addWidget(label(said), 0, Qt.AlignmentFlag.AlignCenter)

    def put_focus(self) -> None:
        """Listen."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key will do."""
        event.accept()
        self.touched.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Any touch will do."""
        event.accept()
        self.touched.emit()


def centred(widget: QWidget, width: Callable[[], int]) -> QWidget:
    """`widget` in the middle of a sheet, at most `width()` pixels wide; it scrolls where tall."""
    sheet = QWidget()
    set_look(sheet, Look.COLUMN)
    widget.setMaximumWidth(width())
    line = QHBoxLayout()
    line.addStretch()
    line.addWidget(widget, width())  # all the room there is, up to its width
    line.addStretch()
    column = QVBoxLayout(sheet)
    column.setContentsMargins(Space.EXTRA * 2, Space.LARGE, Space.EXTRA * 2, Space.LARGE)
    column.addStretch()
    column.addLayout(line)
    column.addStretch()
    whole = ReadingArea()
    whole.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    whole.setWidget(sheet)
    return whole


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.MEDIUM)
    return column


def _line(*buttons: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(Space.SMALL)
    for button in buttons:
        line.addWidget(button)
    line.addStretch()
    return line
