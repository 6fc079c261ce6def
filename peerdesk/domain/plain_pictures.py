"""Pictures without what cameras write into them: the place, the time, the phone, small copies.

The picture itself stays bit for bit; only the parts around it go. Which way is up is kept. The
whole structure is walked, so a file that breaks off, and one whose size is out of all measure,
are found before anything is drawn.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from struct import Struct, error
from zlib import crc32

from peerdesk.domain.attachments import MOST_PIXELS, MediaType
from peerdesk.domain.errors import AttachmentUnreadable, PictureTooLarge

_BEGINS_MARKER, _END, _SCAN = 0xFF, 0xD9, 0xDA
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ABOUT, _EXIF = frozenset({*range(0xE0, 0xF0), 0xFE}), 0xE1
_KEPT_ABOUT = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}  # how colours are meant
_MOST_SCANS = 500  # a picture sent in many passes takes long to draw; cameras make about ten
_NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")

_LENGTH, _FRAME_SIZE = Struct(">H"), Struct(">xHH")
_ORIENTATION, _SHORT = 0x0112, 3
_UPRIGHT, _TURNS = 1, range(2, 9)

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_CHUNK, _CHUNK_END, _PNG_SIZE = Struct(">I4s"), Struct(">I"), Struct(">II")
_NEEDED = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND"})
_KEPT_CHUNKS = _NEEDED | {b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"pHYs", b"bKGD"}


@dataclass(frozen=True, slots=True)
class PlainPicture:
    """A picture file without anything about its making; the size in pixels as it is stored."""

    content: bytes
    width: int
    height: int


def plain_picture(content: bytes, kind: MediaType) -> PlainPicture:
    """The picture alone. Raises AttachmentUnreadable, PictureTooLarge."""
    try:
        parts = list(_jpeg(content) if kind is MediaType.JPEG else _png(content))
        width, height = next(size for _, size in parts if size)
    except (error, IndexError, StopIteration) as broken:
        raise AttachmentUnreadable(kind.kind) from broken
    if not width or not height:
        raise AttachmentUnreadable(kind.kind)
    if width * height > MOST_PIXELS:
        raise PictureTooLarge(width, height)
    return PlainPicture(b"".join(part for part, _ in parts), width, height)


Part = tuple[bytes, tuple[int, int] | None]
"""A piece of the file that stays, and the size of the picture where the piece tells it."""


def _jpeg(content: bytes) -> Iterator[Part]:
    """The segments that stay (ITU T.81, annex B)."""
    place, scans = 2, 0
    yield content[:place], None
    while True:
        marker, place = _marker(content, place)
        if marker == _END:
            yield b"\xff\xd9", None
            return
        if marker in _ALONE:
            continue
        (length,) = _LENGTH.unpack_from(content, place)
        body, begins = content[place + 2 : place + length], place - 2
        place += length
        if marker == _SCAN:
            scans += 1
            place = _end_of_scan(content, place, scans)
        size = _FRAME_SIZE.unpack_from(body)[::-1] if marker in _FRAMES else None
        yield _kept_segment(marker, body, content[begins:place]), size


def _marker(content: bytes, place: int) -> tuple[int, int]:
    """The next marker and where its segment begins; fill bytes may come before it."""
    if content[place] != _BEGINS_MARKER:
        raise IndexError(place)
    while content[place] == _BEGINS_MARKER:
        place += 1
    return content[place], place + 1


def _end_of_scan(content: bytes, place: int, scans: int) -> int:
    found = _NEXT_MARKER.search(content, place)
    if found is None or scans > _MOST_SCANS:
        raise IndexError(place)
    return found.start()


def _kept_segment(marker: int, body: bytes, whole: bytes) -> bytes:
    if marker not in _ABOUT:
        return whole
    if marker == _EXIF:
        return _turned(_orientation(body))
    begins = _KEPT_ABOUT.get(marker)
    return whole if begins and body.startswith(begins) else b""


def _orientation(body: bytes) -> int:
    """Which way is up, as the camera wrote it (Exif 2.32, tag 0x0112); 1 when it did not."""
    if not body.startswith(b"Exif\0\0"):
        return _UPRIGHT
    tiff = body[6:]
    order = ">" if tiff.startswith(b"MM") else "<"
    entry = Struct(order + "HHIH")
    try:
        (first,) = Struct(order + "I").unpack_from(tiff, 4)
        (count,) = Struct(order + "H").unpack_from(tiff, first)
        entries = [entry.unpack_from(tiff, first + 2 + 12 * number) for number in range(count)]
    except error:
        return _UPRIGHT
    found = [turn for tag, kind, _, turn in entries if (tag, kind) == (_ORIENTATION, _SHORT)]
    return found[0] if found and found[0] in _TURNS else _UPRIGHT


def _turned(orientation: int) -> bytes:
    """A segment that says which way is up and nothing else; none for an upright picture."""
    if orientation == _UPRIGHT:
        return b""
    entry = Struct(">HHIHH").pack(_ORIENTATION, _SHORT, 1, orientation, 0)
    body = b"Exif\0\0MM\0*" + Struct(">IH").pack(8, 1) + entry + bytes(4)
    return b"\xff\xe1" + _LENGTH.pack(len(body) + 2) + body


def _png(content: bytes) -> Iterator[Part]:
    """The chunks that stay (PNG, third edition, 5.3); each must carry its right checksum."""
    place, size = len(_SIGNATURE), None
    yield content[:place], None
    while True:
        length, name = _CHUNK.unpack_from(content, place)
        begins, place = place, place + _CHUNK.size + length
        (written,) = _CHUNK_END.unpack_from(content, place)
        if written != crc32(content[begins + 4 : place]):
            raise IndexError(begins)
        place += _CHUNK_END.size
        if name == b"IHDR":
            size = _PNG_SIZE.unpack_from(content, begins + _CHUNK.size)
        elif size is None or (name[:1].isupper() and name not in _NEEDED):
            raise IndexError(begins)
        yield content[begins:place] if name in _KEPT_CHUNKS else b"", size
        if name == b"IEND":
            return
