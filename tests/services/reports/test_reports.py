"""Reports: guided, kept as they were made, and weighed by the rules."""

from dataclasses import replace

import pytest

from peerdesk.domain.address_book import PartyKind
from peerdesk.domain.consents.reasons import Reason
from peerdesk.domain.documents import DocumentKind
from peerdesk.domain.errors import AlreadySigned, AnswersMissing, NotSigned
from peerdesk.domain.incidents import IncidentKind
from peerdesk.domain.programme import ReportDuty
from peerdesk.domain.sharing import Medium
from peerdesk.forms.report_reading import ReportKind, report
from peerdesk.services import incidents, letters, reports
from peerdesk.services.programme import choose_programme_facts, programme_facts
from peerdesk.services.verify import verify
from peerdesk.storage import trail
from tests.builders import a_key, a_person
from tests.services.letters.builders import a_party
from tests.services.reports.builders import a_report, told_rightly

ALLOWED = {
    ReportKind.CHILD: Reason.ALLOW_CHILD_ABUSE_REPORT,
    ReportKind.CRIME: Reason.ALLOW_CRIME_REPORT,
    ReportKind.EMERGENCY: Reason.ALLOW_MEDICAL_EMERGENCY,
}


def log(desk, person_id):
    with desk.vault.reading() as session:
        return trail.disclosures(session, person_id)


def test_every_kind_of_report_has_its_guide(desk):
    guides = {guide.kind.value for guide in reports.guides(desk)}
    assert guides == {kind.value for kind in ReportKind}


def test_the_programmes_own_rule_takes_the_place_of_what_can_only_be_asked(desk):
    duty = ReportDuty("child_abuse_report", who="Every worker.", whom="County line 555-0140")
    choose_programme_facts(desk, replace(programme_facts(desk), report_guide=(duty,)))
    child, *others = reports.guides(desk)
    assert (child.who, child.whom, child.is_own) == ("Every worker.", "County line 555-0140", True)
    assert child.by_when.startswith("By phone at once")
    assert not any(other.is_own for other in others)


def test_a_report_begins_now_and_with_its_kind(desk, turning):
    person = a_person(desk)
    opened = reports.open_letter(desk, reports.start(desk, person, ReportKind.CHILD))
    read = report(opened.answers)
    assert read.kind is ReportKind.CHILD
    assert read.at is not None
    assert abs((desk.clock.now() - read.at).total_seconds()) < 120
    assert opened.line.columns.told_on == read.at.date()


def test_what_lacks_is_named_in_the_order_of_the_form(desk):
    empty = reports.open_letter(desk, reports.start(desk, a_person(desk))).answers
    assert reports.lacking(empty) == ("rt.kind", "rt.to", "rt.said")
    crime = reports.open_letter(desk, reports.start(desk, a_person(desk), ReportKind.CRIME)).answers
    assert reports.lacking(crime) == ("rt.crime", "rt.to", "rt.parts", "rt.said")


def test_a_name_that_is_no_entry_of_the_address_book_is_not_enough(desk):
    document_id = a_report(desk, ReportKind.CHILD)
    opened = reports.open_letter(desk, document_id)
    typed = opened.answers.with_answer("rt.party", None).with_answer("rt.to", "somebody")
    assert reports.lacking(typed) == ("rt.to",)
    reports.save(desk, opened, typed)
    with pytest.raises(AnswersMissing):
        reports.seal(desk, a_key(desk), document_id)


@pytest.mark.parametrize("kind", ALLOWED)
def test_a_report_to_the_right_authority_is_kept_and_logged(desk, kind):
    person = a_person(desk)
    document_id = a_report(desk, kind, person)
    made = reports.seal(desk, a_key(desk), document_id)
    assert made.refused is None
    (entry,) = log(desk, person)
    assert made.entry == entry
    assert (entry.reason, entry.medium) == (ALLOWED[kind], Medium.SPOKEN)
    assert entry.document_ids == (document_id,)
    assert "happened" not in entry.what
    assert verify(desk.vault).holds


