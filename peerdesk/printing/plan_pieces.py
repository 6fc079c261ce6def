"""What a plan says on paper, piece by piece: chosen, ordered and in words, with no place yet."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a part (level 1), of a group in it (2), or a goal in the person's words (3)."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Shown:
    """Words of the form itself; `firm` in full ink, where somebody has to act by them."""

    text: str
    firm: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """A question and what was answered; `beside` for what stands on one line with its name.

    `large` is for what must be seen at once.
    """

    label: str
    text: str
    beside: bool = False
    large: bool = False


@dataclass(frozen=True, slots=True)
class Thought:
    """One thought of a list; those with a star matter most."""

    text: str
    star: bool = False


@dataclass(frozen=True, slots=True)
class Thoughts:
    """A list of short thoughts, those with a star first."""

    label: str
    thoughts: tuple[Thought, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a person, a place, a medicine, a step.

    `head` is what the row is called, `call` the phone number beside it, `phrases` what else is
    said in short, `facts` what needs its question to be understood.
    """

    head: str
    call: str = ""
    phrases: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    star: bool = False


@dataclass(frozen=True, slots=True)
class Entries:
    """Rows of one kind."""

    label: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """The ends of a scale with the person's own words for them, "" where they have none."""

    least: int
    most: int
    low: str = ""
    middle: str = ""
    high: str = ""


@dataclass(frozen=True, slots=True)
class Rating:
    """Where a person put themselves on a scale; `said` is the same in words."""

    label: str
    rate: int | Decimal
    said: str
    scale: Scale


@dataclass(frozen=True, slots=True)
class Point:
    """One rating on a day; `told` is the same in words, with what was said."""

    day: str
    rate: int | Decimal | None
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """Ratings over time, as the person gave them, in the order of the days."""

    label: str
    points: tuple[Point, ...]
    scale: Scale


@dataclass(frozen=True, slots=True)
class Signed:
    """A place to sign: the drawing if there is one, else the status, else a line for a pen.

    `strokes` are points (x, y) in a box of `person_signatures.WIDTH` by `HEIGHT`, y downwards.
    `sign_here` and `date_here` stand under an empty line.
    """

    label: str
    name: str = ""
    day: str = ""
    status: str = ""
    why: str = ""
    strokes: tuple[tuple[tuple[int, int], ...], ...] = ()
    sign_here: str = ""
    date_here: str = ""


@dataclass(frozen=True, slots=True)
class LineTold:
    """A phone line: how to reach it, and when the number was checked."""

    name: str
    how: str
    checked: str = ""
    stale: bool = False


@dataclass(frozen=True, slots=True)
class PhoneLines:
    """The lines of a plan; `gone` says which of them are not offered any more."""

    label: str
    lines: tuple[LineTold, ...]
    gone: str = ""


Piece = Heading | Shown | Words | Thoughts | Entries | Rating | Progress | Signed | PhoneLines


@dataclass(frozen=True, slots=True)
class Told:
    """A piece with the item it comes from."""

    link_id: str
    piece: Piece


def name_of(piece: Piece) -> str:
    """What a piece is called when it is spoken of; "" for words of the form itself."""
    if isinstance(piece, Shown):
        return ""
    return piece.text if isinstance(piece, Heading) else piece.label
