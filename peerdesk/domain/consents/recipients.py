"""Whether a consent names who asks, and who stands behind them (42 CFR 2.31(a)(4), 2.24)."""

from peerdesk.domain.consents.reasons import Reason
from peerdesk.domain.consents.records import (
    Consent,
    NamedRecipient,
    Participant,
    Participants,
    Programme,
    Recipient,
)
from peerdesk.domain.consents.vocabulary import ConsentKind

_TREATING = "treating_provider"
_CRIMINAL_JUSTICE = "criminal_justice"


def names_discloser(consent: Consent, programme: Programme) -> bool:
    """Whether the programme may disclose: by its id or a class it belongs to."""
    return any(
        (one.id is not None and one.id == programme.id) or one.party_class in programme.classes
        for one in consent.disclosers
    )


def recipient_fault(
    consent: Consent, recipient: Recipient, participant: Participant | None
) -> Reason | None:
    """Why the consent does not reach who asks, None when it does."""
    entries = [entry for entry in consent.recipients if _names(entry, recipient)]
    if not entries:
        return Reason.DENY_RECIPIENT
    is_criminal_justice = consent.kind is ConsentKind.CRIMINAL_JUSTICE
    if is_criminal_justice and _CRIMINAL_JUSTICE not in recipient.classes:
        return Reason.DENY_RECIPIENT
    designations = [entry.participants for entry in entries if entry.participants is not None]
    if recipient.is_intermediary:
        own = [entry.participants for entry in entries if entry.id == recipient.id]
        designations = [one for one in own if one is not None and _is_valid(one)]
        if not designations:
            return Reason.DENY_INTERMEDIARY
    if participant is None or not designations:
        return None
    covered = any(_covers(designation, participant) for designation in designations)
    return None if covered else Reason.DENY_RECIPIENT


def _names(entry: NamedRecipient, recipient: Recipient) -> bool:
    by_id = entry.id is not None and entry.id == recipient.id
    return by_id or entry.party_class in recipient.classes


def _is_valid(designation: Participants) -> bool:
    """Named participants, or those who treat the person; no other class will do."""
    return bool(designation.ids) or designation.party_class == _TREATING


def _covers(designation: Participants, participant: Participant) -> bool:
    treats = designation.party_class == _TREATING and _TREATING in participant.classes
    return participant.id in designation.ids or treats
