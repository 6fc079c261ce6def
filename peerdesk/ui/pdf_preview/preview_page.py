"""A page of the window that shows paper before it leaves: what it is, what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.main_window.page import Page
from peerdesk.ui.pdf_preview.pages_view import PagesView
from peerdesk.ui.pdf_preview.source import PageSource
from peerdesk.ui.progress_strip import ProgressStrip
from peerdesk.ui.rows import announce, label
from peerdesk.ui.tab_order import tab_as_laid_out
from peerdesk.ui.theme import Look, Theme, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording.leaving import page_of

_MOST_ACTS = 2 / 3  # of the width beside the heading; wider buttons have a line of their own


class PreviewPage(Page):
    """Heading and acts, how far the work is and how it went, tools, and below them the pages.

    A page of this kind makes its own buttons and calls `lay_out` once. Where room is scarce the
    pages have it, and what stands beside them is folded.
    """

    side_folds = True

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.heading = label("", Look.TITLE)
        self.preview = PagesView(theme)
        self.where = label("", Look.SMALL)
        self.larger = ActionButton(self.tr("Larger"), "+")
        self.smaller = ActionButton(self.tr("Smaller"), "-")
        self.progress = ProgressStrip()
        self.notice, self.said = QFrame(), label("")
        self._acts, self._above = QWidget(), QWidget()
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.larger.clicked.connect(lambda: self.preview.zoom_by(1))
        self.smaller.clicked.connect(lambda: self.preview.zoom_by(-1))
        self.preview.turned.connect(self._show_place)
        theme.changed.connect(self._share_out)

    def lay_out(
        self, acts: Sequence[QWidget], tools: Sequence[QWidget] = (), told: Sequence[QWidget] = ()
    ) -> None:
        """Put `acts` beside the heading, `told` below the notice, `tools` above the pages."""
        _fill(self._acts, acts)
        self._head.addWidget(self.heading, 1)
        self._head.addWidget(self._acts, 0, Qt.AlignmentFlag.AlignTop)
        set_look(self.notice, Look.NOTICE)
        QVBoxLayout(self.notice).addWidget(self.said)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.notice.hide()
        line = QHBoxLayout()
        line.addWidget(self.where, 1)
        for tool in (*tools, self.smaller, self.larger):
            line.addWidget(tool)
        above = QVBoxLayout(self._above)
        above.setContentsMargins(Space.NONE, Space.NONE, Space.LARGE, Space.NONE)
        above.setSpacing(Space.SMALL)
        above.addLayout(self._head)
        for widget in (self.progress, self.notice, *told):
            above.addWidget(widget)
        above.addLayout(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.NONE, Space.NONE)
        column.addWidget(self._above)
        column.addWidget(self.preview, 1)
        tab_as_laid_out(self)
        self._share_out()

    def put_focus(self) -> bool:
        """On the pages, which Page Down turns."""
        self.preview.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def show_preview(self, pages: PageSource | None) -> None:
        """Show these pages, or none."""
        self.preview.show_pages(pages)
        for button in (self.smaller, self.larger):
            button.setEnabled(pages is not None)

    def say(self, text: str) -> None:
        """Say how it went, aloud too; an empty text takes it back."""
        self.said.setText(text)
        self.notice.setVisible(bool(text))
        if text:
            announce(self.notice, text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide anew where the acts go."""
        super().resizeEvent(event)
        self._share_out()

    def _show_place(self, page: int, pages: int) -> None:
        self.where.setText(page_of(page, pages) if pages else "")

    def _share_out(self) -> None:
        """No wider than the work; wide acts go below the heading, whose words keep their room."""
        room, way = min(self.width(), self._theme.sizes.column), QBoxLayout.Direction
        are_wide = self._acts.sizeHint().width() > room * _MOST_ACTS
        self._head.setDirection(way.TopToBottom if are_wide else way.LeftToRight)
        self._above.setMaximumWidth(self._theme.sizes.column + Space.LARGE)


def _fill(place: QWidget, acts: Sequence[QWidget]) -> None:
    line = QHBoxLayout(place)
    line.setContentsMargins(Space.NONE, Space.NONE, Space.NONE, Space.NONE)
    for act in acts:
        line.addWidget(act, 0, Qt.AlignmentFlag.AlignTop)
    line.addStretch()
