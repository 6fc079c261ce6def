"""The first page of a plan about hard times: what is coming, and beside it where to begin."""

from collections.abc import Iterable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.together.faces import Choice, Face
from peerdesk.ui.tokens import Space

_SIDE_BY_SIDE_AT = 1.4  # lines of work; with less room the choices go below the words

_WORDS, _CHOICES = 3, 2  # of the width: the words end above the fold, where they matter most


class OpeningFace(Face):
    """Words to read and a question with big buttons, side by side where there is room.

    What the plan is called stands above it all, in the bar.
    """

    def __init__(
        self,
        theme: Theme,
        texts: Iterable[str],
        question: tuple[str, str],
        choices: Iterable[Choice],
        parent: QWidget | None = None,
    ) -> None:
        """`question` is what is asked, and what helps to answer it."""
        super().__init__(parent)
        self._theme = theme
        self._beside = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._beside.setSpacing(Space.EXTRA)
        whole = self.column
        whole.addLayout(self._beside)
        words, asked = self._column(_WORDS), self._column(_CHOICES)
        for text in texts:
            words.addWidget(label(text))
        for text, look in zip(question, (Look.QUESTION, Look.SOFT), strict=True):
            if text:
                asked.addWidget(label(text, look))
        self.column = asked
        self.buttons = self.offer(choices, flows=False)
        self.column = whole
        words.addStretch()
        asked.addStretch()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Large letters or a narrow window leave room for one column."""
        super().resizeEvent(event)
        room = self.width() >= self._theme.sizes.column * _SIDE_BY_SIDE_AT
        way = QBoxLayout.Direction
        self._beside.setDirection(way.LeftToRight if room else way.TopToBottom)

    def _column(self, share: int) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(Space.MEDIUM)
        self._beside.addLayout(column, share)
        return column
