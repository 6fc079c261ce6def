"""Which rules a contact goes by: those of its day of service, whenever it is written."""

from datetime import date

import pytest

from peerdesk.domain.contact_notes import NoteMode
from peerdesk.domain.errors import ProfileUnknown
from peerdesk.domain.progress import unwatched
from peerdesk.resource_files import resource
from peerdesk.services import contacts, documents, profiles, records, signing
from peerdesk.services.documents import Writing
from peerdesk.services.profiles import Rules, versions_in
from peerdesk.services.rebuild import rebuild
from tests.builders import a_draft, a_key, a_signed_note, finished

MONDAY, TUESDAY, WEDNESDAY = date(2026, 2, 2), date(2026, 2, 3), date(2026, 2, 4)


def on_day(desk, day, document_id=None):
    """A finished draft of a service on that day."""
    document_id = document_id or a_draft(desk)
    opened = documents.open_draft(desk, document_id)
    documents.save(desk, opened, Writing(finished(opened.answers, f"{day} 09:05")))
    return document_id


def units(desk, document_id):
    return contacts.summary(desk, document_id).columns.units


def test_until_something_is_signed_a_choice_is_for_every_day(desk):
    profiles.choose(desk, "GENERIC-US")
    assert profiles.rules(desk).on(date(2020, 1, 1)).name == "GENERIC-US"
    assert profiles.current(desk).name == "GENERIC-US"


def test_a_change_of_rules_leaves_the_days_before_it_alone(desk, turning):
    a_signed_note(desk)
    turning.pass_time(days=1)
    profiles.choose(desk, "GENERIC-US")
    rules = profiles.rules(desk)
    assert rules.on(TUESDAY).name == "GRANT-ONLY"
    assert rules.on(WEDNESDAY).name == "GENERIC-US"


def test_a_note_written_later_goes_by_the_rules_of_its_day(desk, turning):
    a_signed_note(desk)
    turning.pass_time(days=1)
    profiles.choose(desk, "GENERIC-US")
    before, after = on_day(desk, MONDAY), on_day(desk, WEDNESDAY)
    assert (units(desk, before), units(desk, after)) == (None, 3)
    signing.sign(desk, a_key(desk), [before, after])
    assert (units(desk, before), units(desk, after)) == (None, 3)
    signed_by = [records.read(desk, one).original.revision.profile for one in (before, after)]
    assert [name.partition("|")[0] for name in signed_by] == ["GRANT-ONLY", "GENERIC-US"]


def test_a_draft_moved_to_another_day_goes_by_that_days_rules(desk, turning):
    a_signed_note(desk)
    turning.pass_time(days=1)
    profiles.choose(desk, "GENERIC-US")
    document_id = on_day(desk, WEDNESDAY)
    on_day(desk, MONDAY, document_id)
    assert units(desk, document_id) is None


def test_columns_made_anew_keep_the_rules_of_their_day(desk, turning):
    a_signed_note(desk)
    turning.pass_time(days=1)
    profiles.choose(desk, "GENERIC-US")
    kept = [on_day(desk, MONDAY), on_day(desk, WEDNESDAY), on_day(desk, MONDAY)]
    signing.sign(desk, a_key(desk), kept[:2])
    rebuild(desk.vault, desk.forms, unwatched)
    assert [units(desk, one) for one in kept] == [None, 3, None]


def test_a_choice_taken_back_the_same_day_leaves_no_trace_in_the_rules(desk):
    a_signed_note(desk)
    profiles.choose(desk, "US-CA-MediCal")
    profiles.choose(desk, "GENERIC-US")
    assert [name for _, name in profiles.rules(desk).choices] == ["GRANT-ONLY", "GENERIC-US"]


def test_a_clock_set_back_does_not_leave_a_choice_for_later_days():
    rules = Rules(((date.min, "GRANT-ONLY"), (WEDNESDAY, "US-MN-SUD")))
    assert rules.chosen("GENERIC-US", MONDAY).on(WEDNESDAY).name == "GENERIC-US"


def test_a_name_is_known_in_any_case_and_others_are_not():
    assert profiles.named("generic-us").name == "GENERIC-US"
    with pytest.raises(ProfileUnknown):
        profiles.named("GENERIC")


def test_new_rules_of_a_programme_come_as_a_dated_file_of_their_own(tmp_path):
    text = resource("profiles", "GENERIC-US.toml").read_text("utf-8")
    (tmp_path / "GENERIC-US@2027-07-01.toml").write_text(
        text.replace("2026-01-01", "2027-07-01"), "utf-8"
    )
    (tmp_path / "GENERIC-US.toml").write_text(text, "utf-8")
    (tmp_path / "GENERIC-USA.toml").write_text(text, "utf-8")
    versions = versions_in(tmp_path, "generic-us")
    assert [one.effective_from for one in versions] == [date(2026, 1, 1), date(2027, 7, 1)]


def test_a_practice_may_keep_less_in_its_notes_than_its_rules_say(desk):
    profiles.choose(desk, "US-MA-MBHP")
    assert profiles.current(desk).notes.mode is None  # the programme is asked
    profiles.choose_note_mode(desk, NoteMode.LOGISTICS_ONLY)
    assert profiles.current(desk).notes.mode is NoteMode.LOGISTICS_ONLY
    assert profiles.current(desk).to_ask() == ("notes.business_days", "units.scope")
    profiles.choose(desk, "GRANT-ONLY")
    assert profiles.current(desk).notes.mode is NoteMode.LOGISTICS_ONLY
    profiles.choose_note_mode(desk, None)
    assert profiles.current(desk).notes.mode is NoteMode.FULL


def test_a_signed_contact_keeps_the_mode_it_was_written_in(desk, turning):
    document_id = a_signed_note(desk)
    turning.pass_time(days=2)
    profiles.choose_note_mode(desk, NoteMode.LOGISTICS_ONLY)
    day = contacts.summary(desk, document_id).columns.service_date
    assert profiles.rules(desk).on(day).notes.mode is NoteMode.FULL
    assert profiles.current(desk).notes.mode is NoteMode.LOGISTICS_ONLY


def test_text_written_before_the_mode_changed_waits_in_the_draft_and_is_not_signed(desk):
    document_id = a_draft(desk)
    profiles.choose_note_mode(desk, NoteMode.LOGISTICS_ONLY)
    assert documents.open_draft(desk, document_id).answers.value("purpose")
    signing.sign(desk, a_key(desk), [document_id])
    signed = records.read(desk, document_id).present.answers
    assert signed is not None
    assert signed.value("purpose") is None
    assert signed.value("start_at") is not None
