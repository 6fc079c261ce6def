"""What tests of the window share: the theme on the one application."""

import pytest
from PySide6.QtWidgets import QApplication

from peerdesk.ui.theme import Theme
from peerdesk.ui.tokens import Scheme


@pytest.fixture
def theme(qapp):
    assert isinstance(qapp, QApplication)
    made = Theme(qapp, Scheme.LIGHT)
    yield made
    made.scale_text(100)
    qapp.setStyleSheet("")
    made.deleteLater()
