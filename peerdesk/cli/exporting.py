"""`peerdesk export pdf`: a person's record of a period, through the one gate."""

import os
from argparse import Namespace

from peerdesk.cli.contacts import person_id
from peerdesk.cli.desks import desk
from peerdesk.cli.output import say
from peerdesk.cli.running import FINE, Surroundings
from peerdesk.cli.secret_words import first_line
from peerdesk.domain.sharing import Selection, SharingPurpose, SharingRequest
from peerdesk.services import sharing
from peerdesk.wording import command_line as words


def export_pdf(options: Namespace, around: Surroundings) -> int:
    """Write the PDF and say where it is."""
    person = person_id(options.person)
    password = "" if options.password_file is None else first_line(options.password_file)
    selection = Selection(person, (), options.from_day, options.to_day)
    purpose, recipient = SharingPurpose.PATIENT_ACCESS, words.RECIPIENT_SELF
    if options.internal:
        purpose, recipient = SharingPurpose.INTERNAL, words.RECIPIENT_INSIDE
    request = SharingRequest(selection, purpose, recipient)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # pages need Qt's text layout, never a screen
    application = sharing.ensure_gui_application()
    with desk(options, around) as opened:
        path = sharing.save_pdf(opened, request, sharing.Press(), options.out, password=password)
    del application
    say(words.SAVED.format(path=path))
    return FINE
