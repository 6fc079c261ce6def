"""The end of writing together: who may see it, each signs or chooses, and it goes home."""

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton

from peerdesk.domain.sharing import Layout
from peerdesk.forms.person_signatures import signing
from peerdesk.services import plans
from peerdesk.ui.together.end_faces import NeededFace, SignFace, WhoFace, has_who
from peerdesk.ui.together.home_face import HomeFace
from peerdesk.ui.together.scenes import Scene
from peerdesk.ui.together.taking_home import TakingHome
from tests.builders import PASSPHRASE, a_key


@pytest.fixture
def presenter(page):
    made = page.presenter
    made.suggest(made.missing())
    return made


@pytest.fixture
def safety(desk, person, window, pin):
    """The shared view on a safety plan that names somebody and says something sensitive."""
    document = plans.start(desk, person, "safety-plan")
    window.go("together", {"document": str(document)})
    made = window.page.presenter
    made.suggest(made.missing())
    answers, rosa = made.answers.add_row("sp.ask")
    answers = answers.with_answer("sp.ask:name", "Rosa", rosa)
    answers = answers.with_answer("sp.ask:phone", "312-555-0142", rosa)
    answers, row = answers.add_row("sp.space")
    made.write(answers.with_answer("sp.space:what", "Rosa keeps my pills", row))
    return window.page


def go_on(page):
    next(b for b in page.findChildren(QPushButton) if b is page.bottom.next).click()


def said(page):
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]


def test_what_paper_needs_is_suggested_in_sight_and_can_be_changed(page):
    page.presenter.show(Scene.READ)
    go_on(page)
    assert isinstance(page.face, NeededFace)
    assert page.presenter.answers.value("me.title") == "My Recovery Plan"
    assert page.presenter.answers.value("me.name") == "Thảo Nguyễn"
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, "Blue notebook")
    go_on(page)
    assert page.presenter.answers.value("me.title") == "Blue notebook"
    assert page.presenter.scene is Scene.SIGN


def test_the_page_of_who_may_see_it_comes_only_when_there_is_something_to_decide(page, presenter):
    assert not has_who(presenter)
    presenter.show(Scene.READ)
    go_on(page)
    assert presenter.scene is Scene.SIGN


def test_sensitive_parts_start_unticked_and_each_named_person_may_see_nothing(safety):
    presenter = safety.presenter
    presenter.show(Scene.READ)
    go_on(safety)
    assert isinstance(safety.face, WhoFace)
    assert "Rosa" in said(safety)
    (row,) = presenter.answers.rows_of("sp.ask")
    assert presenter.answers.value("sp.ask:sees", row).code == "nothing"
    assert not any(box.isChecked() for box in safety.face._boxes.values())
    safety.face._boxes["sp.space"].click()
    assert presenter.ticked == {"sp.space"}


def test_who_is_named_for_two_things_is_asked_about_each(safety):
    presenter = safety.presenter
    presenter.show(Scene.READ)
    go_on(safety)
    asked_for = presenter.form.by_link["sp.ask"].text
    assert asked_for not in said(safety)
    answers, row = presenter.answers.add_row("sp.ask")
    presenter.write(answers.with_answer("sp.ask:name", "Rosa", row))
    presenter.show(Scene.READ)
    go_on(safety)
    assert said(safety).count(asked_for) == 2


def test_a_screen_reader_hears_whose_answer_it_is(safety):
    answers, row = safety.presenter.answers.add_row("sp.ask")
    safety.presenter.write(answers.with_answer("sp.ask:name", "Aunt Vee", row))
    safety.presenter.show(Scene.READ)
    go_on(safety)
    radios = safety.face.findChildren(QRadioButton)
    heard = {each.accessibleDescription() for each in radios if each.isVisibleTo(safety.face)}
    for name in ("Rosa", "Aunt Vee"):
        assert f"{name}: What may they see?" in heard
    assert all(each.startswith(("Rosa", "Aunt Vee")) for each in heard)


