"""Forms and answers to them on the command line, without any vault."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from peerdesk.resource_files import resource
from tests.forms.builders import extension, item, questionnaire, response, rows
from tests.forms.corpora import FOLDER, names, needs_corpora
from tests.forms.plan_table import SHARED
from tests.forms.plans import FORMS


def written(folder: Path, name: str, raw: object) -> Path:
    path = folder / name
    path.write_text(json.dumps(raw), "utf-8")
    return path


def results(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


# --- list --------------------------------------------------------------------------------------


def test_the_forms_are_listed_with_the_keys_that_name_them(run):
    answer = run("forms", "list")
    assert answer.code == 0
    keys = [line.split("\t")[0] for line in answer.out.splitlines()]
    letters = ["letter-accommodation", "letter-attendance", "letter-support", "report", "strengths"]
    plans = ["contact-note", *(blocks[0] for blocks in SHARED.values())]
    papers = ["cn", "tp", "hp", "nt", "lg", "cj", "rvk", "rst", "cfc", "nta"]
    assert sorted(keys) == sorted(letters + plans + papers)
    listed = json.loads(run("forms", "list", "--json").out)
    assert [form["key"] for form in listed] == keys
    assert all(form["languages"] == ["en", "es"] for form in listed)
    newest = {FORMS[form.url].sha256 for form in FORMS.versions}
    assert {form["sha256"] for form in listed} == newest


# --- check -------------------------------------------------------------------------------------


def test_a_file_that_opens_is_told_with_its_gaps(run, tmp_path):
    computed = extension(
        "calculatedExpression", "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-",
        valueExpression={},
    )  # fmt: skip
    path = written(tmp_path, "in take.json", questionnaire(item("q", extension=[computed])))
    answer = run("forms", "check", path, "--json")
    assert answer.code == 0
    (found,) = results(answer.out)
    assert (found["file"], found["opens"], found["refusals"]) == (str(path), True, [])
    assert [(gap["linkId"], gap["construct"][-20:]) for gap in found["gaps"]] == [
        ("q", "calculatedExpression")
    ]
    plain = run("forms", "check", path)
    assert "opens" in plain.out
    assert "q: " in plain.out


def test_a_file_that_does_not_open_is_told_with_linkid_and_reason(run, tmp_path):
    twice = written(tmp_path, "twice.json", questionnaire(item("q"), item("q")))
    answer = run("forms", "check", twice, tmp_path / "nothing", "--json")
    assert answer.code == 1
    first, second = results(answer.out)
    assert not first["opens"]
    assert (first["refusals"][0]["linkId"], first["refusals"][0]["reason"]) == (
        *("q", "duplicate_link_id"),
    )
    assert second["refusals"][0]["reason"] == "file_unreadable"
    assert "q: Two items have the same linkId" in run("forms", "check", twice).out


def test_one_bad_file_does_not_hide_the_others(run, tmp_path):
    bad = tmp_path / "bad.json"
    bad.write_bytes(b"\xff" * 10)
    good = written(tmp_path, "good.json", questionnaire(item("q")))
    answer = run("forms", "check", bad, good, "--json")
    assert [found["opens"] for found in results(answer.out)] == [False, True]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "not_json"),
        (b"[" * 1_000_000, "not_json"),
        (b'{"resourceType": "Patient"}', "not_a_questionnaire"),
        (b" " * (4 * 1024 * 1024 + 1), "too_large"),
        (b'{"resourceType": "Questionnaire", "item": []}', "no_items"),
        (b'{"resourceType": "Questionnaire", "x": NaN, "item": [{}]}', "not_json"),
    ],
)
def test_hostile_files_are_refused_by_reason(run, tmp_path, data, reason):
    path = tmp_path / "form.json"
    path.write_bytes(data)
    (found,) = results(run("forms", "check", path, "--json").out)
    assert [why["reason"] for why in found["refusals"]] == [reason]


def test_a_folder_is_no_form(run, tmp_path):
    (found,) = results(run("forms", "check", tmp_path, "--json").out)
    assert found["refusals"][0]["reason"] == "file_unreadable"


@needs_corpora
def test_real_forms_open_or_are_refused_as_their_collection_says(run):
    good = [FOLDER / name for name in names("*.json")]
    bad = [FOLDER / "nonconformant" / name for name in names("nonconformant/*.json")]
    answer = run("forms", "check", *good, *bad, "--json")
    opened = {Path(found["file"]).name: found["opens"] for found in results(answer.out)}
    assert [name for name, opens in opened.items() if not opens] == [
        "01-android-fhir-layout-paginated.json"
    ]
    assert len(opened) == len(good) + len(bad)


# --- answers -----------------------------------------------------------------------------------


@pytest.fixture
def intake(tmp_path: Path) -> Path:
    """A small form with a row."""
    need = rows("g", item("g:n", "integer", required=True))
    return written(tmp_path, "intake.json", questionnaire(item("q", maxLength=3), need))


def test_answers_that_fit_are_valid(run, intake, tmp_path):
    said = {"linkId": "q", "answer": [{"valueString": "abc"}]}
    path = written(tmp_path, "r.json", response(said, status="completed"))
    answer = run("forms", "answers", intake, path, "--json")
    assert answer.code == 0
    (found,) = results(answer.out)
    assert (found["valid"], found["problems"], found["status"]) == (True, [], "completed")
    assert run("forms", "answers", intake, path).code == 0


def test_problems_are_told_by_linkid_row_and_sentence(run, intake, tmp_path):
    long = {"linkId": "q", "answer": [{"valueString": "abcd"}]}
    wrong = {"linkId": "g", "item": [{"linkId": "g:n", "answer": [{"valueString": "x"}]}]}
    path = written(tmp_path, "r.json", response(long, wrong, status="completed"))
    answer = run("forms", "answers", intake, path, "--json")
    assert answer.code == 1
    (found,) = results(answer.out)
    assert [(p["linkId"], p["row"], p["code"]) for p in found["problems"]] == [
        ("q", None, "too_long"),
        ("g:n", "0", "wrong_type"),
    ]
    assert found["problems"][0]["facts"] == ["3", "4"]
    plain = run("forms", "answers", intake, path)
    assert "q: At most 3 characters fit, and there are 4." in plain.out
    assert "g:n (row 0): " in plain.out


def test_answers_to_another_version_are_listed_as_far_as_they_no_longer_fit(run, intake, tmp_path):
    gone = {"linkId": "gone", "answer": [{"valueString": "x"}]}
    raw = response(gone, status="completed", questionnaire="urn:test:form|7")
    answer = run("forms", "answers", intake, written(tmp_path, "r.json", raw), "--json")
    (found,) = results(answer.out)
    assert [(p["code"], p["severity"]) for p in found["problems"]] == [
        ("other_version", "warning"),
        ("unknown_question", "error"),
    ]


def test_answers_may_come_from_standard_input(run, intake, monkeypatch):
    raw = json.dumps(response(status="completed")).encode()
    stream = io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stream)
    assert run("forms", "answers", intake, "-", "--json").code == 0


@needs_corpora
@pytest.mark.parametrize(
    "name", [each.split(".")[0] for each in names("response-validation/*.questionnaire.json")]
)
def test_real_faulty_answers_are_found_faulty(run, name):
    folder = FOLDER / "response-validation"
    answer = run(
        "forms", "answers", folder / f"{name}.questionnaire.json", folder / f"{name}.response.json",
        "--json",
    )  # fmt: skip
    raw = json.loads((folder / f"{name}.outcome.json").read_bytes())
    failed = any(issue["severity"] in {"error", "fatal"} for issue in raw["issue"])
    assert results(answer.out)[0]["valid"] is not failed
    assert answer.code == int(failed)


def test_a_form_is_named_by_its_key_its_name_or_its_file(run, tmp_path):
    path = written(tmp_path, "r.json", {"resourceType": "QuestionnaireResponse"})
    for name in ("sp", "safety-plan", "urn:peerdesk:form:safety-plan|1.0.0",
                 resource("forms", "safety-plan.json")):  # fmt: skip
        (found,) = results(run("forms", "answers", name, path, "--json").out)
        assert found["form"] == "urn:peerdesk:form:safety-plan|1.0.0"


def test_what_is_no_form_or_no_answers_is_said_in_a_sentence(run, intake, tmp_path):
    neither = run("forms", "answers", "xx", intake)
    assert neither.code == 1
    assert "There is no form xx" in neither.err
    broken = written(tmp_path, "broken.json", questionnaire(item("a"), item("a")))
    refused = run("forms", "answers", broken, intake)
    assert "a: Two items have the same linkId" in refused.err
    assert run("forms", "answers", intake, intake).err.startswith("These answers do not fit")
    assert run("forms", "answers", intake, tmp_path / "no").err.startswith("The file ")


def test_no_file_gives_orders_to_the_terminal(run, tmp_path):
    evil = "q\x1b[2J\u202e\x07"
    raw = questionnaire(item(evil, "attachment", title=1), title=f"Intake\x1b[31m {evil}")
    answer = run("forms", "check", written(tmp_path, "evil.json", raw))
    assert answer.code == 0
    twice = run("forms", "check", written(tmp_path, "twice.json", questionnaire(*[item(evil)] * 2)))
    assert twice.code == 1
    for out in (answer.out, twice.out):
        assert all(each.isprintable() or each == "\n" for each in out)


def test_a_catastrophic_pattern_ends_at_once(run, tmp_path):
    pattern = extension("regex", valueString="(a+)+b")
    slow = extension("regex", valueString="a*a*a*a*a*a*a*b")
    raw = questionnaire(item("q", extension=[pattern]), item("p", extension=[slow]))
    said = [{"linkId": link, "answer": [{"valueString": "a" * 900}]} for link in ("q", "p")]
    form = written(tmp_path, "form.json", raw)
    path = written(tmp_path, "r.json", response(*said, status="completed"))
    (found,) = results(run("forms", "answers", form, path, "--json").out)
    assert found["problems"] == []
