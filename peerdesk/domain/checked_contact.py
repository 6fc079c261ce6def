"""What can be said of one contact alone: minutes, place code, deadline and what is odd about it."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from peerdesk.domain.checked_line import Line
from peerdesk.domain.contact_notes import (
    ContactType,
    PersonNeed,
    is_attended,
    is_live,
    person_need,
)
from peerdesk.domain.deadlines import deadline, is_late
from peerdesk.domain.places import pos_code
from peerdesk.domain.problems import Problem
from peerdesk.domain.profiles import RuleProfile
from peerdesk.domain.units import direct_minutes
from peerdesk.domain.zones import local_date


@dataclass(slots=True)
class Checked:
    """One line with what has been worked out about it so far."""

    line: Line
    minutes: int | None = None
    units: int | None = None
    pos_code: str | None = None
    due: date | None = None
    late: bool | None = None
    problems: dict[Problem, None] = field(default_factory=dict)

    def add(self, problem: Problem, *, when: bool = True) -> None:
        """Note a finding, once, when the condition holds."""
        if when:
            self.problems[problem] = None

    @property
    def took_place(self) -> bool:
        """Whether the contact came about; a line that does not say is taken to mean so."""
        unknown = Problem.OUTCOME_UNKNOWN in self.problems
        outcome = self.line.outcome
        return not unknown and (outcome is None or is_attended(outcome))

    def result(self) -> dict[str, object]:
        """What the command line prints, ready for JSON."""
        return {
            "id": self.line.id,
            "minutes": self.minutes,
            "units": self.units,
            "pos_code": self.pos_code,
            "due": None if self.due is None else self.due.isoformat(),
            "late": self.late,
            "problems": [str(problem) for problem in self.problems],
        }


def checked_alone(line: Line, profile: RuleProfile) -> Checked:
    """Everything but units and what only shows beside other contacts."""
    checked = Checked(line, problems=dict.fromkeys(line.problems))
    _find_missing(checked, profile)
    _measure(checked, profile)
    _place(checked)
    _judge_deadline(checked, profile)
    return checked


def _find_missing(checked: Checked, profile: RuleProfile) -> None:
    """What the results stand on and the line does not say."""
    line = checked.line
    if Problem.LINE_UNREADABLE in checked.problems:
        return
    is_activity = line.contact_type is ContactType.ACTIVITY
    checked.add(Problem.CONTACT_TYPE_MISSING, when="contact_type" not in line.given)
    checked.add(Problem.OUTCOME_MISSING, when="outcome" not in line.given and not is_activity)
    if line.person_left_blank and line.contact_type is not None:
        needs_person = person_need(line.contact_type) is PersonNeed.ALWAYS
        checked.add(Problem.PERSON_MISSING, when=needs_person)
    if profile.units.bills and not is_activity and checked.took_place:
        checked.add(Problem.MODALITY_MISSING, when="modality" not in line.given)
        checked.add(Problem.SETTING_MISSING, when="setting" not in line.given and _timed(line))
    _find_missing_times(checked)


def _find_missing_times(checked: Checked) -> None:
    """A start, unless a message needs only its day; an end where something lasted."""
    line = checked.line
    has_day = line.service_date is not None and not _timed(line)
    checked.add(Problem.START_AT_MISSING, when="start_at" not in line.given and not has_day)
    lasted = checked.took_place and line.contact_type is not ContactType.ATTEMPT
    needs_end = _timed(line) and lasted and line.direct_minutes is None
    checked.add(Problem.END_AT_MISSING, when="end_at" not in line.given and needs_end)


def _timed(line: Line) -> bool:
    """Whether its duration has a meaning; a way of contact that is not said may have one."""
    return line.modality is None or is_live(line.modality)


def _measure(checked: Checked, profile: RuleProfile) -> None:
    """Minutes and what is odd about the times."""
    line = checked.line
    checked.minutes = _minutes(checked)
    if not checked.took_place:
        return
    meeting = _timed(line) and line.contact_type is not ContactType.ATTEMPT
    checked.add(Problem.ZERO_MINUTES, when=checked.minutes == 0 and meeting)
    if line.start and line.end:
        longest = timedelta(minutes=profile.limits.longest_contact_minutes)
        checked.add(Problem.LONG_CONTACT, when=line.end - line.start > longest)
    limit = profile.limits.group_max
    if limit is not None and line.headcount is not None:
        checked.add(Problem.GROUP_TOO_LARGE, when=line.headcount > limit)


def _minutes(checked: Checked) -> int | None:
    """Minutes from the times; the worker's own figure with a reason, or where times are missing."""
    line = checked.line
    if line.start is None or line.end is None:
        nothing = not checked.took_place or line.contact_type is ContactType.ATTEMPT
        return 0 if line.direct_minutes is None and nothing else line.direct_minutes
    if line.end < line.start:
        checked.add(Problem.END_BEFORE_START)
        return None
    whole = direct_minutes(line.start, line.end)
    checked.add(Problem.BREAKS_TOO_LONG, when=line.breaks > whole)
    derived = max(whole - line.breaks, 0)
    if line.direct_minutes is None or line.direct_minutes == derived:
        return derived
    checked.add(Problem.DIRECT_MINUTES_DIFFER, when=not line.has_minutes_reason)
    return line.direct_minutes if line.has_minutes_reason else derived


def _place(checked: Checked) -> None:
    line = checked.line
    if line.setting is not None and Problem.MODALITY_UNKNOWN not in checked.problems:
        checked.pos_code = pos_code(line.setting, line.modality)
    differs = line.given_pos_code not in {None, checked.pos_code}
    checked.add(Problem.POS_CODE_DIFFERS, when=differs and checked.pos_code is not None)


def _judge_deadline(checked: Checked, profile: RuleProfile) -> None:
    line = checked.line
    written = line.signed or line.written
    _judge_order(checked)
    if line.service_date is None:
        return
    checked.due = deadline(profile.notes, line.service_date, line.contact_type, line.risk)
    if written is None:
        return
    checked.late = is_late(checked.due, written, line.zone)
    needs_reason = checked.late and profile.notes.late_reason_required
    checked.add(Problem.LATE_REASON_MISSING, when=needs_reason and not line.has_late_reason)


def _judge_order(checked: Checked) -> None:
    """A service after its own note, or signed before it was over."""
    line = checked.line
    last = max((moment for moment in (line.signed, line.written) if moment), default=None)
    if last is not None and line.service_date is not None:
        checked.add(Problem.FUTURE_DATE, when=local_date(last, line.zone) < line.service_date)
    over = line.end or line.start
    if line.signed is not None and over is not None:
        checked.add(Problem.SIGNED_BEFORE_END, when=line.signed < over)
