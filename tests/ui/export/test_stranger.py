"""Before paper is carried: what a stranger would read on it, and one key to take it off."""

import pypdfium2
import pytest
from PySide6.QtCore import Qt

from peerdesk.domain.sharing import Layout
from peerdesk.forms.keeping import with_on_card
from peerdesk.services import plans
from peerdesk.services.sharing import Press
from peerdesk.ui import background
from peerdesk.ui.export.choice import Leaving, leaving_of, request_of
from peerdesk.ui.export.save_dialog import SaveDialog
from peerdesk.ui.export.view import ExportPage
from peerdesk.ui.main_window.navigator import Navigator
from tests.builders import START, a_key, a_person
from tests.ui.windows import a_window

HEALTH = "cc.health"


@pytest.fixture(scope="module")
def press(qapp):
    return Press()


@pytest.fixture
def place(tmp_path):
    folder = tmp_path / "taken out"
    folder.mkdir()
    return folder / "plan.pdf"


@pytest.fixture
def page(qtbot, desk, theme, press, place):
    navigator = Navigator()
    made = ExportPage(desk, navigator, theme, press, ask=lambda _parent, _name: str(place))
    a_window(qtbot, [made], navigator, theme, lambda: START)
    yield made
    background.wait_for_all(10_000)


@pytest.fixture
def card(desk):
    """A contact card on which the person wants their insulin."""
    document_id = plans.start(desk, a_person(desk, "Darnell"), "contact-card")
    opened = plans.open_plan(desk, document_id)
    answers = opened.answers.with_answer("me.title", "Card").with_answer("me.name", "D.")
    answers = answers.with_answer("cc.do", "Give me a minute")
    answers = with_on_card(answers.with_answer(HEALTH, "Insulin every morning"), HEALTH, True)
    plans.save(desk, opened, answers, opened.draft.cursor)
    plans.save_version(desk, a_key(desk), document_id)
    return document_id


def see(qtbot, page, document_id, **more):
    page._navigator.go("export", {"document": str(document_id), **more})
    drawn(qtbot, page)


def drawn(qtbot, page):
    qtbot.waitUntil(lambda: page._pages is not None)


def choose(qtbot, page, layout):
    field = page.whom.copy.layout_field
    field.setCurrentIndex(field.findData(layout))
    field.activated.emit(field.currentIndex())
    drawn(qtbot, page)


def words_of(path):
    pdf = pypdfium2.PdfDocument(path)
    text = "\n".join(page.get_textpage().get_text_range() for page in pdf)
    pdf.close()
    return text


def saved(qtbot, page, place):
    page.save_button.click()
    dialog = page.findChildren(SaveDialog)[-1]
    with qtbot.waitSignal(page.presenter.done):
        dialog.go_on.click()
    words = words_of(place)
    place.unlink()
    return words


def test_a_fact_is_named_in_words_and_taken_off_by_one_key(qtbot, page, place, card):
    see(qtbot, page, card, layout="card")
    panel = page.whom.copy.stranger
    assert not panel.isHidden()
    button = panel.buttons[HEALTH]
    assert button.accessibleName().startswith("Take it off: ")
    assert "medicine" in button.accessibleName()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    drawn(qtbot, page)
    read = saved(qtbot, page, place)
    assert "Insulin" not in read
    assert "Give me a minute" in read


def test_it_can_be_put_back_and_the_focus_goes_on(qtbot, page, place, card):
    see(qtbot, page, card, layout="card")
    panel = page.whom.copy.stranger
    panel.buttons[HEALTH].setFocus()
    qtbot.keyClick(panel.buttons[HEALTH], Qt.Key.Key_Space)
    drawn(qtbot, page)
    back = panel.buttons[HEALTH]
    assert back.accessibleName().startswith("Put it back: ")
    assert page.window().focusWidget() is back
    qtbot.keyClick(back, Qt.Key.Key_Space)
    drawn(qtbot, page)
    assert "Insulin" in saved(qtbot, page, place)


def test_the_same_holds_for_a_pocket_book_and_not_for_paper_that_stays_at_home(
    qtbot, page, place, card
):
    see(qtbot, page, card)
    assert page.whom.copy.stranger.isHidden()
    choose(qtbot, page, Layout.POCKET)
    panel = page.whom.copy.stranger
    assert not panel.isHidden()
    panel.buttons[HEALTH].click()
    drawn(qtbot, page)
    assert "Insulin" not in saved(qtbot, page, place)
    choose(qtbot, page, Layout.FULL)
    assert "Insulin" in saved(qtbot, page, place)


def test_a_paper_that_tells_nothing_says_so_and_asks_to_be_read(qtbot, desk, page, card):
    opened = plans.open_plan(desk, card)
    answers = opened.answers.with_answer(HEALTH, None)
    plans.save(desk, opened, answers, opened.draft.cursor)
    plans.save_version(desk, a_key(desk), card)
    see(qtbot, page, card, layout="card")
    panel = page.whom.copy.stranger
    assert not panel.isHidden()
    assert not panel.buttons


def test_printing_asked_for_elsewhere_waits_until_it_was_looked_at(qtbot, page, card, monkeypatch):
    asked = []
    monkeypatch.setattr(page, "_print", lambda: asked.append("print"))
    see(qtbot, page, card, layout="card", act="print")
    assert asked == []
    see(qtbot, page, card, layout="full", act="print")
    assert asked == ["print"]


def test_what_was_taken_off_counts_for_one_copy_alone():
    leaving = Leaving(layout=Layout.CARD, off=frozenset({HEALTH}))
    assert request_of(leaving, START.date()).off == {HEALTH}
    assert leaving_of(leaving.kept()).off == frozenset()
