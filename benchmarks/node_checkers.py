"""The person-first check against word-list checkers of the Node world, where Node is present.

BENCH_NODE names a folder with `node_modules` of alex and retext-equality; without it, or without
Node, there is nothing to compare with and nothing is measured.
"""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import product
from pathlib import Path

from benchmarks.harness import Measure, Ratio, paired, timed
from peerdesk.language import check

PAIRS = 12
REST_S = 0.1
CHECKERS = {"retext-equality": (1 / 10, 20), "alex": (1 / 40, 5)}
"""What our time may be of theirs, and how many passes are timed at a stretch."""


def against_node(texts: Mapping[str, Sequence[str]]) -> Iterator[Ratio]:
    """Passes of ours over each of the named lists, text by text, and as many of each of theirs.

    Many in a row and after a rest: each side has slept while the other worked and wakes up to
    cold caches and a slow clock, and Node goes on tidying for a moment when it has answered. Of
    the slower checker fewer will do: a pass of it is many of ours.
    """
    node, folder = shutil.which("node"), os.environ.get("BENCH_NODE")
    if node is None or not folder:
        return
    script = str(Path(__file__).with_suffix(".mjs"))
    with subprocess.Popen(
        [node, script, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as checkers:
        for what, (name, (limit, passes)) in product(texts, CHECKERS.items()):
            theirs = _asked(checkers, name, texts[what], passes)
            ours = timed(partial(_check_all, texts[what], passes))
            both = _rested(ours), _rested(theirs)
            yield paired(f"{what} : {name}", *both, pairs=PAIRS, limit=limit)


def _rested(measure: Measure) -> Measure:
    def after_rest() -> float:
        time.sleep(REST_S)
        return measure()

    return after_rest


def _check_all(texts: Sequence[str], passes: int) -> None:
    for _ in range(passes):
        for text in texts:
            check(text)


def _asked(
    checkers: subprocess.Popen[str], name: str, notes: Sequence[str], passes: int
) -> Measure:
    """As many passes, which Node times itself, in the unit of `timed`."""
    question = json.dumps({"name": name, "notes": notes, "passes": passes}) + "\n"

    def measure() -> float:
        if checkers.stdin is None or checkers.stdout is None:
            raise BrokenPipeError
        checkers.stdin.write(question)
        checkers.stdin.flush()
        return float(checkers.stdout.readline())

    return measure
