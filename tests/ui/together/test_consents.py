"""A paper about sharing is filled in together, in their language, and signed."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.standing import ConsentStanding
from peerdesk.forms.person_signatures import Signing, signing
from peerdesk.services import consents
from peerdesk.ui.together.consent_faces import ConsentSignFace
from peerdesk.ui.together.end_faces import NeededFace, RestFace
from peerdesk.ui.together.home_face import HomeFace
from peerdesk.ui.together.scenes import Scene
from peerdesk.ui.wrapping_check import WrappingCheckBox
from tests.builders import PASSPHRASE, a_key
from tests.services.consents.builders import (
    a_grown_up,
    a_party,
    a_programme,
    about_housing,
    drafted,
)


@pytest.fixture
def darnell(desk):
    a_programme(desk)
    return a_grown_up(desk, "Darnell")


@pytest.fixture
def blank(desk, darnell):
    return consents.start(desk, darnell, PaperKind.GENERAL)


@pytest.fixture
def ready(desk, darnell):
    """Everything said, and signed by a typed name."""
    return drafted(desk, about_housing, person_id=darnell, party_id=a_party(desk))


def opened(window, document_id):
    window.go("together", {"document": str(document_id)})
    return window.page


def go_on(page):
    next(b for b in page.findChildren(QPushButton) if b is page.bottom.next).click()


def said(page):
    QApplication.processEvents()
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]


def seal(qtbot, page):
    panel = page.face.panel
    panel.passphrase.setText(PASSPHRASE)
    with qtbot.waitSignal(panel.done):
        panel.button.click()


def test_only_the_parts_that_are_asked_are_walked(window, pin, blank):
    page = opened(window, blank)
    assert [part.link_id for part in page.presenter.parts] == [
        *("cn.who", "cn.what.page", "cn.why.page"),
        *("cn.until.page", "cn.know", "cn.end"),
    ]
    assert "You can say no to any part of it." in " ".join(said(page))


def test_what_is_answered_there_stands_in_the_paper(window, pin, desk, blank):
    page = opened(window, blank)
    page.presenter.go_to_part(page.presenter.parts[1])
    assert page.presenter.spot.link_id == "cn.what"
    item = page.presenter.form.item("cn.what")
    page.presenter.answer(page.presenter.answers.with_answer("cn.what", item.options[0].value))
    assert page.flush()
    assert len(consents.open_consent(desk, blank).answers.values("cn.what")) == 1


def test_long_answers_wrap_in_the_largest_letters(window, pin, blank, theme, qtbot):
    page = opened(window, blank)
    page.presenter.go_to_part(page.presenter.parts[1])
    theme.lend(None, 200)
    words = max(page.reader.findChildren(WrappingCheckBox), key=lambda box: len(box.text()))
    qtbot.waitUntil(lambda: words.height() > 2 * words.fontMetrics().height())
    assert page.reader.horizontalScrollBar().maximum() == 0


def test_everything_around_speaks_their_language(window, pin, blank):
    page = opened(window, blank)
    page.presenter.choose_language()
    assert page.presenter.language == "es"
    page.presenter.show(Scene.READ)
    assert "Su hoja, de principio a fin" in said(page)


def test_what_is_still_open_is_asked_before_signing_and_never_the_signature(window, pin, blank):
    page = opened(window, blank)
    page.presenter.show(Scene.READ)
    go_on(page)
    assert isinstance(page.face, NeededFace)
    wanted = [item.link_id for item in page.presenter.missing()]
    assert wanted == ["cn.to", "cn.what", "cn.why", "cn.until"]


def test_an_answer_that_brings_up_a_question_has_it_asked_too(window, pin, ready):
    page = opened(window, ready)
    answers = page.presenter.answers
    for link_id in ("cn.until", "cn.until.date"):
        answers = answers.with_answer(link_id, None)
    page.presenter.write(answers)
    page.presenter.show(Scene.READ)
    go_on(page)
    by_date = page.presenter.form.item("cn.until").options[0].value
    page.presenter.write(page.presenter.answers.with_answer("cn.until", by_date))
    go_on(page)
    assert isinstance(page.face, NeededFace)
    assert [item.link_id for item in page.presenter.missing()] == ["cn.until.date"]
    go_on(page)  # nobody is held here
    assert page.presenter.scene is Scene.SIGN


def test_a_typed_name_signs_and_the_passphrase_seals(qtbot, window, pin, desk, ready):
    page = opened(window, ready)
    link_id = "cn.sign"
    presenter = page.presenter
    cleared = presenter.answers.with_answer(f"{link_id}:status", None)
    presenter.write(cleared.with_answer(f"{link_id}:name", None))
    presenter.show(Scene.SIGN)
    assert isinstance(page.face, ConsentSignFace)
    assert QApplication.focusWidget() is page.face.typed
    QTest.keyClicks(page.face.typed, "Darnell")
    made = signing(presenter.answers, link_id)
    assert (made.name, made.status, made.day) == ("Darnell", "typed", presenter.today)
    seal(qtbot, page)
    assert isinstance(page.face, HomeFace)
    assert consents.summary(desk, ready).standing is ConsentStanding.ACTIVE
    assert page.place().get("document") is None  # what was sealed is not written on any more
    presenter.show(Scene.REST)
    assert isinstance(page.face, RestFace)
    assert any("You can take it back at any time." in text for text in said(page))


def test_drawing_takes_a_typed_name_back(window, pin, ready):
    page = opened(window, ready)
    page.presenter.show(Scene.SIGN)
    assert page.face.typed.text() == "Darnell"
    page.face.pad.show_strokes((((10, 10), (500, 150)),))
    page.face.pad.drawn.emit()
    assert page.face.typed.text() == ""
    assert signing(page.presenter.answers, "cn.sign").status == "signed"


def test_nothing_is_sealed_without_a_signature(qtbot, window, pin, desk, ready):
    page = opened(window, ready)
    presenter = page.presenter
    answers = presenter.answers
    for name in ("name", "date", "status"):
        answers = answers.with_answer(f"cn.sign:{name}", None)
    presenter.write(answers)
    assert signing(presenter.answers, "cn.sign") == Signing()
    presenter.show(Scene.SIGN)
    page.face.panel.passphrase.setText(PASSPHRASE)
    page.face.panel.button.click()
    qtbot.waitUntil(lambda: not page.face.panel.busy)
    assert page.face.panel.row.error
    assert consents.summary(desk, ready).standing is ConsentStanding.DRAFT


def test_the_way_out_leads_to_the_consent_page(window, pin, blank):
    page = opened(window, blank)
    assert page.presenter.paper.page == "consent"


def test_a_sealed_paper_is_not_written_on_together(qtbot, window, pin, desk, ready):
    consents.sign(desk, a_key(desk), ready)
    opened(window, ready)
    qtbot.waitUntil(lambda: window.page.key == "people")
