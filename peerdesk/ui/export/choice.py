"""What is taken out, for whom, and of which days: as it is typed, and as the gate is asked."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from peerdesk.domain.errors import TimeUnreadable
from peerdesk.domain.sharing import CardStyle, Layout, Selection, SharingPurpose, SharingRequest
from peerdesk.domain.when_text import read_day
from peerdesk.ui.export.outgoing import NOBODY_YET, Outgoing, id_of, outgoing_of


@dataclass(frozen=True, slots=True)
class Leaving:
    """One document, one attachment, or a person's record; days and recipient as typed.

    `layout`, `card`, `ticked` and `off` are for a copy of a plan; `ticked` names, by linkId,
    sensitive items that go along, `off` what is taken off it. Neither is ever kept: each copy is
    decided anew (plans.md B2).
    """

    document_id: UUID | None = None
    person_id: UUID | None = None
    purpose: SharingPurpose = SharingPurpose.PATIENT_ACCESS
    recipient: str = ""
    they_need_it: bool = False
    first_day: str = ""
    last_day: str = ""
    attachment_id: UUID | None = None
    layout: Layout = Layout.FULL
    card: CardStyle = CardStyle.FLAT
    ticked: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()
    outgoing: Outgoing = NOBODY_YET
    copy_for: str = ""

    @property
    def is_record(self) -> bool:
        """Whether it is a record of many documents, with a period."""
        return self.document_id is None and self.attachment_id is None

    @property
    def is_outside(self) -> bool:
        """Whether it goes to somebody outside the programme."""
        return self.purpose is SharingPurpose.OUTSIDE

    @property
    def is_asked(self) -> bool:
        """Whether enough is said to ask the gate."""
        return not self.is_outside or self.outgoing.is_whole

    def kept(self) -> dict[str, object]:
        """As plain JSON values."""
        kept: dict[str, object] = {
            "purpose": str(self.purpose),
            "recipient": self.recipient,
            "they_need_it": self.they_need_it,
            "first_day": self.first_day,
            "last_day": self.last_day,
            "layout": str(self.layout),
            "card": str(self.card),
            "copy_for": self.copy_for,
        }
        if self.document_id is not None:
            kept["document"] = str(self.document_id)
        if self.person_id is not None:
            kept["person"] = str(self.person_id)
        if self.attachment_id is not None:
            kept["attachment"] = str(self.attachment_id)
        return kept | self.outgoing.kept()


def leaving_of(kept: Mapping[str, object]) -> Leaving:
    """What `kept` gave; what cannot be read is as if never chosen.

    A place with a `party` and no purpose is one for somebody outside: another page leads there.
    """
    outgoing = outgoing_of(kept)
    usual = SharingPurpose.OUTSIDE if outgoing.party_id else SharingPurpose.PATIENT_ACCESS
    purpose = str(kept.get("purpose", ""))
    known = purpose in set(SharingPurpose)
    if outgoing.party_id and not known and not outgoing.purpose:
        outgoing = replace(outgoing, purpose=purpose)  # a page that only knows the word for it
    return Leaving(
        document_id=id_of(kept.get("document")),
        person_id=id_of(kept.get("person")),
        attachment_id=id_of(kept.get("attachment")),
        purpose=SharingPurpose(purpose) if known else usual,
        outgoing=outgoing,
        recipient=str(kept.get("recipient", "")),
        copy_for=str(kept.get("copy_for", "")),
        they_need_it=kept.get("they_need_it") is True,
        first_day=str(kept.get("first_day", "")),
        last_day=str(kept.get("last_day", "")),
        layout=next((one for one in Layout if one == kept.get("layout")), Layout.FULL),
        card=next((one for one in CardStyle if one == kept.get("card")), CardStyle.FLAT),
    )


def request_of(leaving: Leaving, today: date, *, to_look: bool = False) -> SharingRequest:
    """What the gate is asked. Raises TimeUnreadable.

    `to_look` asks for the worker's own eyes, who needs no one's word.
    """
    inside = leaving.purpose is SharingPurpose.INTERNAL
    documents = () if leaving.document_id is None else (leaving.document_id,)
    selection = Selection(
        leaving.person_id if leaving.is_record else None,
        documents,
        _day(leaving.first_day, today) if leaving.is_record else None,
        _day(leaving.last_day, today) if leaving.is_record else None,
        leaving.attachment_id,
    )
    return SharingRequest(
        selection,
        leaving.purpose,
        leaving.recipient.strip() if inside else "",
        need_to_know=to_look or not inside or leaving.they_need_it,
        layout=leaving.layout,
        card=leaving.card,
        ticked=leaving.ticked,
        off=leaving.off,
        outside=leaving.outgoing.asked() if leaving.is_outside else None,
    )


def unread_days(leaving: Leaving, today: date) -> tuple[str, ...]:
    """The names of the day fields that cannot be read."""
    return tuple(name for name in ("first_day", "last_day") if not _reads(leaving, name, today))


def _reads(leaving: Leaving, name: str, today: date) -> bool:
    try:
        _day(getattr(leaving, name), today)
    except TimeUnreadable:
        return False
    return True


def _day(typed: str, today: date) -> date | None:
    return read_day(typed, today) if typed.strip() else None
