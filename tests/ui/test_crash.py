"""Unforeseen errors: saved first, shown once, reported without a word of anyone's text."""

import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from peerdesk.ui.crash_dialog import CrashDialog, redacted_report
from peerdesk.ui.crash_hook import CrashHook


@pytest.fixture
def hook(qapp):
    before = sys.excepthook
    made = CrashHook(qapp)
    yield made
    sys.excepthook = before
    for dialog in dialogs():
        dialog.close()
    made.deleteLater()


def dialogs():
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, CrashDialog)]


def an_error():
    try:
        dict[str, str]()["Darnell Washington"]
    except KeyError as inner:
        error = ValueError("Darnell said: do not tell")
        error.__cause__ = inner
        return error


def test_the_report_names_the_place_and_no_person():
    report = redacted_report(an_error())
    assert "ValueError" in report
    assert "KeyError" in report
    assert "test_crash.py" in report
    assert "Darnell" not in report
    assert "/" not in report.replace("peerdesk/", "")


def test_drafts_are_saved_before_anything_is_shown(qtbot, hook):
    order = []
    hook.save_first = lambda: order.append(len(dialogs()))
    hook.report(an_error())
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    assert order == [0]


def test_many_errors_show_one_dialog(qtbot, hook):
    for _ in range(3):
        hook.report(an_error())
    done = []
    QTimer.singleShot(0, lambda: done.append(True))  # behind the three that were put off before
    qtbot.waitUntil(lambda: bool(done))
    assert len(dialogs()) == 1


def test_saving_that_fails_too_still_shows_the_error(qtbot, hook):
    def fail():
        raise RuntimeError

    hook.save_first = fail
    hook.report(an_error())
    qtbot.waitUntil(lambda: bool(dialogs()))


def test_it_takes_the_place_of_pythons_own_way(qtbot, hook, capsys):
    hook.install()
    error = an_error()
    sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: bool(dialogs()))
    assert capsys.readouterr().err == ""


def test_copied_details_hold_no_text(qtbot, hook, theme):
    dialog = CrashDialog(an_error())
    qtbot.addWidget(dialog)
    copy = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Copy details")
    copy.click()
    assert "ValueError" in QApplication.clipboard().text()
    assert "Darnell" not in QApplication.clipboard().text()
