"""A person's disagreement, changes and comment go wherever the note goes; tags of skill do not."""

import json
import shutil
import subprocess

import pytest

from peerdesk.domain.contact_notes import NoteMode
from peerdesk.domain.sharing import Selection, SharingPurpose, SharingRequest
from peerdesk.forms.person_edits import with_comment, with_person_text
from peerdesk.services import documents, profiles, sharing, signing
from peerdesk.services.documents import Writing
from tests.builders import a_draft, a_key, a_person, at_local, chosen

pytestmark = pytest.mark.usefixtures("qapp")

MINE, THEIRS = "We looked up three warehouse openings.", "Rosa looked up one. I found two."
COMMENT = "I never said that I missed the bus."
SHARED = True
PURPOSES = [SharingPurpose.PATIENT_ACCESS, SharingPurpose.INTERNAL]


@pytest.fixture(scope="module")
def press(qapp):
    return sharing.Press()


@pytest.fixture
def note(desk):
    """A signed note that the person changed, commented on and does not agree with."""
    profiles.choose(desk, "US-NJ-HorizonSUD")
    document_id = a_draft(desk, a_person(desk, "Thảo Nguyễn"))
    opened = documents.open_draft(desk, document_id)
    answers = with_person_text(opened.answers, "what_i_did", THEIRS, at_local("2026-02-03 14:50"))
    answers = chosen(with_comment(answers, COMMENT), "person_agrees", "no")
    answers = chosen(answers, "competency_tags", "C6.5")
    answers = answers.with_answer("lived_experience_shared", SHARED)
    answers = answers.with_answer("lived_experience_topic", "going back to work")
    answers = answers.with_answer("plan_link", f"{document_id}|2")
    documents.save(desk, opened, Writing(answers))
    signing.sign(desk, a_key(desk), [document_id])
    return document_id


def asked_for(note, purpose):
    return SharingRequest(Selection(None, (note,)), purpose)


def paper(desk, press, note, purpose, folder):
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not installed here")
    path = sharing.save_pdf(desk, asked_for(note, purpose), press, folder / "note.pdf")
    read = subprocess.run([program, "-layout", str(path), "-"], check=True, capture_output=True)
    return " ".join(read.stdout.decode().split())


def answers_of(desk, press, note, purpose, folder):
    path = sharing.save_fhir(desk, asked_for(note, purpose), press, folder / "note.json")
    entries = json.loads(path.read_text("utf-8"))["entry"]
    told = [one["resource"] for one in entries]
    return json.dumps(
        next(one for one in told if one["resourceType"] == "QuestionnaireResponse"),
        ensure_ascii=False,
    )


@pytest.mark.parametrize("purpose", PURPOSES)
def test_disagreement_and_both_wordings_stand_on_every_paper(desk, press, note, purpose, tmp_path):
    told = paper(desk, press, note, purpose, tmp_path)
    for words in (
        "Thảo Nguyễn does not agree with what is written here.",
        "45 CFR 164.526",
        THEIRS,
        f"as it was written first {MINE}",
        COMMENT,
        "The person themselves",
        "H0038 HF",
        "Plan written together Version 2",
    ):
        assert words in told, words
    assert told.index("does not agree") < told.index(THEIRS)


@pytest.mark.parametrize("purpose", PURPOSES)
def test_they_go_along_for_other_programs_too(desk, press, note, purpose, tmp_path):
    told = answers_of(desk, press, note, purpose, tmp_path)
    for words in (MINE, THEIRS, COMMENT, '"person_agrees"', '"no"'):
        assert words in told, words


def test_tags_and_the_workers_own_story_are_for_supervision_alone(desk, press, note, tmp_path):
    at_work = paper(desk, press, note, SharingPurpose.INTERNAL, tmp_path)
    assert "Accompanies when asked" in at_work
    assert "going back to work" in at_work
    (tmp_path / "theirs").mkdir()
    theirs = paper(desk, press, note, SharingPurpose.PATIENT_ACCESS, tmp_path / "theirs")
    file = answers_of(desk, press, note, SharingPurpose.PATIENT_ACCESS, tmp_path / "theirs")
    for words in ("Accompanies when asked", "going back to work", "What did you practice?"):
        assert words not in theirs
    for link in ("competency_tags", "lived_experience_topic", "going back to work"):
        assert link not in file


def test_a_person_who_agrees_has_nothing_said_above_the_note(desk, press, tmp_path):
    document_id = a_draft(desk)
    opened = documents.open_draft(desk, document_id)
    documents.save(desk, opened, Writing(chosen(opened.answers, "person_agrees", "yes")))
    signing.sign(desk, a_key(desk), [document_id])
    told = paper(desk, press, document_id, SharingPurpose.PATIENT_ACCESS, tmp_path)
    assert "164.526" not in told
    assert "changed" not in told


@pytest.mark.parametrize("purpose", PURPOSES)
def test_a_programme_that_keeps_logistics_only_prints_no_word_of_the_narrative(
    desk, press, purpose, tmp_path
):
    profiles.choose_note_mode(desk, NoteMode.LOGISTICS_ONLY)
    document_id = a_draft(desk)
    signing.sign(desk, a_key(desk), [document_id])
    told = paper(desk, press, document_id, purpose, tmp_path)
    assert "47 minutes" in told
    for words in ("warehouse", "job goal", "no experience", "apply to one opening"):
        assert words not in told
