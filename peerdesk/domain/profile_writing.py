"""A rule profile as the text of its file, so that a programme's own rules are kept as presets are.

Reading the text again gives the same profile: `parse_profile(written(p)) == p`.
"""

import json
from collections.abc import Iterable
from datetime import date

from peerdesk.domain.profiles import Limits, NoteRules, RuleProfile, UnitRules

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def written(profile: RuleProfile) -> str:
    """The profile as TOML; what is left open is left out, as in the files that ship."""
    head = [
        f"name = {_text(profile.name)}",
        f"label = {_text(profile.label)}",
        f"effective_from = {profile.effective_from.isoformat()}",
        f"remarks = {_texts(profile.remarks)}",
    ]
    sources = (
        line
        for source in profile.sources
        for line in ("[[sources]]", f"title = {_text(source.title)}", f"url = {_text(source.url)}")
    )
    lines = (
        *head,
        *_notes(profile.notes),
        *_units(profile.units),
        *_limits(profile.limits),
        *sources,
    )
    return "\n".join(lines) + "\n"


def _notes(rules: NoteRules) -> Iterable[str]:
    yield "[notes]"
    yield from _count("business_days", rules.business_days)
    yield from _count("urgent_calendar_days", rules.urgent_calendar_days)
    yield f"late_reason_required = {_yes(value=rules.late_reason_required)}"
    yield f"weekend = {_texts(_DAYS[day] for day in sorted(rules.weekend))}"
    yield f"federal_holidays = {_yes(value=rules.federal_holidays)}"
    yield f"also_closed = {_dates(rules.also_closed)}"
    yield f"mode = {_text(rules.mode or 'ask')}"


def _units(rules: UnitRules) -> Iterable[str]:
    yield "[units]"
    yield f"bills = {_yes(value=rules.bills)}"
    if rules.bills and rules.rounding is not None:
        yield f"rounding = {_text(rules.rounding)}"
    if rules.scope is not None:
        yield f"scope = {_text(rules.scope)}"
    yield from _count("soft_cap", rules.soft_cap)
    if rules.service_code:
        yield f"service_code = {_text(rules.service_code)}"
    yield f"modifiers = {_texts(rules.modifiers)}"
    yield f"billable_types = {_texts(sorted(rules.billable_types))}"
    yield f"billable_modalities = {_texts(sorted(rules.billable_modalities))}"


def _limits(limits: Limits) -> Iterable[str]:
    yield "[limits]"
    yield from _count("longest_contact_minutes", limits.longest_contact_minutes)
    yield from _count("longest_day_minutes", limits.longest_day_minutes)
    yield from _count("same_times_from", limits.same_times_from)
    yield from _count("group_max", limits.group_max)


def _count(key: str, number: int | None) -> Iterable[str]:
    return () if number is None else (f"{key} = {number}",)


def _yes(*, value: bool) -> str:
    return "true" if value else "false"


def _text(text: str) -> str:
    """A basic string of TOML: JSON's escapes are all among TOML's; DEL needs one in TOML alone."""
    return json.dumps(str(text), ensure_ascii=False).replace("\x7f", "\\u007f")


def _texts(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(_text, texts))}]"


def _dates(days: Iterable[date]) -> str:
    return f"[{', '.join(day.isoformat() for day in sorted(days))}]"
