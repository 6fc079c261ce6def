"""What is looked at: the texts of one note, and what is known around it."""

from dataclasses import dataclass, field

from peerdesk.domain.contact_notes import RiskFlag
from peerdesk.domain.leaks import Roster
from peerdesk.domain.preflight.similarity import Earlier

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class FieldText:
    """One text of a note. `quoted` are its quotations, in code points, in order.

    `own_words` where the whole text is the person's, kept as they said it.
    """

    link_id: str
    text: str
    quoted: tuple[Span, ...] = ()
    own_words: bool = False

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether any part of the place is quoted."""
        return self.own_words or any(first < end and last > start for first, last in self.quoted)

    def without_quotations(self) -> str:
        """The text with blanks where it quotes; every place stays where it is."""
        if self.own_words:
            return " " * len(self.text)
        kept = self.text
        for start, end in self.quoted:
            kept = kept[:start] + " " * (end - start) + kept[end:]
        return kept


@dataclass(frozen=True, slots=True)
class NoteText:
    """The texts of a note in the order of reading, and the choices that decide about rules.

    `missing` are the fields that signing still needs, as the form names them; `at_shelter` when
    that was the setting, so that an address in the place's details is the shelter's.
    """

    fields: tuple[FieldText, ...]
    risk: RiskFlag | None = None
    missing: frozenset[str] = frozenset()
    at_shelter: bool = False


@dataclass(frozen=True, slots=True)
class Around:
    """What is known beside the note: whose it is, who else there is, earlier notes.

    Of those `near`, in the same meeting, any part of a name is looked for; of those `far`, all
    others with a record, only a name of two words or more, as many people share a first name.
    Whoever is linked to the person as `family` may be named, with a word on whose record it is.
    """

    own_names: tuple[str, ...] = ()
    near: Roster = field(default_factory=lambda: Roster.of(()))
    far: Roster = field(default_factory=lambda: Roster.of(()))
    earlier: tuple[Earlier, ...] = ()
    family: Roster = field(default_factory=lambda: Roster.of(()))
