"""What a day brings, each kind by one query that walks an index and reads a handful of rows."""

from peerdesk.storage.today.asked import Asked
from peerdesk.storage.today.check_ins import check_ins, pauses
from peerdesk.storage.today.notes import additions, begun, notes
from peerdesk.storage.today.papers import (
    askings,
    consents_ending,
    consents_to_write,
    emergencies,
    older_copies,
    referrals,
    reviews,
)
from peerdesk.storage.today.steps import my_steps, their_steps

__all__ = [
    "Asked",
    "additions",
    "askings",
    "begun",
    "check_ins",
    "consents_ending",
    "consents_to_write",
    "emergencies",
    "my_steps",
    "notes",
    "older_copies",
    "pauses",
    "referrals",
    "reviews",
    "their_steps",
]
