"""On each face of the page a letter held with Alt means one thing."""

import pytest

from peerdesk.domain.askings import AskingKind
from peerdesk.domain.incidents import IncidentKind
from peerdesk.services.askings import add_asking
from peerdesk.services.incidents import add_incident
from peerdesk.ui.consents_page.view import ASKINGS, INCIDENTS, ConsentsPage
from peerdesk.ui.main_window.navigator import Navigator
from tests.builders import a_person
from tests.ui.letters import letters_twice


@pytest.fixture
def page(qtbot, desk, theme):
    add_asking(desk, a_person(desk), AskingKind.AMENDMENT)
    add_incident(desk, IncidentKind.BREACH, "A letter went to the wrong house")
    made = ConsentsPage(desk, Navigator(), theme)
    qtbot.addWidget(made)
    made.resize(1000, 900)
    made.show()
    made.opened({})
    return made


@pytest.mark.parametrize("tab", [ASKINGS, INCIDENTS])
def test_the_list_the_new_entry_and_the_sheet_share_no_letter_with_the_tabs(page, tab):
    page.show_tab(tab)
    entries = getattr(page, tab)
    assert letters_twice(page) == []
    entries.begin()
    assert letters_twice(page) == []
    entries.show_entry(entries.model.rows[0])
    assert letters_twice(page) == []


def test_a_question_about_a_request_shares_no_letter_either(page):
    page.show_tab(ASKINGS)
    page.askings.show_entry(page.askings.model.rows[0])
    page.askings.sheet.buttons["refused"].click()
    assert letters_twice(page) == []