def test_an_emergency_is_written_up_with_the_report(desk):
    person = a_person(desk)
    made = reports.seal(desk, a_key(desk), a_report(desk, ReportKind.EMERGENCY, person))
    assert made.entry is not None
    with desk.vault.reading() as session:
        assert trail.emergencies_unwritten(session) == []
        record = trail.emergency(session, made.entry.disclosure_id)
    assert record is not None
    assert (record.receiver, record.facility) == ("Ms. Ortiz", "County ambulance")
    assert record.nature == "What happened, and where."


def test_part_2_has_no_opening_for_a_report_about_an_adult(desk):
    person = a_person(desk)
    document_id = a_report(desk, ReportKind.ADULT, person)
    answers = reports.open_letter(desk, document_id).answers
    found = reports.verdict(desk, person, answers)
    assert found is not None
    assert found.reason is Reason.DENY_BASIS_NOT_MET
    assert found.missing == {"part2_record"}
    made = reports.seal(desk, a_key(desk), document_id)
    assert made.refused is not None
    assert log(desk, person) == []
    (incident,) = incidents.incidents(desk)
    assert incident.kind is IncidentKind.BREACH
    assert str(document_id) in incident.what
    assert "Darnell" not in incident.what


def test_outside_part_2_a_report_about_an_adult_is_allowed(desk):
    choose_programme_facts(desk, replace(programme_facts(desk), is_part2=False))
    person = a_person(desk)
    made = reports.seal(desk, a_key(desk), a_report(desk, ReportKind.ADULT, person))
    assert made.entry is not None
    assert made.entry.reason == Reason.ALLOW_ABUSE_REPORT


@pytest.mark.parametrize("kind", ALLOWED)
def test_the_wrong_authority_makes_an_incident_of_it(desk, kind):
    person = a_person(desk)
    document_id = a_report(desk, kind, person)
    opened = reports.open_letter(desk, document_id)
    landlord = a_party(desk, PartyKind.HOUSING, "Landlord")
    reports.save(desk, opened, told_rightly(desk, opened.answers, kind, landlord))
    assert reports.seal(desk, a_key(desk), document_id).refused is not None
    assert reports.read_report(desk, document_id).is_sealed
    assert reports.read_report(desk, document_id).entry is None


def test_telling_the_log_twice_writes_one_line(desk):
    person = a_person(desk)
    document_id = a_report(desk, ReportKind.CHILD, person)
    with pytest.raises(NotSigned):
        reports.note_told(desk, document_id)
    made = reports.seal(desk, a_key(desk), document_id)
    assert reports.note_told(desk, document_id) == made
    assert len(log(desk, person)) == 1
    refused = a_report(desk, ReportKind.ADULT, person)
    reports.seal(desk, a_key(desk), refused)
    reports.note_told(desk, refused)
    assert len(incidents.incidents(desk)) == 1


def test_a_sealed_report_never_changes(desk):
    document_id = a_report(desk, ReportKind.CRIME)
    reports.seal(desk, a_key(desk), document_id)
    for act in (reports.open_letter, reports.discard):
        with pytest.raises(AlreadySigned):
            act(desk, document_id)
    with pytest.raises(AlreadySigned):
        reports.seal(desk, a_key(desk), document_id)


def test_reports_and_letters_are_listed_apart(desk):
    person = a_person(desk)
    made = a_report(desk, ReportKind.CHILD, person)
    letter_id = letters.start(desk, person, "letter-support")
    assert [one.document_id for one in reports.of_person(desk, person)] == [made]
    assert [one.document_id for one in letters.of_person(desk, person)] == [letter_id]
    assert letters.of_person(desk, person, DocumentKind.REPORT)[0].columns.title


def test_nothing_is_weighed_before_it_is_known_who_was_told(desk):
    person = a_person(desk)
    answers = reports.open_letter(desk, reports.start(desk, person, ReportKind.CHILD)).answers
    assert reports.verdict(desk, person, answers) is None
