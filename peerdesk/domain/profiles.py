"""Rule profiles: the rules of one programme, as dated data.

There is no national rule for a peer's note; states, payers and employers differ, so every number
is a setting of the programme (`contact-notes.md` §1, §17). A setting that no source supports is
left open (None) and asked of the programme; `to_ask` names what is still open.
"""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from peerdesk.domain.contact_notes import ContactType, Modality, NoteMode
from peerdesk.domain.errors import ProfileUnreadable
from peerdesk.domain.profile_table import Table
from peerdesk.domain.units import Rounding, UnitScope

DEFAULT_PROFILE = "GRANT-ONLY"

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NOT_BILLED = frozenset(
    {ContactType.OUTREACH, ContactType.TEAM, ContactType.ATTEMPT, ContactType.ACTIVITY}
)
_LIVE = frozenset({Modality.IN_PERSON, Modality.VIDEO, Modality.AUDIO})


@dataclass(frozen=True, slots=True)
class NoteRules:
    """When notes are due and how much they may hold; weekdays as 0 (Monday) to 6."""

    business_days: int | None
    urgent_calendar_days: int | None
    late_reason_required: bool
    weekend: frozenset[int]
    federal_holidays: bool
    also_closed: frozenset[date]
    mode: NoteMode | None


@dataclass(frozen=True, slots=True)
class UnitRules:
    """What is counted and how; `rounding` or `scope` None means not yet chosen."""

    bills: bool
    rounding: Rounding | None
    scope: UnitScope | None
    soft_cap: int | None
    service_code: str | None
    modifiers: tuple[str, ...]
    billable_types: frozenset[ContactType]
    billable_modalities: frozenset[Modality]

    def counts(self, contact_type: ContactType | None, modality: Modality | None) -> bool:
        """Whether such a contact may count units, once it took place; unsaid is taken as may."""
        by_type = contact_type is None or contact_type in self.billable_types
        return by_type and (modality is None or modality in self.billable_modalities)


@dataclass(frozen=True, slots=True)
class Limits:
    """From where a contact looks unusual; warnings only, never a block (§6.6)."""

    longest_contact_minutes: int = 8 * 60
    longest_day_minutes: int = 14 * 60
    same_times_from: int = 5
    group_max: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule was read."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class RuleProfile:
    """The rules of one programme from one day on; documents keep the version they used."""

    name: str
    label: str
    effective_from: date
    notes: NoteRules
    units: UnitRules
    limits: Limits
    remarks: tuple[str, ...]
    sources: tuple[Source, ...]

    def to_ask(self) -> tuple[str, ...]:
        """The settings the programme still has to choose, by their key in the file."""
        open_settings = {
            "notes.business_days": self.notes.business_days,
            "notes.mode": self.notes.mode,
            "units.rounding": self.units.rounding if self.units.bills else Rounding.NONE,
            "units.scope": self.units.scope if self.units.bills else UnitScope.PER_CONTACT,
        }
        return tuple(key for key, value in open_settings.items() if value is None)


def parse_profile(text: str, name: str = "") -> RuleProfile:
    """A profile from its TOML text; `name` is what to call it while its own is unread.

    Raises ProfileUnreadable with `not_toml`, or with `missing`, `type`, `value` or `unknown`
    followed by the key: "value:units.rounding".
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ProfileUnreadable(name, "not_toml") from error
    said = table.get("name")
    return _profile(Table(said if isinstance(said, str) else name, "", table))


def _profile(table: Table) -> RuleProfile:
    profile = RuleProfile(
        name=table.needed("name", str),
        label=table.needed("label", str),
        effective_from=table.needed("effective_from", date),
        notes=_note_rules(table.below("notes")),
        units=_unit_rules(table.below("units")),
        limits=_limits(table.below("limits")),
        remarks=table.texts("remarks"),
        sources=tuple(_source(each) for each in table.tables("sources")),
    )
    table.finish()
    return profile


def in_force(versions: Sequence[RuleProfile], day: date) -> RuleProfile:
    """The version of a profile for a service on that day; the first one also for days before it.

    `versions` has one at least, the oldest first.
    """
    begun = [version for version in versions if version.effective_from <= day]
    return begun[-1] if begun else versions[0]


def _note_rules(table: Table) -> NoteRules:
    rules = NoteRules(
        business_days=table.count("business_days"),
        urgent_calendar_days=table.count("urgent_calendar_days"),
        late_reason_required=table.given("late_reason_required", bool, otherwise=False),
        weekend=_weekend(table),
        federal_holidays=table.given("federal_holidays", bool, otherwise=True),
        also_closed=table.dates("also_closed"),
        mode=_note_mode(table),
    )
    table.finish()
    return rules


def _weekend(table: Table) -> frozenset[int]:
    """The days without work; a week without any working day has no deadline, so it is refused."""
    names = table.texts("weekend", otherwise=("sat", "sun"))
    if not set(names) <= set(_DAYS) or set(names) == set(_DAYS):
        raise table.refused("value", "weekend")
    return frozenset(map(_DAYS.index, names))


def _note_mode(table: Table) -> NoteMode | None:
    """Full unless said otherwise; "ask" where peers may have reason not to write (§1.4)."""
    if table.peek("mode") == "ask":
        table.given("mode", str, otherwise="ask")
        return None
    return table.code("mode", NoteMode) or NoteMode.FULL


def _unit_rules(table: Table) -> UnitRules:
    bills = table.needed("bills", bool)
    rules = UnitRules(
        bills=bills,
        rounding=table.code("rounding", Rounding) if bills else Rounding.NONE,
        scope=table.code("scope", UnitScope),
        soft_cap=table.count("soft_cap"),
        service_code=table.given("service_code", str, otherwise="") or None,
        modifiers=table.texts("modifiers"),
        billable_types=table.codes(
            "billable_types", ContactType, otherwise=frozenset(ContactType) - _NOT_BILLED
        ),
        billable_modalities=table.codes("billable_modalities", Modality, otherwise=_LIVE),
    )
    table.finish()
    return rules


def _limits(table: Table) -> Limits:
    usual = Limits()
    limits = Limits(
        table.count("longest_contact_minutes") or usual.longest_contact_minutes,
        table.count("longest_day_minutes") or usual.longest_day_minutes,
        table.count("same_times_from") or usual.same_times_from,
        table.count("group_max"),
    )
    table.finish()
    return limits


def _source(table: Table) -> Source:
    source = Source(table.needed("title", str), table.needed("url", str))
    table.finish()
    return source
