"""A folder that was chosen is remembered nowhere."""

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog
from shiboken6 import delete

from peerdesk.ui.file_places import leaving_no_trace


@pytest.fixture
def shared(tmp_path):
    folder = tmp_path / "settings"
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(folder))
    yield folder
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, "")


def written(folder):
    return "".join(file.read_text() for file in folder.rglob("*.conf"))


def visit(qtbot, folder):
    """Use Qt's own dialog as a worker would."""
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDirectory(str(folder))
    dialog.selectFile("contact.pdf")
    dialog.show()
    qtbot.waitUntil(lambda: dialog.directory().path() == str(folder))
    dialog.accept()
    assert dialog.selectedFiles() == [str(folder / "contact.pdf")]
    delete(dialog)  # Qt writes when the dialog goes
    QSettings(QSettings.Scope.UserScope, "QtProject").sync()


def test_qt_itself_would_remember_the_folder(qtbot, shared, tmp_path):
    named = tmp_path / "Darnell"
    named.mkdir()
    visit(qtbot, named)
    assert "Darnell" in written(shared)


def test_nothing_of_it_is_left(qtbot, shared, tmp_path):
    named = tmp_path / "Marisol"
    named.mkdir()
    with leaving_no_trace():
        visit(qtbot, named)
    assert "Marisol" not in written(shared)


def test_what_other_programs_remembered_stays(qtbot, shared, tmp_path):
    theirs = QSettings(QSettings.Scope.UserScope, "QtProject")
    theirs.setValue("FileDialog/lastVisited", "file:///music")
    theirs.sync()
    with leaving_no_trace():
        visit(qtbot, tmp_path)
    assert (
        QSettings(QSettings.Scope.UserScope, "QtProject").value("FileDialog/lastVisited")
        == "file:///music"
    )
