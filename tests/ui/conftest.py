"""What tests of the window share: the theme on the one application."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from peerdesk.ui.theme import Theme
from peerdesk.ui.tokens import Scheme


@pytest.fixture
def theme(qapp):
    assert isinstance(qapp, QApplication)
    made = Theme(qapp, Scheme.LIGHT)
    yield made
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # closed windows are not styled anew
    made.scale_text(100)
    made.deleteLater()
