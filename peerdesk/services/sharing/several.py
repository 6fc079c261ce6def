"""A paper about several people: decided and logged for each of them, and for all at once.

It is drawn and looked at first, in memory. Then everybody's decision and entry are written in one
transaction, and only with these in hand are there bytes to write. What was looked at is what
leaves.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from peerdesk.domain.sharing import Medium, Selection, SharingPurpose, SharingRequest
from peerdesk.domain.trail import Act
from peerdesk.domain.work_log import WorkAsked
from peerdesk.printing.pictures import PagePicture, page_picture
from peerdesk.printing.seal import check_password, sealed
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.sharing.contents import NOBODY, Contents
from peerdesk.services.sharing.disclosing import (
    Departure,
    Disclosed,
    disclose,
    disclose_all,
    handed_out_all,
)
from peerdesk.services.sharing.files import check_place
from peerdesk.storage import trail


@dataclass(frozen=True, slots=True)
class Going:
    """What a paper holds of each person, and for whom it was made; `what` is for the log."""

    asked: WorkAsked
    recipient: str
    held: tuple[Contents, ...]
    what: str


@dataclass(frozen=True, slots=True)
class SeveralPages:
    """Pages to look at, from memory; the readable bytes stay inside.

    `packet_hash` is the hash over all that was signed and is inside, "" where there is none.
    """

    count: int
    going: Going
    packet_hash: str
    _pdf: bytes = field(repr=False)

    def picture(self, page: int, dots_per_inch: float) -> PagePicture:
        """One page, counted from 0, as pixels. Raises IndexError beyond the last one."""
        return page_picture(self._pdf, page, dots_per_inch)

    def locked(self, password: str, leaving: Sequence[Disclosed]) -> bytes:
        """The file only the password opens (AES-256), once everyone in it has their entry."""
        if tuple(one.departure.held for one in leaving) != (self.going.held or (NOBODY,)):
            raise ValueError("these pages were not disclosed")
        return sealed(self._pdf, password)


@dataclass(frozen=True, slots=True)
class Saved:
    """A file that left, and its SHA-256 in hex, to be told to whoever gets it."""

    path: Path
    sha256: str


def save_several(
    desk: Desk, pages: SeveralPages, path: Path, password: str, *, need_to_know: bool
) -> Saved:
    """Write pages that were looked at to a file only its password opens.

    `need_to_know` is the worker's word that whoever gets it needs it for the work. An existing
    file is never replaced. Raises SharingRefused, ChangedMeanwhile, PasswordUnusable,
    FileNotWritten, DiskFull.
    """
    check_password(password)
    check_place(path)
    leaving = leave(desk, pages.going, Medium.PDF, need_to_know=need_to_know, is_encrypted=True)
    content = pages.locked(password, leaving)
    return saved(desk, leaving, path, content)


def leave(
    desk: Desk, going: Going, medium: Medium, *, need_to_know: bool, is_encrypted: bool = False
) -> tuple[Disclosed, ...]:
    """Decide and log for everyone in it; work without people leaves its trace too.

    Raises SharingRefused, ChangedMeanwhile.
    """
    if not going.held:
        request = _request(going, NOBODY, need_to_know=need_to_know)
        return (disclose(desk, request, Departure(NOBODY, medium, is_encrypted)),)
    return disclose_all(
        desk,
        [
            (
                _request(going, held, need_to_know=need_to_know),
                Departure(held, medium, is_encrypted, what=going.what),
            )
            for held in going.held
        ],
    )


def saved(desk: Desk, leaving: Sequence[Disclosed], path: Path, content: bytes) -> Saved:
    """Write the file of what was disclosed. Raises FileNotWritten, DiskFull."""
    made = handed_out_all(desk, leaving, path, content)
    return Saved(made, hashlib.sha256(content).hexdigest())


def note_looking(desk: Desk) -> None:
    """The audit trail says that a worker looked at such a paper."""
    with desk.vault.writing() as session:
        trail.add(session, new_id(desk), Act.DOCUMENT_VIEWED, stamp(desk), None, "record of work")


def _request(going: Going, held: Contents, *, need_to_know: bool) -> SharingRequest:
    selection = Selection(held.person_id, from_day=going.asked.first, to_day=going.asked.last)
    return SharingRequest(
        selection, SharingPurpose.INTERNAL, going.recipient, need_to_know=need_to_know
    )
