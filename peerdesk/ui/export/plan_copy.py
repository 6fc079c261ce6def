"""A copy of a plan: how it is laid out, and what sensitive parts go along this one time."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from peerdesk.domain.sharing import CardStyle, Layout
from peerdesk.services.sharing import ItemGoing
from peerdesk.services.sharing.copies import Choice
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.export.items_panel import ItemsPanel
from peerdesk.ui.export.stranger_panel import StrangerPanel
from peerdesk.ui.panel import emptied
from peerdesk.ui.rows import Row, label
from peerdesk.ui.text_fields import EnterLineEdit, SteadyComboBox
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.ui.wrapping_check import WrappingCheckBox
from peerdesk.wording import copies as words

_AS_NARROW_AS_NEEDED = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon


class PlanCopyPanel(QWidget):
    """`changed` with layout, card style, ticks, and what is taken off, to draw the pages anew.

    `qr_wanted` asks for the card as a code on the screen. Nothing is ticked beforehand.
    """

    changed = Signal(object, object, object, object)
    qr_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layout_field, self.card_field = SteadyComboBox(), SteadyComboBox()
        for field in (self.layout_field, self.card_field):  # never wider than the side panel
            field.setSizeAdjustPolicy(_AS_NARROW_AS_NEEDED)
        for style in CardStyle:
            self.card_field.addItem(words.card_style(style), style)
        self.card_row = Row(self.tr("&Card"), self.card_field)
        self.explained = label("", Look.SOFT)
        self.stranger = StrangerPanel()
        self.holder = EnterLineEdit(least=12, most=28)
        self.holder_row = Row(self.tr("For &whom? (kept in the list of copies)"), self.holder)
        self.items = ItemsPanel()
        self.boxes: dict[str, QCheckBox] = {}
        self.sensitive = QWidget()
        self._ticks = QVBoxLayout(self.sensitive)
        self._ticks.setContentsMargins(0, 0, 0, 0)
        self._ticks.setSpacing(Space.TIGHT)
        self.told = label("", Look.LABEL)
        self.qr = ActionButton(self.tr("Show the card as a &QR code"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self.holder_row)
        column.addWidget(Row(self.tr("&Layout"), self.layout_field))
        for part in (self.card_row, self.stranger, self.explained, self.items, self.sensitive):
            column.addWidget(part)
        column.addWidget(self.told)
        column.addWidget(self.qr, 0, Qt.AlignmentFlag.AlignLeft)
        self.layout_field.activated.connect(self._take_another_paper)
        self.stranger.changed.connect(self._take)
        self.items.changed.connect(self._take)
        self.card_field.activated.connect(self._take)
        self.qr.clicked.connect(self.qr_wanted)

    def show_plan(
        self,
        layout: Layout,
        card: CardStyle,
        sensitive: Sequence[Choice],
        layouts: Collection[Layout] = tuple(Layout),
    ) -> None:
        """Show the choices for one plan, whose form can be laid out in these ways."""
        self.layout_field.clear()
        for each in (one for one in Layout if one in layouts):
            self.layout_field.addItem(words.layout(each), each)
        self.layout_field.setCurrentIndex(max(0, self.layout_field.findData(layout)))
        self.card_field.setCurrentIndex(self.card_field.findData(card))
        self.stranger.begin()
        self._offer(sensitive)
        self._explain()

    def show_items(self, items: Sequence[ItemGoing], off: Collection[str], holder: str) -> None:
        """Show what goes along, and for whom it is."""
        self.items.begin(items, off)
        self.holder.setText(holder)

    def tell(self, spilled: Sequence[str], left_out: Sequence[str]) -> None:
        """Name what does not fit or is not in this copy: nothing is ever cut silently."""
        self.told.setText(words.not_in_it(spilled, left_out))
        self.told.setVisible(bool(self.told.text()))

    def _offer(self, sensitive: Sequence[Choice]) -> None:
        emptied(self._ticks)
        self.boxes = {}
        if sensitive:
            self._ticks.addWidget(label(words.sensitive_parts(), Look.SMALL))
        for one in sensitive:
            box = WrappingCheckBox(one.label.replace("&", "&&"))
            box.toggled.connect(self._take)
            self.boxes[one.link_id] = box
            self._ticks.addWidget(box)

    def _take_another_paper(self) -> None:
        """What was taken off one paper is not off the next: each is decided anew."""
        self.stranger.begin()
        self._take()

    def _take(self) -> None:
        self._explain()
        ticked = frozenset(link_id for link_id, box in self.boxes.items() if box.isChecked())
        card = CardStyle(self.card_field.currentData())
        self.changed.emit(self._layout(), card, ticked, self.stranger.off | self.items.off)

    def _layout(self) -> Layout:
        return Layout(self.layout_field.currentData())

    def _explain(self) -> None:
        layout = self._layout()
        style = words.card_style_explained(str(self.card_field.currentData()))
        told = [words.layout_explained(layout), style if layout is Layout.CARD else ""]
        self.explained.setText("\n\n".join(filter(None, told)))
        self.card_row.setVisible(layout is Layout.CARD)
        self.qr.setVisible(layout is Layout.CARD)
        self.sensitive.setVisible(bool(self.boxes) and layout is not Layout.BLANK)
        self.items.setVisible(self.items.has_any and layout is not Layout.BLANK)
