"""The little chart of a goal: dots at their days and heights, said aloud as well."""

from datetime import date

import pytest
from PySide6.QtGui import QAccessible

from peerdesk.ui.plan_page.dots import DotsChart, Rating, Scale

OWN = Scale("stuck", "so-so", "flying")


def chart(qtbot, theme, *ratings, scale=OWN):
    made = DotsChart([Rating(*one) for one in ratings], scale, "Tue Feb 3: 4", theme)
    qtbot.addWidget(made)
    made.resize(280, made.sizeHint().height())
    made.show()
    return made


def test_a_higher_number_stands_higher(qtbot, theme):
    drawn = chart(qtbot, theme, (date(2026, 2, 3), 4), (date(2026, 3, 3), 6))
    low, high = drawn.spots()
    assert high.y() < low.y()
    assert high.x() > low.x()


def test_nought_and_ten_stay_within_the_chart(qtbot, theme):
    drawn = chart(qtbot, theme, (date(2026, 2, 3), 0), (date(2026, 3, 3), 10))
    for spot in drawn.spots():
        assert drawn.rect().contains(spot.toPoint())


def test_dots_stand_as_far_apart_as_their_days(qtbot, theme):
    drawn = chart(
        qtbot, theme, (date(2026, 2, 1), 5), (date(2026, 2, 11), 5), (date(2026, 3, 3), 5)
    )
    first, second, last = (spot.x() for spot in drawn.spots())
    assert (second - first) / (last - first) == pytest.approx(1 / 3)


def test_without_days_dots_stand_in_their_order(qtbot, theme):
    drawn = chart(qtbot, theme, (None, 2), (date(2026, 2, 3), 3), (None, 4))
    places = [spot.x() for spot in drawn.spots()]
    assert places == sorted(set(places))


def test_a_look_without_a_number_has_no_dot(qtbot, theme):
    assert len(chart(qtbot, theme, (date(2026, 2, 3), None), (None, 7)).spots()) == 1


def test_all_dots_have_one_colour(qtbot, theme):
    drawn = chart(qtbot, theme, (date(2026, 2, 3), 0), (date(2026, 3, 3), 10))
    image = drawn.grab().toImage()
    seen = {image.pixelColor(spot.toPoint()).name().upper() for spot in drawn.spots()}
    assert seen == {theme.colours.accent.upper()}


def test_a_screen_reader_says_the_ratings(qtbot, theme):
    drawn = chart(qtbot, theme, (date(2026, 2, 3), 4))
    told = QAccessible.queryAccessibleInterface(drawn).text(QAccessible.Text.Name)
    assert told == "Tue Feb 3: 4"


def test_it_grows_with_the_text(qtbot, theme):
    drawn = chart(qtbot, theme, (date(2026, 2, 3), 4))
    before = drawn.sizeHint().height()
    theme.scale_text(200)
    qtbot.waitUntil(lambda: drawn.sizeHint().height() > before)