def test_a_drawn_name_is_the_persons_signature_and_another_way_takes_it_back(page, presenter):
    presenter.show(Scene.SIGN)
    face = page.face
    assert isinstance(face, SignFace)
    QTest.mousePress(face.pad, Qt.MouseButton.LeftButton, pos=QPoint(40, 60))
    QTest.mouseMove(face.pad, QPoint(200, 90))
    QTest.mouseRelease(face.pad, Qt.MouseButton.LeftButton, pos=QPoint(200, 90))
    drawn = signing(presenter.answers, "rp.sign")
    assert (drawn.status, drawn.name, drawn.day) == ("signed", "Thảo Nguyễn", presenter.today)
    assert len(drawn.strokes) == 1
    face.ways["declined"].click()
    chosen = signing(presenter.answers, "rp.sign")
    assert (chosen.status, chosen.strokes) == ("declined", ())
    assert face.pad.strokes == ()


def test_the_worker_keeps_a_version_by_passphrase_with_the_copy_noted_in_it(
    page, presenter, desk, plan, qtbot
):
    presenter.show(Scene.SIGN)
    face = page.face
    face.ways["verbal_agreement"].click()
    QTest.keyClicks(face.panel.passphrase, PASSPHRASE)
    with qtbot.waitSignal(face.kept):
        face.panel.button.click()
    (version,) = plans.versions(desk, plan)
    (copy,) = version.answers.rows_of("cy")
    assert version.answers.value("cy:who", copy) == "Me"
    assert "2026" in str(version.answers.value("cy:what", copy))
    assert signing(version.answers, "rp.sign").status == "verbal_agreement"
    assert isinstance(page.face, HomeFace)


def test_without_a_copy_none_is_noted(page, presenter, desk, plan):
    presenter.show(Scene.SIGN)
    page.face.copy.click()
    presenter.save_version(a_key(desk))
    (version,) = plans.versions(desk, plan)
    assert version.answers.rows_of("cy") == ()


def home(page, desk, theme, ask):
    """The last page, once a version is kept, with a place to save to."""
    page.presenter.save_version(a_key(desk))
    taking = TakingHome(desk, page.presenter.document_id, page.presenter.ticked, "en")
    return HomeFace(page.presenter, taking, theme, ask), taking


def test_a_file_to_take_home_has_a_neutral_name_and_only_what_was_ticked(
    safety, desk, theme, qtbot, tmp_path
):
    face, taking = home(safety, desk, theme, lambda _parent, _name: "")
    qtbot.addWidget(face)
    assert taking.file_name == "plan-2026-02-03.pdf"
    file = tmp_path / taking.file_name
    with qtbot.waitSignal(taking.done):
        taking.save(file, "")
    pages = pypdfium2.PdfDocument(file.read_bytes())
    text = "".join(page.get_textpage().get_text_range() for page in pages)
    assert "312-555-0142" in text
    assert "pills" not in text


def test_who_takes_a_copy_home_after_all_is_on_the_list_of_copies(
    safety, desk, theme, qtbot, tmp_path
):
    safety.presenter.takes_copy = False
    face, taking = home(safety, desk, theme, lambda _parent, _name: "")
    qtbot.addWidget(face)
    document_id = safety.presenter.document_id
    assert "Me" not in {one.name for one in plans.copies(desk, document_id)}
    with qtbot.waitSignal(taking.done):
        taking.save(tmp_path / taking.file_name, "")
    (mine,) = [one for one in plans.copies(desk, document_id) if one.name == "Me"]
    assert (mine.held, mine.took_back) == (1, False)


def test_the_card_is_shown_as_a_code_for_the_persons_own_phone(safety, desk, theme, qtbot):
    face, taking = home(safety, desk, theme, lambda _parent, _name: "")
    qtbot.addWidget(face)
    face.show()
    with qtbot.waitSignal(taking.shown):
        taking.show_card()
    assert face.code is not None
    assert "312-555-0142" in face.code.accessibleDescription()
    assert "pills" not in face.code.accessibleDescription()
    picture = face.code.grab().toImage()
    assert picture.pixelColor(2, 2).lightnessF() > 0.9  # a quiet edge, in every scheme


def test_a_form_without_a_card_offers_none(page, presenter, desk, theme, qtbot):
    face, _taking = home(page, desk, theme, lambda _parent, _name: "")
    qtbot.addWidget(face)
    words = {button.text() for button in face.buttons}
    assert words == {
        *("Print it", "Print it in large letters", "Print a pocket book", "Save it as a file"),
        "Strengths to take home",
    }


