"""What goes on paper: plain records, already in words, already chosen by whoever may share them.

Printing decides nothing about content. Times, names, codes and units arrive as the text to show.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Final


class SectionKind(Enum):
    """How one part of a document is set."""

    HEADING = "heading"  # a group's title; `text` is empty
    SUBHEADING = "subheading"  # the title of a group within a group
    ANSWER = "answer"  # a question, and the answer beneath it
    SHORT = "short"  # a question and a brief answer side by side
    SHOWN = "shown"  # words of the form itself, with no answer
    BLANK = "blank"  # a line to write on with a pen


class Mark(Enum):
    """What every page must say about the standing of the document."""

    DRAFT = "draft"
    ENTERED_IN_ERROR = "entered in error"


class Paper(Enum):
    """Paper sizes, in points; those lying across are for wide tables, the halves for booklets."""

    LETTER = (612.0, 792.0)
    LETTER_ACROSS = (792.0, 612.0)
    HALF_LETTER = (396.0, 612.0)
    A4 = (595.28, 841.89)
    A4_ACROSS = (841.89, 595.28)
    HALF_A4 = (420.945, 595.28)

    @property
    def across(self) -> "Paper":
        """The same paper lying across."""
        return Paper.A4_ACROSS if self in _EVERY_A4 else Paper.LETTER_ACROSS

    @property
    def half(self) -> "Paper":
        """A page of this paper lying across and folded once."""
        return Paper.HALF_A4 if self in _EVERY_A4 else Paper.HALF_LETTER


_EVERY_A4: Final = frozenset({Paper.A4, Paper.A4_ACROSS, Paper.HALF_A4})


@dataclass(frozen=True, slots=True)
class PaperSettings:
    """How a document is set. 12 points is standard for plans, 18 and more is large print.

    Nothing is set smaller than `least_points`, neither feet nor labels. `side`, `top` and `bottom`
    are the margins, in points.
    """

    paper: Paper = Paper.LETTER
    text_points: float = 10.5
    least_points: float = 0.0
    side: float = 60.0
    top: float = 46.0
    bottom: float = 40.0


STANDARD = PaperSettings()


@dataclass(frozen=True, slots=True)
class Section:
    """One question, heading or shown text; `text` keeps the writer's own line ends."""

    label: str
    text: str = ""
    kind: SectionKind = SectionKind.ANSWER


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """Who signed: printed name, title and credential, when, and facts to check it by.

    `statement` says what the signature is ("Signed by", "Co-signed by").
    """

    statement: str
    name: str
    title: str
    signed_at: str
    rows: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One corrected passage: the words that no longer hold, still readable, and the new ones.

    `struck` is empty for what was added, `text` for what was taken away.
    """

    label: str
    struck: str
    text: str


@dataclass(frozen=True, slots=True)
class Correction:
    """An addendum or amendment, with its author, date and reason (`contact-notes.md` §12).

    An addendum has its `text` and may have no `reason`; an amendment has `changes`.
    """

    title: str
    author: str
    at: str
    reason: str
    changes: tuple[Change, ...] = ()
    text: str = ""
    signature: SignatureBlock | None = None


@dataclass(frozen=True, slots=True)
class Footer:
    """What stands at the foot of every page. `notices` are printed in full on each of them."""

    document_id: str
    form: str
    content_hash: str = ""
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintedNote:
    """One document. `person` is repeated at the head of every page, `title` never names anyone."""

    title: str
    person: str
    programme: str
    header_rows: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    footer: Footer
    signatures: tuple[SignatureBlock, ...] = ()
    status: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    mark: Mark | None = None
    language: str = "en"
    when: str = ""


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page of a person's record: whose, which period, who asked and on what basis."""

    title: str
    person: str
    programme: str
    rows: tuple[tuple[str, str], ...]
    notice: tuple[str, ...] = ()
