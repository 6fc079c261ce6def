"""The person-first check, against one pass of a bare pattern of all its terms; and a paragraph.

The yardstick finds the words by which terms begin, in any case, and nothing else: one compiled
pattern, its alternatives folded into a trie, run once over the same notes. What the check costs
beyond it is knowing when to be silent.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.harness import Ratio, Spread, alone, paired, timed
from benchmarks.node_checkers import against_node
from peerdesk.language import check
from peerdesk.language.lexicon import shipped

ROOT = Path(__file__).parents[1]
PAIRS, PARAGRAPHS, STARTS, NOTES = 20, 400, 12, 60
NOTE = (
    "Met at the library in the morning and walked to the river afterwards. We talked about the "
    "appointment on Thursday, the bus, and what helped last winter. His sister calls him lazy, and "
    "he said that her calls wear him out. He wants to finish the form for the apartment first, and "
    "asked me to come along to the office. He set the old plan aside and wrote his own; it "
    "names three people he can ring in a bad night. We agreed on Tuesday at ten, by the fountain."
)
LONG = "\n\n".join([NOTE] * 240)


def measure(folder: Path) -> Iterator[Ratio | Spread]:  # noqa: ARG001 - nothing is written
    """The whole check of a long text; a paragraph as it is typed; import and build together."""
    trie = _pattern()
    yield paired(
        f"prompts in {len(LONG) // 1000},000 characters",
        timed(lambda: check(LONG)),
        timed(lambda: sum(1 for _ in trie.finditer(LONG))),
        pairs=PAIRS,
        limit=10,
    )
    yield from against_node({"paragraphs": [NOTE] * NOTES, "labelled sentences": _sentences()})
    yield alone("prompts in one paragraph", timed(lambda: check(NOTE)), times=PARAGRAPHS)
    yield alone("import and build", timed(_start), times=STARTS)
    yield alone("bare interpreter", timed(lambda: _run("pass")), times=STARTS)


def _sentences() -> list[str]:
    """The labelled sentences, which hold what notes hold: terms, quotations, plain talk."""
    lines = (ROOT / "tests" / "language" / "cases.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line)["text"] for line in lines]


def _start() -> None:
    _run("from peerdesk.language import check; check('He is an addict.')")


def _run(program: str) -> None:
    subprocess.run([sys.executable, "-c", program], check=True)


def _pattern() -> re.Pattern[str]:
    """All words that begin a term, folded into one trie-shaped pattern."""
    root: dict[str, Any] = {}
    for word in shipped().entries:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return re.compile(rf"\b{_folded(root)}\b", re.IGNORECASE)


def _folded(node: dict[str, Any]) -> str:
    branches = [re.escape(letter) + _folded(rest) for letter, rest in node.items() if letter]
    if not branches:
        return ""
    return f"(?:{'|'.join(branches)}){'?' if '' in node else ''}"
