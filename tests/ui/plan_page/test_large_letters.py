"""At 200 % text the plan itself has the window; what stands beside it is one key away."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication


def test_in_large_letters_what_stands_beside_is_folded_until_it_is_wanted(stage, recovery, theme):
    stage.open(recovery)
    area = stage.window.work
    assert area.fold.isHidden()
    assert area.side.isVisible()
    theme.scale_text(200)
    QApplication.processEvents()
    assert area.side.isHidden()
    assert area.pages.height() > area.height() * 0.85
    area.fold.setFocus()
    stage.press(Qt.Key.Key_Return)
    assert area.side.isVisible()
    assert stage.page.side.parts.list.isVisible()
    QApplication.processEvents()
    assert area.side.height() > area.height() * 0.4
    stage.press(Qt.Key.Key_Return)
    assert area.side.isHidden()


def test_the_key_that_walks_the_window_finds_what_is_folded(stage, recovery, theme):
    theme.scale_text(200)
    stage.open(recovery)
    stage.press(Qt.Key.Key_F6)
    assert stage.window.work.fold.hasFocus()


def test_a_page_whose_side_panel_decides_something_keeps_it_in_sight(stage, recovery, theme):
    theme.scale_text(200)
    stage.open(recovery)
    stage.window.go("export", {"document": str(recovery)})
    QApplication.processEvents()
    assert stage.window.work.fold.isHidden()


def test_in_large_letters_the_window_still_fits_a_small_screen(stage, theme):
    stage.window.offer_find("plans")
    stage.window.offer_new_contact(lambda: None)
    stage.window.offer_crisis(lambda: None)
    theme.scale_text(200)
    QApplication.processEvents()
    assert stage.window.minimumSizeHint().width() <= 1366
