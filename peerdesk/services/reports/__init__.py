"""Reports that the law asks for or allows: a guide, the report as it was made, and its entry."""

from peerdesk.services.letters.writing import (
    OpenLetter,
    discard,
    leave,
    open_letter,
    save,
    set_language,
)
from peerdesk.services.report_guides import guides
from peerdesk.services.reports.making import (
    ReadReport,
    Recorded,
    lacking,
    note_told,
    of_person,
    read_report,
    seal,
    start,
    told_to,
    verdict,
)

__all__ = [
    "OpenLetter",
    "ReadReport",
    "Recorded",
    "discard",
    "guides",
    "lacking",
    "leave",
    "note_told",
    "of_person",
    "open_letter",
    "read_report",
    "save",
    "seal",
    "set_language",
    "start",
    "told_to",
    "verdict",
]
