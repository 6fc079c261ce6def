"""Which day the sentence of an answer names: when it was signed, taken back, replaced or ended."""

from datetime import date, tzinfo

from peerdesk.domain.consents.moments import local_day
from peerdesk.domain.consents.reasons import Reason
from peerdesk.domain.consents.records import Consent, Moment


def told_day(reason: Reason, consent: Consent | None, zone: tzinfo) -> date | None:
    """The day that belongs into the sentence, in the programme's zone; None where none is known."""
    if consent is None:
        return None
    moments: dict[Reason, Moment | None] = {
        Reason.ALLOW_CONSENT: consent.signed_at,
        Reason.DENY_REVOKED: consent.revoked_at,
        Reason.DENY_SUPERSEDED: consent.superseded_at,
        Reason.DENY_EXPIRED: _end(consent),
    }
    moment = moments.get(reason)
    return None if moment is None else local_day(moment, zone)


def _end(consent: Consent) -> date | None:
    end = consent.expiration
    return None if end is None else end.day or end.occurred_on
