"""People from a table: fields, names twice, and who is here already."""

from uuid import UUID

import pytest

from peerdesk.domain.errors import BatchUndone, ColumnNotThere, LinesNeedMending
from peerdesk.domain.imports import Decision, Trouble
from peerdesk.domain.people import MayContact, ReachKind, ReachSafety, WayToReach
from peerdesk.domain.trail import Act
from peerdesk.services import documents, verify
from peerdesk.services import people as records
from peerdesk.services.imports.keeping import earlier, keep
from peerdesk.services.imports.mapping import chosen_columns
from peerdesk.services.imports.undoing import undo
from peerdesk.storage import trail
from tests.builders import a_person, a_signed_note
from tests.services.imports.builders import ABOUT_PEOPLE, a_table, csv_bytes, people_in, told

FULL = [
    ("First name", "Last name", "Preferred name", "MRN", "Pronouns", "Language(s)", "Cell phone",
     "Email", "Address", "City", "Safe to call?", "Emergency contact", "Emergency phone", "DOB"),
    ("Linh", "Trần", "Mỹ Linh", "0042", "she/her", "Vietnamese; English", "(555) 010-0042",
     "linh@example.org", "4 Elm St", "Peoria", "Ask first", 'Ana "Nan" Trần', "555-0199",
     "1/2/1980"),
]  # fmt: skip


def names(desk):
    return sorted(one.name for one in records.names(desk))


def test_every_field_of_a_person_comes_in(desk):
    look = people_in(desk, FULL)
    assert look.columns.left_over == ("DOB",)
    keep(desk, look)
    (line,) = records.names(desk)
    details = records.person(desk, line.person_id).details
    assert (details.chosen_name, details.legal_name) == ("Mỹ Linh", "Linh Trần")
    assert (details.identifier, details.pronouns) == ("0042", "she/her")
    assert details.languages == ("Vietnamese", "English")
    ways = [(way.kind, way.value) for way in details.ways]
    assert ways == [
        (ReachKind.PHONE, "(555) 010-0042"),
        (ReachKind.EMAIL, "linh@example.org"),
        (ReachKind.ADDRESS, "4 Elm St, Peoria"),
    ]
    assert {way.safety for way in details.ways} == {ReachSafety.ASK_FIRST}
    (support,) = details.supports
    assert (support.name, support.contact_info) == ('Ana "Nan" Trần', "555-0199")
    assert support.may_contact is MayContact.CRISIS_ONLY
    assert records.find(desk, "tran")[0].person_id == line.person_id


def test_spanish_column_names_are_known_and_others_can_be_chosen(desk):
    rows = [("Nombre", "Teléfono", "Rufname"), ("José", "555-0100", "Pepe")]
    assert dict(people_in(desk, rows).columns.read) == {
        "Nombre": "chosen_name",
        "Teléfono": "phone",
    }
    table = a_table(csv_bytes(rows), words=ABOUT_PEOPLE)
    known = frozenset({"chosen_name", "legal_name"})
    wanted = [("chosen_name", "rufname"), ("legal_name", "1")]
    columns = chosen_columns(table, wanted, known)
    look = people_in(desk, rows, columns=columns)
    assert look.people[0].details.chosen_name == "Pepe"
    assert look.people[0].details.legal_name == "José"
    for wrong in ([("age", "1")], [("legal_name", "Alter")], [("legal_name", "9")]):
        with pytest.raises(ColumnNotThere):
            chosen_columns(table, wrong, known)


def test_who_is_here_by_name_and_number_is_not_added_again(desk):
    way = WayToReach(UUID(int=5), ReachKind.PHONE, "+1 555 010 0777")
    a_person(desk, "Darnell", identifier="tall one")
    a_person(desk, "Birdie", ways=(way,))
    look = people_in(
        desk,
        [
            ("Name", "ID", "Phone"),
            ("DARNELL", "Tall One", ""),
            ("birdie", "", "555-010-0777"),
            ("Darnel", "other", ""),
            ("Jo", "", "555-010-0999"),
            ("Jo", "", "(555) 010-0999"),
        ],
    )
    assert told(look) == [
        (2, "same_in_vault"), (3, "same_in_vault"), (4, "sounds_like"), (6, "same_in_file"),
    ]  # fmt: skip
    decided = [one.decision for one in look.people]
    here, out, add = Decision.ALREADY_HERE, Decision.LEAVE_OUT, Decision.ADD
    assert decided == [here, here, add, add, out]
    keep(desk, look)
    assert names(desk) == ["Birdie", "Darnel", "Darnell", "Jo"]


