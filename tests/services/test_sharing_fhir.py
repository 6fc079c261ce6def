"""A filled form for another program: by the same gate, with the same left out as on paper."""

import json
from pathlib import Path

import pytest
from fhir.resources.R4B.bundle import Bundle

from peerdesk.domain.errors import FileNotWritten, NothingToShare, SharingRefused
from peerdesk.domain.sharing import Medium, Selection, SharingPurpose, SharingRequest
from peerdesk.domain.trail import Act
from peerdesk.forms.keeping import with_private
from peerdesk.forms.reading import parse_form
from peerdesk.forms.response_check import check_response
from peerdesk.services import attachments, documents, form_imports, plans, sharing, signing
from peerdesk.services.attachments import Belonging, Original
from peerdesk.services.documents import Writing
from peerdesk.storage import trail
from tests.builders import a_draft, a_key, a_person, a_signed_note, chosen
from tests.services.test_attachments import a_pdf
from tests.services.test_form_imports import URL, a_form
from tests.services.test_sharing_plans import SAFER, SIGN, a_frozen_plan, a_plan


@pytest.fixture(scope="module")
def press(qapp):
    return sharing.Press()


def asked_for(*document_ids, purpose=SharingPurpose.PATIENT_ACCESS, **more) -> SharingRequest:
    return SharingRequest(Selection(None, document_ids), purpose, **more)


def saved(desk, folder, request) -> dict[str, dict[str, object]]:
    """The resources of the file by their type, after an outside library accepted it whole."""
    path = sharing.save_fhir(desk, request, sharing.Press(), folder / "form.json")
    data = path.read_bytes()
    path.unlink()
    Bundle.model_validate_json(data)
    entries = json.loads(data)["entry"]
    named = {entry["fullUrl"] for entry in entries}
    for reference in references(entries):
        assert reference in named
    return {entry["resource"]["resourceType"]: entry["resource"] for entry in entries}


def references(value: object) -> list[str]:
    """Every FHIR reference anywhere inside."""
    if isinstance(value, list):
        return [found for each in value for found in references(each)]
    if not isinstance(value, dict):
        return []
    own = [value["reference"]] if isinstance(value.get("reference"), str) else []
    return [*own, *(found for each in value.values() for found in references(each))]


def disclosures(desk, person_id):
    with desk.vault.reading() as session:
        return trail.disclosures(session, person_id)


def test_a_plan_goes_out_with_its_form_and_whom_it_names(desk, tmp_path):
    document_id = a_frozen_plan(desk)
    found = saved(desk, tmp_path, asked_for(document_id))
    response, form = found["QuestionnaireResponse"], found["Questionnaire"]
    person_id = plans.summary(desk, document_id).person_id
    assert response["status"] == "completed"
    assert response["subject"] == {"reference": person_id.urn}
    assert response["source"] == {"reference": person_id.urn}
    assert found["Patient"]["name"] == [{"use": "usual", "text": "Đặng Thị Hoa"}]
    assert found["Practitioner"]["name"] == [{"text": "Rosa Little"}]
    assert response["questionnaire"] == f"{form['url']}|{form['version']}"
    assert SIGN in json.dumps(response)


def test_the_answers_fit_the_form_that_goes_with_them(desk, tmp_path):
    found = saved(desk, tmp_path, asked_for(a_frozen_plan(desk)))
    form = parse_form(json.dumps(found["Questionnaire"]).encode(), "form.json")
    checked = check_response(form, json.dumps(found["QuestionnaireResponse"]).encode())
    assert checked.problems == ()


def test_the_form_carries_its_words_in_every_language(desk, tmp_path):
    form = saved(desk, tmp_path, asked_for(a_frozen_plan(desk)))["Questionnaire"]
    assert '"valueCode": "es"' in json.dumps(form["_title"])


def test_leaving_is_decided_and_logged_before_the_file_is_written(desk, tmp_path):
    document_id = a_frozen_plan(desk)
    saved(desk, tmp_path, asked_for(document_id))
    (entry,) = disclosures(desk, plans.summary(desk, document_id).person_id)
    assert (entry.medium, entry.document_ids) == (Medium.FHIR, (document_id,))
    assert not entry.is_encrypted


def test_what_is_private_or_not_ticked_stays(desk, tmp_path):
    document_id = a_plan(desk)
    opened = plans.open_plan(desk, document_id)
    plans.save(desk, opened, with_private(opened.answers, "sp.signs", on=True))
    plans.save_version(desk, a_key(desk), document_id)
    told = json.dumps(saved(desk, tmp_path, asked_for(document_id)))
    assert SIGN not in told
    assert SAFER not in told  # sensitive, and nobody ticked it
    ticked = asked_for(document_id, ticked=frozenset({"sp.space"}))
    assert SAFER in json.dumps(saved(desk, tmp_path, ticked))


