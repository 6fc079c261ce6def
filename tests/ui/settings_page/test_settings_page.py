"""Settings: saved as they are chosen, and what is typed is never lost."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from peerdesk.domain.errors import DiskFull
from peerdesk.domain.trail import Act
from peerdesk.forms.formats import FORMATS_FILE, read_formats
from peerdesk.resource_files import resource
from peerdesk.services import (
    backup,
    documents,
    exit_pin,
    lines,
    opening,
    own_keys,
    practice,
    profiles,
    unlock,
)
from peerdesk.storage.tables import TrailRow
from peerdesk.ui import background
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.settings_page.about import made_of
from peerdesk.ui.settings_page.key_dialogs import PassphraseDialog, RecoveryKeyDialog
from peerdesk.ui.settings_page.presenter import facts_of
from peerdesk.ui.settings_page.view import SettingsPage
from peerdesk.ui.theme import LARGEST_TEXT
from peerdesk.ui.tokens import Scheme
from peerdesk.wording.settings import profile_explained
from tests.builders import PASSPHRASE, START, a_person
from tests.ui.windows import a_window

NEW = "saffron ladder whisper tundra"
ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def formats():
    return read_formats(resource("forms", FORMATS_FILE).read_text("utf-8"), "en")


@pytest.fixture
def navigator():
    return Navigator()


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def page(qtbot, desk, theme, navigator, formats, stick):
    made = SettingsPage(desk, navigator, theme, formats, ask=lambda _parent: str(stick))
    window = a_window(qtbot, [made], navigator, theme, lambda: START)
    window.go("settings")
    yield made
    background.wait_for_all(20_000)
    theme.choose(Scheme.LIGHT)


def choose(field, data):
    field.setCurrentIndex(field.findData(data))
    field.activated.emit(field.currentIndex())


def write(row, text):
    row.line.setFocus()
    row.line.selectAll()
    QTest.keyClicks(row.line, text)


def leave(row):
    QTest.keyClick(row.line, Qt.Key.Key_Tab)


def acts(desk):
    with desk.vault.reading() as session:
        return [row.act for row in session.query(TrailRow)]


def test_colours_and_text_size_take_effect_at_once(page, theme):
    choose(page.look.scheme, str(Scheme.DARK))
    assert theme.scheme is Scheme.DARK
    page.look.larger.click()
    assert theme.text_percent == 110
    assert page.look.percent.text() == "110 % of normal"
    theme.scale_text(LARGEST_TEXT)
    assert not page.look.larger.isEnabled()
    choose(page.look.scheme, "")
    assert theme.chosen is None


def test_a_name_is_saved_when_its_field_is_left(qtbot, desk, page, navigator):
    write(page.you.texts["name"], "Rosa Marsh")
    with qtbot.waitSignal(navigator.saved_at):
        leave(page.you.texts["name"])
    assert practice.worker(desk).name == "Rosa Marsh"


def test_what_was_not_changed_leaves_no_trace(desk, page):
    before = len(acts(desk))
    leave(page.you.texts["name"])
    assert page.flush()
    assert len(acts(desk)) == before


def test_an_empty_name_is_refused_and_the_old_one_stays(desk, page):
    page.you.texts["name"].line.clear()
    page.you.texts["name"].save()
    assert page.you.texts["name"].error
    assert practice.worker(desk).name == "Rosa Little"


def test_a_date_that_cannot_be_read_survives_a_lock(qtbot, desk, page, theme, formats):
    write(page.you.texts["credential_expires"], "next year")
    assert page.flush()
    assert page.you.texts["credential_expires"].error.startswith("Write the date like")
    again = SettingsPage(desk, Navigator(), theme, formats)
    qtbot.addWidget(again)
    again.opened({})
    field = again.you.texts["credential_expires"]
    assert field.line.text() == "next year"
    assert field.error
    field.line.setText("2027-12-31")
    assert field.save()
    assert field.error == ""
    assert practice.worker(desk).credential_expires == date(2027, 12, 31)
    again.opened({})
    assert field.line.text() == "2027-12-31"


def test_a_full_disk_is_said_and_the_text_stays(qtbot, desk, page, navigator, monkeypatch):
    def full(*_args):
        raise DiskFull

    monkeypatch.setattr(practice, "change_worker", full)
    write(page.you.texts["title"], " senior")
    with qtbot.waitSignal(navigator.save_failed):
        leave(page.you.texts["title"])
    assert page.you.texts["title"].error
    assert "senior" in page.you.texts["title"].line.text()


def test_the_programmes_name_goes_on_paper(desk, page):
    write(page.programme.name, "Open Door Peers")
    leave(page.programme.name)
    assert practice.practice_setting(desk, "programme_name") == "Open Door Peers"


def test_rules_are_chosen_and_explained_in_plain_words(desk, page):
    assert "No units are counted" in page.programme.explained.text()
    choose(page.programme.profile, "GENERIC-US")
    assert profiles.current(desk).name == "GENERIC-US"
    said = page.programme.explained.text()
    for words in ("A part of 8 minutes", "3 business days", "counted by itself"):
        assert words in said


@pytest.mark.parametrize("profile", profiles.available(), ids=lambda profile: profile.name)
def test_every_profile_can_be_explained(profile):
    lines = profile_explained(facts_of(profile))
    assert len(lines) >= 3
    assert all(line.endswith(".") for line in lines)
    if {"units.rounding", "units.scope"} & set(profile.to_ask()):
        assert any("not chosen yet" in line for line in lines)


def test_new_notes_begin_in_the_chosen_format(desk, page):
    choose(page.you.format, "DAP")
    note = documents.start_note(desk, a_person(desk))
    assert documents.open_draft(desk, note).draft.narrative_format == "DAP"


def test_the_idle_lock_is_in_force_at_once(qtbot, desk, page, navigator):
    with qtbot.waitSignal(navigator.lock_after_wanted) as told:
        choose(page.programme.idle, 10)
    assert told.args == [10]
    assert practice.idle_minutes(desk) == 10


def test_the_idle_lock_has_a_maximum(desk):
    practice.choose_idle_minutes(desk, 500)
    assert practice.idle_minutes(desk) == practice.MOST_IDLE_MINUTES


def test_a_passphrase_is_changed_and_the_old_one_is_void(qtbot, desk, page):
    page.keys.passphrase.click()
    (dialog,) = page.findChildren(PassphraseDialog)
    for field, text in (
        (dialog.old, PASSPHRASE),
        (dialog.new.first, NEW),
        (dialog.new.second, NEW),
    ):
        field.setText(text)
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.new.second, Qt.Key.Key_Return)
    opening.signing_key(desk, NEW)  # raises WrongPassphrase otherwise
    assert Act.KEY_CHANGED in acts(desk)
    assert "It holds from now on" in page.keys.said.text()


def test_a_wrong_old_passphrase_changes_nothing(qtbot, desk, page):
    page.keys.passphrase.click()
    (dialog,) = page.findChildren(PassphraseDialog)
    dialog.old.setText("not the one at all")
    dialog.new.first.setText(NEW)
    dialog.new.second.setText(NEW)
    dialog.go_on.click()
    assert dialog.working
    dialog.reject()  # it cannot be stopped half-way
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: bool(dialog.old_row.error))
    assert not dialog.working
    opening.signing_key(desk, PASSPHRASE)  # raises WrongPassphrase otherwise


def test_a_weak_new_passphrase_is_refused_in_words(page):
    page.keys.passphrase.click()
    (dialog,) = page.findChildren(PassphraseDialog)
    dialog.old.setText(PASSPHRASE)
    dialog.new.first.setText("rosa little")
    dialog.new.second.setText("rosa little")
    dialog.go_on.click()
    assert not dialog.working
    assert dialog.new.first_row.error


def test_a_new_recovery_key_is_shown_and_proven(qtbot, desk, page, tmp_path):
    page.keys.recovery.click()
    (dialog,) = page.findChildren(RecoveryKeyDialog)
    dialog.old.setText(PASSPHRASE)
    dialog.go_on.click()
    qtbot.waitUntil(lambda: dialog.step is not None)
    assert dialog.old.text() == ""
    key = dialog._key
    dialog.step.proof_row.field.setText("AAAAA")
    dialog.go_on.click()
    assert dialog.step.proof_row.error
    dialog.step.proof_row.field.setText(key.split("-")[dialog._group])
    assert not own_keys.recovery_key_is_proven(desk)
    with qtbot.waitSignal(dialog.accepted):
        dialog.go_on.click()
    assert own_keys.recovery_key_is_proven(desk)
    copy = tmp_path / "laptop"
    shutil.copytree(desk.vault.folder, copy, ignore=shutil.ignore_patterns("lock*", "*.lock"))
    opened = unlock.unlock_with_recovery(copy, key, desk.clock)
    opened.vault.close()


def test_a_key_that_was_never_proven_is_asked_for_at_once(page, navigator):
    navigator.go("settings", {"recovery_key": "unproven"})
    (dialog,) = page.findChildren(RecoveryKeyDialog)
    assert dialog.isVisible()
    assert any("perhaps nobody has it" in text.text() for text in dialog.findChildren(QLabel))
    dialog.reject()
    navigator.go("settings")
    assert not any(each.isVisible() for each in page.findChildren(RecoveryKeyDialog))


def test_after_a_lock_one_is_back_in_the_section_one_was_in(qtbot, page):
    page.show_section(page.keys)
    window, kept = page.window(), page.window().place()
    page.work.verticalScrollBar().setValue(0)
    page.window().setFocus()
    window.return_to(kept)
    assert page.keys.isAncestorOf(page.focusWidget())
    qtbot.waitUntil(lambda: page.work.verticalScrollBar().value() > page.work.height())


def test_settings_opened_anew_begin_at_their_top(page):
    assert page.place() == {}
    page.window().return_to({"page": "settings", "at": {"section": 99}})
    assert page.work.verticalScrollBar().value() == 0


def test_a_shown_key_is_not_left_by_accident(qtbot, page):
    page.keys.recovery.click()
    (dialog,) = page.findChildren(RecoveryKeyDialog)
    dialog.old.setText(PASSPHRASE)
    dialog.go_on.click()
    qtbot.waitUntil(lambda: dialog.step is not None)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    box = dialog.question()
    assert "no longer works" in box.informativeText()
    leave_button = next(b for b in box.findChildren(QPushButton) if b.text() == "Close")
    with qtbot.waitSignal(dialog.rejected):
        leave_button.click()


def test_a_backup_by_hand_says_where_it_went(qtbot, desk, page, stick):
    assert "no backup yet" in page.backups.last.text()
    with qtbot.waitSignal(page.presenter.backed_up):
        page.backups.back_up.click()
    (file,) = stick.iterdir()
    assert str(file) in page.backups.said.text()
    backup.check(file)  # raises BackupUnreadable otherwise


def test_a_backup_that_fails_is_said(qtbot, page, stick):
    shutil.rmtree(stick)
    with qtbot.waitSignal(page.presenter.refused) as told:
        page.presenter.back_up(stick / "below")
    assert page.backups.said.text() == told.args[0]


def test_the_last_daily_backup_is_told(desk, page, navigator):
    backup.back_up_daily(desk.vault, desk.clock)
    navigator.backed_up_at(desk.clock.local())  # it is made while one looks at the page
    assert "Tuesday, February 3, 2026" in page.backups.last.text()


def test_each_setting_says_whose_it_is(page):
    for section, whose in (
        (page.look, "This device"),
        (page.you, "You"),
        (page.programme, "The program"),
    ):
        texts = [one.text() for one in section.findChildren(QLabel)]
        assert whose in texts


def test_the_licences_are_those_of_the_dependencies_page():
    page = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    run_time = page.partition("## At run time")[2].partition("## For tests")[0]
    rows = re.findall(r"^\| (\S+) \| [^|]+ \| ([^|]+) \|", run_time, re.MULTILINE)
    told = {name: licence.strip() for name, licence in rows if name not in {"package", "---"}}
    shown = dict(made_of())
    assert {name: shown.get(name) for name in told} == told
    assert {"Noto fonts", "Droid Sans Fallback"} <= set(shown)


def test_everything_can_be_reached_by_tab(page):
    seen = set()
    for _ in range(160):
        QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        seen.add(page.window().focusWidget())
    wanted = {page.look.scheme, page.programme.profile, page.keys.recovery, page.backups.back_up}
    assert wanted <= seen


def test_every_field_has_a_name_for_those_who_listen(page):
    for text in (*page.you.texts.values(), page.programme.name):
        assert text.line.accessibleName()
    assert page.programme.profile.accessibleName() == "Rules for counting and deadlines"


def test_an_exit_pin_is_chosen_and_never_shown(page, desk, qtbot):
    section = page.together
    section.refresh()
    assert "no exit PIN yet" in section.said.text()
    section.new.click()
    for field in (section.choice.first, section.choice.second):
        QTest.keyClicks(field, "2580")
    section.choice.button.click()
    qtbot.waitUntil(lambda: exit_pin.is_set(desk) and section.choice.isHidden())
    assert "You have an exit PIN." in section.said.text()
    assert section.choice.first.text() == ""


def test_a_local_line_is_added_by_enter_and_taken_away(page, desk):
    section = page.lines
    section.refresh()
    section.name.setFocus()
    QTest.keyClicks(section.name, "County crisis team")
    QTest.keyClick(section.name, Qt.Key.Key_Return)
    QTest.keyClick(section.how, Qt.Key.Key_Return)  # nothing to reach it by yet
    assert lines.local_lines(desk) == ()
    QTest.keyClicks(section.how, "312-555-0177")
    QTest.keyClick(section.how, Qt.Key.Key_Return)
    assert [line.name for line in lines.local_lines(desk)] == ["County crisis team"]
    section.removers[0].click()
    assert lines.local_lines(desk) == ()


def test_it_is_said_from_which_day_other_rules_hold(page):
    told = [one.text() for one in page.programme.findChildren(QLabel)]
    assert any(text.startswith("A change holds for contacts from today on.") for text in told)


def test_a_link_leads_down_to_each_section_and_into_it(page):
    page.show_section(page.privacy)
    assert page.work.verticalScrollBar().value() > 0
    assert page.window().focusWidget() is page.privacy.ticks["is_part2"]
    named = {button.text() for button in page.findChildren(QPushButton)}
    assert {section.accessibleName() for section in page.sections} <= named
