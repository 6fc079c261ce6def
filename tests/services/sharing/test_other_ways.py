"""Files, prints, data for other programs, agreements, emergencies, words: all by the same gate."""

import base64
import json
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from fhir.resources.R4B.bundle import Bundle

from peerdesk.domain.address_book import PartyKind
from peerdesk.domain.agreements import AgreementKind, WrittenAgreement
from peerdesk.domain.consents.reasons import Obligation, Reason
from peerdesk.domain.consents.vocabulary import Basis
from peerdesk.domain.errors import ChangedMeanwhile, SharingRefused
from peerdesk.domain.sharing import Medium, Outside, Selection, SharingPurpose, SharingRequest
from peerdesk.domain.trail import Act
from peerdesk.printing.enclosing import bound
from peerdesk.services import attachments, documents, sharing, signing
from peerdesk.services.agreements import add_agreement, new_entry_id
from peerdesk.services.attachments import Belonging, Original
from peerdesk.services.prescribed import STATEMENT_1, STATEMENT_2, prescribed
from peerdesk.services.sharing import emergencies
from peerdesk.services.sharing.emergencies import EmergencyFacts
from tests.builders import START, a_key
from tests.domain.pictures import a_png
from tests.domain.test_attachments import a_jpeg
from tests.services.consents.builders import a_party, sealed, signed, ticked, until
from tests.services.sharing.builders import (
    LAST_DAY,
    a_clinic,
    a_consent,
    a_person_with_note,
    disclosures,
    for_outside,
    pages_of,
    told_about,
)
from tests.services.test_attachments import a_pdf

pytestmark = pytest.mark.usefixtures("qapp")

NOTICE = " ".join(prescribed(STATEMENT_1).text.split())
FOOT = prescribed(STATEMENT_2).text


@pytest.fixture(scope="module")
def press(qapp):
    return sharing.Press()


def a_file_for(desk, party_id, person_id, content, name) -> SharingRequest:
    kept = attachments.add(desk, Original(Path(name), content), Belonging(person_id))
    selection = Selection(None, attachment_id=kept.attachment_id)
    outside = Outside(party_id, purpose="treatment")
    return SharingRequest(selection, SharingPurpose.OUTSIDE, outside=outside)


@pytest.mark.parametrize(
    ("content", "name"),
    [(a_pdf(3), "plan.pdf"), (a_png(60, 40), "p.png"), (a_jpeg(60, 40), "p.jpg")],
    ids=["pdf", "png", "jpeg"],
)
def test_a_kept_file_goes_out_as_pages_with_the_notice(desk, press, tmp_path, content, name):
    person_id, _ = a_person_with_note(desk)
    clinic = a_clinic(desk)
    request = a_file_for(desk, clinic, person_id, content, name)
    a_consent(desk, person_id, clinic, "contact_notes")
    with pytest.raises(SharingRefused) as refused:
        sharing.save_attachment(desk, request, press, tmp_path / "f.pdf")
    assert refused.value.missing == {"files"}
    a_consent(desk, person_id, clinic, "all_records")
    path = sharing.save_attachment(desk, request, press, tmp_path / "f.pdf", password="12 bikes")
    cover, *rest = pages_of(path, "12 bikes")
    assert NOTICE in cover
    assert all(FOOT in page for page in (cover, *rest))
    assert sharing.print_attachment(desk, request, press).count == len(rest) + 1
    assert [one.medium for one in disclosures(desk, person_id)] == [Medium.PRINT, Medium.FILE]


