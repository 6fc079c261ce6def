"""A voice says what it is told by standard input, and is silent the moment it is stopped."""

import os

import pytest

from peerdesk.ui.read_aloud.reader import Reader, Said
from peerdesk.ui.read_aloud.voices import Voice, base_tag, plain_speech, system_voice
from tests.ui.read_aloud.builders import a_voice, process_of, told


@pytest.fixture
def heard(tmp_path):
    return tmp_path / "heard"


def is_quiet(reader):
    return lambda: not reader.speaks


def test_texts_of_one_language_are_said_in_one_go_and_others_after(qtbot, qapp, heard):
    reader = Reader(a_voice(heard))
    reader.speak([Said("¿Qué le ayuda?", "es"), Said("Mi hermana", "es-MX"), Said("Ann", "en")])
    qtbot.waitUntil(is_quiet(reader))
    assert told(heard) == [("es", "¿Qué le ayuda?\nMi hermana\n"), ("en", "Ann\n")]


def test_after_stop_the_program_is_gone_and_nothing_follows(qtbot, qapp, heard):
    reader = Reader(a_voice(heard, "stay"))
    reader.speak([Said("Hello", "en"), Said("Hola", "es")])
    qtbot.waitUntil(lambda: len(told(heard)) == 1)
    process = process_of(heard)
    reader.stop()
    assert not reader.speaks
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
    reader.stop()
    assert told(heard) == [("en", "Hello\n")]


def test_what_is_said_next_takes_the_place_of_what_is_said_now(qtbot, qapp, heard):
    reader = Reader(a_voice(heard, "stay"))
    reader.speak([Said("One", "en")])
    qtbot.waitUntil(lambda: len(told(heard)) == 1)
    reader.speak([Said("Two", "en")])
    qtbot.waitUntil(lambda: len(told(heard)) == 2)
    assert told(heard)[1] == ("en", "Two\n")
    reader.stop()


def test_stopping_before_the_program_has_begun_is_quiet_too(qapp, heard):
    reader = Reader(a_voice(heard, "stay"))
    reader.speak([Said("Hello", "en")])
    reader.stop()
    assert not reader.speaks


def test_nothing_to_say_starts_no_program(qapp, heard):
    reader = Reader(Voice("/nowhere/at/all", lambda _tag: ()))
    reader.speak([Said(" \n ", "en"), Said("...", "en")])
    assert not reader.speaks


def test_a_program_that_fails_or_is_gone_says_so_and_gives_up(qtbot, qapp, heard):
    for voice in (a_voice(heard, "fail"), Voice("/nowhere/at/all", lambda _tag: ())):
        reader = Reader(voice)
        failures: list[str] = []
        reader.failed.connect(lambda told=failures: told.append("failed"))
        reader.speak([Said("Hello", "en"), Said("Hola", "es")])
        qtbot.waitUntil(is_quiet(reader))
        assert failures == ["failed"]
        assert told(heard) == []


def test_thirty_thousand_characters_go_through(qtbot, qapp, heard):
    text = "Đặng Thị Hoa cooks on Sundays. " * 1000
    reader = Reader(a_voice(heard))
    reader.speak([Said(text, "vi-VN")])
    qtbot.waitUntil(is_quiet(reader))
    assert told(heard) == [("vi", f"{text.strip()}\n")]


def test_no_text_stands_among_the_arguments_on_any_system():
    for platform in ("linux", "darwin", "win32"):
        voice = system_voice(platform, lambda name: f"/bin/{name}")
        assert voice is not None
        first, second = voice.arguments("es"), voice.arguments("en")
        assert all(type(one) is str for one in (*first, *second))
        assert "--stdin" in first or "-f" in first or "ReadToEnd" in first[-1]


def test_the_system_voice_is_the_first_that_is_there():
    assert system_voice("linux", lambda _name: None) is None
    assert system_voice("beos", lambda name: name) is None
    only = system_voice("linux", lambda name: name if name == "spd-say" else None)
    assert only is not None
    assert only.arguments("es") == ("--pipe-mode", "--wait", "--language", "es")
    assert only.hush == ("--stop",)


@pytest.mark.parametrize(
    ("tag", "base"), [("es-MX", "es"), ("EN_us", "en"), ("", "en"), ("x';exit", "en")]
)
def test_a_language_is_a_plain_tag_before_it_goes_into_an_argument(tag, base):
    assert base_tag(tag) == base


def test_nothing_a_person_wrote_is_a_command_to_the_voice():
    text = "!-! STOP ALL\n\nSay [[rate 900]] it\n- bread"
    assert plain_speech(text) == " STOP ALL\nSay [ [rate 900]] it\n bread\n"
