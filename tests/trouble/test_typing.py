"""What is typed: long, in any script, with hidden characters, at times that are no times."""

from uuid import UUID

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from peerdesk.domain.errors import TimeDoesNotExist, TimeHappensTwice
from peerdesk.services import documents
from peerdesk.services.documents import Writing
from peerdesk.ui.contact_page.narrative import NarrativeField
from peerdesk.ui.contact_page.when_entry import entry_of, read_entry, with_times
from peerdesk.ui.draft_keeper import DraftKeeper
from peerdesk.wording import sentence
from tests.builders import a_draft, a_person

TEXTS = {
    "30,000 letters": "Đặng Thị Hường said she slept. " * 1000,
    "emoji": "👩🏽‍🤝‍👩🏻 laughed 😂, then 🇻🇳.",
    "right to left": "قالت إنها بخير (2 مرات) ثم 15 دقيقة",
    "mixed": "She said “אני בסדר” twice.\n\nThen: สบายดี, ठीक हूँ.",
    "combining": "e\u0301 and a\u0323\u0302",
}


@pytest.fixture
def keeper(desk):
    return DraftKeeper(desk, documents.start_note(desk, a_person(desk)), within_ms=1)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_every_text_comes_back_as_it_was_typed(qtbot, desk, keeper, text):
    field = NarrativeField()
    qtbot.addWidget(field)
    field.written.connect(lambda t: keeper.answer(keeper.answers.with_answer("what_i_did", t)))
    with qtbot.waitSignal(keeper.saved):
        field.insertPlainText(text)
    again = documents.open_draft(desk, keeper.document_id)
    assert again.answers.value("what_i_did") == text


def test_hidden_controls_are_taken_out_said_and_the_cursor_stays(qtbot):
    field = NarrativeField()
    qtbot.addWidget(field)
    field.insertPlainText("before  after")
    field.go_to(len("before "))
    QApplication.clipboard().setText("a\u202eb\u0007c\u200bd")
    with qtbot.waitSignal(field.cleaned) as said:
        field.paste()
    assert said.args[0] >= 2
    assert field.text == "before abcd after"
    assert field.position == len("before abcd")
    field.moveCursor(QTextCursor.MoveOperation.End)


ZONE = "America/Chicago"


@pytest.mark.parametrize(
    ("typed", "trouble"),
    [
        ("3/8/26 215a-330a", TimeDoesNotExist("03:15")),
        ("11/1/25 130a-200a", None),
        ("11/2/25 130a-300a", TimeHappensTwice("01:30")),
    ],
    ids=["skipped", "ordinary", "twice"],
)
def test_a_time_that_is_none_is_said_and_stays_in_the_field(desk, typed, trouble):
    entry = read_entry(typed, desk.clock.now().replace(year=2026, month=11), ZONE)
    assert entry.text == typed
    assert entry.trouble == ("" if trouble is None else sentence(trouble))


def test_a_note_reads_the_same_after_its_worker_moved_to_another_zone(desk, turning):
    document_id = a_draft(desk)
    opened = documents.open_draft(desk, document_id)
    entry = read_entry("205p-252p", desk.clock.now(), ZONE)
    documents.save(desk, opened, Writing(with_times(opened.answers, entry.span)))
    turning.zone = "Asia/Tokyo"
    moved = documents.open_draft(desk, UUID(str(document_id)))
    there = entry_of(moved.answers, desk.clock.now(), desk.clock.zone())
    assert there.span == entry.span
    assert "2:05" in there.words
    assert there.span is not None
    assert there.span.zone == ZONE
