"""Plans in full behind a worker's notes: the version in force of each, as inside use may see it."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from peerdesk.domain.plans import PlanFilter
from peerdesk.domain.sharing import Selection, SharingPurpose, SharingRequest
from peerdesk.domain.work_log import WorkAsked
from peerdesk.printing.work_paper import Filed, plan_line
from peerdesk.services.desk import Desk, today
from peerdesk.services.lines import lines_in
from peerdesk.services.sharing.going_out import words_going_out
from peerdesk.services.sharing.plan_paper import plan_paper
from peerdesk.services.sharing.second_column import with_second_column
from peerdesk.services.work_log import Labels
from peerdesk.storage import attachments, plans
from peerdesk.storage.session import Session

_MOST_PLANS = 500  # of one person; nobody has so many


def whole_plans(
    desk: Desk, session: Session, asked: WorkAsked, person_ids: Sequence[UUID]
) -> Iterator[Filed]:
    """Each plan that has a version and was not put away; what is private or sensitive stays out."""
    labels, lines, day = Labels(session), lines_in(session), today(desk)
    for person_id in person_ids:
        for plan in plans.listed(session, PlanFilter(person_id=person_id), None, _MOST_PLANS):
            if not plan.version_count or plan.standing.is_put_away:
                continue
            selection = Selection(person_id, (plan.document_id,), asked.first, asked.last)
            request = SharingRequest(selection, SharingPurpose.INTERNAL)
            files = {one.name for one in attachments.of_document(session, plan.document_id)}
            words = words_going_out(desk, session, plan.document_id)
            paper = plan_paper(words, request, lines, day, files)
            paper = with_second_column(desk, session, paper)
            yield Filed(plan_line(paper, labels.of(person_id)), paper)
