"""The statements federal law prescribes for what leaves, exactly as its text has them."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from peerdesk.resource_files import resource

STATEMENT_1: Final = "statement_1"
STATEMENT_2: Final = "statement_2"
_FILE: Final = ("consents", "prescribed.toml")


@dataclass(frozen=True, slots=True)
class Prescribed:
    """One prescribed text with its version and where it stands in the law."""

    text: str
    citation: str
    version: str

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The text in its own paragraphs."""
        return tuple(part.strip() for part in self.text.split("\n\n"))


@lru_cache
def prescribed(name: str) -> Prescribed:
    """A prescribed text by its name. Raises KeyError."""
    kept = tomllib.loads(resource(*_FILE).read_text(encoding="utf-8"))["text"]
    by_name = {one["id"]: one for one in kept}
    found = by_name[name]
    return Prescribed(found["text"].strip(), found["citation"], found["version"])
