"""A button that shows one of several tabs of a page."""

from PySide6.QtWidgets import QWidget

from peerdesk.ui.buttons import ActionButton


class TabButton(ActionButton):
    """Chosen or not; as wide as it needs to be when it is chosen."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent=parent)
        self.setCheckable(True)
