"""The dialog before a file is saved: what it says is true of that file."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from peerdesk.ui.export.save_dialog import SaveDialog
from peerdesk.ui.reading_area import ReadingArea
from peerdesk.ui.theme import Look, set_look


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


def test_no_words_hide_beside_the_edge_in_the_largest_letters(qtbot, theme):
    theme.lend(None, 200)
    window = QWidget()
    qtbot.addWidget(window)
    set_look(window, Look.TOGETHER)
    window.resize(1366, 768)
    dialog = SaveDialog(window, "plan.pdf")
    dialog.show()
    (area,) = dialog.findChildren(ReadingArea)
    QApplication.processEvents()
    assert area.horizontalScrollBar().maximum() == 0
