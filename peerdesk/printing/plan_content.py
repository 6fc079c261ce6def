"""A plan and its answers as the pieces of a printed page, in the person's order (`plans.md` B).

What is asked and answered is told; questions without an answer leave no trace. Which answers may
be in the copy was decided before (`services/sharing/copies.py`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from peerdesk.forms.answers import RowKey
from peerdesk.forms.check_in import DAYS, UNWATCHED
from peerdesk.forms.definition import FormDefinition, Item, Kind
from peerdesk.forms.flags import (
    MAY_GO_ON_CARD,
    ON_CARD,
    ONE_PAGE_LARGE,
    PRINTED_LARGE,
    SHOWS_LINES,
    SHOWS_STATE_RULES,
)
from peerdesk.forms.headers import is_header
from peerdesk.forms.keeping import stars
from peerdesk.forms.parts import Part, parts
from peerdesk.forms.person_signatures import SIGNATURE, signing
from peerdesk.forms.shared_facts import block_of
from peerdesk.forms.values import Value
from peerdesk.printing.plan_lines import gone_of, lines_of
from peerdesk.printing.plan_paper import NAME, TITLE, PlanPaper
from peerdesk.printing.plan_pieces import (
    Entries,
    Heading,
    PhoneLines,
    Piece,
    Rating,
    Shown,
    Signed,
    Thought,
    Thoughts,
    Told,
    Words,
)
from peerdesk.printing.plan_rows import entries, is_compact, row_name
from peerdesk.printing.ratings import is_progress, progress, rated, scale_of, tracks
from peerdesk.printing.ratings import said as rate_in_words
from peerdesk.printing.told import is_told_beside, label_of, told
from peerdesk.wording.islands import island

_ABOVE: Final = frozenset({TITLE, NAME, "me.lang"})
_ABOUT: Final = "me"
_THEIR_KEEPING: Final = frozenset({"rv", "cy"})
"""When to look again and who has a copy: nothing for whoever gets the page."""
_FOR_CARDS: Final = frozenset({ON_CARD, MAY_GO_ON_CARD})
_LONGEST_BESIDE, _LONGEST_LABEL_BESIDE = 60, 44


def told_parts(paper: PlanPaper, *, short: bool = False) -> tuple[Told, ...]:
    """The plan from its first part to its last; `short` leaves out what is only for the long form.

    The name of the plan and of the person stand above it and are not among these.
    """
    sheet = _Sheet(paper, short)
    if not short:
        whole = (one for part in parts(paper.answers) for one in sheet.part(part))
        return (*whole, *_files(paper))
    own = {_ABOUT, *(_THEIR_KEEPING if is_handed_over(paper.form) else ())}
    tops = [part for part in parts(paper.answers) if part.link_id not in own]
    first = sorted(tops, key=lambda part: not _is_for_lines(paper.form.item(part.link_id)))
    return tuple(one for part in first for one in sheet.part(part))


def is_handed_over(form: FormDefinition) -> bool:
    """Whether the short form is a page to give to somebody who has no time."""
    return any(ONE_PAGE_LARGE in item.flags for item in form.items)


def told_part(paper: PlanPaper, link_id: str) -> tuple[Told, ...]:
    """One part alone, told in short under the name the person gave it; empty if put away."""
    found = (part for part in parts(paper.answers) if part.link_id == link_id)
    return tuple(one for part in found for one in _Sheet(paper, short=True).part(part))


def told_item(paper: PlanPaper, item: Item) -> tuple[Told, ...]:
    """One item outside of rows, told in short."""
    return tuple(_Sheet(paper, short=True).item(item, None))


@dataclass
class _Sheet:
    """One plan being told; `lines_done` because a form may offer its lines at several places."""

    paper: PlanPaper
    short: bool
    lines_done: bool = field(default=False)

    def part(self, part: Part) -> Iterator[Told]:
        item = self.paper.form.item(part.link_id)
        if part.hidden or not self.paper.has(item, None):
            return
        if part.own_row is None:
            yield from self.item(item, None, part.name)
            return
        yield Told(item.link_id, Heading(part.name))
        for child in item.children[1:]:
            if answers := self.paper.every(child.link_id, part.own_row):
                yield Told(child.link_id, Words("", "\n".join(answers)))

    def item(self, item: Item, row: RowKey | None, name: str = "") -> Iterator[Told]:
        if not self.paper.has(item, row) or item.link_id in _ABOVE or is_header(item):
            return
        if item.kind is Kind.DISPLAY:
            firm = self._is_for_cards(item)
            told_here = not item.look.instructions and (firm or not self.short)
            if item.text and (told_here or item.link_id == UNWATCHED):
                yield Told(item.link_id, Shown(item.text, firm))
        elif item.kind is Kind.GROUP:
            yield from self._group(item, row, name)
        else:
            yield from self._question(item, row)

    def _is_for_cards(self, shown: Item) -> bool:
        """Whether words of the form are for a card too, so for the short form, and full ink.

        A shown text carries no mark of its own; the group around it does.
        """
        around = self.paper.form.parent(shown.link_id)
        return around is not None and bool(_FOR_CARDS & self.paper.form.item(around).flags)

    def _group(self, item: Item, row: RowKey | None, name: str) -> Iterator[Told]:
        label = name or self._label(item)
        if SHOWS_LINES in item.flags:
            yield from self._lines(item, label)
        elif SHOWS_STATE_RULES in item.flags:
            yield from self._rules(item, label)
        elif block_of(item) == SIGNATURE:
            yield from (Told(item.link_id, sign) for sign in self._signatures(item, row, label))
        elif is_progress(item):
            found = progress(self.paper, item, row, label, last=self.short)
            yield from (Told(item.link_id, piece) for piece in found)
        elif is_compact(item):
            rows = self.paper.answers.rows_of(item.link_id, row) if item.repeats else (row,)
            if told_rows := entries(self.paper, item, rows, brief=self.short):
                yield Told(item.link_id, Entries(label, told_rows))
        elif item.repeats:
            yield from self._bundles(item, row, label)
        else:
            yield from self._whole(item, row, label)

    def _whole(self, item: Item, row: RowKey | None, label: str) -> Iterator[Told]:
        """A group that stands once: its name, then what is in it; nothing when nothing is said."""
        inside = [one for child in item.children for one in self.item(child, row)]
        about = item.link_id == _ABOUT
        if not about and all(isinstance(one.piece, Shown) for one in inside) and item.answerable:
            return
        if label and not about:
            top = self.paper.form.parent(item.link_id) is None
            yield Told(item.link_id, Heading(label, 1 if top else 2))
        yield from inside

    def _bundles(self, item: Item, row: RowKey | None, label: str) -> Iterator[Told]:
        """Rows that hold lists of their own, such as goals: each under its own words.

        Days of a check-in are looked back on first, thing by thing.
        """
        if item.link_id == DAYS:
            yield from (Told(item.link_id, track) for track in tracks(self.paper))
        for place, key in enumerate(self.paper.answers.rows_of(item.link_id, row), 1):
            named, title = row_name(self.paper, item, key)
            inside = [
                one
                for child in item.children
                if child.link_id != named
                for one in self.item(child, key)
            ]
            if title or inside:
                yield Told(item.link_id, Heading(title or f"{label} ({place})", 3))
            yield from inside

    def _question(self, item: Item, row: RowKey | None) -> Iterator[Told]:
        values = self.paper.answers.values(item.link_id, row)
        if not values:
            return
        if item.holds_rows:
            plain = all(is_told_beside(child) for child in item.children)
            yield from (self._with_children if plain else self._one_by_one)(item, row)
            return
        yield Told(item.link_id, self._answered(item, values, row))
        for child in item.children:
            yield from self.item(child, row)

    def _answered(self, item: Item, values: tuple[Value, ...], row: RowKey | None) -> Piece:
        label = self._label(item)
        if (rate := rated(item, values[0])) is not None:
            scale = scale_of(self.paper, item, row)
            return Rating(label, rate, rate_in_words(self.paper, rate, scale), scale)
        said = tuple(filter(None, (told(item, value, self.paper.language) for value in values)))
        if item.repeats:
            return Thoughts(label, self._starred(item, said))
        if PRINTED_LARGE in item.flags:
            return Words(label, "\n".join(said), large=True)
        brief = len(said[0]) <= _LONGEST_BESIDE if said else True
        beside = brief and item.kind is not Kind.TEXT and len(label) <= _LONGEST_LABEL_BESIDE
        return Words(label, "\n".join(said), beside and "\n" not in "".join(said))

    def _with_children(self, item: Item, row: RowKey | None) -> Iterator[Told]:
        """Answers with questions of their own under each: told beside the thought."""
        found = []
        for given in self.paper.answers.given.get((item.link_id, row), ()):
            beside = (
                words
                for child in item.children
                if child.is_question and self.paper.has(child, given.row)
                for words in self.paper.every(child.link_id, given.row)
            )
            words = told(item, given.value, self.paper.language)
            found.append((words, ", ".join(beside)))
        starred = stars(self.paper.answers, item.link_id)
        thoughts = [
            Thought(f"{words} ({beside})" if beside else words, words in starred)
            for words, beside in found
            if words
        ]
        yield Told(item.link_id, Thoughts(self._label(item), _first_starred(thoughts)))

    def _one_by_one(self, item: Item, row: RowKey | None) -> Iterator[Told]:
        """Answers with more under each than stands beside it: each under its own words."""
        yield Told(item.link_id, Heading(self._label(item), 2))
        for given in self.paper.answers.given.get((item.link_id, row), ()):
            yield Told(item.link_id, Heading(told(item, given.value, self.paper.language), 3))
            for child in item.children:
                yield from self.item(child, given.row)

    def _starred(self, item: Item, said: tuple[str, ...]) -> tuple[Thought, ...]:
        starred = stars(self.paper.answers, item.link_id)
        return _first_starred([Thought(words, words in starred) for words in said])

    def _signatures(self, item: Item, row: RowKey | None, label: str) -> Iterator[Signed]:
        for key in self.paper.answers.rows_of(item.link_id, row) if item.repeats else (row,):
            made = signing(self.paper.answers, item.link_id, key)
            signed = Signed(
                label,
                made.name,
                self.paper.one(f"{item.link_id}:date", key),
                self.paper.one(f"{item.link_id}:status", key),
                made.why,
                made.strokes,
                self.paper.words.sign_here,
                self.paper.words.day,
            )
            if made.status or made.strokes or not self.short:
                yield signed

    def _lines(self, item: Item, label: str) -> Iterator[Told]:
        if self.lines_done:
            return
        self.lines_done = True
        found = lines_of(self.paper)
        missing = gone_of(self.paper)
        if found or missing:
            yield Told(item.link_id, PhoneLines(label, found, missing))

    def _rules(self, item: Item, label: str) -> Iterator[Told]:
        """What the state asks for, for whoever makes the legal paper: not in the short form."""
        rules = self.paper.rules
        if rules is None or self.short:
            return
        yield Told(item.link_id, Heading(label, 2))
        for topic, words in rules.rules:
            yield Told(item.link_id, Words(topic, words))
        for words in rules.closing:
            yield Told(item.link_id, Shown(words))

    def _label(self, item: Item) -> str:
        return (item.short_text if self.short else "") or label_of(item)


def _files(paper: PlanPaper) -> Iterator[Told]:
    """Where the pictures are that the plan only names."""
    if paper.files:
        names = ", ".join(map(island, paper.files))
        yield Told("", Shown(paper.words.files.format(names=names)))


def _first_starred(thoughts: list[Thought]) -> tuple[Thought, ...]:
    return tuple(sorted(thoughts, key=lambda thought: not thought.star))


def _is_for_lines(item: Item) -> bool:
    return SHOWS_LINES in item.flags
