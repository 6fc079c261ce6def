"""Small pictures as files, with what cameras write into them, made by hand."""

from struct import pack
from zlib import compress, crc32

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def chunk(name: bytes, body: bytes) -> bytes:
    return pack(">I", len(body)) + name + body + pack(">I", crc32(name + body))


def a_png(width: int = 3, height: int = 2, *, more: bytes = b"", after: bytes = b"") -> bytes:
    """A grey PNG; `more` are chunks before the picture, `after` is what follows its end."""
    head = chunk(b"IHDR", pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    rows = chunk(b"IDAT", compress(b"\0" * (1 + width) * height))
    return SIGNATURE + head + more + rows + chunk(b"IEND", b"") + after


def a_bomb(width: int = 60_000, height: int = 60_000) -> bytes:
    """A tiny PNG that says it is enormous."""
    head = chunk(b"IHDR", pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0))
    return SIGNATURE + head + chunk(b"IDAT", compress(b"\0" * 1000)) + chunk(b"IEND", b"")


def segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + pack(">H", len(body) + 2) + body


def exif(orientation: int = 1, place: bytes = b"41.8781 N, 87.6298 W", order: str = "<") -> bytes:
    """What a phone writes: which way is up, and where the picture was taken."""
    entry = pack(order + "HHIHH", 0x0112, 3, 1, orientation, 0)
    start = (b"MM\0*" if order == ">" else b"II*\0") + pack(order + "IH", 8, 1)
    return segment(0xE1, b"Exif\0\0" + start + entry + bytes(4) + place)


def with_segments(jpeg: bytes, *segments: bytes) -> bytes:
    """A JPEG with these segments right after its start."""
    return jpeg[:2] + b"".join(segments) + jpeg[2:]
