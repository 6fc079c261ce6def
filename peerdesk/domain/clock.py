"""The clock, handed in: what time it is and in which zone the worker stands."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Clock:
    """`now()` gives an aware UTC instant; `zone()` the IANA name of the local time zone."""

    now: Callable[[], datetime]
    zone: Callable[[], str]
