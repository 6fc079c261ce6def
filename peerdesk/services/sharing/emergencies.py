"""After an emergency disclosure: the four facts of 42 CFR 2.51(c), demanded right away."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from peerdesk.domain.trail import Act, Disclosure, EmergencyRecord
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.storage import trail


@dataclass(frozen=True, slots=True)
class EmergencyFacts:
    """Who got it and where they work, who gave it, when, and what the emergency was."""

    receiver: str
    facility: str
    discloser: str
    at: datetime
    nature: str

    @property
    def is_whole(self) -> bool:
        """Whether nothing is empty."""
        texts = (self.receiver, self.facility, self.discloser, self.nature)
        return all(text.strip() for text in texts)


def unwritten(desk: Desk, person_id: UUID | None = None) -> tuple[Disclosure, ...]:
    """Emergency disclosures nobody has written up yet, the oldest first; of one person or all."""
    with desk.vault.reading() as session:
        found = trail.emergencies_unwritten(session)
    return tuple(one for one in found if person_id in {None, one.person_id})


def write_up(desk: Desk, disclosure_id: UUID, facts: EmergencyFacts) -> None:
    """Keep the facts beside the disclosure, for good. Raises EntryNotFound.

    Raises ValueError while one is empty: a screen asks before.
    """
    if not facts.is_whole:
        raise ValueError("all four facts are asked for")
    written = stamp(desk)
    with desk.vault.writing() as session:
        told = trail.disclosure(session, disclosure_id)
        record = EmergencyRecord(
            disclosure_id=disclosure_id,
            receiver=facts.receiver.strip(),
            facility=facts.facility.strip(),
            discloser=facts.discloser.strip(),
            at=facts.at,
            nature=facts.nature.strip(),
            written_at=written.at,
            written_by=written.worker_id,
        )
        trail.add_emergency(session, record, written.device_id)
        act, about = Act.EMERGENCY_RECORDED, told.person_id
        trail.add(session, new_id(desk), act, written, about, str(disclosure_id))
