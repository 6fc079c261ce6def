"""A look before signing: what was found is listed, leads to its place, and only a name holds."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from peerdesk.domain.documents import DocumentStatus
from peerdesk.services import contacts
from peerdesk.ui.buttons import ActionButton
from tests.builders import PASSPHRASE, a_draft, a_signed_note


def said_in(panel):
    return " ".join(one.text() for one in panel.findChildren(QLabel) if one.isVisibleTo(panel))


def test_a_name_holds_signing_until_it_is_said_to_be_right(stage, desk, darnell):
    note = a_draft(desk, darnell, response="His brother Tony came. He has bipolar disorder.")
    stage.open("batch", notes=[str(note)])
    review = stage.review
    said = said_in(review.findings)
    assert said.index("Needs you") < said.index("Worth a look")
    assert not review.panel.button.isEnabled()
    (right,) = review.findings.rights
    assert right.hasFocus()
    right.click()
    stage.settle()
    assert not review.findings.rights
    assert "You said this is right." in said_in(review.findings)
    stage.sign_with(review.panel, PASSPHRASE)
    stage.qtbot.waitUntil(lambda: stage.page == "person")
    assert contacts.summary(desk, note).status is DocumentStatus.SIGNED


def test_signing_goes_to_the_note_that_holds_the_others_up(stage, desk, darnell):
    named = a_draft(desk, darnell, response="His brother Tony came.")
    plain = a_draft(desk, darnell, purpose="Another day.")
    both = [str(named), str(plain)]
    stage.open("batch", notes=both, seen=both, at=1)
    review = stage.review
    stage.sign_with(review.panel, PASSPHRASE)
    stage.qtbot.waitUntil(lambda: bool(review.panel.row.error))
    assert review.presenter.at == 0
    assert review.findings.rights
    assert contacts.summary(desk, plain).status is DocumentStatus.DRAFT


def test_a_finding_leads_to_its_place_in_the_text(stage, desk, darnell):
    note = a_draft(desk, darnell, response="Good. He has bipolar disorder.")
    stage.open("batch", notes=[str(note)])
    stage.review.findings.links[0].setFocus()
    stage.press(Qt.Key.Key_Return)
    stage.qtbot.waitUntil(lambda: stage.page == "contact")
    field = stage.editor.narrative.fields["response"]
    assert field.position == len("Good. He has ")


def test_a_copy_leads_to_the_other_note(stage, desk, darnell):
    text = "We met at the library and looked at four rooms online, then he wrote to the landlord."
    a_signed_note(desk, darnell, what_i_did=text)
    stage.open("batch", notes=[str(a_draft(desk, darnell, what_i_did=text))])
    stage.review.findings.links[0].click()
    stage.qtbot.waitUntil(lambda: stage.page == "note")


def test_the_honest_short_answers_are_one_key(stage, desk, darnell):
    note = a_draft(desk, darnell, response="")
    stage.open("batch", notes=[str(note)])
    assert stage.review.presenter.current.lacking
    (short,) = [
        button
        for button in stage.review.lacking.findChildren(ActionButton)
        if button.text() == "They did not say"
    ]
    short.click()
    stage.settle()
    assert not stage.review.presenter.current.lacking
    assert not stage.review.findings.isVisibleTo(stage.review)
