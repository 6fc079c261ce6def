"""What stands in the editor of own rules, as it was typed; read into a profile when it is kept."""

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields, replace
from datetime import date

from peerdesk.domain.contact_notes import ContactType, Modality, NoteMode
from peerdesk.domain.errors import TimeUnreadable
from peerdesk.domain.profiles import RuleProfile
from peerdesk.domain.step_text import read_day_ahead
from peerdesk.domain.units import Rounding, UnitScope
from peerdesk.domain.when_text import read_day
from peerdesk.wording.dates import brief_day

COUNTS = ("business_days", "urgent_days", "soft_cap", "group_max")
_MOST = 10_000
_YEAR_APART = re.compile(r",\s*(\d{4})(?=\s*(?:[,;]|$))")


@dataclass(frozen=True, slots=True)
class RulesTyped:
    """Texts as typed, choices by code; `base` names the rules it began from."""

    base: str
    name: str = ""
    business_days: str = ""
    urgent_days: str = ""
    soft_cap: str = ""
    group_max: str = ""
    service_code: str = ""
    modifiers: str = ""
    also_closed: str = ""
    begins: str = ""
    late_reason: bool = False
    holidays: bool = True
    bills: bool = False
    weekend: tuple[int, ...] = ()
    types: tuple[str, ...] = ()
    modalities: tuple[str, ...] = ()
    rounding: str = ""
    scope: str = ""
    mode: str = ""


def typed_of(profile: RuleProfile, name: str, today: date) -> RulesTyped:
    """A profile as the editor shows it, to be kept under `name` from today on."""
    notes, units = profile.notes, profile.units
    return RulesTyped(
        base=profile.name,
        name=name,
        business_days=_shown(notes.business_days),
        urgent_days=_shown(notes.urgent_calendar_days),
        soft_cap=_shown(units.soft_cap),
        group_max=_shown(profile.limits.group_max),
        service_code=units.service_code or "",
        modifiers=", ".join(units.modifiers),
        also_closed=", ".join(map(brief_day, sorted(notes.also_closed))),
        begins=brief_day(today),
        late_reason=notes.late_reason_required,
        holidays=notes.federal_holidays,
        bills=units.bills,
        weekend=tuple(sorted(notes.weekend)),
        types=tuple(sorted(units.billable_types)),
        modalities=tuple(sorted(units.billable_modalities)),
        rounding=str(units.rounding or "") if units.bills else "",
        scope=str(units.scope or ""),
        mode=str(notes.mode or ""),
    )


def changed(typed: RulesTyped, field: str, value: object) -> RulesTyped:
    """The same with one field changed, by its name."""
    return replace(typed, **{field: value})  # type: ignore[arg-type]  # named fields


def wrong_in(typed: RulesTyped, today: date) -> dict[str, str]:
    """What cannot be read, by field: `count`, `day`, `days` or `week`; empty when all is well."""
    wrong = {field: "count" for field in COUNTS if not _is_count(getattr(typed, field))}
    if _first_day(typed.begins, today) is None:
        wrong["begins"] = "day"
    if None in _days(typed.also_closed, today):
        wrong["also_closed"] = "days"
    if len(typed.weekend) == len(range(7)):
        wrong["weekend"] = "week"
    return wrong


def profile_of(typed: RulesTyped, base: RuleProfile, today: date) -> RuleProfile:
    """The rules as they are to be kept; what the editor does not show stays as in `base`.

    Days are read as people write them on `today`. Only for what `wrong_in` finds nothing wrong in.
    """
    notes = replace(
        base.notes,
        business_days=_count(typed.business_days),
        urgent_calendar_days=_count(typed.urgent_days),
        late_reason_required=typed.late_reason,
        weekend=frozenset(typed.weekend),
        federal_holidays=typed.holidays,
        also_closed=frozenset(filter(None, _days(typed.also_closed, today))),
        mode=NoteMode(typed.mode) if typed.mode else None,
    )
    units = replace(
        base.units,
        bills=typed.bills,
        rounding=rounding_of(typed),
        scope=UnitScope(typed.scope) if typed.scope else None,
        soft_cap=_count(typed.soft_cap),
        service_code=typed.service_code.strip() or None,
        modifiers=tuple(_parts(typed.modifiers)),
        billable_types=frozenset(map(ContactType, typed.types)),
        billable_modalities=frozenset(map(Modality, typed.modalities)),
    )
    begins = _first_day(typed.begins, today) or base.effective_from
    limits = replace(base.limits, group_max=_count(typed.group_max))
    return RuleProfile(
        typed.name, typed.name, begins, notes, units, limits, base.remarks, base.sources
    )


def rounding_of(typed: RulesTyped) -> Rounding | None:
    """The chosen rounding; minutes only where nothing is billed."""
    if not typed.bills:
        return Rounding.NONE
    return Rounding(typed.rounding) if typed.rounding else None


def as_text(typed: RulesTyped) -> str:
    """For keeping what is typed until one comes back."""
    return json.dumps(asdict(typed))


def from_text(text: str) -> RulesTyped | None:
    """What was kept, None where there is nothing that can be read."""
    try:
        kept = json.loads(text)
    except ValueError:
        return None
    names = {field.name for field in fields(RulesTyped)}
    if not isinstance(kept, dict) or set(kept) != names:
        return None
    lists = {key: tuple(value) for key, value in kept.items() if isinstance(value, list)}
    return RulesTyped(**(kept | lists))


def _shown(number: int | None) -> str:
    return "" if number is None else str(number)


def _is_count(text: str) -> bool:
    return not text.strip() or _count(text) is not None


def _count(text: str) -> int | None:
    text = text.strip()
    number = int(text) if text.isdecimal() and text.isascii() else None
    return number if number is not None and number <= _MOST else None


def _first_day(text: str, today: date) -> date | None:
    """A day from today on: "Fri" is the next one."""
    return read_day_ahead(text.strip(), today) or _day(text, today)


def _days(text: str, today: date) -> list[date | None]:
    """Days between commas; a year behind a comma of its own belongs to the day before it."""
    return [_day(part, today) for part in _parts(_YEAR_APART.sub(r" \1", text))]


def _day(text: str, today: date) -> date | None:
    try:
        return read_day(text, today)
    except TimeUnreadable:
        return None


def _parts(text: str) -> Iterable[str]:
    return [part.strip() for part in text.replace(";", ",").split(",") if part.strip()]
