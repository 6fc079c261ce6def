"""Time and chance, handed in, so that nothing below the start-up reads a clock or throws dice."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Clock:
    """`now()` gives an aware UTC instant, `zone()` the IANA name of the local time zone.

    `chance(n)` gives n random bytes, from the system's generator outside of tests.
    """

    now: Callable[[], datetime]
    zone: Callable[[], str]
    chance: Callable[[int], bytes]

    def local(self) -> datetime:
        """What a clock on the wall shows now, where the worker is."""
        return self.now().astimezone(ZoneInfo(self.zone()))
