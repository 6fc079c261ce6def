"""What left about a person, also while their records stood together with somebody else's."""

from uuid import UUID

from peerdesk.domain.merges import Merge, MergedKind
from peerdesk.domain.trail import Disclosure
from peerdesk.storage import merges, trail
from peerdesk.storage.session import Session


def disclosures_of(session: Session, person_id: UUID) -> list[Disclosure]:
    """Every disclosure about a person, the newest first.

    Of records that were put together with another's by mistake, what left meanwhile counts for
    both: it told of both (45 CFR 164.528).
    """
    found = {one.disclosure_id: one for one in trail.disclosures(session, person_id)}
    for merge in merges.of_person(session, person_id):
        if merge.alias_id == person_id and not merge.is_live:
            found |= {one.disclosure_id: one for one in _meanwhile(session, merge)}
    return sorted(found.values(), key=lambda one: (one.at, one.disclosure_id), reverse=True)


def _meanwhile(session: Session, merge: Merge) -> list[Disclosure]:
    """What left in the other's name while a merge held, with records that came by it."""
    taken = merges.taken(session, merge.merge_id)
    records = {*taken[MergedKind.DOCUMENT], *taken[MergedKind.ATTACHMENT]}
    until = merge.undone_at or merge.made_at
    return [
        one
        for one in trail.disclosures(session, merge.person_id)
        if merge.made_at <= one.at <= until and records.intersection(one.document_ids)
    ]
