"""The first run: from welcome to the recovery key, by keyboard."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from peerdesk.domain.errors import BackupUnreadable, FolderNotWritable
from peerdesk.domain.vaults import SlotKind
from peerdesk.ui.first_run.presenter import FirstRunPresenter, FirstSteps, Founded
from peerdesk.ui.first_run.view import FirstRun
from peerdesk.wording import sentence

RIGHT = "paper boats on a quiet river"
KEY = "PVD7Q-975GJ-TR135-XC6XM-TYB9H-T7Q87-VYP67-T5EQP"


class Steps:
    def __init__(self):
        self.founded, self.restored, self.error = [], [], None
        self.seats_proven = []

    def found(self, founding, passphrase):
        if self.error:
            raise self.error
        self.founded.append((founding, passphrase))
        return Founded("desk", KEY)

    def restore(self, file):
        if self.error:
            raise self.error
        self.restored.append(file)

    def proves(self, typed, key, groups):
        return typed.upper() == "".join(key.split("-")[group] for group in groups)

    def proven(self, seat):
        self.seats_proven.append(seat)


@pytest.fixture
def steps():
    return Steps()


@pytest.fixture
def presenter(steps):
    return FirstRunPresenter(
        FirstSteps(steps.found, steps.restore, steps.proves, steps.proven), asked_group=2
    )


@pytest.fixture
def screens(qtbot, theme, presenter):
    made = FirstRun(presenter, [("GRANT-ONLY", "Minutes only"), ("US-PA", "Pennsylvania")], theme)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def key(key, modifier=Qt.KeyboardModifier.NoModifier):
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


def type_(text):
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, text)


def go_to_passphrase(screens):
    screens.welcome.go_on.setFocus()
    key(Qt.Key.Key_Return)
    key(Qt.Key.Key_Space)
    screens.records.go_on.click()
    type_("Sam Rivera")
    key(Qt.Key.Key_Return)


def make_vault(qtbot, screens, presenter):
    go_to_passphrase(screens)
    type_(RIGHT)
    key(Qt.Key.Key_Tab)
    type_(RIGHT)
    with qtbot.waitSignal(presenter.work_ended):
        key(Qt.Key.Key_Return)


def test_from_nothing_to_the_desk_by_keyboard(qtbot, screens, presenter, steps):
    make_vault(qtbot, screens, presenter)
    founding, passphrase = steps.founded[0]
    assert (founding.worker_name, passphrase) == ("Sam Rivera", RIGHT)
    assert founding.recovery_kind is SlotKind.OWN
    assert founding.profile == "GRANT-ONLY"
    screens.key_step.proof_row.field.setFocus()
    type_("tr135")
    with qtbot.waitSignal(screens.finished) as finished:
        key(Qt.Key.Key_Return)
    assert finished.args == ["desk"]
    assert steps.seats_proven == ["desk"]


def test_whose_records_must_be_said(screens):
    screens.steps.setCurrentWidget(screens.records)
    screens.records.go_on.click()
    assert screens.steps.currentWidget() is screens.records
    assert screens.records.missing.isVisible()


def test_what_was_missing_is_forgiven_once_it_is_said(screens):
    screens.steps.setCurrentWidget(screens.records)
    screens.records.go_on.click()
    key(Qt.Key.Key_Space)
    assert screens.records.missing.isHidden()
    screens.records.go_on.click()
    key(Qt.Key.Key_Return)
    assert screens.worker.name_row.error
    type_("S")
    assert screens.worker.name_row.error == ""


def test_an_agencys_key_is_for_the_agency(qtbot, screens, presenter, steps):
    screens.records.agency.setChecked(True)
    screens.steps.setCurrentWidget(screens.passphrase)
    screens.passphrase.passphrase.first.setText(RIGHT)
    screens.passphrase.passphrase.second.setText(RIGHT)
    with qtbot.waitSignal(presenter.founded):
        screens.passphrase.go_on.click()
    assert steps.founded[0][0].recovery_kind is SlotKind.AGENCY
    assert any("agency" in text.text() for text in screens.key_step.findChildren(QLabel))


def test_a_name_is_needed_and_a_date_must_be_readable(screens):
    step = screens.worker
    assert not step.is_complete()
    assert step.name_row.error
    step.name_row.field.setText("Sam Rivera")
    step.expires_row.field.setText("next summer")
    assert not step.is_complete()
    assert step.expires_row.error
    step.expires_row.field.setText("2027-12-31")
    assert step.is_complete()
    founding = step.founding(SlotKind.OWN, "")
    assert founding.credential_expires == date(2027, 12, 31)


def test_a_passphrase_made_of_ones_own_name_is_not_enough(screens):
    go_to_passphrase(screens)
    passphrase = screens.passphrase.passphrase
    passphrase.first.setText("SamRivera")
    passphrase.second.setText("SamRivera")
    assert passphrase.accepted() is None
    assert passphrase.quality


def test_a_weak_passphrase_is_told_once_and_alone(screens):
    go_to_passphrase(screens)
    type_("short")
    key(Qt.Key.Key_Return)
    passphrase = screens.passphrase.passphrase
    shown = [text.text() for text in passphrase.findChildren(QLabel) if text.isVisible()]
    assert shown.count(passphrase.first_row.error) == 1
    assert passphrase.second_row.error == ""


def test_two_that_differ_are_forgiven_while_typing(screens):
    go_to_passphrase(screens)
    type_(RIGHT)
    key(Qt.Key.Key_Return)
    passphrase = screens.passphrase.passphrase
    assert passphrase.second_row.error
    type_(RIGHT[0])
    assert passphrase.second_row.error == ""


def test_the_key_must_be_proven(qtbot, screens, presenter, steps):
    make_vault(qtbot, screens, presenter)
    screens.key_step.proof_row.field.setText("AAAAA")
    with qtbot.assertNotEmitted(screens.finished):
        screens.key_step.go_on.click()
    assert screens.key_step.proof_row.error
    assert steps.seats_proven == []
    assert all(group in screens.key_step.shown.text() for group in KEY.split("-"))
    assert all(group in screens.key_step.sheet() for group in KEY.split("-"))


def test_back_keeps_what_was_typed(screens):
    go_to_passphrase(screens)
    key(Qt.Key.Key_Escape)
    assert screens.steps.currentWidget() is screens.worker
    assert screens.worker.typed(screens.worker.name_row) == "Sam Rivera"


def test_trouble_with_the_folder_is_said_and_can_be_tried_again(
    qtbot, tmp_path, screens, presenter, steps
):
    steps.error = FolderNotWritable(tmp_path)
    make_vault(qtbot, screens, presenter)
    assert screens.passphrase.trouble.text() == sentence(steps.error)
    assert screens.passphrase.isEnabled()
    steps.error = None
    with qtbot.waitSignal(presenter.founded):
        screens.passphrase.go_on.click()


def test_a_backup_is_restored_or_refused_in_words(qtbot, tmp_path, screens, presenter, steps):
    steps.error = BackupUnreadable()
    with qtbot.waitSignal(presenter.refused):
        presenter.restore(tmp_path / "one")
    assert screens.welcome.trouble.text() == sentence(steps.error)
    steps.error = None
    with qtbot.waitSignal(screens.restored):
        presenter.restore(tmp_path / "two")
    assert steps.restored == [tmp_path / "two"]


def test_it_fits_a_small_laptop_at_any_text_scale(screens, theme):
    theme.scale_text(200)
    assert screens.minimumSizeHint().width() <= 1366
