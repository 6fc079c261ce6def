"""What the device remembers: looks only, and any file is survived."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from peerdesk.ui import device_settings
from peerdesk.ui.device_settings import Device, DeviceSettings, is_small
from peerdesk.ui.tokens import Scheme


def zeros(count):
    return bytes(count)


def test_the_window_comes_back_as_it_was(qtbot, theme, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    theme.choose(Scheme.DARK)
    Device(tmp_path, zeros).remember(window, theme)
    again = Device(tmp_path, zeros).settings
    assert (again.width, again.height) == (900, 600)
    assert again.chosen_scheme is Scheme.DARK


def test_the_device_keeps_its_id(tmp_path):
    first = Device(tmp_path, zeros).device_id
    assert Device(tmp_path, lambda count: b"\1" * count).device_id == first


def test_nothing_personal_is_kept(tmp_path):
    Device(tmp_path, zeros)
    kept = json.loads((tmp_path / "device.json").read_text("utf-8"))
    assert set(kept) == {"scheme", "text_percent", "width", "height", "maximised", "device_id"}


@pytest.mark.parametrize("found", ["", "[]", "{", '{"width": "wide"}', "\x00", '{"scheme": 7}'])
def test_a_damaged_file_is_as_new(tmp_path, found):
    (tmp_path / "device.json").write_text(found, "utf-8")
    assert device_settings.read(tmp_path) == DeviceSettings()


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path):
    (tmp_path / "blocked").write_text("a file where the folder should be", "utf-8")
    assert Device(tmp_path / "blocked", zeros).device_id.int > 0
    assert not device_settings.write(tmp_path / "blocked", DeviceSettings())


@given(
    st.builds(
        DeviceSettings,
        scheme=st.sampled_from(["", *Scheme]),
        text_percent=st.integers(90, 200),
        width=st.integers(1, 9999),
        maximised=st.booleans(),
    )
)
def test_what_is_written_is_read_again(tmp_path_factory, settings):
    folder = tmp_path_factory.mktemp("device")
    assert device_settings.write(folder, settings)
    assert device_settings.read(folder) == settings


def test_a_window_is_never_larger_than_its_screen(qtbot, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    device_settings.write(tmp_path, DeviceSettings(width=9000, height=9000))
    Device(tmp_path, zeros).show(window)
    room = window.screen().availableSize()
    assert window.width() < room.width()
    assert window.height() < room.height()


@pytest.mark.parametrize(
    ("width", "height", "small"),
    [(1366, 728, True), (1280, 1024, True), (1920, 800, True), (1500, 900, False)],
)
def test_a_laptop_screen_is_small(width, height, small):
    assert is_small(QSize(width, height)) is small


def test_the_first_window_takes_the_whole_of_a_small_screen(qtbot, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    assert is_small(window.screen().availableSize())
    Device(tmp_path, zeros).show(window)
    assert window.isMaximized()


def test_a_window_made_smaller_stays_so_on_a_small_screen(qtbot, theme, tmp_path):
    first, second = QWidget(), QWidget()
    for window in (first, second):
        qtbot.addWidget(window)
    device = Device(tmp_path, zeros)
    device.show(first)
    first.showNormal()
    first.resize(600, 500)
    device.remember(first, theme)
    Device(tmp_path, zeros).show(second)
    assert not second.isMaximized()
    assert second.size() == QSize(600, 500)


def test_a_window_left_maximised_comes_back_so_and_knows_its_other_size(qtbot, theme, tmp_path):
    first, second = QWidget(), QWidget()
    for window in (first, second):
        qtbot.addWidget(window)
    device = Device(tmp_path, zeros)
    device.show(first)
    device.remember(first, theme)
    again = Device(tmp_path, zeros)
    assert again.settings.size is not None
    again.show(second)
    assert second.isMaximized()


def test_a_chosen_look_is_kept_at_once_whatever_ends_the_program(theme, tmp_path):
    device = Device(tmp_path, zeros)
    device.settings = replace(device.settings, width=700, maximised=True)
    theme.choose(Scheme.DARK)
    theme.scale_text(180)
    device.remember_look(theme)
    again = Device(tmp_path, zeros).settings
    assert (again.chosen_scheme, again.text_percent) == (Scheme.DARK, 180)
    assert (again.width, again.maximised) == (700, True)
