"""Readers of PDF files that are not ours: poppler's `pdftotext` and `qpdf`."""

import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest

# What `pdftotext` writes around text of the other direction, and joiners it may drop.
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u00ad\ufe0f]")


def words(pdf: bytes, folder: Path, *options: str) -> str:
    """The text of a PDF as poppler reads it."""
    return _run("pdftotext", pdf, folder, "-enc", "UTF-8", *options, after=("-",)).stdout


def check(pdf: bytes, folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """The verdict of `qpdf --check`."""
    return _run("qpdf", pdf, folder, "--check", *options)


def bare(text: str) -> str:
    """Text as it is compared: NFKC, without white space and direction marks."""
    return "".join(unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).split())


def _run(
    program: str, pdf: bytes, folder: Path, *options: str, after: tuple[str, ...] = ()
) -> subprocess.CompletedProcess[str]:
    path = shutil.which(program)
    if path is None:
        pytest.skip(f"{program} is not installed on this machine")
    file = folder / "read.pdf"
    file.write_bytes(pdf)
    return subprocess.run(
        [path, *options, str(file), *after],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
