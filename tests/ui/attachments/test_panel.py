"""The card of scans and pictures: by button, by dropping, by keyboard; nothing done silently."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton

from peerdesk.services import attachments
from peerdesk.services.attachments import Belonging, Original
from peerdesk.ui.attachments.originals import OriginalsDialog
from peerdesk.ui.attachments.page import AttachmentPage
from peerdesk.ui.attachments.panel import AttachmentsPanel
from peerdesk.ui.export.view import ExportPage
from peerdesk.ui.main_window.navigator import Navigator
from tests.builders import START, a_person
from tests.domain.pictures import a_png
from tests.services.test_attachments import a_pdf
from tests.ui.windows import a_window


class Chooser:
    """What the system's dialog would give."""

    def __init__(self) -> None:
        self.paths: list[Path] = []

    def __call__(self, _parent: object) -> list[str]:
        return [str(path) for path in self.paths]


@pytest.fixture
def chooser():
    return Chooser()


@pytest.fixture
def navigator():
    return Navigator()


@pytest.fixture
def person_id(desk):
    return a_person(desk)


@pytest.fixture
def panel(qtbot, desk, theme, navigator, chooser, person_id):
    made = AttachmentsPanel(desk, navigator, chooser)
    qtbot.addWidget(made)
    made.come(person_id)
    made.resize(700, 400)
    made.show()
    return made


def a_file(folder: Path, name: str = "My WRAP.pdf", content: bytes | None = None) -> Path:
    path = folder / name
    path.write_bytes(a_pdf() if content is None else content)
    return path


def add(qtbot, panel, chooser, *paths):
    chooser.paths = list(paths)
    with qtbot.waitSignal(panel.presenter.added):
        panel.add.click()


def told(panel) -> list[str]:
    return [each.text() for each in panel.findChildren(QLabel) if each.isVisibleTo(panel)]


def asked(panel):
    (dialog,) = panel.findChildren(OriginalsDialog)
    return dialog


def test_an_empty_card_says_what_may_be_here(panel):
    assert "A paper plan they already keep" in panel.explained.text()
    assert panel.explained.isVisible()
    assert panel.shows == []


def test_a_file_is_added_and_what_becomes_of_the_original_is_asked(
    qtbot, panel, chooser, tmp_path, desk, person_id
):
    file = a_file(tmp_path)
    add(qtbot, panel, chooser, file)
    qtbot.waitUntil(lambda: "My WRAP.pdf" in told(panel))
    assert panel.intake.said.text() == "Added: My WRAP.pdf"
    dialog = asked(panel)
    assert str(file) in [each.text() for each in dialog.findChildren(QLabel)]
    assert file.exists()
    dialog.keep.click()
    assert file.exists()
    assert panel.intake.said.text() == "The file it came from stays where it is."
    assert len(attachments.of_person(desk, person_id)) == 1


def test_the_original_goes_when_the_worker_says_so(qtbot, panel, chooser, tmp_path):
    file = a_file(tmp_path)
    add(qtbot, panel, chooser, file)
    dialog = asked(panel)
    said = " ".join(each.text() for each in dialog.findChildren(QLabel))
    assert "does not wipe the disk" in said
    assert "in a cloud" in said
    dialog.delete.click()
    assert not file.exists()
    assert panel.intake.said.text() == "The file it came from is deleted."


def test_escape_keeps_the_original(qtbot, panel, chooser, tmp_path):
    file = a_file(tmp_path)
    add(qtbot, panel, chooser, file)
    QTest.keyClick(asked(panel), Qt.Key.Key_Escape)
    assert file.exists()
    assert panel.intake.said.text() == "The file it came from stays where it is."


def test_an_original_that_cannot_be_deleted_is_said_with_its_place(qtbot, panel, chooser, tmp_path):
    file = a_file(tmp_path)
    add(qtbot, panel, chooser, file)
    file.write_bytes(b"another one by now")
    asked(panel).delete.click()
    assert file.exists()
    assert str(file) in panel.intake.said.text()


