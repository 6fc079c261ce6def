"""Where the work of each line is: the page and the place in it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from peerdesk.domain.contact_notes import ContactType
from peerdesk.domain.today import TodayKind, TodayLine

Where = tuple[str, dict[str, object]]


def place_of(line: TodayLine) -> Where:
    """The page to open for a line, and the place in it."""
    return _PLACES[line.kind](line)


def _person(line: TodayLine) -> Where:
    return "person", {"person": str(line.person_id)}


def _document(page: str) -> Callable[[TodayLine], Where]:
    return lambda line: (page, {"document": str(line.document_id)})


def _note(line: TodayLine) -> Where:
    """A meeting and a round have pages of their own; they are about nobody alone."""
    page = "contact"
    if line.person_id is None and line.code in {ContactType.GROUP, ContactType.OUTREACH}:
        page = line.code
    return page, {"document": str(line.document_id)}


def _begun(line: TodayLine) -> Where:
    """A document's page is called as its kind is."""
    return line.code, {"document": str(line.document_id)}


def _asking(line: TodayLine) -> Where:
    return "consents", {"tab": "askings", "shown": "open", "editing": str(line.record_id)}


def _referral(line: TodayLine) -> Where:
    """What came of it is told on the person's page, where the line leads to."""
    if line.person_id is None:
        return _document("note")(line)
    return "person", {"person": str(line.person_id), "referral": str(line.record_id)}


_PLACES: Final[Mapping[TodayKind, Callable[[TodayLine], Where]]] = MappingProxyType(
    {
        TodayKind.PLANNED: lambda line: ("week", {"planned": str(line.record_id)}),
        TodayKind.EMERGENCY: lambda _line: ("consents", {"tab": "consents"}),
        TodayKind.CHECK_IN: _person,
        TodayKind.NOTE: _note,
        TodayKind.ADDITION: _document("contact"),
        TodayKind.MY_STEP: _person,
        TodayKind.THEIR_STEP: _person,
        TodayKind.REVIEW: _document("plan"),
        TodayKind.COPIES: _document("copies"),
        TodayKind.BEGUN: _begun,
        TodayKind.CONSENT_ENDING: _document("consent"),
        TodayKind.CONSENT_WRITING: _document("consent"),
        TodayKind.ASKING: _asking,
        TodayKind.REFERRAL: _referral,
        TodayKind.ENTRY: _document("agency_copy"),
        TodayKind.CREDENTIAL: lambda _line: ("settings", {}),
        TodayKind.BACKUP: lambda _line: ("settings", {}),
    }
)
