"""A plan that was changed once, and somebody with paper of the version before.

python -m tests.journeys.furnish_versions VAULT PASSPHRASE_FILE
"""

import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from peerdesk.crypto.signing import SigningKey
from peerdesk.services import opening, people, plans, unlock
from peerdesk.services.desk import Desk
from peerdesk.services.plans import CopyGiven
from tests.builders import DEVICE, TurningClock
from tests.journeys.cast import HOLDER, PEOPLE

BEFORE, NOW = "A quiet street.", "A quiet street near my daughter."


def main(folder: str, passphrase_file: str) -> None:
    """Write the plan into a vault in which the first of the cast is known."""
    passphrase = Path(passphrase_file).read_text(encoding="utf-8")
    turning = TurningClock(datetime.now(UTC) - timedelta(minutes=9), os.environ.get("TZ", "UTC"))
    clock = turning.clock()
    desk = opening.open_desk(unlock.unlock(Path(folder), passphrase, clock), DEVICE, clock)
    try:
        furnish(desk, opening.signing_key(desk, passphrase))
    finally:
        desk.vault.close()


def furnish(desk: Desk, key: SigningKey) -> None:
    """Two versions; the copy is of the first."""
    darnell = people.find(desk, PEOPLE[0].name)[0].person_id
    plan = plans.start(desk, darnell, "recovery-plan")
    for hope in (BEFORE, NOW):
        opened = plans.open_plan(desk, plan)
        answers = opened.answers.with_answer("me.title", "My year of doors")
        answers = answers.with_answer("me.name", "Darnell").with_answer("rp.hope", hope)
        plans.save(desk, opened, answers)
        if plans.save_version(desk, key, plan) == 1:
            plans.note_copy(desk, plan, CopyGiven(HOLDER))


if __name__ == "__main__":
    main(*sys.argv[1:])
