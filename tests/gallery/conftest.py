"""The theme that tests of the window share."""

from tests.ui.conftest import theme

__all__ = ["theme"]
