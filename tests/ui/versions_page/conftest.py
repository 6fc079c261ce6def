"""A worker at the window, and a plan with three versions."""

import pytest

from tests.ui.versions_page.stage import VersionsStage, three_versions


@pytest.fixture
def stage(qtbot, desk, theme):
    return VersionsStage(qtbot, desk, theme)


@pytest.fixture
def plan(desk):
    return three_versions(desk)
