"""The person-first check against word-list checkers of the Node world, where Node is present.

BENCH_NODE names a folder with `node_modules` of alex and retext-equality; without it, or without
Node, there is nothing to compare with and nothing is measured.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.harness import Measure, Ratio, paired, timed
from peerdesk.language import check

PAIRS = 12
LIMITS = {"retext-equality": 1 / 10, "alex": 1 / 40}


def against_node(notes: Sequence[str]) -> Iterator[Ratio]:
    """One pass of ours over the notes, each by itself, and one of each of theirs."""
    node, folder = shutil.which("node"), os.environ.get("BENCH_NODE")
    if node is None or not folder:
        return
    script = str(Path(__file__).with_suffix(".mjs"))
    with subprocess.Popen(
        [node, script, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as checkers:
        for name, limit in LIMITS.items():
            theirs = _asked(checkers, name, notes)
            ours = timed(lambda: [check(note) for note in notes])
            yield paired(f"prompts : {name}", ours, theirs, pairs=PAIRS, limit=limit)


def _asked(checkers: subprocess.Popen[str], name: str, notes: Sequence[str]) -> Measure:
    """A pass that Node times itself, in the unit of `timed`."""
    question = json.dumps({"name": name, "notes": notes}) + "\n"

    def measure() -> float:
        if checkers.stdin is None or checkers.stdout is None:
            raise BrokenPipeError
        checkers.stdin.write(question)
        checkers.stdin.flush()
        return float(checkers.stdout.readline())

    return measure
