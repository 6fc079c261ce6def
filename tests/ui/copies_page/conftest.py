"""The same stage and plan as for the list of versions."""

from tests.ui.versions_page.conftest import plan, stage

__all__ = ["plan", "stage"]
