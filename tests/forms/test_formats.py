import pytest

from peerdesk.domain.contact_notes import NarrativeFormat, NoteMode
from peerdesk.domain.errors import FormRefused
from peerdesk.forms.answers import started
from peerdesk.forms.formats import NARRATIVE_FIELDS, offered, prompts_to_show, read_formats
from peerdesk.forms.library import FormLibrary
from peerdesk.resource_files import resource
from peerdesk.services.note_columns import coded

TEXT = resource("forms", "narrative-formats.toml").read_text(encoding="utf-8")
NOTE = FormLibrary(resource("forms"))["contact-note"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_format_asks_with_words_for_fields_the_note_has(language):
    formats = read_formats(TEXT, language)
    assert set(formats) == set(NarrativeFormat)
    for each in formats.values():
        assert each.name
        for prompt in (*each.prompts, *each.not_met):
            assert prompt.label
            assert prompt.link_id in NOTE.by_link


def test_every_format_but_logistics_asks_for_everything_a_signature_needs():
    for code, each in read_formats(TEXT, "en").items():
        asked = {prompt.link_id for prompt in each.prompts}
        assert asked == (set() if code is NarrativeFormat.LOGISTICS else set(NARRATIVE_FIELDS))


def test_spanish_is_spanish_and_other_languages_fall_back_to_english():
    english, spanish = read_formats(TEXT, "en"), read_formats(TEXT, "es-MX")
    for code in NarrativeFormat:
        assert english[code].name != spanish[code].name
    assert read_formats(TEXT, "fr") == english


def test_the_programme_decides_whether_narrative_is_offered():
    assert NarrativeFormat.LOGISTICS not in offered(NoteMode.FULL)
    assert offered(NoteMode.FULL)[0] is NarrativeFormat.PIRN
    assert offered(NoteMode.LOGISTICS_ONLY) == (NarrativeFormat.LOGISTICS,)


def test_text_stays_in_sight_in_a_format_that_does_not_ask_for_it():
    logistics = read_formats(TEXT, "en")[NarrativeFormat.LOGISTICS]
    answers = started(NOTE).with_answer("response", "“I slept.”")
    answers, _ = answers.add_row("next_steps")
    shown = [prompt.link_id for prompt in prompts_to_show(logistics, answers)]
    assert shown == ["response", "next_steps"]
    assert prompts_to_show(logistics, started(NOTE)) == ()


def note_of(contact_type, outcome):
    answers = started(NOTE).with_answer("contact_type", coded(NOTE, "contact_type", contact_type))
    return answers.with_answer("outcome", coded(NOTE, "outcome", outcome)) if outcome else answers


def asked(code, contact_type, outcome):
    chosen = read_formats(TEXT, "en")[code]
    return [prompt.link_id for prompt in prompts_to_show(chosen, note_of(contact_type, outcome))]


@pytest.mark.parametrize(
    ("contact_type", "outcome"),
    [
        ("attempt", ""),
        ("attempt", "no_answer"),
        ("attempt", "left_message"),
        ("one_on_one", "no_show"),
        ("one_on_one", "cancelled_by_worker"),
        ("community", "not_found"),
    ],
)
def test_who_reached_nobody_is_not_asked_why_they_met(contact_type, outcome):
    for code in offered(NoteMode.FULL):
        assert asked(code, contact_type, outcome) == ["what_i_did", "next_steps"]


@pytest.mark.parametrize("outcome", ["cancelled_by_person", "rescheduled", "declined"])
def test_what_a_person_let_us_know_may_be_written_although_they_did_not_meet(outcome):
    assert asked(NarrativeFormat.PIRN, "one_on_one", outcome) == [
        "what_i_did",
        "response",
        "next_steps",
    ]


@pytest.mark.parametrize(
    ("contact_type", "outcome"),
    [
        ("one_on_one", ""),
        ("one_on_one", "attended"),
        ("one_on_one", "left_early_safety"),
        ("attempt", "attended_partial"),
    ],
)
def test_a_meeting_is_asked_by_the_format(contact_type, outcome):
    assert set(asked(NarrativeFormat.PIRN, contact_type, outcome)) == set(NARRATIVE_FIELDS)


@pytest.mark.parametrize("outcome", ["", "no_show"])  # left from another kind, without effect
def test_work_without_a_person_is_asked_what_it_was_for_and_no_more(outcome):
    assert asked(NarrativeFormat.PIRN, "activity", outcome) == ["purpose", "what_i_did"]
    assert asked(NarrativeFormat.LOGISTICS, "activity", outcome) == []


def test_a_programme_without_narrative_asks_nothing_of_a_missed_visit_either():
    assert asked(NarrativeFormat.LOGISTICS, "one_on_one", "no_show") == []


def test_what_was_written_before_the_outcome_changed_stays_in_sight():
    chosen = read_formats(TEXT, "en")[NarrativeFormat.PIRN]
    answers = note_of("one_on_one", "no_show").with_answer("purpose", "To look at buses.")
    shown = [prompt.link_id for prompt in prompts_to_show(chosen, answers)]
    assert shown == ["what_i_did", "next_steps", "purpose"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "not toml [",
        TEXT.replace("[PIRN.name]", "[PIRM.name]"),
        TEXT.replace("[DAP.purpose]", "[DAP.purpos]"),
        TEXT.replace("[not_met.", "[not_meet."),
        TEXT + "\n[LOGISTICS.purpose]\nlabel = 5\n",
    ],
)
def test_a_damaged_file_of_formats_is_refused(text):
    with pytest.raises(FormRefused):
        read_formats(text, "en")
