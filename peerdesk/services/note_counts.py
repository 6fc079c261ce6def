"""What a contact counts for: minutes, units, and the codes a programme bills by.

Minutes come from the note alone; everything else from the programme's rules on the day of service.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from peerdesk.domain.contact_notes import ContactType, is_attended, they_met
from peerdesk.domain.modifiers import suggested_modifiers
from peerdesk.domain.places import pos_code
from peerdesk.domain.profiles import RuleProfile
from peerdesk.domain.units import Rounding, UnitScope, direct_minutes
from peerdesk.domain.units import units as units_of
from peerdesk.forms.answers import Answers
from peerdesk.forms.contact_reading import Billing, ContactNoteReading, Header, Interruption
from peerdesk.forms.readings import contact_note

_MINUTE = timedelta(minutes=1)


def minutes(read: ContactNoteReading) -> int | None:
    """Direct minutes: as corrected, else start to end without breaks and dropped connections.

    A visit that did not come about has none, whatever time was planned for it; waiting is kept
    apart (`contact-notes.md` §2). None while an end is missing.
    """
    head = read.header
    if read.minutes.direct is not None:
        return read.minutes.direct
    if head.start_at is None or head.end_at is None or head.end_at < head.start_at:
        return None
    if not _came_about(head):
        return 0
    dropped = _dropped(read.telehealth.interruptions, head.start_at, head.end_at)
    return direct_minutes(head.start_at, head.end_at, (read.minutes.breaks or 0) + dropped)


def units(read: ContactNoteReading, counted: int | None, profile: RuleProfile) -> int | None:
    """The contact's own units; where a day is added up, only the day knows (`units_of_day`)."""
    rules = profile.units
    if not rules.bills or rules.rounding in {None, Rounding.NONE} or counted is None:
        return None
    if not counts(read, profile):
        return 0
    if rules.scope is not UnitScope.PER_CONTACT:
        return None
    return units_of(counted, rules.rounding or Rounding.NONE)


def counts(read: ContactNoteReading, profile: RuleProfile) -> bool:
    """Whether such a contact may be billed: it took place, and its kind and modality count.

    A group's meeting itself never: what is billed are its members' entries.
    """
    rules, head = profile.units, read.header
    if read.group.is_meeting:
        return False
    if head.outcome is not None and not is_attended(head.outcome):
        return False
    if head.contact_type is None or head.modality is None:
        return False
    return rules.bills and rules.counts(head.contact_type, head.modality)


def place_code(read: ContactNoteReading, profile: RuleProfile) -> str:
    """The place-of-service code, as typed or as it follows; "" where nothing is billed."""
    head = read.header
    if not profile.units.bills or head.setting is None:
        return ""
    return read.billing.pos_code or pos_code(head.setting, head.modality) or ""


def suggested(read: ContactNoteReading, profile: RuleProfile) -> Billing:
    """The codes that follow from contact and rules; empty where the contact is not billed."""
    if not counts(read, profile):
        return Billing("", "", ())
    head = read.header
    place = pos_code(head.setting, head.modality) if head.setting else None
    modifiers = suggested_modifiers(
        profile.units.modifiers,
        head.contact_type,
        head.modality,
        head.setting,
        person_present=read.collateral.person_present,
    )
    return Billing(place or "", profile.units.service_code or "", modifiers)


def with_codes(answers: Answers, profile: RuleProfile) -> Answers:
    """The answers with service code and modifiers filled in where the worker left them empty.

    Done at signing, so that the codes that were suggested are signed with the note.
    """
    read = contact_note(answers)
    found = suggested(read, profile)
    if found.service_code and not read.billing.service_code:
        answers = answers.with_answer("service_code", found.service_code)
    if found.modifiers and not read.billing.modifiers:
        answers = answers.with_answer("modifiers", found.modifiers)
    return answers


def without_suggested_codes(answers: Answers, profile: RuleProfile) -> Answers:
    """The answers without codes that were only suggested: a correction may lead to others."""
    read = contact_note(answers)
    found = suggested(read, profile)
    if read.billing.service_code == found.service_code:
        answers = answers.with_answer("service_code", None)
    if read.billing.modifiers == found.modifiers:
        answers = answers.with_answer("modifiers", None)
    return answers


def _came_about(head: Header) -> bool:
    is_attempt = head.contact_type is ContactType.ATTEMPT
    return head.outcome is None or they_met(head.outcome, is_attempt=is_attempt)


def _dropped(drops: Iterable[Interruption], start: datetime, end: datetime) -> int:
    """Whole minutes in which the line was down, within the contact and each counted once."""
    lost, seen = timedelta(), start
    spans = ((d.dropped_at, d.resumed_at) for d in drops)
    known = sorted((down, up) for down, up in spans if down is not None and up is not None)
    for down, up in known:
        begun, back = max(down, seen), min(up, end)
        if back > begun:
            lost += back - begun
            seen = back
    return lost // _MINUTE
