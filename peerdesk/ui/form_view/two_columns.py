"""Short questions of one card, side by side where there is room."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QVBoxLayout

from peerdesk.forms.definition import Item, Kind
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.form_view.rating import scale_of
from peerdesk.ui.tokens import Space

_LEAST_LETTERS = 32  # what a short answer has room for, in a column
_MOST_OPTIONS = 5  # more stand below each other and would tower over what stands beside them
_CHOICES = frozenset({Kind.CHOICE, Kind.OPEN_CHOICE})
_SHORT = _CHOICES | {Kind.STRING, Kind.BOOLEAN, Kind.INTEGER, Kind.DECIMAL, Kind.DATE, Kind.TIME}


def is_short(item: Item) -> bool:
    """Whether half a line is enough for a question: one answer, few options, nothing to explain."""
    if item.kind not in _SHORT or item.repeats or item.children or item.hint("help"):
        return False
    return len(item.options) <= _MOST_OPTIONS and scale_of(item) is None


class TwoColumns(FlowLayout):
    """Two items a line, each in half of it; one below the other in a narrow place.

    Filled in reading order, so Tab goes from left to right. The last has the whole line if it is
    alone in it.
    """

    def __init__(self, least_letters: int = _LEAST_LETTERS) -> None:
        """`least_letters` is what each half has room for, else they stand below each other."""
        super().__init__()
        self._least_letters = least_letters
        self.setSpacing(Space.MEDIUM)

    def sizeHint(self) -> QSize:
        """As narrow as it may be: the line it stands in is given."""
        least = self.minimumSize()
        return QSize(least.width(), self.heightForWidth(least.width()))

    def _place(self, rect: QRect, *, move: bool) -> int:
        shown = [item for item in self._items if not item.isEmpty()]
        in_line = 2 if len(shown) > 1 and self._has_room(rect.width(), shown) else 1
        top = rect.y()
        for start in range(0, len(shown), in_line):
            line = shown[start : start + in_line]
            width = (rect.width() - (len(line) - 1) * Space.LARGE) // len(line)
            for number, item in enumerate(line if move else ()):
                left = rect.x() + number * (width + Space.LARGE)
                item.setGeometry(QRect(QPoint(left, top), QSize(width, _height(item, width))))
            top += max(_height(item, width) for item in line) + self.spacing()
        return max(0, top - self.spacing() - rect.y())

    def _has_room(self, width: int, shown: list[QLayoutItem]) -> bool:
        half = (width - Space.LARGE) // 2
        widest = max(item.minimumSize().width() for item in shown)
        holder = self.parentWidget()
        letter = holder.fontMetrics().averageCharWidth() if holder is not None else 0
        return half >= max(widest, self._least_letters * letter)


class Lines:
    """Where the questions of a card go: short ones share a line, others have one of their own."""

    def __init__(self, into: QVBoxLayout) -> None:
        self._into = into
        self._shared: TwoColumns | None = None

    def line_for(self, item: Item) -> QLayout:
        """The layout that takes this question; hidden ones part nothing."""
        if item.look.hidden:
            return self._into
        if not is_short(item):
            self._shared = None
            return self._into
        if self._shared is None:
            self._shared = TwoColumns()
            self._into.addLayout(self._shared)
        return self._shared


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
