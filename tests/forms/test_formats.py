import pytest

from peerdesk.domain.contact_notes import NarrativeFormat, NoteMode
from peerdesk.domain.errors import FormRefused
from peerdesk.forms.answers import started
from peerdesk.forms.formats import NARRATIVE_FIELDS, offered, prompts_to_show, read_formats
from peerdesk.forms.library import FormLibrary
from peerdesk.resource_files import resource

TEXT = resource("forms", "narrative-formats.toml").read_text(encoding="utf-8")
NOTE = FormLibrary(resource("forms"))["contact-note"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_format_asks_with_words_for_fields_the_note_has(language):
    formats = read_formats(TEXT, language)
    assert set(formats) == set(NarrativeFormat)
    for each in formats.values():
        assert each.name
        for prompt in each.prompts:
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


@pytest.mark.parametrize(
    "text",
    [
        "",
        "not toml [",
        TEXT.replace("[PIRN.name]", "[PIRM.name]"),
        TEXT.replace("[DAP.purpose]", "[DAP.purpos]"),
        TEXT + "\n[LOGISTICS.purpose]\nlabel = 5\n",
    ],
)
def test_a_damaged_file_of_formats_is_refused(text):
    with pytest.raises(FormRefused):
        read_formats(text, "en")
