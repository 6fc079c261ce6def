"""Made anew: what lists show, the search indexes, and what contacts tick, from what was signed."""

from datetime import date
from uuid import UUID

from peerdesk.domain.documents import ANSWERED, ContactColumns, DocumentKind, Revision, RevisionKind
from peerdesk.domain.errors import ProfileUnknown
from peerdesk.domain.profiles import RuleProfile
from peerdesk.domain.progress import Progress
from peerdesk.domain.zones import local_date
from peerdesk.forms.library import FormLibrary
from peerdesk.services import check_ins, merged_names, note_columns, plan_columns, referrals
from peerdesk.services.documents import ground_of
from peerdesk.services.note_columns import Ground
from peerdesk.services.paper_rebuild import SEALED_ONCE, rebuild_paper
from peerdesk.services.plan_columns import Whose
from peerdesk.services.plans.freezing import follow
from peerdesk.services.profiles import rules_in
from peerdesk.services.stored_forms import answers_of, drafted_form, frozen_form, stored_form
from peerdesk.storage import drafts, lists, people, plans, revisions, search
from peerdesk.storage.session import Session
from peerdesk.storage.stamp import Stamp
from peerdesk.storage.vault import Vault


def rebuild(vault: Vault, library: FormLibrary, progress: Progress) -> int:
    """Derive what lists, search and contacts know of every document; gives how many there are.

    Signed documents are read under the rules they were signed by. Safe to stop: it is all one
    transaction.
    """
    with vault.writing() as session:
        found = lists.every_id(session)
        search.clear(session)
        for done, document_id in enumerate(found, 1):
            _rebuild(session, library, document_id)
            progress(done, len(found))
        merged_names.settle(session)
        for person_id in people.every_id(session):
            people.find_last_contact(session, person_id)
    return len(found)


def _rebuild(session: Session, library: FormLibrary, document_id: UUID) -> None:
    kind = lists.summary(session, document_id).kind
    if kind is DocumentKind.PLAN:
        _rebuild_plan(session, library, document_id)
    elif kind in SEALED_ONCE:
        rebuild_paper(session, library, document_id)
    else:
        _rebuild_note(session, library, document_id)


def _rebuild_note(session: Session, library: FormLibrary, document_id: UUID) -> None:
    signed = revisions.of(session, document_id)
    if signed:
        columns, text, ready = _of_signed(session, library, signed)
    else:
        columns, text, ready = _of_draft(session, library, document_id)
    drafts.set_columns(session, document_id, columns, ready=ready)
    if signed and signed[-1].kind is RevisionKind.ENTERED_IN_ERROR:
        return
    search.index(session, document_id, columns.happened_at, text)


def _of_signed(
    session: Session, library: FormLibrary, signed: list[Revision]
) -> tuple[ContactColumns, str, bool]:
    last = [one for one in signed if one.kind in ANSWERED][-1]
    answers = answers_of(stored_form(session, library, last.form, last.form_sha256), last.response)
    person_id = lists.summary(session, last.document_id).person_id
    begun, zone, profile = signed[0].signed_at, signed[0].signed_zone, _profile(session, last)
    ground = Ground(begun, zone, profile, has_person=person_id is not None)
    columns = note_columns.derived(answers, ground, signed[0].signed_at)
    if signed[-1].kind is not RevisionKind.ENTERED_IN_ERROR:
        whose = check_ins.Whose(last.document_id, person_id, columns.zone)
        written = Stamp(last.signed_at, last.worker.worker_id, last.device_id)
        check_ins.keep_named(session, whose, answers, written)
        given_to = referrals.Whose(last.document_id, person_id, columns.service_date)
        referrals.keep_given(session, given_to, answers, written)
    return columns, note_columns.text_to_find(answers, signed), True


def _of_draft(
    session: Session, library: FormLibrary, document_id: UUID
) -> tuple[ContactColumns, str, bool]:
    line, draft = lists.summary(session, document_id), drafts.draft(session, document_id)
    if draft is None:
        return line.columns, "", line.ready
    answers = answers_of(
        stored_form(session, library, draft.form, draft.form_sha256), draft.response
    )
    ground = ground_of(session, line, answers)
    lacking = note_columns.missing(answers, draft.person_id, ground, draft.saved_at)
    columns = note_columns.derived(answers, ground, signed_at=None)
    return columns, note_columns.text_to_find(answers), not lacking


def _rebuild_plan(session: Session, library: FormLibrary, document_id: UUID) -> None:
    versions = [one for one in revisions.of(session, document_id) if one.kind in ANSWERED]
    if versions:
        _rebuild_version(session, library, versions[-1])
        return
    draft = drafts.draft(session, document_id)
    if draft is None:
        return
    answers = answers_of(drafted_form(session, library, draft), draft.response)
    columns, before = plan_columns.derived(answers), lists.summary(session, document_id).columns
    plans.restore(session, document_id, columns)
    plans.set_columns(session, document_id, columns)
    header = plan_columns.header(columns, before.happened_at, before.zone)
    drafts.set_columns(session, document_id, header, ready=False)
    if text := plan_columns.text_to_find(answers):
        search.index(session, document_id, before.happened_at, text)


def _rebuild_version(session: Session, library: FormLibrary, version: Revision) -> None:
    document_id = version.document_id
    answers = answers_of(frozen_form(session, library, version), version.response)
    columns = plan_columns.derived(answers)
    header = plan_columns.header(columns, version.signed_at, version.signed_zone)
    drafts.set_columns(session, document_id, header, ready=True)
    plans.restore(session, document_id, columns)
    plans.count_version(session, document_id, version.number, version.signed_at)
    person_id = plans.record(session, document_id).person_id
    written = Stamp(version.signed_at, version.worker.worker_id, version.device_id)
    follow(session, answers, Whose(document_id, person_id), written)


def _profile(session: Session, revision: Revision) -> RuleProfile:
    """The rules a revision was signed by, or that day's where that profile is no longer known."""
    try:
        name, _, since = revision.profile.partition("|")
        return rules_in(session).find(name, date.fromisoformat(since) if since else None)
    except ProfileUnknown:
        return rules_in(session).on(local_date(revision.signed_at, revision.signed_zone))
