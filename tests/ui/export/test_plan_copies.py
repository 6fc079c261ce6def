"""Copies of a plan: a layout, what is sensitive only when it is ticked, and a code for a phone."""

from dataclasses import replace

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter

from peerdesk.domain.sharing import CardStyle, Layout
from peerdesk.services import plans
from peerdesk.services.sharing import Press
from peerdesk.storage import trail
from peerdesk.ui import background
from peerdesk.ui.export.choice import Leaving, leaving_of, request_of
from peerdesk.ui.export.plan_copy import PlanCopyPanel
from peerdesk.ui.export.qr_dialog import QrDialog
from peerdesk.ui.export.save_dialog import SaveDialog
from peerdesk.ui.export.view import ExportPage, sides_of
from peerdesk.ui.main_window.navigator import Navigator
from tests.builders import START, a_key, a_person
from tests.ui.windows import a_window


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
def darnell(desk):
    return a_person(desk, "Darnell")


@pytest.fixture
def wellness(desk, darnell):
    document_id = plans.start(desk, darnell, "wellness-plan")
    opened = plans.open_plan(desk, document_id)
    answers = opened.answers.with_answer("me.title", "Green notebook")
    answers = answers.with_answer("me.name", "D.")
    answers = answers.with_answer("wp.tools.list", ("A walk by the lake",))
    answers = answers.with_answer("wp.off.list", ("The ninth of May",))  # sensitive
    plans.save(desk, opened, answers, opened.draft.cursor)
    plans.save_version(desk, a_key(desk), document_id)
    return document_id


def see(qtbot, page, document_id, **more):
    page._navigator.go("export", {"document": str(document_id), **more})
    qtbot.waitUntil(lambda: page._pages is not None)


def choose(qtbot, page, layout):
    field = page.whom.copy.layout_field
    field.setCurrentIndex(field.findData(layout))
    field.activated.emit(field.currentIndex())
    qtbot.waitUntil(lambda: page._pages is not None)


def words_of(path):
    pdf = pypdfium2.PdfDocument(path)
    text = "\n".join(page.get_textpage().get_text_range() for page in pdf)
    pdf.close()
    return text


def save(qtbot, page):
    page.save_button.click()
    (dialog,) = page.findChildren(SaveDialog)
    with qtbot.waitSignal(page.presenter.done):
        dialog.go_on.click()


def test_a_plan_is_offered_in_its_layouts_under_a_neutral_name(qtbot, page, wellness):
    see(qtbot, page, wellness)
    assert page.heading.text() == "A copy of Green notebook"
    assert page.presenter.file_name() == "plan-2026-02-03.pdf"
    assert not page.whom.copy.isHidden()
    field = page.whom.copy.layout_field
    layouts = [field.itemData(at) for at in range(field.count())]
    assert set(layouts) == set(Layout)


def test_what_is_sensitive_goes_along_only_when_it_is_ticked(qtbot, page, place, wellness):
    see(qtbot, page, wellness)
    box = page.whom.copy.boxes["wp.off.list"]
    assert not box.isChecked()
    save(qtbot, page)
    assert "A walk by the lake" in words_of(place)
    assert "ninth of May" not in words_of(place)
    box.setChecked(True)
    qtbot.waitUntil(lambda: page._pages is not None)
    place.unlink()
    save(qtbot, page)
    assert "ninth of May" in words_of(place)


def test_the_next_copy_starts_with_nothing_ticked_again(qtbot, page, wellness):
    see(qtbot, page, wellness)
    page.whom.copy.boxes["wp.off.list"].setChecked(True)
    place = page.place()
    assert "ticked" not in place
    see(qtbot, page, wellness)
    assert not page.whom.copy.boxes["wp.off.list"].isChecked()


def test_what_does_not_fit_or_stays_out_is_named_never_cut_silently(qtbot, theme):
    panel = PlanCopyPanel()
    qtbot.addWidget(panel)
    panel.tell(("Lines",), ("Health facts",))
    assert "Lines" in panel.told.text()
    assert "Not in this copy: Health facts." in panel.told.text()
    panel.tell((), ())
    assert panel.told.isHidden()


def test_a_card_says_what_a_stranger_would_see(qtbot, page, wellness):
    see(qtbot, page, wellness)
    choose(qtbot, page, Layout.CARD)
    assert "a stranger sees" in page.whom.copy.explained.text()
    assert not page.whom.copy.card_row.isHidden()
    assert not page.whom.copy.qr.isHidden()


