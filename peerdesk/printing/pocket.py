"""The pocket book: eight small pages on one side of a sheet, folded and cut once (`plans.md` B11).

The outside is neutral, the phone lines are on the last page, what the person wrote stands between
in the largest type that holds it. What one sheet cannot hold goes on in a second book; what two
cannot is named at the end, and given back to be told on screen. Nothing is ever cut.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Final

from peerdesk.forms.check_in import is_check_in
from peerdesk.printing import pocket_blocks
from peerdesk.printing.blocks import Column
from peerdesk.printing.check_in import pocket_week
from peerdesk.printing.covers import cover_strips, inside_strips
from peerdesk.printing.flow import SOFT_INK, Strip, names_beyond, pages
from peerdesk.printing.folded import (
    LEAST,
    MILLIMETRE,
    FoldedSheet,
    Laid,
    SmallPage,
    cut_mark,
    fold_marks,
    folded,
)
from peerdesk.printing.imposition import (
    POCKET_PAGES,
    pocket,
    pocket_cut,
    pocket_folds,
    pocket_page,
)
from peerdesk.printing.plan_content import told_parts
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.plan_pieces import PhoneLines, Told, name_of
from peerdesk.printing.records import Paper
from peerdesk.printing.script import is_right_to_left
from peerdesk.printing.short_form import dropping, missing, without_bare_headings
from peerdesk.printing.text import Typesetter
from peerdesk.wording.paper import paper_words

INSET: Final = 7.0 * MILLIMETRE
"""The white edge of each page; printers leave less than that empty."""

_SIZES: Final = (10.5, 10.0, 9.5, 9.0, 8.5)
_FOOT: Final = 12.0  # points at the lower edge, for the number of the page
_FEW_BOOKS: Final = 2
_HOPE: Final = 1.3  # pages are seldom full, so a little more may fit than their number says
_MOST_FOR_LINES: Final = 2  # pages at the end of the first book


@dataclass(frozen=True, slots=True)
class PocketBook:
    """Its sheets, the names of what stands in a further book, and of what is in none."""

    sheets: tuple[FoldedSheet, ...]
    spilled: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def pocket_book(setter: Typesetter, paper: PlanPaper, size: Paper) -> PocketBook:
    """The plan as a pocket book on sheets of that paper."""
    made = _Making(setter, paper, size)
    whole = told_parts(paper, short=True)
    least = _Setting(made, LEAST)
    few = least.books(whole)
    if few <= _FEW_BOOKS:
        return made.book(_largest(made, least, whole, few), whole)
    kept: Sequence[Told] = whole
    for kept in dropping(paper, whole):
        if least.books(kept, missing(whole, kept)) <= _FEW_BOOKS:
            break
    return made.book(least, kept, missing(whole, kept))


def _largest(made: "_Making", least: "_Setting", whole: Sequence[Told], few: int) -> "_Setting":
    """The words in the largest type that needs no more books than the smallest.

    Words take room as the square of their size: that says where to begin, and spares setting a
    long plan in every size.
    """
    room = few * (POCKET_PAGES - 1) / max(1, least.pages(whole))
    hoped = LEAST * room**0.5 * _HOPE
    for points in (each for each in _SIZES if each <= hoped):
        setting = _Setting(made, points)
        if setting.books(whole) <= few:
            return setting
    return least


@dataclass(frozen=True, slots=True)
class _Making:
    """One plan becoming a pocket book."""

    setter: Typesetter
    paper: PlanPaper
    sheet: Paper

    @property
    def page_size(self) -> tuple[float, float]:
        """Width and height of a small page, in points."""
        return pocket_page(*self.sheet.across.value)

    @property
    def room(self) -> float:
        """The height for words on a small page, in points."""
        return self.page_size[1] - 2 * INSET - _FOOT

    def book(
        self, setting: "_Setting", told: Sequence[Told], left_out: tuple[str, ...] = ()
    ) -> PocketBook:
        """The pages laid on their sheets, and what must be told about them."""
        faces = list(setting.faces(told, left_out))
        named = [(name_of(one.piece), setting.strips(one)) for one in told]
        beyond = names_beyond(named, faces[POCKET_PAGES:])
        return PocketBook(self._sheets(faces), beyond, left_out)

    def _sheets(self, faces: Sequence[Sequence[Strip]]) -> tuple[FoldedSheet, ...]:
        width, height = self.sheet.across.value
        mirrored = is_right_to_left(self.paper.language)
        spots = pocket(len(faces), width, height, right_to_left=mirrored)
        words = paper_words(self.paper.language)
        draft = self.paper.words.draft if self.paper.is_draft else ""
        laid = [
            Laid(
                SmallPage(self.page_size, tuple(face), INSET, draft),
                spot,
                words.page_of.format(page=number, pages=len(faces))
                if number % POCKET_PAGES != 1
                else "",
            )
            for number, (face, spot) in enumerate(zip(faces, spots, strict=True), 1)
        ]
        marks = (
            cut_mark(pocket_cut(width, height), height),
            fold_marks(pocket_folds(width, height), height),
        )
        return folded(laid, (width, height), marks)


@dataclass
class _Setting:
    """The words of a pocket book in one size of type; each piece is set once."""

    making: _Making
    points: float
    _set: dict[int, list[Strip]] = field(default_factory=dict)

    @property
    def column(self) -> Column:
        """The text of a page."""
        return Column(
            self.making.setter,
            self.making.page_size[0] - 2 * INSET,
            self.points,
            least=LEAST,
            right_to_left=is_right_to_left(self.making.paper.language),
        )

    def strips(self, one: Told) -> list[Strip]:
        """A piece as strips."""
        if id(one) not in self._set:
            self._set[id(one)] = pocket_blocks.strips(one.piece, self.column)
        return self._set[id(one)]

    def books(self, told: Sequence[Told], left_out: tuple[str, ...] = ()) -> int:
        """How many sheets it takes."""
        return _sheets_for(self.pages(told, left_out))

    def pages(self, told: Sequence[Told], left_out: tuple[str, ...] = ()) -> int:
        """How many pages it takes, without covers."""
        return sum(map(len, self._parts(told, left_out)))

    def faces(self, told: Sequence[Told], left_out: tuple[str, ...] = ()) -> Iterator[list[Strip]]:
        """The pages one after the other, eight to a sheet.

        The phone lines end the first book: it is the one that is carried.
        """
        words, lines = self._parts(told, left_out)
        count = _sheets_for(len(words) + len(lines))
        waiting = iter(words)
        for book in range(1, count + 1):
            last = lines if book == 1 else []
            yield self._cover(book, count)[0]
            yield from (next(waiting, []) for _ in range(POCKET_PAGES - 1 - len(last)))
            yield from last

    def _parts(
        self, told: Sequence[Told], left_out: tuple[str, ...]
    ) -> tuple[list[list[Strip]], list[list[Strip]]]:
        """The pages of the words, and those of the phone lines, which many lines share."""
        lines = [one for one in told if isinstance(one.piece, PhoneLines)]
        rest = [one for one in told if not isinstance(one.piece, PhoneLines)]
        words = list(without_bare_headings(rest))
        apart = self._pages(list(chain.from_iterable(map(self.strips, lines))))
        if len(apart) > _MOST_FOR_LINES:
            words, apart = [*lines, *words], []
        beyond_cover = chain.from_iterable(self._cover(1, 1)[1:])
        inside = inside_strips(self.making.paper, self.column)
        of_words = chain.from_iterable(map(self.strips, words))
        strips = [*beyond_cover, *inside, *of_words, *self._week(), *self._named(left_out)]
        return self._pages(strips), apart

    def _week(self) -> list[Strip]:
        """Blank days for the days to come, in a check-in."""
        paper = self.making.paper
        return pocket_week(paper, self.column) if is_check_in(paper.form) else []

    def _cover(self, book: int, count: int) -> list[list[Strip]]:
        """The first page; what a very long name needs beyond it goes on inside."""
        words = self.making.paper.words
        part = words.nth_book.format(number=book, count=count) if count > 1 else ""
        room = self.making.room
        return self._pages(cover_strips(self.making.paper, self.column, words.pocket, room, part))

    def _named(self, left_out: tuple[str, ...]) -> list[Strip]:
        """The names of what is in none of the books, at the end of the words."""
        if not left_out:
            return []
        told = self.making.paper.words.in_full.format(names=", ".join(left_out))
        return [self.column.space(0.6), *self.column.strips(told, ink=SOFT_INK)]

    def _pages(self, strips: Sequence[Strip]) -> list[list[Strip]]:
        room = self.making.room
        return pages(strips, room, room) if strips else []


def _sheets_for(pages: int) -> int:
    """The fewest sheets that hold so many pages, each with a cover."""
    return max(1, -(-pages // (POCKET_PAGES - 1)))
