"""`peerdesk export pdf`: a person's record of a period, through the one gate."""

import os
from argparse import Namespace
from uuid import UUID

from peerdesk.cli.contacts import person_id
from peerdesk.cli.desks import desk
from peerdesk.cli.output import say
from peerdesk.cli.running import FINE, Surroundings
from peerdesk.cli.secret_words import first_line
from peerdesk.domain.errors import PartyNotFound
from peerdesk.domain.sharing import Outside, Selection, SharingPurpose, SharingRequest
from peerdesk.domain.text import fold
from peerdesk.services import address_book, sharing
from peerdesk.services.desk import Desk
from peerdesk.wording import command_line as words


def export_pdf(options: Namespace, around: Surroundings) -> int:
    """Write the PDF and say where it is; a refusal says why, and nothing is written."""
    password = "" if options.password_file is None else first_line(options.password_file)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # pages need Qt's text layout, never a screen
    application = sharing.ensure_gui_application()
    with desk(options, around) as opened:
        request = _request(opened, options)
        path = sharing.save_pdf(opened, request, sharing.Press(), options.out, password=password)
    del application
    say(words.SAVED.format(path=path))
    return FINE


def _request(opened: Desk, options: Namespace) -> SharingRequest:
    """Whose record, of which days, for whom. Raises PersonNotFound, PartyNotFound."""
    person = person_id(options.person)
    selection = Selection(person, (), options.from_day, options.to_day)
    if options.party:
        outside = Outside(
            party_id=_party(opened, options.party, person),
            purpose=options.purpose,
            proceeding_ref=options.case or None,
        )
        return SharingRequest(selection, SharingPurpose.OUTSIDE, outside=outside)
    if options.internal:
        return SharingRequest(selection, SharingPurpose.INTERNAL, words.RECIPIENT_INSIDE)
    return SharingRequest(selection, SharingPurpose.PATIENT_ACCESS, words.RECIPIENT_SELF)


def _party(opened: Desk, typed: str, person: UUID) -> UUID:
    """The entry with this id, or the only one with this very name. Raises PartyNotFound."""
    try:
        return UUID(typed)
    except ValueError:
        found = address_book.parties(opened, person_id=person, words=typed)
    named = [one.party_id for one in found if fold(one.name) == fold(typed)]
    if len(named) != 1:
        raise PartyNotFound
    return named[0]
