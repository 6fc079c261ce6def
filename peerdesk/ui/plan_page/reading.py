"""A plan as it reads: the person's parts in their order, what they answered, nothing counted.

What was passed over, put away or never asked is simply not there (plans.md B4).
"""

from collections.abc import Callable, Iterator

from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.definition import Item, Kind
from peerdesk.forms.enablement import Enabled, Enablement
from peerdesk.forms.flags import MAY_GO_ON_CARD, ON_CARD, SHOWS_LINES
from peerdesk.forms.parts import Part as PlanPart
from peerdesk.forms.parts import parts
from peerdesk.forms.shared_facts import block_of
from peerdesk.forms.untouched import is_untouched
from peerdesk.forms.values import Coding, PartialDate, Value, shown
from peerdesk.ui.note_view.reading import Part, PartKind
from peerdesk.wording.dates import short_day
from peerdesk.wording.islands import island
from peerdesk.wording.paper import paper_words

_BRIEF = 60  # characters of an answer that stands beside its question


def reading(answers: Answers) -> tuple[Part, ...]:
    """The plan from top to bottom, in the language of the form's texts."""
    return tuple(_Reading(answers).all())


def answer_told(answers: Answers) -> Callable[[Item, Value], str]:
    """Says one answer in words, in the language of the form's texts."""
    words = paper_words(answers.form.shown_in or answers.form.language)

    def told(item: Item, value: Value) -> str:
        if isinstance(value, bool):
            return words.yes if value else words.no
        if isinstance(value, Coding):
            return item.words_of(value)
        if isinstance(value, PartialDate) and (day := value.day()) is not None:
            return short_day(day)
        unit = item.hint("unit")
        return f"{shown(value)} {unit}" if unit and shown(value) else shown(value)

    return told


class _Reading:
    """One set of answers being read out."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self._asked: Enabled = Enablement(answers.form).state(answers)
        self._told = answer_told(answers)

    def all(self) -> Iterator[Part]:
        for part in parts(self._answers):
            if not part.hidden:
                yield from self._under(part.name, tuple(self._part(part)))

    def _part(self, part: PlanPart) -> Iterator[Part]:
        item = self._answers.form.item(part.link_id)
        if item.look.hidden or not self._asks(item, None):
            return
        if part.own_row is not None:
            yield from self._own(item, part.own_row)
        elif item.kind is Kind.GROUP and not item.repeats:
            yield from self._items(item.children, None)
        else:
            yield from self._of(item, None)

    def _own(self, item: Item, row: RowKey) -> Iterator[Part]:
        """A part of the person's own has their heading above it already."""
        for child in item.children[1:]:
            yield from self._of(child, row)

    def _items(self, items: tuple[Item, ...], row: RowKey | None) -> Iterator[Part]:
        for item in items:
            yield from self._of(item, row)

    def _of(self, item: Item, row: RowKey | None) -> Iterator[Part]:
        if item.look.hidden or not self._asks(item, row):
            return
        if item.kind is Kind.GROUP and item.repeats:
            yield from self._rows(item, row)
        elif item.kind is Kind.GROUP and not item.answerable:
            yield from _form_says(item)
        elif item.kind is Kind.GROUP:
            if not block_of(item) or not is_untouched(self._answers, item, row):
                yield from self._under(item.text, tuple(self._items(item.children, row)))
        elif item.is_question:
            yield from self._question(item, row)

    def _rows(self, item: Item, row: RowKey | None) -> Iterator[Part]:
        rows = self._answers.rows_of(item.link_id, row)
        if any(child.kind is Kind.GROUP for child in item.children):
            for key in rows:
                yield from self._under(item.text, tuple(self._items(item.children, key)))
            return
        said = (key for key in rows if not is_untouched(self._answers, item, key))
        lines = "\n".join(filter(None, (self._line(item.children, key) for key in said)))
        if lines:
            yield Part(PartKind.TEXT, item.text, lines)

    def _question(self, item: Item, row: RowKey | None) -> Iterator[Part]:
        told = "\n".join(filter(None, self._lines(item, row)))
        if told:
            brief = len(told) <= _BRIEF and "\n" not in told and item.kind is not Kind.TEXT
            yield Part(PartKind.FACT if brief else PartKind.TEXT, item.text, told)
        if not item.holds_rows:
            yield from self._items(item.children, row)

    def _lines(self, item: Item, row: RowKey | None) -> Iterator[str]:
        """One thought a line, with what is said of it behind it."""
        for given in self._answers.given.get((item.link_id, row), ()):
            told = self._told(item, given.value)
            beside = self._line(item.children, given.row) if given.row is not None else ""
            yield " · ".join(filter(None, (told, beside)))

    def _line(self, items: tuple[Item, ...], row: RowKey | None) -> str:
        """What a row says, in one line, however deep the form asks."""
        return " · ".join(filter(None, map(island, self._said(items, row))))

    def _said(self, items: tuple[Item, ...], row: RowKey | None) -> Iterator[str]:
        for item in items:
            if item.look.hidden or not self._asks(item, row):
                continue
            for given in self._answers.given.get((item.link_id, row), ()):
                yield self._in_a_row(item, given.value)
                if given.row is not None:
                    yield from self._said(item.children, given.row)
            if item.kind is Kind.GROUP and item.repeats:
                for key in self._answers.rows_of(item.link_id, row):
                    yield from self._said(item.children, key)
            elif not item.holds_rows:
                yield from self._said(item.children, row)

    def _in_a_row(self, item: Item, value: Value) -> str:
        """A choice says little without its question; words speak for themselves."""
        asked = item.short_text or item.text.strip("¿?:")
        chosen = isinstance(value, bool | Coding)
        return f"{asked}: {self._told(item, value)}" if chosen else self._told(item, value)

    def _under(self, heading: str, inside: tuple[Part, ...]) -> Iterator[Part]:
        """Parts under their heading; nothing at all when nothing is there."""
        if not inside:
            return
        if heading:
            yield Part(PartKind.HEADING, heading)
        yield from inside

    def _asks(self, item: Item, row: RowKey | None) -> bool:
        return self._asked.asks(item.link_id, row)


def _form_says(group: Item) -> Iterator[Part]:
    """Words of the form that somebody acts by, such as the steps of an overdose: as on a card."""
    if {ON_CARD, MAY_GO_ON_CARD} & group.flags and SHOWS_LINES not in group.flags:
        said = "\n".join(shown.text for shown in group.children if shown.text)
        yield Part(PartKind.TEXT, group.text, said)
