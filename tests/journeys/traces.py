"""Everything a journey left on disk, searched for words that must not be readable there."""

import os
from pathlib import Path

from tests.journeys.memory import text_secret


def files_holding(folder: Path, words: list[str]) -> list[str]:
    """`file: word` for each file below `folder` whose content or name holds one of the words."""
    secrets = [text_secret(word, word) for word in words]
    found = []
    for path in sorted(folder.rglob("*")):
        content = os.fsencode(path.name)
        if path.is_file():
            content += b"\0" + path.read_bytes()
        found += [
            f"{path.relative_to(folder)}: {secret.name}"
            for secret in secrets
            if any(each in content for each in secret.spellings)
        ]
    return found
