"""Notes of one person that follow each other down the pages of a packet.

A page never holds notes of two persons, so that any page can be handed on by itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from peerdesk.printing import blocks
from peerdesk.printing.document_pdf import note_strips
from peerdesk.printing.flow import HAIRLINE, SOFT_INK, Opening, Rule, Strip, joined, pages
from peerdesk.printing.page import Frame, Page, frame, text_width
from peerdesk.printing.records import Footer, PaperSettings, PrintedNote
from peerdesk.printing.text import Typesetter
from peerdesk.wording.paper import paper_words

_SMALL = 0.78  # of the text size, as at the foot of a note that stands alone
_LEFT_FOR_A_NOTE = 1 / 3  # of a page: with less a note begins on the next one


@dataclass(frozen=True, slots=True)
class Laid:
    """Pages, and for each document on them the place of the page it begins on, from 0."""

    pages: list[Page]
    begins: tuple[int, ...]


def run_pages(
    setter: Typesetter,
    notes: Sequence[PrintedNote],
    anchors: Sequence[str],
    settings: PaperSettings,
    footer: Footer,
) -> Laid:
    """The notes one after the other, each under its anchor; all of one person and one standing.

    The head of a page names the note that it goes on with. `footer` belongs to all of them, so
    each note says at its own end which document it is.
    """
    frames = [_frame(setter, note, settings, footer) for note in notes]
    later = min(one.room(first=False) for one in frames)
    openings = [
        Opening(anchor, " · ".join(filter(None, (note.title, note.when))))
        for note, anchor in zip(notes, anchors, strict=True)
    ]
    strips: list[Strip] = []
    for note, opening in zip(notes, openings, strict=True):
        strips += [_between(settings, later)] if strips else []
        strips += [Strip(0, (opening,), joined=True), *_told(setter, note, settings)]
    cut = pages(strips, min(one.room(first=True) for one in frames), later)
    return _framed(frames, cut)


def _framed(frames: Sequence[Frame], cut: Sequence[Sequence[Strip]]) -> Laid:
    """Each page in the frame of the note that its first line belongs to."""
    begins: list[int] = []
    made: list[Page] = []
    for place, strips in enumerate(cut):
        found = [mark for strip in strips for mark in strip.marks if isinstance(mark, Opening)]
        goes_on = not (found and found[0] in strips[0].marks)
        first = len(begins) - 1 if goes_on else len(begins)
        begins += [place] * len(found)
        made.append(Page(frames[first], tuple(strips), first=place == 0))
    return Laid(made, tuple(begins))


def _told(setter: Typesetter, note: PrintedNote, settings: PaperSettings) -> list[Strip]:
    """The note, and at its end which document it was: that line never stands alone."""
    column = blocks.Column(setter, text_width(settings), settings.text_points)
    strips = note_strips(setter, note, settings)
    while strips[-1].gap:
        strips.pop()
    footer, words = note.footer, paper_words(note.language)
    known = f"{words.document} {footer.document_id} · {footer.form}"
    end = joined(column.strips(known, _SMALL, ink=SOFT_INK))
    return [
        *strips[:-1],
        replace(strips[-1], joined=True),
        *end[:-1],
        replace(end[-1], joined=False),
    ]


def _between(settings: PaperSettings, room: float) -> Strip:
    """White space with a line, or a new page."""
    height = 3 * settings.text_points
    line = Rule(0, text_width(settings), height / 2, HAIRLINE, 1.2)
    return Strip(height, (line,), gap=True, needs=room * _LEFT_FOR_A_NOTE)


def _frame(setter: Typesetter, note: PrintedNote, settings: PaperSettings, footer: Footer) -> Frame:
    return frame(
        setter,
        settings,
        paper_words(note.language),
        programme=note.programme,
        running=" · ".join(filter(None, (note.person, note.title, note.when))),
        footer=footer,
        mark=note.mark,
    )
