import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO

import pikepdf
import pytest

from peerdesk.printing.document_pdf import render_note, render_record
from peerdesk.printing.fonts import FontShelf
from peerdesk.printing.pictures import page_count, page_picture
from peerdesk.printing.records import (
    Change,
    Correction,
    Footer,
    Mark,
    Paper,
    PaperSettings,
    PrintedNote,
)
from peerdesk.resource_files import resource
from tests.printing import readers
from tests.printing.papers import (
    AMENDED,
    AT,
    MET,
    NOTICE,
    a_note,
    a_record,
    every_kind,
)

LONG = (MET + "\n\n") * 30


def pages_of(text):
    """The words of each page, as one line."""
    return [" ".join(page.split()) for page in text.split("\f")[:-1]]


def test_an_outside_reader_finds_no_fault_in_a_note(shelf, tmp_path):
    done = readers.check(render_note(a_note(corrections=(AMENDED,)), shelf, AT), tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_words_of_a_note_come_out_in_order(shelf, words_of):
    note = a_note(sections=every_kind(), corrections=(AMENDED,), status=("Late entry.",))
    read = readers.bare(words_of(render_note(note, shelf, AT)))
    wanted = [
        "Harbor Peer Center",
        "Contact note",
        "Darnell W.",
        "Late entry.",
        "2:05–2:52 PM",
        "About today",
        "Read this first",
        "Did we meet?",
        MET,
        "Name and date",
        "Signed by",
        "Rosa Delgado",
        "Amendment",
        "the early bus at 7:40",
        "the early bus at 7:10",
    ]
    places = [read.find(readers.bare(part)) for part in wanted]
    assert -1 not in places
    assert places == sorted(places)


def test_every_page_names_person_document_revision_content_and_number(shelf, words_of):
    pages = pages_of(words_of(render_note(a_note(LONG), shelf, AT)))
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert "Darnell W." in page
        assert "Document 0195f3c2-7a41-7c22-9e0b-3d1f5a6b7c8d" in page
        assert "Contact note 1.0.0 · revision 2" in page
        assert "3fa9c1d24be870a5" in page
        assert f"Page {number} of {len(pages)}" in page
        assert NOTICE in page


def test_every_page_of_a_draft_says_so_to_the_eye_and_to_readers(shelf, words_of):
    final = a_note(LONG, signatures=())
    draft = a_note(LONG, signatures=(), mark=Mark.DRAFT)
    marked, plain = render_note(draft, shelf, AT), render_note(final, shelf, AT)
    pages = pages_of(words_of(marked))
    assert len(pages) > 2
    assert all("Draft. Not signed." in page for page in pages)
    assert "Draft" not in words_of(plain)
    for page in range(len(pages)):
        assert pale_pixels(marked, page) > 50 * (1 + pale_pixels(plain, page))


def pale_pixels(pdf, page):
    """How many pixels have the colour of the mark behind the text."""
    return page_picture(pdf, page, 40).pixels.count(bytes.fromhex("e3ecf1"))


def test_what_was_entered_in_error_is_marked_on_every_page(shelf, words_of):
    pages = pages_of(words_of(render_note(a_note(LONG, mark=Mark.ENTERED_IN_ERROR), shelf, AT)))
    assert all("Entered in error." in page for page in pages)


def test_spanish_documents_speak_spanish(shelf, words_of):
    read = words_of(render_note(a_note(mark=Mark.DRAFT, language="es-US"), shelf, AT))
    assert "Página 1 de 1" in read
    assert "Borrador" in read


def test_the_same_note_gives_the_same_bytes_from_any_shelf(shelf):
    first = render_note(a_note(MET, "नमस्ते 😀 سلام"), shelf, AT)
    again = render_note(a_note(MET, "नमस्ते 😀 سلام"), FontShelf(resource("fonts")), AT)
    assert first == again


def test_the_file_is_dated_by_the_argument_in_utc_and_names_nobody(shelf):
    at = datetime(2026, 3, 12, 10, 0, 5, tzinfo=timezone(timedelta(hours=-5)))
    pdf = render_note(a_note(), shelf, at)
    with pikepdf.Pdf.open(BytesIO(pdf)) as document:
        assert str(document.docinfo["/CreationDate"]) == "D:20260312150005+00'00'"
        assert str(document.Root.Lang) == "en"
        assert "Darnell" not in repr(dict(document.docinfo))
        assert "Rosa" not in repr(dict(document.docinfo))
        assert str(document.docinfo["/Title"]) == "Contact note"


def test_a_narrative_of_30000_characters_is_printed_whole(shelf, words_of):
    story = " ".join(f"we met on day ({place}) then" for place in range(1400))
    assert len(story) > 30_000
    read = " ".join(words_of(render_note(a_note(story), shelf, AT)).split())
    numbers = [int(found) for found in re.findall(r"\((\d+)\)", read)]
    assert numbers == list(range(1400))


def test_a_story_of_short_lines_keeps_each_line_and_each_empty_one(shelf):
    short = render_note(a_note("\n".join(["word"] * 16)), shelf, AT)
    spaced = render_note(a_note("\n\n\n\n".join(["word"] * 16)), shelf, AT)
    assert page_count(short) == 1
    assert page_count(spaced) > 1


def test_a_person_without_a_name_and_empty_answers_still_print(shelf):
    bare = PrintedNote("Note", "", "", (), (), Footer("", ""))
    assert page_count(render_note(bare, shelf, AT)) == 1
    assert page_count(render_note(a_note(""), shelf, AT)) == 1


def test_a_signature_is_never_parted_by_the_end_of_a_page(shelf, words_of):
    for lines in range(20, 46):
        pages = pages_of(words_of(render_note(a_note("line\n" * lines), shelf, AT)))
        together = [page for page in pages if "Signed by" in page]
        assert len(together) == 1
        assert "Rosa Delgado" in together[0]
        assert "9f3c 11ab" in together[0]


def test_a_question_never_stands_alone_at_the_foot_of_a_page(shelf, words_of):
    for lines in range(20, 46):
        note = a_note("line\n" * lines, MET, signatures=())
        for page in pages_of(words_of(render_note(note, shelf, AT))):
            assert not re.search(r"What happened\s*(This record|$)", page)


def test_no_paragraph_leaves_a_single_line_on_a_page(shelf, words_of):
    paragraph = " ".join(f"w{place}" for place in range(60))  # three lines
    for lines in range(24, 40):
        story = "line\n" * lines + (paragraph + "\n\n") * 3 + "end"
        for page in pages_of(words_of(render_note(a_note(story, signatures=()), shelf, AT))):
            assert page.count("w0 ") == page.count(" w59")


def test_struck_words_stay_readable_and_carry_a_stroke(shelf, words_of):
    pdf = render_note(a_note(corrections=(AMENDED,)), shelf, AT)
    assert "the early bus at 7:40" in words_of(pdf)
    without = render_note(a_note(), shelf, AT)
    assert strokes(pdf) > strokes(without)


def test_an_addition_a_removal_and_an_addendum_print_no_empty_headings(shelf, words_of):
    changes = (Change("Added", "", "new words"), Change("Removed", "old words", ""))
    made = replace(AMENDED, changes=changes, signature=None)
    read = words_of(render_note(a_note(corrections=(made,)), shelf, AT))
    assert read.count("What it said") == 1
    assert read.count("What it says now") == 1
    addendum = Correction("Addendum", "Rosa", "March 14", "", text="Darnell called back.")
    read = words_of(render_note(a_note(corrections=(addendum,)), shelf, AT))
    assert "Darnell called back." in read
    assert "Reason" not in read


def strokes(pdf):
    """The straight lines drawn on the first page."""
    with pikepdf.Pdf.open(BytesIO(pdf)) as document:
        drawn = pikepdf.parse_content_stream(document.pages[0])
    return sum(1 for instruction in drawn if str(instruction.operator) == "l")


def test_large_print_and_a4_are_set_as_asked(shelf, words_of):
    large = PaperSettings(Paper.A4, 18)
    pdf = render_note(a_note(LONG), shelf, AT, large)
    with pikepdf.Pdf.open(BytesIO(pdf)) as document:
        assert [float(side) for side in document.pages[0].MediaBox[2:]] == [595.28, 841.89]
    assert page_count(pdf) > page_count(render_note(a_note(LONG), shelf, AT))
    assert readers.bare(MET) in readers.bare(words_of(pdf))


def test_fonts_are_embedded_and_hold_only_what_is_used(shelf):
    pdf = render_note(a_note("天"), shelf, AT)
    assert len(pdf) < 40_000  # the Chinese face alone has more than three million bytes
    with pikepdf.Pdf.open(BytesIO(pdf)) as document:
        fonts = list(document.pages[0].Resources.Font.values())
        assert len(fonts) == 3
        assert all("/FontFile2" in font.DescendantFonts[0].FontDescriptor for font in fonts)


def test_a_note_can_be_drawn_in_a_background_thread(shelf):
    wanted = render_note(a_note("Met. नमस्ते سلام 😀"), shelf, AT)
    with ThreadPoolExecutor(4) as pool:
        drawn = pool.map(
            lambda _: render_note(a_note("Met. नमस्ते سلام 😀"), FontShelf(resource("fonts")), AT),
            range(12),
        )
        shared = pool.map(lambda _: render_note(a_note("Met. नमस्ते سلام 😀"), shelf, AT), range(12))
        assert set(drawn) | set(shared) == {wanted}


def test_a_record_has_cover_index_and_every_note_in_order(shelf, words_of):
    pages = pages_of(words_of(render_record(a_record(3), shelf, AT)))
    assert "Record of contacts" in pages[0]
    assert "Asked by Darnell W." in pages[0]
    assert NOTICE in pages[0]
    assert "What is inside" in pages[1]
    assert [re.findall(r"Story number (\d)", page) for page in pages[2:]] == [["1"], ["2"], ["3"]]
    assert all("Darnell W." in page for page in pages)
    assert all(f"of {len(pages)}" in page for page in pages)


def test_the_index_tells_the_page_of_each_note_and_leads_there(shelf, words_of):
    pdf = render_record(a_record(60), shelf, AT)
    pages = pages_of(words_of(pdf))
    starts = {
        int(found[1]): number
        for number, page in enumerate(pages, 1)
        if (found := re.search(r"Story number (\d+)\.", page))
    }
    listed = " ".join(page for page in pages if "Story" not in page)
    told = re.findall(r"Day (\d+) Contact note (\d+)", listed)
    assert {int(day): int(page) for day, page in told} == starts
    assert links(pdf) == set(starts.values())


def links(pdf):
    """The page numbers that links lead to."""
    with pikepdf.Pdf.open(BytesIO(pdf)) as document:
        numbers = [repr(page.objgen) for page in document.pages]
        return {
            numbers.index(repr(link.Dest[0].objgen)) + 1
            for page in document.pages
            for link in page.get("/Annots", [])
        }


def test_the_outline_of_a_record_leads_to_every_note(shelf):
    pdf = render_record(a_record(4), shelf, AT)
    with pikepdf.Pdf.open(BytesIO(pdf)) as document, document.open_outline() as outline:
        titles = [entry.title for entry in outline.root]
    assert titles == [
        "Record of contacts",
        "What is inside",
        *(f"Contact note · Day {day}" for day in range(1, 5)),
    ]


@pytest.mark.parametrize("count", [0, 1])
def test_a_record_of_few_notes_still_has_cover_and_index(shelf, count):
    pdf = render_record(a_record(count), shelf, datetime(2026, 1, 1, tzinfo=UTC))
    assert page_count(pdf) == 2 + count


def test_progress_on_a_record_is_told_note_by_note(shelf):
    heard = []
    render_record(a_record(3), shelf, AT, on_document=lambda laid, all_: heard.append((laid, all_)))
    assert heard == [(1, 3), (2, 3), (3, 3)]


def test_a_record_can_be_given_up_half_way_and_the_next_one_is_whole(shelf):
    def give_up(laid, _all):
        if laid == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        render_record(a_record(3), shelf, AT, on_document=give_up)
    assert page_count(render_record(a_record(3), shelf, AT)) == 5
