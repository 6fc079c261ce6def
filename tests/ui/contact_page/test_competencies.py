"""Competency tags: two clicks, the finer skills only when wanted (`contact-notes.md` §11)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peerdesk.forms.library import FormLibrary
from peerdesk.forms.values import Coding
from peerdesk.resource_files import resource
from peerdesk.ui.contact_page.competency_field import MOST, CompetencyField

OPTIONS = FormLibrary(resource("forms"))["contact-note"].item("competency_tags").options


@pytest.fixture
def field(qtbot, theme):
    made = CompetencyField(OPTIONS)
    qtbot.addWidget(made)
    made.show()
    return made


def told(field):
    heard = []
    field.answered.connect(lambda values: heard.append([value.code for value in values]))
    return heard


def test_a_kind_is_one_click_and_taken_back_by_another(field):
    heard = told(field)
    field.chips["C2"].click()
    field.chips["C2"].click()
    assert heard == [["C2"], []]


def test_a_finer_skill_stands_for_its_kind(field):
    heard = told(field)
    assert not field.chips["C6.5"].isVisible()
    field.chips["C6"].click()
    field.finer.click()
    assert field.chips["C6.5"].isVisible()
    assert not field.chips["C2.1"].isVisible()
    field.chips["C6.5"].click()
    field.chips["C6.1"].click()
    assert heard[-1] == ["C6.1", "C6.5"]
    assert field.chips["C6"].isChecked()  # it shows what its finer skills belong to
    field.chips["C6.1"].click()
    field.chips["C6.5"].click()
    assert heard[-1] == ["C6"]
    field.chips["C6"].click()
    assert heard[-1] == []


def test_six_are_the_most_and_the_field_says_so(field):
    heard = told(field)
    for number in range(MOST):
        field.chips[f"C{number}"].click()
    assert field.full.isVisible()
    field.chips["C9"].click()
    assert heard[-1] == [f"C{number}" for number in range(MOST)]
    assert not field.chips["C9"].isChecked()


def test_what_was_ticked_before_is_shown_without_being_told(field):
    heard = told(field)
    offered = [each.value for each in OPTIONS if isinstance(each.value, Coding)]
    ticked = [value for value in offered if value.code in {"C1", "C8.3"}]
    field.show_values(tuple(ticked))
    assert field.ticked() == ["C1", "C8.3"]
    assert field.chips["C8.3"].isVisible()
    assert heard == []


def test_arrows_walk_and_space_ticks(field, qtbot):
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow)
    field.enter()
    for _ in range(2):
        QTest.keyClick(field.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(field.focusWidget(), Qt.Key.Key_Space)
    assert field.ticked() == ["C2"]