def test_the_worker_decides_about_each_line(desk):
    a_person(desk, "Darnell")
    rows = [("Name", "Pronouns"), ("Darnell", "he/him"), ("Birdie", "")]
    look = people_in(desk, rows, decisions={2: Decision.ALREADY_HERE})
    assert keep(desk, look).made == 1
    assert names(desk) == ["Birdie", "Darnell"]


@pytest.mark.parametrize(
    ("row", "trouble"),
    [
        (("", "x", "no"), Trouble.NAME_MISSING),
        (("Ana", "x", "perhaps so"), Trouble.CODE_UNKNOWN),
        (("Ana", "x", "yes", "one too many"), Trouble.TOO_MANY_CELLS),
        (("Ana", "#REF!", "yes"), Trouble.CELL_HAS_ERROR),
    ],
)
def test_a_line_that_cannot_be_taken_in_keeps_the_whole_file_out(desk, row, trouble):
    look = people_in(desk, [("Name", "ID", "OK to call"), ("Birdie", "b", "yes"), row])
    assert told(look) == [(3, trouble)]
    with pytest.raises(LinesNeedMending) as caught:
        keep(desk, look)
    assert caught.value.count == 1
    assert names(desk) == []
    rest = people_in(
        desk, [("Name", "ID", "OK to call"), ("Birdie", "b", "yes"), row], leave_out_troubled=True
    )
    assert keep(desk, rest).made == 1


def test_an_import_is_listed_and_undone_but_what_was_touched_stays(desk, turning):
    rows = [("Name",), *((name,) for name in ("Ana", "Birdie", "Chloé", "Đức"))]
    batch = keep(desk, people_in(desk, rows))
    assert [(one.kind, one.lines, one.made) for one in earlier(desk)] == [("people", 4, 4)]
    turning.pass_time(hours=1)
    ids = {one.name: one.person_id for one in records.names(desk)}
    a_signed_note(desk, ids["Ana"])
    records.keep(desk, ids["Chloé"], records.person(desk, ids["Chloé"]).details, noted=True)
    undone = undo(desk, batch.batch_id)
    assert undone.removed == 2
    assert [(one.name, one.line) for one in undone.kept] == [("Ana", 2), ("Chloé", 4)]
    assert names(desk) == ["Ana", "Chloé"]
    assert earlier(desk)[0].undone_at is not None
    with desk.vault.reading() as session:
        acts = [entry.act for entry in trail.about(session, ids["Đức"])]
        whole = [entry.act for entry in trail.about(session, batch.batch_id)]
    assert acts == [Act.PERSON_ADDED, Act.PERSON_REMOVED]
    assert whole == [Act.IMPORTED, Act.IMPORT_UNDONE]
    assert verify.verify(desk.vault).holds


def test_what_an_undoing_left_can_be_taken_back_once_nothing_holds_it(desk, turning):
    batch = keep(desk, people_in(desk, [("Name",), ("Ana",), ("Birdie",)]))
    turning.pass_time(hours=1)
    (ana,) = [one.person_id for one in records.names(desk) if one.name == "Ana"]
    note = documents.start_note(desk, ana, None)
    assert undo(desk, batch.batch_id).removed == 1
    (left,) = earlier(desk)
    assert (left.undone_at is not None, left.left, left.may_be_undone) == (True, 1, True)
    again = undo(desk, batch.batch_id)
    assert (again.removed, [one.name for one in again.kept]) == (0, ["Ana"])
    documents.discard(desk, note)
    assert undo(desk, batch.batch_id).removed == 1
    assert names(desk) == []
    assert not earlier(desk)[0].may_be_undone
    with pytest.raises(BatchUndone):
        undo(desk, batch.batch_id)
    assert verify.verify(desk.vault).holds
