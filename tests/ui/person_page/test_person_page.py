"""A person's page: what happened, newest first, what matters, and where they stand."""

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peerdesk.domain.errors import PersonNotFound
from peerdesk.domain.goals import GoalStatus, StepStatus
from peerdesk.domain.people import (
    HowSaid,
    Participation,
    ParticipationChange,
    PersonDetails,
    Strength,
)
from peerdesk.domain.today import TodayKind, TodayLine
from peerdesk.domain.trail import Act
from peerdesk.services import people, records, referrals
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.window import MainWindow
from peerdesk.ui.person_page.header import PersonHeader
from peerdesk.ui.person_page.view import PersonPage
from peerdesk.ui.today_page import places
from peerdesk.wording import sentence
from tests.builders import START, a_draft, a_signed_note
from tests.services.test_referrals import a_note_giving
from tests.ui.offers import offered

MARISOL = PersonDetails(
    "Marisol",
    pronouns="she",
    identifier="red scarf",
    languages=("Spanish", "English"),
    how_to_reach="OK to text,\nno voicemail",
    what_matters="“My kids’ school.”",
    strengths=(Strength("Keeps every receipt"), Strength("makes people laugh")),
)


@pytest.fixture
def marisol(desk):
    person_id = people.add(desk, MARISOL)
    entry = ParticipationChange(Participation.ENGAGED, date(2026, 1, 12))
    people.set_participation(desk, person_id, entry)
    return person_id


@pytest.fixture
def navigator(qapp):
    return Navigator()


@pytest.fixture
def page(qtbot, theme, desk, navigator, marisol):
    made = PersonPage(desk, navigator, theme, save_within_ms=1)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.opened({"person": str(marisol)})
    made.show()
    return made


def test_the_head_says_who_how_they_take_part_and_how_to_reach_them(page):
    assert (page.header.name.text(), page.header.pronouns.text()) == ("Marisol", "(she)")
    assert page.header.sign.text() == "red scarf"
    assert page.header.about.text() == (
        "Taking part since January 2026 · Spanish, English · OK to text, no voicemail"
    )


def test_opening_a_record_is_in_the_audit_trail(page, desk, marisol):
    acts = [entry.act for entry in records.history(desk, marisol)]
    assert Act.PERSON_VIEWED in acts


def test_a_draft_opens_where_it_is_written_and_a_signed_note_where_it_is_read(
    qtbot, page, desk, navigator, marisol
):
    signed, draft = a_signed_note(desk, marisol), a_draft(desk, marisol)
    page.opened({"person": str(marisol)})
    opened = []
    navigator.go_wanted.connect(lambda key, place: opened.append((key, place["document"])))
    for row in range(2):
        page.timeline.go_to(row)
        QTest.keyClick(page.timeline, Qt.Key.Key_Return)
    assert sorted(opened) == [("contact", str(draft)), ("note", str(signed))]


def test_before_the_first_contact_the_timeline_says_what_will_be_there(page):
    assert page.nothing_yet.isVisible()
    assert "Marisol" in page.nothing_yet.text()


def test_someone_who_is_not_there_is_an_expected_failure(qtbot, page, navigator):
    said: list[str] = []
    navigator.said.connect(said.append)
    with qtbot.waitSignal(navigator.go_wanted) as gone:
        page.opened({"person": str(UUID(int=5))})
    assert said == [sentence(PersonNotFound())]
    assert gone.args[0] == "people"


def test_a_new_contact_and_the_record_on_paper_begin_with_this_person(
    qtbot, page, navigator, marisol
):
    with qtbot.waitSignal(navigator.go_wanted) as gone:
        page.side.write.click()
    assert gone.args == ["contact", {"person": str(marisol)}]
    with qtbot.waitSignal(navigator.go_wanted) as gone:
        page.side.export.click()
    assert gone.args == ["export", {"person": str(marisol)}]


def test_goals_are_added_in_their_words_and_change_as_they_say(page, desk, marisol):
    page.side.new_goal.setText("Drive again & see my sister")
    QTest.keyClick(page.side.new_goal, Qt.Key.Key_Return)
    (choice,) = page.side.goal_choices
    assert choice.accessibleName() == "Drive again & see my sister"
    index = choice.findData(GoalStatus.LET_GO)
    choice.setCurrentIndex(index)
    choice.activated.emit(index)
    (goal,) = people.goals(desk, marisol)
    assert (goal.own_words, goal.status) == ("Drive again & see my sister", GoalStatus.LET_GO)
    assert page.side.new_goal.text() == ""


