"""`peerdesk contacts list` and `peerdesk search`."""

from argparse import Namespace
from collections.abc import Iterator
from itertools import islice
from uuid import UUID

from peerdesk.cli.desks import desk
from peerdesk.cli.output import say, say_json_array
from peerdesk.cli.running import FINE, Surroundings
from peerdesk.domain.documents import ContactFilter, DocumentSummary, Place
from peerdesk.domain.errors import PersonNotFound
from peerdesk.services import contacts
from peerdesk.services.contacts import Find
from peerdesk.services.desk import Desk

_PAGE = 500


def list_all(options: Namespace, around: Surroundings) -> int:
    """`contacts list`: every contact, newest first, without its text."""
    wanted = ContactFilter(person_id=person_id(options.person) if options.person else None)
    with desk(options, around) as opened:
        lines = islice(_lines(opened, wanted), options.limit)
        if options.json:
            say_json_array(_contact(line) for line in lines)
        else:
            for line in lines:
                say(_row(line))
    return FINE


def search(options: Namespace, around: Surroundings) -> int:
    """`search`: the newest notes that hold the words, each with a piece of its text."""
    with desk(options, around) as opened:
        finds = contacts.find(opened, options.query, limit=options.limit)
        if options.json:
            say_json_array(_found(find) for find in finds)
        else:
            for find in finds:
                say(f"{_row(find.summary)}  {_one_line(find.snippet.text)}")
    return FINE


def person_id(text: str) -> UUID:
    """The id as typed. Raises PersonNotFound for what cannot be one."""
    try:
        return UUID(text)
    except ValueError as error:
        raise PersonNotFound from error


def _lines(opened: Desk, wanted: ContactFilter) -> Iterator[DocumentSummary]:
    """Page after page, so that a hundred thousand contacts need no more memory than one page."""
    after: Place | None = None
    while page := contacts.contacts(opened, wanted, after, _PAGE):
        yield from page
        after = Place(page[-1].columns.happened_at, page[-1].document_id)


def _contact(line: DocumentSummary) -> dict[str, object]:
    columns = line.columns
    return {
        "id": str(line.document_id),
        "person_id": str(line.person_id) if line.person_id else None,
        "person": line.person_name,
        "status": line.status,
        "service_date": columns.service_date.isoformat(),
        "start_at": columns.happened_at.isoformat(),
        "end_at": columns.ended_at.isoformat() if columns.ended_at else None,
        "zone": columns.zone,
        "contact_type": columns.contact_type,
        "outcome": columns.outcome,
        "modality": columns.modality,
        "setting": columns.setting,
        "minutes": columns.minutes,
        "units": columns.units,
        "pos_code": columns.pos_code or None,
        "due": columns.due_on.isoformat() if columns.due_on else None,
        "late": columns.late,
        "signed_at": line.signed_at.isoformat() if line.signed_at else None,
    }


def _found(find: Find) -> dict[str, object]:
    marks = [list(mark) for mark in find.snippet.marks]
    return _contact(find.summary) | {"snippet": find.snippet.text, "marks": marks}


def _row(line: DocumentSummary) -> str:
    columns = line.columns
    minutes = "" if columns.minutes is None else str(columns.minutes)
    facts = (columns.contact_type, columns.outcome, minutes, line.status, line.person_name)
    return "\t".join((columns.service_date.isoformat(), *facts))


def _one_line(text: str) -> str:
    return " ".join(text.split())
