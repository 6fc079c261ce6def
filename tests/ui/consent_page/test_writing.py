"""A consent is written step by step, with nothing ticked before, and sealed by a passphrase."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.standing import ConsentStanding
from peerdesk.forms.person_signatures import Signing, signing
from peerdesk.services import consents
from tests.services.consents.builders import about_housing, drafted, sealed, ticked
from tests.ui.consent_page.stage import ConsentStage


def test_from_nothing_to_signed_by_keys_alone(stage, desk, general, housing):
    stage.open(general)
    assert stage.step == "cn.who"
    assert stage.focus is stage.page.writing.recipients.add
    stage.type("peo")
    stage.go_on()
    assert stage.step == "cn.what.page"
    stage.press(Qt.Key.Key_Space)
    stage.go_on()
    assert stage.step == "cn.why.page"
    stage.press(Qt.Key.Key_Space)
    stage.go_on()
    assert stage.step == "cn.until.page"
    QTest.keyClick(stage.page.writing.until.buttons[365], Qt.Key.Key_Space)
    stage.settle()
    stage.go_on()
    assert stage.step == "cn.know"
    assert stage.focus is stage.page.foot.following  # there is only to read
    stage.go_on()
    assert stage.step == "cn.end"
    assert stage.focus is stage.page.writing.signatures["cn.sign"].name
    stage.type("Darnell")
    assert stage.page.seal.is_ready
    stage.go_on()
    assert stage.focus is stage.page.seal.panel.passphrase
    stage.seal()
    summary = consents.summary(desk, general)
    assert summary.standing is ConsentStanding.ACTIVE
    assert summary.recipients == ("Peoria Housing Authority",)
    assert "Signed and sealed" in stage.said()
    assert stage.focus is stage.page.copy.save


def test_nothing_is_ticked_before(stage, general):
    stage.open(general)
    for link_id in ("cn.what", "cn.why", "cn.until", "cn.copy"):
        assert stage.answers.values(link_id) == ()
    assert stage.answers.values("cn.to:name", 1) == ()


def test_nothing_on_the_page_counts_or_scolds(stage, general):
    stage.open(general)
    assert not stage.page.seal.isVisible()  # what it needs is said at the end alone
    words = " ".join(button.text() for button in stage.page.steps.buttons).lower()
    assert "missing" not in words


def test_somebody_new_is_asked_what_they_are_once(stage, desk, general):
    stage.open(general)
    stage.type("Aunt May")
    stage.press(Qt.Key.Key_Return)
    (card,) = stage.page.writing.recipients.cards
    assert stage.focus is card.kind
    stage.go_on()
    assert stage.step == "cn.who"  # the rules depend on what somebody is
    card.kind.setCurrentText("Family")
    card.kind.activated.emit(card.kind.currentIndex())
    stage.settle()
    assert stage.answers.value("cn.to:kind", card.row).code == "family"
    stage.go_on()
    assert stage.step == "cn.what.page"


def test_what_is_typed_is_in_the_vault_without_any_button(qtbot, stage, desk, general):
    stage.open(general)
    stage.page.writing.go_to("cn.what.words")
    stage.settle()
    with qtbot.waitSignal(stage.page.presenter.saved):
        stage.type("Only how often I came")
    kept = consents.open_consent(desk, general).answers
    assert kept.value("cn.what.words") == "Only how often I came"


def test_leaving_and_coming_back_returns_to_the_same_step_and_letter(stage, general):
    stage.open(general)
    stage.page.writing.go_to("cn.what.words")
    stage.settle()
    stage.type("Only how often")
    stage.press(Qt.Key.Key_Left)
    place = stage.page.place()
    stage.window.go("consents")
    stage.open(general, **{name: value for name, value in place.items() if name != "document"})
    assert stage.step == "cn.what.page"
    assert stage.form.writing() == ("cn.what.words", None)
    assert stage.focus.textCursor().position() == len("Only how ofte")


def test_after_a_crash_the_draft_opens_at_its_last_question(qtbot, stage, desk, theme, general):
    stage.open(general)
    stage.page.writing.go_to("cn.what.words")
    stage.settle()
    stage.type("Only how often")
    assert stage.page.flush()
    other = ConsentStage(qtbot, desk, theme)
    other.open(general)
    assert other.form.writing() == ("cn.what.words", None)


def test_esc_goes_a_step_back_and_loses_nothing(stage, general):
    stage.open(general)
    stage.page.writing.turn(1)
    stage.settle()
    stage.press(Qt.Key.Key_Space)
    assert stage.page.step_back()
    assert stage.step == "cn.who"
    assert not stage.page.step_back()  # from the first step the page is left
    assert len(stage.answers.values("cn.what")) == 1


def test_what_a_paper_needs_is_a_link_to_its_place(stage, desk, darnell, housing):
    paper = drafted(
        desk,
        lambda said: ticked(said, "cn.what", "attendance"),
        person_id=darnell,
        party_id=housing,
    )
    stage.open(paper, step=5)
    assert stage.step == "cn.end"
    assert not stage.page.seal.panel.button.isEnabled()
    found = [one.link_id for one in stage.page.presenter.findings()]
    assert found == ["cn.why", "cn.until", "cn.sign"]
    stage.page.seal.links[0].click()
    stage.settle()
    assert stage.step == "cn.why.page"
    assert stage.form.writing() == ("cn.why", None)


def test_a_signature_goes_when_the_words_above_it_change(stage, desk, darnell, housing):
    stage.open(drafted(desk, about_housing, person_id=darnell, party_id=housing))
    assert stage.page.presenter.findings() == ()
    stage.page.writing.go_to("cn.what.words")
    stage.settle()
    stage.type("x")
    assert signing(stage.answers, "cn.sign") == Signing()
    assert "They can sign again" in stage.said()


def test_drawing_signs_with_the_printed_name_and_todays_date(stage, desk, darnell, housing):
    stage.open(drafted(desk, about_housing, person_id=darnell, party_id=housing), step=5)
    field = stage.page.writing.signatures["cn.sign"]
    field.pad.show_strokes((((10, 10), (500, 150)),))
    field.pad.drawn.emit()
    made = signing(stage.answers, "cn.sign")
    assert (made.name, made.status, made.day) == ("Darnell", "signed", stage.page.presenter.today)
    assert stage.page.presenter.findings() == ()
    field.pad.clear()
    assert signing(stage.answers, "cn.sign").status == ""


def test_the_rules_own_words_stand_beside_their_step_when_asked_for(stage, general):
    stage.open(general)
    law = stage.page.side.law
    assert not law.fold.isChecked()
    law.fold.click()
    stage.settle()
    shown = [made.text() for made in law.findChildren(type(stage.page.told)) if made.isVisible()]
    assert any("42 CFR 2.31(a)(4)(i)" in text for text in shown)
    assert not any("2.31(a)(7)" in text for text in shown)


def test_the_paper_speaks_another_language_and_the_answers_stay(stage, desk, general):
    stage.open(general)
    stage.page.writing.turn(1)
    stage.settle()
    stage.press(Qt.Key.Key_Space)
    stage.page.head.language_chosen.emit("es")
    stage.settle()
    assert stage.answers.form.shown_in == "es"
    assert stage.step == "cn.what.page"
    assert len(stage.answers.values("cn.what")) == 1


def test_whoever_signs_reads_what_signing_means_in_the_language_of_the_paper(stage, desk, darnell):
    paper = consents.start(desk, darnell, PaperKind.GENERAL, "es")
    stage.open(paper, step=5)
    place = stage.page.writing.signatures["cn.sign"]
    assert place.pad.accessibleName() == "Dibuje su nombre aquí"
    read = {one.text() for one in place.findChildren(QLabel)}
    assert "O escriba su nombre como firma" in read
    assert "Escribir su nombre aquí vale como firmar a mano." in read


def test_a_new_one_takes_the_place_of_an_older_one_only_when_that_is_chosen(
    stage, desk, darnell, housing
):
    old = sealed(desk, person_id=darnell, party_id=housing)
    paper = drafted(desk, about_housing, person_id=darnell, party_id=housing)
    stage.open(paper, step=5)
    replaces = stage.page.seal.replaces
    assert replaces.currentText() == "No, both stand"
    replaces.setCurrentIndex(1)
    replaces.activated.emit(1)
    stage.seal()
    assert consents.summary(desk, paper).standing is ConsentStanding.ACTIVE
    assert consents.summary(desk, old).standing is ConsentStanding.SUPERSEDED


def test_a_wrong_passphrase_seals_nothing_and_keeps_every_word(stage, desk, darnell, housing):
    paper = drafted(desk, about_housing, person_id=darnell, party_id=housing)
    stage.open(paper, step=5)
    stage.seal("not my passphrase")
    assert stage.page.seal.panel.row.error
    assert consents.summary(desk, paper).standing is ConsentStanding.DRAFT


def test_a_draft_is_given_up_only_after_a_question(stage, desk, darnell, general):
    stage.open(general)
    box = stage.page.question()
    assert "never signed" in box.informativeText()
    stage.page.discard()
    assert consents.of_person(desk, darnell) == ()


# --- Signed on paper ------------------------------------------------------------------------------


def test_a_paper_signed_by_hand_shows_all_there_is_to_key_at_once(stage, desk, darnell, housing):
    paper = consents.start(
        desk, darnell, PaperKind.GENERAL, prefill=consents.Prefill(party_id=housing, on_paper=True)
    )
    stage.open(paper)
    page = stage.page
    assert page.writing.step is None
    assert page.steps.isHidden()
    assert page.seal.isVisible()
    stage.form.build_all()
    answers = ticked(stage.answers, "cn.what", "attendance")
    page.writing.take(ticked(answers, "cn.why", "housing"))
    page.writing.until.day.setText("12/31/2026")
    page.writing.until.day.textEdited.emit("12/31/2026")
    day = page.writing.signatures["cn.sign"].day
    day.setText("2/2/2026")
    day.textEdited.emit("2/2/2026")
    tokens = {one.link_id for one in page.presenter.findings()}
    assert "cn.has" in tokens
    page.writing.all_on_it.button.click()
    assert not [one for one in page.presenter.findings() if one.blocks], page.presenter.findings()
    stage.seal()
    summary = consents.summary(desk, paper)
    assert summary.is_on_paper
    assert summary.standing is ConsentStanding.ACTIVE
    assert str(summary.signed_at) == "2026-02-02"


def test_a_passphrase_typed_too_early_goes_nowhere(stage, general):
    """Its blanks press no link, so that nothing of it lands in a field where all can read it."""
    stage.open(general)
    stage.page.seal.look()
    (first, *_) = stage.page.seal.links
    gone = []
    stage.page.seal.place_wanted.connect(lambda link_id, _row: gone.append(link_id))
    QTest.keyClicks(first, "lantern orchard seven")
    assert gone == []
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert len(gone) == 1
