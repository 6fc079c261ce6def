"""Write every reference anew: `python -m tests.printing.references`. Look at the pages first."""

import tempfile
from pathlib import Path

from peerdesk.printing.application import ensure_gui_application
from peerdesk.printing.fonts import FontShelf
from peerdesk.resource_files import resource
from tests.printing.references import NAMES, drawn, lines, path


def write_all() -> None:
    """Draw and describe each of them."""
    application = ensure_gui_application()
    shelf = FontShelf(resource("fonts"))
    with tempfile.TemporaryDirectory() as folder:
        for name in NAMES:
            found = lines(drawn(shelf, name), Path(folder))
            path(name).write_text("\n".join(found) + "\n", encoding="utf-8")
    del application


if __name__ == "__main__":
    write_all()
