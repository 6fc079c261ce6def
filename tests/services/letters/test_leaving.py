"""A letter on its way out: only with a consent that covers it, with its notice, once in the log."""

from datetime import date

import pytest

from peerdesk.domain.address_book import PartyKind
from peerdesk.domain.errors import DraftStaysHere, SharingRefused
from peerdesk.domain.sharing import Selection, SharingPurpose, SharingRequest
from peerdesk.forms.letter_reading import GoalTold, with_goals
from peerdesk.services import consents, letters, sharing
from peerdesk.services.letter_verdicts import letter_request, letter_verdict
from peerdesk.services.prescribed import STATEMENT_1, prescribed
from peerdesk.storage import trail
from tests.builders import a_key
from tests.printing import readers
from tests.services.consents.builders import (
    a_grown_up,
    about_housing,
    sealed,
    signed,
    ticked,
    until,
)
from tests.services.letters.builders import a_party, met_on, ready


@pytest.fixture(scope="module")
def press(qapp):
    return sharing.Press()


@pytest.fixture
def housing(desk):
    return a_party(desk)


@pytest.fixture
def darnell(desk):
    return a_grown_up(desk)


def with_goals_too(answers):
    answers = ticked(answers, "cn.what", "attendance", "recovery_plan")
    return signed(until(ticked(answers, "cn.why", "housing"), date(2026, 12, 31)))


def written(desk, person, party, form="letter-support", change=lambda answers: answers):
    """A letter that was sealed, and what asks for it."""
    made = letters.start(desk, person, form, party_id=party.party_id)
    opened = letters.open_letter(desk, made)
    answers = change(letters.addressed(ready(opened.answers), party))
    letters.save(desk, opened, answers)
    letters.seal(desk, a_key(desk), made)
    return made, letter_request(person, answers, made)


def a_goal(answers):
    return with_goals(answers, [GoalTold("1", "My own door key")])


def log(desk, person):
    with desk.vault.reading() as session:
        return trail.disclosures(session, person)


def test_with_a_consent_it_goes_with_its_notice_and_one_line_in_the_log(
    desk, darnell, housing, press, tmp_path
):
    consent = sealed(desk, about_housing, person_id=darnell, party_id=housing.party_id)
    made, request = written(desk, darnell, housing)
    file = sharing.save_pdf(desk, request, press, tmp_path / "letter.pdf")
    text = " ".join(readers.words(file.read_bytes(), tmp_path).split())
    assert "They are on time, and kind to neighbors." in text
    for paragraph in prescribed(STATEMENT_1).paragraphs:
        assert " ".join(paragraph.split()) in text
    (entry,) = log(desk, darnell)
    assert (entry.document_ids, entry.consent_id) == ((made,), consent)
    assert (entry.party_id, entry.categories) == (housing.party_id, ("attendance",))
    assert entry.notice_version == "2024"


def test_without_a_consent_nothing_leaves(desk, darnell, housing, press, tmp_path):
    _, request = written(desk, darnell, housing)
    with pytest.raises(SharingRefused):
        sharing.save_pdf(desk, request, press, tmp_path / "letter.pdf")
    assert list(tmp_path.glob("*.pdf")) == []
    assert log(desk, darnell) == []


def test_what_no_consent_covers_is_named_before_anything_is_drawn(
    desk, darnell, housing, press, tmp_path
):
    sealed(desk, about_housing, person_id=darnell, party_id=housing.party_id)
    made, request = written(desk, darnell, housing, change=a_goal)
    answers = letters.read_letter(desk, made).answers
    found = letter_verdict(desk, darnell, answers)
    assert found is not None
    assert not found.answer.allowed
    assert found.too_much == {"recovery_plan"}
    with pytest.raises(SharingRefused) as refused:
        sharing.preview(desk, request, press)
    assert refused.value.missing == {"recovery_plan"}


def test_a_consent_for_goals_lets_them_go(desk, darnell, housing, press):
    sealed(desk, with_goals_too, person_id=darnell, party_id=housing.party_id)
    _, request = written(desk, darnell, housing, change=a_goal)
    assert sharing.preview(desk, request, press).count >= 1


def test_a_word_about_health_keeps_a_letter_here(desk, darnell, housing, press):
    sealed(desk, about_housing, person_id=darnell, party_id=housing.party_id)
    _, request = written(
        desk,
        darnell,
        housing,
        change=lambda answers: answers.with_answer("lt.words", "Sober for a year."),
    )
    with pytest.raises(SharingRefused) as refused:
        sharing.preview(desk, request, press)
    assert refused.value.missing == {"diagnosis"}


def test_a_consent_to_one_is_no_consent_to_another(desk, darnell, housing, press):
    sealed(desk, about_housing, person_id=darnell, party_id=housing.party_id)
    other = a_party(desk, PartyKind.HOUSING, "Another landlord")
    _, request = written(desk, darnell, other)
    with pytest.raises(SharingRefused) as refused:
        sharing.preview(desk, request, press)
    assert refused.value.reason == "DENY_RECIPIENT"


def test_a_consent_that_was_taken_back_lets_nothing_go(desk, darnell, housing, press):
    consent = sealed(desk, about_housing, person_id=darnell, party_id=housing.party_id)
    _, request = written(desk, darnell, housing)
    assert sharing.preview(desk, request, press).count >= 1
    consents.revoke(desk, consent, "oral")
    with pytest.raises(SharingRefused):
        sharing.preview(desk, request, press)


def test_a_draft_stays_here(desk, darnell, housing, press):
    sealed(desk, about_housing, person_id=darnell, party_id=housing.party_id)
    made = letters.start(desk, darnell, "letter-support", party_id=housing.party_id)
    request = letter_request(darnell, letters.open_letter(desk, made).answers, made)
    assert request is not None
    with pytest.raises(DraftStaysHere):
        sharing.preview(desk, request, press)


def test_the_person_may_always_have_it_without_a_notice(desk, darnell, housing, press, tmp_path):
    made, _ = written(desk, darnell, housing)
    theirs = SharingRequest(Selection(darnell, (made,)), SharingPurpose.PATIENT_ACCESS)
    file = sharing.save_pdf(desk, theirs, press, tmp_path / "letter.pdf")
    text = " ".join(readers.words(file.read_bytes(), tmp_path).split())
    assert "They are on time" in text
    assert "42 CFR part 2" not in text


def test_attendance_tells_days_and_nothing_of_the_notes(desk, darnell, housing, press, tmp_path):
    met_on(desk, darnell, "2026-01-12 10:00")
    sealed(desk, about_housing, person_id=darnell, party_id=housing.party_id)
    _, request = written(desk, darnell, housing, "letter-attendance")
    file = sharing.save_pdf(desk, request, press, tmp_path / "letter.pdf")
    text = readers.words(file.read_bytes(), tmp_path)
    assert "January 12, 2026, 10:00 am" in text
    assert "warehouse" not in text


def test_the_file_is_called_by_nobodys_name(desk, darnell, housing, press, tmp_path):
    made, _ = written(desk, darnell, housing)
    theirs = SharingRequest(Selection(darnell, (made,)), SharingPurpose.PATIENT_ACCESS)
    file = sharing.save_pdf(desk, theirs, press, tmp_path / "letter.pdf")
    assert b"Darnell" not in file.read_bytes()[:2048]