def test_the_good_they_said_can_be_taken_home_too(page, presenter, desk, theme, qtbot):
    presenter.write(presenter.answers.with_answer("rp.win", ["Ninety mornings"]))
    face, _taking = home(page, desk, theme, lambda _parent, _name: "")
    qtbot.addWidget(face)
    next(button for button in face.buttons if button.text().startswith("Strengths")).click()
    assert [box.text() for box in face.story.boxes] == ["Ninety mornings"]
    assert face.story.name_field.text() == "Thảo Nguyễn"


def test_what_a_stranger_would_learn_is_seen_before_a_card_is_printed(
    safety, desk, theme, qtbot, monkeypatch
):
    presenter = safety.presenter
    answers, row = presenter.answers.add_row("sp.solo")
    presenter.write(answers.with_answer("sp.solo:what", "Count my lithium pills", row))
    face, taking = home(safety, desk, theme, lambda _parent, _name: "")
    qtbot.addWidget(face)
    face.show()
    asked = []
    monkeypatch.setattr(face, "_ask_printer", lambda layout, pages: asked.append((layout, pages)))
    face._print(Layout.CARD)
    qtbot.waitUntil(lambda: "sp.solo" in face.stranger.buttons)
    assert asked == []
    button = face.stranger.buttons["sp.solo"]
    assert button.accessibleName().endswith("(about medicine)")
    button.click()
    qtbot.waitUntil(lambda: face.stranger.off == {"sp.solo"} and not taking_off(face))
    face.print_now.click()
    qtbot.waitUntil(lambda: bool(asked))
    ((layout, pages),) = asked
    assert layout is Layout.CARD
    assert "sp.solo" not in {one.link_id for one in pages.stranger}
    assert taking.off == {"sp.solo"}


def taking_off(face):
    """Whether the thing that was taken off is still offered to be."""
    return face.stranger.buttons["sp.solo"].accessibleName().startswith("Take it off")


def test_what_came_of_a_paper_is_in_sight_in_the_largest_letters(
    page, presenter, theme, qtbot, desk
):
    presenter.save_version(a_key(desk))
    presenter.show(Scene.HOME)
    face = page.face
    assert isinstance(face, HomeFace)
    theme.lend(None, 200)
    QApplication.processEvents()
    face._tell("Saved. Anyone who gets the file can read it.")
    qtbot.waitUntil(lambda: face.said.visibleRegion().boundingRect() == face.said.rect())


def test_a_hard_plan_closes_with_what_matters_and_what_helps(safety):
    presenter = safety.presenter
    answers = presenter.answers.with_answer("sp.why", ("My daughter",))
    answers, row = answers.add_row("sp.solo")
    presenter.write(answers.with_answer("sp.solo:what", "Cold water on my feet", row))
    presenter.show(Scene.REST)
    assert {"My daughter", "Cold water on my feet"} <= set(said(safety))


def test_where_to_start_is_asked_first_and_leads_there(safety):
    presenter = safety.presenter
    presenter.show(Scene.OPENING)
    assert any("Next come questions about hard times" in text for text in said(safety))
    button = next(b for b in safety.findChildren(QPushButton) if b.text() == "A safer place")
    button.click()
    assert presenter.part.link_id == "sp.p7"
    assert presenter.answers.value("sp.start").code == "safer_place"


def test_someone_named_in_another_plan_is_one_press_away(safety, desk, person, window, qtbot):
    safety.presenter.save_version(a_key(desk))
    recovery = plans.start(desk, person, "recovery-plan")
    safety.door_is_open = True
    window.go("people")
    window.go("together", {"document": str(recovery)})
    presenter = window.page.presenter
    presenter.go_to_part(next(part for part in presenter.parts if part.link_id == "rp.p1"))
    while presenter.spot.link_id != "rp.people":
        presenter.next()
    next(b for b in window.page.findChildren(QPushButton) if b.text() == "Rosa").click()
    (row,) = presenter.answers.rows_of("rp.people")
    assert presenter.answers.value("rp.people:phone", row) == "312-555-0142"
