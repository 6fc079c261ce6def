"""Asking for a place on disk without leaving the answer behind."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSettings

_REMEMBERED = ("FileDialog/history", "FileDialog/lastVisited")


@contextmanager
def leaving_no_trace() -> Iterator[None]:
    """Put back what Qt's own file dialog remembered before.

    It writes the folders one chose into a settings file that all Qt programs of the user share
    (`QtProject`), and a folder's name may be a person's. `ui.md` §8: no lists of recent files.
    """
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    before = {name: settings.value(name) for name in _REMEMBERED}
    try:
        yield
    finally:
        settings.sync()
        for name, value in before.items():
            if value is None:
                settings.remove(name)
            else:
                settings.setValue(name, value)
        settings.sync()
