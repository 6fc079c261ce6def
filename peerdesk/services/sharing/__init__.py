"""The one gate: whatever leaves the vault for anyone passes here.

It asks for the decision, writes the disclosure in the same transaction, and only then makes
anything readable. Nothing else in PeerDesk may draw a page or seal a file.
"""

from peerdesk.printing.application import ensure_gui_application
from peerdesk.services.sharing.gate import (
    Pages,
    Press,
    missing_characters,
    preview,
    print_pages,
    save_pdf,
)

__all__ = [
    "Pages",
    "Press",
    "ensure_gui_application",
    "missing_characters",
    "preview",
    "print_pages",
    "save_pdf",
]
