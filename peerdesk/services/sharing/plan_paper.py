"""A plan of the vault on its way to paper: its version in force, as this one copy may hold it."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from peerdesk.domain.documents import DocumentKind, Revision
from peerdesk.domain.lines import PhoneLine
from peerdesk.domain.sharing import Layout, SharingPurpose, SharingRequest
from peerdesk.forms.answers import Answers
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.services.sharing.copies import for_copy, left_out
from peerdesk.services.sharing.form_paper import neutral_title
from peerdesk.services.sharing.going_out import Words
from peerdesk.storage import lists
from peerdesk.storage.session import Session


def is_plan(session: Session, document_id: UUID) -> bool:
    """Whether a document is a plan. Raises DocumentNotFound."""
    return lists.summary(session, document_id).kind is DocumentKind.PLAN


def plan_paper(
    plan: Words, request: SharingRequest, lines: Sequence[PhoneLine], today: date
) -> PlanPaper:
    """The plan with what may be in this copy, drafts marked; BLANK is its form for a pen."""
    if request.layout is Layout.BLANK:
        empty = Answers(plan.answers.form)
        return PlanPaper(empty, today, neutral_title(today), tuple(lines), is_blank=True)
    for_person = request.purpose is SharingPurpose.PATIENT_ACCESS
    saved_on = _day(plan.revision) if plan.revision else None
    return PlanPaper(
        answers=for_copy(plan.answers, ticked=request.ticked, for_person=for_person),
        today=today,
        title=neutral_title(saved_on or today),
        lines=tuple(lines),
        without=left_out(plan.answers, ticked=request.ticked, for_person=for_person),
        version=plan.revision.number if plan.revision else 0,
        saved_on=saved_on,
        is_draft=plan.revision is None,
    )


def _day(frozen: Revision) -> date:
    """The day of a version where it was written."""
    return frozen.signed_at.astimezone(ZoneInfo(frozen.signed_zone)).date()
