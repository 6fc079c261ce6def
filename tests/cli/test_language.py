"""`peerdesk language check`: prompts as lines for a person and as JSON for a program."""

import io
import json
import sys
from pathlib import Path

import pytest

from peerdesk.cli.running import FAILED, FINE, MISUSED
from tests.cli.conftest import Run

NOTE = "😀 A good visit.\nThe chart calls him a junkie, and he is an addict.\n"


@pytest.fixture
def note(tmp_path: Path) -> Path:
    file = tmp_path / "note.txt"
    file.write_text(NOTE, "utf-8")
    return file


def test_each_prompt_is_a_line_with_its_place(run: Run, note: Path) -> None:
    answer = run("language", "check", note)
    assert answer.code == FINE
    first, second = answer.out.splitlines()
    assert first == ("2:23: junkie. Links people with trash. You could say: person who uses drugs")
    assert second.startswith("2:44: addict. ")


def test_json_has_places_in_characters(run: Run, note: Path) -> None:
    found = json.loads(run("language", "check", note, "--json").out)
    assert [NOTE[each["start"] : each["end"]] for each in found] == ["junkie", "addict"]
    assert [each["term_group"] for each in found] == ["junkie", "addict"]
    assert {each["severity"] for each in found} == {"S"}
    assert found[0]["suggestions"] == ["person who uses drugs"]
    assert found[0]["why"] == "Links people with trash."


def test_own_terms_are_left_alone(run: Run, note: Path) -> None:
    words = ("--own-term", "addict", "--own-term", "Junkies")
    assert run("language", "check", note, *words).out == "Nothing to suggest.\n"
    assert run("language", "check", note, *words, "--json").out == "[]\n"


def test_standard_input_is_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(NOTE.encode("utf-8-sig"))))
    assert run("language", "check", "-").out.startswith("2:23: junkie.")


def test_a_file_that_cannot_be_read_is_named(run: Run, tmp_path: Path) -> None:
    missing = run("language", "check", tmp_path / "none.txt")
    binary = tmp_path / "picture.txt"
    binary.write_bytes(b"\xff\xfe\x00")
    for answer, name in ((missing, "none.txt"), (run("language", "check", binary), "picture.txt")):
        assert answer.code == FAILED
        assert name in answer.err
        assert not answer.out


def test_a_file_must_be_given(run: Run) -> None:
    assert run("language", "check").code == MISUSED
    assert "usage: peerdesk language check" in run("language", "check", "--help").out
