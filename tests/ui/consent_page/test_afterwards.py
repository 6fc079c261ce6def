"""A sealed consent reads as it was signed; what happens later is added and never rewritten."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.standing import ConsentStanding
from peerdesk.forms.person_signatures import signing
from peerdesk.forms.values import PartialDate
from peerdesk.services import consents
from peerdesk.ui.consent_page.slip import Slip
from tests.services.consents.builders import (
    drafted,
    sealed,
    signed,
    ticked,
    until_event,
)


def texts(widget):
    return [made.text() for made in widget.findChildren(QLabel) if made.isVisibleTo(widget)]


@pytest.fixture
def consent(desk, darnell, housing):
    return sealed(desk, person_id=darnell, party_id=housing)


def test_a_sealed_consent_reads_as_it_was_signed(stage, consent):
    stage.open(consent)
    assert not stage.page.presenter.writing
    shown = texts(stage.page.reading)
    assert "In force" in shown
    assert any("Peoria Housing Authority" in text for text in shown)
    assert "Nothing yet." in shown  # nobody received anything by it
    assert stage.focus is stage.page.head.copy


def test_taking_it_back_takes_two_interactions_and_counts_at_once(stage, desk, consent):
    stage.open(consent)
    stage.page.head.revoke.click()
    stage.settle()
    assert stage.focus is stage.page.later.how_told.aloud
    stage.press(Qt.Key.Key_Space)
    summary = consents.summary(desk, consent)
    assert (summary.standing, summary.needs_writing) == (ConsentStanding.REVOKED, True)
    told = texts(stage.page.later.taken_back)
    assert "Nobody received anything because of it." in told
    assert stage.focus is stage.page.later.taken_back.sign
    assert stage.page.head.write_down.isHidden()  # offered once, by one key
    assert "Taken back Tue Feb 3" in texts(stage.page.reading)


def test_what_was_said_aloud_is_offered_to_sign(stage, desk, consent):
    consents.revoke(desk, consent, "oral")
    stage.open(consent)
    assert stage.page.head.write_down.isVisible()
    stage.page.head.write_down.click()
    stage.settle()
    assert stage.page.presenter.summary.paper is PaperKind.REVOCATION
    assert stage.page.presenter.summary.revokes == consent


def test_in_writing_leaves_nothing_to_get(stage, desk, consent):
    stage.open(consent)
    stage.page.head.revoke.click()
    stage.page.later.how_told.written.click()
    stage.settle()
    assert not consents.summary(desk, consent).needs_writing
    assert not stage.page.later.taken_back.sign.isVisible()


@pytest.mark.parametrize("way", ["aloud", "written"])
def test_a_part_that_may_still_be_shared_goes_on_a_new_one_that_is_unsigned(
    stage, desk, consent, way
):
    stage.open(consent)
    stage.page.head.revoke.click()
    getattr(stage.page.later.how_told, way).click()
    stage.page.later.taken_back.part.click()
    stage.settle()
    summary = stage.page.presenter.summary
    assert summary.document_id != consent
    assert summary.standing is ConsentStanding.DRAFT
    assert consents.summary(desk, consent).standing is ConsentStanding.REVOKED
    assert len(stage.answers.values("cn.what")) == 1  # what it said, to be changed
    assert not signing(stage.answers, "cn.sign").status


def test_esc_leaves_the_question_and_takes_nothing_back(stage, desk, consent):
    stage.open(consent)
    stage.page.head.revoke.click()
    stage.settle()
    assert stage.page.step_back()
    assert consents.summary(desk, consent).standing is ConsentStanding.ACTIVE
    assert not stage.page.step_back()


def test_a_renewed_consent_is_a_draft_that_asks_until_when_anew(stage, desk, consent):
    stage.open(consent)
    stage.page.head.renew.click()
    stage.settle()
    assert stage.page.presenter.document_id != consent
    assert len(stage.page.writing.recipients.cards) == 1
    assert stage.answers.values("cn.until") == ()
    assert consents.summary(desk, consent).standing is ConsentStanding.ACTIVE


def test_the_event_it_waits_for_is_noted_with_its_day(stage, desk, darnell, housing):
    def lease(answers):
        answers = ticked(answers, "cn.what", "attendance")
        return signed(until_event(ticked(answers, "cn.why", "housing")))

    paper = sealed(desk, lease, person_id=darnell, party_id=housing)
    stage.open(paper)
    stage.page.head.event_came.click()
    stage.settle()
    asked = stage.page.later.asked
    assert "My lease begins" in " ".join(texts(asked))
    asked.day.setText("tomorrow")
    asked.do.click()
    assert consents.summary(desk, paper).standing is ConsentStanding.ACTIVE
    asked.day.setText("today")
    asked.do.click()
    stage.settle()
    assert consents.summary(desk, paper).standing is ConsentStanding.EXPIRED
    assert "Ended Tue Feb 3" in texts(stage.page.reading)


def test_a_mistake_needs_a_reason_and_a_second_person(stage, desk, consent):
    stage.open(consent)
    stage.page.head.mistake.trigger()
    stage.settle()
    asked = stage.page.later.asked
    asked.do.click()
    assert consents.summary(desk, consent).standing is ConsentStanding.ACTIVE
    QTest.keyClicks(asked.reason, "Wrong person")
    QTest.keyClicks(asked.second, "Ana")
    asked.do.click()
    stage.settle()
    assert consents.summary(desk, consent).standing is ConsentStanding.ENTERED_IN_ERROR
    assert any("Wrong person" in text for text in texts(stage.page.reading))


def test_the_reason_of_a_mistake_survives_leaving(stage, consent):
    stage.open(consent)
    stage.page.head.mistake.trigger()
    QTest.keyClicks(stage.page.later.asked.reason, "Wrong per")
    assert stage.page.flush()
    stage.window.go("consents")
    stage.open(consent)
    stage.page.head.mistake.trigger()
    assert stage.page.later.asked.reason.text() == "Wrong per"


def test_the_copy_goes_out_by_the_gate_and_stays_on_offer_after_a_lock(
    qtbot, stage, consent, tmp_path
):
    stage.open(consent, copy=True)
    copy = stage.page.copy
    assert copy.isVisible()
    assert stage.page.place()["copy"] is True
    file = Path(tmp_path) / "given" / "copy.pdf"
    file.parent.mkdir()
    taking = copy._taking
    with qtbot.waitSignal(taking.done):
        taking.save(file, "")
    assert file.read_bytes().startswith(b"%PDF")
    assert copy.later.text() == "&Close"


def test_the_slip_the_paper_speaks_of_is_printed_empty(qtbot, desk, stage, consent, tmp_path):
    stage.open(consent, copy=True)
    copy, file = stage.page.copy, tmp_path / "slip.pdf"

    def to_file(_parent, _pages):
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFileName(str(file))
        return printer

    slip = Slip(desk, stage.page, to_file)
    assert copy.slip.isVisible()
    with qtbot.waitSignal(slip.told) as told:
        slip.print("es")
    assert "slip is printed" in told.args[0]
    assert file.read_bytes().startswith(b"%PDF")


def test_an_agreed_limit_can_be_ended(stage, desk, darnell, housing):
    def agreed(answers):
        answers = ticked(signed(answers), "rst.answer", "agreed")
        answers = answers.with_answer("rst.answer.who", "Rosa")
        return answers.with_answer("rst.answer.day", PartialDate("2026-02-03"))

    paper = drafted(desk, agreed, person_id=darnell, party_id=housing, paper=PaperKind.RESTRICTION)
    stage.open(paper)
    found = [one.sentence for one in stage.page.presenter.findings() if one.blocks]
    assert found == []
    stage.page.writing.show_step(len(stage.page.writing.steps()) - 1)
    stage.seal()
    stage.page.copy.done.emit()
    stage.page.head.end.trigger()
    stage.settle()
    stage.page.later.asked.do.click()
    assert consents.summary(desk, paper).standing is ConsentStanding.EXPIRED


def test_a_paper_that_is_gone_leads_back_to_all(qtbot, stage):
    stage.open("0190a000-0000-7000-8000-00000000d00d")
    qtbot.waitUntil(lambda: bool(stage.others["consents"].places))
    assert stage.said()
