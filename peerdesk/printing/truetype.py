"""Reading one TrueType file: coverage, widths, a copy under another name, a small copy to embed.

Table layouts: OpenType specification 1.9, chapters cmap, glyf, head, hmtx, loca, name.
"""

import mmap
import struct
from bisect import bisect_left, bisect_right
from pathlib import Path

_MORE_COMPONENTS = 0x20
_WORD_ARGUMENTS = 0x01
_SCALES = ((0x08, 2), (0x40, 4), (0x80, 8))
_LAST_SHORT = 0xFFFE  # 65,535 closes the table and draws nothing
_WIDE_FORMAT, _SHORT_FORMAT = 12, 4
_KEPT_TABLES = ("cvt ", "fpgm", "head", "hhea", "maxp", "prep")


class TrueTypeFont:
    """One `.ttf` file with `glyf` outlines, read through a memory map, so opening is cheap."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._tables: dict[str, tuple[int, int]] = {}
        self._checksums: dict[str, int] = {}
        directory = self._data[12 : 12 + 16 * self._number(">H", 4)]
        for tag, checksum, offset, length in struct.iter_unpack(">4sLLL", directory):
            self._tables[tag.decode("ascii")] = (offset, length)
            self._checksums[tag.decode("ascii")] = checksum
        head, hhea = self.table("head"), self.table("hhea")
        self.units_per_em: int = struct.unpack_from(">H", head, 18)[0]
        self.box: tuple[int, int, int, int] = struct.unpack_from(">4h", head, 36)
        self.ascent, self.descent = struct.unpack_from(">2h", hhea, 4)
        self._long_offsets = bool(struct.unpack_from(">h", head, 50)[0])
        self._wide_metrics: int = struct.unpack_from(">H", hhea, 34)[0]
        self._segments = _character_map(self.table("cmap"))

    def glyph(self, character: int) -> int:
        """The number of the glyph that draws a code point; 0 when there is none."""
        return self._segments.glyph(character)

    def advance(self, glyph: int) -> float:
        """How far a glyph moves the pen, in thousandths of the type size."""
        place = self._tables["hmtx"][0] + 4 * min(glyph, self._wide_metrics - 1)
        return self._number(">H", place) * 1000 / self.units_per_em

    def renamed(self, name: str) -> bytes:
        """The file with `name` as family, so that it is never mistaken for an installed font.

        Signs shared by all scripts («, ✓, an emoji) count as part of the script around them, and
        Qt refuses a face for some scripts (`QFontEngine::supportsScript`) unless it has tables
        for them or a `mort` table; so the copy gets one, of version 0, which nothing applies.
        """
        added = {"name": _name_table(name), "mort": bytes(4)}
        kept = [tag for tag in self._tables if tag not in added]
        start, end = 12 + 16 * len(self._tables), 12 + 16 * (len(kept) + len(added))
        body = self._data[start:] + b"\0" * (-len(self._data) % 4)
        entries = {
            tag: (self._checksums[tag], self._tables[tag][0] + end - start, self._tables[tag][1])
            for tag in kept
        }
        for tag, table in added.items():
            entries[tag] = (_checksum(table), end + len(body), len(table))
            body += table + b"\0" * (-len(table) % 4)
        return _directory(entries) + body

    def holding_only(self, glyphs: set[int]) -> bytes:
        """The file with the outlines of `glyphs` alone; glyph numbers stay as they are."""
        kept = self._with_components(glyphs | {0})
        outlines, offsets = bytearray(), [0]
        for glyph in sorted(kept):
            offsets += [len(outlines)] * (glyph + 1 - len(offsets))
            outlines += self._outline(glyph)
            outlines += b"\0" * (-len(outlines) % 4)
            offsets.append(len(outlines))
        offsets += [len(outlines)] * (self._glyph_count() + 1 - len(offsets))
        tables = {tag: self.table(tag) for tag in _KEPT_TABLES if tag in self._tables}
        tables["head"] = tables["head"][:50] + b"\0\1" + tables["head"][52:]
        tables["glyf"] = bytes(outlines)
        tables["loca"] = struct.pack(f">{len(offsets)}L", *offsets)
        tables["hmtx"] = self._metrics(kept)
        return _assembled(tables)

    def table(self, tag: str) -> bytes:
        """The bytes of one table; KeyError when the file has none of that tag."""
        offset, length = self._tables[tag]
        return self._data[offset : offset + length]

    def _number(self, layout: str, at: int) -> int:
        number: int = struct.unpack_from(layout, self._data, at)[0]
        return number

    def _glyph_count(self) -> int:
        return self._number(">H", self._tables["maxp"][0] + 4)

    def _outline(self, glyph: int) -> bytes:
        loca, glyf = self._tables["loca"][0], self._tables["glyf"][0]
        if self._long_offsets:
            start, end = struct.unpack_from(">2L", self._data, loca + 4 * glyph)
        else:
            halves = struct.unpack_from(">2H", self._data, loca + 2 * glyph)
            start, end = 2 * halves[0], 2 * halves[1]
        return self._data[glyf + start : glyf + end]

    def _with_components(self, glyphs: set[int]) -> set[int]:
        kept, waiting = set(glyphs), list(glyphs)
        while waiting:
            new = set(_components(self._outline(waiting.pop()))) - kept
            kept |= new
            waiting += new
        return kept

    def _metrics(self, kept: set[int]) -> bytes:
        """`hmtx` of the same shape, zero where no outline is kept, so that it packs small."""
        metrics = bytearray(self._tables["hmtx"][1])
        start = self._tables["hmtx"][0]
        for glyph in kept:
            wide = glyph < self._wide_metrics
            place = 4 * glyph if wide else 2 * (glyph + self._wide_metrics)
            size = 4 if wide else 2
            metrics[place : place + size] = self._data[start + place : start + place + size]
        last = 4 * (self._wide_metrics - 1)  # all later glyphs take their width from this one
        metrics[last : last + 2] = self._data[start + last : start + last + 2]
        return bytes(metrics)


class _Segments:
    """Ranges of code points, each with a rule from code point to glyph."""

    def __init__(self, starts: list[int], ends: list[int], shifts: list[int]) -> None:
        self._starts, self._ends, self._shifts = starts, ends, shifts

    def glyph(self, character: int) -> int:
        at = bisect_right(self._starts, character) - 1
        if at < 0 or character > self._ends[at]:
            return 0
        return character + self._shifts[at]


class _ShortSegments:
    """`cmap` format 4: ranges within the first 65,536 code points."""

    def __init__(self, table: bytes) -> None:
        count: int = struct.unpack_from(">H", table, 6)[0] // 2
        self._ends = struct.unpack_from(f">{count}H", table, 14)
        self._starts = struct.unpack_from(f">{count}H", table, 16 + 2 * count)
        self._deltas = struct.unpack_from(f">{count}H", table, 16 + 4 * count)
        self._offsets_at = 16 + 6 * count
        self._table = table

    def glyph(self, character: int) -> int:
        at = bisect_left(self._ends, character)
        if character > _LAST_SHORT or at == len(self._ends) or character < self._starts[at]:
            return 0
        place = self._offsets_at + 2 * at
        offset: int = struct.unpack_from(">H", self._table, place)[0]
        delta: int = self._deltas[at]
        if offset == 0:
            return (character + delta) & 0xFFFF
        place += offset + 2 * (character - self._starts[at])
        glyph: int = struct.unpack_from(">H", self._table, place)[0]
        return (glyph + delta) & 0xFFFF if glyph else 0


def _character_map(table: bytes) -> _Segments | _ShortSegments:
    """The fullest Unicode map of a `cmap` table: format 12 where there is one, else format 4."""
    count = struct.unpack_from(">H", table, 2)[0]
    places = [struct.unpack_from(">L", table, 8 + 8 * n)[0] for n in range(count)]
    by_format = {struct.unpack_from(">H", table, place)[0]: place for place in places}
    if _WIDE_FORMAT not in by_format:
        return _ShortSegments(table[by_format[_SHORT_FORMAT] :])
    place = by_format[_WIDE_FORMAT]
    groups = struct.unpack_from(">L", table, place + 12)[0]
    rows = list(struct.iter_unpack(">3L", table[place + 16 : place + 16 + 12 * groups]))
    return _Segments([r[0] for r in rows], [r[1] for r in rows], [r[2] - r[0] for r in rows])


def _components(outline: bytes) -> list[int]:
    """The glyphs a composite outline is put together from; none for a simple one."""
    if not outline or struct.unpack_from(">h", outline)[0] >= 0:
        return []
    found, place, flags = [], 10, _MORE_COMPONENTS
    while flags & _MORE_COMPONENTS:
        flags, glyph = struct.unpack_from(">2H", outline, place)
        found.append(glyph)
        place += 8 if flags & _WORD_ARGUMENTS else 6
        place += sum(size for flag, size in _SCALES if flags & flag)
    return found


def _name_table(name: str) -> bytes:
    texts = [(1, name), (2, "Regular"), (3, name), (4, name), (6, name)]
    letters = "".join(text for _, text in texts).encode("utf-16-be")
    table, place = struct.pack(">3H", 0, len(texts), 6 + 12 * len(texts)), 0
    for name_id, text in texts:
        table += struct.pack(">6H", 3, 1, 0x409, name_id, 2 * len(text), place)
        place += 2 * len(text)
    return table + letters


def _checksum(table: bytes) -> int:
    padded = table + b"\0" * (-len(table) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}L", padded)
    return sum(words) & 0xFFFFFFFF


def _assembled(tables: dict[str, bytes]) -> bytes:
    """A font file of these tables, in the order of their tags."""
    entries, body, place = {}, b"", 12 + 16 * len(tables)
    for tag, table in sorted(tables.items()):
        entries[tag] = (_checksum(table), place + len(body), len(table))
        body += table + b"\0" * (-len(table) % 4)
    return _directory(entries) + body


def _directory(entries: dict[str, tuple[int, int, int]]) -> bytes:
    """The head of a font file: for each table its checksum, place and length."""
    count = len(entries)
    power = 1 << (count.bit_length() - 1)
    search = (16 * power, power.bit_length() - 1, 16 * (count - power))
    return struct.pack(">L4H", 0x10000, count, *search) + b"".join(
        struct.pack(">4s3L", tag.encode("ascii"), *entry) for tag, entry in sorted(entries.items())
    )