def test_a_note_for_the_person_leaves_out_what_is_for_supervision(desk, tmp_path):
    person_id = a_person(desk)
    document_id = a_draft(desk, person_id)
    opened = documents.open_draft(desk, document_id)
    answers = chosen(opened.answers, "competency_tags", "C1")
    documents.save(desk, opened, Writing(answers))
    signing.sign(desk, a_key(desk), [document_id])
    for_person = saved(desk, tmp_path, asked_for(document_id))["QuestionnaireResponse"]
    inside = asked_for(document_id, purpose=SharingPurpose.INTERNAL)
    for_us = saved(desk, tmp_path, inside)["QuestionnaireResponse"]
    assert "competency_tags" not in json.dumps(for_person)
    assert "competency_tags" in json.dumps(for_us)
    assert "source" not in for_person


def test_a_form_of_the_agencys_own_goes_out_as_it_came_in(desk, tmp_path):
    report = form_imports.examine(desk, a_form(), "check-in.json")
    form_imports.adopt(desk, report)
    document_id = plans.start(desk, a_person(desk), URL)
    opened = plans.open_plan(desk, document_id)
    plans.save(desk, opened, opened.answers.with_answer("a.1", "A good week."))
    found = saved(desk, tmp_path, asked_for(document_id))
    assert found["Questionnaire"] == json.loads(a_form())
    assert found["QuestionnaireResponse"]["status"] == "in-progress"
    assert "A good week." in json.dumps(found["QuestionnaireResponse"])


def test_a_note_in_error_says_so(desk, tmp_path):
    document_id = a_signed_note(desk)
    signing.mark_entered_in_error(desk, a_key(desk), document_id, "Wrong person")
    found = saved(desk, tmp_path, asked_for(document_id))
    assert found["QuestionnaireResponse"]["status"] == "entered-in-error"


@pytest.mark.parametrize("count", [0, 2])
def test_one_document_goes_at_a_time(desk, tmp_path, count):
    wanted = [a_signed_note(desk) for _ in range(count)]
    with pytest.raises(NothingToShare):
        sharing.save_fhir(desk, asked_for(*wanted), sharing.Press(), tmp_path / "form.json")
    assert list(tmp_path.glob("*.json")) == []


def test_without_need_nothing_leaves(desk, tmp_path):
    person_id = a_person(desk)
    request = asked_for(
        a_signed_note(desk, person_id), purpose=SharingPurpose.INTERNAL, need_to_know=False
    )
    with pytest.raises(SharingRefused):
        sharing.save_fhir(desk, request, sharing.Press(), tmp_path / "form.json")
    assert list(tmp_path.glob("*.json")) == []
    assert disclosures(desk, person_id) == []


def test_a_place_that_cannot_be_written_is_said_before_anything_is_logged(desk, tmp_path):
    person_id = a_person(desk)
    document_id = a_signed_note(desk, person_id)
    with pytest.raises(FileNotWritten):
        sharing.save_fhir(
            desk, asked_for(document_id), sharing.Press(), tmp_path / "gone" / "form.json"
        )
    assert disclosures(desk, person_id) == []


def test_a_file_that_could_not_be_written_is_told_beside_its_disclosure(desk, press, tmp_path):
    person_id = a_person(desk)
    note = asked_for(a_signed_note(desk, person_id))
    kept = attachments.add(desk, Original(Path("a.pdf"), a_pdf()), Belonging(person_id))
    selection = Selection(None, attachment_id=kept.attachment_id)
    file = SharingRequest(selection, SharingPurpose.PATIENT_ACCESS)
    too_long = tmp_path / ("x" * 300)  # a place that takes files, and not this one
    for leave in (
        lambda: sharing.save_fhir(desk, note, press, too_long),
        lambda: sharing.save_pdf(desk, note, press, too_long),
        lambda: sharing.save_attachment(desk, file, press, too_long),
    ):
        with pytest.raises(FileNotWritten):
            leave()
    with desk.vault.reading() as session:
        told = [one for one in trail.about(session, person_id) if one.act is Act.NOT_COMPLETED]
    assert [one.detail.split()[0] for one in told] == [Medium.FHIR, Medium.PDF, Medium.FILE]
    assert len(disclosures(desk, person_id)) == 3
    assert list(tmp_path.glob("*x*")) == []
