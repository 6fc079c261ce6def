"""One journey, once: on a fresh screen, in a fresh folder, in a process of its own."""

import os
import time
import traceback
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.journeys import tree
from tests.journeys.cast import PEOPLE
from tests.journeys.catalogue import JOURNEYS
from tests.journeys.driver import Hands, Worker
from tests.journeys.plan import Outcome
from tests.journeys.screen import ROOT, Screen, virtual_screen
from tests.journeys.stage import PASSPHRASE, Stage

REMAINS = ROOT / "out" / "journeys"


def travel(name: str, hands: str) -> Outcome:
    """Do the journey; what stops it is told in the outcome and kept for looking at."""
    with TemporaryDirectory(prefix="journey-") as folder:
        home = Path(folder) / "home"
        home.mkdir()
        with virtual_screen(home) as screen:
            os.environ.update(screen.env)  # the accessibility bindings take the bus from here
            return _on(screen, Path(folder), name, hands)


def _on(screen: Screen, folder: Path, name: str, hands: str) -> Outcome:
    journey = JOURNEYS[name]
    stage = Stage(screen, Worker(screen, Hands[hands.upper()]), folder)
    outcome = Outcome(name, hands, journey.budget, journey.minutes, stage.worker.tally)
    started = time.monotonic()
    try:
        journey.go(stage)
        _find_nothing_readable(stage)
    except Exception:  # noqa: BLE001 - whatever stopped the journey is its outcome
        outcome.trouble = traceback.format_exc()
        if stage.exit_code is not None:
            outcome.trouble += f"PeerDesk had ended with exit code {stage.exit_code}.\n"
        _keep_remains(screen, f"{name}-{hands}", outcome.trouble)
    outcome.seconds = time.monotonic() - started
    stage.close()
    return outcome


def _find_nothing_readable(stage: Stage) -> None:
    """Whatever was done, nobody's name and no passphrase stands in any file PeerDesk wrote."""
    if found := stage.traces([PASSPHRASE, *(someone.name for someone in PEOPLE)]):
        raise AssertionError(f"readable on disk: {found}")


def _keep_remains(screen: Screen, called: str, trouble: str) -> None:
    """The screen as a picture; the tree, the log and the trouble as text."""
    screen.picture(REMAINS / f"{called}.png")
    log = (
        (screen.home / "log").read_text("utf-8", "replace")
        if (screen.home / "log").exists()
        else ""
    )
    parts = (trouble, tree.outline(), log)
    (REMAINS / f"{called}.txt").write_text("\n\n".join(parts), encoding="utf-8")
