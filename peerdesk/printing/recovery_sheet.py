"""The page that carries a recovery key, to be kept in an envelope."""

from datetime import datetime

from peerdesk.printing import blocks
from peerdesk.printing.flow import ACCENT, Rule, Strip, joined
from peerdesk.printing.fonts import FontShelf, Weight
from peerdesk.printing.page import frame, framed, text_width
from peerdesk.printing.pdf_file import written
from peerdesk.printing.records import STANDARD, Footer, PaperSettings, RecoverySheet
from peerdesk.printing.text import Typesetter
from peerdesk.wording.paper import paper_words

_GROUPS_A_ROW = 4
_BETWEEN = " - "  # bare space would let readers of the file take the groups for columns
_KEY_SCALE = 1.9  # of the text size: to be read and typed back without a mistake


def render_recovery_sheet(
    sheet: RecoverySheet,
    shelf: FontShelf,
    created_at: datetime,
    settings: PaperSettings = STANDARD,
) -> bytes:
    """The recovery key in large groups with what it is for, as a PDF; the caller's text only."""
    setter = Typesetter(shelf)
    with shelf.lock:
        around = frame(
            setter,
            settings,
            paper_words(sheet.language),
            programme="PeerDesk",
            running=sheet.title,
            footer=Footer(document_id="", form=sheet.title),
            mark=None,
        )
        pages = framed(around, _strips(setter, sheet, settings))
        return written(setter, pages, sheet.title, sheet.language, created_at)


def _strips(setter: Typesetter, sheet: RecoverySheet, settings: PaperSettings) -> list[Strip]:
    column = blocks.Column(setter, text_width(settings), settings.text_points * 1.1)
    strips = [column.space(1), *blocks.title(column, sheet.title, "")]
    for paragraph in sheet.explanation:
        strips += [*column.strips(paragraph), column.space(0.6)]
    strips += [column.space(0.6), *_key(column, sheet.groups), column.space(0.6)]
    strips += blocks.facts(column, sheet.rows)
    for paragraph in sheet.advice:
        strips += [*column.strips(paragraph), column.space(0.6)]
    return strips


def _key(column: blocks.Column, groups: tuple[str, ...]) -> list[Strip]:
    """The groups in rows of four, read from left to right, between two rules.

    A row is one line of text, so that whoever copies it from a screen gets the right order.
    """
    rule = Rule(0, column.width, 0, ACCENT, 1.2)
    strips = [Strip(column.size * 1.2, (rule,), joined=True)]
    for first in range(0, len(groups), _GROUPS_A_ROW):
        row = _BETWEEN.join(groups[first : first + _GROUPS_A_ROW])
        strips += joined(column.strips(row, _KEY_SCALE, Weight.FIXED))
        strips.append(Strip(column.size * 0.6, joined=True))
    return [*strips, Strip(column.size * 0.8, (rule,))]
