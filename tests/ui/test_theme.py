"""The theme: live schemes and text scale, no name left unfilled, targets large enough."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QPushButton, QRadioButton

from peerdesk.ui.text_fields import SteadyComboBox
from peerdesk.ui.theme import Look, set_look, style_sheet
from peerdesk.ui.tokens import Scheme, read_colours, read_sizes


@pytest.mark.parametrize("scheme", Scheme)
def test_every_name_in_the_style_sheet_is_a_token(scheme):
    filled = style_sheet(scheme, read_colours(scheme), read_sizes(100))
    assert "$" not in filled
    assert read_colours(scheme).accent in filled


def test_choosing_a_scheme_changes_the_window_at_once(theme, qapp, qtbot):
    with qtbot.waitSignal(theme.changed):
        theme.choose(Scheme.DARK)
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == theme.colours.paper
    assert theme.scheme is Scheme.DARK


def test_without_a_choice_the_system_decides(theme):
    theme.choose(None)
    assert theme.chosen is None
    assert theme.scheme in Scheme


def test_text_scales_live_and_stays_within_limits(theme, qapp):
    theme.scale_text(200)
    assert qapp.font().pixelSize() == 30
    theme.scale_text(500)
    assert theme.text_percent == 200
    theme.scale_text(1)
    assert theme.text_percent == 90


def test_the_bundled_face_is_used(theme, qapp):
    theme.load_fallback_fonts()
    assert qapp.font().families()[0] == "Noto Sans"
    assert QFontInfo(qapp.font()).family() == "Noto Sans"


@pytest.mark.parametrize("made", [QPushButton, QLineEdit, SteadyComboBox, QCheckBox, QRadioButton])
def test_whatever_can_be_pressed_is_32_pixels_high(theme, qtbot, made):
    widget = made()
    qtbot.addWidget(widget)
    widget.ensurePolished()
    assert widget.sizeHint().height() >= 32


def test_a_look_given_later_takes_effect(theme, qtbot):
    button = QPushButton("Sign")
    qtbot.addWidget(button)
    button.show()
    set_look(button, Look.PRIMARY)
    assert button.palette().buttonText().color().name().upper() == theme.colours.on_accent


def test_a_look_is_lent_and_given_back_while_the_workers_choice_stays(theme, qapp):
    theme.choose(Scheme.LIGHT)
    theme.lend(Scheme.CONTRAST, 150)
    assert (theme.scheme, qapp.font().pixelSize()) == (Scheme.CONTRAST, read_sizes(150).text)
    assert (theme.chosen, theme.text_percent) == (Scheme.LIGHT, 100)
    theme.lend(None, 120)
    assert theme.scheme == theme.chosen
    theme.give_back()
    assert qapp.font().pixelSize() == read_sizes(100).text
    theme.give_back()
    assert theme.scheme is Scheme.LIGHT


@pytest.mark.parametrize("look", [Look.LINK, Look.QUIET])
def test_the_frame_of_a_link_leaves_room_around_its_words(theme, qtbot, look):
    link = QPushButton("Show everything")
    set_look(link, look)
    qtbot.addWidget(link)
    link.ensurePolished()
    frame, room = 2, 2
    words = link.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, link.text()).width()
    assert link.sizeHint().width() == words + 2 * (frame + room)


@pytest.mark.parametrize("scheme", Scheme)
def test_the_line_one_is_on_in_a_list_stands_out(theme, qtbot, scheme):
    theme.choose(scheme)
    lines = QListWidget()
    qtbot.addWidget(lines)
    lines.addItems(["Nobody: team meeting", "New person"])
    lines.setCurrentRow(0)
    lines.show()
    picture = lines.viewport().grab().toImage()
    spots = (lines.visualItemRect(lines.item(row)).center() for row in (0, 1))
    edge = picture.width() - 20  # behind the words
    selected, other = (picture.pixelColor(edge, spot.y()).name().upper() for spot in spots)
    assert selected == theme.colours.accent_soft.upper()
    assert other != selected
