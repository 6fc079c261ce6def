"""Whatever leaves passes one gate: decided, logged, then drawn; readable only where chosen."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtGui import QGuiApplication

from peerdesk.domain.errors import (
    FileNotWritten,
    GlyphsMissing,
    NothingToShare,
    PasswordUnusable,
    SharingRefused,
)
from peerdesk.domain.sharing import Selection, SharingPurpose, SharingRequest
from peerdesk.domain.trail import Act
from peerdesk.services import documents, people, records, sharing, signing
from peerdesk.services.documents import Writing
from peerdesk.storage import trail
from tests.builders import a_draft, a_key, a_person, a_signed_note, finished

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def press(qapp: QGuiApplication) -> sharing.Press:
    return sharing.Press()


def for_the_person(*document_ids, person_id=None, **period) -> SharingRequest:
    return SharingRequest(
        Selection(person_id, document_ids, **period), SharingPurpose.PATIENT_ACCESS
    )


def inside(*document_ids, person_id=None, **period) -> SharingRequest:
    return SharingRequest(Selection(person_id, document_ids, **period), SharingPurpose.INTERNAL)


def read_by_others(path: Path) -> str:
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not installed here")
    command = [program, "-layout", str(path), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_a_signed_note_is_read_back_by_an_outside_reader(desk, press, tmp_path):
    document_id = a_signed_note(desk, a_person(desk, "Đặng Thị Hoa"), what_i_did="Gọi điện thoại.")
    path = sharing.save_pdf(desk, for_the_person(document_id), press, tmp_path / "note.pdf")
    told = read_by_others(path)
    for words in (
        "One-on-one",
        "Đặng Thị Hoa",
        "Tuesday, February 3, 2026",
        "47 minutes",
        "Darnell wanted to get going on his job goal.",
        "Gọi điện thoại.",
        "Signed electronically by",
        "Rosa Little",
        "CPS-204",
        "Page 1 of 1",
        str(document_id),
    ):
        assert words in told
    assert "DRAFT" not in told


def test_a_draft_is_marked_as_one(desk, press, tmp_path):
    path = sharing.save_pdf(desk, inside(a_draft(desk)), press, tmp_path / "note.pdf")
    assert "Not signed" in read_by_others(path)


def test_corrections_are_readable_beside_what_they_replace(desk, press, tmp_path):
    document_id = a_signed_note(desk, what_i_did="We met on Monday.")
    signing.add_amendment(desk, document_id)
    opened = documents.open_draft(desk, document_id)
    answers = opened.answers.with_answer("what_i_did", "We met on Tuesday.")
    documents.save(desk, opened, Writing(answers, reason="Wrong day"))
    signing.sign(desk, a_key(desk), [document_id])
    path = sharing.save_pdf(desk, for_the_person(document_id), press, tmp_path / "note.pdf")
    told = read_by_others(path)
    for words in ("Amendment", "Wrong day", "We met on Monday.", "We met on Tuesday."):
        assert words in told


def test_a_record_has_cover_index_and_every_note_of_the_period(desk, press, tmp_path):
    person_id = a_person(desk, "Marisol", identifier="red bike")
    for day in ("2026-01-05", "2026-01-20", "2026-02-03"):
        document_id = documents.start_note(desk, person_id)
        opened = documents.open_draft(desk, document_id)
        answers = finished(opened.answers, f"{day} 10:00").with_answer("purpose", f"About {day}")
        documents.save(desk, opened, Writing(answers))
        signing.sign(desk, a_key(desk), [document_id])
    request = for_the_person(
        person_id=person_id, from_day=date(2026, 1, 1), to_day=date(2026, 1, 31)
    )
    told = read_by_others(sharing.save_pdf(desk, request, press, tmp_path / "record.pdf"))
    assert "Record of contacts" in told
    assert "Marisol (red bike)" in told
    assert told.index("About 2026-01-05") < told.index("About 2026-01-20")
    assert "About 2026-02-03" not in told


def test_an_empty_period_shares_nothing_and_logs_nothing(desk, press, tmp_path):
    person_id = a_person(desk)
    request = inside(person_id=person_id, from_day=date(2020, 1, 1), to_day=date(2020, 2, 1))
    with pytest.raises(NothingToShare):
        sharing.save_pdf(desk, request, press, tmp_path / "record.pdf")
    assert list(tmp_path.glob("*.pdf")) == []


def test_every_file_is_written_into_the_disclosure_log(desk, press, tmp_path):
    person_id = a_person(desk)
    document_id = a_signed_note(desk, person_id)
    sharing.save_pdf(
        desk, for_the_person(document_id), press, tmp_path / "n.pdf", password="x" * 12
    )
    with desk.vault.reading() as session:
        (entry,) = trail.disclosures(session, person_id)
    assert entry.document_ids == (document_id,)
    assert entry.basis.startswith("ALLOW_PATIENT_ACCESS")
    assert (entry.medium, entry.is_encrypted) == ("pdf", True)
    told = [one.act for one in records.history(desk, person_id)]
    assert told[-2:] == [Act.DISCLOSED, Act.HANDED_OUT]


def test_looking_is_no_disclosure_but_leaves_a_trace(desk, press):
    person_id = a_person(desk)
    pages = sharing.preview(desk, inside(a_signed_note(desk, person_id)), press)
    picture = pages.picture(0, 50)
    assert (pages.count, len(picture.pixels) > 1000) == (1, True)
    with desk.vault.reading() as session:
        assert trail.disclosures(session, person_id) == []


def test_a_password_locks_the_file(desk, press, tmp_path):
    path = sharing.save_pdf(
        desk, inside(a_signed_note(desk)), press, tmp_path / "n.pdf", password="Đường 7 xe đạp"
    )
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(path)
    with pikepdf.open(path, password="Đường 7 xe đạp") as opened:
        assert opened.encryption.R == 6


def test_a_password_nobody_could_type_is_refused_before_anything_leaves(desk, press, tmp_path):
    person_id = a_person(desk)
    request = inside(a_signed_note(desk, person_id))
    with pytest.raises(PasswordUnusable):
        sharing.save_pdf(desk, request, press, tmp_path / "n.pdf", password="x" * 200)
    with desk.vault.reading() as session:
        assert trail.disclosures(session, person_id) == []


def test_an_existing_file_is_never_replaced(desk, press, tmp_path):
    taken = tmp_path / "contact.pdf"
    taken.write_text("mine")
    path = sharing.save_pdf(desk, inside(a_signed_note(desk)), press, taken)
    assert taken.read_text() == "mine"
    assert path.name == "contact-2.pdf"
    assert sorted(one.name for one in tmp_path.glob("*.pdf")) == ["contact-2.pdf", "contact.pdf"]


def test_a_place_that_is_not_there_is_refused_before_anything_leaves(desk, press, tmp_path):
    person_id = a_person(desk)
    request = inside(a_signed_note(desk, person_id))
    with pytest.raises(FileNotWritten):
        sharing.save_pdf(desk, request, press, tmp_path / "nowhere" / "n.pdf")
    with desk.vault.reading() as session:
        assert trail.disclosures(session, person_id) == []


def test_a_character_no_font_has_is_named_and_nothing_leaves(desk, press, tmp_path):
    request = inside(a_signed_note(desk, what_i_did="A sign nobody draws: \U0001fbff\ue000"))
    assert "\ue000" in sharing.missing_characters(desk, request, press)
    with pytest.raises(GlyphsMissing):
        sharing.save_pdf(desk, request, press, tmp_path / "n.pdf")
    assert list(tmp_path.glob("*.pdf")) == []


def test_inside_use_needs_a_need_to_know(desk, press, tmp_path):
    request = SharingRequest(
        Selection(None, (a_signed_note(desk),)), SharingPurpose.INTERNAL, need_to_know=False
    )
    with pytest.raises(SharingRefused) as refused:
        sharing.save_pdf(desk, request, press, tmp_path / "n.pdf")
    assert refused.value.reason == "DENY_BASIS_NOT_MET"


def test_goals_are_printed_in_the_persons_words(desk, press, tmp_path):
    person_id = a_person(desk)
    goal = people.add_goal(desk, person_id, "my own door key")
    document_id = documents.start_note(desk, person_id)
    opened = documents.open_draft(desk, document_id)
    answers = finished(opened.answers).with_answer("goal_links", str(goal.goal_id))
    documents.save(desk, opened, Writing(answers.with_answer("no_goal_reason", None)))
    signing.sign(desk, a_key(desk), [document_id])
    path = sharing.save_pdf(desk, for_the_person(document_id), press, tmp_path / "n.pdf")
    told = read_by_others(path)
    assert "my own door key" in told
    assert str(goal.goal_id) not in told
