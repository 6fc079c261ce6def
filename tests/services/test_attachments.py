"""Scans and pictures: kept whole and under lock, seen from memory, out only through the gate."""

import hashlib
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from sqlalchemy import event, text, update
from sqlalchemy.exc import IntegrityError

from peerdesk.domain.attachments import MOST_BYTES, Attachment, MediaType
from peerdesk.domain.errors import (
    AttachmentFrozen,
    AttachmentNotFound,
    AttachmentTooLarge,
    AttachmentTypeLies,
    AttachmentUnreadable,
    FileUnreadable,
    OriginalNotDeleted,
    PdfLocked,
    PdfTooLong,
    PersonNotFound,
    PictureTooLarge,
    SharingRefused,
)
from peerdesk.domain.sharing import Medium, Selection, SharingPurpose, SharingRequest
from peerdesk.domain.trail import Act
from peerdesk.services import (
    attachments,
    backup,
    own_keys,
    sharing,
    signing,
    unlock,
    verify,
)
from peerdesk.services.attachments import Belonging, Original
from peerdesk.services.rebuild import rebuild
from peerdesk.storage import attachments as rows
from peerdesk.storage import trail
from peerdesk.storage.tables import AttachmentRow
from tests.builders import PASSPHRASE, a_draft, a_key, a_person
from tests.domain.pictures import a_bomb, a_png, exif, with_segments
from tests.domain.test_attachments import PLACE, a_jpeg

pytestmark = pytest.mark.usefixtures("qapp")


def a_pdf(pages: int = 2, password: str = "") -> bytes:
    file = BytesIO()
    with pikepdf.new() as document:
        for _ in range(pages):
            document.add_blank_page(page_size=(612, 792))
        if password:
            document.save(file, encryption=pikepdf.Encryption(owner=password, user=password))
        else:
            document.save(file, deterministic_id=True)
    return file.getvalue()


def original(content: bytes, name: str = "My WRAP.pdf") -> Original:
    return Original(Path("/media/stick") / name, content)


def kept(desk, content: bytes, name: str = "My WRAP.pdf", person_id=None, **place) -> Attachment:
    belongs = Belonging(person_id or a_person(desk), **place)
    return attachments.add(desk, original(content, name), belongs)


def content_of(desk, found: Attachment) -> bytes:
    with desk.vault.reading() as session:
        return rows.content(session, found.attachment_id)


def acts(desk, subject_id) -> list[Act]:
    with desk.vault.reading() as session:
        return [entry.act for entry in trail.about(session, subject_id)]


def for_the_person(found: Attachment) -> SharingRequest:
    selection = Selection(None, attachment_id=found.attachment_id)
    return SharingRequest(selection, SharingPurpose.PATIENT_ACCESS)


# --- Coming in ------------------------------------------------------------------------------------


def test_a_paper_plan_is_kept_whole_and_listed_for_the_person(desk):
    person_id, plan = a_person(desk), a_pdf()
    found = kept(desk, plan, person_id=person_id)
    assert (found.name, found.media_type, found.size) == ("My WRAP.pdf", MediaType.PDF, len(plan))
    assert attachments.of_person(desk, person_id) == [found]
    assert content_of(desk, found) == plan


def test_the_place_a_photo_was_taken_at_never_comes_in(desk):
    found = kept(desk, with_segments(a_jpeg(), exif(6, PLACE)), "IMG_1.jpg")
    assert PLACE not in content_of(desk, found)
    assert found.size == len(content_of(desk, found))


def test_the_same_file_for_the_same_place_is_kept_once(desk):
    person_id = a_person(desk)
    first = kept(desk, a_pdf(), person_id=person_id)
    assert kept(desk, a_pdf(), "again.pdf", person_id=person_id) == first
    assert len(attachments.of_person(desk, person_id)) == 1


def test_two_files_of_one_name_can_be_told_apart(desk):
    person_id = a_person(desk)
    kept(desk, a_pdf(1), person_id=person_id)
    assert kept(desk, a_pdf(2), person_id=person_id).name == "My WRAP 2.pdf"


@pytest.mark.parametrize(
    ("content", "name", "refusal"),
    [
        (a_png(), "plan.pdf", AttachmentTypeLies),
        (a_bomb(), "picture.png", PictureTooLarge),
        (b"%PDF-1.7\nnot really", "plan.pdf", AttachmentUnreadable),
        (a_pdf(password="hush"), "plan.pdf", PdfLocked),
        (a_pdf(pages=501), "plan.pdf", PdfTooLong),
        (b"%PDF-1.4" + bytes(MOST_BYTES), "plan.pdf", AttachmentTooLarge),
    ],
    ids=["lies", "bomb", "broken", "locked", "long", "large"],
)
def test_what_cannot_be_shown_is_refused_and_nothing_is_kept(desk, content, name, refusal):
    person_id = a_person(desk)
    with pytest.raises(refusal):
        kept(desk, content, name, person_id=person_id)
    assert attachments.of_person(desk, person_id) == []
    assert Act.ATTACHMENT_ADDED not in acts(desk, person_id)


