"""A contact draft, and the note turned to its person in the window of a real desk."""

from datetime import UTC, datetime

import pytest

from peerdesk.services import documents, exit_pin
from peerdesk.ui.contact_page.page import ContactPage
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page
from peerdesk.ui.turned.page import TurnedPage
from tests.builders import QUICK, a_draft, a_person
from tests.ui.contact_page.stage import english_formats
from tests.ui.windows import a_window

PIN = "2580"


class ContactsPage(Page):
    """Where the worker comes from; it names somebody else."""

    title, key = "Somebody Else", "contacts"


@pytest.fixture
def document(desk):
    person_id = a_person(desk, "Thảo Nguyễn", identifier="blue cap")
    exit_pin.choose(desk, PIN, QUICK)
    return a_draft(desk, person_id)


@pytest.fixture
def window(qtbot, theme, desk):
    navigator = Navigator()
    formats = english_formats()
    pages = [
        ContactsPage(),
        ContactPage(desk, navigator, theme, formats, save_within_ms=1),
        TurnedPage(desk, navigator, theme, formats),
    ]
    made = a_window(qtbot, pages, navigator, theme, lambda: datetime.now(UTC))
    made.return_to({})
    return made


@pytest.fixture
def page(window, desk, document):
    """The note as the person has it, handed over from the contact by its key's action."""
    window.go("contact", {"document": str(document)})
    window.page.editor.theirs.turn.click()
    assert isinstance(window.page, TurnedPage)
    return window.page


@pytest.fixture
def kept(desk, document):
    """The draft's answers as they are in the vault now."""
    return lambda: documents.open_draft(desk, document).answers
