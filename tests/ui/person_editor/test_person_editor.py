"""About a person: everything is saved as it is written, and nothing that was typed is lost."""

from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from peerdesk.domain.people import (
    MayContact,
    PersonDetails,
    ReachKind,
    ReachSafety,
    Strength,
    StrengthKind,
    Support,
    SupportKind,
    WayToReach,
)
from peerdesk.domain.trail import Act
from peerdesk.services import people, records
from peerdesk.services.desk import new_id, today
from peerdesk.ui.person_editor.keeper import DetailsKeeper
from peerdesk.ui.person_editor.view import PersonEditor

FULL = PersonDetails(
    "Đặng Thị Hoa",
    pronouns="she",
    legal_name="Dang Thi Hoa",
    identifier="garden group",
    languages=("Vietnamese", "English"),
    how_to_reach="Text first,\nnever voicemail",
    what_matters="“My kids’ school, my own door key.” 🗝",
    ways=(
        WayToReach(
            *(uuid4(), ReachKind.PHONE, "555-0142", "mobile", ReachSafety.SAFE, "after 4"),
            date(2026, 1, 5),
        ),
        WayToReach(uuid4(), ReachKind.EMAIL, "hoa@example.org", stopped_on=date(2025, 6, 1)),
    ),
    strengths=(Strength("Keeps every receipt", StrengthKind.SKILL), Strength("makes people laugh")),
    supports=(
        Support("Ms. Ray", "pastor", SupportKind.COMMUNITY, "rides", MayContact.CRISIS_ONLY, "x1"),
    ),
    own_terms=("survivor", "người mẹ"),
)


@pytest.fixture
def edit(qtbot, theme, desk):
    def made(person_id):
        keeper = DetailsKeeper(desk, person_id, within_ms=1)
        view = PersonEditor(keeper, today(desk), lambda: new_id(desk))
        keeper.setParent(view)
        qtbot.addWidget(view)
        view.resize(760, 900)
        view.show()
        return view, keeper

    return made


def details(desk, person_id):
    return people.person(desk, person_id).details


def test_everything_known_is_shown_and_reads_back_the_same(edit, desk):
    view, _keeper = edit(people.add(desk, FULL))
    assert view.details() == FULL


def test_what_is_typed_is_saved_without_a_button(qtbot, edit, desk):
    person_id = people.add(desk, PersonDetails("Hoa"))
    view, keeper = edit(person_id)
    with qtbot.waitSignal(keeper.saved):
        qtbot.keyClicks(view.what_matters, "My own door key.")
        qtbot.keyClicks(view.languages, "Vietnamese, English")
    assert keeper.flush()
    assert details(desk, person_id).what_matters == "My own door key."
    assert details(desk, person_id).languages == ("Vietnamese", "English")


def test_a_sitting_leaves_one_line_in_the_audit_trail(edit, desk):
    person_id = people.add(desk, PersonDetails("Hoa"))
    view, keeper = edit(person_id)
    for pronouns in ("s", "sh", "she"):
        view.pronouns.setText(pronouns)
        assert keeper.flush()
    acts = [entry.act for entry in records.history(desk, person_id)]
    assert acts.count(Act.PERSON_CHANGED) == 1


def test_an_emptied_name_stays_as_it_was_and_the_field_says_so(edit, desk):
    person_id = people.add(desk, PersonDetails("Hoa"))
    view, keeper = edit(person_id)
    view.name.setText("  ")
    view.pronouns.setText("she")
    assert keeper.flush()
    assert details(desk, person_id) == PersonDetails("Hoa", pronouns="she")
    assert "“Hoa” stays" in view.name_row.error
    view.name.setText("Hoà")
    assert keeper.flush()
    assert details(desk, person_id).chosen_name == "Hoà"
    assert view.name_row.error == ""


def test_a_phone_is_added_with_what_they_say_about_using_it(edit, desk):
    person_id = people.add(desk, PersonDetails("Hoa"))
    view, keeper = edit(person_id)
    view.ways.add_button.click()
    (line,) = view.ways.lines
    line.reach.setText("312-555-0142")
    line.safety.setCurrentIndex(line.safety.findData(ReachSafety.ASK_FIRST))
    line.works.click()
    line.stopped.setText("yesterday")
    assert keeper.flush()
    (way,) = details(desk, person_id).ways
    assert (way.value, way.safety) == ("312-555-0142", ReachSafety.ASK_FIRST)
    assert (way.worked_on, way.stopped_on) == (date(2026, 2, 3), date(2026, 2, 2))


