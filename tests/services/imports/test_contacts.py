"""Contacts from a table or JSON lines: drafts, whole and checked line by line."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peerdesk.domain.documents import ContactFilter
from peerdesk.domain.errors import LinesNeedMending
from peerdesk.services import contacts as listed
from peerdesk.services import documents, signing, verify
from peerdesk.services import people as records
from peerdesk.services.documents import Writing
from peerdesk.services.imports import contacts
from peerdesk.services.imports.dates import DayOrder
from peerdesk.services.imports.keeping import keep
from peerdesk.services.imports.mapping import Choices
from peerdesk.services.imports.undoing import undo
from tests.builders import a_draft, a_key, a_person, a_signed_note, finished
from tests.services.imports.builders import (
    CONTACTS,
    a_table,
    contacts_in,
    csv_bytes,
    json_bytes,
    one_contact,
    told,
    xlsx_bytes,
)

WHOLE = {
    "id": "n1",
    "person_id": "tall one",
    "contact_type": "one_on_one",
    "outcome": "attended",
    "modality": "in_person",
    "setting": "library",
    "start_at": "2026-02-02T14:05:00-06:00",
    "end_at": "2026-02-02T14:52:00-06:00",
    "zone": "America/Chicago",
    "purpose": "Get going on the job goal.",
    "what_i_did": "We looked up openings.",
    "response": "“Two of these say no experience.”",
    "next_steps": [{"text": "apply to one", "who": "person", "by_when": "2026-02-09"}],
    "no_goal_reason": "engagement_before_plan",
    "risk_flag": "none",
    "collab": {"mode": "read_back"},
    "competency_tags": ["C1.1", "C9.2"],
    "resources": [{"name": "Job center", "action": "called_together", "result": "pending"}],
}


def lines(desk):
    return listed.contacts(desk, ContactFilter(), limit=50)


def json_look(desk, *objects, **choices):
    table = a_table(json_bytes(*objects), "f.jsonl")
    return contacts.look(desk, table, Choices(**choices))


def test_a_table_becomes_drafts_of_the_right_people(desk):
    linh, pat = a_person(desk, "Trần Thị Mỹ Linh"), a_person(desk, "O'Neil, Pat")
    look = contacts_in(desk, CONTACTS)
    assert told(look) == []
    keep(desk, look)
    first, second = lines(desk)
    assert (first.person_id, second.person_id) == (linh, pat)
    assert {first.status, second.status} == {"draft"}
    columns = first.columns
    assert (columns.contact_type, columns.outcome) == ("one_on_one", "attended")
    assert (columns.modality, columns.setting) == ("in_person", "library")
    assert (columns.minutes, columns.service_date) == (47, date(2026, 2, 2))
    assert columns.happened_at == datetime(2026, 2, 2, 20, 5, tzinfo=UTC)
    assert (second.columns.outcome, second.columns.modality) == ("no_show", "audio")
    opened = documents.open_draft(desk, first.document_id)
    assert opened.answers.value("what_i_did") == "We looked at the bus map"
    assert [find.summary.document_id for find in listed.find(desk, "bus map")] == [
        first.document_id
    ]
    assert verify.verify(desk.vault).holds


def test_a_workbook_with_real_days_and_times_gives_the_same_drafts(desk):
    for name in ("Trần Thị Mỹ Linh", "O'Neil, Pat"):
        a_person(desk, name)
    rows: list[list[object]] = [list(CONTACTS[0])]
    for day, start, end, *rest in CONTACTS[1:]:
        clock = [datetime.strptime(each, "%I:%M %p").time() for each in (start, end)]  # noqa: DTZ007
        rows.append([datetime.strptime(day, "%m/%d/%Y"), *clock, *rest])  # noqa: DTZ007
    look = contacts.look(desk, a_table(xlsx_bytes(rows), "f.xlsx"))
    same = contacts_in(desk, CONTACTS)
    assert [one.new.columns for one in look.contacts] == [one.new.columns for one in same.contacts]
    assert told(look) == []


def test_a_whole_contact_of_json_can_be_signed_as_it_is(desk):
    a_person(desk, "Darnell", identifier="tall one")
    look = json_look(desk, WHOLE)
    assert told(look) == []
    assert look.columns.left_over == ("id",)
    keep(desk, look)
    (line,) = lines(desk)
    assert line.ready
    opened = documents.open_draft(desk, line.document_id)
    (step,) = opened.answers.rows_of("next_steps")
    assert opened.answers.value("next_steps.text", step) == "apply to one"
    (used,) = opened.answers.rows_of("resources")
    assert opened.answers.value("resources.name", used) == "Job center"
    assert len(opened.answers.values("competency_tags")) == 2
    signing.sign(desk, a_key(desk), [line.document_id])
    assert verify.verify(desk.vault).holds


def test_a_draft_is_ready_exactly_when_saving_it_by_hand_would_say_so(desk):
    a_person(desk, "Darnell", identifier="tall one")
    day = timedelta(days=1)
    objects, at = [], datetime.fromisoformat("2026-01-05T09:00:00-06:00")
    for lacking in (None, "purpose", None, "collab", "risk_flag", None):
        at += day
        one = WHOLE | {"start_at": at.isoformat(), "end_at": (at + day / 48).isoformat()}
        objects.append({key: value for key, value in one.items() if key != lacking})
    objects[-1]["place_detail"] = "x" * 201  # too long for its question
    keep(desk, json_look(desk, *objects))
    for line in lines(desk):
        opened = documents.open_draft(desk, line.document_id)
        assert line.ready == (documents.missing(desk, opened, opened.answers) == ())
    assert sum(line.ready for line in lines(desk)) == 2


def test_a_saved_import_has_the_columns_it_had(desk):
    for name in ("Trần Thị Mỹ Linh", "O'Neil, Pat"):
        a_person(desk, name)
    keep(desk, contacts_in(desk, CONTACTS))
    before = [(line.columns, line.ready) for line in lines(desk)]
    for line in lines(desk):
        opened = documents.open_draft(desk, line.document_id)
        documents.save(desk, opened, Writing(opened.answers))
    assert [(line.columns, line.ready) for line in lines(desk)] == before


@pytest.mark.parametrize(
    ("cells", "trouble"),
    [
        ({"Name": "Nobody"}, "person_unknown"),
        ({"Name": ""}, "person_missing"),
        ({"Type": "Chat"}, "code_unknown"),
        ({"Type": ""}, "type_missing"),
        ({"Date": ""}, "day_missing"),
        ({"Date": "2/30/2026"}, "day_unreadable"),
        ({"Date": "2027-02-09"}, "in_future"),
        ({"Start": "25:99"}, "time_unreadable"),
        ({"Start": "2:05-2:52pm", "End": "3 pm"}, "time_unreadable"),
        ({"Date": "2026-02-01 or so"}, "day_unreadable"),
        ({"Date": "2026-02-01 9:00 am"}, "day_unreadable"),
        ({"Start": "2/1/2026 2 pm"}, "day_unclear"),
        ({"Start": "2026-02-01 2 pm"}, "days_differ"),
        ({"End": "02/03/26 3 pm"}, "day_unclear"),
        ({"Date": "2025-03-09", "Start": "2:15 am", "End": "3:15 am"}, "time_skipped"),
        ({"Date": "2025-11-02", "Start": "1:30 am", "End": "3:00 am"}, "time_twice"),
        ({"Start": "3 pm", "End": "2 pm"}, "end_before_start"),
        ({"Time zone": "Mars/North"}, "zone_unknown"),
        ({"Travel": "far"}, "number_unreadable"),
        ({"Interpreter": "perhaps"}, "yes_no_unreadable"),
    ],
)
def test_what_cannot_be_read_is_told_by_line_and_nothing_is_kept(desk, cells, trouble):
    a_person(desk, "Darnell")
    look = one_contact(desk, **cells)
    assert (2, trouble) in told(look)
    with pytest.raises(LinesNeedMending):
        keep(desk, look)
    assert lines(desk) == []


def test_two_ways_to_read_a_day_are_asked_once_for_the_column(desk):
    a_person(desk, "Darnell")
    look = one_contact(desk, Date="02/01/2026")
    assert look.asks_day_order
    assert told(look) == [(2, "day_unclear")]
    row = [("Date", "Start", "Name", "Type"), ("02/01/2026", "9 am", "Darnell", "1:1")]
    days = {
        order: contacts_in(desk, row, day_order=order).contacts[0].new.columns.service_date
        for order in DayOrder
    }
    assert days == {
        DayOrder.MONTH_FIRST: date(2026, 2, 1), DayOrder.DAY_FIRST: date(2026, 1, 2),
    }  # fmt: skip
    told_by_other = [*row, ("31/01/2026", "9 am", "Darnell", "1:1")]
    found = contacts_in(desk, told_by_other)
    assert [one.new.columns.service_date for one in found.contacts] == [
        date(2026, 1, 2), date(2026, 1, 31),
    ]  # fmt: skip


def test_unknown_values_are_listed_and_their_meaning_can_be_said(desk):
    a_person(desk, "Darnell")
    look = one_contact(desk, Type="Kaffeeklatsch")
    assert look.unknown == (("contact_type", "Kaffeeklatsch", 1),)
    row = [("Date", "Name", "Type"), ("2026-02-01", "Darnell", "Kaffeeklatsch")]
    said = contacts_in(desk, row, codes={("contact_type", "kaffeeklatsch"): "one_on_one"})
    assert said.contacts[0].new.columns.contact_type == "one_on_one"


def test_people_are_matched_by_sign_or_very_name_and_else_asked_about(desk):
    tall, small = (a_person(desk, "Maria", identifier=sign) for sign in ("tall", "small"))
    marked = contacts_in(
        desk,
        [("Date", "Name", "Person ID", "Type"), ("2026-02-01", "maría", "Small", "1:1"),
         ("2026-02-01", "Maria", "", "1:1"), ("2026-02-01", "", "TALL", "1:1"),
         ("2026-02-01", "Marie", "", "1:1"), ("2026-02-01", "Pat", "tall", "1:1")],
    )  # fmt: skip
    assert [one.new.draft.person_id for one in marked.contacts] == [small, tall]
    assert [each for each in told(marked) if each[1].startswith("person")] == [
        (3, "person_unclear"), (5, "person_unknown"), (6, "person_differs"),
    ]  # fmt: skip


def test_a_name_written_last_first_is_the_same_name(desk):
    jose = a_person(desk, "José Álvarez")
    look = one_contact(desk, Name="alvarez,  Jose")
    assert [one.new.draft.person_id for one in look.contacts] == [jose]


def test_unknown_people_can_be_added_along(desk):
    rows = [("Date", "Start", "Name", "Type"), ("2026-02-01", "9 am", "Đức", "1:1"),
            ("2026-02-01", "1 pm", "ĐỨC", "1:1"), ("2026-02-01", "2 pm", "Ana", "1:1")]  # fmt: skip
    look = contacts_in(desk, rows, add_people=True)
    assert [details.chosen_name for _, _, details in look.added] == ["Đức", "Ana"]
    batch = keep(desk, look)
    assert batch.made == 5
    assert sorted(one.name for one in records.names(desk)) == ["Ana", "Đức"]
    assert undo(desk, batch.batch_id).removed == 5
    assert records.names(desk) == []


def test_the_same_contact_is_never_taken_in_twice(desk):
    a_person(desk, "Darnell")
    row = ("2026-02-02", "2:05 pm", "Darnell", "1:1")
    rows = [("Date", "Start", "Name", "Type"), row, row]
    assert told(contacts_in(desk, rows)) == [(3, "contact_twice")]
    keep(desk, contacts_in(desk, rows, leave_out_troubled=True))
    assert told(contacts_in(desk, rows[:2])) == [(2, "contact_here")]


def test_a_contact_without_a_time_stands_on_its_day(desk):
    a_person(desk, "Darnell")
    look = one_contact(desk, Date="1/31/2026", Start="", End="", Minutes="45")
    assert told(look) == [(2, "no_time_of_day")]
    keep(desk, look)
    (line,) = lines(desk)
    assert (line.columns.service_date, line.columns.minutes) == (date(2026, 1, 31), 45)
    opened = documents.open_draft(desk, line.document_id)
    documents.save(desk, opened, Writing(opened.answers))
    assert lines(desk)[0].columns.service_date == date(2026, 1, 31)


@pytest.mark.parametrize(
    ("cells", "minutes", "said"),
    [
        ({"End": "", "Minutes": "30"}, 30, None),
        ({"Minutes": "47"}, 47, None),
        ({"Minutes": "60"}, 60, 60),
        ({"Start": "2:05-2:52pm", "End": ""}, 47, None),
        ({"Start": "14:05", "End": "14:52"}, 47, None),
        ({"Start": "11:50 pm", "End": "12:20 am"}, 30, None),
        ({"End": "", "Hours": "1.5"}, 90, None),
        ({"Date": "1/31/2026 0:00:00"}, 47, None),
        ({"Date": "1/31/2026 2:05 pm", "Start": ""}, 47, None),
        ({"End": "2026-01-31 2:52 pm"}, 47, None),
    ],
)
def test_minutes_are_from_start_to_end_or_as_the_file_says(desk, cells, minutes, said):
    a_person(desk, "Darnell")
    look = one_contact(desk, **({"Date": "1/31/2026"} | cells))
    assert told(look) == []
    keep(desk, look)
    (line,) = lines(desk)
    opened = documents.open_draft(desk, line.document_id)
    assert (line.columns.minutes, opened.answers.value("direct_minutes")) == (minutes, said)


def test_what_was_written_in_or_signed_since_survives_the_undoing(desk, turning):
    a_person(desk, "Darnell")
    starts = ("9 am", "10 am", "11 am")
    rows = [("Date", "Start", "Name", "Type"),
            *(("2026-02-02", start, "Darnell", "1:1") for start in starts)]  # fmt: skip
    batch = keep(desk, contacts_in(desk, rows))
    turning.pass_time(hours=1)
    last, middle, first = lines(desk)
    opened = documents.open_draft(desk, first.document_id)
    documents.save(desk, opened, Writing(finished(opened.answers, "2026-02-02 09:00")))
    signing.sign(desk, a_key(desk), [first.document_id])
    documents.move(desk, middle.document_id, a_person(desk, "Birdie"))
    undone = undo(desk, batch.batch_id)
    assert undone.removed == 1
    assert [(one.line, one.name) for one in undone.kept] == [(2, "Darnell"), (3, "Birdie")]
    assert {line.document_id for line in lines(desk)} == {first.document_id, middle.document_id}
    assert last.document_id not in {line.document_id for line in lines(desk)}
    assert verify.verify(desk.vault).holds


def test_other_contacts_are_left_alone_by_an_undoing(desk):
    darnell = a_person(desk, "Darnell")
    kept = {a_draft(desk, darnell), a_signed_note(desk, darnell)}
    batch = keep(desk, one_contact(desk, Date="1/31/2026"))
    undo(desk, batch.batch_id)
    assert {line.document_id for line in lines(desk)} == kept


def test_json_lines_that_are_no_objects_keep_the_file_out(desk):
    table = a_table(json_bytes(WHOLE) + b"\n[1]\n{oops\n", "f.jsonl")
    look = contacts.look(desk, table)
    assert [each for each in told(look) if each[1] == "line_unreadable"] == [
        (2, "line_unreadable"), (3, "line_unreadable"),
    ]  # fmt: skip
    strange = json_look(desk, WHOLE | {"next_steps": {"text": {"a": 1}}, "collab": "read back"})
    assert "cell_unreadable" in {each for _, each in told(strange)}


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Co", "Cn")), min_size=1))
def test_what_was_written_comes_in_word_for_word(desk, words):
    text = words.strip()
    rows = [("Date", "Notes", "Type", "Name"), ("2026-02-01", text, "Team meeting", "")]
    look = contacts_in(desk, rows)
    if text and not text.startswith("#"):
        (one,) = look.contacts
        assert text in one.new.text


def test_a_table_of_contacts_may_have_any_separator_and_letters(desk):
    for name in ("Trần Thị Mỹ Linh", "O'Neil, Pat"):
        a_person(desk, name)
    expected = [one.new.columns for one in contacts_in(desk, CONTACTS).contacts]
    for separator in ";\t|":
        for encoding in ("utf-8-sig", "utf-16"):
            table = a_table(csv_bytes(CONTACTS, encoding, separator))
            found = contacts.look(desk, table)
            assert [one.new.columns for one in found.contacts] == expected
