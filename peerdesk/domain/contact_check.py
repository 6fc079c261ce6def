"""Checking contacts against a rule profile: minutes, units, place code, deadline, findings.

What `peerdesk contacts check` gives for each line, without a vault and without a clock:

    id        as handed in, null when it cannot be read
    minutes   whole direct minutes, null when they cannot be known
    units     by the profile's rounding and scope; null where only minutes count, where the
              programme has not chosen, or where the minutes are unknown; 0 for a contact that did
              not take place or that the profile does not bill
    pos_code  the place-of-service code that follows from setting and modality, null without them
    due       the last local day on which the note is on time, null without a deadline
    late      judged on `signed_at`, else `written_at`; null when neither can be read
    problems  codes of `problems.Problem`, each once

`missing` and `lint` are added by `services.contact_lint`.

Under a scope that adds up a person's day, each contact gets the units by which it raised the day's
total, in the order of start. The order of the answers is that of the lines.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable

from peerdesk.domain.checked_contact import Checked, checked_alone
from peerdesk.domain.checked_line import Line, read_line
from peerdesk.domain.contact_notes import ContactType
from peerdesk.domain.day_warnings import TimedContact, day_warnings
from peerdesk.domain.problems import Problem
from peerdesk.domain.profiles import RuleProfile
from peerdesk.domain.units import Rounding, UnitScope, units_of_day


def check(line: object, profile: RuleProfile) -> dict[str, object]:
    """The result for one contact seen alone; never raises, whatever `line` holds."""
    return check_all([line], profile)[0]


def check_all(lines: Iterable[object], profile: RuleProfile) -> list[dict[str, object]]:
    """The results for contacts seen together: day sums, caps, overlaps and repeated times too."""
    checked = [checked_alone(read_line(line), profile) for line in lines]
    _count_units(checked, profile)
    _compare(checked, profile)
    _count_members(checked, profile.limits.group_max)
    _find_repeated_ids(checked)
    return [each.result() for each in checked]


def _count_units(checked: list[Checked], profile: RuleProfile) -> None:
    """Units by the profile, contacts of one person, code and day together."""
    rounding, scope = profile.units.rounding, profile.units.scope
    if rounding is Rounding.NONE:
        return
    days: dict[Hashable, list[Checked]] = defaultdict(list)
    for place, each in enumerate(checked):
        if not _may_count(each, profile):
            each.units = 0
        elif rounding is None or scope is None:
            each.add(Problem.UNIT_RULE_OPEN)
        elif each.minutes is not None and not _unread(each):
            days[_day_key(each.line, place)].append(each)
    if rounding is not None and scope is not None:
        for day in days.values():
            _count_day(day, rounding, scope)


def _may_count(checked: Checked, profile: RuleProfile) -> bool:
    """Whether units are counted at all: it took place and is of a kind the profile bills."""
    line = checked.line
    came_about = checked.took_place or Problem.OUTCOME_UNKNOWN in checked.problems
    return came_about and profile.units.counts(line.contact_type, line.modality)


def _unread(checked: Checked) -> bool:
    """Whether something that decides about units was said in a way that cannot be read."""
    codes = {Problem.CONTACT_TYPE_UNKNOWN, Problem.OUTCOME_UNKNOWN, Problem.MODALITY_UNKNOWN}
    return not codes.isdisjoint(checked.problems)


def _day_key(line: Line, place: int) -> Hashable:
    """The same person, code and local day; a contact of nobody in particular stands alone."""
    if line.person is None or line.service_date is None:
        return place
    return line.person, line.service_code, line.service_date


def _count_day(day: list[Checked], rounding: Rounding, scope: UnitScope) -> None:
    in_order = sorted(day, key=_start)  # stable: equal starts stay in the order of the lines
    shares = units_of_day([each.minutes or 0 for each in in_order], rounding, scope) or ()
    for each, share in zip(in_order, shares, strict=True):
        each.units = share


def _start(checked: Checked) -> float:
    """The moment of the start in seconds; contacts without times come first."""
    start = checked.line.start
    return 0.0 if start is None else start.timestamp()


def _compare(checked: list[Checked], profile: RuleProfile) -> None:
    timed = (
        contact
        for place, each in enumerate(checked)
        if (contact := _timed(place, each)) is not None
    )
    for place, problem in day_warnings(timed, profile.limits, profile.units.soft_cap):
        checked[place].add(problem)


def _timed(place: int, checked: Checked) -> TimedContact | None:
    line = checked.line
    if not checked.took_place or line.start is None or line.end is None or line.end < line.start:
        return None
    return TimedContact(
        place, line.worker, line.person, line.contact_type, line.start, line.end, line.zone,
        checked.units or 0, line.co_facilitated,
    )  # fmt: skip


def _count_members(checked: list[Checked], limit: int | None) -> None:
    """More entries of one meeting than the programme has for one worker; a headcount tells more."""
    meetings: dict[Hashable, list[Checked]] = defaultdict(list)
    for each in checked:
        line = each.line
        alone = line.headcount is None and not line.co_facilitated and each.took_place
        if alone and line.contact_type is ContactType.GROUP and line.start is not None:
            meetings[line.worker, line.start, line.end].append(each)
    for members in meetings.values():
        for each in members:
            each.add(Problem.GROUP_TOO_LARGE, when=limit is not None and len(members) > limit)


def _find_repeated_ids(checked: list[Checked]) -> None:
    by_id: dict[Hashable, list[Checked]] = defaultdict(list)
    for each in checked:
        if each.line.id is not None:
            by_id[str(each.line.id)].append(each)
    for same in by_id.values():
        for each in same:
            each.add(Problem.ID_REPEATED, when=len(same) > 1)
