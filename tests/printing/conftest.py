"""One application without a display and one shelf of faces for all tests of paper."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from peerdesk.printing.fonts import FontShelf
from peerdesk.resource_files import resource
from tests.printing import readers


@pytest.fixture
def shelf(qapp: QGuiApplication) -> FontShelf:
    return FontShelf(resource("fonts"))


@pytest.fixture
def words_of(tmp_path: Path) -> Callable[[bytes], str]:
    return lambda pdf: readers.words(pdf, tmp_path)