def test_a_goal_that_is_typed_survives_a_lock(qtbot, page, desk, navigator, theme):
    page.side.new_goal.setFocus()
    qtbot.keyClicks(page.side.new_goal, "Drive ag")
    assert page.flush()
    again = PersonPage(desk, navigator, theme)
    qtbot.addWidget(again)
    again.opened(page.place())
    assert again.side.new_goal is not None
    assert again.side.new_goal.text() == "Drive ag"


def test_what_was_agreed_waits_until_someone_says_what_came_of_it(page, desk, marisol):
    a_signed_note(desk, marisol)
    page.opened({"person": str(marisol)})
    (choice,) = page.side.step_choices
    assert choice.accessibleName() == "Marisol: apply to one opening"
    index = choice.findData(StepStatus.DONE)
    choice.setCurrentIndex(index)
    choice.activated.emit(index)
    assert people.open_steps(desk, marisol) == []


def test_what_is_changed_in_about_shows_on_the_timeline_at_once(page):
    page.show_tab("about")
    page.editor.name.setText("Mari")
    page.editor.pronouns.setText("she/ella")
    page.show_tab("timeline")
    assert (page.header.name.text(), page.header.pronouns.text()) == ("Mari", "(she/ella)")


def test_the_side_panel_makes_room_for_about(page):
    assert page.side_panel() is page.side
    page.show_tab("about")
    assert page.side_panel() is None


def test_a_lock_comes_back_to_the_field_and_cursor(qtbot, page, desk, navigator, theme):
    page.activateWindow()
    page.show_tab("about")
    page.editor.how_to_reach.setFocus()
    qtbot.waitUntil(page.editor.how_to_reach.hasFocus)
    qtbot.keyClicks(page.editor.how_to_reach, "Only ")
    assert page.flush()
    again = PersonPage(desk, navigator, theme)
    qtbot.addWidget(again)
    again.show()
    again.activateWindow()
    again.opened(page.place())
    assert again.editor is not None
    field = again.editor.how_to_reach
    qtbot.waitUntil(field.hasFocus)
    assert field.toPlainText() == "Only OK to text,\nno voicemail"
    assert field.textCursor().position() == 5


def test_escape_goes_back_step_by_step(page):
    page.show_tab("standing")
    assert page.step_back()
    assert page.place()["tab"] == "about"
    assert page.step_back()
    assert page.place()["tab"] == "timeline"
    assert not page.step_back()


# --- Where they stand -------------------------------------------------------------------------


def test_only_what_may_follow_is_offered(page):
    page.show_tab("standing")
    assert Participation.PAUSED_BY_PERSON in page.standing.choices
    assert Participation.INVITED not in page.standing.choices
    assert not page.standing.write.isEnabled()


def test_a_break_is_written_down_with_their_wish_and_a_day(page, desk, marisol):
    page.show_tab("standing")
    panel = page.standing
    panel.choices[Participation.PAUSED_BY_PERSON].setChecked(True)
    panel.since.setText("yesterday")
    panel.how.setCurrentIndex(panel.how.findData(HowSaid.WROTE))
    panel.how.activated.emit(panel.how.currentIndex())
    panel.wish.setCurrentIndex(panel.wish.findData("check_in"))
    panel.wish.activated.emit(panel.wish.currentIndex())
    panel.check_in.setText("3/2")
    panel.reason.setPlainText("My mother is sick.")
    panel.write.click()
    change = people.participation_history(desk, marisol)[-1]
    assert change.status is Participation.PAUSED_BY_PERSON
    assert (change.since, change.how) == (date(2026, 2, 2), HowSaid.WROTE)
    assert (change.wish, change.check_in_on) == ("check_in", date(2026, 3, 2))
    assert change.reason == "My mother is sick."
    assert page.place()["tab"] == "about"
    assert page.standing_card.present.text() == "Taking a break since February 2026"
    assert page.header.about.text().startswith("Taking a break since February 2026")


def test_the_history_is_told_latest_first_in_kind_words(page, desk, marisol):
    page.show_tab("standing")
    page.standing.choices[Participation.STEPPED_BACK].setChecked(True)
    page.standing.write.click()
    told = page.presenter.history()
    assert told == [
        "Tue Feb 3: Stepped back, by their own choice. They said so.",
        "Mon Jan 12: Taking part. They said so. Written down Tue Feb 3.",
    ]


