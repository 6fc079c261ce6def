"""On which day of the demo each paper is signed, and when what came later happens."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from peerdesk.services.demo.cast import Member
from peerdesk.services.demo.events import Agrees, Asks, Event, Follows
from peerdesk.services.demo.sharing import PaperTold, Sharing

_NOW = datetime.min.replace(tzinfo=UTC)
"""Whoever asks for what is due puts the time in."""


class CourseOfPapers:
    """What of the papers and requests is still to come."""

    def __init__(self, told: Sharing) -> None:
        self._told = told
        self._done: set[tuple[str, int]] = set()

    def due(self, here: Mapping[str, Member], left: int) -> Iterator[Event]:
        """What is due with so many days left, of people who are here, in the order of the file.

        What follows a paper waits until the day after it was signed. Nobody who came late signs a
        paper that has ended by then.
        """
        signed_before = {key for key, place in self._done if place < 0}
        for paper in self._told.papers:
            member = here.get(paper.person)
            if member is None:
                continue
            if _could_be_signed(paper, left) and self._once(paper.key, -1):
                yield Agrees(_NOW, member, paper)
            for place, later in enumerate(paper.later):
                is_due = paper.key in signed_before and left <= later.days
                if is_due and self._once(paper.key, place):
                    yield Follows(_NOW, member, paper, later)
        yield from self._askings(here, left)

    def _askings(self, here: Mapping[str, Member], left: int) -> Iterator[Event]:
        for number, asking in enumerate(self._told.askings):
            days = (asking.days, asking.done_days) if asking.done else (asking.days,)
            for place, day in enumerate(days):
                is_due = asking.person in here and left <= day
                if is_due and self._once(f"asking {number}", place):
                    yield Asks(_NOW, here[asking.person], asking)

    def _once(self, key: str, place: int) -> bool:
        """Whether this is the first time that it is due."""
        is_first = (key, place) not in self._done
        self._done.add((key, place))
        return is_first


def _could_be_signed(paper: PaperTold, left: int) -> bool:
    has_ended = paper.ends is not None and left <= -paper.ends
    return left <= paper.days and not has_ended
