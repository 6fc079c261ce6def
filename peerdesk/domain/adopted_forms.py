"""Forms a programme brought in itself, beside those PeerDesk ships."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class AdoptedForm:
    """One version of such a form; `retired_at` when it was put away, so that it starts no more.

    `sha256` is of the exact bytes, `url` is what all its versions are called by.
    """

    sha256: str
    url: str
    version: str
    title: str
    publisher: str
    adopted_at: datetime
    retired_at: datetime | None = None

    @property
    def canonical(self) -> str:
        """What a document names: `url|version`."""
        return f"{self.url}|{self.version}"
