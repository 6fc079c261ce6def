"""Disclosures that were cut off between their entry and their file: told at the next opening."""

from typing import Final

from peerdesk.domain.trail import Act
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.storage import outcomes, trail
from peerdesk.storage.session import Session

_INTERRUPTED: Final = "interrupted"
_LOOKED_BACK: Final = 50  # at most so few can be on their way at once


def settle_interrupted(desk: Desk, session: Session) -> int:
    """Say of each that nothing is known to have come of it, and give how many there were.

    Only where nothing can be on its way: as the desk is opened. What left before outcomes were
    told, or on another device, is left alone.
    """
    cut_off = outcomes.without_outcome(session, desk.signer.device_id, _LOOKED_BACK)
    for one in cut_off:
        detail = f"{one.medium} {one.disclosure_id} {_INTERRUPTED}"
        act, written = Act.NOT_COMPLETED, stamp(desk)
        trail.add(session, new_id(desk), act, written, one.person_id, detail)
    return len(cut_off)
