"""A choice in a narrow side panel: as narrow as the panel, its list as wide as its words."""

from PySide6.QtWidgets import QComboBox, QWidget

from peerdesk.ui.text_fields import SteadyComboBox
from peerdesk.ui.tokens import Space

_LEAST_LETTERS = 12


class SideChoice(SteadyComboBox):
    """Long words never push the panel wider than its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(policy)
        self.setMinimumContentsLength(_LEAST_LETTERS)

    def showPopup(self) -> None:
        """Show the list with every word in full."""
        lines = self.view()
        lines.setMinimumWidth(lines.sizeHintForColumn(0) + 2 * Space.LARGE)
        super().showPopup()
