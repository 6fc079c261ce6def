"""Chains: one per writer and device, so that two desks merge by union and both still verify."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from peerdesk.storage.tables import ChainHeadRow, RevisionRow, TrailRow


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


def missing_head(session: Session, chain: str, rows: type[RevisionRow | TrailRow]) -> UUID | None:
    """A writer whose last entry is not the head that was kept: something at the end is gone."""
    latest = select(rows.writer_id, rows.device_id, func.max(rows.sequence)).group_by(
        rows.writer_id, rows.device_id
    )
    found = {(writer, device): number for writer, device, number in session.execute(latest)}
    heads = select(ChainHeadRow).where(ChainHeadRow.chain == chain)
    for head in session.scalars(heads):
        if found.get((head.writer_id, head.device_id)) != head.sequence:
            return head.writer_id
    return None
