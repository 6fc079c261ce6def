"""What the programme is, and the rules of its state: filled once in the settings (§8.6)."""

from dataclasses import dataclass
from datetime import tzinfo

from peerdesk.domain.consents.records import NOTHING, Programme, Words


@dataclass(frozen=True, slots=True)
class ReportDuty:
    """One duty to report, as the programme's own policy tells it: what, who, to whom, by when."""

    what: str
    who: str = ""
    whom: str = ""
    by_when: str = ""


@dataclass(frozen=True, slots=True)
class ProgrammeFacts:
    """The programme's facts; what nobody has set reads as the strictest rule.

    `classes` are classes of `consent.md` that a consent may name the programme by. `is_part2`
    holds until counsel says otherwise. `age_of_majority` and `minor_may_consent_alone` are the
    state's rules for this service, None where not set: then a privacy officer decides. `zone` is
    an IANA name, empty for the worker's own. `notice_text` is the body of the notice of
    42 CFR 2.22, `notice_version` its name.
    """

    name: str = ""
    address: str = ""
    phone: str = ""
    director_name: str = ""
    privacy_officer_name: str = ""
    privacy_officer_phone: str = ""
    privacy_officer_email: str = ""
    is_part2: bool = True
    covered_entity: bool = True
    classes: Words = NOTHING
    state: str = ""
    zone: str = ""
    age_of_majority: int | None = None
    minor_may_consent_alone: bool | None = None
    notice_version: str = ""
    notice_text: str = ""
    longest_consent_days: int | None = None
    extra_categories: tuple[str, ...] = ()
    report_guide: tuple[ReportDuty, ...] = ()


def as_programme(facts: ProgrammeFacts, programme_id: str, zone: tzinfo) -> Programme:
    """The programme as the rules of consent see it."""
    return Programme(
        id=programme_id,
        zone=zone,
        name=facts.name,
        classes=facts.classes,
        covered_entity=facts.covered_entity,
    )
