"""Reports for tests."""

from uuid import UUID

from peerdesk.domain.address_book import Party, PartyKind
from peerdesk.forms.answers import Answers
from peerdesk.forms.report_reading import ReportKind
from peerdesk.services import reports
from peerdesk.services.desk import Desk
from tests.builders import a_person, chosen
from tests.services.letters.builders import a_party

AUTHORITIES = {
    ReportKind.CHILD: (PartyKind.CHILD_PROTECTION, "Child protection line"),
    ReportKind.ADULT: (PartyKind.ADULT_PROTECTION, "Adult protective services"),
    ReportKind.CRIME: (PartyKind.POLICE, "City police"),
    ReportKind.EMERGENCY: (PartyKind.MEDICAL_PERSONNEL, "County ambulance"),
}
_YES = ("rt.law", "rt.first", "rt.danger", "rt.cannot")


def told_rightly(
    desk: Desk, answers: Answers, kind: ReportKind, party: Party | None = None
) -> Answers:
    """A report to the right authority, with every question of the rules answered with yes."""
    party = party or a_party(desk, *AUTHORITIES[kind])
    answers = reports.told_to(chosen(answers, "rt.kind", kind), party)
    for link_id in _YES:
        answers = answers.with_answer(link_id, True)
    answers = chosen(answers, "rt.crime", "threat_of_such_crime")
    answers = chosen(answers, "rt.parts", "incident_circumstances")
    answers = chosen(answers, "rt.how", "phone").with_answer("rt.name", "Ms. Ortiz")
    return answers.with_answer("rt.said", "What happened, and where.")


def a_report(desk: Desk, kind: ReportKind, person_id: UUID | None = None) -> UUID:
    """A report that is begun and lacks nothing."""
    document_id = reports.start(desk, person_id or a_person(desk), kind)
    opened = reports.open_letter(desk, document_id)
    reports.save(desk, opened, told_rightly(desk, opened.answers, kind))
    return document_id
