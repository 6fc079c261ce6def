"""Run the benchmarks and print their figures: `make bench`, or some of them by name.

    .venv/bin/python -m benchmarks [NAME...]

A benchmark is a module here with `measure(folder)`, which gives ratios and spreads one by one.
Exit code 1 when a ratio exceeds its limit.
"""

import os
import platform
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import (
    autosave,
    day,
    decisions,
    form_build,
    imports,
    language,
    launch,
    packet,
    paper,
    plan_paper,
    prompts,
    review,
    search,
    unlock,
)
from benchmarks.harness import Ratio, Spread, all_kept, report

Benchmark = Callable[[Path], Iterator[Ratio | Spread]]
BENCHMARKS: dict[str, Benchmark] = {
    "launch": launch.measure,
    "paper": paper.measure,
    "plans": plan_paper.measure,
    "packet": packet.measure,
    "autosave": autosave.measure,
    "day": day.measure,
    "decisions": decisions.measure,
    "forms": form_build.measure,
    "imports": imports.measure,
    "language": language.measure,
    "prompts": prompts.measure,
    "review": review.measure,
    "search": search.measure,
    "unlock": unlock.measure,
}


@contextmanager
def _folder() -> Iterator[Path]:
    """Where large vaults are made, for all benchmarks: BENCH_FOLDER is kept for the next run."""
    if kept := os.environ.get("BENCH_FOLDER"):
        Path(kept).mkdir(parents=True, exist_ok=True)
        yield Path(kept)
        return
    with TemporaryDirectory(prefix="bench-") as folder:
        yield Path(folder)


def main(names: list[str]) -> int:
    """Measure and print each finding as soon as it is there."""
    if unknown := set(names) - set(BENCHMARKS):
        print(f"Unknown: {', '.join(sorted(unknown))}. Known: {', '.join(BENCHMARKS)}")
        return 2
    print(f"{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} cores")
    print("ratio [95 % interval]  ours / theirs\n", flush=True)
    findings = []
    with _folder() as folder:
        for name in names or BENCHMARKS:
            with TemporaryDirectory(dir=folder) as own:
                for found in BENCHMARKS[name](Path(own)):
                    findings.append(found)
                    print(report([found]), flush=True)
    return 0 if all_kept(findings) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