def test_a_turned_scan_has_its_line_along_the_foot_as_it_is_seen(press):
    file = BytesIO()
    with pikepdf.new() as document:
        page = document.add_blank_page(page_size=(792, 612))
        page.obj["/Rotate"] = 90
        document.save(file)
    made = bound(file.getvalue(), press.shelf, START, foot=FOOT)
    with pypdfium2.PdfDocument(made) as pages:
        seen = pages[0]
        assert (seen.get_width(), seen.get_height()) == (612, 792)
        text = seen.get_textpage()
        assert FOOT in text.get_text_bounded()
        first, last = (text.get_charbox(at) for at in (0, len(FOOT) - 1))
    # In the page's own space, which lies on its side, the line runs upwards near one edge.
    assert last[1] - first[1] > 150
    assert abs(last[0] - first[0]) < 10


def test_print_and_file_hold_the_same_pages(desk, press, tmp_path):
    person_id, note = a_person_with_note(desk)
    clinic = a_clinic(desk)
    a_consent(desk, person_id, clinic, "contact_notes")
    request = for_outside(clinic, note)
    path = sharing.save_pdf(desk, request, press, tmp_path / "n.pdf")
    printed = sharing.print_pages(desk, request, press)
    seen = sharing.preview(desk, request, press)
    assert printed.count == seen.count == len(pages_of(path))
    assert seen.verdict is not None
    assert Obligation.NOTICE_2_32 in seen.verdict.obligations


def test_another_program_gets_the_notice_and_the_consent_with_the_data(desk, press, tmp_path):
    person_id, note = a_person_with_note(desk)
    clinic = a_clinic(desk)
    consent = a_consent(desk, person_id, clinic, "contact_notes")
    path = sharing.save_fhir(desk, for_outside(clinic, note), press, tmp_path / "n.json")
    data = path.read_bytes()
    Bundle.model_validate_json(data)
    made = json.loads(data)
    assert {one["code"] for one in made["meta"]["security"]} == {"R", "42CFRPart2"}
    inside = {one["resource"]["resourceType"]: one["resource"] for one in made["entry"]}
    notice = inside["DocumentReference"]["content"][0]["attachment"]["data"]
    assert base64.b64decode(notice).decode() == prescribed(STATEMENT_1).text
    told = inside["Consent"]
    assert (told["id"], told["provision"]["period"]["end"]) == (str(consent), str(LAST_DAY))
    copy = base64.b64decode(told["sourceAttachment"]["data"])
    with pypdfium2.PdfDocument(copy) as pages:
        words = " ".join(page.get_textpage().get_text_bounded() for page in pages)
    assert "Elm Street Clinic" in words
    (entry,) = disclosures(desk, person_id)
    assert (entry.medium, entry.consent_id) == (Medium.FHIR, consent)


def amended(desk, note):
    signing.add_amendment(desk, note)
    opened = documents.open_draft(desk, note)
    answers = opened.answers.with_answer("what_i_did", "We looked up four.")
    documents.save(desk, opened, documents.Writing(answers, reason="One more"))
    signing.sign(desk, a_key(desk), [note])


def test_what_changed_since_it_was_looked_at_does_not_leave(desk, press, tmp_path):
    person_id, note = a_person_with_note(desk)
    clinic = a_clinic(desk)
    consent = a_consent(desk, person_id, clinic, "contact_notes")
    request = for_outside(clinic, note)
    seen = sharing.preview(desk, request, press).verdict
    amended(desk, note)
    for leave in (
        lambda: sharing.save_pdf(
            desk, request, press, tmp_path / "n.pdf", way=sharing.Way(seen=seen)
        ),
        lambda: sharing.save_fhir(desk, request, press, tmp_path / "n.json", seen),
    ):
        with pytest.raises(ChangedMeanwhile):
            leave()
    assert list(tmp_path.glob("n.*")) == []
    assert disclosures(desk, person_id) == []
    now = sharing.preview(desk, request, press).verdict
    assert now is not None
    a_consent(desk, person_id, clinic, "contact_notes")
    with pytest.raises(ChangedMeanwhile):
        sharing.save_pdf(desk, request, press, tmp_path / "n.pdf", way=sharing.Way(seen=now))
    assert now.consent_id == consent


