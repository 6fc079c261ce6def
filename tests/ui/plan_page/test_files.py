"""A plan takes a picture or a scan where it asks for one."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from peerdesk.services import attachments, plans
from peerdesk.ui.attachments.file_field import FileField
from peerdesk.ui.attachments.originals import OriginalsDialog
from tests.domain.pictures import a_png


def test_a_picture_dropped_on_a_question_is_kept_with_the_plan(stage, desk, darnell, tmp_path):
    picture = tmp_path / "calm.png"
    picture.write_bytes(a_png())
    safety = plans.start(desk, darnell, "safety-plan")
    stage.open(safety)
    assert stage.form.go_to("sp.pic", None)
    field = next(one for one in stage.page.findChildren(FileField) if one.line.hasFocus())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(picture))])
    how = (
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(field, QDragEnterEvent(QPoint(5, 5), *how))
    QApplication.sendEvent(field, QDropEvent(QPointF(5, 5), *how))
    stage.qtbot.waitUntil(lambda: stage.answers.value("sp.pic") == "calm.png")
    (kept,) = attachments.of_document(desk, safety)
    assert (kept.person_id, kept.link_id) == (darnell, "sp.pic")
    (dialog,) = field.findChildren(OriginalsDialog)
    dialog.keep.click()
    assert picture.exists()
