"""A version of a plan: what stands there is frozen, and lists, goals and search follow it."""

from uuid import UUID

from peerdesk.crypto.signing import SigningKey
from peerdesk.domain.documents import DocumentKind
from peerdesk.domain.errors import AlreadySigned, AnswersMissing, NotTheAuthor
from peerdesk.domain.plans import THEIRS_ALONE
from peerdesk.forms.answers import Answers
from peerdesk.forms.derived import derived_answers
from peerdesk.services import plan_columns
from peerdesk.services.desk import Desk
from peerdesk.services.plan_columns import Whose
from peerdesk.services.plans.copies import follow_copies
from peerdesk.services.plans.directives import keep_workers_out
from peerdesk.services.plans.reading import drafted_answers
from peerdesk.services.plans.steps import keep_rows, with_own_ids, with_told
from peerdesk.services.plans.summaries import PlanSummary, line
from peerdesk.services.profiles import rules_in
from peerdesk.services.sealing import Sealing, seal
from peerdesk.storage import drafts, search
from peerdesk.storage import plans as rows
from peerdesk.storage.session import Session
from peerdesk.storage.stamp import Stamp


def save_version(desk: Desk, key: SigningKey, document_id: UUID) -> int:
    """Freeze the saved draft as the next version, sealed with the worker's key; gives its number.

    The person's own signature is an answer. Raises AnswersMissing while something is open without
    which paper makes no sense, WorkerNamedToSign, AlreadySigned when nothing is being written,
    NotTheAuthor. What is the person's alone is never frozen, so that they can wipe it.
    """
    with desk.vault.writing() as session:
        summary = line(desk, session, document_id)
        sealing = _checked(desk, session, summary)
        number = seal(desk, session, key, sealing)
        rows.count_version(session, document_id, number, sealing.at)
        written = Stamp(sealing.at, desk.signer.worker_id, desk.signer.device_id)
        follow(session, sealing.answers, Whose(document_id, summary.person_id), written)
        follow_copies(desk, session, document_id)
    return number


def follow(session: Session, answers: Answers, whose: Whose, written: Stamp) -> None:
    """Bring what lists, search and contacts know of a plan up to date with the version in force."""
    columns = plan_columns.derived(answers)
    rows.set_columns(session, whose.document_id, columns)
    rows.replace_answers(session, whose.document_id, derived_answers(answers))
    keep_rows(session, answers, whose, written)
    text = plan_columns.text_to_find(answers)
    search.index(session, whose.document_id, written.at, text)


def _checked(desk: Desk, session: Session, summary: PlanSummary) -> Sealing:
    """The draft, checked for everything that a version needs."""
    draft = drafts.draft(session, summary.document_id)
    if draft is None or summary.form_url in THEIRS_ALONE:
        raise AlreadySigned
    if draft.author_id != desk.signer.worker_id:
        raise NotTheAuthor
    said = drafted_answers(desk, session, draft)
    answers = with_told(session, said, summary.person_id, draft.saved_at)
    answers = with_own_ids(desk, session, plan_columns.tidied(answers), summary.person_id)
    if lacking := plan_columns.missing(answers):
        raise AnswersMissing(lacking)
    keep_workers_out(session, answers)
    at, columns = desk.clock.now(), plan_columns.derived(answers)
    header = plan_columns.header(columns, at, desk.clock.zone())
    drafts.set_columns(session, summary.document_id, header, ready=True)
    return Sealing(
        draft=draft,
        document_kind=DocumentKind.PLAN,
        person_name=summary.person_name,
        answers=answers,
        columns=columns,
        profile=rules_in(session).on(header.service_date),
        reason="",  # what changed is the person's, and must be able to go with the rest
        at=at,
    )
