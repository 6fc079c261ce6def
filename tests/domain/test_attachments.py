"""Attachments: told by what is inside, freed of what a camera wrote, and never larger than sane."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageReader, QImageWriter

from peerdesk.domain.attachments import MOST_BYTES, MediaType, free_name, kept_name, media_type
from peerdesk.domain.errors import (
    AttachmentTooLarge,
    AttachmentTypeLies,
    AttachmentTypeUnknown,
    AttachmentUnreadable,
    PeerDeskError,
    PictureTooLarge,
)
from peerdesk.domain.plain_pictures import plain_picture
from tests.domain.pictures import a_bomb, a_png, chunk, exif, segment, with_segments

PLACE = b"41.8781 N"


def a_jpeg(width: int = 40, height: int = 20) -> bytes:
    """A JPEG whose left half is dark, as Qt writes it."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(240, 240, 240))
    for x in range(width // 2):
        for y in range(height):
            image.setPixelColor(x, y, QColor(20, 20, 20))
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(b"JPEG")).write(image)
    return bytes(kept.data())


def drawn(content: bytes) -> QImage:
    """As Qt draws it, the right way up."""
    buffer = QBuffer()
    buffer.setData(content)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    return reader.read()


# --- What a file is -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (b"%PDF-1.7\n", "plan.pdf", MediaType.PDF),
        (b"\r\nscanned by X\n%PDF-1.4\n", "SCAN.PDF", MediaType.PDF),
        (b"\xff\xd8\xff\xe0", "IMG_2041.JPG", MediaType.JPEG),
        (b"\xff\xd8\xff\xe1", "from the phone", MediaType.JPEG),
        (a_png(), "picture.png", MediaType.PNG),
        (a_png(), "my plan 2026.03", MediaType.PNG),
    ],
)
def test_what_a_file_is_is_told_by_its_content(content, name, kind):
    assert media_type(content, name) is kind


@pytest.mark.parametrize(
    ("content", "name", "claimed", "found"),
    [
        (b"%PDF-1.7\n", "picture.jpg", "JPEG", "PDF"),
        (b"\xff\xd8\xff\xe0", "plan.pdf", "PDF", "JPEG"),
        (a_png(), "letter.docx", "Office or ZIP", "PNG"),
        (b"%PDF-1.7\n", "run.exe", "program", "PDF"),
        (a_png(), "drawing.svg", "web page", "PNG"),
    ],
)
def test_a_name_that_says_something_else_is_refused_with_both_kinds(content, name, claimed, found):
    with pytest.raises(AttachmentTypeLies) as refused:
        media_type(content, name)
    assert (refused.value.claimed, refused.value.found) == (claimed, found)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"\0\0\0\x18ftypheic\0\0", "HEIC"),
        (b"\0\0\0\x18ftypisom\0\0", "video"),
        (b"PK\x03\x04 %PDF-1.7", "Word, Office or ZIP"),
        (b"MZ\x90\0 %PDF-1.4", "program"),
        (b"<html>%PDF-1.4</html>", "web page"),
        (b"RIFF\0\0\0\0WEBP", "WebP"),
        (b"just words", "unknown"),
        (b"", "unknown"),
    ],
)
def test_any_other_file_is_named_and_refused_whatever_it_is_called(content, found):
    with pytest.raises(AttachmentTypeUnknown) as refused:
        media_type(content, "plan.pdf")
    assert refused.value.found == found


def test_a_file_above_the_limit_is_refused_with_both_sizes():
    with pytest.raises(AttachmentTooLarge) as refused:
        media_type(b"%PDF-1.7" + bytes(MOST_BYTES + 1024 * 1024), "plan.pdf")
    assert (refused.value.found, refused.value.most) == (21, 20)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("C:\\Users\\ana\\My WRAP.pdf", "My WRAP.pdf"),
        ("/home/ana/My WRAP.PDF", "My WRAP.pdf"),
        ("Kế hoạch của tôi", "Kế hoạch của tôi.pdf"),
        ("Mr. Lee, plan 2", "Mr. Lee, plan 2.pdf"),
        ("harmless\u202efdp.exe", "harmlessfdp.pdf"),
        ("a\n\tb\0.pdf", "a b.pdf"),
        ("", "PDF.pdf"),
        ("..", "PDF.pdf"),
        ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
    ],
)
def test_the_name_is_kept_without_folders_hidden_characters_or_odd_length(name, kept):
    assert kept_name(name, MediaType.PDF) == kept


