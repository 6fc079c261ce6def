"""What a process has in its memory, byte by byte, as root may read it."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import FileIO
from pathlib import Path

CHUNK = 1 << 22
WIDE = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")


@dataclass(frozen=True)
class Secret:
    """What to look for: its name for the report, and the byte strings that would betray it."""

    name: str
    spellings: tuple[bytes, ...]


def text_secret(name: str, text: str) -> Secret:
    """Words in every encoding that Python, Qt, SQLite or a file may hold them in."""
    return Secret(name, tuple(dict.fromkeys(text.encode(each) for each in WIDE)))


def key_secret(name: str, key: bytes) -> Secret:
    """A key as it is, and written out in hexadecimal in all these encodings."""
    written = [key.hex(), key.hex().upper()]
    return Secret(name, (key, *(text.encode(each) for text in written for each in WIDE)))


def found_in(pid: int, secrets: list[Secret]) -> dict[str, int]:
    """How often each secret occurs in the memory of `pid`; secrets that do not occur are left out.

    Reads every readable mapping. Raises PermissionError for anyone but root, as PeerDesk asks the
    system not to let its memory be read.
    """
    counts = dict.fromkeys((secret.name for secret in secrets), 0)
    longest = max(len(each) for secret in secrets for each in secret.spellings)
    with FileIO(f"/proc/{pid}/mem") as memory:
        for start, end in _mappings(pid):
            for piece in _pieces(memory, start, end, longest):
                for secret in secrets:
                    counts[secret.name] += sum(piece.count(each) for each in secret.spellings)
    return {name: count for name, count in counts.items() if count}


def _mappings(pid: int) -> Iterator[tuple[int, int]]:
    for line in Path(f"/proc/{pid}/maps").read_text("utf-8").splitlines():
        place, rights, *rest = line.split()
        if "r" in rights and rest[-1] not in {"[vvar]", "[vsyscall]"}:
            start, end = place.split("-")
            yield int(start, 16), int(end, 16)


def _pieces(memory: FileIO, start: int, end: int, overlap: int) -> Iterator[bytes]:
    """A mapping in pieces that overlap, so that nothing hides on a border."""
    for at in range(start, end, CHUNK):
        try:
            memory.seek(at)
            yield memory.read(min(CHUNK + overlap - 1, end - at))
        except OSError:  # a mapping of a device, or gone meanwhile
            return
