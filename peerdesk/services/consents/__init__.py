"""Papers about sharing: begun, written, sealed, read, and what happens to them later."""

from peerdesk.services.consents.checking import Finding
from peerdesk.services.consents.events import (
    PastReceiver,
    Revoked,
    end_restriction,
    enter_in_error,
    event_happened,
    past_receivers,
    revoke,
)
from peerdesk.services.consents.looking import ReadConsent, read_consent
from peerdesk.services.consents.record import consent_record, given_as, given_as_among
from peerdesk.services.consents.signing import findings, sign
from peerdesk.services.consents.summaries import (
    ConsentSummary,
    consents,
    count,
    ending,
    needing_writing,
    of_person,
    open_events,
    summary,
)
from peerdesk.services.consents.writing import (
    OpenConsent,
    Prefill,
    choose_replaced,
    discard,
    leave,
    open_consent,
    recipient_known,
    save,
    set_language,
    start,
)

__all__ = [
    "ConsentSummary",
    "Finding",
    "OpenConsent",
    "PastReceiver",
    "Prefill",
    "ReadConsent",
    "Revoked",
    "choose_replaced",
    "consent_record",
    "consents",
    "count",
    "discard",
    "end_restriction",
    "ending",
    "enter_in_error",
    "event_happened",
    "findings",
    "given_as",
    "given_as_among",
    "leave",
    "needing_writing",
    "of_person",
    "open_consent",
    "open_events",
    "past_receivers",
    "read_consent",
    "recipient_known",
    "revoke",
    "save",
    "set_language",
    "sign",
    "start",
    "summary",
]
