"""A round button whose words go on in the next line where the room is narrow."""

from PySide6.QtWidgets import QRadioButton

from peerdesk.ui.wrapping_words import CIRCLE, WrappingWords


class WrappingRadioButton(WrappingWords, QRadioButton):
    """Looks and works as a round button does; no words are cut off."""

    mark = CIRCLE
