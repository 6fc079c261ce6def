"""A section of a form: a heading, and what stands below it, drawn when it is first wanted."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.ui.form_view.answer_field import column_in
from peerdesk.ui.form_view.showing import show_when
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space

Building = Iterator[None]
"""Drawing that rests after each thing drawn, so that a big form can come between events."""


class Section(QWidget):
    """One section; with `folds` its heading opens and closes it. `drawn` when it stands whole.

    `draw` draws into the column it is given.
    """

    drawn = Signal()

    def __init__(
        self, title: str, draw: Callable[[QVBoxLayout], Building], *, folds: bool = False
    ) -> None:
        super().__init__()
        self._draw = draw
        self._begun: Building | None = None
        self.is_drawn = False
        column = column_in(self, Space.SMALL)
        self._heading = label("", Look.SECTION)
        self.fold = PressButton("", Look.FOLD) if folds else None
        column.addWidget(self._heading)
        if self.fold is not None:
            self.fold.setCheckable(True)
            self.fold.clicked.connect(self.open)
            column.addWidget(self.fold)
        self._body = QWidget()
        self._inside = column_in(self._body, Space.MEDIUM)
        column.addWidget(self._body)
        self._body.setHidden(folds)  # not before: shown without a parent it would be a window
        self.show_title(title)

    def show_title(self, title: str) -> None:
        """Show this heading, none for an empty text."""
        self._title = title
        self._heading.setText(title)
        show_when(bool(title) and self.fold is None, self._heading)
        self.setAccessibleName(title)
        self._show_fold()

    def building(self) -> Building:
        """Draw what is not drawn yet, resting after each thing."""
        if self._begun is None:
            self._begun = self._draw(self._inside)
        self._inside.setEnabled(False)  # else each thing that comes lays out all before it
        for _ in self._begun:
            yield
            self._inside.setEnabled(False)
        self.rest()
        if not self.is_drawn:
            self.is_drawn = True
            self.drawn.emit()

    def rest(self) -> None:
        """Lay out what was drawn so far."""
        self._inside.setEnabled(True)

    def build(self) -> None:
        """Draw at once what is not drawn yet."""
        if not self.is_drawn:
            for _ in self.building():
                pass

    def open(self, opened: bool = True) -> None:  # noqa: FBT001, FBT002 - as Qt tells a click
        """Unfold, or fold again; what stands in it is drawn the first time."""
        if opened:
            self.build()
        show_when(opened or self.fold is None, self._body)
        self._show_fold()

    def _show_fold(self) -> None:
        if self.fold is not None:
            opened = not self._body.isHidden()
            self.fold.setChecked(opened)
            self.fold.setText(f"{'▾' if opened else '▸'}  {self._title}".replace("&", "&&"))
            self.fold.setAccessibleName(self._title)
            said = self.tr("Open") if opened else self.tr("Folded")
            self.fold.setAccessibleDescription(said)