@pytest.mark.qt_log_ignore("Quantization table")
def test_a_picture_whose_dots_are_noise_is_refused_though_its_frame_is_whole(desk):
    jpeg = a_jpeg()
    frame = jpeg.index(b"\xff\xc0")
    without_tables = jpeg[:2] + jpeg[frame:]
    with pytest.raises(AttachmentUnreadable):
        kept(desk, without_tables, "IMG_1.jpg")


def test_a_person_who_is_not_there_gets_no_file(desk):
    nobody = desk.signer.slot_id
    with pytest.raises(PersonNotFound):
        attachments.add(desk, original(a_pdf()), Belonging(nobody))


def test_a_folder_a_missing_and_a_huge_file_are_refused_before_they_are_read(tmp_path):
    for path in (tmp_path, tmp_path / "gone.pdf"):
        with pytest.raises(FileUnreadable):
            attachments.read_original(path)
    huge = tmp_path / "huge.pdf"
    with huge.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(AttachmentTooLarge):
        attachments.read_original(huge)


# --- The file it came from ------------------------------------------------------------------------


def test_the_original_is_deleted_only_when_asked(desk, tmp_path):
    file = tmp_path / "scan.pdf"
    file.write_bytes(a_pdf())
    read = attachments.read_original(file)
    attachments.add(desk, read, Belonging(a_person(desk)))
    assert file.exists()
    attachments.delete_original(read)
    assert not file.exists()


def test_a_file_that_changed_meanwhile_is_not_deleted(tmp_path):
    file = tmp_path / "scan.pdf"
    file.write_bytes(a_pdf(1))
    read = attachments.read_original(file)
    file.write_bytes(a_pdf(2))
    with pytest.raises(OriginalNotDeleted):
        attachments.delete_original(read)
    assert file.exists()


def test_a_file_that_is_gone_already_is_said(tmp_path):
    file = tmp_path / "scan.pdf"
    file.write_bytes(a_pdf(1))
    read = attachments.read_original(file)
    file.unlink()
    with pytest.raises(OriginalNotDeleted):
        attachments.delete_original(read)


# --- Looking, taking out --------------------------------------------------------------------------


def test_looking_shows_its_pages_from_memory_and_stands_on_the_trail(desk, tmp_path):
    found = kept(desk, a_pdf(3))
    before = {path for path in tmp_path.rglob("*") if path.is_file()}
    pages = sharing.look_at(desk, found.attachment_id)
    assert pages.count == 3
    assert pages.picture(2, 96).width == 816
    assert {path for path in tmp_path.rglob("*") if path.is_file()} == before
    assert acts(desk, found.person_id)[-1] is Act.ATTACHMENT_VIEWED


def test_a_photo_is_shown_the_right_way_up_on_one_page(desk):
    found = kept(desk, with_segments(a_jpeg(), exif(6)), "IMG_1.jpg")
    pages = sharing.look_at(desk, found.attachment_id)
    drawn = pages.picture(0, 96)
    assert pages.count == 1
    assert drawn.height == 2 * drawn.width
    with pytest.raises(IndexError):
        pages.picture(1, 96)


def test_a_page_as_large_as_a_field_is_drawn_within_bounds(desk):
    file = BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page(page_size=(14_400, 14_400))
        document.pages[0]["/UserUnit"] = 100
        document.save(file)
    found = kept(desk, file.getvalue())
    drawn = sharing.look_at(desk, found.attachment_id).picture(0, 300)
    assert drawn.width * drawn.height <= 33_000_000


def test_printing_and_saving_pass_the_gate(desk, tmp_path):
    found = kept(desk, a_pdf())
    request = for_the_person(found)
    assert sharing.print_attachment(desk, request, sharing.Press()).count == 2
    path = sharing.save_attachment(desk, request, sharing.Press(), tmp_path / "attachment.pdf")
    assert path.read_bytes() == a_pdf()
    locked = sharing.save_attachment(
        desk, request, sharing.Press(), path, password="orchard seven bicycles"
    )
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(locked)
    with desk.vault.reading() as session:
        entries = trail.disclosures(session, found.person_id)
    assert [entry.medium for entry in entries] == [Medium.FILE, Medium.FILE, Medium.PRINT]
    assert {entry.document_ids for entry in entries} == {(found.attachment_id,)}
    assert [entry.is_encrypted for entry in entries] == [True, False, False]


