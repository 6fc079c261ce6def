"""A report on paper: whom it is about, who was told what, and who made it; a draft is marked."""

import pytest

from peerdesk.domain.sharing import Selection, SharingPurpose, SharingRequest
from peerdesk.forms.report_reading import ReportKind
from peerdesk.services import reports, sharing
from tests.builders import a_key, a_person
from tests.printing import readers
from tests.services.reports.builders import a_report


@pytest.fixture(scope="module")
def press(qapp):
    return sharing.Press()


def on_paper(desk, press, folder, person, document_id):
    request = SharingRequest(Selection(person, (document_id,)), SharingPurpose.INTERNAL)
    file = sharing.save_pdf(desk, request, press, folder / "report.pdf")
    return " ".join(readers.words(file.read_bytes(), folder).split())


def test_a_sealed_report_names_the_person_what_was_told_and_who_made_it(desk, press, tmp_path):
    person = a_person(desk)
    document_id = a_report(desk, ReportKind.CHILD, person)
    reports.seal(desk, a_key(desk), document_id)
    text = on_paper(desk, press, tmp_path, person, document_id)
    for words in ("Darnell", "Child protection line", "What happened, and where.", "Signed"):
        assert words in text
    assert "Draft." not in text


def test_a_draft_of_a_report_says_that_it_is_one(desk, press, tmp_path):
    person = a_person(desk)
    document_id = a_report(desk, ReportKind.CRIME, person)
    text = on_paper(desk, press, tmp_path, person, document_id)
    assert "Draft. Not signed." in text
