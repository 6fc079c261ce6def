"""How a goal is going, as the person rated it: dots over time, in one colour, with their words.

Nothing is averaged, joined to a line, or coloured good and bad (`recovery-plans.md` §2.6).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerdesk.ui.theme import Theme
from peerdesk.ui.tokens import Space

_HIGHEST = 10
_LINES_TALL = 5  # lines of text that the chart is tall
_DOT_SHARE = 0.22  # of a line of text


@dataclass(frozen=True, slots=True)
class Rating:
    """One time the person rated the goal: the day, and 0 to 10; each only if they said so."""

    day: date | None
    rate: int | None


@dataclass(frozen=True, slots=True)
class Scale:
    """The person's own words for the bottom, the middle and the top; empty where they gave none."""

    low: str = ""
    middle: str = ""
    high: str = ""


class DotsChart(QWidget):
    """A small chart of the ratings that carry a number; its accessible name says them all."""

    def __init__(
        self,
        ratings: Sequence[Rating],
        scale: Scale,
        spoken: str,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._scale = theme, scale
        self._ratings = [one for one in ratings if one.rate is not None]
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """A few lines of text tall."""
        line = QFontMetrics(self.font()).lineSpacing()
        return QSize(line * 2 * _LINES_TALL, line * _LINES_TALL)

    def minimumSizeHint(self) -> QSize:
        """Narrow is fine; low is not."""
        return QSize(0, self.sizeHint().height())

    def spots(self) -> list[QPointF]:
        """The middle of each dot, in the order of the ratings."""
        return [self._spot(at) for at in range(len(self._ratings))]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Three quiet lines with the person's words, and the dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_scale(painter)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.accent))
        size = QFontMetrics(self.font()).lineSpacing() * _DOT_SHARE
        for spot in self.spots():
            painter.drawEllipse(spot, size, size)

    def _paint_scale(self, painter: QPainter) -> None:
        metrics = painter.fontMetrics()
        area = self._area()
        marks = ((0, self._scale.low), (_HIGHEST // 2, self._scale.middle), (10, self._scale.high))
        for rate, words in marks:
            y = self._height_of(rate)
            painter.setPen(QPen(QColor(self._theme.colours.line), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(QColor(self._theme.colours.soft_ink))
            said = f"{rate} {words}".strip()
            room = int(area.left()) - Space.SMALL
            short = metrics.elidedText(said, Qt.TextElideMode.ElideRight, room)
            box = QRectF(0, y - metrics.height() / 2, room, metrics.height())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignRight), short)

    def _area(self) -> QRectF:
        """Where dots may stand: beside the words of the scale."""
        line = QFontMetrics(self.font()).lineSpacing()
        words = any((self._scale.low, self._scale.middle, self._scale.high))
        left = line * (4 if words else 2)
        return QRectF(left, line, self.width() - left - line, self.height() - 2 * line)

    def _height_of(self, rate: int) -> float:
        area = self._area()
        return area.bottom() - area.height() * rate / _HIGHEST

    def _spot(self, at: int) -> QPointF:
        area, rating = self._area(), self._ratings[at]
        return QPointF(
            area.left() + area.width() * self._share(at), self._height_of(rating.rate or 0)
        )

    def _share(self, at: int) -> float:
        """How far along: by the days where all are known, else one step a rating."""
        days = [rating.day for rating in self._ratings]
        known = [day for day in days if day is not None]
        if len(self._ratings) == 1:
            return 0.5
        if len(known) < len(days) or known[-1] <= known[0]:
            return at / (len(days) - 1)
        return (known[at] - known[0]).days / (known[-1] - known[0]).days
