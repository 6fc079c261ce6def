"""Chains: one per writer and device, so that two desks merge by union and both still verify."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from peerdesk.storage.tables import ChainHeadRow


@dataclass(frozen=True, slots=True)
class Link:
    """Where the next entry of a chain goes: its number, and the hash it must commit to."""

    sequence: int
    previous: str


def next_link(session: Session, chain: str, writer_id: UUID, device_id: UUID) -> Link:
    """The place of the next entry; the first has number 1 and commits to nothing."""
    head = session.get(ChainHeadRow, (chain, writer_id, device_id))
    return Link(head.sequence + 1, head.content_hash) if head else Link(1, "")


def advance(
    session: Session, chain: str, writer_id: UUID, device_id: UUID, link: Link, content_hash: str
) -> None:
    """Make the entry just written the head of its chain."""
    session.merge(
        ChainHeadRow(
            chain=chain,
            writer_id=writer_id,
            device_id=device_id,
            sequence=link.sequence,
            content_hash=content_hash,
        )
    )
