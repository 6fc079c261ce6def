"""The same window as for writing."""

from tests.ui.contact_page.conftest import darnell, stage

__all__ = ["darnell", "stage"]
