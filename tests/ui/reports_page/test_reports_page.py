"""A month's work on one page: seen at once, chosen beside it, saved locked or as a table."""

from datetime import date
from uuid import uuid4

import openpyxl
import pikepdf
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from peerdesk.services.sharing import Press
from peerdesk.storage import trail
from peerdesk.ui import background
from peerdesk.ui.export.save_dialog import SaveDialog
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.reports_page.view import ReportsPage
from peerdesk.ui.reports_page.wanted import Period, Wanted, usual, wanted_of
from tests.builders import START
from tests.services.work.builders import a_note, two_people
from tests.ui.windows import a_window

PASSWORD = "lantern orchard seven bicycles"
TODAY = date(2026, 2, 3)


@pytest.fixture(scope="module")
def press(qapp):
    return Press()


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "taken out"
    made.mkdir()
    return made


@pytest.fixture
def page(qtbot, desk, theme, press, folder):
    navigator = Navigator()
    made = ReportsPage(desk, navigator, theme, press, ask=lambda _parent, name: str(folder / name))
    a_window(qtbot, [made], navigator, theme, lambda: START)
    yield made
    background.wait_for_all(10_000)


def see(qtbot, page, **kept):
    page._navigator.go("reports", kept)
    qtbot.waitUntil(lambda: page._pages is not None)


def choose(combo, data):
    combo.setCurrentIndex(combo.findData(data))
    combo.activated.emit(combo.currentIndex())


def test_a_month_is_seen_at_once_and_saved_locked(qtbot, page, desk, folder):
    hoa, layla = two_people(desk)
    a_note(desk, hoa, "2026-02-02 10:00", purpose="Of Hoa in February")
    a_note(desk, layla, "2026-01-12 10:00", purpose="Of Layla in January")
    see(qtbot, page, period="this_month")
    assert page.heading.text() == "My work: February 2026"
    assert page.where.text().startswith("Page 1 of")
    assert page.save_button.isEnabled()

    page.save_button.click()
    assert "Tick that they need it" in page.said.text()
    assert page.choosing.they_need_it.hasFocus()
    assert page.findChildren(SaveDialog) == []

    page.choosing.they_need_it.setChecked(True)
    assert not page.notice.isVisible(), "what it asked for is done"
    page.choosing.recipient.setText("Ana Ruiz")
    page.choosing.recipient.editingFinished.emit()
    qtbot.waitUntil(lambda: page._pages is not None)
    page.save_button.click()
    (dialog,) = page.findChildren(SaveDialog)
    assert not dialog.locked.isVisible(), "it never leaves without a password"
    assert dialog.password.isVisible()
    dialog.go_on.click()
    assert list(folder.iterdir()) == []
    assert "Nothing is typed yet" in dialog.password.first_row.error
    dialog.password.first.setText(PASSWORD)
    dialog.password.second.setText(PASSWORD)
    with qtbot.waitSignal(page.presenter.done):
        dialog.go_on.click()
    made = folder / "work.pdf"
    with pikepdf.open(made, password=PASSWORD) as file:
        assert file.encryption.R == 6
    with pypdfium2.PdfDocument(made, password=PASSWORD) as file:
        words = " ".join(one.get_textpage().get_text_bounded() for one in file)
    assert "Of Hoa in February" in words
    assert "Of Layla in January" not in words
    assert "Ana Ruiz" in words
    assert "Only its password opens it" in page.said.text()
    assert "SHA-256" in page.said.text()
    with desk.vault.reading() as session:
        assert len(trail.disclosures(session, hoa)) == 1
        assert trail.disclosures(session, layla) == []
    knows = page.presenter.knows_about_files
    assert knows(locked=True)
    assert not knows(locked=False), "that a table has no password was not told yet"


def test_days_and_people_are_chosen_and_a_table_says_that_it_is_open(qtbot, page, desk, folder):
    hoa, layla = two_people(desk)
    a_note(desk, hoa, "2026-02-02 10:00")
    a_note(desk, layla, "2026-01-12 10:00")
    see(qtbot, page, period="this_month")
    panel = page.choosing
    choose(panel.period, str(Period.DAYS))
    assert panel.rows["first_day"].isVisible()
    panel.last_day.setText("1/1/2026")
    panel.first_day.setText("1/5/2026")
    panel.first_day.editingFinished.emit()
    assert "before the first" in panel.rows["last_day"].error
    assert page._pages is None
    panel.last_day.setText("1/31/2026")
    panel.last_day.editingFinished.emit()
    qtbot.waitUntil(lambda: page._pages is not None)

    choose(panel.whose, False)
    assert page._pages is None, "nobody is ticked yet"
    names = [panel.people.item(place).text() for place in range(panel.people.count())]
    assert "Đặng Thị Hoa (red bike)" in names

    panel.people.item(names.index("ليلى حداد")).setCheckState(Qt.CheckState.Checked)
    qtbot.waitUntil(lambda: page._pages is not None)
    panel.they_need_it.setChecked(True)
    assert "cannot be locked" in page.table_button.toolTip()
    page.table_button.click()
    (dialog,) = page.findChildren(SaveDialog)
    assert dialog.notice.isVisible(), "what a readable file means is said once"
    with qtbot.waitSignal(page.presenter.done):
        dialog.go_on.click()
    book = openpyxl.load_workbook(folder / "work.xlsx")
    assert book["Log"].max_row == 2
    assert "Anyone who gets the file can read it" in page.said.text()
    kept = page.place()
    assert kept["people"] == [str(layla)]
    assert "they_need_it" not in kept, "whoever needs it is asked anew"