def test_words_that_name_no_day_are_kept_and_explained(edit, desk):
    person_id = people.add(desk, FULL)
    view, keeper = edit(person_id)
    view.ways.lines[0].worked.setText("when it rained")
    assert keeper.flush()
    again, _keeper = edit(person_id)
    field = again.ways.lines[0].worked
    assert field.text() == "when it rained"
    assert "Write a day" in field.accessibleDescription()
    assert details(desk, person_id).ways[0].worked_on is None


def test_a_day_that_is_mended_leaves_no_typed_text_behind(edit, desk):
    person_id = people.add(desk, FULL)
    view, keeper = edit(person_id)
    field = view.ways.lines[0].worked
    field.setText("when it rained")
    field.setText("Jan 7")
    assert keeper.flush()
    assert dict(keeper.unread.fields) == {}
    assert details(desk, person_id).ways[0].worked_on == date(2026, 1, 7)


def test_a_line_that_is_taken_off_can_be_put_back(edit, desk):
    person_id = people.add(desk, FULL)
    view, keeper = edit(person_id)
    line = view.strengths.lines[0]
    line.take_off.click()
    assert keeper.flush()
    assert [one.text for one in details(desk, person_id).strengths] == ["makes people laugh"]
    line.put_back.click()
    assert keeper.flush()
    assert details(desk, person_id).strengths == FULL.strengths


def test_lines_with_nothing_in_them_are_not_written_down(edit, desk):
    person_id = people.add(desk, PersonDetails("Hoa"))
    view, keeper = edit(person_id)
    for lines in (view.ways, view.strengths, view.supports):
        lines.add_button.click()
    view.pronouns.setText("she")
    assert keeper.flush()
    assert details(desk, person_id) == PersonDetails("Hoa", pronouns="she")


def test_the_legal_name_is_shown_only_where_there_is_one(edit, desk):
    bare, _keeper = edit(people.add(desk, PersonDetails("Hoa")))
    assert not bare.legal_row.isVisible()
    bare.legal_button.click()
    assert bare.legal_row.isVisible()
    known, _keeper = edit(people.add(desk, FULL))
    assert known.legal_row.isVisible()


def test_coming_back_puts_the_cursor_where_it_was(qtbot, edit, desk):
    person_id = people.add(desk, FULL)
    view, _keeper = edit(person_id)
    view.activateWindow()
    view.what_matters.setFocus()
    cursor = view.what_matters.textCursor()
    cursor.setPosition(5)
    view.what_matters.setTextCursor(cursor)
    qtbot.waitUntil(view.what_matters.hasFocus)
    where = view.where()
    again, _keeper = edit(person_id)
    again.activateWindow()
    again.return_to(where["field"], where["cursor"])
    qtbot.waitUntil(again.what_matters.hasFocus)
    assert again.what_matters.textCursor().position() == 5


def test_enter_goes_on_to_the_next_field(qtbot, edit, desk):
    view, _keeper = edit(people.add(desk, FULL))
    view.activateWindow()
    view.name.setFocus()
    qtbot.waitUntil(view.name.hasFocus)
    QTest.keyClick(view.name, Qt.Key.Key_Return)
    assert view.alias.hasFocus()


def test_every_field_has_a_name_for_screen_readers(edit, desk):
    view, _keeper = edit(people.add(desk, FULL))
    fields = [*view.findChildren(QLineEdit), *view.findChildren(QPlainTextEdit)]
    assert len(fields) > 15
    assert all(field.accessibleName() for field in fields)


def test_a_change_that_cannot_be_saved_is_said_and_saved_later(qtbot, edit, desk):
    person_id = people.add(desk, PersonDetails("Hoa"))
    view, keeper = edit(person_id)
    _let_it_hold(desk, pages=1)
    with qtbot.waitSignal(keeper.failed):
        view.what_matters.setPlainText("My own door key. " * 3000)
    assert not keeper.flush()
    _let_it_hold(desk, pages=1_000_000)
    assert keeper.flush()
    assert details(desk, person_id).what_matters.startswith("My own door key.")


def _let_it_hold(desk, pages):
    """How many pages the database may grow to: the disk as the database sees it."""
    with desk.vault.reading() as session:
        session.connection().exec_driver_sql(f"PRAGMA max_page_count = {pages}")


def test_lines_of_a_list_are_told_apart_by_what_stands_in_them(edit, desk):
    view, _keeper = edit(people.add(desk, FULL))
    said = [line.take_off.accessibleDescription() for line in view.strengths.lines]
    assert said == ["Keeps every receipt", "makes people laugh"]
    view.strengths.lines[0].words.setText("Keeps every letter")
    assert view.strengths.lines[0].kind.accessibleDescription() == "Keeps every letter"
