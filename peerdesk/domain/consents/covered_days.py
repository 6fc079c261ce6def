"""Which days of a record a consent means (42 CFR 2.31(a)(3): described specifically)."""

from peerdesk.domain.consents.records import Consent, DisclosureRequest


def outside_its_days(consent: Consent, request: DisclosureRequest) -> bool:
    """Whether records may be older or newer than those the paper means.

    Where the days of the records are not known, they may be. One known day stands for both.
    """
    oldest = request.records_created_on or request.records_until
    newest = request.records_until or request.records_created_on
    since, until = consent.covers_from, consent.covers_to
    is_older = since is not None and (oldest is None or oldest < since)
    is_newer = until is not None and (newest is None or newest > until)
    return is_older or is_newer
