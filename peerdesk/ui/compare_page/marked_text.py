"""A text with what is different marked: struck or underlined, and said in words as well."""

from collections.abc import Iterator, Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from peerdesk.forms.differences import CellPair
from peerdesk.forms.told_rows import Cell
from peerdesk.forms.word_changes import Piece, PieceKind, word_changes
from peerdesk.ui.rows import label
from peerdesk.wording import versions as words
from peerdesk.wording.islands import island
from peerdesk.wording.tongues import tongue


def old_side(pair: CellPair) -> QLabel:
    """What stood there before; words that are gone since are struck."""
    if pair.old is None:
        return label("")
    if pair.new is None:
        return _marked(asked_of(pair.old), [Piece(PieceKind.REMOVED, pair.old.text)])
    pieces = word_changes(pair.old.text, pair.new.text)
    return _marked(asked_of(pair.old), [one for one in pieces if one.kind is not PieceKind.ADDED])


def new_side(pair: CellPair) -> QLabel:
    """What stands there now; words that came since are bold and underlined."""
    if pair.new is None:
        return label("")
    if pair.old is None:
        return _marked(asked_of(pair.new), [Piece(PieceKind.ADDED, pair.new.text)])
    pieces = word_changes(pair.old.text, pair.new.text)
    return _marked(asked_of(pair.new), [one for one in pieces if one.kind is not PieceKind.REMOVED])


def asked_of(cell: Cell) -> str:
    """The question, and the language of what is a translation."""
    return f"{cell.asked} ({tongue(cell.language)})" if cell.language else cell.asked


def spoken(pairs: Sequence[CellPair]) -> str:
    """What is different, for a screen reader."""
    return " ".join(said for pair in pairs for said in _spoken(pair))


def _spoken(pair: CellPair) -> Iterator[str]:
    if pair.is_same:
        return
    if pair.old is not None:
        yield words.taken_out(island(pair.old.text))
    if pair.new is not None:
        yield words.put_in(island(pair.new.text))


def _marked(asked: str, pieces: Sequence[Piece]) -> QLabel:
    """Typed words are escaped: nothing a person wrote is ever taken for markup."""
    made = label("")
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setText("".join(map(_html, pieces)))
    plain = "".join(piece.text for piece in pieces)
    if island(plain) != plain:
        made.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
    made.setAccessibleName(f"{asked}: {''.join(map(_said, pieces))}")
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def _html(piece: Piece) -> str:
    text = escape(piece.text).replace("\n", "<br>")
    if piece.kind is PieceKind.REMOVED:
        return f"<s>{text}</s>"
    return f"<u><b>{text}</b></u>" if piece.kind is PieceKind.ADDED else text


def _said(piece: Piece) -> str:
    if piece.kind is PieceKind.SAME:
        return piece.text
    told = words.taken_out if piece.kind is PieceKind.REMOVED else words.put_in
    return f" {told(piece.text)} "
