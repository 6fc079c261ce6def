"""Forms printed from the command line: bundled ones and those of others, filled and empty."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from tests.forms.builders import choice, extension, item, questionnaire, response, rows
from tests.forms.corpora import FOLDER, names, needs_corpora

PLAN: dict[str, Any] = {
    "me.title": "Plan for June",
    "me.name": "Linh",
    "me.lang": "English",
    "sp.signs": ["I pace", "Trần Thị Mỹ Linh"],
    "sp.ask": [{":name": "Mai", ":phone": "555-0142"}],
    "sp.space": [{":what": "the shed"}],
}
LAYOUTS = ("full", "large", "short", "card", "blank")


def written(folder: Path, raw: object, name: str = "answers.json") -> Path:
    path = folder / name
    path.write_text(json.dumps(raw), "utf-8")
    return path


def words_in(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return " ".join(" ".join(pages).split())


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_plan_is_printed_in_every_layout(run, tmp_path, layout):
    out = tmp_path / "plan.pdf"
    path = written(tmp_path, PLAN)
    answer = run("forms", "print", "sp", "--answers", path, "--layout", layout, "--out", out)
    assert answer.code == 0
    assert answer.out == f"Saved {out}\n"
    found = words_in(out)
    assert ("555-0142" in found) is (layout != "blank")
    assert "shed" not in found


@pytest.mark.parametrize("style", ["flat", "fold", "sheet"])
def test_a_card_is_laid_on_its_sheet_in_three_ways(run, tmp_path, style):
    out, path = tmp_path / "card.pdf", written(tmp_path, PLAN)
    words = ("--answers", path, "--layout", "card", "--card", style, "--out", out)
    assert run("forms", "print", "sp", *words).code == 0
    assert (words_in(out).count("555-0142") > 1) is (style == "sheet")


@pytest.mark.parametrize("name", ["wp", "sp", "cp", "rp", "cc", "contact-note"])
def test_every_bundled_form_is_printed_to_fill_by_hand_in_both_languages(run, tmp_path, name):
    for language, about in (("en", "Date|When|date"), ("es", "Fecha|fecha|Cuándo")):
        out = tmp_path / f"{language}.pdf"
        assert run("forms", "print", name, "--lang", language, "--out", out).code == 0
        assert any(word in words_in(out) for word in about.split("|"))


def test_sensitive_parts_are_named_and_printed_only_when_asked_for(run, tmp_path):
    path = written(tmp_path, PLAN)
    out, whole = tmp_path / "a.pdf", tmp_path / "b.pdf"
    answer = run("forms", "print", "sp", "--answers", path, "--out", out)
    assert "Not on this paper: " in answer.err
    assert "safer" in answer.err
    answer = run("forms", "print", "sp", "--answers", path, "--sensitive", "--out", whole)
    assert answer.err == ""
    assert "the shed" in words_in(whole)


def test_answers_of_a_response_are_printed_and_what_has_no_place_is_named(run, tmp_path):
    form = written(tmp_path, questionnaire(item("q"), rows("g", item("g:a"))), "form.json")
    said = {"linkId": "q", "answer": [{"valueString": "Hello"}]}
    row = {"linkId": "g", "item": [{"linkId": "g:a", "answer": [{"valueString": "deep"}]}]}
    gone = {"linkId": "gone", "answer": [{"valueString": "x"}]}
    path = written(tmp_path, response(said, row, gone, status="completed"))
    out = tmp_path / "out.pdf"
    answer = run("forms", "print", form, "--answers", path, "--out", out)
    assert answer.code == 0
    assert "gone: The form has no question of this linkId." in answer.err
    assert "Hello" in words_in(out)
    assert "deep" in words_in(out)


def test_plain_answers_that_do_not_fit_are_named_and_nothing_is_written(run, tmp_path):
    form = written(tmp_path, questionnaire(item("n", "integer"), choice("c", "a")), "form.json")
    path = written(tmp_path, {"n": "many", "c": "b", "z": 1})
    answer = run("forms", "print", form, "--answers", path, "--out", tmp_path / "out.pdf")
    assert answer.code == 1
    assert "n: This does not go with a question of type integer." in answer.err
    assert "c: This is not one of the answers to choose from. a" in answer.err
    assert "z: The form has no question of this linkId." in answer.err
    assert "cannot take 3 of the answers" in answer.err
    assert not (tmp_path / "out.pdf").exists()


def test_answers_may_come_from_standard_input(run, tmp_path, monkeypatch):
    stream = io.TextIOWrapper(io.BytesIO(json.dumps(PLAN).encode()), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stream)
    out = tmp_path / "out.pdf"
    assert run("forms", "print", "sp", "--answers", "-", "--out", out).code == 0
    assert "I pace" in words_in(out)


def test_english_answers_are_understood_on_a_spanish_form(run, tmp_path):
    plan = {"wp.tools.list": [{"value": "pescar", ":kind": "People"}]}
    out = tmp_path / "out.pdf"
    path = written(tmp_path, plan)
    run("forms", "print", "wp", "--answers", path, "--lang", "es", "--out", out)
    assert "Gente" in words_in(out)


def test_a_language_a_form_does_not_have_is_said(run, tmp_path):
    answer = run("forms", "print", "sp", "--lang", "vi", "--out", tmp_path / "out.pdf")
    assert answer.code == 0
    assert "no words in vi" in answer.err


def test_an_existing_file_is_never_replaced(run, tmp_path):
    out = tmp_path / "out.pdf"
    out.write_bytes(b"mine")
    answer = run("forms", "print", "cc", "--out", out)
    assert answer.out == f"Saved {tmp_path / 'out-2.pdf'}\n"
    assert out.read_bytes() == b"mine"


def test_what_cannot_be_printed_is_said_in_a_sentence(run, tmp_path):
    out = tmp_path / "out.pdf"
    assert run("forms", "print", "rp", "--layout", "card", "--out", out).code == 1
    assert run("forms", "print", "sp", "--out", tmp_path / "no" / "out.pdf").code == 1
    assert run("forms", "print", "sp", "--layout", "poster", "--out", out).code == 2
    path = written(tmp_path, [])
    answer = run("forms", "print", "sp", "--answers", path, "--out", out)
    assert answer.err.startswith("The answers are not one JSON object")
    assert not out.exists()


@needs_corpora
@pytest.mark.parametrize("name", names("*.json")[::4])
def test_forms_of_others_are_printed_in_every_layout_but_a_card(run, tmp_path, name):
    for layout in ("full", "short", "blank"):
        out = tmp_path / f"{layout}.pdf"
        answer = run("forms", "print", FOLDER / name, "--layout", layout, "--out", out)
        assert answer.code == 0, answer.err
        assert words_in(out)


def test_translations_in_the_answers_of_another_program_stand_beside_them(run, tmp_path):
    parts = [{"url": "lang", "valueCode": "es"}, {"url": "content", "valueString": "Doy vueltas"}]
    beside = {"extension": [extension("translation", extension=parts)]}
    said = {"linkId": "sp.signs", "answer": [{"valueString": "I pace", "_valueString": beside}]}
    page = {"linkId": "sp.p2", "item": [said]}
    raw = response(page, questionnaire="urn:peerdesk:form:safety-plan|1.0.0")
    out, answers = tmp_path / "plan.pdf", written(tmp_path, raw)
    assert run("forms", "print", "sp", "--answers", answers, "--out", out).code == 0
    found = words_in(out)
    assert "I pace" in found
    assert "Doy vueltas" in found
    assert "¿" in found
    assert "by someone not named" in found
