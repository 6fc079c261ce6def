"""Write the reference pages anew, after a look at them: `python -m tests.pages`."""

from peerdesk.printing.application import ensure_gui_application
from peerdesk.printing.fonts import FontShelf
from peerdesk.resource_files import resource
from tests.pages.documents import DOCUMENTS, path

if __name__ == "__main__":
    application = ensure_gui_application()
    shelf = FontShelf(resource("fonts"))
    for name, render in DOCUMENTS.items():
        path(name).write_bytes(render(shelf))
