"""A copy of a plan that was made for somebody: what the list of copies remembers of it."""

from contextlib import suppress

from peerdesk.domain.errors import PeerDeskError
from peerdesk.domain.sharing import Layout, SharingPurpose
from peerdesk.domain.text import fold
from peerdesk.services import plans
from peerdesk.services.desk import Desk
from peerdesk.services.plans import CopyGiven
from peerdesk.services.sharing import Verdict
from peerdesk.ui.export.choice import Leaving


def held_back(desk: Desk, leaving: Leaving) -> frozenset[str]:
    """What was left out of the last copy for the same person; sensitive items are asked anew."""
    with suppress(PeerDeskError):
        if leaving.document_id is not None:
            for one in plans.copies(desk, leaving.document_id):
                if fold(one.name) == fold(leaving.copy_for):
                    return one.held_back
    return frozenset()


def note(desk: Desk, leaving: Leaving, answer: Verdict | None) -> None:
    """Keep for whom it was and what was in it; the disclosure log has its own line already.

    The paper is out by now: that the list could not be written must not look as if it were not.
    """
    name = _holder(leaving, answer)
    if leaving.document_id is None or not fold(name) or leaving.layout is Layout.BLANK:
        return
    party = answer.party if answer is not None else None
    given = CopyGiven(name, leaving.ticked, leaving.off, party.party_id if party else None)
    with suppress(PeerDeskError):
        plans.note_copy(desk, leaving.document_id, given)


def _holder(leaving: Leaving, answer: Verdict | None) -> str:
    """Who has it now: the one it was made for, or whom it went to."""
    if leaving.purpose is SharingPurpose.PATIENT_ACCESS:
        return leaving.copy_for
    party = answer.party if answer is not None else None
    return party.name if party is not None else leaving.recipient
