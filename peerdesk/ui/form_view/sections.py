"""The sections of a form on the screen: all in a row, and folded where there is too much."""

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QVBoxLayout

from peerdesk.forms.answers import Address, RowKey
from peerdesk.forms.definition import Item, Kind
from peerdesk.forms.parts import Part
from peerdesk.ui.form_view.drawing import Drawing
from peerdesk.ui.form_view.section import Building, Section
from peerdesk.ui.form_view.writing import Writing
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look

_MANY_ITEMS, _MANY_SECTIONS, _MANY_IN_SECTION = 300, 12, 60


class Sections:
    """One section for each thing at the top of a form; in a large form each waits, folded."""

    def __init__(self, drawing: Drawing, writing: Writing, column: QVBoxLayout) -> None:
        self.drawing, self.writing, self.column = drawing, writing, column
        self.folds = False
        self.shown: Part | None = None
        self._by_link: dict[str, Section] = {}
        self.make()

    def make(self) -> None:
        """Make the sections, with nothing in them yet."""
        items = _shown(self.writing.answers.form.items)
        self.folds = _is_large(items)
        self._make_of(items, alone=len(items) == 1)

    def _make_of(self, items: tuple[Item, ...], *, alone: bool = False) -> None:
        for item in items:
            if _falls_apart(item, alone=alone, folds=self.folds):
                self.drawing.place(item, None, label(_title(item), Look.TITLE), self.column)
                if helped := item.hint("help"):
                    self.column.addWidget(label(helped, Look.SMALL))
                self._make_of(_shown(item.children))
                continue
            titled = _is_titled(item)
            folds = titled and (self.folds or item.look.folded)
            section = Section(_title(item) if titled else "", self._drawer(item), folds=folds)
            self._by_link[item.link_id] = section
            if titled:
                self.drawing.place(item, None, section, self.column)
            else:
                self.column.addWidget(section)

    def all(self) -> tuple[Section, ...]:
        """Every section."""
        return tuple(self._by_link.values())

    def at_first(self) -> Building:
        """Draw what nobody has to ask for: what is not folded, the first of a large form."""
        for place, section in enumerate(self.all()):
            if self.folds and not place:
                section.open()
            if section.fold is None:
                yield from section.building()

    def parts(self) -> tuple[Part, ...]:
        """The parts as a person keeps them: only plans have them."""
        return ()

    def show(self, part: Part | None) -> None:
        """Show one part of a plan, or all."""

    def arrange(self) -> bool:
        """Bring the sections in line with the parts of a plan; whether anything was new."""
        return False

    def bring_up(self, link_id: str, row: RowKey | None) -> None:
        """Have the section drawn and open in which an item stands."""
        section = self.holding(link_id, row)
        if section is not None:
            section.open()

    def holding(self, link_id: str, row: RowKey | None) -> Section | None:  # noqa: ARG002 - see parts
        """The section in which an item stands."""
        above: str | None = link_id
        while above is not None and above not in self._by_link:
            above = self.writing.answers.form.parent(above)
        return None if above is None else self._by_link[above]

    def _drawer(self, item: Item) -> Callable[[QVBoxLayout], Building]:
        if _is_titled(item):
            return lambda column: self.drawing.inside(item, None, column)
        return lambda column: self.drawing.items((item,), None, column)


class OneSection(Sections):
    """A section with one item, which may stand in a row."""

    def __init__(
        self,
        drawing: Drawing,
        writing: Writing,
        column: QVBoxLayout,
        address: Address,
    ) -> None:
        self._address = address
        super().__init__(drawing, writing, column)

    def make(self) -> None:
        """Make the one section."""
        link_id, row = self._address
        item = self.writing.answers.form.item(link_id)
        self._section = Section("", lambda column: self.drawing.items((item,), row, column))
        self.column.addWidget(self._section)

    def all(self) -> tuple[Section, ...]:
        """The one section."""
        return (self._section,)

    def holding(self, link_id: str, row: RowKey | None) -> Section | None:  # noqa: ARG002 - as above
        """Always the one section."""
        return self._section


def _shown(items: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(item for item in items if not item.look.hidden)


def _is_titled(item: Item) -> bool:
    return item.kind is Kind.GROUP and not item.repeats


def _title(item: Item) -> str:
    """What stands above a section, with its number where the form has one."""
    return f"{item.prefix} {item.text}".strip()


def _is_large(items: tuple[Item, ...]) -> bool:
    if len(items) == 1:
        items = _shown(items[0].children)
    sections = sum(_is_titled(item) for item in items)
    return sections > _MANY_SECTIONS or _count(items) > _MANY_ITEMS


def _falls_apart(item: Item, *, alone: bool, folds: bool) -> bool:
    """Whether a group's own groups are the sections: it holds the whole form, or much of it."""
    inside = _shown(item.children)
    if not _is_titled(item) or item.conditions or len(inside) <= 1:
        return False
    parts = sum(map(_is_titled, inside))
    return alone or (folds and parts > 1 and _count(inside) > _MANY_IN_SECTION)


def _count(items: tuple[Item, ...]) -> int:
    return sum(1 for _ in _walk(items))


def _walk(items: tuple[Item, ...]) -> Iterator[Item]:
    """Every item that is drawn."""
    for item in _shown(items):
        yield item
        yield from _walk(item.children)
