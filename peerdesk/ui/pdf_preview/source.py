"""What a preview shows: pages that can be drawn as pictures, from memory."""

from typing import Protocol

from PySide6.QtGui import QImage


class Picture(Protocol):
    """One page as pixels: four bytes each, blue, green, red and one unused."""

    @property
    def width(self) -> int:
        """In pixels."""

    @property
    def height(self) -> int:
        """In pixels."""

    @property
    def stride(self) -> int:
        """Bytes from one row to the next."""

    @property
    def pixels(self) -> bytes:
        """All rows."""


class PageSource(Protocol):
    """Pages of a document, such as `services.sharing.Pages`."""

    @property
    def count(self) -> int:
        """How many pages."""

    def picture(self, page: int, dots_per_inch: float) -> Picture:
        """One page, counted from 0."""


def image_of(picture: Picture) -> QImage:
    """The picture as Qt draws it, with pixels of its own."""
    shared = QImage(
        picture.pixels,
        picture.width,
        picture.height,
        picture.stride,
        QImage.Format.Format_RGB32,
    )
    return shared.copy()
