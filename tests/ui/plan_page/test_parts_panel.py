"""The parts beside a plan: any order, the person's names, put away and back, some of their own."""

from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peerdesk.ui.form_view.view import FormView
from peerdesk.ui.plan_page.parts_panel import PartsList, PartsPanel
from tests.ui.plan_page.forms_and_answers import a_plan

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def form(qtbot, theme):
    made = FormView(a_plan(), ZoneInfo("America/Chicago"), plan=True)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def panel(qtbot, form):
    made = PartsPanel(form)
    qtbot.addWidget(made)
    made.show()
    return made


def names(panel):
    return [panel.list.item(at).text() for at in range(panel.list.count())]


def test_the_parts_stand_in_their_order_and_the_shown_one_is_chosen(panel, form):
    assert names(panel)[:3] == ["About this plan", "My life and what I bring", "Home"]
    assert panel.chosen.same_place(form.shown_part())


def test_enter_goes_to_any_part(panel, form):
    panel.list.setCurrentRow(2)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert form.shown_part().name == "Home"


def test_enter_puts_the_cursor_into_the_first_question_of_the_part(panel, form):
    panel.list.setCurrentRow(2)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert form.field("rp.home.now").isAncestorOf(form.focusWidget())


def test_alt_and_an_arrow_move_a_part_and_it_stays_chosen(panel, form):
    panel.list.setCurrentRow(2)
    QTest.keyClick(panel.list, Qt.Key.Key_Up, ALT)
    assert names(panel)[:3] == ["About this plan", "Home", "My life and what I bring"]
    assert panel.chosen.name == "Home"
    assert [part.name for part in form.parts()][1] == "Home"


def test_the_first_part_moves_no_further_up(panel):
    panel.list.setCurrentRow(0)
    before = names(panel)
    assert not panel.up.isEnabled()
    QTest.keyClick(panel.list, Qt.Key.Key_Up, ALT)
    assert names(panel) == before


def test_a_name_is_kept_with_every_letter_and_blank_gives_back_the_forms(panel, form):
    panel.list.setCurrentRow(2)
    panel.name.setFocus()
    panel.name.selectAll()
    QTest.keyClicks(panel.name, "My place")
    assert names(panel)[2] == "My place"
    assert next(p for p in form.parts() if p.link_id == "rp.home").name == "My place"
    panel.name.selectAll()
    QTest.keyClick(panel.name, Qt.Key.Key_Delete)
    assert names(panel)[2] == "Home"


def test_a_part_put_away_says_so_and_comes_back(panel, form):
    panel.list.setCurrentRow(2)
    panel.away.click()
    assert names(panel)[2] == "Home (put away)"
    assert form.parts()[2].hidden
    assert panel.away.text() == "Bring back"
    panel.away.click()
    assert names(panel)[2] == "Home"


def test_a_part_of_ones_own_is_added_named_and_removed_after_a_question(panel, form):
    count = panel.list.count()
    panel.add.click()
    assert panel.list.count() == count + 1
    assert panel.name.hasFocus() or panel.chosen.own_row is not None
    panel.name.selectAll()
    QTest.keyClicks(panel.name, "My songs")
    assert panel.chosen.name == "My songs"
    assert form.shown_part().name == "My songs"
    box = panel.question()
    assert "My songs" in box.text()
    assert "put it away instead" in box.informativeText()
    assert box.defaultButton().text() == "Keep it"
    next(one for one in box.buttons() if one.text() == "Remove").click()
    assert panel.list.count() == count
    assert all(part.own_row is None for part in form.parts())


def test_a_part_of_the_form_cannot_be_removed(panel):
    panel.list.setCurrentRow(1)
    assert panel.remove.isHidden()


def test_a_part_shown_by_the_form_is_marked(panel, form):
    form.show_part(form.parts()[3])
    assert panel.chosen.same_place(form.parts()[3])


def test_a_name_that_almost_fits_wraps_and_is_not_cut(qtbot, theme):
    parts = PartsList()
    qtbot.addWidget(parts)
    parts.addItems(["What happened, and what I have", "Home"])
    parts.show()
    words = parts.fontMetrics().horizontalAdvance("What happened, and what I have")
    parts.resize(2 * words, 200)
    one_line = parts.sizeHintForRow(1)
    assert parts.sizeHintForRow(0) == one_line
    around = parts.width() - parts.viewport().width()
    parts.resize(words + 8 + around, 200)  # room for the words, none for the padding
    assert parts.sizeHintForRow(0) > one_line
