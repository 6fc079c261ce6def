"""When PeerDesk cannot save, it cannot lock: the window is covered, and this stands on the cover.

Ending the process would lose what is only on the screen, so the process stays. Nobody sees the
records meanwhile, and only the passphrase uncovers them.
"""

from PySide6.QtWidgets import QWidget

from peerdesk.ui.entry_frame import EntryFrame
from peerdesk.ui.lock_screen.presenter import LockPresenter
from peerdesk.ui.lock_screen.view import PassphraseWay
from peerdesk.ui.rows import announce, label
from peerdesk.ui.theme import Look, Theme


class HeldLock(EntryFrame):
    """Says why PeerDesk is only covered, and asks for the passphrase to go on writing."""

    def __init__(
        self, presenter: LockPresenter, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent=parent)
        self._why = label("", Look.ERROR)
        self.passphrase_way = PassphraseWay()
        covered = self.tr(
            "PeerDesk could not lock yet, so it covered the window. It tries again by itself, "
            "and locks as soon as everything is saved. Your passphrase uncovers it."
        )
        for widget in (label(covered), self._why, self.passphrase_way):
            self.column.addWidget(widget)
        self.passphrase_way.tried.connect(presenter.unlock)
        presenter.refused.connect(self.passphrase_way.show_refusal)
        presenter.wait_left.connect(self.passphrase_way.show_wait)
        presenter.may_try_again.connect(lambda: self.passphrase_way.row.show_error(""))
        presenter.work_begun.connect(lambda: self.passphrase_way.show_working(working=True))
        presenter.work_ended.connect(lambda: self.passphrase_way.show_working(working=False))
        self.setFocusProxy(self.passphrase_way.field)

    @property
    def why(self) -> str:
        """Why it could not lock, as it is shown."""
        return self._why.text()

    def say(self, why: str) -> None:
        """Show why it could not lock, aloud when it is news."""
        if why != self._why.text():
            self._why.setText(why)
            announce(self, why)
