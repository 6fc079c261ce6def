"""`peerdesk consent decide`: cases in, one JSON line for each, a count at the end."""

import json
from pathlib import Path

import pytest

from peerdesk.cli.running import FAILED, FINE, MISUSED
from tests.cli.conftest import Answer, Run
from tests.domain.consents.cases import VECTORS, Json, tpo

VECTOR_FILE = Path(__file__).parents[1] / "domain" / "consents" / "consent-cases.json"


def decide(run: Run, file: Path) -> Answer:
    return run("consent", "decide", str(file))


def written(folder: Path, content: object) -> Path:
    file = folder / "cases.json"
    file.write_text(json.dumps(content), "utf-8")
    return file


def test_the_published_cases_all_pass(run: Run) -> None:
    answered = decide(run, VECTOR_FILE)
    assert answered.code == FINE
    *lines, count = answered.out.splitlines()
    assert count == "40 passed, 0 failed"
    answers = [json.loads(line) for line in lines]
    assert [answer["id"] for answer in answers] == [case["id"] for case in VECTORS]
    assert all(answer["passed"] for answer in answers)


def test_a_case_decided_otherwise_than_told_fails(tmp_path: Path, run: Run) -> None:
    wrong = tpo(expect={"allowed": False, "reason": "DENY_REVOKED", "consent_id": "c-tpo"})
    answered = decide(run, written(tmp_path, {"cases": [wrong]}))
    assert answered.code == FAILED
    line, count = answered.out.splitlines()
    assert json.loads(line)["passed"] is False
    assert count == "0 passed, 1 failed"


@pytest.mark.parametrize("shape", ["one", "list"])
def test_a_case_that_expects_nothing_is_only_decided(tmp_path: Path, run: Run, shape: str) -> None:
    case = tpo()
    del case["expect"]
    answered = decide(run, written(tmp_path, case if shape == "one" else [case]))
    assert answered.code == FINE
    line, count = answered.out.splitlines()
    answer: Json = json.loads(line)
    assert "passed" not in answer
    assert answer["reason"] == "ALLOW_CONSENT"
    assert "42 CFR 2.31" in answer["sections"]
    assert answer["sentence"].startswith("Allowed by the consent")
    assert count == "0 passed, 0 failed"


def test_an_unknown_time_zone_is_refused_by_name(tmp_path: Path, run: Run) -> None:
    case = tpo(program__timezone="Nowhere/Town")
    del case["expect"]
    answered = decide(run, written(tmp_path, [case]))
    answer = json.loads(answered.out.splitlines()[0])
    assert (answer["reason"], answer["missing"]) == ("DENY_INVALID_REQUEST", ["timezone"])


@pytest.mark.parametrize("content", ["{", "[1, 2]", '{"cases": 3}', "[" * 20_000, '"text"'])
def test_a_file_without_cases_is_refused_in_a_sentence(
    tmp_path: Path, run: Run, content: str
) -> None:
    file = tmp_path / "cases.json"
    file.write_text(content, "utf-8")
    answered = decide(run, file)
    assert answered.code == FAILED
    assert "no consent cases" in answered.err


def test_a_file_that_is_not_there_is_named(tmp_path: Path, run: Run) -> None:
    answered = decide(run, tmp_path / "absent.json")
    assert answered.code == FAILED
    assert "absent.json" in answered.err


def test_a_file_must_be_named(run: Run) -> None:
    answered = run("consent", "decide")
    assert answered.code == MISUSED
    assert "FILE" in answered.err
