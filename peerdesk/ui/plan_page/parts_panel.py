"""The parts of a plan beside it: go to any, in any order; rename, move, put away, add."""

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from peerdesk.forms.parts import Part, own_group
from peerdesk.ui.asking import asked_once
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.form_view.view import FormView
from peerdesk.ui.panel import Panel
from peerdesk.ui.rows import Row
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.wording import plans as words

_caption = QCoreApplication.translate
_PART = Qt.ItemDataRole.UserRole
_LIST_PADDING = 8  # what the style sheet adds above and below the rows
_ROW_PADDING = 6  # and to the left and right of a name


class _WholeNames(QStyledItemDelegate):
    """Reckons with the padding of a row, which Qt forgets where words wrap: the last were cut."""

    def __init__(self, parts: QListWidget) -> None:
        super().__init__(parts)
        self._parts = parts

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as the name needs in the room that is left to it."""
        room = self._parts.viewport().width() - 2 * _ROW_PADDING
        within = QStyleOptionViewItem(option)
        within.rect = QRect(0, 0, max(1, room), 1)
        return super().sizeHint(within, index)


class PartsList(QListWidget):
    """As tall as its rows. `entered` goes to the part one is on, `moved` carries it up or down."""

    entered = Signal()
    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setItemDelegate(_WholeNames(self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Every row in sight: the panel scrolls as a whole."""
        rows = sum(self.sizeHintForRow(row) for row in range(self.count()))
        return QSize(0, rows + 2 * self.frameWidth() + _LIST_PADDING)

    def minimumSizeHint(self) -> QSize:
        """Never lower than the rows."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Less width needs more height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to a part; Alt with an arrow moves it."""
        steps = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.moved.emit(steps[event.key()])
        else:
            super().keyPressEvent(event)


class PartsPanel(Panel):
    """The parts of the form beside it. Changing them is the form's; here it is asked for."""

    def __init__(self, form: FormView, parent: QWidget | None = None) -> None:
        super().__init__(_caption("PartsPanel", "Parts, in their order"), parent)
        self._form = form
        self._shown: Part | None = None
        self.list = PartsList()
        self.name = EnterLineEdit(least=12, most=40)
        self.name_row = Row(self.tr("Your name for this part"), self.name)
        self.up = ActionButton(self.tr("Up"), "Alt+Up")
        self.down = ActionButton(self.tr("Down"), "Alt+Down")
        self.away = ActionButton(self.tr("Put away"))
        self.remove = ActionButton(self.tr("Remove…"))
        self.add = ActionButton(self.tr("Add a part"))
        self._lay_out()
        self._listen()
        self.show_parts()

    def _lay_out(self) -> None:
        self.list.setAccessibleName(self.accessibleName())
        self.column.addWidget(self.list)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self.up, self.down, self.away, self.remove, self.add):
            flow.addWidget(button)
        self.column.addWidget(buttons)
        self.column.addWidget(self.name_row)

    def _listen(self) -> None:
        self.list.entered.connect(self._enter)
        self.list.itemClicked.connect(self._go)
        self.list.moved.connect(self._move)
        self.list.currentRowChanged.connect(self._show_chosen)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.away.clicked.connect(self._put_away)
        self.remove.clicked.connect(self._ask_removal)
        self.add.clicked.connect(self._add)
        self.name.textEdited.connect(self._rename)
        self._form.parts_changed.connect(self.show_parts)

    @property
    def chosen(self) -> Part | None:
        """The part one is on."""
        at = self.list.currentRow()
        found = self.list.item(at).data(_PART) if at >= 0 else None
        return found if isinstance(found, Part) else None

    def show_parts(self) -> None:
        """Show the parts as they are now; the chosen one stays, unless another came on screen."""
        shown, before = self._form.shown_part(), self._shown
        self._shown = shown
        another = shown is not None and (before is None or not shown.same_place(before))
        chosen = shown if another else self.chosen
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's one argument
        self.list.clear()
        for part in self._form.parts():
            name = part.name or self.tr("My own part")
            item = QListWidgetItem(words.put_away(name) if part.hidden else name)
            item.setData(_PART, part)
            self.list.addItem(item)
            if chosen is not None and part.same_place(chosen):
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)  # noqa: FBT003 - Qt's one argument
        self.list.updateGeometry()
        self._show_chosen()

    def mark(self, part: Part | None) -> None:
        """Choose a part without going there."""
        for at in range(self.list.count()):
            if part is not None and self.list.item(at).data(_PART).same_place(part):
                self.list.setCurrentRow(at)

    def _show_chosen(self) -> None:
        part, at = self.chosen, self.list.currentRow()
        self.up.setEnabled(part is not None and at > 0)
        self.down.setEnabled(part is not None and at < self.list.count() - 1)
        self.away.setEnabled(part is not None)
        self.name_row.setVisible(part is not None)
        self.remove.setVisible(part is not None and part.own_row is not None)
        hidden = part is not None and part.hidden
        self.away.setText(self.tr("Bring back") if hidden else self.tr("Put away"))
        self.add.setVisible(own_group(self._form.answers.form) is not None)
        if part is not None and not self.name.hasFocus():
            self.name.setText(part.name)

    def _go(self) -> None:
        if self.chosen is not None:
            self._form.show_part(self.chosen)

    def _enter(self) -> None:
        """Go there to write: by keyboard it is a long way from the list to the first question."""
        self._go()
        self._form.go_to_first()

    # --- Changing -----------------------------------------------------------------------------

    def _move(self, by: int) -> None:
        part, to = self.chosen, self.list.currentRow() + by
        if part is not None and 0 <= to < self.list.count():
            self._form.move_part(part, to)

    def _put_away(self) -> None:
        if self.chosen is not None:
            self._form.hide_part(self.chosen, not self.chosen.hidden)

    def _rename(self, name: str) -> None:
        """Every letter is in the answers at once; blank gives back the form's own name."""
        if self.chosen is not None:
            self._form.name_part(self.chosen, name.strip())

    def _add(self) -> None:
        part = self._form.add_own_part(self.tr("My own part"))
        self.show_parts()
        self.mark(part)
        self._form.show_part(part)
        self.name.setText(part.name)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _ask_removal(self) -> None:
        if (box := self.question()) is not None:
            box.open()

    def question(self) -> QMessageBox | None:
        """The question before a part goes with its words."""
        if self.chosen is None:
            return None
        asked = words.removing_part(self.chosen.name)
        return asked_once(self, asked, self.tr("Remove"), self._remove)

    def _remove(self) -> None:
        part, at = self.chosen, self.list.currentRow()
        if part is None:
            return
        self._form.remove_own_part(part)
        self.show_parts()
        self.list.setCurrentRow(min(at, self.list.count() - 1))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
