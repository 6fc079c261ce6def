"""What the tests of the window have, these need too."""

from tests.ui.conftest import theme

__all__ = ["theme"]
