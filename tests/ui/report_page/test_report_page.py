"""A report at the window: guided, written down, weighed, sealed, logged."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from peerdesk.domain.address_book import PartyKind
from peerdesk.forms.report_reading import ReportKind, report
from peerdesk.services import incidents, reports
from peerdesk.ui.buttons import ActionButton
from tests.builders import a_key
from tests.services.letters.builders import a_party
from tests.services.reports.builders import a_report, told_rightly

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")
ESCAPE = Qt.Key.Key_Escape


def texts(widget):
    return "\n".join(one.text() for one in widget.findChildren(QLabel))


def guided(stage, person, **more):
    stage.window.go("report", {"person": str(person), **more})
    stage.settle()
    return stage.page.guide


def test_the_guide_says_what_to_do_in_danger_before_anything_else(stage, darnell):
    guide = guided(stage, darnell)
    assert "911 or 988" in texts(guide)
    assert "do not name the program" in texts(guide)
    assert not guide.begin.isVisible()
    assert stage.focus is guide.kinds["child_abuse_report"]


def test_each_kind_says_to_whom_by_when_and_what_to_leave_out(stage, darnell):
    guide = guided(stage, darnell)
    for kind, button in guide.kinds.items():
        button.click()
        stage.settle()
        told = texts(guide.card)
        assert all(caption in told for caption in ("To whom", "By when", "Leave out"))
        assert "911" in told
        assert guide.kind == kind
        assert guide.begin.isVisible()


def test_a_report_is_begun_from_its_guide(stage, desk, darnell, hotline):
    guide = guided(stage, darnell)
    guide.kinds["child_abuse_report"].click()
    guide.begin.click()
    stage.settle()
    assert report(stage.answers).kind is ReportKind.CHILD
    assert stage.focus is stage.page.whom.field
    stage.name_them("child")
    assert report(stage.answers).party_id == hotline.party_id
    assert "Child protection line" in stage.page.about.text()


def test_coming_back_finds_the_guide_where_it_was(stage, darnell):
    guide = guided(stage, darnell)
    guide.kinds["medical_emergency"].click()
    place = stage.page.place()
    stage.window.go("people")
    stage.window.go("report", place)
    stage.settle()
    assert stage.page.guide.kind == "medical_emergency"


def test_the_rules_say_beside_it_whether_they_cover_it(stage, desk, darnell, hotline):
    made = reports.start(desk, darnell, ReportKind.CHILD)
    stage.open(made)
    assert "Choose what it is about" in stage.page.verdict.why.text()
    right = told_rightly(desk, stage.answers, ReportKind.CHILD, hotline)
    stage.page.presenter.answer(right)
    stage.weigh()
    assert stage.page.verdict.answer.text() == "Yes"
    landlord = a_party(desk, PartyKind.HOUSING, "Landlord")
    stage.page.presenter.answer(told_rightly(desk, stage.answers, ReportKind.CHILD, landlord))
    stage.weigh()
    assert stage.page.verdict.answer.text() == "Not by this rule"
    assert "privacy officer" in stage.page.verdict.why.text()


def test_what_lacks_is_named_and_leads_there(stage, desk, darnell):
    stage.open(reports.start(desk, darnell, ReportKind.CHILD))
    stage.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    panel = stage.page.seal_panel
    assert len(panel.links) == 2
    panel.links[0].click()
    stage.settle()
    assert stage.focus is stage.page.whom.field
    assert stage.page.form.isVisible()


def test_esc_leaves_the_sealing(stage, desk, darnell):
    stage.open(a_report(desk, ReportKind.CHILD, darnell))
    stage.page.ask_seal()
    stage.settle()
    stage.press(ESCAPE)
    assert not stage.page.seal_panel.isVisible()
    assert stage.page.form.isVisible()


def test_a_sealed_report_is_read_with_its_line_in_the_log(stage, desk, darnell):
    stage.open(a_report(desk, ReportKind.CRIME, darnell))
    stage.seal()
    assert stage.page.presenter.is_sealed
    assert (
        stage.page.verdict.log.text() == "Your report is kept, and the disclosure log has its line."
    )
    assert "What happened, and where." in texts(stage.page.sheet)
    assert not stage.page.verdict.note.isVisible()


def test_a_sealed_report_goes_on_paper_by_the_gate(stage, desk, darnell):
    made = a_report(desk, ReportKind.CHILD, darnell)
    stage.open(made)
    stage.page.take_out()
    assert stage.others["export"].places == []
    stage.seal()
    stage.page.paper.click()
    (place,) = stage.others["export"].places
    assert place == {"document": str(made), "act": "save"}


def test_a_report_the_rules_refuse_is_kept_and_referred(stage, desk, darnell):
    stage.open(a_report(desk, ReportKind.ADULT, darnell))
    stage.seal()
    assert stage.page.presenter.is_sealed
    assert "privacy officer" in stage.said()
    assert len(incidents.incidents(desk)) == 1


def test_a_wrong_passphrase_seals_nothing(stage, desk, darnell):
    stage.open(a_report(desk, ReportKind.CHILD, darnell))
    stage.seal("not the passphrase")
    assert not stage.page.presenter.is_sealed


def test_reports_there_are_stand_below_the_guide(stage, desk, darnell):
    made = a_report(desk, ReportKind.CHILD, darnell)
    reports.seal(desk, a_key(desk), made)
    guided(stage, darnell)
    (link,) = stage.page.earlier.findChildren(ActionButton)
    assert link.text().startswith("Report")
    link.click()
    stage.settle()
    assert stage.page.presenter.document_id == made


def test_a_discarded_report_is_gone(stage, desk, darnell):
    stage.open(a_report(desk, ReportKind.CHILD, darnell))
    stage.page.discard()
    assert reports.of_person(desk, darnell) == ()


def test_nobody_to_report_about_leads_back_to_people(stage, qtbot):
    stage.window.go("report", {"person": "nobody"})
    qtbot.waitUntil(lambda: bool(stage.others["people"].places))
    assert stage.page.place() == {}
