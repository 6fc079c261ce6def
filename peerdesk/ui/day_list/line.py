"""What one line of a day says, before anything is painted."""

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class DayLine:
    """One line: a bold `title` with soft words `beside` it, what it is `about`, when at the right.

    A heading has a title alone. `subject` is what the page knows the line by. `can_tick` where
    Space says it is done, `later` is what is offered for putting it off ("" for nothing).
    `first` and `last` of the lines below one heading stand at the ends of a card.
    """

    title: str = ""
    beside: str = ""
    about: str = ""
    right: str = ""
    subject: object = None
    is_heading: bool = False
    can_tick: bool = False
    is_done: bool = False
    is_late: bool = False
    is_over: bool = False
    is_quiet: bool = False
    later: str = ""
    first: bool = False
    last: bool = False

    def spoken(self, done_word: str) -> str:
        """The whole line as a screen reader says it."""
        head = " ".join(filter(None, (self.title, self.beside)))
        parts = (done_word if self.is_done else "", head, self.about, self.right)
        return ". ".join(part.rstrip(".") for part in parts if part)


def heading(words: str) -> DayLine:
    """The line above others."""
    return DayLine(words, is_heading=True)


def grouped(lines: Iterable[DayLine]) -> list[DayLine]:
    """Lines of one card, the first and the last marked."""
    found = list(lines)
    if found:
        found[0] = replace(found[0], first=True)
        found[-1] = replace(found[-1], last=True)
    return found
