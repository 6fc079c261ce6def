"""The bundled faces as Qt knows them: under names of ours, unhinted, never mixed with others."""

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase, QGlyphRun

from peerdesk.printing.fonts import Face, FontShelf
from peerdesk.printing.shaping import UNITS
from peerdesk.printing.truetype import TrueTypeFont

_LIGATURES = ("liga", "clig", "calt")


class QtFaces:
    """Qt's fonts for the faces of one shelf; make one for each document and thread."""

    def __init__(self, shelf: FontShelf) -> None:
        self._shelf = shelf
        self._fonts: dict[Face, QFont] = {}
        self._by_family: dict[str, Face] = {}

    def font(self, face: Face) -> QFont:
        """The font that lays out text of a face, `UNITS` pixels high."""
        if face not in self._fonts:
            self._make_known(face)
            self._fonts[face] = _font(face)
            self._by_family[face.name] = face
        return self._fonts[face]

    def behind(self, run: QGlyphRun) -> tuple[Face, TrueTypeFont] | None:
        """The face, and its file, that a run was laid out with; None for a font not of ours."""
        face = self._by_family.get(run.rawFont().familyName())
        return (face, self._shelf.source(face)) if face else None

    def _make_known(self, face: Face) -> None:
        if face.name not in self._shelf.known_to_qt:
            renamed = self._shelf.source(face).renamed(face.name)
            QFontDatabase.addApplicationFontFromData(QByteArray(renamed))
            self._shelf.known_to_qt.add(face.name)


def _font(face: Face) -> QFont:
    font = QFont(face.name)
    font.setPixelSize(UNITS)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    if not face.shaped:  # such text is drawn sign by sign, so it is measured like that
        font.setKerning(False)
        for ligature in _LIGATURES:
            font.setFeature(QFont.Tag.fromString(ligature), 0)
    return font
