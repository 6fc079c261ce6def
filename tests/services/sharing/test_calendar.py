"""Times leave for a calendar: of the days chosen, of this worker, and of nobody by name."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from peerdesk.domain.errors import FileNotWritten
from peerdesk.domain.planned import PlannedWish
from peerdesk.domain.trail import Act
from peerdesk.services import planned_contacts
from peerdesk.services.sharing import save_calendar
from tests.builders import ZONE, a_person
from tests.domain.test_calendar_text import moment, read

NIGHT = datetime(2026, 3, 7, 23, 30, tzinfo=ZoneInfo(ZONE))


def plan(desk, at, **more):
    return planned_contacts.plan(desk, PlannedWish(at, ZONE, "one_on_one", **more))


def test_only_times_leave_and_the_trail_says_so(desk, tmp_path):
    ana = a_person(desk, "Ana Ruiz", identifier="red hat")
    kept = plan(desk, NIGHT, person_id=ana, minutes=180, place="north door", note="bring Ana's key")
    off = plan(desk, NIGHT)
    planned_contacts.cancel(desk, off)
    plan(desk, NIGHT + timedelta(days=9))
    first = date(2026, 3, 2)
    path, count = save_calendar(desk, first, date(2026, 3, 8), tmp_path / "times.ics")
    content = path.read_bytes()
    (event,) = read(content)
    assert count == 1
    assert event["UID"] == str(kept)
    # Three hours over the night on which the clock goes forward stay three hours.
    assert moment(event["DTEND"]) - moment(event["DTSTART"]) == timedelta(hours=3)
    for word in (b"Ana", b"Ruiz", b"red hat", b"north", b"key", b"one_on_one", b"LOCATION"):
        assert word not in content
    told = "SELECT subject_id, detail FROM trail WHERE act = :act"
    entries = desk.vault.look(told, {"act": Act.CALENDAR_SAVED})
    assert entries == [(None, "2026-03-02 2026-03-08 1")]


def test_no_other_file_is_written_over(desk, tmp_path):
    plan(desk, NIGHT)
    wanted = tmp_path / "times.ics"
    wanted.write_text("mine", encoding="utf-8")
    path, _ = save_calendar(desk, date(2026, 3, 2), date(2026, 3, 8), wanted)
    assert path != wanted
    assert wanted.read_text("utf-8") == "mine"


def test_a_place_that_cannot_be_written_is_said_before_anything_is_noted(desk, tmp_path):
    with pytest.raises(FileNotWritten):
        save_calendar(desk, date(2026, 3, 2), date(2026, 3, 8), tmp_path / "none" / "times.ics")
