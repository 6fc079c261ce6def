"""A text field with prompts: looks after a short pause, underlines, opens the pop-up.

Typing never waits: a key only starts a timer, and each look checks a few paragraphs at most.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from peerdesk.domain.errors import PeerDeskError
from peerdesk.ui.form_view.words import exact_text
from peerdesk.ui.prompts.findings import Action, Finding, Source
from peerdesk.ui.prompts.marks import Found, Mark, draw, kept, marks_of
from peerdesk.ui.prompts.places import positions
from peerdesk.ui.prompts.popup import PromptPopup
from peerdesk.ui.rows import announce
from peerdesk.ui.shortcuts import on_key
from peerdesk.ui.trouble import words_of
from peerdesk.wording import prompts as words

PAUSE_MS = 400
MOST_AT_ONCE = 3_000  # code points, about 3 ms
_DRAWN_ANEW = (QEvent.Type.PaletteChange, QEvent.Type.StyleChange)


class PromptedField(QObject):
    """Prompts in one field. `past_end` when one steps past its last (+1) or first (-1) place.

    `looked` after each look. `say` tells the worker how something went.
    """

    past_end = Signal(int)
    looked = Signal()

    def __init__(
        self, field: QPlainTextEdit, sources: Sequence[Source], say: Callable[[str], object]
    ) -> None:
        super().__init__(field)
        self.field, self._sources, self._say = field, sources, say
        self.marks: list[Mark] = []
        self._left: list[tuple[QTextCursor, str]] = []
        self._shown: tuple[tuple[int, bool], ...] = ()
        self._described = ""
        self.popup: PromptPopup | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._listen()
        self._timer.start(0)

    def _listen(self) -> None:
        field = self.field
        field.textChanged.connect(self._note_change)
        field.cursorPositionChanged.connect(self._draw_if_other)
        field.installEventFilter(self)
        field.viewport().installEventFilter(self)
        on_key("prompt", field, self.open_here)
        on_key("next_prompt", field, lambda: self.step(1))
        on_key("previous_prompt", field, lambda: self.step(-1))

    # --- Looking ------------------------------------------------------------------------------

    def look(self) -> None:
        """Look at the text as it is now; what is too much for once follows at once after."""
        self._timer.stop()
        text = exact_text(self.field)
        found: list[Found] = []
        whole = True
        for source in self._sources:
            looked = source.look(text, MOST_AT_ONCE)
            found += [(source, one) for one in looked.findings]
            whole = whole and looked.whole
        marks = marks_of(self.field, text, kept(found))
        self._left = [(at, was) for at, was in self._left if at.selectedText() == was]
        self.marks = [mark for mark in marks if not self._is_left(mark)]
        self._draw()
        self._describe()
        self.looked.emit()
        if not whole:
            self._timer.start(0)

    def look_soon(self) -> None:
        """Look again: the rules are others."""
        self._timer.start(0)

    def _note_change(self) -> None:
        if self.popup is not None and self.popup.isVisible():
            self.popup.hide()
        self._timer.start(PAUSE_MS)

    def look_now(self) -> None:
        """Have everything up to date before a key of the worker's acts on it."""
        while self._timer.isActive():
            self.look()

    def _is_left(self, mark: Mark) -> bool:
        return any(
            at.selectionStart() == mark.start and at.selectionEnd() == mark.end
            for at, _ in self._left
        )

    # --- Drawing ------------------------------------------------------------------------------

    def _in_sight(self) -> list[tuple[Mark, bool]]:
        """The marks to draw, and whether the cursor is in them; none under a word being typed."""
        cursor = self.field.textCursor()
        at = cursor.position() if self.field.hasFocus() else -1
        return [
            (mark, mark.start <= at < mark.end)
            for mark in self.marks
            if mark.end != at and mark.start < mark.end
        ]

    def _draw(self) -> None:
        seen = self._in_sight()
        current = {id(mark) for mark, is_current in seen if is_current}
        self._shown = tuple((id(mark), is_current) for mark, is_current in seen)
        draw(self.field, [mark for mark, _ in seen], lambda mark: id(mark) in current)

    def _draw_if_other(self) -> None:
        if self.marks or self._shown:
            seen = tuple((id(mark), is_current) for mark, is_current in self._in_sight())
            if seen != self._shown:
                self._draw()

    def _describe(self) -> None:
        """Say behind the field's own description how many places there are."""
        said = words.places(len(self.marks))
        before = self.field.accessibleDescription()
        own = before.removesuffix(self._described).rstrip() if self._described else before
        self._described = said
        described = " ".join(filter(None, (own, said)))
        if described != before:
            self.field.setAccessibleDescription(described)

    # --- Going there --------------------------------------------------------------------------

    def step(self, direction: int) -> None:
        """Put the cursor on the next place, or (-1) the one before."""
        self.look_now()
        at = self.field.textCursor().position()
        if direction > 0:
            following = [mark for mark in self.marks if mark.start > at]
            mark = following[0] if following else None
        else:
            before = [mark for mark in self.marks if mark.start < at]
            mark = before[-1] if before else None
        if mark is None:
            self.past_end.emit(direction)
        else:
            self.go_to(mark)

    def first(self, direction: int) -> Mark | None:
        """Its first place, or (-1) its last."""
        self.look_now()
        if not self.marks:
            return None
        return self.marks[0 if direction > 0 else -1]

    def go_to(self, mark: Mark) -> None:
        """Put the cursor before a place and say what it is."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor = self.field.textCursor()
        cursor.setPosition(mark.start)
        self.field.setTextCursor(cursor)
        sentence = mark.source.help(mark.finding).sentence
        announce(self.field, words.at_place(mark.finding.text, sentence))

    def open_here(self) -> None:
        """Open the pop-up for the place the cursor is in, else for the next one."""
        self.look_now()
        at = self.field.textCursor().position()
        here = [mark for mark in self.marks if mark.holds(at)]
        following = [mark for mark in self.marks if mark.start > at] or self.marks
        if not here and not following:
            self._say(words.none_found())
            return
        mark = (here or following)[0]
        if not here:
            self.go_to(mark)
        self.open(mark, focused=True)

    def open(self, mark: Mark, *, focused: bool) -> None:
        """Show what else one could say at a place; not `focused` it leaves the keys to the text."""
        if self.popup is None:
            self.popup = PromptPopup(self.field)
        spot = FieldSpot(self, mark)
        self.popup.show_help(mark.source.help(mark.finding), spot, focused=focused)

    # --- Done at a place ----------------------------------------------------------------------

    def write(self, mark: Mark, start: int, end: int, text: str) -> None:
        """Write from `start` to `end`, given in code points of the whole text, in one step."""
        at = positions(exact_text(self.field), (start, end))
        cursor = self.field.textCursor()
        cursor.beginEditBlock()
        cursor.setPosition(at[start])
        cursor.setPosition(at[end], QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)
        cursor.endEditBlock()
        self.field.setTextCursor(cursor)
        self.marks = [one for one in self.marks if one is not mark]
        self.look_soon()

    def leave(self, mark: Mark) -> None:
        """Be silent at this place until its text changes."""
        self._left.append((mark.cursor, mark.cursor.selectedText()))
        self.look_soon()

    def say(self, text: str) -> None:
        """Tell the worker."""
        self._say(text)

    # --- The mouse and the keys of an open pop-up ---------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open at the mouse; close with the field, or by Esc while the text has the keys."""
        kind = event.type()
        if watched is self.field:
            return self._field_event(event)
        if kind == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            if event.button() == Qt.MouseButton.LeftButton:
                self._open_at(event.position().toPoint())
        elif kind == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return self._open_at(event.pos())
        return False

    def _field_event(self, event: QEvent) -> bool:
        kind = event.type()
        if kind in _DRAWN_ANEW:
            self._draw()
        elif kind == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._draw)
        elif self.popup is None or not self.popup.isVisible():
            return False
        elif kind == QEvent.Type.Hide:
            self.popup.hide()
        elif isinstance(event, QKeyEvent) and kind == QEvent.Type.ShortcutOverride:
            if event.key() != Qt.Key.Key_Escape:
                return False
            self.popup.hide()
            event.accept()
            return True
        return False

    def _open_at(self, point: QPoint) -> bool:
        """Open for the place under the mouse, unless a text is being marked there."""
        if self.field.textCursor().hasSelection() or (
            self.popup is not None and self.popup.isVisible()
        ):
            return False
        self.look_now()
        cursor = self.field.cursorForPosition(point)
        rect = self.field.cursorRect(cursor)
        near = abs(rect.center().x() - point.x()) <= 2 * rect.height()
        here = [mark for mark in self.marks if mark.holds(cursor.position())]
        if not here or not near or not rect.top() <= point.y() <= rect.bottom():
            return False
        self.open(here[0], focused=False)
        return True


class FieldSpot:
    """A place in a field, for the pop-up and for what its actions do."""

    def __init__(self, prompted: PromptedField, mark: Mark) -> None:
        self._prompted, self.mark = prompted, mark

    @property
    def finding(self) -> Finding:
        """What was found there."""
        return self.mark.finding

    @property
    def field(self) -> QPlainTextEdit:
        """The field it is in."""
        return self._prompted.field

    def replace(self, text: str) -> None:
        """Write something else there, as one step of undo."""
        finding = self.mark.finding
        self._prompted.write(self.mark, finding.start, finding.end, text)

    def use(self, alternative: str) -> None:
        """Write an alternative so that the words around it fit."""
        text = exact_text(self._prompted.field)
        start, end, fitted = self.mark.source.fitted(text, self.finding, alternative)
        self._prompted.write(self.mark, start, end, fitted)

    def act(self, action: Action) -> None:
        """Do what an action is for; what fails is said, and the text is as it was."""
        try:
            action.do(self)
        except PeerDeskError as error:
            self.say(words_of(error))

    def leave(self) -> None:
        """Find nothing there until the text there changes."""
        self._prompted.leave(self.mark)

    def say(self, text: str) -> None:
        """Tell the worker, calmly."""
        self._prompted.say(text)
