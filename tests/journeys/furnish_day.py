"""What a day brings a worker in a furnished vault: a step, a draft, an appointment."""

from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from peerdesk.crypto.signing import SigningKey
from peerdesk.domain.contact_notes import ContactType
from peerdesk.domain.planned import PlannedWish
from peerdesk.domain.zones import local_date
from peerdesk.forms.values import PartialDate, PartialDateTime
from peerdesk.services import documents, planned_contacts, signing
from peerdesk.services.desk import Desk
from peerdesk.services.documents import Writing
from tests.builders import finished, with_step
from tests.journeys.cast import MY_STEP


def bring(desk: Desk, key: SigningKey, known: list[UUID], now: datetime) -> None:
    """A step of the worker's own due today, a note begun, a contact planned for later today."""
    today = local_date(now, desk.clock.zone())
    _agree(desk, key, known[0], now - timedelta(days=1), today.isoformat())
    documents.start_note(desk, known[1])
    zone = desk.clock.zone()
    evening = datetime.combine(today, datetime.min.time(), ZoneInfo(zone)).replace(hour=23)
    wish = PlannedWish(evening, zone, ContactType.ONE_ON_ONE, known[2], minutes=45)
    planned_contacts.plan(desk, wish)


def _agree(desk: Desk, key: SigningKey, person_id: UUID, at: datetime, by: str) -> None:
    document_id = documents.start_note(desk, person_id)
    opened = documents.open_draft(desk, document_id)
    answers = finished(opened.answers)
    for link_id, moment in (("start_at", at), ("end_at", at + timedelta(minutes=40))):
        local = moment.astimezone(ZoneInfo(desk.clock.zone()))
        answers = answers.with_answer(link_id, PartialDateTime(local.isoformat(timespec="seconds")))
    answers = with_step(answers, MY_STEP, "peer")
    row = answers.rows_of("next_steps")[-1]
    answers = answers.with_answer("next_steps.by_when", PartialDate(by), row)
    documents.save(desk, opened, Writing(answers))
    signing.sign(desk, key, [document_id])
