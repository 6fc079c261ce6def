"""The Qt application that text layout stands on, also where there is no window."""

import os
import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication


def ensure_gui_application() -> QGuiApplication:
    """The running application, or a new one without a display; keep what is returned.

    Call it in the main thread. Raises RuntimeError where an application without fonts (a plain
    QCoreApplication) already runs.
    """
    running = QCoreApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    if running is not None:
        raise RuntimeError("pages need a QGuiApplication; a QCoreApplication runs already")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(sys.argv[:1])
