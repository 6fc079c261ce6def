"""Which widgets tell of themselves in our words; all others do in Qt's."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget
from shiboken6 import createdByPython

from peerdesk.ui.accessible.button import ButtonSpoken
from peerdesk.ui.accessible.choice import ChoiceSpoken
from peerdesk.ui.accessible.stack import StackSpoken
from peerdesk.ui.accessible.trouble import TroubleSpoken
from peerdesk.ui.accessible.way import WaySpoken
from peerdesk.ui.accessible.window import WindowSpoken
from peerdesk.ui.theme import Look


def install() -> None:
    """From now on widgets are told of so; once, before the first window with choices is made."""
    QAccessible.installFactory(told_by)


def told_by(kind: str, thing: QObject) -> QAccessibleInterface | None:
    """Who tells of `thing`, a `kind` of widget; None leaves it to Qt.

    Qt asks with the widget's own class first, then with what that is made of. It also asks while
    it makes a widget of its own, as for a file dialog: half made, that would crash on answering.
    """
    teller = _TELLERS.get(kind)
    ours = isinstance(thing, QWidget) and createdByPython(thing)
    return teller(thing) if teller is not None and ours else None


def _trouble(words: QLabel) -> QAccessibleInterface | None:
    return TroubleSpoken(words) if words.property("look") == Look.ERROR else None


_ROLES = {
    "FirstRun": QAccessible.Role.Window,
    "PagesView": QAccessible.Role.Document,
    "ReadingArea": QAccessible.Role.Document,
    "BlankSheet": QAccessible.Role.Document,
    "Cover": QAccessible.Role.Document,
    "ChangeBlock": QAccessible.Role.Section,
    "MemberRow": QAccessible.Role.ListItem,
    "SignaturePad": QAccessible.Role.Canvas,
}
"""Windows, and what takes the focus and is no field or button: to Qt spaces without a role."""

_TELLERS: Mapping[str, Callable[[Any], QAccessibleInterface | None]] = {
    "QComboBox": ChoiceSpoken,
    "QStackedWidget": StackSpoken,
    # Buttons that stay pressed as they show where one is: Qt calls them boxes to tick.
    "RailButton": partial(WaySpoken, role=QAccessible.Role.Button),
    "TabButton": partial(WaySpoken, role=QAccessible.Role.PageTab),
    # One answer of several that can be taken back: to Qt only what cannot is no box to tick.
    "OneRadio": partial(ButtonSpoken, role=QAccessible.Role.RadioButton),
    "OneNumber": partial(ButtonSpoken, role=QAccessible.Role.RadioButton),
    "QLabel": _trouble,
    "MainWindow": WindowSpoken,
    **{kind: partial(QAccessibleWidget, r=role) for kind, role in _ROLES.items()},
}