def test_one_refused_file_keeps_no_other_out(qtbot, panel, chooser, tmp_path):
    lies = a_file(tmp_path, "photo.jpg", a_pdf())
    good = a_file(tmp_path, "calm.png", a_png())
    add(qtbot, panel, chooser, lies, good)
    qtbot.waitUntil(lambda: "calm.png" in told(panel))
    assert (
        "photo.jpg: The name of the file says JPEG, but inside it is PDF."
        in panel.intake.said.text()
    )
    labels = [each.text() for each in asked(panel).findChildren(QLabel)]
    assert str(good) in labels
    assert str(lies) not in labels


def test_when_nothing_came_in_nothing_is_asked(qtbot, panel, chooser, tmp_path):
    add(qtbot, panel, chooser, a_file(tmp_path, "letter.docx", b"PK\x03\x04"))
    assert panel.findChildren(OriginalsDialog) == []
    assert "PDF, JPEG and PNG files only" in panel.intake.said.text()


def test_a_file_can_be_dropped_onto_the_card(qtbot, panel, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(a_file(tmp_path, "calm.png", a_png())))])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entering = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    QApplication.sendEvent(panel, entering)
    assert entering.isAccepted()
    with qtbot.waitSignal(panel.presenter.added):
        QApplication.sendEvent(panel, QDropEvent(QPointF(5, 5), copy, data, left, none))
    qtbot.waitUntil(lambda: "calm.png" in told(panel))
    asked(panel).keep.click()


def test_what_comes_from_elsewhere_is_not_taken(panel):
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/plan.pdf")])
    event = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    QApplication.sendEvent(panel, event)
    assert not event.isAccepted()


def test_taking_one_out_is_asked_once_with_what_it_means(qtbot, panel, desk, person_id):
    belongs = Belonging(person_id)
    attachments.add(desk, Original(Path("My WRAP.pdf"), a_pdf()), belongs)
    panel.refresh()
    panel.removes[0].click()
    (box,) = panel.window().findChildren(QMessageBox)
    assert "for good" in box.informativeText()
    (remove,) = [each for each in box.findChildren(QPushButton) if each.text() == "Take it out"]
    remove.click()
    assert attachments.of_person(desk, person_id) == []
    assert panel.shows == []


def test_buttons_tell_a_screen_reader_which_file_they_mean(panel, desk, person_id):
    attachments.add(desk, Original(Path("My WRAP.pdf"), a_pdf()), Belonging(person_id))
    panel.refresh()
    assert panel.shows[0].accessibleDescription() == "My WRAP.pdf"
    assert panel.removes[0].accessibleDescription() == "My WRAP.pdf"


# --- Looking at one -------------------------------------------------------------------------------


@pytest.fixture
def window(qtbot, desk, theme, navigator):
    pages = [AttachmentPage(desk, navigator, theme), ExportPage(desk, navigator, theme)]
    return a_window(qtbot, pages, navigator, theme, lambda: START)


def test_one_is_shown_large_and_goes_out_by_the_export_page(qtbot, window, desk, person_id):
    found = attachments.add(desk, Original(Path("My WRAP.pdf"), a_pdf(3)), Belonging(person_id))
    window.go("attachment", {"attachment": str(found.attachment_id)})
    page = window.page
    qtbot.waitUntil(lambda: page.where.text() == "Page 1 of 3")
    assert page.heading.text() == "My WRAP.pdf"
    assert "WRAP" not in window.windowTitle()
    assert page.place() == {"attachment": str(found.attachment_id)}
    page.take_out.click()
    assert window.page.key == "export"
    assert window.page.heading.text() == "My WRAP.pdf"
    assert window.page.presenter.file_name() == "attachment.pdf"
    qtbot.waitUntil(lambda: window.page.where.text() == "Page 1 of 3")


def test_only_a_pdf_is_offered_a_password(qtbot, window, desk, person_id):
    found = attachments.add(desk, Original(Path("calm.png"), a_png()), Belonging(person_id))
    window.go("export", {"attachment": str(found.attachment_id)})
    assert not window.page.presenter.may_lock()
    assert window.page.presenter.file_name() == "attachment.png"
    qtbot.waitUntil(lambda: window.page.where.text() == "Page 1 of 1")


@pytest.mark.parametrize("place", [{}, {"attachment": "nonsense"}])
def test_one_that_is_gone_is_said(window, place):
    window.go("attachment", place)
    assert window.page.said.text().startswith("This file is not in the vault any more.")
    assert not window.page.take_out.isEnabled()
