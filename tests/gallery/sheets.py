"""Sheets of several pictures each, to look through many of them."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

_WINDOWS, _STRIPS = (2, 3, 740, 416), (3, 1, 490, 1180)
"""Across, down, and the room of one: of windows, and of long pictures, which are cut."""
_NAME = 16
Piece = tuple[str, QImage]


def make_sheets(files: Sequence[Path]) -> None:
    """Write sheets of these pictures into `sheets` beside them, some for each form."""
    for group, some in groupby(files, lambda file: "-".join(file.stem.split("-")[:3])):
        pictures = [(file.stem, QImage(str(file))) for file in some]
        windows = [one for one in pictures if _is_window(one[1])]
        strips = [part for one in pictures if not _is_window(one[1]) for part in _cut(one)]
        folder = files[0].parent / "sheets"
        folder.mkdir(exist_ok=True)
        for kind, pieces, room in (("w", windows, _WINDOWS), ("s", strips, _STRIPS)):
            for number, some_pieces in enumerate(_by(room[0] * room[1], pieces), 1):
                _sheet(some_pieces, *room).save(str(folder / f"{group}-{kind}{number}.png"))


def _is_window(picture: QImage) -> bool:
    return picture.width() > picture.height()


def _cut(piece: Piece) -> Iterator[Piece]:
    """A long picture in pieces as high as a sheet."""
    name, picture = piece
    _, _, width, height = _STRIPS
    step = (height - _NAME) * picture.width() // width
    for top in range(0, picture.height(), step):
        yield name, picture.copy(QRect(0, top, picture.width(), min(step, picture.height() - top)))


def _by(most: int, pieces: list[Piece]) -> Iterator[list[Piece]]:
    for start in range(0, len(pieces), most):
        yield pieces[start : start + most]


def _sheet(pieces: Sequence[Piece], across: int, down: int, width: int, height: int) -> QImage:
    sheet = QImage(across * width, down * height, QImage.Format.Format_RGB32)
    sheet.fill(QColor(Qt.GlobalColor.gray))
    painter = QPainter(sheet)
    names = QFont()
    names.setPixelSize(_NAME - 4)
    painter.setFont(names)
    for number, (name, picture) in enumerate(pieces):
        corner = QPoint(number % across * width, number // across * height)
        small = picture.scaled(
            width - 4,
            height - _NAME,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter.drawImage(corner + QPoint(0, _NAME), small)
        painter.drawText(corner + QPoint(4, 12), name)
    painter.end()
    return sheet
