"""Another ground than a consent: which one, what is true, who says so, what is on file."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.domain.agreements import WrittenAgreement, WrittenOrder
from peerdesk.domain.consents.vocabulary import LEGAL_PROCEEDING, OPERATIONS, TREATMENT, Basis
from peerdesk.services.sharing.offers import OnFile
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.export.outgoing import Outgoing
from peerdesk.ui.export.outside_presenter import OutsidePresenter
from peerdesk.ui.export.presenter import ExportPresenter
from peerdesk.ui.export.side_choice import SideChoice
from peerdesk.ui.panel import emptied
from peerdesk.ui.rows import Row, label
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.ui.wrapping_check import WrappingCheckBox
from peerdesk.wording import sharing_out as words

_USUAL_PURPOSES: Mapping[Basis, str] = {
    Basis.MEDICAL_EMERGENCY: TREATMENT,
    Basis.MINOR_THREAT: TREATMENT,
    Basis.COURT_ORDER: LEGAL_PROCEEDING,
    Basis.QSO: OPERATIONS,
    Basis.AUDIT_EVALUATION: OPERATIONS,
    Basis.RESEARCH: "research",
}
"""What it is for where the ground says it already, so that nobody types it in an emergency."""


class GroundPanel(QWidget):
    """`changed` once the gate is to be asked anew. A consent is the ground until another is chosen.

    Nothing is ticked beforehand: each fact is somebody's word.
    """

    changed = Signal()

    def __init__(
        self, presenter: OutsidePresenter, export: ExportPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter, self._export = presenter, export
        self.another = ActionButton(self.tr("Another &ground…"), look=Look.LINK)
        self.field, self.papers = SideChoice(), SideChoice()
        self.by = EnterLineEdit(least=14, most=32)
        self.boxes: dict[str, WrappingCheckBox] = {}
        self.facts = QWidget()
        self._facts = QVBoxLayout(self.facts)
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setSpacing(Space.TIGHT)
        self.none_on_file = label("", Look.SOFT)
        self.rows = {
            "ground": Row(self.tr("&Ground"), self.field),
            "papers": Row(self.tr("On f&ile"), self.papers),
            "by": Row(self.tr("Who sa&ys so"), self.by),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self.another, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.rows["ground"], self.facts, self.rows["papers"]):
            column.addWidget(widget)
        column.addWidget(self.none_on_file)
        column.addWidget(self.rows["by"])
        self.another.clicked.connect(self._open)
        self.field.activated.connect(self._take_ground)
        self.papers.activated.connect(self._take)
        self.by.editingFinished.connect(self._take)
        self.by.entered.connect(self._take)

    @property
    def _outgoing(self) -> Outgoing:
        return self._export.leaving.outgoing

    def show_choice(self) -> None:
        """Show the ground that is chosen now."""
        self.field.clear()
        for basis in self._presenter.grounds():
            self.field.addItem(words.ground(basis), basis)
        self.field.setCurrentIndex(max(0, self.field.findData(self._outgoing.basis)))
        is_open = self._outgoing.basis is not Basis.CONSENT
        self.another.setVisible(not is_open)
        self.rows["ground"].setVisible(is_open)
        self.by.setPlaceholderText(self._presenter.worker())
        self.by.setText(self._outgoing.answered_by)
        self._show_parts()

    def _open(self) -> None:
        self.another.hide()
        self.rows["ground"].show()
        self.field.setFocus()

    def _show_parts(self) -> None:
        """What the chosen ground asks, and what it can rest on."""
        emptied(self._facts)
        self.boxes = {}
        for token in self._presenter.facts():
            box = WrappingCheckBox(words.fact(token).replace("&", "&&"))
            box.setChecked(token in self._outgoing.facts)
            box.toggled.connect(self._take)
            self.boxes[token] = box
            self._facts.addWidget(box)
        in_order = (self.field, *self.boxes.values(), self.papers, self.by)
        for before, after in pairwise(in_order):
            self.setTabOrder(before, after)
        self.facts.setVisible(bool(self.boxes))
        self.rows["by"].setVisible(bool(self.boxes))
        self._show_papers(self._presenter.on_file())

    def _show_papers(self, found: OnFile | None) -> None:
        self.papers.clear()
        for one in found.agreements if found else ():
            self.papers.addItem(words.agreement(one.signed_on), one)
        for order in found.orders if found else ():
            self.papers.addItem(words.order(order.section, order.issued_on), order)
        ids = [_id(self.papers.itemData(at)) for at in range(self.papers.count())]
        chosen = self._outgoing.on_file
        self.papers.setCurrentIndex(ids.index(chosen) if chosen in ids else 0)
        self.rows["papers"].setVisible(bool(ids))
        is_lacking = found is not None and not ids
        self.none_on_file.setText(words.nothing_on_file(self._outgoing.basis) if is_lacking else "")
        self.none_on_file.setVisible(is_lacking)

    def _take_ground(self) -> None:
        basis = Basis(self.field.currentData())
        purpose = self._outgoing.purpose or _USUAL_PURPOSES.get(basis, "")
        changed = replace(
            self._outgoing,
            basis=basis,
            purpose=purpose,
            facts=frozenset(),
            on_file=None,
            section="",
        )
        if self._export.change(outgoing=changed):
            self._show_parts()
            self._export.change(outgoing=self._taken())
            self.changed.emit()

    def _take(self) -> None:
        if self._export.change(outgoing=self._taken()):
            self.changed.emit()

    def _taken(self) -> Outgoing:
        """What is chosen now, with what is ticked and what it rests on."""
        ticked = frozenset(token for token, box in self.boxes.items() if box.isChecked())
        paper = self.papers.currentData()
        return replace(
            self._outgoing,
            facts=ticked,
            answered_by=self.by.text().strip(),
            on_file=_id(paper),
            section=str(paper.section) if isinstance(paper, WrittenOrder) else "",
        )


def _id(paper: object) -> UUID | None:
    if isinstance(paper, WrittenAgreement):
        return paper.agreement_id
    return paper.order_id if isinstance(paper, WrittenOrder) else None
