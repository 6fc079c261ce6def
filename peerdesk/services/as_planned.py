"""A note that was begun without a look at the plan still is what was planned."""

from datetime import timedelta
from typing import Final

from peerdesk.domain.documents import DocumentSummary
from peerdesk.domain.planned import PlannedContact, PlanState
from peerdesk.domain.zones import local_date
from peerdesk.forms.answers import Answers
from peerdesk.services.desk import Desk, stamp
from peerdesk.storage import planned_contacts
from peerdesk.storage.session import Session

_A_DAY: Final = timedelta(days=1)


def settle(desk: Desk, session: Session, line: DocumentSummary, answers: Answers) -> None:
    """Write that a planned contact became this note: of the same person, on the same day.

    The nearest in time, where several are planned; none while the note does not say when.
    """
    if line.person_id is None or answers.value("start_at") is None:
        return
    if planned_contacts.is_written(session, line.document_id):
        return
    at = line.columns.happened_at
    around = planned_contacts.open_with(
        session, desk.signer.worker_id, line.person_id, at - _A_DAY, at + _A_DAY
    )
    same_day = [one for one in around if _is_same_day(one, line)]
    if same_day:
        nearest = min(same_day, key=lambda one: abs(one.wish.starts_at - at))
        planned_contacts.set_state(
            session, nearest.planned_id, PlanState.WRITTEN, line.document_id, stamp(desk)
        )


def _is_same_day(one: PlannedContact, line: DocumentSummary) -> bool:
    return local_date(one.wish.starts_at, one.wish.zone) == line.columns.service_date
