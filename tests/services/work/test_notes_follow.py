"""Notes in a packet follow each other down the pages, each page being one person's."""

import re

import pikepdf
import pytest
from PySide6.QtGui import QGuiApplication

from peerdesk.services import sharing, signing
from tests.builders import a_key
from tests.services.sharing.builders import pages_of
from tests.services.work.builders import PASSWORD, a_note, two_people, wanted

pytestmark = pytest.mark.usefixtures("qapp")
HOA = "Đặng Thị Hoa"
WALKED = "We walked to the river and talked about the week. " * 20
"""Makes a note somewhat longer than a page."""


@pytest.fixture(scope="module")
def press(qapp: QGuiApplication) -> sharing.Press:
    return sharing.Press()


def note_pages(desk, press, folder) -> dict[int, str]:
    """The pages that hold notes by their number: those between the tables and the proof."""
    pages = sharing.work_packet(desk, wanted(), press)
    made = sharing.save_several(desk, pages, folder / "w.pdf", PASSWORD, need_to_know=True)
    told = pages_of(made.path, PASSWORD)
    first = next(n for n, page in enumerate(told, 1) if "Did you meet?" in page)
    last = next(
        n for n, page in enumerate(told, 1) if "How to check" in page and "SHA-256 of" in page
    )
    return {n: told[n - 1] for n in range(first, last)}


def test_short_notes_of_one_person_share_pages_that_are_nobody_elses(desk, press, tmp_path):
    hoa, layla = two_people(desk)
    for day in range(1, 9):  # by turns, so that the days alone would part them
        who, name = (hoa, "bike ride") if day % 2 else (layla, "garden walk")
        purpose = f"A {name} on day {day}"
        a_note(desk, who, f"2026-02-0{day} 09:00", 30, purpose=purpose, what_i_did=WALKED)
    notes = note_pages(desk, press, tmp_path)
    told = " ".join(notes.values())
    assert all(f"on day {day}" in told for day in range(1, 9))
    assert len(notes) <= 12, "eight notes alone would take sixteen pages"
    assert any("Signed electronically" in page.split("Did you meet?")[0] for page in notes.values())
    for page in notes.values():
        assert not ("bike ride" in page and "garden walk" in page)
    assert told.index("on day 7") < told.index("on day 2"), "one person after the other"
    assert told.index("on day 3") < told.index("on day 5"), "in the order of days"


def test_each_page_says_whose_note_goes_on_there(desk, press, tmp_path):
    hoa, _ = two_people(desk)
    a_note(desk, hoa, "2026-02-02 09:00", 30)
    a_note(desk, hoa, "2026-02-03 09:00", 30, what_i_did="We walked and talked. " * 500)
    a_note(desk, hoa, "2026-02-04 09:00", 30)
    notes = list(note_pages(desk, press, tmp_path).values())
    assert len(notes) > 3
    for page in notes:
        assert HOA in page
    for page in notes[2:4]:
        assert page.lstrip().startswith(f"{HOA} (red bike) · One-on-one · Tue Feb 3, 2026")


def test_a_note_begins_on_the_next_page_where_less_than_a_third_is_left(desk, press, tmp_path):
    hoa, _ = two_people(desk)
    for day in range(1, 10):
        a_note(desk, hoa, f"2026-02-0{day} 09:00", 30, what_i_did="We walked. " * (day * 37))
    for page in note_pages(desk, press, tmp_path).values():
        opened = page.rfind("Did you meet?")
        below = page[opened:]
        assert opened < 0 or "Why we met" in below, "the head of a note stands with its text"


def test_what_was_entered_in_error_has_its_pages_alone(desk, press, tmp_path):
    hoa, _ = two_people(desk)
    a_note(desk, hoa, "2026-02-02 09:00", 30, purpose="A first walk")
    wrong = a_note(desk, hoa, "2026-02-03 09:00", 30, purpose="In the wrong record")
    a_note(desk, hoa, "2026-02-04 09:00", 30, purpose="A last walk")
    signing.mark_entered_in_error(desk, a_key(desk), wrong, "Another person")
    for page in note_pages(desk, press, tmp_path).values():
        counts = "A first walk" in page or "A last walk" in page
        assert not ("does not count" in page and counts)


def test_each_note_says_at_its_end_which_document_it_was(desk, press, tmp_path):
    hoa, _ = two_people(desk)
    ids = [a_note(desk, hoa, f"2026-02-0{day} 09:00", 30) for day in (2, 3, 4)]
    told = " ".join(note_pages(desk, press, tmp_path).values())
    assert re.findall(r"Document ([0-9a-f-]{36}) · Contact note", " ".join(told.split())) == [
        str(each) for each in ids
    ]


def test_the_index_and_the_outline_lead_to_the_place_on_the_page(desk, press, tmp_path):
    hoa, layla = two_people(desk)
    for day in range(1, 10):
        who = hoa if day % 3 else layla
        a_note(desk, who, f"2026-02-0{day} 09:00", 30, what_i_did=WALKED)
    notes = note_pages(desk, press, tmp_path)
    with pikepdf.open(tmp_path / "w.pdf", password=PASSWORD) as file:
        numbers = [page.obj.objgen for page in file.pages]
        index = [link for page in file.pages[1:3] for link in page.get("/Annots", ())]
        targets = [(numbers.index(link.Dest[0].objgen) + 1, str(link.Dest[1])) for link in index]
        with file.open_outline() as outline:
            entries = [one.title for one in outline.root]
    begun = [page for page, fit in targets if fit == "/XYZ"]
    assert begun == sorted(begun)
    assert set(begun) <= set(notes)
    assert len(begun) == 9
    for number, page in notes.items():
        assert (number in begun) == ("Did you meet?" in page)
    assert sum("One-on-one · " in title for title in entries) == 9
