"""What a vault holds of a worker's day beside notes: places to turn to, and another record.

python -m tests.journeys.furnish_places VAULT PASSPHRASE_FILE
"""

import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from peerdesk.domain.resources import Resource
from peerdesk.services import (
    documents,
    entered_elsewhere,
    opening,
    people,
    resources,
    signing,
    travel,
    unlock,
    writing_time,
)
from peerdesk.services.desk import Desk, today
from peerdesk.services.documents import Writing
from tests.builders import DEVICE, TurningClock, finished
from tests.journeys.cast import PEOPLE

PLACES = (
    ("Harbor House", "Emergency beds", "(503) 555-0142", "Daily, doors at 5 pm", 1),
    ("Legal aid clinic", "Evictions, record clearing", "503-555-0117", "Tue and Thu 1-4 pm", 40),
    ("Free phone program", "Phone and minutes", "1-800-555-0199", "", 3),
    ("Bicycle repair workshop", "Bikes, repairs", "503-555-0150", "Wed 3-6 pm", 220),
    ("Clothing closet", "Work clothes, winter coats", "", "Sat 9-12", 400),
    ("Nhà Thờ Đức Bà pantry", "Food boxes, hot meals", "503-555-0161", "Mon, Fri 10-2", 100),
)
"""Name, what for, phone, hours, and how many days ago it was checked."""


def main(folder: str, passphrase_file: str) -> None:
    """Furnish the vault that was asked for."""
    passphrase = Path(passphrase_file).read_text(encoding="utf-8")
    turning = TurningClock(datetime.now(UTC) - timedelta(minutes=9), os.environ.get("TZ", "UTC"))
    clock = turning.clock()
    desk = opening.open_desk(unlock.unlock(Path(folder), passphrase, clock), DEVICE, clock)
    try:
        furnish(desk)
        darnell = people.find(desk, PEOPLE[0].name)[0].person_id
        note = _note(desk, darnell)
        signing.sign(desk, opening.signing_key(desk, passphrase), [note])
    finally:
        desk.vault.close()


def _note(desk: Desk, person_id: UUID) -> UUID:
    """A finished note of the day before."""
    document_id = documents.start_note(desk, person_id)
    opened = documents.open_draft(desk, document_id)
    day_before = today(desk) - timedelta(days=1)
    documents.save(desk, opened, Writing(finished(opened.answers, f"{day_before} 14:05")))
    return document_id


def furnish(desk: Desk) -> None:
    """A directory, some miles, and a programme that keys its notes into another record too."""
    day = today(desk)
    for name, what_for, phone, hours, days_ago in PLACES:
        resource_id = resources.new_resource_id(desk)
        checked_on = day - timedelta(days=days_ago)
        resources.add(
            desk, Resource(resource_id, name, what_for, phone, hours, checked_on=checked_on)
        )
    old = Resource(resources.new_resource_id(desk), "Old Mill shelter", "Emergency beds")
    resources.add(desk, old)
    resources.close(desk, old.resource_id)
    travel.write(desk, "12.4 mi clinic and back, $3.50 parking", day)
    travel.write(desk, "8 mi, $2.25 bus fare", day)
    entered_elsewhere.use(desk, wanted=True)
    writing_time.count(desk, wanted=True)
    writing_time.add(desk, 47 * 60)


if __name__ == "__main__":
    main(*sys.argv[1:])
