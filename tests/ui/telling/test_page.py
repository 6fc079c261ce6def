"""The page "What may I tell them?": two steps to a plain answer, and what comes of it."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from peerdesk.domain.address_book import PartyKind
from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.reasons import Reason
from peerdesk.domain.consents.vocabulary import Basis
from peerdesk.services.accounting import AccountingAsked, accounting
from peerdesk.services.consents.summaries import of_person
from peerdesk.services.consents.writing import Prefill, start
from peerdesk.services.desk import Desk
from peerdesk.services.programme import choose_programme_facts
from peerdesk.ui.export.emergency import EmergencyDialog
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Place
from peerdesk.ui.telling.view import TellingPage
from peerdesk.ui.theme import Theme
from tests.builders import START, a_draft
from tests.services.consents.builders import a_grown_up, sealed
from tests.services.test_telling import HIPAA, OFFICER, a_party, an_adult


class Told:
    """What the page told the window."""

    def __init__(self, navigator: Navigator) -> None:
        self.said: list[str] = []
        self.went: list[tuple[str, dict[str, object]]] = []
        navigator.said.connect(self.said.append)
        navigator.go_wanted.connect(lambda key, place: self.went.append((key, place)))


@pytest.fixture
def navigator() -> Navigator:
    return Navigator()


@pytest.fixture
def told(navigator: Navigator) -> Told:
    return Told(navigator)


def a_page(
    qtbot: QtBot, desk: Desk, theme: Theme, navigator: Navigator, place: Place
) -> TellingPage:
    page = TellingPage(desk, navigator, theme)
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.opened(place)
    page.show()
    page.put_focus()
    return page


def words(page: TellingPage) -> str:
    QApplication.processEvents()  # what was just added shows at the next turn
    beside = page.side_panel()
    labels = [*page.findChildren(QLabel), *(beside.findChildren(QLabel) if beside else ())]
    return " ".join(one.text() for one in labels if not one.isHidden())


def named(page: TellingPage) -> list[str]:
    return [button.accessibleName() for button in page.chooser.buttons]


def test_with_the_person_at_hand_who_asks_is_one_click_away(
    qtbot: QtBot, desk: Desk, theme: Theme, navigator: Navigator
) -> None:
    person, party = an_adult(desk), a_party(desk)
    start(desk, person, PaperKind.GENERAL, prefill=Prefill(party_id=party))
    page = a_page(qtbot, desk, theme, navigator, {"person": str(person)})
    assert named(page)[0] == "Harbor House · Landlord or housing office"
    QTest.mouseClick(page.chooser.buttons[0], Qt.MouseButton.LeftButton)
    assert page.heading.text() == "What may I tell Harbor House about Darnell?"
    assert "Nothing now" in words(page)


def test_two_letters_and_enter_find_who_asks(
    qtbot: QtBot, desk: Desk, theme: Theme, navigator: Navigator
) -> None:
    person = an_adult(desk)
    a_party(desk), a_party(desk, "Rosa Clinic", PartyKind.TREATING_PROVIDER)
    page = a_page(qtbot, desk, theme, navigator, {"person": str(person)})
    QTest.keyClicks(page.chooser.field, "ros")
    QTest.keyClick(page.chooser.field, Qt.Key.Key_Return)
    assert page.heading.text() == "What may I tell Rosa Clinic about Darnell?"


def test_enter_never_picks_between_two(
    qtbot: QtBot, desk: Desk, theme: Theme, navigator: Navigator
) -> None:
    person = an_adult(desk)
    a_party(desk, "Rosa Clinic"), a_party(desk, "Rosario Housing")
    page = a_page(qtbot, desk, theme, navigator, {"person": str(person)})
    QTest.keyClicks(page.chooser.field, "ros")
    QTest.keyClick(page.chooser.field, Qt.Key.Key_Return)
    assert page.presenter.answer is None
    assert "More than one" in page.chooser.row.error


def test_the_arrows_walk_from_the_field_to_the_choices_and_back(
    qtbot: QtBot, desk: Desk, theme: Theme, navigator: Navigator
) -> None:
    person = an_adult(desk)
    a_party(desk), a_party(desk, "Rosa Clinic", PartyKind.TREATING_PROVIDER)
    page = a_page(qtbot, desk, theme, navigator, {"person": str(person)})
    page.activateWindow()
    page.chooser.put_focus()
    QApplication.processEvents()
    field, (first, second) = page.chooser.field, page.chooser.buttons
    down, up = Qt.Key.Key_Down, Qt.Key.Key_Up
    walked: list[tuple[QWidget, Qt.Key, QWidget]] = [
        (field, down, first), (first, down, second), (second, up, first), (first, up, field),
    ]  # fmt: skip
    for here, key, there in walked:
        QTest.keyClick(here, key)
        assert page.focusWidget() is there


def test_from_a_note_it_is_about_the_person_of_the_note(
    qtbot: QtBot, desk: Desk, theme: Theme, navigator: Navigator
) -> None:
    person = an_adult(desk)
    note = a_draft(desk, person)
    page = a_page(qtbot, desk, theme, navigator, {"document": str(note)})
    assert page.presenter.person is not None
    assert page.presenter.person.person_id == person


def test_without_anyone_at_hand_the_person_is_chosen_first(
    qtbot: QtBot, desk: Desk, theme: Theme, navigator: Navigator
) -> None:
    an_adult(desk), a_party(desk)
    page = a_page(qtbot, desk, theme, navigator, {})
    assert page.chooser.row.label.text() == "Who is it about?"
    QTest.mouseClick(page.chooser.buttons[0], Qt.MouseButton.LeftButton)
    assert page.chooser.row.label.text() == "Who asks about Darnell?"


def test_what_holds_always_stands_beside(
    qtbot: QtBot, desk: Desk, theme: Theme, navigator: Navigator
) -> None:
    page = a_page(qtbot, desk, theme, navigator, {})
    assert "We can't say whether anyone" in words(page)
    assert "You can always call 911 or 988" in words(page)


def test_somebody_not_in_the_book_is_asked_about_by_what_they_are(
    qtbot: QtBot, desk: Desk, theme: Theme, navigator: Navigator
) -> None:
    person = an_adult(desk)
    page = a_page(qtbot, desk, theme, navigator, {"person": str(person)})
    page.kinds.setCurrentIndex(page.kinds.findData(PartyKind.POLICE))
    page.kinds.activated.emit(page.kinds.currentIndex())
    assert "someone else" in page.heading.text()
    assert "A crime here or against staff" in words(page)
    assert all(card.say.isHidden() for card in page.sheet.may_cards)


def test_a_no_starts_the_form_that_helps_with_what_is_known(
    qtbot: QtBot, desk: Desk, theme: Theme, navigator: Navigator, told: Told
) -> None:
    person, party = an_adult(desk), a_party(desk)
    place = {"person": str(person), "party": str(party)}
    page = a_page(qtbot, desk, theme, navigator, place)
    card = next(card for card in page.sheet.may_not_cards if card.start is not None)
    assert card.start is not None
    QTest.mouseClick(card.start, Qt.MouseButton.LeftButton)
    (begun,) = of_person(desk, person)
    assert told.went == [("consent", {"document": str(begun.document_id)})]
    assert begun.paper is PaperKind.GENERAL
    assert begun.recipients == ("Harbor House",)


def test_a_draft_that_is_begun_is_gone_on_with(
    qtbot: QtBot, desk: Desk, theme: Theme, navigator: Navigator, told: Told
) -> None:
    person, party = an_adult(desk), a_party(desk)
    prefill = Prefill(party_id=party, purpose="housing")
    draft = start(desk, person, PaperKind.GENERAL, prefill=prefill)
    place = {"person": str(person), "party": str(party)}
    page = a_page(qtbot, desk, theme, navigator, place)
    card = page.sheet.may_not_cards[0]
    assert card.start is None
    assert card.open_paper is not None
    QTest.mouseClick(card.open_paper, Qt.MouseButton.LeftButton)
    assert told.went == [("consent", {"document": str(draft)})]


def test_what_was_said_aloud_is_written_down_as_shared(
    qtbot: QtBot, desk: Desk, theme: Theme, navigator: Navigator, told: Told
) -> None:
    choose_programme_facts(desk, HIPAA)
    person = an_adult(desk)
    clinic = a_party(desk, "Rosa Clinic", PartyKind.TREATING_PROVIDER)
    place = {"person": str(person), "party": str(clinic)}
    page = a_page(qtbot, desk, theme, navigator, place)
    card = page.sheet.may_cards[0]
    QTest.mouseClick(card.say, Qt.MouseButton.LeftButton)
    assert card.spoken is not None
    assert not card.spoken.write.isEnabled()  # nothing is ticked beforehand
    card.spoken.ticks["attendance"].setChecked(True)
    QTest.mouseClick(card.spoken.write, Qt.MouseButton.LeftButton)
    (line,) = accounting(desk, AccountingAsked(person, START.date())).lines
    assert (line.receiver, line.medium, line.categories) == (
        "Rosa Clinic",
        "spoken",
        ("attendance",),
    )
    assert "Written down" in told.said[-1]


def test_what_may_be_told_leads_to_sending_it_for_just_that(
    qtbot: QtBot, desk: Desk, theme: Theme, navigator: Navigator, told: Told
) -> None:
    person, party = a_grown_up(desk), a_party(desk)
    sealed(desk, person_id=person, party_id=party)
    place = {"person": str(person), "party": str(party)}
    page = a_page(qtbot, desk, theme, navigator, place)
    QTest.mouseClick(page.sheet.may_cards[0].send, Qt.MouseButton.LeftButton)
    assert told.went == [("export", {**place, "for_what": "housing", "case": ""})]


def test_what_an_emergency_made_one_tell_is_written_down_and_written_up(
    qtbot: QtBot, desk: Desk, theme: Theme, navigator: Navigator
) -> None:
    person = an_adult(desk)
    rescue = a_party(desk, "County ambulance", PartyKind.MEDICAL_PERSONNEL)
    page = a_page(qtbot, desk, theme, navigator, {"person": str(person), "party": str(rescue)})
    QTest.mouseClick(page.beside.danger.said[Basis.MEDICAL_EMERGENCY], Qt.MouseButton.LeftButton)
    panel = page.beside.danger.spoken[Basis.MEDICAL_EMERGENCY]
    panel.ticks["medications"].setChecked(True)
    assert not panel.write.isEnabled()  # nothing yet says why it was lawful
    for token in ("bona_fide_emergency", "consent_unobtainable"):
        panel.facts[token].setChecked(True)
    QTest.mouseClick(panel.write, Qt.MouseButton.LeftButton)
    (line,) = accounting(desk, AccountingAsked(person, START.date())).lines
    assert (line.reason, line.medium) == (Reason.ALLOW_MEDICAL_EMERGENCY, "spoken")
    (dialog,) = page.findChildren(EmergencyDialog)
    dialog.receiver.setText("Sam Ito, paramedic")
    dialog.nature.setText("overdose")
    QTest.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    (line,) = accounting(desk, AccountingAsked(person, START.date())).lines
    assert line.emergency is not None
    assert line.emergency.nature == "overdose"


def test_an_exception_whose_facts_do_not_hold_is_refused_and_said(
    qtbot: QtBot, desk: Desk, theme: Theme, navigator: Navigator, told: Told
) -> None:
    person = an_adult(desk)
    rescue = a_party(desk, "County ambulance", PartyKind.MEDICAL_PERSONNEL)
    page = a_page(qtbot, desk, theme, navigator, {"person": str(person), "party": str(rescue)})
    QTest.mouseClick(page.beside.danger.said[Basis.MEDICAL_EMERGENCY], Qt.MouseButton.LeftButton)
    panel = page.beside.danger.spoken[Basis.MEDICAL_EMERGENCY]
    panel.ticks["medications"].setChecked(True)
    panel.facts["bona_fide_emergency"].setChecked(True)
    QTest.mouseClick(panel.write, Qt.MouseButton.LeftButton)
    assert told.said
    assert "Written down" not in told.said[-1]
    assert accounting(desk, AccountingAsked(person, START.date())).lines == ()
    assert not page.findChildren(EmergencyDialog)


def test_what_the_police_may_hear_leads_to_the_report(
    qtbot: QtBot, desk: Desk, theme: Theme, navigator: Navigator, told: Told
) -> None:
    person, police = an_adult(desk), a_party(desk, "City police", PartyKind.POLICE)
    page = a_page(qtbot, desk, theme, navigator, {"person": str(person), "party": str(police)})
    report = next(
        one for one in page.beside.danger.findChildren(QPushButton) if "report" in one.text()
    )
    QTest.mouseClick(report, Qt.MouseButton.LeftButton)
    assert told.went == [("report", {"person": str(person)})]


def test_the_privacy_officer_is_named_where_a_judgement_is_needed(
    qtbot: QtBot, desk: Desk, theme: Theme, navigator: Navigator
) -> None:
    choose_programme_facts(desk, OFFICER)
    page = a_page(
        qtbot, desk, theme, navigator, {"person": str(an_adult(desk)), "party": str(a_party(desk))}
    )
    assert page.presenter.answer is not None
    assert ("Lena Ortiz" in words(page)) is page.presenter.answer.refers


def test_esc_asks_anew_who_asks_then_leaves(
    qtbot: QtBot, desk: Desk, theme: Theme, navigator: Navigator
) -> None:
    person, party = an_adult(desk), a_party(desk)
    page = a_page(qtbot, desk, theme, navigator, {"person": str(person), "party": str(party)})
    assert page.step_back()
    assert page.presenter.answer is None
    assert not page.step_back()


def test_a_lock_comes_back_to_the_same_answer(
    qtbot: QtBot, desk: Desk, theme: Theme, navigator: Navigator
) -> None:
    person, party = an_adult(desk), a_party(desk)
    page = a_page(qtbot, desk, theme, navigator, {"person": str(person), "party": str(party)})
    again = a_page(qtbot, desk, theme, navigator, page.place())
    assert again.heading.text() == page.heading.text()


@pytest.mark.parametrize("place", [{"person": str(UUID(int=3))}, {"person": "x", "party": 7}])
def test_a_place_that_is_no_more_asks_from_the_start(
    qtbot: QtBot, desk: Desk, theme: Theme, navigator: Navigator, place: dict[str, object]
) -> None:
    page = a_page(qtbot, desk, theme, navigator, place)
    assert page.presenter.answer is None
    assert page.chooser.row.label.text() == "Who is it about?"


def test_names_with_an_ampersand_are_whole_on_buttons(
    qtbot: QtBot, desk: Desk, theme: Theme, navigator: Navigator
) -> None:
    person = an_adult(desk)
    a_party(desk, "Kin & Home")
    page = a_page(qtbot, desk, theme, navigator, {"person": str(person)})
    (button,) = page.chooser.buttons
    assert button.text().startswith("Kin && Home")
