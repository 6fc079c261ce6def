"""What the law asks about a person: quiet, saved as it is left, and a request is held to."""

from datetime import date

import pytest

from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.person_facts import LegalFacts
from peerdesk.domain.consents.vocabulary import CapacityStatus
from peerdesk.domain.people import ReachKind, WayToReach
from peerdesk.services.desk import new_id
from peerdesk.services.person_facts import change_legal_facts, legal_facts
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.person_page.view import ABOUT, CONSENTS, PersonPage
from tests.builders import a_person
from tests.forms.papers import choose, write
from tests.services.consents.builders import sealed, signed

TODAY = date(2026, 2, 3)


@pytest.fixture
def darnell(desk):
    ways = (
        WayToReach(new_id(desk), ReachKind.PHONE, "309-555-0199"),
        WayToReach(new_id(desk), ReachKind.TEXT, "309-555-0140"),
    )
    return a_person(desk, "Darnell", ways=ways)


@pytest.fixture
def open_page(qtbot, theme, desk, darnell):
    def opened(tab=ABOUT):
        made = PersonPage(desk, Navigator(), theme, save_within_ms=1)
        qtbot.addWidget(made)
        made.resize(1000, 700)
        made.opened({"person": str(darnell), "tab": tab})
        made.show()
        return made

    return opened


def put(setting, text):
    setting.line.setText(text)
    assert setting.save()


def choose_capacity(card, status):
    card.capacity.setCurrentIndex(card.capacity.findData(str(status)))
    card.capacity.activated.emit(card.capacity.currentIndex())


def texts_only(answers):
    """A request to be texted at one number, and never at work."""
    answers = choose(answers, "cfc.way", "text")
    answers = write(answers, "cfc.phone", "(309) 555-0140")
    return signed(write(answers, "cfc.never", "At my work."))


def test_that_someone_is_grown_up_is_one_press(open_page, desk, darnell):
    card = open_page().legal
    card.grown_up.click()
    assert legal_facts(desk, darnell).adult_by == TODAY
    assert card.texts["adult_by"].line.text() == "Tue Feb 3"
    assert card.grown_up.isHidden()


def test_the_rest_is_folded_until_it_is_needed_or_known(open_page, desk, darnell):
    card = open_page().legal
    assert card.texts["birth_date"].isVisibleTo(card) is False
    card.more.click()
    assert card.texts["birth_date"].isVisibleTo(card)
    change_legal_facts(desk, darnell, LegalFacts(birth_date=date(1990, 3, 14)))
    again = open_page().legal
    assert again.texts["birth_date"].isVisibleTo(again)
    assert "1990" in again.texts["birth_date"].line.text()


def test_a_birth_date_is_read_as_people_write_it(open_page, desk, darnell):
    card = open_page().legal
    card.more.click()
    put(card.texts["birth_date"], "3/14/1990")
    assert legal_facts(desk, darnell).birth_date == date(1990, 3, 14)
    card.texts["birth_date"].line.clear()
    card.texts["birth_date"].save()
    assert legal_facts(desk, darnell).birth_date is None


@pytest.mark.parametrize(
    ("typed", "said"), [("some day", "Write the day like"), ("tomorrow", "has not come yet")]
)
def test_a_day_that_cannot_be_stays_in_its_field_and_says_why(
    open_page, desk, darnell, typed, said
):
    card = open_page().legal
    card.more.click()
    put(card.texts["died_on"], typed)
    assert said in card.texts["died_on"].error
    assert legal_facts(desk, darnell).died_on is None
    again = open_page().legal
    assert again.texts["died_on"].line.text() == typed
    assert again.texts["died_on"].isVisibleTo(again)


def test_who_decides_for_them_asks_since_when_and_takes_it_back(open_page, desk, darnell):
    card = open_page().legal
    card.more.click()
    since = card.texts["capacity_since"]
    assert since.isHidden()
    choose_capacity(card, CapacityStatus.ADJUDICATED)
    assert not since.isHidden()
    put(since, "Jan 5")
    put(card.texts["representative_name"], "Nguyễn Thị Hồng")
    facts = legal_facts(desk, darnell)
    assert (facts.capacity, facts.capacity_since) == (CapacityStatus.ADJUDICATED, date(2026, 1, 5))
    assert facts.representative_name == "Nguyễn Thị Hồng"
    choose_capacity(card, CapacityStatus.HAS_CAPACITY)
    assert legal_facts(desk, darnell).capacity_since is None
    assert since.line.text() == ""


def test_looking_at_about_changes_nothing(open_page, desk, darnell):
    before = LegalFacts(birth_date=date(1990, 3, 14), adult_by=date(2026, 1, 1))
    change_legal_facts(desk, darnell, before)
    assert open_page().flush()
    assert legal_facts(desk, darnell) == before


def test_without_a_request_nothing_is_said_about_one(open_page):
    assert open_page().safe_contact.isHidden()


def test_a_signed_request_stands_under_the_name_and_warns_of_ways_against_it(
    open_page, desk, darnell
):
    sealed(desk, texts_only, person_id=darnell, paper=PaperKind.CONFIDENTIAL_COMMUNICATION)
    page = open_page()
    assert "Text (309) 555-0140. Never: At my work." in page.header.about.text()
    assert page.safe_contact.asked.text() == "Text (309) 555-0140. Never: At my work."
    (warning,) = page.safe_contact.warnings
    assert warning.startswith("They asked not to be called.")
    assert "309-555-0199" in warning


def test_a_number_added_against_the_request_is_warned_of_once_it_is_saved(
    qtbot, open_page, desk, darnell
):
    sealed(desk, texts_only, person_id=darnell, paper=PaperKind.CONFIDENTIAL_COMMUNICATION)
    page = open_page()
    line = page.editor.ways.lines[1]
    with qtbot.waitSignal(page.keeper.saved):
        line.reach.setText("309-555-0777")
    assert "is not the number they asked" in "".join(page.safe_contact.warnings)


def test_court_orders_stand_below_the_consents_of_the_person(open_page):
    page = open_page(CONSENTS)
    assert page.orders.isVisibleTo(page)
    page.orders.entries.add.click()
    page.orders.editor.form.bound["note"].write("24-CF-17")
    assert page.step_back()
    assert page.orders.editor.isHidden()
    page.orders.entries.add.click()
    assert page.orders.editor.form.text("note") == "24-CF-17"
