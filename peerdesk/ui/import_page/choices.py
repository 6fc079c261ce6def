"""A choice among named codes, filled and read by code."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from peerdesk.ui.text_fields import SteadyComboBox

_LETTERS = 18


class CodeChoice(SteadyComboBox):
    """`picked` carries the code that the worker chose; showing one tells nobody."""

    picked = Signal(str)

    def __init__(
        self, options: Sequence[tuple[str, str]], chosen: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        for code, words in options:
            self.addItem(words, code)
        # narrow windows cut the words, never the page
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_code(chosen)
        self.activated.connect(lambda _place: self.picked.emit(self.code))

    @property
    def code(self) -> str:
        """The code that is chosen."""
        return str(self.currentData() or "")

    def show_code(self, code: str) -> None:
        """Show this code."""
        self.setCurrentIndex(max(0, self.findData(code)))

    def pick(self, code: str) -> None:
        """Choose as the worker would."""
        self.show_code(code)
        self.picked.emit(self.code)
