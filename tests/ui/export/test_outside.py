"""Someone outside: chosen from the address book, weighed before anything is drawn, helped on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peerdesk.domain.address_book import PartyKind
from peerdesk.domain.consents.reasons import Reason
from peerdesk.domain.consents.vocabulary import Basis
from peerdesk.domain.sharing import SharingPurpose
from peerdesk.domain.trail import Act
from peerdesk.services import consents, signing
from peerdesk.services.address_book import parties
from peerdesk.services.sharing import Press, emergencies
from peerdesk.storage import trail
from peerdesk.ui import background
from peerdesk.ui.export.choice import leaving_of
from peerdesk.ui.export.emergency import EmergencyDialog
from peerdesk.ui.export.save_dialog import SaveDialog
from peerdesk.ui.export.view import ExportPage
from peerdesk.ui.main_window.navigator import Navigator
from tests.builders import START, a_key
from tests.patience import PATIENCE_MS
from tests.services.consents.builders import a_party
from tests.services.sharing.builders import (
    CLINIC,
    a_clinic,
    a_consent,
    a_person_with_note,
    disclosures,
    told_about,
)
from tests.ui.windows import a_window

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")


@pytest.fixture(scope="module")
def press(qapp):
    return Press()


@pytest.fixture
def file(tmp_path):
    folder = tmp_path / "taken out"
    folder.mkdir()
    return folder / "contact.pdf"


@pytest.fixture
def page(qtbot, desk, theme, press, file):
    navigator = Navigator()
    made = ExportPage(desk, navigator, theme, press, ask=lambda _parent, _name: str(file))
    a_window(qtbot, [made], navigator, theme, lambda: START)
    yield made
    background.wait_for_all(PATIENCE_MS)


def see(page, **kept):
    page._navigator.go("export", {name: str(value) for name, value in kept.items()})


def for_outside(qtbot, page, note):
    """Open the page for one note, and say that it goes to someone outside."""
    see(page, document=note)
    qtbot.waitUntil(lambda: page._pages is not None)
    field = page.whom.purpose
    field.setCurrentIndex(field.findData(str(SharingPurpose.OUTSIDE)))
    field.activated.emit(field.currentIndex())


def choose(qtbot, page, letters):
    """Find somebody by a few letters and take them with Enter."""
    outside = page.whom.outside
    outside.who.setFocus()
    QTest.keyClicks(outside.who, letters)
    with qtbot.waitSignal(outside.presenter.purposes_shown):
        QTest.keyClick(outside.who, Qt.Key.Key_Return)


def say_what_for(page, code):
    field = page.whom.outside.purpose
    codes = [field.itemData(at).code for at in range(field.count())]
    field.setCurrentIndex(codes.index(code))
    field.activated.emit(field.currentIndex())


def wait_for_no(qtbot, page):
    qtbot.waitUntil(page.refusal.isVisible)
    qtbot.waitUntil(lambda: bool(page.refusal.rule.text()))


def wait_for_pages(qtbot, page):
    qtbot.waitUntil(lambda: page._pages is not None)


def save(qtbot, page):
    page.save_button.click()
    (dialog,) = page.findChildren(SaveDialog)
    with qtbot.waitSignal(page.presenter.done):
        dialog.go_on.click()


def test_the_line_to_write_a_purpose_in_is_called_as_its_choice(page):
    purpose = page.whom.outside.purpose
    assert purpose.lineEdit().accessibleName() == purpose.accessibleName() == "What for"


def test_nothing_is_drawn_before_somebody_is_named(qtbot, desk, page):
    _, note = a_person_with_note(desk)
    for_outside(qtbot, page, note)
    assert page._pages is None
    assert "Say who gets it" in page.refusal.sentence.text()
    assert not page.save_button.isEnabled()


def test_the_one_thing_the_person_allowed_is_taken_and_seen_at_once(qtbot, desk, page, file):
    person_id, note = a_person_with_note(desk)
    a_consent(desk, person_id, a_clinic(desk), "contact_notes")
    for_outside(qtbot, page, note)
    choose(qtbot, page, "elm")
    wait_for_pages(qtbot, page)
    answer = page.whom.verdict
    assert page.whom.outside.purpose.currentText() == "Treatment · allowed"
    assert answer.sentence.text().startswith("Allowed by the consent signed")
    assert "A copy of the consent goes behind it." in duties(answer)
    assert not page.refusal.isVisible()
    save(qtbot, page)
    assert file.exists()
    (entry,) = disclosures(desk, person_id)
    assert (entry.recipient, entry.reason) == (CLINIC, Reason.ALLOW_CONSENT)


def duties(panel):
    column = panel.duties.layout()
    return " ".join(column.itemAt(at).widget().text() for at in range(column.count()))


def test_a_no_says_why_and_starts_the_paper_that_would_help(qtbot, desk, page):
    person_id, note = a_person_with_note(desk)
    clinic = a_clinic(desk)
    with qtbot.waitSignal(page.whom.outside.presenter.purposes_shown):
        see(page, document=note, purpose="outside", party=clinic)
    went = []
    page._navigator.go = lambda key, place=None: went.append((key, place))
    say_what_for(page, "treatment")
    wait_for_no(qtbot, page)
    assert page.refusal.sentence.text().startswith("No signed consent covers this.")
    assert "911 or 988" in page.refusal.crisis.text()
    assert not page.save_button.isEnabled()
    assert told_about(desk, person_id, Act.DISCLOSURE_REFUSED)
    page.refusal.paper.click()
    ((key, place),) = went
    assert key == "consent"
    (begun,) = consents.of_person(desk, person_id)
    assert str(begun.document_id) == place["document"]
    assert begun.recipients == (CLINIC,)
    assert begun.purposes == ("treatment",)


def test_somebody_new_is_added_with_what_they_are(qtbot, desk, page):
    _, note = a_person_with_note(desk)
    for_outside(qtbot, page, note)
    outside = page.whom.outside
    outside.who.setFocus()
    QTest.keyClicks(outside.who, "Harbor House")
    QTest.keyClick(outside.who, Qt.Key.Key_Return)
    assert outside.kind.isVisible()
    outside.kind.setCurrentIndex(outside.kind.findData(PartyKind.HOUSING))
    with qtbot.waitSignal(outside.presenter.purposes_shown):
        outside.add.click()
    (made,) = parties(desk)
    assert (made.name, made.kind) == ("Harbor House", PartyKind.HOUSING)
    assert outside.purpose.itemData(0).code == "housing"


def test_an_emergency_asks_for_its_four_facts_right_after(qtbot, desk, page, file):
    person_id, note = a_person_with_note(desk)
    a_party(desk, "City Ambulance", PartyKind.MEDICAL_PERSONNEL)
    for_outside(qtbot, page, note)
    choose(qtbot, page, "amb")
    ground = page.whom.outside.ground
    ground.another.click()
    ground.field.setCurrentIndex(ground.field.findData(Basis.MEDICAL_EMERGENCY))
    ground.field.activated.emit(ground.field.currentIndex())
    wait_for_no(qtbot, page)
    assert "a real medical emergency" in page.refusal.sentence.text()
    for token in ("bona_fide_emergency", "consent_unobtainable"):
        ground.boxes[token].click()
    wait_for_pages(qtbot, page)
    save(qtbot, page)
    qtbot.waitUntil(lambda: bool(page.findChildren(EmergencyDialog)))
    (dialog,) = page.findChildren(EmergencyDialog)
    assert dialog.facility.text() == "City Ambulance"
    dialog.keep.click()
    assert dialog.isVisible(), "the facts are not whole"
    QTest.keyClicks(dialog.receiver, "J. Moss, paramedic")
    QTest.keyClicks(dialog.nature, "Unconscious in the hall")
    QTest.keyClick(dialog.nature, Qt.Key.Key_Return)
    assert emergencies.unwritten(desk) == ()
    (entry,) = disclosures(desk, person_id)
    assert entry.facts == ("bona_fide_emergency", "consent_unobtainable")
    assert entry.answered_by == "Rosa Little"
    with desk.vault.reading() as session:
        kept = trail.emergency(session, entry.disclosure_id)
    assert kept is not None
    assert (kept.receiver, kept.nature) == ("J. Moss, paramedic", "Unconscious in the hall")


def test_what_has_changed_meanwhile_is_shown_anew_and_does_not_leave(qtbot, desk, page, file):
    person_id, note = a_person_with_note(desk)
    see(page, document=note)
    wait_for_pages(qtbot, page)
    signing.mark_entered_in_error(desk, a_key(desk), note, "Wrong person")
    page.save_button.click()
    (dialog,) = page.findChildren(SaveDialog)
    with qtbot.waitSignal(page.presenter.refused) as refused:
        dialog.go_on.click()
    assert "has changed since you looked" in refused.args[0]
    assert not file.exists()
    assert disclosures(desk, person_id) == []


def test_another_page_can_lead_here_with_everything_chosen(desk):
    clinic = a_clinic(desk)
    leaving = leaving_of({"party": str(clinic), "purpose": "housing", "case": "24-CV-1"})
    assert leaving.is_outside
    assert (leaving.outgoing.party_id, leaving.outgoing.purpose) == (clinic, "housing")
    assert leaving_of(leaving.kept()) == leaving
