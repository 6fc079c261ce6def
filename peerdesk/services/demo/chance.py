"""Chance that repeats: every choice follows from the seed and from what it is made for.

Each subject draws from its own stream, so that one more person or note changes no other.
"""

from collections.abc import Sequence
from hashlib import blake2b
from typing import TypeVar

Thing = TypeVar("Thing")
_WORD_BYTES = 4


class Dice:
    """An endless stream of choices for one subject, such as `Dice(7, "note", 12)`."""

    def __init__(self, seed: int, *subject: object) -> None:
        self._key = "/".join(str(part) for part in (seed, *subject)).encode()
        self._block = 0
        self._rest = b""

    def bytes(self, count: int) -> bytes:
        """The next `count` bytes of the stream."""
        while len(self._rest) < count:
            self._rest += blake2b(self._key + b"#%d" % self._block).digest()
            self._block += 1
        drawn, self._rest = self._rest[:count], self._rest[count:]
        return drawn

    def below(self, end: int) -> int:
        """A whole number from 0 up to, not including, `end`."""
        return int.from_bytes(self.bytes(_WORD_BYTES), "big") % end

    def between(self, least: int, most: int) -> int:
        """A whole number from `least` to `most`, both included."""
        return least + self.below(most - least + 1)

    def happens(self, percent: float) -> bool:
        """True in `percent` of a hundred cases."""
        return self.below(10_000) < percent * 100

    def pick(self, things: Sequence[Thing]) -> Thing:
        """One of the things."""
        return things[self.below(len(things))]

    def shuffled(self, things: Sequence[Thing]) -> list[Thing]:
        """All of the things in another order."""
        left, order = list(things), []
        while left:
            order.append(left.pop(self.below(len(left))))
        return order
