"""Colours can be read, in every scheme."""

import pytest

from peerdesk.ui.tokens import Scheme, contrast, read_colours, read_sizes

TEXT_ON = [
    ("ink", "paper"), ("ink", "card"), ("ink", "rail"), ("ink", "accent_soft"),
    ("soft_ink", "paper"), ("soft_ink", "card"), ("soft_ink", "rail"), ("soft_ink", "accent_soft"),
    ("accent", "paper"), ("accent", "card"), ("accent", "rail"),
    ("on_accent", "accent"), ("on_accent", "accent_pressed"), ("on_accent_soft", "accent_soft"),
    ("amber", "paper"), ("amber", "card"), ("amber", "amber_soft"), ("ink", "amber_soft"),
    ("danger", "paper"), ("danger", "card"), ("danger", "danger_soft"), ("ink", "danger_soft"),
]  # fmt: skip
CONTROLS_ON = [
    ("control_line", "paper"), ("control_line", "card"), ("focus", "paper"), ("focus", "card"),
    ("focus", "rail"), ("accent", "paper"), ("accent", "card"), ("amber", "card"),
]  # fmt: skip


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_text_stands_out_from_its_ground(scheme, text, ground):
    colours = read_colours(scheme)
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize(("control", "ground"), CONTROLS_ON)
def test_controls_stand_out_from_their_ground(scheme, control, ground):
    colours = read_colours(scheme)
    assert contrast(getattr(colours, control), getattr(colours, ground)) >= 3


def test_contrast_is_the_ratio_of_the_guideline():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.478, abs=0.001)
    assert contrast("#123456", "#123456") == 1


def test_sizes_grow_with_the_text():
    assert read_sizes(100).text == 15
    assert read_sizes(200).text == 30
    assert read_sizes(90).target == 29
