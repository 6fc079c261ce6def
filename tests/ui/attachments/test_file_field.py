"""A question that names a file takes words, or a picture or scan that the words then name."""

from datetime import UTC
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from peerdesk.forms.answers import Answers
from peerdesk.services import attachments
from peerdesk.services.attachments import Belonging, Original
from peerdesk.ui import background
from peerdesk.ui.attachments.file_field import FileField, file_fields
from peerdesk.ui.attachments.originals import OriginalsDialog
from peerdesk.ui.form_view.one_question import QuestionField
from peerdesk.ui.main_window.navigator import Navigator
from tests.builders import a_draft, a_person
from tests.domain.pictures import a_png
from tests.services.test_attachments import a_pdf
from tests.ui.attachments.test_panel import Chooser, a_file


@pytest.fixture
def chooser():
    return Chooser()


@pytest.fixture
def navigator():
    return Navigator()


@pytest.fixture
def belongs(desk):
    person_id = a_person(desk)
    return Belonging(person_id, a_draft(desk, person_id))


@pytest.fixture
def question(qtbot, desk, theme, navigator, chooser, belongs):
    form = desk.forms["safety-plan"]
    own = file_fields(desk, navigator, lambda: belongs, lambda: "en", chooser)
    made = QuestionField(form.item("sp.pic"), Answers(form), None, UTC, own_field=own)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def field(question):
    (found,) = question.findChildren(FileField)
    return found


def test_words_are_an_answer_as_always(qtbot, question, field):
    qtbot.keyClicks(field.line, "the shell in my pocket")
    assert question.answers.value("sp.pic") == "the shell in my pocket"
    assert not field.show_file.isVisible()


def test_a_chosen_picture_is_kept_with_the_plan_and_named_by_the_answer(
    qtbot, question, field, chooser, tmp_path, desk, belongs
):
    chooser.paths = [a_file(tmp_path, "calm lake.png", a_png())]
    with qtbot.waitSignal(question.answers_changed):
        field.choose.click()
    assert question.answers.value("sp.pic") == "calm lake.png"
    (kept,) = attachments.of_document(desk, belongs.document_id)
    assert (kept.link_id, kept.person_id) == ("sp.pic", belongs.person_id)
    (dialog,) = field.findChildren(OriginalsDialog)
    dialog.keep.click()


def test_the_file_that_is_named_can_be_looked_at(question, field, desk, belongs, navigator):
    place = Belonging(belongs.person_id, belongs.document_id, "sp.pic")
    kept = attachments.add(desk, Original(Path("calm.png"), a_png()), place)
    field.show_values(("calm.png",))
    assert field.show_file.isVisibleTo(question)
    gone_to = []
    navigator.go_wanted.connect(lambda key, place: gone_to.append((key, place)))
    field.show_file.click()
    assert gone_to == [("attachment", {"attachment": str(kept.attachment_id)})]


def test_a_refused_file_leaves_the_answer_as_it_was(
    qtbot, question, field, chooser, tmp_path, desk, belongs
):
    qtbot.keyClicks(field.line, "my song")
    chooser.paths = [a_file(tmp_path, "song.jpg", a_pdf())]
    field.choose.click()
    qtbot.waitUntil(lambda: "inside it is PDF" in field.intake.said.text())
    assert question.answers.value("sp.pic") == "my song"
    assert attachments.of_document(desk, belongs.document_id) == []


def test_other_questions_get_their_usual_field(desk, navigator, belongs):
    own = file_fields(desk, navigator, lambda: belongs, lambda: "en")
    assert own(desk.forms["safety-plan"].item("me.name")) is None


def test_the_line_and_its_buttons_are_named_by_the_question(field):
    asked = "Is there a picture or voice note you want with this?"
    assert field.line.accessibleName() == asked
    assert field.choose.accessibleDescription() == asked


def test_a_field_may_go_while_its_file_is_being_added(
    qtbot, question, field, chooser, tmp_path, desk, belongs
):
    chooser.paths = [a_file(tmp_path, "calm lake.png", a_png())]
    field.choose.click()
    field.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert background.wait_for_all(10_000)
    app = QCoreApplication.instance()
    assert app is not None
    qtbot.waitUntil(lambda: not app.findChildren(background.Job))
    assert len(attachments.of_document(desk, belongs.document_id)) == 1
