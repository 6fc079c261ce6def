"""A list of documents: fetched in pages, read aloud line by line, opened by Enter."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest

from peerdesk.domain.documents import (
    ContactColumns,
    DocumentKind,
    DocumentStatus,
    DocumentSummary,
)
from peerdesk.domain.errors import DatabaseDamaged
from peerdesk.ui.document_list.lines import LineWriter, line_writer
from peerdesk.ui.document_list.model import DocumentModel
from peerdesk.ui.document_list.view import DocumentList

TODAY = date(2026, 2, 3)
NOON = datetime(2026, 2, 3, 18, tzinfo=UTC)
LABELS = {
    ("contact_type", "one_on_one"): "One-on-one",
    ("outcome", "no_show"): "We did not meet",
    ("modality", "in_person"): "In person",
    ("setting", "library"): "Library",
}


def a_summary(number=1, status=DocumentStatus.SIGNED, at=NOON, **facts):
    ready = facts.pop("ready", False)
    columns = ContactColumns(
        happened_at=at,
        zone="America/Chicago",
        service_date=at.date(),
        **{"contact_type": "one_on_one", "outcome": "attended", **facts},
    )
    return DocumentSummary(
        UUID(int=number),
        DocumentKind.CONTACT_NOTE,
        status,
        UUID(int=9),
        "Đặng Thị Hoa",
        UUID(int=8),
        columns,
        None,
        False,
        ready,
    )


def many(count):
    """Documents one minute apart, and the loader a service would be."""
    made = [a_summary(n + 1, at=NOON - timedelta(minutes=n)) for n in range(count)]

    def load(after, limit):
        start = 0
        if after is not None:
            start = 1 + [one.document_id for one in made].index(after.document_id)
        return made[start : start + limit]

    return load


WRITER = LineWriter(LABELS, TODAY)


def a_model(count=3):
    model = DocumentModel(many(count), WRITER.line)
    model.refresh()
    return model


@pytest.mark.parametrize(
    ("summary", "spoken"),
    [
        (
            a_summary(minutes=47, opening="Two openings."),
            "Đặng Thị Hoa · One-on-one. Tue Feb 3 · 47 min. Signed. Two openings.",
        ),
        (
            a_summary(outcome="no_show", modality="in_person", setting="library"),
            "Đặng Thị Hoa · One-on-one · We did not meet. Tue Feb 3. Signed. In person · Library",
        ),
        (
            a_summary(status=DocumentStatus.DRAFT, due_on=date(2026, 2, 6)),
            "Đặng Thị Hoa · One-on-one. Tue Feb 3. Draft · finish by Fri Feb 6",
        ),
        (
            a_summary(status=DocumentStatus.DRAFT, due_on=date(2026, 2, 2)),
            "Đặng Thị Hoa · One-on-one. Tue Feb 3. Draft · was due Mon Feb 2. It still counts.",
        ),
        (
            a_summary(status=DocumentStatus.DRAFT, ready=True),
            "Đặng Thị Hoa · One-on-one. Tue Feb 3. Draft · ready to sign",
        ),
        (
            a_summary(status=DocumentStatus.AMENDED, late=True),
            "Đặng Thị Hoa · One-on-one. Tue Feb 3. Signed · corrected. Late entry",
        ),
        (
            a_summary(status=DocumentStatus.ENTERED_IN_ERROR, contact_type=""),
            "Đặng Thị Hoa · Contact. Tue Feb 3. Entered in error",
        ),
    ],
)
def test_a_line_is_read_aloud_whole(summary, spoken):
    assert WRITER.line(summary).spoken == spoken


def test_the_forms_own_words_stand_on_the_lines(desk):
    words = line_writer(desk, TODAY, with_name=False)
    assert words.line(a_summary(outcome="no_show")).heading == "One-on-one · We did not meet"


def test_pages_follow_each_other_without_gap_or_double():
    model = a_model(120)
    seen = [model.rowCount()]
    while model.canFetchMore(model.index(-1)):
        model.fetchMore(model.index(-1))
        seen.append(model.rowCount())
    assert seen == [50, 100, 120]
    ids = [model.line(row).document.document_id.int for row in range(120)]
    assert ids == list(range(1, 121))


def test_a_full_last_page_ends_quietly():
    model = a_model(50)
    assert model.canFetchMore(model.index(-1))
    model.fetchMore(model.index(-1))
    assert not model.canFetchMore(model.index(-1))
    assert model.rowCount() == 50


def test_a_failure_ends_the_list_and_is_told(qtbot):
    def load(_after, _limit):
        raise DatabaseDamaged

    model = DocumentModel(load, WRITER.line)
    with qtbot.waitSignal(model.failed) as told:
        model.refresh()
    assert isinstance(told.args[0], DatabaseDamaged)
    assert model.rowCount() == 0


@pytest.fixture
def shown(qtbot, theme):
    view = DocumentList(a_model(60), theme)
    qtbot.addWidget(view)
    view.resize(760, 500)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.setFocus()
    return view


def test_enter_opens_the_line_one_is_on(qtbot, shown):
    QTest.keyClick(shown, Qt.Key.Key_Down)
    with qtbot.waitSignal(shown.opened) as opened:
        QTest.keyClick(shown, Qt.Key.Key_Return)
    assert opened.args[0].document_id == UUID(int=2)


def test_a_click_opens_a_card(qtbot, shown):
    spot = shown.visualRect(shown.documents.index(1)).center()
    with qtbot.waitSignal(shown.opened) as opened:
        QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert opened.args[0].document_id == UUID(int=2)


def test_the_end_key_brings_more(shown):
    QTest.keyClick(shown, Qt.Key.Key_End)
    QTest.qWait(0)
    assert shown.documents.rowCount() == 60


def test_coming_back_one_stands_on_the_same_card(shown):
    assert shown.choose(UUID(int=30))
    assert shown.chosen_id() == UUID(int=30)
    assert not shown.choose(UUID(int=999))


def test_cards_grow_with_the_text(shown, theme):
    before = shown.sizeHintForRow(0)
    theme.scale_text(200)
    assert shown.sizeHintForRow(0) > before * 1.5


def test_the_card_one_is_on_is_drawn_otherwise(shown):
    def picture(row):
        drawn = QPixmap(shown.viewport().size())
        shown.viewport().render(drawn)
        return drawn.copy(shown.visualRect(shown.documents.index(row))).toImage()

    shown.setCurrentIndex(shown.documents.index(0))
    on_it = picture(0)
    shown.setCurrentIndex(shown.documents.index(1))
    assert picture(0) != on_it
