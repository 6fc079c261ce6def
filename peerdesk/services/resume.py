"""Coming back: the page the worker was on, and text typed in dialogs, kept in the vault."""

from collections.abc import Mapping

from peerdesk.services.desk import Desk, stamp
from peerdesk.storage import settings

_PLACE = "place"


def keep_place(desk: Desk, place: Mapping[str, object]) -> None:
    """Remember where the worker is; anything JSON can hold."""
    written = stamp(desk)
    owner = str(desk.signer.worker_id)
    desk.vault.write_surely(
        lambda session: settings.put(session, owner, _PLACE, dict(place), written)
    )


def note_place(desk: Desk, place: Mapping[str, object]) -> None:
    """Remember it in passing, waiting for no other writer and not giving up the reserve.

    Raises OthersAreWriting and whatever any write raises.
    """
    written = stamp(desk)
    with desk.vault.writing(at_once=True) as session:
        settings.put(session, str(desk.signer.worker_id), _PLACE, dict(place), written)


def place(desk: Desk) -> dict[str, object]:
    """Where the worker was, empty at the first time."""
    with desk.vault.reading() as session:
        kept = settings.value(session, str(desk.signer.worker_id), _PLACE)
    return dict(kept) if isinstance(kept, dict) else {}


def keep_typed(desk: Desk, name: str, text: str) -> None:
    """Keep what is typed in a dialog under the dialog's name; empty text is forgotten."""
    written = stamp(desk)
    desk.vault.write_surely(lambda session: settings.put_scratch(session, name, text, written))


def typed(desk: Desk, name: str) -> str:
    """What was typed in a dialog and not yet put anywhere."""
    with desk.vault.reading() as session:
        return settings.scratch(session, desk.signer.worker_id, name)
