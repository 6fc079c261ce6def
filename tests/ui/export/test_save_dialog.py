"""The dialog before a file is saved: what it says is true of that file."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from peerdesk.ui.export.save_dialog import SaveDialog


@pytest.mark.parametrize(("must_lock", "who"), [(True, "the password"), (False, "this folder")])
def test_it_says_who_can_read_the_file(qtbot, theme, must_lock, who):
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = SaveDialog(parent, "work.pdf", must_lock=must_lock)
    said = [line.text() for line in dialog.notice.findChildren(QLabel)]
    assert who in said[0]
    assert dialog.password.isVisibleTo(dialog) is must_lock


def test_it_says_so_anew_when_the_worker_locks_it(qtbot, theme):
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = SaveDialog(parent, "work.pdf")
    for locked, who in ((True, "the password"), (False, "this folder")):
        dialog.locked.setChecked(locked)
        assert who in dialog.meaning[0].text()
