"""The programme's list of words as a file for other programmes: it is about nobody."""

from pathlib import Path

from peerdesk.services.desk import Desk
from peerdesk.services.programme_words import written_out
from peerdesk.services.sharing.files import written_beside


def save_word_list(desk: Desk, path: Path) -> Path:
    """Write the list to a new file, never over another; give its path.

    Raises FileNotWritten, DiskFull.
    """
    return written_beside(path, written_out(desk))
