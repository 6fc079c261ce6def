"""Pages on the screen and on a printer: drawn from memory, turned and zoomed by keys."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from peerdesk.domain.errors import PrinterRefused
from peerdesk.ui.background import Stopped
from peerdesk.ui.pdf_preview.pages_view import LARGEST_ZOOM, PagesView
from peerdesk.ui.pdf_preview.printing import fit_paper, print_on


@dataclass(frozen=True)
class Picture:
    width: int
    height: int
    stride: int
    pixels: bytes


@dataclass
class Coloured:
    """Letter pages, each of one colour."""

    count: int = 3
    asked: list[int] = field(default_factory=list)

    def picture(self, page, dots_per_inch):
        self.asked.append(page)
        image = QImage(
            round(8.5 * dots_per_inch), round(11 * dots_per_inch), QImage.Format.Format_RGB32
        )
        image.fill(QColor.fromHsv(page * 60 % 360, 200, 200))
        pixels = bytes(image.constBits())
        return Picture(image.width(), image.height(), image.bytesPerLine(), pixels)


def colour_of(page):
    return QColor.fromHsv(page * 60 % 360, 200, 200).name()


@pytest.fixture
def view(qtbot, theme):
    made = PagesView(theme)
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_pages(Coloured())
    made.setFocus()
    return made


def shown_colour(view):
    return view.viewport().grab().toImage().pixelColor(100, 100).name()


def test_the_first_page_is_drawn(qtbot, view):
    qtbot.waitUntil(lambda: shown_colour(view) == colour_of(0))
    assert view.accessibleDescription() == "Page 1 of 3"


def test_page_keys_turn_pages(qtbot, view):
    for key, page in (
        (Qt.Key.Key_PageDown, 1),
        (Qt.Key.Key_End, 2),
        (Qt.Key.Key_PageDown, 2),
        (Qt.Key.Key_PageUp, 1),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_PageUp, 0),
    ):
        QTest.keyClick(view, key)
        assert view.page == page, key
    assert view.accessibleDescription() == "Page 1 of 3"


def test_a_turned_page_is_drawn(qtbot, view):
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: shown_colour(view) == colour_of(1))


def test_keys_zoom_and_keep_the_page(view):
    view.go_to_page(1)
    before = view.zoom
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom > before
    assert view.page == 1
    for _ in range(20):
        QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom == LARGEST_ZOOM
    assert view.page == 1
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.zoom == before


def test_only_pages_in_sight_are_drawn(qtbot, view):
    pages = Coloured(count=500)
    view.show_pages(pages)
    qtbot.waitUntil(lambda: shown_colour(view) == colour_of(0))
    QTest.keyClick(view, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: 499 in view._pictures)
    assert set(pages.asked) <= {0, 1, 498, 499}


def test_pictures_of_pages_far_away_are_let_go(qtbot, view):
    view.show_pages(Coloured(count=30))
    for page in range(30):
        view.go_to_page(page)
        qtbot.waitUntil(lambda page=page: page in view._pictures)
    assert len(view._pictures) <= 9


def test_nothing_to_show_is_no_trouble(view):
    view.show_pages(None)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_Plus):
        QTest.keyClick(view, key)
    assert view.accessibleDescription() == ""


def a_printer(tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    return printer


def test_every_page_goes_out_in_order(tmp_path):
    pages, counted = Coloured(count=3), []
    printer = a_printer(tmp_path)
    fit_paper(printer, pages)
    assert print_on(printer, pages, lambda done, of: counted.append((done, of))) == 3
    assert counted == [(1, 3), (2, 3), (3, 3)]
    assert pages.asked[-3:] == [0, 1, 2]


def test_only_the_chosen_pages_go_out(tmp_path):
    pages, printer = Coloured(count=5), a_printer(tmp_path)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert print_on(printer, pages, lambda _done, _of: None) == 2
    assert pages.asked == [1, 2]


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told_apart(tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFileName(str(tmp_path / "no folder" / "paper.pdf"))
    with pytest.raises(PrinterRefused):
        print_on(printer, Coloured(), lambda _done, _of: None)


def test_stopping_ends_the_printing(tmp_path):
    pages = Coloured(count=50)

    def stop(done, _of):
        if done == 2:
            raise Stopped

    with pytest.raises(Stopped):
        print_on(a_printer(tmp_path), pages, stop)
    assert pages.asked == [0, 1]


def test_paper_of_another_size_keeps_the_proportions(tmp_path):
    pages = Coloured(count=1)
    printer = a_printer(tmp_path)
    fit_paper(printer, pages)
    size = printer.pageLayout().fullRectPoints()
    assert (size.width(), size.height()) == (612, 792)
