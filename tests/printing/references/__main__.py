"""Write references anew: `python -m tests.printing.references`. Look at the pages first.

With the beginning of a name, such as that of a form, only those that begin so.
"""

import sys
import tempfile
from pathlib import Path

from peerdesk.printing.application import ensure_gui_application
from peerdesk.printing.fonts import FontShelf
from peerdesk.resource_files import resource
from tests.printing.references import NAMES, drawn, lines, path


def write(beginning: str = "") -> None:
    """Draw and describe each whose name begins so."""
    application = ensure_gui_application()
    shelf = FontShelf(resource("fonts"))
    with tempfile.TemporaryDirectory() as folder:
        for name in (each for each in NAMES if each.startswith(beginning)):
            found = lines(drawn(shelf, name), Path(folder))
            path(name).write_text("\n".join(found) + "\n", encoding="utf-8")
    del application


if __name__ == "__main__":
    write(*sys.argv[1:2])
