from io import BytesIO

import pikepdf
import pytest

from peerdesk.domain.errors import PasswordUnusable
from peerdesk.printing.document_pdf import render_note
from peerdesk.printing.pictures import page_count, page_picture
from peerdesk.printing.seal import sealed
from tests.printing import readers
from tests.printing.papers import AT, a_note

PASSWORD = "río tranquilo 27"


@pytest.fixture
def pdf(shelf):
    return render_note(a_note("canary words here"), shelf, AT)


def test_a_sealed_file_opens_only_with_its_password(pdf, tmp_path):
    locked = sealed(pdf, PASSWORD)
    assert readers.check(locked, tmp_path).returncode != 0
    assert readers.check(locked, tmp_path, "--password=wrong").returncode != 0
    assert readers.check(locked, tmp_path, f"--password={PASSWORD}").returncode == 0
    assert "canary" not in readers.words(locked, tmp_path)
    assert "canary words here" in readers.words(locked, tmp_path, "-upw", PASSWORD)


def test_a_sealed_file_is_aes_256_revision_6_throughout(pdf):
    locked = sealed(pdf, PASSWORD)
    with pikepdf.Pdf.open(BytesIO(locked), password=PASSWORD) as document:
        told = document.encryption
    assert (told.R, told.bits) == (6, 256)
    assert {told.stream_method, told.string_method} == {pikepdf.models.EncryptionMethod.aesv3}
    assert b"Contact note" not in locked


def test_the_owner_has_no_other_key(pdf):
    locked = sealed(pdf, PASSWORD)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.Pdf.open(BytesIO(locked), password="")


def test_a_password_typed_in_parts_is_the_same_password(pdf):
    locked = sealed(pdf, "ri\u0301o")
    with pikepdf.Pdf.open(BytesIO(locked), password="r\u00edo") as document:
        assert len(document.pages) == 1


@pytest.mark.parametrize("password", ["", "x" * 128, "é" * 64])
def test_a_password_the_format_cannot_hold_is_refused(pdf, password):
    with pytest.raises(PasswordUnusable):
        sealed(pdf, password)


def test_a_password_of_the_greatest_length_works(pdf):
    locked = sealed(pdf, "x" * 127)
    with pikepdf.Pdf.open(BytesIO(locked), password="x" * 127) as document:
        assert len(document.pages) == 1
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.Pdf.open(BytesIO(locked), password="x" * 126)


def test_previews_are_drawn_from_memory_at_the_size_asked(pdf):
    picture = page_picture(pdf, 0, 72)
    assert (picture.width, picture.height) == (612, 792)
    assert picture.stride >= 4 * picture.width
    assert len(picture.pixels) == picture.stride * picture.height
    assert picture.pixels[:3] == b"\xff\xff\xff"
    assert len(set(picture.pixels)) > 10


def test_sealed_files_are_previewed_with_their_password(pdf):
    locked = sealed(pdf, PASSWORD)
    assert page_count(locked, PASSWORD) == 1
    assert page_picture(locked, 0, 40, PASSWORD) == page_picture(pdf, 0, 40)


@pytest.mark.parametrize("page", [-1, 1])
def test_there_is_no_picture_of_a_page_that_is_not_there(pdf, page):
    with pytest.raises(IndexError):
        page_picture(pdf, page, 72)
