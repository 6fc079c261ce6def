"""From the facts of a note to its answers on the contact form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from peerdesk.domain.contact_notes import (
    CollabMode,
    ContactType,
    Modality,
    NarrativeFormat,
    NoGoalReason,
    NoteMode,
    Outcome,
    RiskFlag,
    is_attended,
    is_live,
)
from peerdesk.domain.zones import zone_named
from peerdesk.forms.answers import Address, Answers, Given, started
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.values import Coding, PartialDate, PartialDateTime, Value
from peerdesk.services.demo.telling import Crisis, Told, tried

_STATE = "MN"


@dataclass(frozen=True)
class ContactForm:
    """The contact form with what every note starts from: initial answers, codings by code."""

    form: FormDefinition
    blank: Answers
    codings: Mapping[str, Mapping[str, Coding]]


def contact_form(form: FormDefinition) -> ContactForm:
    """Read from the form once what filling it in takes."""
    codings = {
        item.link_id: {
            option.value.code: option.value
            for option in item.options
            if isinstance(option.value, Coding)
        }
        for item in form.by_link.values()
        if item.options
    }
    return ContactForm(form, started(form), codings)


def answers(
    known: ContactForm, told: Told, goal_id: str, places: Mapping[str, str], *, is_first: bool
) -> Answers:
    """All answers of a finished note; `goal_id` is "" where it belongs to no goal.

    `places` are ids of the directory by name.
    """
    sheet = _Sheet(known)
    _fill_head(sheet, told)
    _fill_narrative(sheet, told)
    if is_attended(Outcome(told.scene.outcome)):
        _fill_meeting(sheet, told, goal_id, is_first=is_first)
        _fill_resources(sheet, told, places)
    else:
        _fill_missed(sheet, told)
    if told.crisis:
        _fill_crisis(sheet, told.crisis, told.zone)
    if told.late_reason:
        sheet.tick("late")
        sheet.put("late_reason", told.late_reason)
    return sheet.answers()


def unfinished(whole: Answers) -> Answers:
    """The note as it stands when the worker was called away before the end."""
    for link_id in ("response", "risk_flag", "collab.mode", "strengths_seen"):
        whole = whole.with_answer(link_id, None)
    for row in whole.rows_of("next_steps"):
        whole = whole.remove_row(row)
    return whole


class _Sheet:
    """A form while it is filled in, all at once: quicker than one new record an answer."""

    def __init__(self, known: ContactForm) -> None:
        self._known = known
        self._given: dict[Address, tuple[Given, ...]] = dict(known.blank.given)
        self._rows: dict[Address, tuple[int, ...]] = dict(known.blank.rows)
        self._owners: dict[int, Address] = dict(known.blank.owners)
        self._next_row = known.blank.next_row

    def put(self, link_id: str, value: Value | Sequence[Value], row: int | None = None) -> None:
        """Write an answer, or several; empty text is no answer."""
        many = value if isinstance(value, Sequence) and not isinstance(value, str) else (value,)
        given = tuple(Given(one) for one in many if one != "")
        if given:
            self._given[link_id, row] = given

    def code(self, link_id: str, code: str, row: int | None = None) -> None:
        """Choose the option with this code; an empty code chooses none."""
        if code:
            self.put(link_id, self._known.codings[link_id][code], row)

    def codes(self, link_id: str, codes: Sequence[str]) -> None:
        """Choose several options at once."""
        self.put(link_id, [self._known.codings[link_id][code] for code in codes])

    def tick(self, link_id: str) -> None:
        """Answer with yes."""
        self._given[link_id, None] = (Given(value=True),)

    def row(self, link_id: str) -> int:
        """Add a row to a repeating group and give its key."""
        key, self._next_row = self._next_row, self._next_row + 1
        self._rows[link_id, None] = (*self._rows.get((link_id, None), ()), key)
        self._owners[key] = (link_id, None)
        return key

    def answers(self) -> Answers:
        """The answers as one record."""
        return replace(
            self._known.blank,
            given=self._given,
            rows=self._rows,
            owners=self._owners,
            next_row=self._next_row,
        )


def _fill_head(sheet: _Sheet, told: Told) -> None:
    scene = told.scene
    sheet.code("contact_type", scene.contact_type)
    sheet.code("outcome", scene.outcome)
    sheet.code("modality", scene.modality)
    sheet.code("setting", told.setting)
    sheet.put("place_detail", told.place)
    sheet.put("language", told.language)
    sheet.put("start_at", _moment(told.start, told.zone))
    if is_attended(Outcome(scene.outcome)) and is_live(Modality(scene.modality)):
        sheet.put("end_at", _moment(told.end, told.zone))
    sheet.put("zone", told.zone)
    sheet.code("note_mode", NoteMode.FULL)
    sheet.code("narrative_format", NarrativeFormat.PIRN)
    sheet.code("audio_reason", scene.audio_reason)
    if scene.modality in {Modality.AUDIO, Modality.VIDEO} and is_attended(Outcome(scene.outcome)):
        sheet.put("person_location_state", _STATE)
        sheet.tick("privacy_confirmed")
    if scene.contact_type == ContactType.ATTEMPT:
        sheet.put("attempt.number", told.tries)


def _fill_narrative(sheet: _Sheet, told: Told) -> None:
    sheet.put("purpose", told.purpose)
    sheet.put("what_i_did", told.did)
    sheet.put("response", told.response)
    sheet.put("strengths_seen", told.strengths)
    for step in told.steps:
        row = sheet.row("next_steps")
        sheet.put("next_steps.text", step.text, row)
        sheet.code("next_steps.who", step.who, row)
        sheet.put("next_steps.by_when", _day(step.by_when), row)
    if not told.steps:
        sheet.tick("next_steps_none")


def _fill_resources(sheet: _Sheet, told: Told, places: Mapping[str, str]) -> None:
    for name, action, result in told.scene.resources[:1]:
        row = sheet.row("resources")
        sheet.put("resources.name", name, row)
        sheet.put("resources.directory_id", places.get(name, ""), row)
        sheet.code("resources.action", action, row)
        sheet.code("resources.result", result, row)


def _fill_meeting(sheet: _Sheet, told: Told, goal_id: str, *, is_first: bool) -> None:
    sheet.code("risk_flag", told.scene.risk)
    if told.progress is not None:
        sheet.put("progress_by_person", told.progress)
    if goal_id:
        sheet.put("goal_links", goal_id)
    else:
        sheet.code("no_goal_reason", _no_goal_reason(told, is_first=is_first))
    for role in told.scene.others:
        sheet.code("others_present.role", role, sheet.row("others_present"))
    if told.scene.with_role:
        sheet.put("advocacy.with_role", told.scene.with_role)
        sheet.put("advocacy.wish", told.wish)
        sheet.code("advocacy.consent", "with_them")
    _fill_together(sheet, told)


def _no_goal_reason(told: Told, *, is_first: bool) -> str:
    if told.scene.risk == RiskFlag.CRISIS:
        return NoGoalReason.CRISIS
    if is_first:
        return NoGoalReason.ENGAGEMENT_BEFORE_PLAN
    return NoGoalReason.PERSON_BROUGHT_SOMETHING_NEW


def _fill_together(sheet: _Sheet, told: Told) -> None:
    together = told.together
    sheet.code("collab.mode", together.mode)
    if together.mode == CollabMode.NOT_DONE:
        sheet.code("collab.reason_not", together.reason_not)
    sheet.put("person_comment", together.comment)
    sheet.code("person_agrees", together.agrees)
    sheet.code("copy", together.copy)


def _fill_missed(sheet: _Sheet, told: Told) -> None:
    sheet.codes("missed.tried", tried(told))
    sheet.code("missed.cause", told.scene.cause)
    if told.wait_minutes:
        sheet.put("wait_minutes", told.wait_minutes)


def _fill_crisis(sheet: _Sheet, crisis: Crisis, zone: str) -> None:
    sheet.put("crisis.what_was_noticed", crisis.noticed)
    sheet.put("crisis.what_person_wanted", crisis.wanted)
    row = sheet.row("crisis.who_was_called")
    sheet.put("crisis.who_was_called.role", "Mobile crisis team", row)
    sheet.put("crisis.who_was_called.time", _moment(crisis.called_at, zone), row)
    sheet.tick("crisis.988_offered")
    sheet.tick("crisis.plan_used")
    sheet.put("crisis.handoff_to.role", "Night worker of the crisis house")
    sheet.put("crisis.handoff_to.time", _moment(crisis.handed_over_at, zone))
    sheet.put("crisis.person_left_with", crisis.left_with)
    sheet.put("crisis.supervisor_told_at", _moment(crisis.told_at, zone))
    sheet.put("crisis.follow_up_due", _moment(crisis.follow_up_at, zone))


def _moment(instant: datetime, zone: str) -> PartialDateTime:
    shown = instant.astimezone(zone_named(zone)).replace(microsecond=0)
    return PartialDateTime(shown.isoformat())


def _day(day: date) -> PartialDate:
    return PartialDate(day.isoformat())
