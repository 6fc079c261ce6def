"""A worker's month: notes of several people and kinds, corrections, drafts, another's notes."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from peerdesk.domain.work_log import WorkAsked
from peerdesk.services import documents, signing
from peerdesk.services.desk import Desk
from peerdesk.services.documents import Writing
from peerdesk.services.sharing import WorkChoice
from tests.builders import a_key, a_person, chosen, finished

FEBRUARY = WorkAsked(date(2026, 2, 1), date(2026, 2, 28))
PASSWORD = "seven bikes for Đường"


def wanted(asked: WorkAsked = FEBRUARY, **more: object) -> WorkChoice:
    return WorkChoice(asked, "Ana Ruiz, supervisor", **more)  # type: ignore[arg-type]


def a_note(
    desk: Desk,
    person_id: UUID | None,
    start: str,
    minutes: int = 47,
    *,
    codes: Mapping[str, str] | None = None,
    signed: bool = True,
    **texts: str,
) -> UUID:
    """A note of these minutes; `codes` chooses options, `texts` answers otherwise."""
    document_id = documents.start_note(desk, person_id)
    opened = documents.open_draft(desk, document_id)
    answers = finished(opened.answers, start, minutes)
    for link_id, code in (codes or {}).items():
        answers = chosen(answers, link_id, code)
    for link_id, told in texts.items():
        answers = answers.with_answer(link_id, told)
    documents.save(desk, opened, Writing(answers))
    if signed:
        signing.sign(desk, a_key(desk), [document_id])
    return document_id


def amended(desk: Desk, document_id: UUID, text: str, reason: str = "Wrong day") -> None:
    """What the worker did, written anew and signed."""
    signing.add_amendment(desk, document_id)
    opened = documents.open_draft(desk, document_id)
    answers = opened.answers.with_answer("what_i_did", text)
    documents.save(desk, opened, Writing(answers, reason=reason))
    signing.sign(desk, a_key(desk), [document_id])


def two_people(desk: Desk) -> tuple[UUID, UUID]:
    return a_person(desk, "Đặng Thị Hoa", identifier="red bike"), a_person(desk, "ليلى حداد")
