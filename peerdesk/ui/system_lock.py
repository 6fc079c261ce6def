"""Hears from the Linux desktop that the machine goes to sleep or its screen is locked.

Other systems have no such call in Qt; there, sleep is noticed on waking up (`idle_lock`).
"""

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

_LOGIN = "org.freedesktop.login1"
_BEGUN, _LOCKED = SLOT("begun(bool)"), SLOT("locked()")
_SAVERS = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
)


class SystemLock(QObject):
    """Emits `due` at the system's word. Without a message bus it stays silent."""

    due = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        system, session = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        manager = (_LOGIN, "/org/freedesktop/login1", f"{_LOGIN}.Manager", "PrepareForSleep")
        heard = [
            self._listens(system, manager, _BEGUN),
            self._listens(system, (_LOGIN, "", f"{_LOGIN}.Session", "Lock"), _LOCKED),
        ]
        for name, path in _SAVERS:
            heard.append(self._listens(session, ("", path, name, "ActiveChanged"), _BEGUN))
        self.listening = any(heard)

    def _listens(self, bus: QDBusConnection, signal: tuple[str, str, str, str], slot: str) -> bool:
        # PySide 6.11 declares the slot as bytes and refuses them at run time.
        return bus.connect(*signal, self, slot)  # type: ignore[call-overload,no-any-return]

    @Slot(bool)
    def begun(self, now: bool) -> None:  # noqa: FBT001 - the message's one argument
        """Sleep or screen lock begins (True) or has ended (False)."""
        if now:
            self.due.emit()

    @Slot()
    def locked(self) -> None:
        """The session is being locked."""
        self.due.emit()
