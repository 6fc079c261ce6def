"""The pop-up on a place: why, what else one could say, and what else can be done there.

It lies on the page, above or below the sentence it is about and never over it, so that a lock or
the shield covers it with the page. It is a dialog in the accessibility tree.
"""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.form_view.words import exact_text
from peerdesk.ui.prompts.findings import Action, Finding, Help
from peerdesk.ui.prompts.places import positions, sentence_around
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording import prompts as words

_LETTERS_WIDE = 46
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Backtab: -1,
}


class OpenedSpot(Protocol):
    """What the pop-up needs of the place it is opened for."""

    @property
    def finding(self) -> Finding:
        """What was found there."""

    @property
    def field(self) -> QPlainTextEdit:
        """The field it is in."""

    def use(self, alternative: str) -> None:
        """Write an alternative there."""

    def act(self, action: Action) -> None:
        """Do what an action is for."""


class OfferButton(ActionButton):
    """A line of the pop-up: its words at the left, its key behind them."""

    def _reads_from_left(self) -> bool:
        return True


class PromptPopup(QDialog):
    """One pop-up for one field; shown for one place after another."""

    def __init__(self, field: QPlainTextEdit) -> None:
        self._scroll_area = _scroll_area_of(field)
        host = self._scroll_area.parentWidget() if self._scroll_area else field.window()
        super().__init__(host)
        self._field, self._host = field, host or field
        self._spot: OpenedSpot | None = None
        self.setWindowFlags(Qt.WindowType.Widget)
        self.hide()
        self.offers: list[OfferButton] = []
        self._keys: dict[str, QPushButton] = {}
        self._room = QScrollArea()
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        card = QFrame()
        set_look(card, Look.CARD)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(Space.TIGHT, Space.TIGHT, Space.TIGHT, Space.TIGHT)
        self._room.setWidgetResizable(True)
        self._room.setFrameShape(QFrame.Shape.NoFrame)
        self._room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside.addWidget(self._room)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)

    def _listen(self) -> None:
        self._field.destroyed.connect(self.deleteLater)
        self._host.installEventFilter(self)
        if self._scroll_area is not None:
            self._scroll_area.verticalScrollBar().valueChanged.connect(self.hide)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    # --- What it shows ------------------------------------------------------------------------

    def show_help(self, shown: Help, spot: OpenedSpot, *, focused: bool) -> None:
        """Open for a place; `focused` takes the keys, else the text keeps them."""
        self._spot = spot
        column = self._cleared()
        head = label(f"{shown.heading} · {shown.beside}", Look.LABEL)
        for part in (head, label(shown.sentence)):
            column.addWidget(part)
        if shown.alternatives:
            column.addWidget(label(shown.above or words.you_could_say(), Look.SMALL))
        for number, alternative in enumerate(shown.alternatives, start=1):
            act = partial(self._done, partial(spot.use, alternative))
            column.addWidget(self._offer(alternative, str(number), act))
        if shown.advice:
            column.addWidget(label(shown.advice, Look.SOFT))
        for action in shown.actions:
            act = partial(self._take, action, shown)
            column.addWidget(self._offer(action.words, action.key, act, Look.QUIET))
        if shown.source:
            column.addWidget(label(shown.source, Look.SMALL))
        self.setAccessibleName(f"{shown.heading} · {shown.beside}")
        self.setAccessibleDescription(shown.sentence)
        self._open(focused=focused)

    def _take(self, action: Action, shown: Help) -> None:
        """Do it, after asking where there is something to ask."""
        if self._spot is None:
            return
        done = partial(self._done, partial(self._spot.act, action))
        if not action.ask:
            done()
            return
        column = self._cleared()
        column.addWidget(label(action.ask))
        column.addWidget(self._offer(action.yes, "1", done))
        back = partial(self.show_help, shown, self._spot, focused=True)
        column.addWidget(self._offer(words.go_back(), "2", back))
        self.setAccessibleDescription(action.ask)
        self._open(focused=True)

    def _cleared(self) -> QVBoxLayout:
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self.setFocus(Qt.FocusReason.PopupFocusReason)
        before = self._room.takeWidget()
        if before is not None:  # may be at work: one of its buttons was pressed
            before.hide()
            before.setParent(None)
            before.deleteLater()
        body = QWidget()
        set_look(body, Look.COLUMN)
        column = QVBoxLayout(body)
        column.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        column.setSpacing(Space.SMALL)
        self.offers, self._keys = [], {}
        self._room.setWidget(body)
        return column

    def _offer(
        self, caption: str, key: str, act: Callable[[], object], look: Look = Look.CHOICE
    ) -> OfferButton:
        button = OfferButton(caption.replace("&", "&&"), key, look)
        button.setAccessibleName(caption)
        button.clicked.connect(lambda _checked: act())
        button.installEventFilter(self)
        self.offers.append(button)
        self._keys[key] = button
        return button

    def _done(self, act: Callable[[], object]) -> None:
        self.hide()
        act()

    # --- Where it stands ----------------------------------------------------------------------

    def _open(self, *, focused: bool) -> None:
        self._fit()
        self.show()
        self.raise_()
        if focused and self.offers:
            self.offers[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def _fit(self) -> None:
        """Below its sentence, else above it; with less room it scrolls within."""
        body = self._room.widget()
        edge = self._host.rect().adjusted(Space.SMALL, Space.SMALL, -Space.SMALL, -Space.SMALL)
        width = min(self.fontMetrics().averageCharWidth() * _LETTERS_WIDE, edge.width())
        frame = 2 * (Space.TIGHT + 1)
        layout = body.layout() if body is not None else None
        wanted = frame + (layout.totalHeightForWidth(width - frame) if layout else 0)
        sentence, term = self._sentence()
        below, above = edge.bottom() - sentence.bottom(), sentence.top() - edge.top()
        if wanted + Space.TIGHT <= below or below >= above:
            height = min(wanted, below - Space.TIGHT)
            top = sentence.bottom() + Space.TIGHT
        else:
            height = min(wanted, above - Space.TIGHT)
            top = sentence.top() - Space.TIGHT - height
        left = max(edge.left(), min(term.left(), edge.right() - width))
        self.setGeometry(left, top, width, height)

    def _sentence(self) -> tuple[QRect, QRect]:
        """Where the sentence and its term stand, on the page."""
        text = exact_text(self._field)
        finding = self._spot.finding if self._spot is not None else None
        start, end = (finding.start, finding.end) if finding else (0, 0)
        first, last = sentence_around(text, start, end)
        at = positions(text, (first, start, end, last))
        term = self._line(at[start]).united(self._line(at[end]))
        return self._line(at[first]).united(self._line(at[last])).united(term), term

    def _line(self, position: int) -> QRect:
        cursor = QTextCursor(self._field.document())
        cursor.setPosition(position)
        rect = self._field.cursorRect(cursor)
        return rect.translated(self._field.viewport().mapTo(self._host, QPoint(0, 0)))

    # --- Keys ---------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep its own keys from the window, for which Esc means another thing."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            ours = event.key() == Qt.Key.Key_Escape or self._key_of(event) in self._keys
            event.setAccepted(ours)
            return ours
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A number or letter does what stands beside it; Esc closes."""
        button = self._keys.get(self._key_of(event))
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        elif button is not None:
            button.click()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk from line to line by the arrows, round and round; close when the page changes."""
        if watched is self._host:
            if event.type() in (QEvent.Type.Resize, QEvent.Type.Hide):
                self.hide()
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and isinstance(watched, OfferButton):
                at = (self.offers.index(watched) + step) % len(self.offers)
                self.offers[at].setFocus(Qt.FocusReason.TabFocusReason)
                self._room.ensureWidgetVisible(self.offers[at])
                return True
        return super().eventFilter(watched, event)

    def _key_of(self, event: QKeyEvent) -> str:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return event.text().upper() if held == Qt.KeyboardModifier.NoModifier else ""

    # --- Coming and going ---------------------------------------------------------------------

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the keys back to the text."""
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus) and self._field.isVisible():
            self._field.setFocus(Qt.FocusReason.PopupFocusReason)
        super().hideEvent(event)

    def _follow_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """Close when the worker goes on elsewhere."""
        if not self.isVisible() or now is None or now is self._field or self.isAncestorOf(now):
            return
        if before is self._field or (before is not None and self.isAncestorOf(before)):
            self.hide()


def _scroll_area_of(field: QWidget) -> QScrollArea | None:
    """What the field scrolls in: the column of its page."""
    parent = field.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent
