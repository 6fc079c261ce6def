"""Why not, told by the consent that was about them: one taken back explains more than a stranger's.

`decide` reports the consent that got furthest (`consent.md` §3.1), which may be about somebody else
altogether. "No consent names them" is no answer where the person took back the one that did.
"""

from dataclasses import replace
from datetime import datetime
from typing import Final

from peerdesk.domain.consents.decision import ConsentDecision, decide
from peerdesk.domain.consents.reasons import Reason
from peerdesk.domain.consents.recipients import recipient_fault
from peerdesk.domain.consents.records import Consent, ConsentRecord, DisclosureRequest

_ABOUT_OTHERS: Final = frozenset({Reason.DENY_RECIPIENT, Reason.DENY_PURPOSE})


def decide_nearest(
    record: ConsentRecord, request: DisclosureRequest, on: datetime
) -> ConsentDecision:
    """What `decide` says; a no about others is told by those that name who asks, and for what.

    A yes stays what it is, and no becomes a yes: fewer consents never allow more.
    """
    decision = decide(record, request, on)
    if decision.reason not in _ABOUT_OTHERS:
        return decision
    meant = tuple(one for one in record.consents if _is_meant(one, request))
    if not meant:
        return decision
    nearest = decide(replace(record, consents=meant), request, on)
    return decision if nearest.allowed or nearest.consent_id is None else nearest


def _is_meant(consent: Consent, request: DisclosureRequest) -> bool:
    """Whether the consent names who asks and what for, whatever became of it."""
    if consent.person_id != request.person_id or request.purpose not in consent.purposes:
        return False
    fault = recipient_fault(consent, request.recipient, request.participant)
    return fault is not Reason.DENY_RECIPIENT
