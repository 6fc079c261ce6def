"""The demo's clock, turned from event to event, with chance that follows from the seed."""

from datetime import datetime

from peerdesk.domain.clock import Clock
from peerdesk.services.demo.chance import Dice


class TurningClock:
    """`at` is the instant it shows; whoever plays the script sets it."""

    def __init__(self, at: datetime, zone: str, seed: int) -> None:
        self.at = at
        self._zone = zone
        self._dice = Dice(seed, "clock")

    def clock(self) -> Clock:
        """The clock as services take it."""
        return Clock(lambda: self.at, lambda: self._zone, self._dice.bytes)
