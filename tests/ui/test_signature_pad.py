"""Signing with a hand: lines that are kept, taken back, and shown again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from peerdesk.forms.person_signatures import HEIGHT as BOX_HEIGHT
from peerdesk.forms.person_signatures import WIDTH as BOX_WIDTH
from peerdesk.ui.signature_pad import MOST_POINTS, SignaturePad
from peerdesk.ui.theme import Theme


@pytest.fixture
def pad(qtbot, theme):
    made = SignaturePad(theme)
    qtbot.addWidget(made)
    made.resize(500, 150)
    made.show()
    return made


def draw(pad, *points):
    first, *others = (QPoint(*point) for point in points)
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=first)
    for point in others:
        QTest.mouseMove(pad, point)
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(*points[-1]))


def test_a_line_is_kept_in_the_measure_of_the_box_at_any_size(pad):
    draw(pad, (50, 75), (250, 75), (450, 15))
    assert pad.strokes == (((100, 150), (500, 150), (900, 30)),)
    pad.resize(1000, 300)
    draw(pad, (100, 150), (900, 30))
    assert pad.strokes[1] == ((100, 150), (900, 30))


def test_a_dot_is_a_line_too(pad, qtbot):
    with qtbot.waitSignal(pad.drawn):
        draw(pad, (250, 75))
    assert pad.strokes == (((500, 150),),)
    assert ink(pad, (250, 75))


def test_a_hand_that_leaves_the_sheet_stays_on_its_edge(pad):
    draw(pad, (10, 10), (5000, -800))
    assert pad.strokes[0][-1] == (BOX_WIDTH, 0)


def test_the_last_line_and_all_lines_are_taken_back_by_key(pad, qtbot):
    draw(pad, (10, 10), (90, 90))
    draw(pad, (20, 20), (80, 80))
    with qtbot.waitSignal(pad.drawn):
        QTest.keyClick(pad, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(pad.strokes) == 1
    QTest.keyClick(pad, Qt.Key.Key_Delete)
    QTest.keyClick(pad, Qt.Key.Key_Delete)
    assert pad.strokes == ()
    draw(pad, (10, 10), (90, 90))
    pad.clear()
    assert pad.strokes == ()


def test_the_right_button_draws_nothing(pad):
    QTest.mousePress(pad, Qt.MouseButton.RightButton, pos=QPoint(20, 20))
    QTest.mouseMove(pad, QPoint(60, 60))
    QTest.mouseRelease(pad, Qt.MouseButton.RightButton, pos=QPoint(60, 60))
    assert pad.strokes == ()


def test_a_hand_left_on_the_pad_does_not_fill_the_vault(pad):
    pad.show_strokes((tuple((n % BOX_WIDTH, n % BOX_HEIGHT) for n in range(MOST_POINTS)),))
    draw(pad, (10, 10), (90, 90))
    assert len(pad.strokes) == 1
    assert sum(map(len, pad.strokes)) == MOST_POINTS


def test_what_was_drawn_before_is_seen_again(pad):
    pad.show_strokes((((100, 150), (900, 150)),))
    assert ink(pad, (250, 75))
    pad.show_strokes(())
    assert not ink(pad, (250, 75))


point = st.tuples(st.integers(0, BOX_WIDTH), st.integers(0, BOX_HEIGHT))


@given(st.lists(st.lists(point, min_size=1).map(tuple), max_size=5).map(tuple))
def test_strokes_come_out_as_they_went_in(theme_once, strokes):
    pad = SignaturePad(theme_once)
    pad.show_strokes(strokes)
    assert pad.strokes == strokes
    pad.deleteLater()


@pytest.fixture(scope="module")
def theme_once(qapp):
    return Theme(qapp)


def ink(pad, at):
    return pad.grab().toImage().pixelColor(*at).lightnessF() < 0.4
