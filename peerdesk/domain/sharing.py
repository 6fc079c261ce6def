"""What may leave the vault, for the two purposes that need no recorded consent.

The person's own access and use inside the programme are decided here; every other purpose is
refused until a recorded consent can be weighed.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from peerdesk.domain.errors import SharingRefused


class SharingPurpose(StrEnum):
    """Why something leaves the vault."""

    PATIENT_ACCESS = "patient_access"
    INTERNAL = "internal"


class Medium(StrEnum):
    """In which form it leaves."""

    PDF = "pdf"
    PRINT = "print"
    PHONE = "phone"
    FHIR = "fhir"
    FILE = "file"


class Layout(StrEnum):
    """How a filled form is set on paper (`plans.md` B11)."""

    FULL = "full"
    LARGE = "large"
    SHORT = "short"
    CARD = "card"
    BLANK = "blank"


class CardStyle(StrEnum):
    """How a card is laid on its sheet: alone, as two halves to fold, or as many as fit."""

    FLAT = "flat"
    FOLD = "fold"
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
class SharingRequest:
    """Who asks for what, and why; `need_to_know` is the worker's word for inside use.

    `layout` and `card` are for plans. `ticked` names the sensitive items (by linkId) that go into
    this one copy; none does unless it is ticked, each time anew (`plans.md` B2).
    """

    selection: Selection
    purpose: SharingPurpose
    recipient: str = ""
    need_to_know: bool = True
    layout: Layout = Layout.FULL
    card: CardStyle = CardStyle.FLAT
    ticked: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Decision:
    """Yes, by which rule: a reason code of `consent.md` and the section it rests on."""

    reason: str
    basis: str


def decide(request: SharingRequest) -> Decision:
    """The decision on a request. Raises SharingRefused with its reason code when it is no.

    A person may always have their own record (42 CFR 2.23, 45 CFR 164.524); inside the programme
    whoever needs it for the work (42 CFR 2.12(c)(3)).
    """
    if request.purpose is SharingPurpose.PATIENT_ACCESS:
        return Decision("ALLOW_PATIENT_ACCESS", "42 CFR 2.23; 45 CFR 164.524")
    if not request.need_to_know:
        raise SharingRefused("DENY_BASIS_NOT_MET")
    return Decision("ALLOW_INTERNAL", "42 CFR 2.12(c)(3)")
