"""Times for a calendar program, read back by a small reader that follows RFC 5545 on its own."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.calendar_text import LONGEST_LINE, TakenTime, calendar

MADE = datetime(2026, 2, 3, 20, 52, 7, tzinfo=UTC)
AT = datetime(2026, 3, 8, 8, 15, tzinfo=UTC)  # the night on which American clocks go forward


def unfolded(content: bytes) -> list[str]:
    """The content lines (§3.1): ends are CRLF, and a line that begins with a space goes on."""
    assert content.endswith(b"\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert b"\r" not in content.replace(b"\r\n", b"")
    for line in content.split(b"\r\n"):
        assert len(line) <= LONGEST_LINE
        line.decode("utf-8")  # no letter is cut in two
    return content.replace(b"\r\n ", b"").decode("utf-8").rstrip("\r\n").split("\r\n")


def read(content: bytes) -> list[dict[str, str]]:
    """The events, with what their alarms say under `ALARM-` names."""
    lines = unfolded(content)
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    events: list[dict[str, str]] = []
    inside: list[str] = []
    for line in lines:
        name, _, value = line.partition(":")
        if name == "BEGIN":
            inside.append(value)
            if value == "VEVENT":
                events.append({})
        elif name == "END":
            assert inside.pop() == value
        elif "VEVENT" in inside:
            lead = "ALARM-" if inside[-1] == "VALARM" else ""
            assert f"{lead}{name}" not in events[-1]
            events[-1][f"{lead}{name}"] = value
    assert inside == []
    return events


def plain(value: str) -> str:
    """A text value without its escapes (§3.3.11)."""
    told, rest = "", iter(value)
    for letter in rest:
        if letter == "\\":
            after = next(rest)
            told += "\n" if after in "nN" else after
        else:
            told += letter
    return told


def moment(value: str) -> datetime:
    return datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)


def test_a_taken_time_says_when_and_nothing_of_whom():
    taken = TakenTime(UUID(int=5), AT, AT + timedelta(minutes=45), 15)
    (event,) = read(calendar([taken], "Appointment", MADE))
    assert event == {
        "UID": "00000000-0000-0000-0000-000000000005",
        "DTSTAMP": "20260203T205207Z",
        "DTSTART": "20260308T081500Z",
        "DTEND": "20260308T090000Z",
        "SUMMARY": "Appointment",
        "CLASS": "PRIVATE",
        "ALARM-ACTION": "DISPLAY",
        "ALARM-DESCRIPTION": "Appointment",
        "ALARM-TRIGGER": "-PT15M",
    }


def test_without_a_length_or_a_reminder_neither_is_made_up():
    (event,) = read(calendar([TakenTime(UUID(int=5), AT)], "Appointment", MADE))
    assert "DTEND" not in event
    assert not any(name.startswith("ALARM") for name in event)


def test_a_calendar_of_nothing_can_be_read():
    assert read(calendar([], "Appointment", MADE)) == []


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n"), max_size=200),
    st.lists(
        st.tuples(st.uuids(), st.integers(0, 2**32)),
        max_size=4,
        unique_by=lambda each: each[0],
    ),
)
def test_any_word_in_any_script_folds_and_reads_back(summary, found):
    taken = [TakenTime(key, datetime.fromtimestamp(at, UTC)) for key, at in found]
    events = read(calendar(taken, summary, MADE))
    assert [UUID(event["UID"]) for event in events] == [one.key for one in taken]
    assert [moment(event["DTSTART"]) for event in events] == [one.starts for one in taken]
    assert all(plain(event["SUMMARY"]) == summary for event in events)
