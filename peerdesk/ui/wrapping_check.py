"""A check box whose words go on in the next line where the room is narrow."""

from PySide6.QtWidgets import QCheckBox

from peerdesk.ui.wrapping_words import BOX, WrappingWords


class WrappingCheckBox(WrappingWords, QCheckBox):
    """Looks and works as a check box does; no words are cut off."""

    mark = BOX
