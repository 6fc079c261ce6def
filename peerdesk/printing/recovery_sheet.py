"""The page that carries a recovery key, to be kept in an envelope."""

from dataclasses import replace
from datetime import datetime

from peerdesk.printing import blocks
from peerdesk.printing.flow import ACCENT, Rule, Strip, Text, gap
from peerdesk.printing.fonts import FontShelf, Weight
from peerdesk.printing.page import frame, framed, text_width
from peerdesk.printing.pdf_file import written
from peerdesk.printing.records import STANDARD, Footer, PaperSettings, RecoverySheet
from peerdesk.printing.text import Typesetter
from peerdesk.wording.paper import paper_words

_GROUPS_A_ROW = 4
_KEY_SCALE = 2.1  # of the text size: to be read and typed back without a mistake


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
    """The groups in rows of four, read from left to right, between two rules."""
    rule = Rule(0, column.width, 0, ACCENT, 1.2)
    step = column.width / _GROUPS_A_ROW
    size = column.size * _KEY_SCALE
    strips = [Strip(column.size * 1.2, (rule,), joined=True)]
    for first in range(0, len(groups), _GROUPS_A_ROW):
        lines = [
            column.setter.line(group, size, Weight.BOLD)
            for group in groups[first : first + _GROUPS_A_ROW]
        ]
        marks = tuple(Text(line, place * step, line.ascent) for place, line in enumerate(lines))
        strips.append(Strip(size * 1.7, marks, joined=True))
    return [*strips, replace(gap(column.size * 0.8), marks=(rule,), gap=False)]
