"""What a worker and a programme choose about their own work: writing time, another record."""

from peerdesk.services import entered_elsewhere, writing_time
from peerdesk.ui.settings_page.keyed_elsewhere import KeyedElsewhereSection
from peerdesk.ui.settings_page.writing_time import WritingTimeSection
from peerdesk.ui.writing_clock import WritingClock


def test_writing_time_is_off_until_wanted_and_gone_when_deleted(qtbot, desk, theme, turning):
    section = WritingTimeSection(desk)
    qtbot.addWidget(section)
    section.refresh()
    assert not section.counted.isChecked()
    assert section.this_week.isHidden()
    assert section.forget.isHidden()
    section.counted.click()
    assert writing_time.is_counted(desk)
    writing_time.add(desk, 47 * 60)
    turning.pass_time(days=7)
    writing_time.add(desk, 90)
    section.refresh()
    assert section.this_week.text() == "This week: 2 minutes of writing"
    bar = section._grid.itemAtPosition(0, 1)
    assert bar is not None
    drawn = bar.widget()
    assert drawn is not None
    assert drawn.accessibleName() == "Week of Feb 2: 47 minutes"
    assert section._grid.rowCount() == 8
    section.delete()
    assert {week.seconds for week in writing_time.weeks(desk)} == {0}
    assert section.forget.isHidden()


def test_keys_are_counted_and_a_long_pause_is_not(desk, turning, qapp):
    WritingClock(desk).typed()
    writing_time.count(desk, wanted=True)
    clock = WritingClock(desk)
    for seconds in (0, 20, 20, 600, 15):
        turning.pass_time(seconds=seconds)
        clock.typed()
    clock.put_down()
    clock.put_down()
    assert writing_time.weeks(desk)[0].seconds == 55


def test_what_was_written_is_put_down_every_minute(desk, turning, qapp):
    writing_time.count(desk, wanted=True)
    clock = WritingClock(desk)
    for _ in range(5):
        turning.pass_time(seconds=30)
        clock.typed()
    assert writing_time.weeks(desk)[0].seconds == 120


def test_one_tick_says_that_notes_are_keyed_elsewhere_too(qtbot, desk, theme):
    section = KeyedElsewhereSection(desk)
    qtbot.addWidget(section)
    section.refresh()
    assert not section.used.isChecked()
    section.used.click()
    assert entered_elsewhere.is_used(desk)
    section.used.click()
    assert not entered_elsewhere.is_used(desk)
