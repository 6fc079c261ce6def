"""One thing found in a paper about sharing, before it has its sentence."""

from dataclasses import dataclass

from peerdesk.forms.answers import RowKey


@dataclass(frozen=True, slots=True)
class Found:
    """What it is and where; `of_paper` for what only a new paper can mend."""

    token: str
    link_id: str
    row: RowKey | None = None
    blocks: bool = True
    of_paper: bool = False
