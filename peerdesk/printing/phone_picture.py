"""The card as a square picture for the person's own phone: plain text, no address, no network.

The text stands line by line with numbers as they were written, so that a phone offers to call
them. Only the pattern is made here; the window draws it.
"""

from dataclasses import dataclass
from typing import Final

import segno

from peerdesk.printing.card_content import CardItem, CardText, led, plain

_LARGEST: Final = 25
"""The largest version of the pattern: 117 dots a side, which phones read off a screen."""


@dataclass(frozen=True, slots=True)
class QrPicture:
    """The pattern row by row (True is dark, a quiet edge not included), its text, what is not in.

    `left_out` names items that did not fit, or go beyond what the card may hold.
    """

    modules: tuple[tuple[bool, ...], ...]
    text: str
    left_out: tuple[str, ...]


def phone_picture(card: CardText) -> QrPicture:
    """The card's words as a pattern; items go, from the last one, until it can be read."""
    kept = list(card.items)
    left_out: list[str] = []
    while True:
        blocks = ("\n".join(filter(None, (card.title, card.name))), *map(_told, kept))
        text = plain("\n".join(filter(None, blocks)))
        modules = _modules(text)
        if modules is not None:
            return QrPicture(modules, text, (*card.left_out, *reversed(left_out)))
        if not kept:
            return QrPicture((), "", (*card.left_out, card.title, *reversed(left_out)))
        left_out.append(kept.pop().name)


def _told(item: CardItem) -> str:
    if len(item.lines) == 1:
        return led(item.label, item.lines[0])
    return "\n".join(filter(None, (led(item.label, "").strip(), *item.lines)))


def _modules(text: str) -> tuple[tuple[bool, ...], ...] | None:
    """The pattern with a fair share of repair data, None for more text than it should hold."""
    try:
        code = segno.make_qr(text, error="m", encoding="utf-8", boost_error=False)
    except segno.DataOverflowError:
        return None
    if not isinstance(code.version, int) or code.version > _LARGEST:
        return None
    return tuple(tuple(bool(dot) for dot in line) for line in code.matrix)
