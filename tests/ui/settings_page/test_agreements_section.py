"""Agreements and orders are put on file with what they hold, and end on a day."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from peerdesk.domain.address_book import PartyKind
from peerdesk.domain.agreements import AgreementKind, OrderSection
from peerdesk.services import address_book
from peerdesk.services.agreements import agreements, orders
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.person_page.orders import OrdersPanel
from peerdesk.ui.settings_page.agreements import AgreementsSection
from tests.builders import a_person
from tests.services.consents.builders import a_party

drops_down = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")
TODAY = date(2026, 2, 3)


@pytest.fixture
def section(qtbot, desk):
    made = AgreementsSection(desk, Navigator())
    qtbot.addWidget(made)
    made.resize(700, 900)
    made.show()
    made.refresh()
    return made


@pytest.fixture
def orders_of(qtbot, desk):
    def panel(person_id):
        made = OrdersPanel(desk, Navigator())
        qtbot.addWidget(made)
        made.resize(700, 1200)
        made.show()
        made.come(person_id)
        return made

    return panel


def told(entries):
    QApplication.processEvents()  # the layout shows what was put into it
    return "\n".join(each.text() for each in entries.findChildren(QLabel) if each.isVisible())


def fill_in(editor, **texts):
    for name, text in texts.items():
        editor.form.bound[name].write(text)


@drops_down
def test_an_agreement_with_its_promises_is_put_on_file(section, desk):
    party = a_party(desk, "Bright Billing", PartyKind.SERVICE_ORGANIZATION)
    section.agreements.add.click()
    editor = section.agreements.editor
    QTest.keyClicks(editor.party.field, "brig")
    QTest.keyClick(editor.party.field, Qt.Key.Key_Return)
    fill_in(editor, signed="Jan 5", ends="12/31/2027", bound_by_part2="yes")
    fill_in(editor, resists_proceedings="yes", note="in the grey folder")
    editor.keep.click()
    (kept,) = agreements(desk)
    assert (kept.kind, kept.party_id) == (AgreementKind.QSO, party)
    assert (kept.signed_on, kept.ends_on) == (date(2026, 1, 5), date(2027, 12, 31))
    assert kept.terms == {"bound_by_part2", "resists_proceedings"}
    assert "Bright Billing" in told(section.agreements)
    assert "promise is missing" not in told(section.agreements)
    assert editor.isHidden()


def test_a_missing_promise_is_told_in_the_list(section, desk):
    party = a_party(desk, "Bright Billing", PartyKind.SERVICE_ORGANIZATION)
    section.agreements.add.click()
    fill_in(section.agreements.editor, party=str(party), signed="today")
    section.agreements.editor.keep.click()
    assert "A promise is missing" in told(section.agreements)


def test_only_the_promises_of_its_kind_are_asked(section):
    section.agreements.add.click()
    editor = section.agreements.editor
    assert not editor.terms["resists_proceedings"].isHidden()
    editor.kind.setCurrentIndex(editor.kind.findData(str(AgreementKind.AUDIT)))
    editor.kind.activated.emit(editor.kind.currentIndex())
    shown = [term for term, tick in editor.terms.items() if not tick.isHidden()]
    assert shown == ["limits_use_and_destroys"]
    assert editor.party.kind.currentData() == str(PartyKind.AUDITOR)


def test_a_name_that_is_not_in_the_book_is_added_with_its_kind(section, desk):
    section.agreements.add.click()
    editor = section.agreements.editor
    editor.party.field.typed_new.emit("Đại Việt Data")
    assert editor.party.chosen.text() == "New: Đại Việt Data"
    fill_in(editor, signed="today")
    editor.keep.click()
    (party,) = address_book.parties(desk)
    assert (party.name, party.kind) == ("Đại Việt Data", PartyKind.SERVICE_ORGANIZATION)
    assert [one.party_id for one in agreements(desk)] == [party.party_id]


def test_without_a_party_or_a_day_the_field_says_what_is_missing(section, desk):
    section.agreements.add.click()
    editor = section.agreements.editor
    editor.keep.click()
    assert "With whom?" in editor.party.row.error
    fill_in(editor, party=str(a_party(desk)), signed="when it snowed")
    editor.keep.click()
    assert "Write the day like" in editor.form.bound["signed"].row.error
    assert agreements(desk) == ()


def test_the_last_day_is_told_once_and_then_offered_no_more(section, desk, turning):
    section.agreements.add.click()
    fill_in(section.agreements.editor, party=str(a_party(desk)), signed="Jan 5")
    section.agreements.editor.keep.click()
    (kept,) = agreements(desk)
    section.agreements.enders[kept.agreement_id].click()
    assert section.agreements.last_day.day.day == TODAY
    section.agreements.last_day.keep.click()
    assert agreements(desk)[0].ends_on == TODAY
    turning.pass_time(days=1)
    section.refresh()
    assert section.agreements.enders == {}
    assert "over now" in told(section.agreements)


def test_what_is_typed_survives_escape_and_a_lock(section, desk, qtbot):
    section.agreements.add.click()
    fill_in(section.agreements.editor, note="half a sen")
    assert section.step_back()
    assert not section.step_back()
    again = AgreementsSection(desk, Navigator())
    qtbot.addWidget(again)
    again.refresh()
    again.agreements.add.click()
    assert again.agreements.editor.form.text("note") == "half a sen"


def test_an_order_about_the_programme_stands_in_the_settings_only(section, desk, orders_of):
    section.orders.add.click()
    editor = section.orders.editor
    court = a_party(desk, "County Court", PartyKind.COURT)
    fill_in(editor, issued="Feb 2", party=str(court), attendance="yes")
    editor.keep.click()
    (kept,) = orders(desk)
    assert (kept.section, kept.person_id) == (OrderSection.INVESTIGATION, None)
    assert "County Court" in told(section.orders)
    assert "County Court" not in told(orders_of(a_person(desk)).entries)


def test_an_order_about_a_person_says_what_it_still_lacks(desk, orders_of):
    person = a_person(desk)
    panel = orders_of(person)
    panel.entries.add.click()
    court = a_party(desk, "County Court", PartyKind.COURT)
    fill_in(panel.editor, section="2.65", issued="Feb 2", expires="Mar 2", party=str(court))
    fill_in(panel.editor, contact_notes="yes", findings="yes")
    panel.editor.keep.click()
    (kept,) = orders(desk, person)
    assert (kept.section, kept.person_id) == (OrderSection.CRIMINAL, person)
    assert kept.categories == {"contact_notes"}
    assert not kept.covers_notes
    assert "Without a subpoena beside it" in told(panel.entries)


def test_an_order_that_names_nothing_is_not_kept(desk, orders_of):
    panel = orders_of(a_person(desk))
    panel.entries.add.click()
    fill_in(panel.editor, issued="today", party=str(a_party(desk)))
    panel.editor.keep.click()
    assert not panel.editor.nothing_named.isHidden()
    assert orders(desk) == ()


def test_an_order_that_names_counseling_notes_covers_them(desk, orders_of):
    person = a_person(desk)
    panel = orders_of(person)
    panel.entries.add.click()
    fill_in(panel.editor, section="2.64", issued="today", party=str(a_party(desk)))
    fill_in(panel.editor, sud_counseling_notes="yes", subpoena="yes", findings="yes")
    panel.editor.keep.click()
    assert orders(desk, person)[0].covers_notes
    assert "Without" not in told(panel.entries)
