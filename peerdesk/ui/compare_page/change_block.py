"""One question that was answered otherwise: before on the left, now on the right, or stacked."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QVBoxLayout, QWidget

from peerdesk.forms.differences import CellPair, EntryPair, RowKind, RowPair
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.compare_page.marked_text import asked_of, new_side, old_side, spoken
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.form_view.showing import show_when
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.ui.wrapping_link import WrappingLink
from peerdesk.wording import versions as words

_AT_ONCE = 25
"""Rows that are drawn at first: three hundred changed ones would take seconds."""
_NARROW = 60  # letters: two columns of less read worse than one below the other


class ChangeBlock(QFrame):
    """Takes the focus, so that one goes from change to change by key and hears each whole.

    `entry_wanted` carries the linkId of an answer to bring back, `row_wanted` also the place that a
    row had in its list.
    """

    entry_wanted = Signal(str)
    row_wanted = Signal(str, int)

    def __init__(
        self,
        entry: EntryPair,
        sides: tuple[str, str],
        *,
        may_bring_back: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_look(self, Look.CARD)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.entry, self._sides, self._may = entry, sides, may_bring_back
        self.lines: list[SideBySide] = []
        self.row_buttons: list[ActionButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        self._column.setSpacing(Space.SMALL)
        self._column.addWidget(label(entry.asked, Look.HEADING))
        self._add(self._line(label(sides[0], Look.SMALL), label(sides[1], Look.SMALL)))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.SMALL)
        self._column.addLayout(self._rows)
        differ = [row for row in entry.rows if row.differs]
        for row in differ[:_AT_ONCE]:
            self._add_row(row)
        self._later = differ[_AT_ONCE:]
        self.more = WrappingLink(words.more_rows(len(self._later)))
        self._column.addWidget(self.more)
        show_when(bool(self._later), self.more)
        self.more.clicked.connect(self._show_more)
        several = len(entry.rows) > 1
        self.bring = ActionButton(
            self.tr("Bring the whole list back") if several else self.tr("Bring it back")
        )
        self._offer()
        self.setAccessibleName(entry.asked)
        self.setAccessibleDescription(self._spoken())

    def _offer(self) -> None:
        """Only where something stood before can something come back."""
        had = any(row.old is not None for row in self.entry.rows)
        show_when(self._may and had, self.bring)
        self.bring.setAccessibleDescription(self.entry.asked)
        self.bring.clicked.connect(lambda: self.entry_wanted.emit(self.entry.link_id))
        if self._may and had:
            acts = QWidget()
            FlowLayout(acts).addWidget(self.bring)
            self._add(acts)

    def _add_row(self, row: RowPair) -> None:
        told = _told(row)
        if told and len(self.entry.rows) > 1:
            said = label(told, Look.SOFT)
            over_now = row.kind is RowKind.ADDED
            self._rows.addWidget(SideBySide(QWidget(), said) if over_now else said)
        pairs = row.cells()
        several = len({pair.old or pair.new for pair in pairs}) > 1
        old = _side(pairs, old_side, several=several)
        new = _side(pairs, new_side, several=several)
        self._rows.addWidget(self._line(old, new))
        if row.kind is RowKind.REMOVED and self._may and len(self.entry.rows) > 1:
            self._offer_row(row)

    def _offer_row(self, row: RowPair) -> None:
        if row.old is None:
            return
        link_id, place = self.entry.link_id, row.old.place
        button = ActionButton(self.tr("Bring this one back"), look=Look.LINK)
        button.setAccessibleDescription(row.old.cells[0].text)
        button.clicked.connect(lambda: self.row_wanted.emit(link_id, place))
        self.row_buttons.append(button)
        self._rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_more(self) -> None:
        """The next rows; once all are there the focus goes to the change itself."""
        rows, self._later = self._later[:_AT_ONCE], self._later[_AT_ONCE:]
        for row in rows:
            self._add_row(row)
        self.more.setText(words.more_rows(len(self._later)))
        self.more.setVisible(bool(self._later))
        if not self._later:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, old: QWidget, new: QWidget) -> "SideBySide":
        line = SideBySide(old, new)
        self.lines.append(line)
        return line

    def _add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)

    def _spoken(self) -> str:
        told = []
        differ = [row for row in self.entry.rows if row.differs]
        for row in differ[:_AT_ONCE]:
            told.append(_told(row))
            told.append(spoken(row.cells()))
        if len(differ) > _AT_ONCE:
            told.append(words.more_rows(len(differ) - _AT_ONCE))
        return " ".join(filter(None, told))


class SideBySide(QWidget):
    """Before and now; one below the other where the window is narrow or its letters are large."""

    def __init__(self, old: QWidget, new: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(Space.MEDIUM)
        for side in (old, new):
            self._line.addWidget(side, 1)

    @property
    def is_stacked(self) -> bool:
        """Whether one stands below the other."""
        return self._line.direction() is QBoxLayout.Direction.TopToBottom

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the way that reads better at this width."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW * self.fontMetrics().averageCharWidth()
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(below if narrow else beside)


def _told(row: RowPair) -> str:
    """What became of a row, in a few words."""
    places = None
    if row.moved and row.old is not None and row.new is not None:
        places = (row.old.place + 1, row.new.place + 1)
    return words.row(row.kind, places)


def _side(
    pairs: Sequence[CellPair], told: Callable[[CellPair], QLabel], *, several: bool
) -> QWidget:
    """One side of a row: each answer with its question where there are several."""
    side = QFrame()
    set_look(side, Look.INSET)
    column = QVBoxLayout(side)
    column.setContentsMargins(Space.SMALL, 0, 0, 0)
    column.setSpacing(Space.TIGHT)
    shown = [made for pair in pairs for made in _cell(pair, told, several=several)]
    for made in shown or [label(words.nothing_said(), Look.SOFT)]:
        column.addWidget(made)
    column.addStretch()
    return side


def _cell(pair: CellPair, told: Callable[[CellPair], QLabel], *, several: bool) -> list[QLabel]:
    made = told(pair)
    if not made.text():
        return []
    kept = pair.new or pair.old
    asked = [label(asked_of(kept), Look.SMALL)] if several and kept is not None else []
    return [*asked, made]
