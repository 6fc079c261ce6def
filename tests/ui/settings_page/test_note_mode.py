"""What notes hold is the programme's choice, and switching loses no word."""

import pytest

from peerdesk.domain.contact_notes import NoteMode
from peerdesk.services import profiles
from peerdesk.ui.settings_page.note_mode import NoteModeSection


@pytest.fixture
def section(qtbot, theme, desk):
    made = NoteModeSection(desk)
    qtbot.addWidget(made)
    made.refresh()
    return made


def choose(section, code):
    section.mode.setCurrentIndex(section.mode.findData(code))
    section.mode.activated.emit(section.mode.currentIndex())


def test_the_programme_chooses_over_its_rules_and_goes_back_to_them(section, desk):
    assert section.mode.currentText() == "As your rules say: Notes in full"
    assert section.open.isHidden()
    choose(section, NoteMode.LOGISTICS_ONLY)
    assert profiles.current(desk).notes.mode is NoteMode.LOGISTICS_ONLY
    assert "No words about the person" in section.explained.text()
    choose(section, "")
    assert profiles.current(desk).notes.mode is NoteMode.FULL


def test_rules_that_leave_it_open_say_so_until_it_is_chosen(section, desk):
    profiles.choose(desk, "US-MA-MBHP")
    section.refresh()
    assert not section.open.isHidden()
    assert "Massachusetts" in section.open.text()
    assert section.mode.currentText() == "As your rules say"
    choose(section, NoteMode.FULL)
    assert section.open.isHidden()
    assert "notes.mode" not in profiles.current(desk).to_ask()
