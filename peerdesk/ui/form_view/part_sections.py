"""The parts of a plan on the screen: in the person's order, by the person's names, one or all."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout

from peerdesk.forms.answers import RowKey
from peerdesk.forms.definition import Kind
from peerdesk.forms.parts import Part, parts
from peerdesk.ui.form_view.section import Building, Section
from peerdesk.ui.form_view.sections import Sections
from peerdesk.ui.form_view.showing import show_when

Key = tuple[str, RowKey | None]


class PartSections(Sections):
    """A section for each part of a plan, drawn when it is first shown."""

    def make(self) -> None:
        """Make the sections and show the first part."""
        self._by_key: dict[Key, Section] = {}
        self._arranged: tuple[tuple[Part, bool], ...] = ()
        self.shown = next((part for part in self.parts() if not part.hidden), None)
        self.arrange()

    def parts(self) -> tuple[Part, ...]:
        """The parts as the person keeps them now, those put away too."""
        form = self.writing.answers.form
        return tuple(p for p in parts(self.writing.answers) if not form.item(p.link_id).look.hidden)

    def all(self) -> tuple[Section, ...]:
        """Every section."""
        return tuple(self._by_key.values())

    def at_first(self) -> Building:
        """Draw what is to be seen."""
        for section in self.all():
            if not section.isHidden():
                yield from section.building()

    def show(self, part: Part | None) -> None:
        """Show one part, or all that are not put away."""
        self.shown = part
        self.arrange()

    def arrange(self) -> bool:
        """Bring sections, names and order in line with the parts; whether anything was new."""
        now = self.parts()
        wanted = tuple((part, self._is_in_sight(part)) for part in now)
        if wanted == self._arranged:
            return False
        self._arranged = wanted
        gone = set(self._by_key) - {_key(part) for part in now}
        for key in gone:
            self._drop(key)
        for place, part in enumerate(now):
            section = self._by_key.get(_key(part)) or self._add(part)
            section.show_title(part.name)
            self.column.removeWidget(section)
            self.column.insertWidget(place, section)
            show_when(self._is_in_sight(part), section)
        return True

    def bring_up(self, link_id: str, row: RowKey | None) -> None:
        """Show the part in which an item stands, and draw it."""
        key = self._key_of(link_id, row)
        part = next((part for part in self.parts() if _key(part) == key), None)
        if part is not None and not self._is_in_sight(part):
            self.show(part)
        section = self._by_key.get(key)
        if section is not None:
            section.build()

    def holding(self, link_id: str, row: RowKey | None) -> Section | None:
        """The section in which an item stands."""
        return self._by_key.get(self._key_of(link_id, row))

    def _is_in_sight(self, part: Part) -> bool:
        if not self.writing.asks(part.link_id):
            return False
        return not part.hidden if self.shown is None else part.same_place(self.shown)

    def _key_of(self, link_id: str, row: RowKey | None) -> Key:
        form = self.writing.answers.form
        top = link_id
        while (above := form.parent(top)) is not None:
            top = above
        rows = [key for holder, key in self.writing.answers.chain(row) if holder == top]
        own = next((key for key in rows if (top, key) in self._by_key), None)
        return top, own

    def _add(self, part: Part) -> Section:
        section = Section(part.name, self._drawer_of(part))
        self._by_key[_key(part)] = section
        self.column.addWidget(section)
        return section

    def _drop(self, key: Key) -> None:
        section = self._by_key.pop(key)
        self.drawing.forget(section)
        self.column.removeWidget(section)
        section.hide()
        section.deleteLater()

    def _drawer_of(self, part: Part) -> Callable[[QVBoxLayout], Building]:
        item, row, drawing = (
            self.writing.answers.form.item(part.link_id),
            part.own_row,
            self.drawing,
        )
        if row is not None:
            return lambda column: drawing.row(item, row, column)
        if item.kind is not Kind.GROUP:
            return lambda column: drawing.items((item,), None, column)
        if item.repeats:
            return lambda column: drawing.cards(item, None, column, captioned=False)
        return lambda column: drawing.inside(item, None, column)


def _key(part: Part) -> Key:
    return part.link_id, part.own_row
