"""Chapters of a packet: a heading, sentences and tables, upright or on paper lying across."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from peerdesk.printing import blocks
from peerdesk.printing.flow import Strip, joined
from peerdesk.printing.page import Frame, Page, framed, text_width
from peerdesk.printing.records import PaperSettings
from peerdesk.printing.tables import Table, head_strips, table_strips
from peerdesk.printing.tagging import Role
from peerdesk.printing.text import Typesetter


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part with a heading: sentences, then tables; `across` on paper lying across.

    The head of a lone table returns on every page. `behind` stands after the tables.
    """

    title: str
    sentences: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    across: bool = False
    behind: tuple[str, ...] = ()


def chapter_pages(
    setter: Typesetter,
    frame: Callable[[PaperSettings], Frame],
    chapter: Chapter,
    settings: PaperSettings,
    anchor: str,
) -> list[Page]:
    """The pages of a chapter, the first one under that name; `frame` is made for their paper."""
    across = replace(settings, paper=settings.paper.across) if chapter.across else settings
    column = blocks.Column(setter, text_width(across), across.text_points)
    around, strips = frame(across), _strips(column, chapter)
    if len(chapter.tables) != 1:
        return framed(around, strips, anchor, chapter.title, letterhead=False)
    # The head of a lone table returns under the head of every further page.
    again = tuple(head_strips(column, chapter.tables[0]))
    head = around.running_head
    around = replace(around, letterhead=head, running_head=(*head, *again))
    return framed(around, strips, anchor, chapter.title)


def _strips(column: blocks.Column, chapter: Chapter) -> list[Strip]:
    strips = [*joined(column.strips(chapter.title, 1.4, role=Role.HEADING)), column.space(0.6)]
    for sentence in chapter.sentences:
        strips += [*column.strips(sentence), column.space(0.4)]
    for table in chapter.tables:
        strips += table_strips(column, table)
    for sentence in chapter.behind:
        strips += [*column.strips(sentence, 0.9), column.space(0.4)]
    return strips
