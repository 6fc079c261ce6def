"""Tab goes as the eye does: in the order of the layouts, whenever the parts were made."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def tab_as_laid_out(part: QWidget) -> None:
    """Let Tab walk through everything in `part` in the order in which it is laid out."""
    for one, following in pairwise(takers(part)):
        QWidget.setTabOrder(one, following)


def takers(part: QWidget) -> Iterator[QWidget]:
    """Everything in `part` that can have the focus, hidden or not, as it is laid out."""
    if part.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield part
    layout = part.layout()
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from takers(widget)
        elif (inner := item.layout()) is not None:
            yield from _in_layout(inner)
