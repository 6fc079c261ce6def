"""The program's own rules: started from a preset, explained by example, kept from a day on."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QLabel

from peerdesk.domain.units import UnitScope
from peerdesk.services import own_rules, profiles
from peerdesk.services.desk import today
from peerdesk.ui.settings_page.rules import RulesSection
from peerdesk.ui.settings_page.rules_typed import (
    as_text,
    from_text,
    profile_of,
    typed_of,
    wrong_in,
)
from tests.builders import a_signed_note


@pytest.fixture
def section(qtbot, desk):
    made = RulesSection(desk)
    qtbot.addWidget(made)
    made.resize(700, 1200)
    made.refresh()
    made.show()
    assert not made.body.isVisibleTo(made)
    made.open.click()
    return made


def choose(combo, code):
    combo.setCurrentIndex(combo.findData(code))
    combo.activated.emit(combo.currentIndex())


def write(section, field, text):
    section.texts[field].setText(text)
    section.texts[field].textEdited.emit(text)


def shown(layout):
    return [layout.itemAt(at).widget().text() for at in range(layout.count())]


def test_a_preset_is_changed_explained_and_kept(qtbot, desk, section):
    a_signed_note(desk)
    choose(section.base, "GENERIC-US")
    assert section.texts["business_days"].text() == "3"
    assert shown(section.examples)[0].endswith("0 + 0 = 0 units")
    choose(section.choices["scope"], "per_day_sum")
    assert [line.rpartition("= ")[2] for line in shown(section.examples)] == [
        *("1 unit", "1 unit", "2 units", "3 units"),
    ]
    assert "added up" in section.rule.text()
    write(section, "name", "Riverside")
    write(section, "business_days", "5")
    write(section, "also_closed", "2026-12-24, 2026-12-31")
    section.sets["types"]["group"].click()
    begins = today(desk) + timedelta(days=3)
    write(section, "begins", begins.isoformat())
    section.save.click()
    rules = profiles.rules(desk).on(begins)
    assert (rules.name, rules.notes.business_days, len(rules.notes.also_closed)) == (
        *("Riverside", 5, 2),
    )
    assert rules.units.scope is UnitScope.PER_DAY_SUM
    assert "group" not in rules.units.billable_types
    assert profiles.current(desk).name == "GRANT-ONLY"
    assert "Riverside" in section.said.text()
    assert not section.body.isVisibleTo(section)
    assert "Riverside, your own" in shown(section.history)[0].replace("\u2068", "").replace(
        "\u2069", ""
    )


def test_what_cannot_be_read_is_said_beside_its_field_and_nothing_is_kept(desk, section):
    choose(section.base, "GENERIC-US")
    write(section, "name", "Ours")
    write(section, "soft_cap", "many")
    write(section, "also_closed", "Christmas")
    for box in section.sets["weekend"].values():
        if not box.isChecked():
            box.click()
    section.save.click()
    assert section.rows["soft_cap"].error == "Write a whole number, or leave it empty."
    assert "Jan 1 2027" in section.rows["also_closed"].error
    assert section.wrong_week.isVisibleTo(section)
    assert not own_rules.own(desk)


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("Dec 24 2026, Dec 31, 2026", {date(2026, 12, 24), date(2026, 12, 31)}),
        ("Mar 3; 7/3/2026", {date(2026, 3, 3), date(2026, 7, 3)}),
        ("2026-12-24", {date(2026, 12, 24)}),
    ],
)
def test_days_are_written_and_read_as_people_write_them(desk, section, typed, days):
    choose(section.base, "GENERIC-US")
    assert section.texts["begins"].text() == "Feb 3 2026"
    write(section, "name", "Ours")
    write(section, "also_closed", typed)
    write(section, "begins", "Fri")
    section.save.click()
    (kept,) = own_rules.own(desk)
    assert kept.notes.also_closed == days
    assert kept.effective_from == date(2026, 2, 6)
    shown_again = typed_of(kept, "Ours", today(desk))
    assert "-" not in shown_again.also_closed
    assert profile_of(shown_again, kept, today(desk)).notes.also_closed == days


def test_the_name_of_a_preset_is_not_taken(desk, section):
    choose(section.base, "GENERIC-US")
    write(section, "name", "GENERIC-US")
    section.save.click()
    assert "name of their own" in section.rows["name"].error


def test_half_typed_rules_are_there_again_and_hold_nothing(qtbot, desk, section):
    choose(section.base, "US-VA-DMAS")
    write(section, "name", "Half")
    assert section.flush()
    again = RulesSection(desk)
    qtbot.addWidget(again)
    again.refresh()
    assert (again.texts["name"].text(), again.texts["group_max"].text()) == ("Half", "10")
    assert again.body.isVisibleTo(again)
    assert profiles.current(desk).name == "GRANT-ONLY"


def test_minutes_only_shows_no_example(section):
    choose(section.base, "GENERIC-US")
    section.ticks["bills"].click()
    assert not shown(section.examples)


@pytest.mark.parametrize("profile", profiles.available(), ids=lambda one: one.name)
def test_every_preset_can_be_shown_and_kept_as_typed(desk, profile):
    typed = typed_of(profile, "Ours", today(desk))
    assert not wrong_in(typed, today(desk))
    assert from_text(as_text(typed)) == typed


def test_every_control_has_a_name(section):
    for edit in section.texts.values():
        assert edit.accessibleName()
    for combo in section.choices.values():
        assert combo.accessibleName()
    assert all(label.text() or label.isHidden() for label in section.findChildren(QLabel))
