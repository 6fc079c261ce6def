"""What a contact's answers mean to lists, deadlines and signing: derived here and nowhere else."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from peerdesk.domain.contact_notes import NarrativeFormat, NoteMode, RiskFlag
from peerdesk.domain.deadlines import deadline, is_late
from peerdesk.domain.documents import ContactColumns, Revision, RevisionKind
from peerdesk.domain.profiles import RuleProfile
from peerdesk.domain.signing_needs import (
    CRISIS_FIELDS,
    ContactKind,
    required_to_sign,
)
from peerdesk.domain.zones import local_date
from peerdesk.forms.answers import Answers
from peerdesk.forms.checking import check
from peerdesk.forms.contact_reading import ContactNoteReading, NextStepWritten
from peerdesk.forms.definition import FormDefinition, Kind
from peerdesk.forms.enablement import Enabled, Enablement
from peerdesk.forms.readings import contact_note
from peerdesk.forms.search_text import search_text
from peerdesk.forms.values import Coding, PartialDateTime, is_blank
from peerdesk.services import note_counts

PERSON = "person_id"
NARRATIVE_FORMAT = "narrative_format"
_OPENING_CHARACTERS = 200
_ALSO_MET_BY = {
    "goal_links": ("no_goal_reason",),
    "next_steps": ("next_steps_none", "missed.next_try"),
    "purpose": ("activity.kind", "group.title"),
    "what_i_did": ("missed.tried", "group.my_part", "group.shared"),
}


@dataclass(frozen=True, slots=True)
class Ground:
    """What the columns stand on beside the answers.

    `started_at` and `zone` stand in while no time is given; `profile` is the rules in force
    on the day of service. Where it is about no person nobody is billed for it.
    """

    started_at: datetime
    zone: str
    profile: RuleProfile
    has_person: bool


def ground_of(
    answers: Answers,
    started_at: datetime,
    zone: str,
    rules: Callable[[date], RuleProfile],
    *,
    has_person: bool,
) -> Ground:
    """The ground of a contact: the rules of its day of service, whenever it is written."""
    start, entered = answers.value("start_at"), answers.value("zone")
    moment = start.moment() if isinstance(start, PartialDateTime) else None
    place = entered if isinstance(entered, str) and entered else zone
    return Ground(started_at, zone, rules(local_date(moment or started_at, place)), has_person)


def derived(
    answers: Answers, ground: Ground, signed_at: datetime | None, asked: Enabled | None = None
) -> ContactColumns:
    """The columns of a contact; `late` is judged on the first signature (§7).

    `asked` is what the form asks, when the caller has it at hand.
    """
    read = contact_note(answers, asked)
    head = read.header
    zone = head.zone or ground.zone
    happened_at = head.start_at or ground.started_at
    service_date = local_date(happened_at, zone)
    due_on = deadline(ground.profile.notes, service_date, head.contact_type, read.risk_flag)
    minutes = note_counts.minutes(read)
    units = note_counts.units(read, minutes, ground.profile)
    return ContactColumns(
        happened_at=happened_at.astimezone(UTC),
        zone=zone,
        service_date=service_date,
        ended_at=head.end_at.astimezone(UTC) if head.end_at else None,
        contact_type=head.contact_type or "",
        outcome=head.outcome or "",
        modality=head.modality or "",
        setting=head.setting or "",
        risk_flag=read.risk_flag or "",
        minutes=minutes,
        units=units if ground.has_person else units and 0,
        pos_code=note_counts.place_code(read, ground.profile),
        due_on=due_on,
        late=signed_at is not None and is_late(due_on, signed_at, zone),
        opening=_opening(read),
    )


def settled(
    answers: Answers, ground: Ground, now: datetime, asked: Enabled | None = None
) -> Answers:
    """The answers with what the machine sets: the programme's note mode, and lateness.

    A late note asks for its reason where the programme demands one (§7). `asked` is what the form
    asks, when the caller has it at hand.
    """
    rules = ground.profile.notes
    late = derived(answers, ground, now, asked).late and rules.late_reason_required
    answers = answers.with_answer("late", True if late else None)
    mode = coded(answers.form, "note_mode", rules.mode or NoteMode.FULL)
    return answers.with_answer("note_mode", mode)


def with_format(answers: Answers, narrative_format: str) -> Answers:
    """The answers with the prompts they were written under, so that a correction shows them too."""
    if NARRATIVE_FORMAT not in answers.form.by_link:
        return answers
    coding = coded(answers.form, NARRATIVE_FORMAT, narrative_format)
    return answers.with_answer(NARRATIVE_FORMAT, coding)


def narrative_format(answers: Answers) -> NarrativeFormat:
    """The prompts signed answers were written under."""
    return contact_note(answers).entry.narrative_format or NarrativeFormat.PIRN


def coded(form: FormDefinition, link_id: str, code: str) -> Coding:
    """The form's own coding for a code, so that its words are stored as they were shown.

    Raises KeyError for a code the form does not offer.
    """
    for option in form.item(link_id).options:
        if isinstance(option.value, Coding) and option.value.code == code:
            return option.value
    raise KeyError(code)


def missing(
    answers: Answers,
    person_id: object | None,
    ground: Ground,
    now: datetime,
    asked: Enabled | None = None,
) -> tuple[str, ...]:
    """The linkIds that still need something before signing, in the order of the form.

    `person_id` itself is among them while a contact that needs a person has none; `end_at` while
    the end comes before the start. `asked` is what the form asks, when the caller has it at hand.
    """
    enablement = Enablement(answers.form)
    asked = asked or enablement.state(answers)
    answers = settled(answers, ground, now, asked)
    for link_id in ("late", "note_mode"):
        asked = enablement.after(asked, answers, link_id)
    read = contact_note(answers, asked)
    needed = _needed(read, ground.profile, has_person=person_id is not None)
    lacking = {
        _ways_to_meet(link_id)[0]
        for link_id in needed
        if link_id != PERSON and not _is_met(answers, asked, link_id)
    }
    lacking |= {problem.link_id for problem in check(answers, asked)}
    if person_id is None and PERSON in needed:
        lacking.add(PERSON)
    head = read.header
    if head.start_at and head.end_at and head.end_at < head.start_at:
        lacking.add("end_at")
    return tuple(sorted(lacking, key=lambda link_id: _place(answers, link_id)))


def wants_end(answers: Answers, profile: RuleProfile) -> bool:
    """Whether the contact's end is needed too: not of a try, a missed visit or a letter."""
    read = contact_note(answers)
    return read.header.contact_type is None or "end_at" in _needed(read, profile, has_person=True)


