"""What a test of the window began ends with it: work in the background, and every widget.

Widgets that outlive their test are dressed anew at every change of theme of all later tests; work
that does reads a vault that is closed, and holds up the work of the next test.
"""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import createdByPython

from peerdesk.ui import background

_PATIENCE_MS = 60_000  # only a fault waits that long


def end_quietly(app: QApplication) -> None:
    """Call after the last line of a test, before what it stands on ends: its vault above all."""
    for job in app.findChildren(background.Job):
        job.cancel()
    assert background.wait_for_all(_PATIENCE_MS), "work in the background that does not end"
    app.sendPostedEvents()  # work tells that it has ended
    for widget in app.topLevelWidgets():
        if widget.parent() is None and createdByPython(widget):  # others go with their makers
            widget.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
