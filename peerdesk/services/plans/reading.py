"""Plans read: the version in force, and every version there was."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from uuid import UUID

from peerdesk.domain.documents import ANSWERED, Draft, Revision
from peerdesk.domain.errors import DocumentNotFound
from peerdesk.domain.trail import Act
from peerdesk.forms.answers import Answers
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.library import FormLibrary
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.plans.summaries import PlanSummary, line
from peerdesk.services.plans.voices import in_voice
from peerdesk.services.stored_forms import answers_of, drafted_form, frozen_form
from peerdesk.storage import drafts, revisions, trail, version_names
from peerdesk.storage.session import Session

CHANGE = "rv.change"


@dataclass(frozen=True, slots=True)
class ReadPlan:
    """A plan as it stands: the version in force, or what is begun when nothing is frozen yet.

    `revision` is None, and `draft_answers` what is begun, while there is no version.
    """

    summary: PlanSummary
    answers: Answers
    revision: Revision | None

    @property
    def form(self) -> FormDefinition:
        """The form in the plan's language."""
        return self.answers.form

    @property
    def draft_answers(self) -> Answers | None:
        """What is begun, while nothing is frozen."""
        return self.answers if self.revision is None else None


@dataclass(frozen=True)
class PlanVersion:
    """One version; its answers are read when they are looked at.

    `helper` is the first name of who wrote it down, `name` what somebody calls the version, "" for
    nothing. Versions that were deleted are not among them.
    """

    number: int
    at: datetime
    helper: str
    language: str
    name: str
    form: FormDefinition = field(repr=False)
    _told: str = field(repr=False)
    _read: Callable[[], Answers] = field(repr=False)

    @cached_property
    def answers(self) -> Answers:
        """What was frozen."""
        return self._read()

    @cached_property
    def change(self) -> str:
        """What changed, in the person's words; older versions have them in their seal."""
        if self._told or CHANGE not in self.form.by_link:
            return self._told
        kept = self.answers.value(CHANGE)
        return kept.strip() if isinstance(kept, str) else ""


def read_plan(desk: Desk, document_id: UUID) -> ReadPlan:
    """A plan to be read; no draft is opened. The audit trail says it was viewed.

    Raises DocumentNotFound.
    """
    with desk.vault.writing() as session:
        found = in_force(desk, session, document_id)
        trail.add(session, new_id(desk), Act.DOCUMENT_VIEWED, stamp(desk), document_id)
        return found


def in_force(desk: Desk, session: Session, document_id: UUID) -> ReadPlan:
    """The same for services inside a transaction of their own; the trail is theirs."""
    summary = line(desk, session, document_id)
    revision = last_version(session, document_id)
    if revision is not None:
        return ReadPlan(summary, frozen_answers(desk, session, revision), revision)
    draft = drafts.draft(session, document_id)
    if draft is None:
        raise DocumentNotFound
    return ReadPlan(summary, drafted_answers(desk, session, draft), None)


def drafted(desk: Desk, document_id: UUID) -> Answers | None:
    """What the worker has begun to write, None when nothing, or when it is another's."""
    with desk.vault.reading() as session:
        draft = drafts.draft(session, document_id)
        if draft is None or draft.author_id != desk.signer.worker_id:
            return None
        return drafted_answers(desk, session, draft)


def versions(desk: Desk, document_id: UUID) -> tuple[PlanVersion, ...]:
    """Every version, the first one first; () while nothing is frozen."""
    with desk.vault.reading() as session:
        found = [one for one in revisions.of(session, document_id) if one.kind in ANSWERED]
        names = version_names.of(session, document_id)
        forms: dict[tuple[str, str, str], FormDefinition] = {}
        for one in found:
            key = (one.form_sha256, one.language, one.catalogue_sha256)
            forms[key] = forms.get(key) or frozen_form(session, desk.forms, one)
    return tuple(
        _version(
            desk.forms,
            one,
            forms[one.form_sha256, one.language, one.catalogue_sha256],
            names.get(one.revision_id, ""),
        )
        for one in found
    )


def last_version(session: Session, document_id: UUID) -> Revision | None:
    """The revision in force, None while nothing is frozen."""
    found = [one for one in revisions.of(session, document_id) if one.kind in ANSWERED]
    return found[-1] if found else None


def frozen_answers(desk: Desk, session: Session, revision: Revision) -> Answers:
    """The answers of a version, with the very words that were shown."""
    answers = answers_of(frozen_form(session, desk.forms, revision), revision.response)
    return in_voice(desk.forms, answers, revision.response)


def drafted_answers(desk: Desk, session: Session, draft: Draft) -> Answers:
    """The answers of a draft, on its form in its language."""
    answers = answers_of(drafted_form(session, desk.forms, draft), draft.response)
    return in_voice(desk.forms, answers)


def _version(
    library: FormLibrary, revision: Revision, form: FormDefinition, name: str
) -> PlanVersion:
    return PlanVersion(
        number=revision.number,
        at=revision.signed_at,
        helper=revision.worker.name.partition(" ")[0],
        language=revision.language,
        name=name,
        form=form,
        _told=revision.reason,
        _read=lambda: in_voice(library, answers_of(form, revision.response), revision.response),
    )
