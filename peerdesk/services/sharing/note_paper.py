"""One contact note in words: the rows above it, its parts, its signatures and corrections."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from peerdesk.domain.documents import (
    ContactColumns,
    DocumentStatus,
    DocumentSummary,
    RevisionKind,
)
from peerdesk.domain.plan_links import version_of
from peerdesk.forms.answers import Answers
from peerdesk.forms.contact_reading import ContactNoteReading, NextStepWritten
from peerdesk.forms.enablement import Enablement
from peerdesk.forms.readings import contact_note
from peerdesk.forms.values import Coding
from peerdesk.printing.form_document import sections
from peerdesk.printing.records import (
    Change,
    Correction,
    Footer,
    Mark,
    PrintedNote,
    Section,
    SectionKind,
)
from peerdesk.services.records import SignedDocument, Version
from peerdesk.services.sharing import their_part
from peerdesk.services.sharing.signed_by import signatory, signature
from peerdesk.wording import dates
from peerdesk.wording import records as words

_ABOVE = ("contact_type", "outcome", "start_at", "end_at", "modality", "setting", "late_reason")
NOT_FOR_THE_PERSON = ("competency_tags", "lived_experience_shared", "lived_experience_topic")
_HASH_SHOWN = 16
_TITLES = {
    RevisionKind.ADDENDUM: words.ADDENDUM,
    RevisionKind.AMENDMENT: words.AMENDMENT,
    RevisionKind.ENTERED_IN_ERROR: words.ENTERED_IN_ERROR,
}


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a note on paper.

    `person` is the name as pages carry it, `goals` the person's words by id, `profile` the rules
    that units are counted by.

    `for_person` leaves out what belongs to supervision alone (`contact-notes.md` §11).
    """

    person: str
    programme: str
    goals: Mapping[str, str]
    profile: str
    for_person: bool


def draft_note(line: DocumentSummary, answers: Answers, around: Around) -> PrintedNote:
    """An unsigned note, marked as a draft on every page."""
    columns = line.columns
    return PrintedNote(
        title=_shown(answers, "contact_type") or words.UNTITLED,
        person=around.person,
        programme=around.programme,
        header_rows=_rows(answers, columns, around.profile),
        sections=_parts(answers, around),
        footer=Footer(str(line.document_id), words.form(answers.form.title, answers.form.version)),
        mark=_mark(line.status),
        status=their_part.disagreement(answers, around.person),
        language=answers.form.shown_in or answers.form.language or "en",
        when=dates.short_day(columns.service_date),
    )


def signed_note(document: SignedDocument, around: Around) -> PrintedNote:
    """A signed note in its present version, with every correction and what it said before."""
    original, present = document.original, document.present
    answers = _answers(present)
    content_hash = document.versions[-1].revision.content_hash[:_HASH_SHOWN]
    ruled = replace(around, profile=present.revision.profile.partition("|")[0])
    printed = draft_note(document.summary, answers, ruled)
    return replace(
        printed,
        footer=replace(
            printed.footer,
            content_hash=content_hash,
            form=words.version(printed.footer.form, document.versions[-1].revision.number),
        ),
        signatures=(signature(original.revision),),
        status=(*_late(document.summary, original, answers), *printed.status),
        corrections=tuple(_corrections(document, around)),
    )


def _rows(answers: Answers, columns: ContactColumns, profile: str) -> tuple[tuple[str, str], ...]:
    when = dates.span(columns.happened_at, columns.ended_at, columns.zone)
    counted = columns.units
    rows = [
        (words.WHEN, f"{dates.day(columns.service_date)}, {when} ({columns.zone})"),
        (words.LENGTH, "" if columns.minutes is None else dates.minutes(columns.minutes)),
        (words.OUTCOME, _shown(answers, "outcome")),
        (words.HOW, _shown(answers, "modality")),
        (words.WHERE, _shown(answers, "setting")),
        (words.PLACE_CODE, columns.pos_code),
        (words.PLAN, words.plan_version(version_of(contact_note(answers).plan_link))),
        (words.SERVICE_CODE, contact_note(answers).billing.line),
        (words.UNITS, "" if counted is None else words.units(counted, profile)),
    ]
    return tuple((label, value) for label, value in rows if value)


