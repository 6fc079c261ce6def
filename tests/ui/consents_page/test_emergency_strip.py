"""Emergencies told without their four facts stay in sight until they are written up."""

import pytest
from PySide6.QtTest import QTest

from peerdesk.domain.address_book import PartyKind
from peerdesk.domain.consents.vocabulary import Basis
from peerdesk.services import sharing
from peerdesk.services.sharing import emergencies
from peerdesk.ui.consents_page.emergency_strip import EmergencyStrip
from peerdesk.ui.export.emergency import EmergencyDialog
from tests.services.consents.builders import a_party
from tests.services.sharing.builders import a_person_with_note, for_outside


@pytest.fixture
def strip(qtbot, desk, theme):
    made = EmergencyStrip(desk)
    qtbot.addWidget(made)
    return made


def an_emergency(desk):
    person_id, _ = a_person_with_note(desk)
    ambulance = a_party(desk, "City Ambulance", PartyKind.MEDICAL_PERSONNEL)
    facts = frozenset({"bona_fide_emergency", "consent_unobtainable"})
    request = for_outside(ambulance, basis=Basis.MEDICAL_EMERGENCY, facts=facts)
    held = sharing.Contents(person_id, (), frozenset({"medications"}))
    sharing.tell_aloud(desk, request, held, "Their medicines")


def test_nothing_is_said_while_nothing_waits(strip):
    strip.refresh()
    assert strip.isHidden()


def test_what_waits_is_written_up_from_there(desk, strip):
    an_emergency(desk)
    strip.refresh()
    assert "City Ambulance" in strip.words.text()
    strip.write.click()
    (dialog,) = strip.findChildren(EmergencyDialog)
    QTest.keyClicks(dialog.receiver, "J. Moss, paramedic")
    QTest.keyClicks(dialog.nature, "Unconscious in the hall")
    dialog.keep.click()
    assert emergencies.unwritten(desk) == ()
    assert strip.isHidden()