def test_without_need_nothing_leaves_and_nothing_is_written(desk, tmp_path):
    found = kept(desk, a_pdf())
    selection = Selection(None, attachment_id=found.attachment_id)
    request = SharingRequest(selection, SharingPurpose.INTERNAL, need_to_know=False)
    for leave in (
        lambda: sharing.preview_attachment(desk, request, sharing.Press()),
        lambda: sharing.print_attachment(desk, request, sharing.Press()),
        lambda: sharing.save_attachment(desk, request, sharing.Press(), tmp_path / "a.pdf"),
    ):
        with pytest.raises(SharingRefused):
            leave()
    assert not (tmp_path / "a.pdf").exists()
    with desk.vault.reading() as session:
        assert trail.disclosures(session, found.person_id) == []


def test_one_that_was_taken_out_is_gone_and_the_trail_says_it_was_there(desk):
    found = kept(desk, a_pdf())
    attachments.remove(desk, found.attachment_id)
    assert attachments.of_person(desk, found.person_id) == []
    for look in (attachments.attachment, attachments.remove, sharing.look_at):
        with pytest.raises(AttachmentNotFound):
            look(desk, found.attachment_id)
    assert acts(desk, found.person_id)[-2:] == [Act.ATTACHMENT_ADDED, Act.ATTACHMENT_REMOVED]
    with desk.vault.reading() as session:
        details = [entry.detail for entry in trail.about(session, found.person_id)]
    assert not any("WRAP" in detail for detail in details)


# --- With the rest of the vault -------------------------------------------------------------------


def test_it_survives_backup_rekey_and_rebuild(desk, tmp_path, turning):
    found = kept(desk, a_pdf())
    rebuild(desk.vault, desk.forms, lambda _done, _of: None)
    own_keys.new_recovery_key(desk, PASSPHRASE)
    copy = backup.make(desk, tmp_path)
    restored = tmp_path / "elsewhere"
    backup.restore(copy, restored)
    desk.vault.close()
    opened = unlock.unlock(restored, PASSPHRASE, turning.clock())
    with opened.vault.reading() as session:
        assert rows.content(session, found.attachment_id) == a_pdf()
    assert verify.verify(opened.vault).holds
    opened.vault.close()


def test_a_hundred_of_them_are_listed_without_their_content(desk):
    person_id = a_person(desk)
    for number in range(100):
        kept(desk, a_png(number + 1), f"{number}.png", person_id=person_id)
    asked: list[str] = []
    with desk.vault.reading() as session:
        engine = session.get_bind()
        event.listen(engine, "before_cursor_execute", lambda *args: asked.append(args[2]))
        assert len(rows.of_person(session, person_id)) == 100
    (query,) = [statement for statement in asked if statement.startswith("SELECT")]
    assert "content" not in query


def test_nothing_of_it_is_readable_in_the_vault_folder(desk):
    kept(desk, a_pdf(), "Darnell WRAP canary.pdf")
    for path in desk.vault.folder.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert b"canary" not in data
            assert b"%PDF-" not in data


def test_what_was_added_can_be_changed_by_nobody(desk):
    found = kept(desk, a_pdf())
    with pytest.raises(IntegrityError), desk.vault.writing() as session:
        session.execute(update(AttachmentRow).values(content=b"other"))
    assert content_of(desk, found) == a_pdf()


def test_a_draft_that_is_given_up_leaves_its_files_with_the_person(desk):
    person_id = a_person(desk)
    document_id = a_draft(desk, person_id)
    kept(desk, a_pdf(), person_id=person_id, document_id=document_id, link_id="own:file")
    with desk.vault.writing() as session:
        rows.release(session, document_id)
    (found,) = attachments.of_person(desk, person_id)
    assert (found.document_id, found.link_id) == (None, "")


def test_one_that_a_signed_version_names_stays(desk):
    person_id = a_person(desk)
    document_id = a_draft(desk, person_id, what_i_did="calm.png")
    named, unnamed = (
        kept(desk, a_png(width), name, person_id=person_id, document_id=document_id, link_id="x")
        for width, name in ((3, "calm.png"), (4, "other.png"))
    )
    signing.sign(desk, a_key(desk), [document_id])
    assert attachments.is_frozen(desk, named.attachment_id)
    with pytest.raises(AttachmentFrozen):
        attachments.remove(desk, named.attachment_id)
    attachments.remove(desk, unnamed.attachment_id)
    assert attachments.of_document(desk, document_id) == [named]


def test_a_changed_content_is_found(desk):
    found = kept(desk, a_pdf())
    with desk.vault.writing() as session:
        assert rows.strayed(session) is None
        session.execute(text("DROP TRIGGER final_attachment_update"))
        session.execute(update(AttachmentRow).values(content=b"other"))
        assert rows.strayed(session) == found.attachment_id
        digest = hashlib.sha256(b"other").hexdigest()
        session.execute(update(AttachmentRow).values(sha256=digest))
        assert rows.strayed(session) == found.attachment_id  # the trail still knows the first one