def test_the_card_as_a_code_is_disclosed_like_any_copy(qtbot, page, desk, darnell):
    card = plans.start(desk, darnell, "contact-card")
    opened = plans.open_plan(desk, card)
    answers = opened.answers.with_answer("me.title", "Card").with_answer("me.name", "D.")
    answers = answers.with_answer("cc.do", "Give me a minute")
    plans.save(desk, opened, answers, opened.draft.cursor)
    plans.save_version(desk, a_key(desk), card)
    see(qtbot, page, card, layout="card")
    with qtbot.waitSignal(page.presenter.qr_made):
        page.whom.copy.qr.click()
    (dialog,) = page.findChildren(QrDialog)
    assert "Give me a minute" in dialog.text.text()
    assert dialog.code.accessibleName() == "QR code of the card"
    with desk.vault.reading() as session:
        assert len(trail.disclosures(session, darnell)) == 1
    dialog.close_button.click()


def test_the_code_is_black_on_white_with_a_quiet_edge_and_fits_the_window(qtbot, theme, page):
    modules = tuple(tuple((x + y) % 2 == 0 for x in range(117)) for y in range(117))
    dialog = QrDialog(modules, "D.", ("Lines",), page)
    qtbot.addWidget(dialog)
    image = dialog.code.grab().toImage()
    side = dialog.code.sizeHint().width()
    assert side <= 480
    assert image.pixelColor(1, 1).name() == "#ffffff"
    step = side // 125
    assert image.pixelColor(4 * step + 1, 4 * step + 1).name() == "#000000"
    assert image.pixelColor(5 * step + 1, 4 * step + 1).name() == "#ffffff"
    assert "Lines" in dialog.left_out.text()


def test_an_empty_form_to_fill_by_hand_asks_for_no_ticks(qtbot, page, wellness):
    see(qtbot, page, wellness)
    choose(qtbot, page, Layout.BLANK)
    assert page.whom.copy.sensitive.isHidden()


def test_a_booklet_is_printed_on_both_sides_and_turned_over_its_short_edge(qtbot, page, wellness):
    see(qtbot, page, wellness)
    choose(qtbot, page, Layout.BOOKLET)
    assert sides_of(Layout.BOOKLET) is QPrinter.DuplexMode.DuplexShortSide
    assert sides_of(Layout.POCKET) is QPrinter.DuplexMode.DuplexNone
    sheet = page.printer_for(page._pages).pageLayout().fullRect()
    assert sheet.width() > sheet.height()  # the sheet lies across
    assert "short edge" in page.whom.copy.explained.text()


@pytest.mark.parametrize("layout", [Layout.POCKET, Layout.BOOKLET, Layout.DAILY])
def test_each_new_paper_explains_itself_and_is_drawn(qtbot, page, wellness, layout):
    see(qtbot, page, wellness)
    choose(qtbot, page, layout)
    assert page.whom.copy.explained.text()
    assert page._pages.count >= 1
    assert page.whom.copy.card_row.isHidden()


def test_a_form_without_a_card_offers_none(qtbot, theme):
    panel = PlanCopyPanel()
    qtbot.addWidget(panel)
    panel.show_plan(Layout.FULL, CardStyle.FLAT, (), set(Layout) - {Layout.CARD})
    assert panel.layout_field.findData(Layout.CARD) < 0
    panel.show_plan(Layout.CARD, CardStyle.FLAT, ())
    assert panel.layout_field.currentData() == Layout.CARD


def test_the_choice_of_layout_survives_a_lock_and_the_ticks_do_not():
    kept = Leaving(layout=Layout.LARGE, card=CardStyle.FOLD, ticked=frozenset({"x"})).kept()
    again = leaving_of(kept)
    assert (again.layout, again.card, again.ticked) == (Layout.LARGE, CardStyle.FOLD, frozenset())
    assert leaving_of({"layout": "poster"}).layout is Layout.FULL


def test_the_gate_is_asked_for_just_what_was_chosen():
    leaving = Leaving(layout=Layout.CARD, card=CardStyle.SHEET, ticked=frozenset({"cp.meds"}))
    request = request_of(leaving, START.date())
    assert (request.layout, request.card, request.ticked) == (
        Layout.CARD,
        CardStyle.SHEET,
        frozenset({"cp.meds"}),
    )


def test_what_a_form_has_no_question_for_stays_here_and_is_named(qtbot, desk, page, place, darnell):
    document_id = plans.start(desk, darnell, "wellness-plan")
    opened = plans.open_plan(desk, document_id)
    unread: dict[tuple[str, int | None], tuple[str, ...]]
    unread = {("", None): ('{"linkId":"zz","text":"Where the key is"}',)}
    plans.save(desk, opened, replace(opened.answers, unknown=unread))
    page._navigator.go("export", {"document": str(document_id)})
    with qtbot.waitSignal(page.presenter.done) as told:
        page.presenter.save_for_program(place.with_suffix(".json"))
    assert "Not in this copy: Where the key is." in told.args[0]
    assert "Where the key is" not in place.with_suffix(".json").read_text()


def test_the_choices_beside_the_pages_are_never_wider_than_their_place(qtbot, page, wellness):
    see(qtbot, page, wellness)
    choose(qtbot, page, Layout.CARD)
    beside = page.window().work.side
    assert beside.widget().minimumSizeHint().width() <= beside.viewport().width()
