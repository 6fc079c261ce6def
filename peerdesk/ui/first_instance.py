"""A second PeerDesk on the same vault asks the first one to come to the front.

A local socket that only this user can reach, named by a hash of the folder; no network.
"""

import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WITHIN_MS = 1000


class FirstInstance(QObject):
    """Listens as long as it lives, and calls `come_forward` when a second PeerDesk asks."""

    def __init__(
        self, folder: Path, come_forward: Callable[[], object], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._come_forward = come_forward
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(_name(folder))  # left by a process that was replaced or died
        self._server.newConnection.connect(self._answer)
        self.listening = self._server.listen(_name(folder))

    def _answer(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            caller.disconnectFromServer()
            self._come_forward()

    def close(self) -> None:
        """Stop listening."""
        self._server.close()


def call_first_instance(folder: Path) -> bool:
    """Ask the PeerDesk that has the vault in `folder` to come forward; False if none answers."""
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    return socket.waitForConnected(_WITHIN_MS)


def _name(folder: Path) -> str:
    return "peerdesk-" + sha256(os.fsencode(folder.resolve())).hexdigest()[:24]