@pytest.mark.parametrize(
    ("since", "words"), [("someday", "Write a day"), ("2/20", "has not come yet")]
)
def test_a_day_that_cannot_be_is_asked_again(page, desk, marisol, since, words):
    page.show_tab("standing")
    page.standing.choices[Participation.STEPPED_BACK].setChecked(True)
    page.standing.since.setText(since)
    page.standing.write.click()
    assert words in page.standing.since_row.error
    assert len(people.participation_history(desk, marisol)) == 1


def test_a_day_to_check_in_that_is_over_is_asked_again(page, desk, marisol):
    page.show_tab("standing")
    panel = page.standing
    panel.choices[Participation.PAUSED_BY_PERSON].setChecked(True)
    panel.wish.setCurrentIndex(panel.wish.findData("check_in"))
    panel.wish.activated.emit(panel.wish.currentIndex())
    panel.check_in.setText("1/2")
    panel.write.click()
    assert "This day is over" in panel.check_in_row.error
    assert len(people.participation_history(desk, marisol)) == 1


def test_facts_of_life_ask_nobody_how_they_let_us_know(page):
    page.show_tab("standing")
    page.standing.choices[Participation.MOVED].setChecked(True)
    assert not page.standing.how_row.isVisible()
    page.standing.choices[Participation.STEPPED_BACK].setChecked(True)
    assert page.standing.how_row.isVisible()
    assert not page.standing.wish_row.isVisible()


def test_what_is_typed_about_their_standing_survives_a_lock(qtbot, page, desk, navigator, theme):
    page.show_tab("standing")
    page.standing.choices[Participation.STEPPED_BACK].setChecked(True)
    page.standing.reason.setPlainText("Người ấy bận việc nhà.")
    assert page.flush()
    again = PersonPage(desk, navigator, theme)
    qtbot.addWidget(again)
    again.opened(page.place())
    assert again.standing is not None
    assert again.standing.reason.toPlainText() == "Người ấy bận việc nhà."
    assert again.standing.choices[Participation.STEPPED_BACK].isChecked()


def test_giving_it_up_leaves_nothing_typed_behind(page, desk):
    page.show_tab("standing")
    page.standing.reason.setPlainText("Because")
    page.standing.leave.click()
    page.show_tab("standing")
    assert page.standing.reason.toPlainText() == ""


@pytest.mark.parametrize("percent", [100, 200])
def test_from_today_what_came_of_a_referral_is_asked_at_once(
    qtbot, page, desk, marisol, navigator, theme, percent
):
    """Its choice stood below the edge of the side panel, and the focus on the timeline."""
    theme.scale_text(percent)
    a_note_giving(desk, marisol, ("Bread & More", "given_info", "pending"))
    (given,) = referrals.of_person(desk, marisol)
    line = TodayLine(TodayKind.REFERRAL, given.referral_id, marisol)
    key, place = places.place_of(line)
    assert key == page.key
    window = MainWindow(offered([page]), navigator, theme, lambda: START)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    window.go(key, place)
    (choice,) = page.side.resources.choices
    qtbot.waitUntil(choice.hasFocus)
    qtbot.waitUntil(lambda: not choice.visibleRegion().isEmpty())


def test_with_large_text_the_page_has_the_window_for_itself(qtbot, page, marisol, navigator, theme):
    theme.scale_text(200)
    window = MainWindow(offered([page]), navigator, theme, lambda: START)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.go(page.key, {"person": str(marisol), "tab": "plans"})
    qtbot.waitUntil(lambda: page.height() >= 0.75 * window.work.height())
    assert not page.side.isVisible()
    assert window.work.fold.isVisible()


def test_a_long_name_stands_in_one_line_where_there_is_room(qtbot, theme):
    header = PersonHeader(theme)
    qtbot.addWidget(header)
    header.show_person("María del Carmen Ortiz Villanueva", "ella", "Taking part")
    header.resize(760, 200)
    header.show()
    line = header.name.fontMetrics().height()
    assert header.name.heightForWidth(header.name.width()) < 2 * line
    header.resize(300, 200)
    assert header.name.heightForWidth(header.name.width()) >= 2 * line
