"""Asked after adding: what should happen to the files themselves. Nothing is done silently."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peerdesk.services.attachments import Original
from peerdesk.ui.attachments.presenter import Added, AttachmentsPresenter
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.rows import label
from peerdesk.ui.sheet_dialog import SheetDialog
from peerdesk.ui.theme import Look
from peerdesk.wording import attachments as words


class OriginalsDialog(SheetDialog):
    """`delete_wanted` when they should go; closing it in any other way keeps them."""

    delete_wanted = Signal()

    def __init__(self, originals: Sequence[Original], parent: QWidget) -> None:
        super().__init__(self.tr("What should happen to the file itself?"), parent)
        first, *paths = words.about_the_originals([str(one.path) for one in originals])
        self.column.addWidget(label(first))
        for path in paths:
            self.column.addWidget(label(path, Look.QUOTE))
        for line in words.what_deleting_means():
            self.column.addWidget(label(f"• {line}", Look.SOFT))
        self.column.addStretch()
        self.delete = ActionButton(self.tr("&Delete it"))
        self.keep = ActionButton(self.tr("&Keep it"), "Esc", Look.PRIMARY)
        self.buttons.addWidget(self.delete)
        self.buttons.addWidget(self.keep)
        self.delete.clicked.connect(self._delete)
        self.keep.clicked.connect(self.reject)
        self.keep.setFocus()

    def _delete(self) -> None:
        self.delete_wanted.emit()
        self.accept()


def ask_about(
    outcome: Added, presenter: AttachmentsPresenter, say: Callable[[str], None], parent: QWidget
) -> None:
    """Tell what came in, and ask what should happen to the files themselves."""
    added = (words.added(line.name) for _, line in outcome.kept)
    say("\n".join((*added, *outcome.refusals)))
    originals = [original for original, _ in outcome.kept]
    if not originals:
        return
    dialog = OriginalsDialog(originals, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.delete_wanted.connect(lambda: say(presenter.delete_originals(originals)))
    dialog.rejected.connect(lambda: say(words.originals_kept()))
    dialog.open()
