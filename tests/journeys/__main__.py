"""Run the journeys and print what each cost.

    python3 -m tests.journeys [NAME...] [--keyboard | --mouse]

Each runs on a screen and in a folder of its own. The exit code is 1 when one could not be
finished or cost more than its budget; then `out/journeys` holds a picture of the screen, the
accessibility tree, and what PeerDesk printed.
"""

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from tests.journeys.catalogue import JOURNEYS
from tests.journeys.plan import table
from tests.journeys.travel import travel


def main(arguments: list[str]) -> int:
    """Run what was asked for and print the table."""
    wanted = _parsed(arguments)
    trips = [
        (journey.name, hands)
        for journey in JOURNEYS.values()
        if not wanted.names or journey.name in wanted.names
        for hands in wanted.hands
        if hands in journey.hands
    ]
    outcomes = []
    # One process each: the accessibility bindings stay with the first bus they meet.
    with ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1) as pool:
        for outcome in pool.map(travel, *zip(*trips, strict=True)):
            print(table([outcome]).splitlines()[1], flush=True)
            print(outcome.trouble, end="", flush=True)
            outcomes.append(outcome)
    print("", table(outcomes), sep="\n")
    return 0 if outcomes and all(outcome.kept for outcome in outcomes) else 1


def _parsed(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests.journeys", description="Run the journeys.")
    parser.add_argument("names", nargs="*", metavar="NAME")
    hands = parser.add_mutually_exclusive_group()
    hands.add_argument("--keyboard", dest="hands", action="store_const", const=("keyboard",))
    hands.add_argument("--mouse", dest="hands", action="store_const", const=("mouse",))
    parser.set_defaults(hands=("keyboard", "mouse"))
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
