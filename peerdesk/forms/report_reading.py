"""What a report says that the law asks for or allows: to whom, when, on which ground, what.

The one place that knows the linkIds of the report form (`consent.md` §3.2). Drafts are read too.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from peerdesk.forms.answers import Answers
from peerdesk.forms.enablement import Enablement
from peerdesk.forms.facts import Facts
from peerdesk.forms.values import Coding

REPORT: Final = "report"
"""The form by its short name."""

KIND, TO, PARTY, TAKEN_BY, AT = "rt.kind", "rt.to", "rt.party", "rt.name", "rt.at"
LAW, FIRST, CRIME, DANGER, CANNOT = "rt.law", "rt.first", "rt.crime", "rt.danger", "rt.cannot"
HOW, PARTS, SAID, REFERENCE = "rt.how", "rt.parts", "rt.said", "rt.ref"
KNOWS, NEXT = "rt.person", "rt.next"


class ReportKind(StrEnum):
    """What a report is about; each is a ground of `consent.md` §3.2."""

    CHILD = "child_abuse_report"
    ADULT = "abuse_report"
    CRIME = "crime_on_premises"
    EMERGENCY = "medical_emergency"


_ABUSE: Final = frozenset({"abuse_report"})
_EMERGENCY: Final = frozenset({"emergency_information"})


@dataclass(frozen=True, slots=True)
class ReportWritten:
    """One report. `facts` are the yes/no questions of the rules that were answered with yes."""

    kind: ReportKind | None
    told: str
    party_id: UUID | None
    taken_by: str
    at: datetime | None
    how: str
    said: str
    reference: str
    parts: frozenset[str]
    facts: frozenset[str]

    @property
    def categories(self) -> frozenset[str]:
        """Which categories it told, as the rules name them."""
        if self.kind is ReportKind.CRIME:
            return self.parts
        if self.kind is ReportKind.EMERGENCY:
            return _EMERGENCY
        return _ABUSE if self.kind else frozenset()


def report(answers: Answers) -> ReportWritten:
    """What a report says so far."""
    facts = Facts(answers, Enablement(answers.form).state(answers))
    return ReportWritten(
        kind=facts.code(ReportKind, KIND),
        told=facts.text(TO).strip(),
        party_id=_uuid(facts.text(PARTY)),
        taken_by=facts.text(TAKEN_BY).strip(),
        at=facts.moment(AT),
        how=_shown(answers, facts, HOW),
        said=facts.text(SAID).strip(),
        reference=facts.text(REFERENCE).strip(),
        parts=frozenset(facts.plain_codes(PARTS)),
        facts=_facts(facts),
    )


def _facts(facts: Facts) -> frozenset[str]:
    """The facts that `decide` asks for (`consent.md` §3.2)."""
    told = {
        "state_law_report": facts.yes(LAW) is True,
        "follow_up": facts.yes(FIRST) is False,
        "bona_fide_emergency": facts.yes(DANGER) is True,
        "consent_unobtainable": facts.yes(CANNOT) is True,
    }
    crime = facts.plain_codes(CRIME)
    return frozenset({name for name, holds in told.items() if holds} | set(crime))


def _shown(answers: Answers, facts: Facts, link_id: str) -> str:
    for value in facts.values(link_id):
        if not isinstance(value, Coding):
            return str(value)
        for option in answers.form.item(link_id).options:
            if isinstance(option.value, Coding) and option.value.same_code(value):
                return option.label
        return value.display
    return ""


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text) if text else None
    except ValueError:
        return None
