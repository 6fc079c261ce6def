"""Takes in a file and says how far it is; run by a test that kills it half-way.

python -m tests.services.imports.interrupted FOLDER LINES
"""

import sys
from pathlib import Path
from random import Random

from peerdesk.services import opening, unlock
from peerdesk.services.imports.keeping import TOGETHER, keep
from tests.builders import DEVICE, PASSPHRASE, TurningClock
from tests.services.imports.builders import contacts_in


def main(folder: Path, lines: int) -> None:
    """Wait for ever once half of the rows are written."""
    clock = TurningClock(dice=Random(21)).clock()  # not the dice that made the vault
    desk = opening.open_desk(unlock.unlock(folder, PASSPHRASE, clock), DEVICE, clock)
    days = [(f"2025-{at % 12 + 1:02}-{at // 12 % 28 + 1:02}", at) for at in range(lines)]
    rows = [("Date", "Name", "Type"), *((day, f"Person {at}", "1:1") for day, at in days)]
    look = contacts_in(desk, rows, add_people=True)

    def told(done: int, of: int) -> None:
        if of == lines and done >= 2 * TOGETHER:
            print("half-way", flush=True)  # noqa: T201 - what the test waits for
            sys.stdin.read()

    keep(desk, look, told)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