def test_a_month_without_work_says_so(qtbot, page):
    page._navigator.go("reports", {"period": "this_month"})
    qtbot.waitUntil(lambda: bool(page.said.text()))
    assert "nothing to share" in page.said.text()
    assert not page.save_button.isEnabled()
    assert page.again.isVisible()


def test_a_day_that_is_typed_while_the_place_is_noted_still_changes_the_pages(qtbot, page, desk):
    hoa, _layla = two_people(desk)
    a_note(desk, hoa, "2026-02-02 10:00")
    see(qtbot, page, period="days")
    page.choosing.first_day.setText("1/5/2026")
    assert page.place()["first_day"] == "1/5/2026"
    page.choosing.first_day.editingFinished.emit()
    assert page._pages is None


def test_a_year_in_which_nobody_met_is_no_day_to_report_from(qtbot, page, desk):
    """It used to be taken, and the page said how to write a time."""
    a_note(desk, two_people(desk)[0], "2026-02-02 10:00")
    see(qtbot, page, period="this_month")
    panel = page.choosing
    choose(panel.period, str(Period.DAYS))
    panel.first_day.setText("1/1/0001")
    panel.first_day.editingFinished.emit()
    assert "Write a day like" in panel.rows["first_day"].error
    assert page._pages is None
    assert not page.notice.isVisible()
    panel.first_day.setText("")
    panel.last_day.setText("12/31/9999")
    panel.last_day.editingFinished.emit()
    assert "Write a day like" in panel.rows["last_day"].error
    assert panel.rows["first_day"].error == ""


def test_the_usual_month_is_the_one_that_is_asked_for():
    assert usual(date(2026, 2, 3)).days(TODAY) == (date(2026, 1, 1), date(2026, 1, 31))
    assert usual(date(2026, 2, 20)).days(TODAY) == (date(2026, 2, 1), date(2026, 2, 28))


def test_what_was_chosen_comes_back_and_what_is_spoilt_is_as_if_never_chosen():
    wanted = Wanted(
        Period.DAYS, "1/5", "yesterday", everyone=False, people=frozenset({uuid4()}), tags=True
    )
    assert wanted_of(wanted.kept(), TODAY) == wanted
    assert wanted_of({"period": "no such"}, TODAY) == usual(TODAY)
    assert wanted_of({"people": "x"}, TODAY).people == frozenset()
    assert wanted_of({"people": ["x"]}, TODAY).people == frozenset()
    assert Wanted(Period.DAYS, "no day").unread(TODAY) == ("first_day",)
    assert Wanted(Period.EVERYTHING).days(TODAY) == (None, None)


def test_in_large_letters_the_opened_choice_takes_what_the_pages_can_spare(qtbot, page, theme):
    page._navigator.go("reports", {"period": "this_month"})
    theme.scale_text(200)
    work = page.window().work
    work.fold.setChecked(True)
    spared = work.height() - page.minimumSizeHint().height()
    qtbot.waitUntil(lambda: work.beside.height() >= min(spared, 0.55 * work.height()))
    assert page.preview.height() <= page.preview.minimumSizeHint().height() + 40


def test_a_long_name_of_who_gets_it_does_not_widen_the_panel(page, theme):
    page.choosing.recipient.setText("The supervisor of the day programme at Lakeview, second floor")
    assert page.choosing.minimumSizeHint().width() <= theme.sizes.side


def test_choosing_faster_than_pages_are_made_ends_with_the_last_choice(qtbot, page, desk):
    """Earlier drawings are dropped on their way; none of them says that something went wrong."""
    hoa, layla = two_people(desk)
    a_note(desk, hoa, "2026-02-02 10:00")
    a_note(desk, layla, "2026-01-12 10:00")
    troubles: list[object] = []
    page.presenter.trouble.connect(troubles.append)
    see(qtbot, page, period="this_month")
    panel = page.choosing
    for period in (Period.EVERYTHING, Period.LAST_MONTH, Period.THIS_MONTH) * 3:
        choose(panel.period, str(period))
        panel.whole_plans.toggle()
        page.lets_go()
        page._navigator.go("reports", page.place())
        QApplication.processEvents()
    choose(panel.period, str(Period.LAST_MONTH))
    qtbot.waitUntil(lambda: page._pages is not None)
    assert "January" in page.heading.text()
    assert not troubles
