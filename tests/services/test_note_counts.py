"""What a contact counts for: minutes without lost connections, units, and the codes of billing."""

from dataclasses import replace
from uuid import UUID

import pytest

from peerdesk.domain.contact_notes import Outcome
from peerdesk.forms.answers import Answers
from peerdesk.forms.contact_reading import Billing
from peerdesk.forms.readings import contact_note
from peerdesk.services import documents, note_counts, profiles, records, signing
from peerdesk.services.desk import Desk
from peerdesk.services.documents import Writing
from tests.builders import a_draft, a_key, a_person, at_local, chosen, finished

GENERIC, HORIZON = profiles.named("GENERIC-US"), profiles.named("US-NJ-HorizonSUD")
MINUTES_ONLY = profiles.named("GRANT-ONLY")


@pytest.fixture
def note(desk) -> Answers:
    opened = documents.open_draft(desk, documents.start_note(desk, a_person(desk)))
    return finished(opened.answers)  # 2:05 to 2:52 in the afternoon


def by(answers: Answers, **codes: str) -> Answers:
    for link_id, code in codes.items():
        answers = chosen(answers, link_id, code)
    return answers


def signed_codes(desk: Desk, document_id: UUID) -> Billing:
    answers = records.read(desk, document_id).present.answers
    assert answers is not None
    return contact_note(answers).billing


def dropped(answers: Answers, *spans: tuple[str, str]) -> Answers:
    for down, up in spans:
        answers, row = answers.add_row("dropped_and_resumed")
        for name, wall in (("dropped_at", down), ("resumed_at", up)):
            moment = at_local(f"2026-02-03 {wall}") if wall else None
            answers = answers.with_answer(f"dropped_and_resumed.{name}", moment, row)
    return answers


@pytest.mark.parametrize(
    ("spans", "minutes"),
    [
        ((), 47),
        ((("14:10", "14:20"),), 37),
        ((("14:10", "14:20"), ("14:15", "14:25")), 32),  # counted once where they overlap
        ((("13:00", "14:10"),), 42),  # only what lies within the contact
        ((("14:50", "15:30"),), 45),
        ((("14:10", ""),), 47),  # never said to be back
        ((("14:20", "14:10"),), 47),
    ],
)
def test_minutes_leave_out_what_was_lost_on_the_line(note, spans, minutes):
    answers = dropped(by(note, modality="video"), *spans)
    assert note_counts.minutes(contact_note(answers)) == minutes
    in_person = by(answers, modality="in_person")
    assert note_counts.minutes(contact_note(in_person)) == 47


@pytest.mark.parametrize("outcome", list(Outcome))
def test_only_what_was_attended_counts_units(note, outcome):
    read = contact_note(by(note, outcome=outcome))
    counted = note_counts.units(read, 47, GENERIC)
    assert counted == (3 if outcome in {Outcome.ATTENDED, Outcome.ATTENDED_PARTIAL} else 0)


def test_a_visit_that_did_not_come_about_has_no_minutes_with_the_person(note):
    assert note_counts.minutes(contact_note(by(note, outcome="no_show"))) == 0
    assert note_counts.minutes(contact_note(by(note, outcome="left_early_safety"))) == 47
    corrected = by(note, outcome="no_show").with_answer("direct_minutes", 4)
    assert note_counts.minutes(contact_note(corrected)) == 4


def test_codes_are_suggested_where_the_programme_bills_and_nowhere_else(note):
    phone = contact_note(by(note, modality="audio", setting="home"))
    found = note_counts.suggested(phone, HORIZON)
    assert (found.pos_code, found.service_code, found.modifiers) == ("10", "H0038", ("HF", "93"))
    assert note_counts.suggested(phone, MINUTES_ONLY).modifiers == ()
    missed = contact_note(by(note, outcome="no_show"))
    assert note_counts.suggested(missed, HORIZON).service_code == ""
    message = contact_note(by(note, modality="text_message"))
    assert note_counts.suggested(message, HORIZON).service_code == ""


def test_what_the_worker_typed_is_signed_instead_of_what_was_suggested(note):
    typed = note.with_answer("service_code", "H0025").with_answer("modifiers", ["HE"])
    kept = contact_note(note_counts.with_codes(typed, HORIZON)).billing
    assert (kept.service_code, kept.modifiers) == ("H0025", ("HE",))


def test_suggested_codes_are_signed_and_suggested_anew_for_a_correction(desk):
    profiles.choose(desk, "US-NJ-HorizonSUD")
    document_id = a_draft(desk)
    key = a_key(desk)
    signing.sign(desk, key, [document_id])
    signed = signed_codes(desk, document_id)
    assert (signed.service_code, signed.modifiers) == ("H0038", ("HF",))
    signing.add_amendment(desk, document_id)
    opened = documents.open_draft(desk, document_id)
    assert contact_note(opened.answers).billing.modifiers == ()
    video = by(opened.answers, modality="video")
    documents.save(desk, opened, replace(Writing(video), reason="It was by video."))
    signing.sign(desk, key, [document_id])
    assert signed_codes(desk, document_id).modifiers == ("HF", "95")
