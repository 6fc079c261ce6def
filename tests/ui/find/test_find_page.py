"""Find anything: one key, a few letters, results while one types, and back again."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtTest import QTest

from peerdesk.domain.errors import DatabaseDamaged
from peerdesk.domain.finding import Snippet
from peerdesk.services import contacts, documents, plans
from peerdesk.ui.find.marked_text import draw_marked, mark_format
from peerdesk.ui.find.rows import Kind
from peerdesk.ui.find.view import FindPage
from peerdesk.ui.main_window.navigator import Navigator
from tests.builders import a_draft, a_person, a_signed_note
from tests.services.consents.builders import HOUSING, a_grown_up, sealed
from tests.services.letters.builders import a_sealed_letter


@pytest.fixture
def navigator():
    return Navigator()


@pytest.fixture
def gone_to(navigator):
    places = []
    navigator.go_wanted.connect(lambda key, place: places.append((key, place)))
    return places


@pytest.fixture
def page(qtbot, desk, theme, navigator):
    made = FindPage(desk, navigator, theme)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def come_to(qtbot, page, place=None):
    with qtbot.waitSignal(page.presenter.said):
        page.opened(place or {})


def type_in(qtbot, page, text):
    with qtbot.waitSignal(page.presenter.said):
        page.field.clear()
        QTest.keyClicks(page.field, text)


def titles(page, kind):
    return [row.title for row in page.found.rows if row.kind is kind]


def press(page, key):
    QTest.keyClick(page.field, key)


def test_before_anything_is_typed_those_seen_last_are_offered(qtbot, desk, page):
    a_signed_note(desk, a_person(desk, "Darnell"))
    come_to(qtbot, page)
    assert titles(page, Kind.HEADING) == ["People you saw last"]
    assert titles(page, Kind.PERSON) == ["Darnell"]
    assert "Type the beginning of any word" in page.said.text()
    assert page.field.hasFocus()


def test_people_come_first_and_notes_follow(qtbot, desk, page):
    a_person(desk, "Hoa Marsh")
    a_signed_note(desk, a_person(desk, "Darnell"), what_i_did="We walked to the marsh market.")
    come_to(qtbot, page)
    type_in(qtbot, page, "mars")
    assert titles(page, Kind.HEADING) == ["People", "Notes and plans"]
    assert titles(page, Kind.PERSON) == ["Hoa Marsh"]
    (note,) = [row for row in page.found.rows if row.kind is Kind.NOTE]
    marked = [note.snippet.text[start:end] for start, end in note.snippet.marks]
    assert marked == ["mars"]
    assert page.said.text() == "1 person, 1 note or plan"


def test_diacritics_may_be_left_out(qtbot, desk, page):
    a_signed_note(desk, a_person(desk, "Đặng Thị Hoa"), what_i_did="Gọi điện thoại cho mẹ.")
    come_to(qtbot, page)
    type_in(qtbot, page, "dien thoai")
    assert titles(page, Kind.NOTE) == ["Đặng Thị Hoa"]
    type_in(qtbot, page, "dang thi")
    assert titles(page, Kind.PERSON) == ["Đặng Thị Hoa"]


def test_nothing_found_says_what_one_could_do(qtbot, desk, page):
    come_to(qtbot, page)
    type_in(qtbot, page, "xylophone")
    assert page.said.text().startswith("Nothing here holds “xylophone”.")
    assert page.found.rows == []


@pytest.mark.parametrize("odd", ["%", '"', "*", "a OR (", "<b>x</b>", "\u202eabc", "🙂"])
def test_odd_characters_find_or_find_not_but_never_fail(qtbot, desk, page, odd):
    a_signed_note(desk)
    come_to(qtbot, page)
    with qtbot.waitSignal(page.presenter.said):
        page.field.setText(odd)
    assert page.said.text()


def test_arrows_skip_headings_and_enter_opens(qtbot, desk, page, gone_to):
    person_id = a_person(desk, "Marsh")
    note = a_signed_note(desk, person_id, what_i_did="marsh")
    come_to(qtbot, page)
    type_in(qtbot, page, "marsh")
    press(page, Qt.Key.Key_Down)
    press(page, Qt.Key.Key_Return)
    press(page, Qt.Key.Key_Down)
    press(page, Qt.Key.Key_Return)
    assert gone_to == [
        ("person", {"person": str(person_id)}),
        ("note", {"document": str(note)}),
    ]
    assert page.field.hasFocus()


def test_a_draft_opens_where_it_is_written(qtbot, desk, page, gone_to):
    draft = a_draft(desk, what_i_did="The heron stood still.")
    contacts_page_leaves(desk, draft)
    come_to(qtbot, page)
    type_in(qtbot, page, "heron")
    press(page, Qt.Key.Key_Return)  # the only one there is
    assert gone_to == [("contact", {"document": str(draft)})]


def contacts_page_leaves(desk, document_id):
    """A draft becomes findable when its page is left."""
    opened = documents.open_draft(desk, document_id)
    documents.leave(desk, opened, documents.Writing(opened.answers))


def test_enter_picks_nobody_among_two_who_sound_alike(qtbot, desk, page, gone_to):
    a_person(desk, "Mai Tran", identifier="blue cap")
    a_person(desk, "Mai Tranh", identifier="tall bike")
    come_to(qtbot, page)
    type_in(qtbot, page, "mai")
    press(page, Qt.Key.Key_Return)
    assert gone_to == []
    assert page.list.row == 1
    rights = [row.right for row in page.found.rows if row.kind is Kind.PERSON]
    assert sorted(rights) == ["blue cap", "tall bike"]


def test_more_notes_come_as_one_walks(qtbot, desk, page):
    person_id = a_person(desk)
    for _ in range(35):
        contacts_page_leaves(desk, a_draft(desk, person_id, what_i_did="heron"))
    come_to(qtbot, page)
    type_in(qtbot, page, "heron")
    assert len(titles(page, Kind.NOTE)) == 30
    assert page.said.text() == "0 people, more than 30 notes and plans"
    with qtbot.waitSignal(page.presenter.added):
        for _ in range(25):
            press(page, Qt.Key.Key_Down)
    assert len(titles(page, Kind.NOTE)) == 35
    documents = [row.document.document_id for row in page.found.rows if row.document]
    assert len(set(documents)) == 35


def test_only_the_answer_to_the_last_letters_is_shown(qtbot, desk, page):
    a_person(desk, "Alpha")
    a_person(desk, "Beta")
    come_to(qtbot, page)
    page.presenter.ask("alpha")
    page.presenter._search()  # on its way when the next letters come
    with qtbot.waitSignal(page.presenter.said):
        page.field.setText("beta")
    assert titles(page, Kind.PERSON) == ["Beta"]


def test_coming_back_one_stands_where_one_left(qtbot, desk, theme, navigator, page):
    person_id = a_person(desk, "Marsh")
    a_signed_note(desk, person_id, what_i_did="marsh")
    come_to(qtbot, page)
    type_in(qtbot, page, "marsh")
    press(page, Qt.Key.Key_Down)
    press(page, Qt.Key.Key_Down)
    kept = page.place()
    again = FindPage(desk, navigator, theme)
    qtbot.addWidget(again)
    come_to(qtbot, again, kept)
    assert again.field.text() == "marsh"
    assert again.found.rows[again.list.row].kind is Kind.NOTE


def test_the_key_begins_anew_when_one_is_here_already(qtbot, desk, page, gone_to):
    come_to(qtbot, page)
    type_in(qtbot, page, "old words")
    page.summoned()
    assert page.field.selectedText() == "old words"
    assert gone_to == []


def test_a_click_opens_a_note(qtbot, desk, page, gone_to):
    note = a_signed_note(desk, what_i_did="heron")
    come_to(qtbot, page)
    type_in(qtbot, page, "heron")
    spot = page.list.visualRect(page.found.index(1)).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert gone_to == [("note", {"document": str(note)})]


def test_a_failure_is_said_in_words(qtbot, page, monkeypatch):
    def fails(*_args, **_more):
        raise DatabaseDamaged

    monkeypatch.setattr(contacts, "find", fails)
    come_to(qtbot, page)
    assert "damaged" in page.said.text()


def painted(snippet, width=400, height=60):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    mark = mark_format("#00ff00", "#000000")
    draw_marked(painter, QRect(0, 0, width, height), snippet, QFont("Noto Sans"), mark)
    painter.end()
    return [
        x
        for x in range(width)
        for y in range(height)
        if image.pixelColor(x, y) == QColor("#00ff00")
    ]


def test_what_was_found_is_marked_behind_signs_of_two_units_too():
    text = "🙂🙂 Đặng met"
    plain = painted(Snippet(text, ()))
    marked = painted(Snippet(text, ((3, 7),)))
    assert plain == []
    first = painted(Snippet(text, ((0, 1),)))
    assert min(marked) > max(first)


def test_markup_in_a_note_stays_text():
    assert painted(Snippet("<b style='background:#00ff00'>x</b>", ())) == []


def test_a_text_too_long_for_its_lines_is_shortened_not_drawn_over():
    image_height = 200
    image = QImage(300, image_height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setPen(QColor("black"))
    mark = mark_format("#00ff00", "#000000")
    font = QFont("Noto Sans")
    font.setPixelSize(15)
    draw_marked(painter, QRect(0, 0, 300, 44), Snippet("word " * 60, ()), font, mark)
    painter.end()
    below = [image.pixelColor(x, y) for x in range(300) for y in range(60, image_height)]
    assert set(map(QColor.name, below)) == {"#ffffff"}


def test_a_plan_is_found_by_its_words_and_opens_where_it_is_written(qtbot, desk, page, gone_to):
    plan = plans.start(desk, a_person(desk, "Darnell"), "recovery-plan")
    opened = plans.open_plan(desk, plan)
    answers = opened.answers.with_answer("me.title", "My own road")
    answers = answers.with_answer("rp.hope", "A garden with beans")
    plans.save(desk, opened, answers, opened.draft.cursor)
    plans.leave(desk, opened, answers)
    come_to(qtbot, page)
    type_in(qtbot, page, "beans")
    row = next(row for row in page.found.rows if row.kind is Kind.NOTE)
    assert (row.title, row.beside) == ("Darnell", "Plan · My own road")
    page.presenter.open(row)
    assert gone_to[-1] == ("plan", {"document": str(plan)})


def test_a_paper_about_sharing_is_found_by_who_may_be_told(qtbot, desk, page, gone_to):
    paper = sealed(desk, person_id=a_grown_up(desk))
    come_to(qtbot, page)
    type_in(qtbot, page, "peoria")
    row = next(row for row in page.found.rows if row.kind is Kind.NOTE)
    assert (row.title, row.beside) == ("Darnell", f"Permission to share · {HOUSING}")
    page.presenter.open(row)
    assert gone_to[-1] == ("consent", {"document": str(paper)})


def test_a_letter_is_found_by_its_words(qtbot, desk, page, gone_to):
    letter = a_sealed_letter(desk)
    come_to(qtbot, page)
    type_in(qtbot, page, "kind to neighbors")
    row = next(row for row in page.found.rows if row.kind is Kind.NOTE)
    page.presenter.open(row)
    assert gone_to[-1] == ("letter", {"document": str(letter)})
