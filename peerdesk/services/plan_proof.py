"""Proof for plans: lists, answer rows and goals say what the version in force says."""

from collections.abc import Iterator
from uuid import UUID

from peerdesk.domain.documents import ANSWERED, Revision, plain
from peerdesk.domain.errors import FormError
from peerdesk.domain.plans import PlanRecord
from peerdesk.forms.answers import Answers
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.derived import derived_answers
from peerdesk.services import plan_columns
from peerdesk.services.plan_columns import Whose
from peerdesk.services.stored_forms import answers_of, kept_form
from peerdesk.storage import plan_goals, plans, revisions
from peerdesk.storage.session import Session


def strayed(session: Session) -> Iterator[UUID]:
    """Plans of which something the vault derived says otherwise than what was frozen."""
    forms: dict[str, FormDefinition] = {}
    for found in plans.frozen(session):
        kept = [one for one in revisions.of(session, found.document_id) if one.kind in ANSWERED]
        if not kept or not _agrees(session, found, kept[-1], forms):
            yield found.document_id


def _agrees(
    session: Session, found: PlanRecord, version: Revision, forms: dict[str, FormDefinition]
) -> bool:
    """Whether everything derived from a version says what it says."""
    in_force = (found.version_count, found.last_version_at, found.changed_at)
    if in_force != (version.number, version.signed_at, version.signed_at):
        return False
    try:
        answers = _answers(session, version, forms)
    except FormError:
        return False
    columns = revisions.columns_in(session, version.revision_id)
    return columns == plain(found.columns) and _has_rows(session, found, answers)


def _has_rows(session: Session, found: PlanRecord, answers: Answers) -> bool:
    document_id, since = found.document_id, found.changed_at
    whose = Whose(document_id, found.person_id)
    goals, steps = (
        plan_columns.written_goals(answers, whose),
        plan_columns.written_steps(answers, whose),
    )
    return (
        plans.has_answers(session, document_id, derived_answers(answers))
        and plan_goals.has_goals(session, document_id, goals, since)
        and plan_goals.has_steps(session, document_id, steps, since)
    )


def _answers(session: Session, version: Revision, forms: dict[str, FormDefinition]) -> Answers:
    """What was frozen, read on the form that the vault itself keeps."""
    form = forms.get(version.form_sha256) or kept_form(session, version)
    forms[version.form_sha256] = form
    return answers_of(form, version.response)
