"""Signs whose form depends on their neighbours: what Qt shaped, as places, signs and meanings."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtGui import QGlyphRun

from peerdesk.domain.errors import GlyphsMissing
from peerdesk.printing.embedding import NO_SIGN, Glyph, Glyphs
from peerdesk.printing.fonts import Face, ignorable
from peerdesk.printing.truetype import TrueTypeFont

UNITS = 1000  # layout is done at 1,000 pixels an em, so that nothing is rounded
_NEGLIGIBLE = 0.002  # in em; such a shift cannot be seen


@dataclass(frozen=True, slots=True)
class Piece:
    """Signs of one face at one place: `x` from the start of the line, `rise` above it, in em."""

    face: Face
    x: float
    rise: float
    text: str


_Sign = tuple[int, float, float]  # glyph number, x and rise in em


@dataclass(frozen=True, slots=True)
class _Placed:
    x: float
    rise: float
    glyph: Glyph


def shaped_pieces(
    runs: list[QGlyphRun],
    letters: bytes,
    end: int,
    baseline: float,
    face_of: Callable[[QGlyphRun], tuple[Face, TrueTypeFont] | None],
) -> Iterator[Piece]:
    """What to draw for the glyph runs of one line, from left to right.

    Signs that carry no text of their own come last.

    `letters` is the paragraph in UTF-16, `end` the place in it where the line ends, `baseline`
    the height Qt gave the line. Raises GlyphsMissing where Qt found no sign, or took
    one from a font that is not ours and so cannot be embedded.
    """
    clusters = _clusters(runs, letters, end)
    told: list[Piece] = []
    last: list[Piece] = []
    for run in runs:
        if (behind := face_of(run)) is None:
            raise GlyphsMissing(
                "".join(clusters[place] for place in sorted({*run.stringIndexes()}))
            )
        face, source = behind
        telling, silent = _placed(run, clusters, baseline)
        told += _together(telling, face, source)
        last += _together(silent, face, source)
    yield from sorted(told, key=lambda piece: piece.x)
    yield from last


def _together(placed: list[_Placed], face: Face, source: TrueTypeFont) -> Iterator[Piece]:
    """Signs that follow each other as their widths say, as one piece."""
    waiting: list[Glyph] = []
    start = pen = rise = 0.0
    for sign in placed:
        if waiting and (abs(sign.x - pen) > _NEGLIGIBLE or abs(sign.rise - rise) > _NEGLIGIBLE):
            yield Piece(face, start, rise, Glyphs.of(waiting))
            waiting = []
        if not waiting:
            start, rise = sign.x, sign.rise
        waiting.append(sign.glyph)
        pen = sign.x + (
            0 if sign.glyph.number == NO_SIGN else source.advance(sign.glyph.number) / 1000
        )
    if waiting:
        yield Piece(face, start, rise, Glyphs.of(waiting))


def _width(glyph: Glyph, source: TrueTypeFont) -> float:
    return 0.0 if glyph.number == NO_SIGN else source.advance(glyph.number) / 1000


def _signs(run: QGlyphRun, baseline: float) -> dict[int, list[_Sign]]:
    """The signs of a run by their place in the text; places in the order of the text."""
    signs: dict[int, list[_Sign]] = {}
    for number, point, place in zip(
        run.glyphIndexes(), run.positions(), run.stringIndexes(), strict=True
    ):
        sign = (number, point.x() / UNITS, (baseline - point.y()) / UNITS)
        signs.setdefault(place, []).append(sign)
    return signs


def _placed(
    run: QGlyphRun, clusters: dict[int, str], baseline: float
) -> tuple[list[_Placed], list[_Placed]]:
    """What tells the text, left to right, and what is drawn besides.

    Characters that only steer the text are left out.
    """
    telling: list[_Placed] = []
    silent: list[_Placed] = []
    for place, signs in _signs(run, baseline).items():
        cluster = clusters[place]
        if all(map(ignorable, cluster)):
            continue
        if not all(number for number, _, _ in signs):
            raise GlyphsMissing(cluster)
        told, besides = _told_apart(signs, cluster, right_to_left=run.isRightToLeft())
        telling += told
        silent += besides
    if run.isRightToLeft():
        telling.reverse()
    return telling, silent


def _told_apart(
    signs: list[_Sign], cluster: str, *, right_to_left: bool
) -> tuple[list[_Placed], list[_Placed]]:
    """The signs of a cluster that tell its text, and those that only complete the picture.

    Readers turn right-to-left text around letter by letter, so there every letter needs a sign of
    its own on the baseline: where one sign draws two letters (lam and alef), or a mark stands
    above its letter, the second one gets an empty sign, and the mark is drawn apart.
    """
    number, x, rise = signs[0]
    if not right_to_left:
        return [_Placed(x, rise, Glyph(number, cluster))] + [
            _Placed(x, rise, Glyph(number, "")) for number, x, rise in signs[1:]
        ], []
    told = [_Placed(x, rise, Glyph(number, cluster[0]))]
    told += [_Placed(x, rise, Glyph(NO_SIGN, letter)) for letter in cluster[1:]]
    return told, [_Placed(x, rise, Glyph(number, "")) for number, x, rise in signs[1:]]


def _clusters(runs: list[QGlyphRun], letters: bytes, end: int) -> dict[int, str]:
    """The text each place of the line stands for, up to the next place."""
    places = sorted({place for run in runs for place in run.stringIndexes()})
    return {
        place: letters[2 * place : 2 * after].decode("utf-16-le")
        for place, after in pairwise([*places, end])
    }
