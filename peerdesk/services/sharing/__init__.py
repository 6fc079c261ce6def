"""The one gate: whatever leaves the vault for anyone passes here.

It asks for the decision, writes the disclosure in the same transaction, and only then makes
anything readable. Nothing else in PeerDesk may draw a page or seal a file.
"""

from peerdesk.printing.application import ensure_gui_application
from peerdesk.printing.phone_picture import QrPicture
from peerdesk.services.sharing.agency_copy import (
    NoteField,
    NoteFields,
    begin_copying,
    note_fields,
)
from peerdesk.services.sharing.attached import (
    look_at,
    preview_attachment,
    print_attachment,
    save_attachment,
)
from peerdesk.services.sharing.blank_forms import blank_form, save_blank_form
from peerdesk.services.sharing.calendar import save_calendar
from peerdesk.services.sharing.contents import Contents
from peerdesk.services.sharing.copies import layouts_of, not_understood, sensitive_choices
from peerdesk.services.sharing.deciding import Verdict, would_help
from peerdesk.services.sharing.disclosing import (
    Disclosed,
    tell_aloud,
    verdict,
)
from peerdesk.services.sharing.fhir import save_fhir
from peerdesk.services.sharing.form_paper import FormLook, print_form
from peerdesk.services.sharing.gate import (
    Pages,
    Press,
    Way,
    card_as_qr,
    missing_characters,
    preview,
    print_pages,
    save_pdf,
)
from peerdesk.services.sharing.hand_over import hand_over_list
from peerdesk.services.sharing.items import ItemGoing, items_going
from peerdesk.services.sharing.several import Saved, SeveralPages, save_several
from peerdesk.services.sharing.stranger import StrangerSees
from peerdesk.services.sharing.word_list import save_word_list
from peerdesk.services.sharing.work_packet import work_packet
from peerdesk.services.sharing.work_reading import WorkChoice
from peerdesk.services.sharing.work_table import save_work_table

__all__ = [
    "Contents",
    "Disclosed",
    "FormLook",
    "ItemGoing",
    "NoteField",
    "NoteFields",
    "Pages",
    "Press",
    "QrPicture",
    "Saved",
    "SeveralPages",
    "StrangerSees",
    "Verdict",
    "Way",
    "WorkChoice",
    "begin_copying",
    "blank_form",
    "card_as_qr",
    "ensure_gui_application",
    "hand_over_list",
    "items_going",
    "layouts_of",
    "look_at",
    "missing_characters",
    "not_understood",
    "note_fields",
    "preview",
    "preview_attachment",
    "print_attachment",
    "print_form",
    "print_pages",
    "save_attachment",
    "save_blank_form",
    "save_calendar",
    "save_fhir",
    "save_pdf",
    "save_several",
    "save_word_list",
    "save_work_table",
    "sensitive_choices",
    "tell_aloud",
    "verdict",
    "work_packet",
    "would_help",
]
