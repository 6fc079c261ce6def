"""Run by tests in a process of its own: a copy goes out, and the process dies at a given place.

python -m tests.services.sharing.killed VAULT NOTE PARTY FILE PLACE
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from peerdesk.services import opening, sharing, unlock
from peerdesk.services.sharing import disclosing, files, gate
from peerdesk.storage import trail
from tests.builders import DEVICE, PASSPHRASE, TurningClock
from tests.services.sharing.builders import for_outside

DIED = 9

Function = Callable[..., Any]


def before(_function: Function) -> Function:
    """Die instead of doing it."""
    return lambda *_args, **_named: os._exit(DIED)


def after(function: Function) -> Function:
    """Do it, and die before anything else."""

    def done(*args: Any, **named: Any) -> None:
        function(*args, **named)
        os._exit(DIED)

    return done


PLACES: dict[str, tuple[Any, str, Callable[[Function], Function]]] = {
    "after the decision": (disclosing, "weigh", after),
    "after the entry, before the commit": (trail, "add_disclosure", after),
    "after the commit": (gate, "disclose", after),
    "while the file is written": (files, "_put", before),
    "after the file": (disclosing, "written_beside", after),
    "nowhere": (disclosing, "completed", lambda function: function),
}
"""Where it can die, in the order of what happens."""


def main(vault: str, note: str, party: str, file: str, place: str) -> None:
    """Send one note to one party as a file."""
    where, name, dying = PLACES[place]
    application = sharing.ensure_gui_application()
    turning = TurningClock()
    turning.pass_time(hours=1)
    clock = turning.clock()
    desk = opening.open_desk(unlock.unlock(Path(vault), PASSPHRASE, clock), DEVICE, clock)
    setattr(where, name, dying(getattr(where, name)))
    sharing.save_pdf(desk, for_outside(UUID(party), UUID(note)), sharing.Press(), Path(file))
    desk.vault.close()
    del application


if __name__ == "__main__":
    main(*sys.argv[1:])
