"""Marks that are no text: boxes to tick, dots of a scale, lines of a hand, marks to cut along."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color

from peerdesk.printing.flow import ACCENT, INK, SOFT_INK, Brush

_FULL_CIRCLE = 360


@dataclass(frozen=True, slots=True)
class Box:
    """The outline of a rectangle, its upper edge `down` from the top of its strip."""

    x: float
    down: float
    width: float
    height: float
    ink: Color = INK
    thickness: float = 0.8

    def draw(self, brush: Brush, left: float, top: float) -> None:
        """Draw the outline."""
        low = top - self.down - self.height
        with brush.aside():
            brush.stroke(self.ink)
            brush.canvas.setLineWidth(self.thickness)
            brush.canvas.rect(left + self.x, low, self.width, self.height, stroke=1, fill=0)


@dataclass(frozen=True, slots=True)
class Dot:
    """A dot around a point `x` across and `down` from the top of its strip; full or empty."""

    x: float
    down: float
    radius: float
    full: bool = True
    ink: Color = ACCENT

    def draw(self, brush: Brush, left: float, top: float) -> None:
        """Draw the dot."""
        x, y = left + self.x, top - self.down
        with brush.aside():
            brush.stroke(self.ink if self.full else SOFT_INK)
            brush.canvas.setLineWidth(0.7)
            if self.full:
                brush.fill(self.ink)
            brush.canvas.circle(x, y, self.radius, stroke=1, fill=int(self.full))


@dataclass(frozen=True, slots=True)
class Trace:
    """Lines through points that count from the upper left corner of their strip, in points."""

    lines: Sequence[Sequence[tuple[float, float]]]
    ink: Color = INK
    thickness: float = 1.0

    def draw(self, brush: Brush, left: float, top: float) -> None:
        """Draw the lines; a line of one point becomes a small dot."""
        with brush.aside():
            self._draw(brush, left, top)

    def _draw(self, brush: Brush, left: float, top: float) -> None:
        brush.stroke(self.ink)
        brush.canvas.setLineWidth(self.thickness)
        brush.canvas.setLineCap(1)
        brush.canvas.setLineJoin(1)
        path = brush.canvas.beginPath()
        for line in self.lines:
            (x, y), *rest = line
            path.moveTo(left + x, top - y)
            for across, down in rest or [(x, y)]:
                path.lineTo(left + across, top - down)
        brush.canvas.drawPath(path, stroke=1, fill=0)
