"""Lists of cards: endless, walked by keyboard, and said aloud whole."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from peerdesk.domain.documents import (
    ContactColumns,
    DocumentKind,
    DocumentStatus,
    DocumentSummary,
)
from peerdesk.ui.cards.card import Card, Mark
from peerdesk.ui.cards.card_list import CardList
from peerdesk.ui.cards.contact_card import ContactCards
from peerdesk.ui.cards.model import CardModel

TODAY = date(2026, 3, 20)


def numbers_up_to(most):
    """A fetch of the rows 0 to `most`, page by page."""

    def fetch(last, count):
        first = 0 if last is None else last + 1
        return list(range(first, min(most, first + count)))

    return fetch


def a_card(number):
    return Card(f"Card {number}", right="Tue Feb 3", body="Met", marks=(Mark("Signed"),))


@pytest.fixture
def cards(qtbot, theme):
    model = CardModel(numbers_up_to(400), a_card)
    model.reload()
    view = CardList(model, theme)
    qtbot.addWidget(view)
    view.resize(600, 500)
    view.show()
    return view


def test_only_what_is_scrolled_to_is_fetched(cards):
    assert cards.model().rowCount() == 50
    cards.verticalScrollBar().setValue(cards.verticalScrollBar().maximum())
    assert cards.model().rowCount() == 100


def test_a_card_is_put_into_words_once_however_often_it_is_painted(qtbot, theme):
    asked: list[int] = []

    def asked_for(row):
        asked.append(row)
        return a_card(row)

    model = CardModel(numbers_up_to(10), asked_for)
    model.reload()
    view = CardList(model, theme)
    qtbot.addWidget(view)
    view.resize(600, 500)
    view.show()
    for _ in range(3):
        view.grab()
    assert sorted(asked) == sorted(set(asked))
    before = len(asked)
    model.words_changed()
    view.grab()
    assert len(asked) > before


def test_the_list_ends_where_there_are_no_more_rows(cards):
    while cards.model().canFetchMore(QModelIndex()):
        cards.model().fetchMore(QModelIndex())
    assert list(cards.model().rows) == list(range(400))


def test_arrows_walk_and_enter_opens(qtbot, cards):
    cards.go_to(0)
    QTest.keyClick(cards, Qt.Key.Key_Down)
    with qtbot.waitSignal(cards.opened) as opened:
        QTest.keyClick(cards, Qt.Key.Key_Return)
    assert opened.args == [1]


def test_enter_opens_nothing_while_one_is_on_no_card(qtbot, cards):
    with qtbot.assertNotEmitted(cards.opened):
        QTest.keyClick(cards, Qt.Key.Key_Return)


def test_a_click_opens(qtbot, cards):
    spot = cards.visualRect(cards.model().index(2)).center()
    with qtbot.waitSignal(cards.opened) as opened:
        QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert opened.args == [2]


def test_a_screen_reader_hears_every_word_of_a_row(cards):
    row = QAccessible.queryAccessibleInterface(cards).child(3)
    assert row.text(QAccessible.Text.Name) == "Card 3. Tue Feb 3. Met. Signed"


def test_cards_grow_with_the_text(theme, cards):
    before = cards.visualRect(cards.model().index(0)).height()
    theme.scale_text(200)
    assert cards.visualRect(cards.model().index(0)).height() > before * 1.5


def test_coming_back_shows_as_many_rows_as_before(cards):
    cards.model().reload(at_least=180)
    assert cards.model().rowCount() == 180
    cards.go_to(170)
    assert cards.row == 170


@pytest.fixture
def summary():
    columns = ContactColumns(
        happened_at=datetime(2026, 3, 18, 15, tzinfo=UTC),
        zone="America/Chicago",
        service_date=date(2026, 3, 18),
        contact_type="one_on_one",
        outcome="attended",
        setting="home",
        minutes=60,
        due_on=date(2026, 3, 23),
        opening="Sorted mail.",
    )
    return DocumentSummary(
        *(UUID(int=1), DocumentKind.CONTACT_NOTE, DocumentStatus.DRAFT, UUID(int=2), "Marisol"),
        *(UUID(int=3), columns, None, False, True),
    )


def test_a_contact_says_what_when_and_how_far(desk, summary):
    card = ContactCards(desk.forms["contact-note"], TODAY).card(summary)
    assert card.spoken() == (
        "One-on-one · Their home. Wed Mar 18 · 60 min. Sorted mail. "
        "Draft · finish by Mon Mar 23. Ready to sign"
    )


def test_a_contact_that_did_not_happen_says_so_without_blame(desk, summary):
    missed = replace(
        summary,
        status=DocumentStatus.SIGNED,
        has_open_draft=True,
        columns=replace(summary.columns, outcome="no_show", minutes=None),
    )
    card = ContactCards(desk.forms["contact-note"], TODAY, with_name=True).card(missed)
    assert card.spoken() == (
        "Marisol One-on-one · We did not meet. Wed Mar 18. Sorted mail. Signed. Correction begun"
    )


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2026, 3, 23), "Draft · finish today"),
        (date(2026, 3, 25), "Draft · was due Mon Mar 23"),
    ],
)
def test_a_draft_says_how_long_there_is(desk, summary, today, words):
    card = ContactCards(desk.forms["contact-note"], today).card(summary)
    assert card.marks[0] == Mark(words, needs_a_look=True)