def text_to_find(answers: Answers, signed: Sequence[Revision] = ()) -> str:
    """All the words of a note that search looks through, those of signed addenda as well."""
    added = [one.reason for one in signed if one.kind is RevisionKind.ADDENDUM]
    return "\n".join((search_text(answers), *added))


def next_steps(answers: Answers) -> tuple[NextStepWritten, ...]:
    """The steps that were agreed, in their order."""
    return contact_note(answers).next_steps


def _needed(read: ContactNoteReading, profile: RuleProfile, *, has_person: bool) -> tuple[str, ...]:
    head = read.header
    if head.contact_type is None:
        return ("contact_type",)
    return required_to_sign(
        ContactKind(
            head.contact_type,
            head.outcome,
            head.modality,
            read.risk_flag or RiskFlag.NONE,
            profile.notes.mode or NoteMode.FULL,
            read.group.is_meeting,
            read.outreach.is_tally,
            has_person,
        )
    )


def _is_met(answers: Answers, asked: Enabled, link_id: str) -> bool:
    """Whether the need is met by any of the questions that can meet it, or none is asked."""
    known = answers.form.by_link
    ways = [way for way in _ways_to_meet(link_id) if way in known and asked.asks(way, None)]
    return not ways or any(_holds(answers, way) for way in ways)


def _ways_to_meet(link_id: str) -> tuple[str, ...]:
    if link_id in CRISIS_FIELDS:
        return (f"crisis.{link_id}",)
    return (link_id, *_ALSO_MET_BY.get(link_id, ()))


def _holds(answers: Answers, link_id: str) -> bool:
    item = answers.form.item(link_id)
    if item.kind is not Kind.GROUP:
        return any(not is_blank(value) for value in answers.values(link_id))
    rows = answers.rows_of(link_id) if item.repeats else (None,)
    return any(
        answers.values(child.link_id, row)
        for row in rows
        for child in item.children
        if child.is_question
    )


def _place(answers: Answers, link_id: str) -> int:
    return answers.form.place(link_id) if link_id in answers.form.by_link else -1


def _opening(read: ContactNoteReading) -> str:
    if read.group.is_meeting:  # a list tells the meeting by its name and its size
        size = f"({read.group.headcount})" if read.group.headcount else ""
        return f"{read.group.title} {size}".strip()
    told = read.narrative
    texts: tuple[str, ...] = (told.purpose, told.what_i_did, told.response)
    texts = (*texts, read.outreach.needs, read.header.place_detail)
    lines = (line.strip() for text in texts for line in text.splitlines())
    return next((line for line in lines if line), "")[:_OPENING_CHARACTERS]
