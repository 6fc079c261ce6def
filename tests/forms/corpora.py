"""Real forms that nobody here wrote, kept beside the repository and never in it."""

from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "questionnaires"

needs_corpora = pytest.mark.skipif(
    not FOLDER.is_dir(), reason="the collection of real forms is not on this machine"
)


def files(pattern: str) -> list[Path]:
    return sorted(FOLDER.glob(pattern))


def names(pattern: str) -> list[str]:
    return [path.name for path in files(pattern)]
