"""Where someone is writing in a form, in values that outlive a lock.

The key of a row is new each time answers are read, so a row is kept by its place.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from peerdesk.forms.answers import Answers, RowKey
from peerdesk.ui.form_view.view import FormView


@dataclass(frozen=True, slots=True)
class Spot:
    """A question, the place of its row among all rows of its group, and the place in its text."""

    link_id: str = ""
    row: int | None = None
    position: int = 0

    def kept(self) -> dict[str, object]:
        """The spot as plain JSON values."""
        return {"field": self.link_id, "row": self.row, "position": self.position}


def spot_of(kept: Mapping[str, object]) -> Spot:
    """The spot that `kept` gave; what cannot be read is the beginning."""
    link_id, row, position = (kept.get(name) for name in ("field", "row", "position"))
    return Spot(
        link_id if isinstance(link_id, str) else "",
        row if isinstance(row, int) else None,
        position if isinstance(position, int) else 0,
    )


def spot_in(form: FormView) -> Spot:
    """Where the focus is in this form; an empty spot when it is elsewhere."""
    address = form.writing()
    if address is None:
        return Spot()
    link_id, row = address
    return Spot(link_id, place_of(form.answers, link_id, row), _position())


def go_to(form: FormView, spot: Spot) -> bool:
    """Return to a spot; False when there is no such place any more."""
    item = form.answers.form.by_link.get(spot.link_id)
    if item is None or not item.is_question:
        return False
    rows = form.answers.every_row(form.answers.form.holder(spot.link_id))
    at = spot.row or 0
    if at >= len(rows):
        return False
    if not form.go_to(spot.link_id, rows[at]):
        return False
    _set_position(form, spot.position)
    return True


def place_of(answers: Answers, link_id: str, row: RowKey | None) -> int | None:
    """The place of a row among all of its group, None outside of rows."""
    if row is None:
        return None
    rows = answers.every_row(answers.form.holder(link_id))
    return rows.index(row) if row in rows else None


def _position() -> int:
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit):
        return field.cursorPosition()
    return field.textCursor().position() if isinstance(field, QPlainTextEdit) else 0


def _set_position(form: FormView, position: int) -> None:
    field = form.focusWidget()  # right after a lock the window is not active yet
    if isinstance(field, QLineEdit):
        field.setCursorPosition(position)
    elif isinstance(field, QPlainTextEdit):
        cursor = QTextCursor(field.document())
        cursor.setPosition(min(position, field.document().characterCount() - 1))
        field.setTextCursor(cursor)
