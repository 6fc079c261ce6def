"""The card as a code on the screen, for the person's own phone; no network, nothing stored."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.rows import label
from peerdesk.ui.sheet_dialog import SheetDialog
from peerdesk.ui.theme import Look
from peerdesk.wording import copies as words

_QUIET = 4  # modules of white around the code (ISO/IEC 18004, 9.1)
_WIDEST = 480  # pixels, so that the whole code is seen at once on a small screen
_FINEST, _COARSEST = 3, 8  # pixels of one module, for a phone held at a hand's length


class QrView(QWidget):
    """Black on white in every scheme, as cameras need it; dark modules are True."""

    def __init__(
        self, modules: Sequence[Sequence[bool]], spoken: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._modules = modules
        across = len(modules) + 2 * _QUIET
        self._pixels = max(_FINEST, min(_COARSEST, _WIDEST // across))
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Whole pixels a module, so that every edge is sharp."""
        side = (len(self._modules) + 2 * _QUIET) * self._pixels
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The modules within their quiet zone."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        black = QColor(Qt.GlobalColor.black)
        for y, row in enumerate(self._modules):
            for x, dark in enumerate(row):
                if dark:
                    left, top = ((at + _QUIET) * self._pixels for at in (x, y))
                    painter.fillRect(left, top, self._pixels, self._pixels, black)


class QrDialog(SheetDialog):
    """Shows one code with the words that are in it."""

    def __init__(
        self,
        modules: Sequence[Sequence[bool]],
        text: str,
        left_out: Sequence[str],
        parent: QWidget,
    ) -> None:
        super().__init__(self.tr("The card as a QR code"), parent)
        self.code = QrView(modules, self.tr("QR code of the card"))
        self.text = label(text)
        self.left_out = label(words.qr_left_out(left_out), Look.LABEL)
        self.close_button = ActionButton(self.tr("Close"), "Esc", Look.PRIMARY)
        self.column.addWidget(self.code, 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addWidget(label(words.what_the_code_holds(), Look.SOFT))
        self.column.addWidget(self.left_out)
        self.column.addWidget(label(self.tr("What the code says"), Look.HEADING))
        self.column.addWidget(self.text)
        self.left_out.setVisible(bool(left_out))
        self.buttons.addWidget(self.close_button)
        self.close_button.clicked.connect(self.accept)
