"""What is asked to leave the vault: of whose record, for whom, on which ground, in which form.

Nothing is decided here. Every request is decided by `consents.decide` within the one gate.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from peerdesk.domain.consents.vocabulary import Basis


class SharingPurpose(StrEnum):
    """For whom something leaves the vault."""

    PATIENT_ACCESS = "patient_access"
    INTERNAL = "internal"
    OUTSIDE = "outside"


class Medium(StrEnum):
    """In which form it leaves."""

    PDF = "pdf"
    PRINT = "print"
    PHONE = "phone"
    FHIR = "fhir"
    FILE = "file"
    SPOKEN = "spoken"
    CLIPBOARD = "clipboard"


class Layout(StrEnum):
    """How a filled form is set on paper (`plans.md` B11)."""

    FULL = "full"
    LARGE = "large"
    SHORT = "short"
    CARD = "card"
    POCKET = "pocket"
    BOOKLET = "booklet"
    DAILY = "daily"
    BLANK = "blank"


class CardStyle(StrEnum):
    """A small card alone, as two halves to fold, or as many as fit; or a quarter of a sheet."""

    FLAT = "flat"
    FOLD = "fold"
    LARGE = "large"
    SHEET = "sheet"


@dataclass(frozen=True, slots=True)
class Selection:
    """What of a person's record: single documents, one attachment, or everything of a period.

    The days of a period are local.
    """

    person_id: UUID | None
    document_ids: tuple[UUID, ...] = ()
    from_day: date | None = None
    to_day: date | None = None
    attachment_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Outside:
    """Somebody outside the programme who asks, and the ground on which they may have it.

    `purpose` is a word of `consent.md` §1 ("treatment", "legal_proceeding") or a free one
    ("housing"). `facts` are the yes/no questions answered with yes, `answered_by` who answered
    them. `participant_id` is the party behind an exchange. The rest belongs to one ground each.
    """

    party_id: UUID
    basis: Basis = Basis.CONSENT
    purpose: str = ""
    facts: frozenset[str] = frozenset()
    answered_by: str = ""
    agreement_id: UUID | None = None
    order_id: UUID | None = None
    proceeding_ref: str | None = None
    proceeding_nature: str | None = None
    participant_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class SharingRequest:
    """Who asks for what, and why; `need_to_know` is the worker's word for inside use.

    `outside` says who it is when `purpose` is OUTSIDE. `layout` and `card` are for plans. `ticked`
    names the sensitive items (by linkId) that go into this one copy; none does unless it is
    ticked, each time anew (`plans.md` B2). `off` names items that are taken off this one copy,
    so that a stranger who finds it cannot read them (B12).
    """

    selection: Selection
    purpose: SharingPurpose
    recipient: str = ""
    need_to_know: bool = True
    layout: Layout = Layout.FULL
    card: CardStyle = CardStyle.FLAT
    ticked: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()
    outside: Outside | None = None

    @property
    def is_outside(self) -> bool:
        """Whether it goes to somebody who neither is the person nor works here."""
        return self.purpose is SharingPurpose.OUTSIDE

    @property
    def is_for_person(self) -> bool:
        """Whether the person themself gets it."""
        return self.purpose is SharingPurpose.PATIENT_ACCESS

    @property
    def without_supervision(self) -> bool:
        """Whether what belongs to supervision alone stays here (`contact-notes.md` §11)."""
        return self.purpose is not SharingPurpose.INTERNAL
