"""What of a plan goes into this one copy, ticked item by item; folded away at first."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from peerdesk.services.sharing import ItemGoing
from peerdesk.ui.panel import emptied
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.ui.wrapping_check import WrappingCheckBox
from peerdesk.ui.wrapping_link import WrappingLink
from peerdesk.wording import plan_copies as words
from peerdesk.wording.islands import island


class ItemsPanel(QWidget):
    """`changed` when something was ticked or taken off."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[ItemGoing, ...] = ()
        self.off: frozenset[str] = frozenset()
        self.boxes: dict[str, QCheckBox] = {}
        self.fold = WrappingLink("")
        self.fold.setCheckable(True)
        self._body = QWidget()
        self._lines = QVBoxLayout(self._body)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(Space.TIGHT)
        self._body.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TIGHT)
        column.addWidget(self.fold)
        column.addWidget(self._body)
        self.fold.toggled.connect(self._unfold)

    def begin(self, items: Sequence[ItemGoing], off: Collection[str] = ()) -> None:
        """Everything goes along but what `off` names."""
        self._items = tuple(items)
        self.off = frozenset(off) & {one.link_id for one in items}
        emptied(self._lines)
        self.boxes = {}
        self.fold.setChecked(False)
        self.setVisible(self.has_any)
        self._name()

    @property
    def has_any(self) -> bool:
        """Whether there is anything to take off."""
        return bool(self._items)

    def _unfold(self, wanted: bool) -> None:  # noqa: FBT001 - a Qt signal hands it over
        """The ticks are made when somebody wants to see them."""
        if wanted and not self.boxes:
            self._fill()
        self._body.setVisible(wanted)
        self._name()

    def _fill(self) -> None:
        above = ""
        for one in self._items:
            if one.part != above:
                self._lines.addWidget(label(island(one.part), Look.SMALL))
                above = one.part
            box = WrappingCheckBox(island(one.label).replace("&", "&&"))
            box.setChecked(one.link_id not in self.off)
            box.toggled.connect(self._take)
            self.boxes[one.link_id] = box
            self._lines.addWidget(box)

    def _take(self) -> None:
        self.off = frozenset(each for each, box in self.boxes.items() if not box.isChecked())
        self._name()
        self.changed.emit()

    def _name(self) -> None:
        told = words.what_goes(len(self._items) - len(self.off), len(self._items))
        self.fold.setText(f"{'▾' if self.fold.isChecked() else '▸'} {told}")
        self.fold.setAccessibleName(told)
