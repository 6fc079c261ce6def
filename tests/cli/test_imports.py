"""`peerdesk people import`, `contacts import`, `imports list` and `imports undo`."""

import json

import pytest

from tests.services.imports.builders import csv_bytes, json_bytes, xlsx_bytes

PEOPLE = [("Name", "Phone", "Shoe size"), ("Ana", "555-0100", "38"), ("Birdie", "555-0101", "40")]
NOTE = {
    "id": "n1", "contact_type": "one_on_one", "person_label": "Birdie", "zone": "America/Chicago",
    "start_at": "2026-02-02T14:05:00", "end_at": "2026-02-02T14:52:00", "outcome": "attended",
}  # fmt: skip


@pytest.fixture
def call(run, vault, key_file, tmp_path):
    """Run a verb over the vault with a file of these bytes."""

    def calling(verbs, *options, file=None, content=b""):
        words = [*verbs, vault]
        if file:
            (tmp_path / file).write_bytes(content)
            words.append(tmp_path / file)
        return run(*words, *options, "--passphrase-file", key_file)

    return calling


def contacts(call):
    return json.loads(call(("contacts", "list"), "--json").out)


def test_people_come_in_and_go_again(call):
    verbs, content = ("people", "import"), xlsx_bytes(PEOPLE)
    tried = call(verbs, "--dry-run", file="p.xlsx", content=content)
    assert tried.code == 0
    assert "column\tName\t->\tchosen_name" in tried.out
    assert "column\tShoe size\tnot imported" in tried.out
    assert "would import\t1 of 2 lines" not in tried.out
    assert json.loads(call(("imports", "list"), "--json").out) == []
    took = json.loads(call(verbs, "--json", file="p.xlsx", content=content).out)
    assert (took["kept"], took["made"], took["not_taken_in"]) == (True, 2, ["Shoe size"])
    assert [one["code"] for one in took["problems"]] == ["sounds_like"]
    (listed,) = json.loads(call(("imports", "list"), "--json").out)
    assert (listed["id"], listed["kind"], listed["made"]) == (took["import"], "people", 2)
    undone = json.loads(call(("imports", "undo"), "--json").out)
    assert undone == {"removed": 2, "kept": []}
    again = call(("imports", "undo"), took["import"])
    assert (again.code, again.out) == (1, "")
    assert "undone before" in again.err
    assert "undone" in call(("imports", "list")).out


def test_contacts_of_json_lines_come_in_as_drafts(call):
    verbs = ("contacts", "import")
    before = len(contacts(call))
    answer = call(verbs, file="c.jsonl", content=json_bytes(NOTE))
    assert answer.code == 0, answer.out
    assert "column\tid\tnot imported" in answer.out
    now = contacts(call)
    assert len(now) == before + 1
    (new,) = [one for one in now if one["status"] == "draft"]
    assert (new["person"], new["minutes"], new["signed_at"]) == ("Birdie", 47, None)


def test_a_bad_line_keeps_all_out_and_is_told_with_its_number(call):
    verbs, before = ("contacts", "import"), contacts(call)
    content = json_bytes(NOTE, NOTE | {"contact_type": "seance", "start_at": "2026-02-02T16:00:00",
                                       "end_at": "2026-02-02T17:00:00"})  # fmt: skip
    refused = call(verbs, file="c.jsonl", content=content)
    assert refused.code == 1
    assert "line 2\tKind of contact: PeerDesk does not know “seance”." in refused.out
    assert refused.out.endswith("imported nothing\t1 of 2 lines cannot be imported\n")
    assert contacts(call) == before
    meant = "contact_type:seance=group"
    assert call(verbs, "--value", meant, file="c.jsonl", content=content).code == 0
    assert len(contacts(call)) == len(before) + 2
    part = call(verbs, "--leave-out", "--json", file="c.jsonl", content=content)
    assert json.loads(part.out)["made"] == 0


def test_days_columns_and_people_are_settled_by_options(call):
    rows = [("Tag", "Wer", "Type"), ("03/02/2026", "Nuria", "1:1")]
    options = ["--map", "service_date=Tag", "--map", "person=2", "--add-people"]
    content = csv_bytes(rows, "cp1252", ";")
    asked = call(("contacts", "import"), *options, file="c.csv", content=content)
    assert asked.code == 1
    assert "say --dates mdy or --dates dmy" in asked.out
    taken = call(("contacts", "import"), *options, "--dates", "dmy", "--json",
                 file="c.csv", content=content)  # fmt: skip
    report = json.loads(taken.out)
    assert (report["kept"], report["people_added"], report["made"]) == (True, 1, 1)
    assert "2026-02-03" in {one["service_date"] for one in contacts(call)}


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--map", "nonsense"], 2),
        (["--value", "contact_type"], 2),
        (["--dates", "ymd"], 2),
        (["--map", "chosen_name=Nowhere"], 1),
        (["--map", "nowhere=Name"], 1),
        (["--sheet", "Other"], 1),
    ],
)
def test_what_is_not_called_rightly_is_said_and_nothing_kept(call, options, code):
    answer = call(("people", "import"), *options, file="p.xlsx", content=xlsx_bytes(PEOPLE))
    assert answer.code == code
    assert answer.err
    assert json.loads(call(("imports", "list"), "--json").out) == []


def test_a_file_that_is_not_there_or_no_table_is_told(run, call, vault, key_file, tmp_path):
    nowhere = run("people", "import", vault, tmp_path / "no.csv", "--passphrase-file", key_file)
    assert (nowhere.code, "cannot be read" in nowhere.err) == (1, True)
    broken = call(("people", "import"), file="p.xlsx", content=b"PK\x03\x04 broken")
    assert (broken.code, "damaged" in broken.err) == (1, True)
    for wrong in ("not-an-id", "0190a000-0000-7000-8000-00000000dead"):
        unknown = call(("imports", "undo"), wrong)
        assert (unknown.code, "no such import" in unknown.err) == (1, True)
    assert call(("imports", "undo")).code == 1