def _parts(answers: Answers, around: Around) -> tuple[Section, ...]:
    """What was asked and answered, without what stands above and with goals in their words.

    Under the form's own labels, which are frozen with the note: the prompts of a narrative format
    only help the writer, are not signed, and may read otherwise when the note is printed again.
    """
    left_out = (*_ABOVE, *(NOT_FOR_THE_PERSON if around.for_person else ()))
    asked = Enablement(answers.form).state(answers)
    read = contact_note(answers, asked)
    linked = read.narrative.goal_links
    worked_on = "\n".join(around.goals.get(link, link) for link in linked)
    goals = (Section(words.GOALS, worked_on),) if worked_on else ()
    groups = [item.link_id for item in answers.form.items]
    told = groups.index("narrative") + 1
    return (
        *goals,
        *sections(answers.form, answers, (*left_out, *groups[told:]), asked),
        *_next_steps(read),
        *sections(answers.form, answers, (*left_out, *groups[:told], "next"), asked),
        *their_part.changes(answers, around.person),
    )


def _next_steps(read: ContactNoteReading) -> tuple[Section, ...]:
    """What was agreed, one line a step, as people would say it."""
    lines = [
        words.step(step.text, step.who, step.who_other, _when(step)) for step in read.next_steps
    ]
    if read.next_steps_none and not lines:
        lines = [words.NONE_AGREED]
    return (Section(words.NEXT, "\n".join(lines)),) if lines else ()


def _when(step: NextStepWritten) -> str:
    return dates.short_day(step.by_when) if step.by_when else step.when_text


def _late(line: DocumentSummary, original: Version, answers: Answers) -> tuple[str, ...]:
    """The heading of a late entry (§7), nothing for a note in time."""
    if not line.columns.late:
        return ()
    signed = original.revision
    written = dates.moment(signed.signed_at, signed.signed_zone)
    reason = contact_note(answers).entry.late_reason
    return (words.late_entry(dates.day(line.columns.service_date), written, reason),)


def _corrections(document: SignedDocument, around: Around) -> list[Correction]:
    made: list[Correction] = []
    before = document.original
    for version in document.versions[1:]:
        changes = _changes(before, version, around)
        made.append(_correction(version, changes))
        before = version if version.answers is not None else before
    return made


def _correction(version: Version, changes: tuple[Change, ...]) -> Correction:
    revision = version.revision
    is_addendum = revision.kind is RevisionKind.ADDENDUM
    return Correction(
        title=_TITLES[revision.kind],
        author=signatory(revision),
        at=dates.moment(revision.signed_at, revision.signed_zone),
        reason="" if is_addendum else revision.reason,
        changes=changes,
        text=revision.reason if is_addendum else "",
        signature=signature(revision),
    )


def _changes(before: Version, after: Version, around: Around) -> tuple[Change, ...]:
    """What an amendment changed, the words that no longer hold still readable."""
    if after.answers is None:
        return ()
    old = _by_label(_parts(_answers(before), around))
    new = _by_label(_parts(after.answers, around))
    return tuple(
        Change(label, old.get(label, ""), new.get(label, ""))
        for label in dict.fromkeys((*old, *new))
        if old.get(label, "") != new.get(label, "")
    )


def _by_label(parts: tuple[Section, ...]) -> dict[str, str]:
    told: dict[str, str] = {}
    for part in parts:
        if part.kind in {SectionKind.ANSWER, SectionKind.SHORT}:
            told[part.label] = "\n".join(filter(None, (told.get(part.label), part.text)))
    return told


def _shown(answers: Answers, link_id: str) -> str:
    """The words of a choice as the form shows them."""
    value = answers.value(link_id)
    return answers.form.item(link_id).words_of(value) if isinstance(value, Coding) else ""


def _mark(status: DocumentStatus) -> Mark | None:
    marks = {
        DocumentStatus.DRAFT: Mark.DRAFT,
        DocumentStatus.ENTERED_IN_ERROR: Mark.ENTERED_IN_ERROR,
    }
    return marks.get(status)


def _answers(version: Version) -> Answers:
    if version.answers is None:
        raise ValueError("an addition carries no answers of its own")
    return version.answers
