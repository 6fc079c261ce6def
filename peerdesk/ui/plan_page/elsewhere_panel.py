"""A fact was changed that other plans have too: update it there as well, place by place."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from peerdesk.domain.errors import PeerDeskError
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.panel import Panel, emptied
from peerdesk.ui.plan_page.presenter import PlanPresenter
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look
from peerdesk.ui.wrapping_check import WrappingCheckBox
from peerdesk.wording import plans as words
from peerdesk.wording import sentence

_caption = QCoreApplication.translate


class ElsewherePanel(Panel):
    """Nothing is ticked beforehand; `said` carries how it went."""

    said = Signal(str)

    def __init__(self, presenter: PlanPresenter, parent: QWidget | None = None) -> None:
        super().__init__(_caption("ElsewherePanel", "Also in other plans"), parent)
        self._presenter = presenter
        self.boxes: list[QCheckBox] = []
        self.update_there = ActionButton(self.tr("Update there too"))
        self._lines = QVBoxLayout()
        self.column.addWidget(label(words.update_elsewhere(), Look.SMALL))
        self.unread = label("", Look.SMALL)
        self.column.addLayout(self._lines)
        self.column.addWidget(self.unread)
        self.column.addWidget(self.update_there, 0, Qt.AlignmentFlag.AlignLeft)
        self.update_there.clicked.connect(self._update)
        self.hide()

    def look(self) -> None:
        """Look in the other plans; what was ticked stays ticked."""
        found = self._presenter.elsewhere() if self._presenter.writing else ()
        ticked = {box.text() for box in self.boxes if box.isChecked()}
        emptied(self._lines)
        self.boxes = []
        self._places = found
        for place in found:
            said = words.also_elsewhere(self._presenter.fact_named(place.fact), place.title)
            box = WrappingCheckBox(said.replace("&", "&&"))
            box.setChecked(box.text() in ticked)
            box.toggled.connect(self._enable)
            self.boxes.append(box)
            self._lines.addWidget(box)
        self.unread.setText(words.not_compared(self._presenter.unread() if found else ()))
        self.unread.setVisible(bool(self.unread.text()))
        self.setVisible(bool(found))
        self._enable()

    def _enable(self) -> None:
        self.update_there.setEnabled(any(box.isChecked() for box in self.boxes))

    def _update(self) -> None:
        pairs = zip(self.boxes, self._places, strict=True)
        chosen = [place for box, place in pairs if box.isChecked()]
        try:
            self._presenter.update_elsewhere(chosen)
        except PeerDeskError as error:
            self.said.emit(sentence(error))
            return
        self.said.emit(words.updated_elsewhere(len(chosen)))
        self.look()