def test_a_service_agreement_carries_what_the_service_needs(desk, press, tmp_path):
    person_id, note = a_person_with_note(desk)
    firm = a_party(desk, "Ledger Co.", PartyKind.SERVICE_ORGANIZATION)
    alone = sharing.verdict(desk, for_outside(firm, note, purpose="operations", basis=Basis.QSO))
    assert alone is not None
    assert alone.reason is Reason.DENY_BASIS_NOT_MET
    terms = frozenset({"bound_by_part2", "resists_proceedings"})
    agreement = WrittenAgreement(
        new_entry_id(desk), AgreementKind.QSO, firm, date(2026, 1, 1), terms=terms
    )
    add_agreement(desk, agreement)
    request = for_outside(
        firm,
        note,
        purpose="operations",
        basis=Basis.QSO,
        facts=frozenset({"needed_for_service"}),
        agreement_id=agreement.agreement_id,
    )
    cover, *_ = pages_of(sharing.save_pdf(desk, request, press, tmp_path / "n.pdf"))
    assert "42 CFR 2.11" in cover
    assert NOTICE not in cover, "the notice belongs to what a consent lets go"
    (entry,) = disclosures(desk, person_id)
    assert entry.resting_on == agreement.agreement_id
    assert (entry.reason, entry.notice_version) == (Reason.ALLOW_QSO, "")


def test_an_emergency_goes_first_and_is_written_up_after(desk, press, tmp_path):
    person_id, note = a_person_with_note(desk)
    clinic = a_party(desk, "St. Anne ER", PartyKind.MEDICAL_PERSONNEL)
    facts = frozenset({"bona_fide_emergency", "consent_unobtainable"})
    request = for_outside(clinic, note, basis=Basis.MEDICAL_EMERGENCY, facts=facts)
    sharing.save_pdf(desk, request, press, tmp_path / "n.pdf")
    (waiting,) = emergencies.unwritten(desk, person_id)
    whole = EmergencyFacts("J. Moss", "St. Anne ER", "Rosa Little", START, "Unconscious")
    with pytest.raises(ValueError, match="four facts"):
        emergencies.write_up(
            desk, waiting.disclosure_id, EmergencyFacts("", "ER", "Rosa", START, "Fell")
        )
    emergencies.write_up(desk, waiting.disclosure_id, whole)
    assert emergencies.unwritten(desk) == ()
    (told,) = told_about(desk, person_id, Act.EMERGENCY_RECORDED)
    assert told.detail == str(waiting.disclosure_id)


def test_what_is_told_aloud_is_decided_and_written_down_too(desk):
    person_id, _ = a_person_with_note(desk)
    clinic = a_clinic(desk)
    a_consent(desk, person_id, clinic, "attendance")
    request = for_outside(clinic)
    held = sharing.Contents(person_id, (), frozenset({"attendance"}))
    sharing.tell_aloud(desk, request, held, "Came on Tuesday")
    (entry,) = disclosures(desk, person_id)
    assert (entry.medium, entry.what) == (Medium.SPOKEN, "Came on Tuesday")
    more = sharing.Contents(person_id, (), frozenset({"contact_notes"}))
    with pytest.raises(SharingRefused):
        sharing.tell_aloud(desk, request, more)
    assert len(disclosures(desk, person_id)) == 1


def test_the_persons_own_words_in_a_consent_come_with_the_answer(desk):
    person_id, note = a_person_with_note(desk)
    clinic = a_clinic(desk)
    own = "Not the part about my children."

    def filled(answers):
        answers = ticked(ticked(answers, "cn.what", "contact_notes"), "cn.why", "treatment")
        return until(answers.with_answer("cn.what.words", own), LAST_DAY)

    sealed(desk, lambda answers: signed(filled(answers)), person_id=person_id, party_id=clinic)
    answer = sharing.verdict(desk, for_outside(clinic, note))
    assert answer is not None
    assert answer.limits == own