def test_a_name_that_is_taken_gets_a_number():
    assert free_name("scan.pdf", frozenset()) == "scan.pdf"
    assert free_name("scan.pdf", frozenset({"scan.pdf", "scan 2.pdf"})) == "scan 3.pdf"


# --- What a camera wrote --------------------------------------------------------------------------


@pytest.mark.parametrize("order", ["<", ">"])
def test_the_place_a_picture_was_taken_at_goes_and_the_picture_stays_bit_for_bit(order):
    plain = a_jpeg()
    taken = with_segments(
        plain,
        exif(1, PLACE, order),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + PLACE),
        segment(0xED, b"Photoshop 3.0\0" + PLACE),
        segment(0xFE, b"taken at " + PLACE),
        segment(0xE2, b"MPF\0" + PLACE),
    )
    kept = plain_picture(taken + b"a second picture " + PLACE, MediaType.JPEG)
    assert kept.content == plain
    assert (kept.width, kept.height) == (40, 20)


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize(("orientation", "left", "size"), [(3, 240, (40, 20)), (6, 20, (20, 40))])
def test_which_way_is_up_is_kept(orientation, left, size, order):
    taken = with_segments(a_jpeg(), exif(orientation, PLACE, order))
    kept = plain_picture(taken, MediaType.JPEG).content
    assert PLACE not in kept
    image = drawn(kept)
    assert (image.width(), image.height()) == size
    assert abs(image.pixelColor(3, 3).red() - left) < 12
    assert image == drawn(taken)


def test_the_colours_a_picture_was_meant_in_are_kept():
    profile = segment(0xE2, b"ICC_PROFILE\0\x01\x01 a profile")
    kept = plain_picture(with_segments(a_jpeg(), profile), MediaType.JPEG).content
    assert profile in kept


def test_words_and_places_in_a_png_go_too():
    words = chunk(b"tEXt", b"Author\0Ana") + chunk(b"eXIf", b"II*\0" + PLACE)
    colours = chunk(b"gAMA", b"\0\0\xb1\x8f")
    kept = plain_picture(a_png(more=words + colours, after=b"hidden behind"), MediaType.PNG)
    assert kept.content == a_png(more=colours)


# --- What breaks off, lies or swells --------------------------------------------------------------


@pytest.mark.parametrize("kind", [MediaType.JPEG, MediaType.PNG])
def test_a_picture_that_breaks_off_anywhere_is_refused(kind):
    whole = a_jpeg(8, 8) if kind is MediaType.JPEG else a_png()
    for length in range(8, len(whole) - 1, 7):
        with pytest.raises(AttachmentUnreadable):
            plain_picture(whole[:length], kind)


def test_a_png_whose_checksum_is_wrong_is_refused():
    damaged = bytearray(a_png())
    damaged[20] ^= 1
    with pytest.raises(AttachmentUnreadable):
        plain_picture(bytes(damaged), MediaType.PNG)


def test_a_tiny_file_that_would_swell_is_refused_by_its_own_measure():
    with pytest.raises(PictureTooLarge) as refused:
        plain_picture(a_bomb(), MediaType.PNG)
    assert (refused.value.width, refused.value.height) == (60_000, 60_000)


def test_a_picture_without_a_size_is_refused():
    with pytest.raises(AttachmentUnreadable):
        plain_picture(a_png(0, 5), MediaType.PNG)


@given(st.binary(max_size=400), st.sampled_from([MediaType.JPEG, MediaType.PNG]))
def test_no_bytes_at_all_can_do_more_than_be_refused(noise, kind):
    start = b"\xff\xd8\xff" if kind is MediaType.JPEG else b"\x89PNG\r\n\x1a\n"
    try:
        plain_picture(start + noise, kind)
    except PeerDeskError:
        return


@given(st.integers(0, 600), st.integers(0, 255), st.booleans())
def test_a_changed_byte_is_survived(place, value, is_jpeg):
    whole = with_segments(a_jpeg(8, 8), exif(6)) if is_jpeg else a_png(more=chunk(b"tEXt", b"a\0b"))
    changed = bytearray(whole)
    changed[place % len(whole)] = value
    try:
        plain_picture(bytes(changed), MediaType.JPEG if is_jpeg else MediaType.PNG)
    except PeerDeskError:
        return
