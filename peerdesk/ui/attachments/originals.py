"""Asked after adding: what should happen to the files themselves. Nothing is done silently."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peerdesk.services.attachments import Original
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
