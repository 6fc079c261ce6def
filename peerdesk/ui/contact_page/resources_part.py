"""Which resources a contact gave: found by letters, how and what came of it by a key each."""

from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.errors import PeerDeskError
from peerdesk.domain.resources import Resource, ResourceResult
from peerdesk.forms.answers import RowKey
from peerdesk.services import resources
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.contact_page import resource_lines
from peerdesk.ui.contact_page.presenter import ContactPresenter
from peerdesk.ui.contact_page.resource_field import ResourceField
from peerdesk.ui.contact_page.resource_lines import ACTION, GROUP, RESULT, ResourceLine
from peerdesk.ui.contact_page.segments import Answer, SegmentedChoice
from peerdesk.ui.form_view.showing import show_at_once
from peerdesk.ui.into_sight import bring_into_sight
from peerdesk.ui.panel import emptied
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording import sentence

_MOST = 6
_ORDER = tuple(str(result) for result in ResourceResult)


class ResourcesPart(QWidget):
    """A card for each resource, then the field for one more.

    `changed_shape` when a card came or went, `said` carries a sentence when something went wrong.
    """

    changed_shape = Signal()
    said = Signal(str)

    def __init__(
        self, desk: Desk, presenter: ContactPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._presenter = desk, presenter
        self._shown: tuple[ResourceLine, ...] = ()
        self.cards: list[ResourceCard] = []
        caption = self.tr("Reso&urce: two or three letters of its name")
        self.field = ResourceField(caption, self._find)
        self._column = QVBoxLayout()
        self._column.setSpacing(Space.SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addLayout(self._column)
        column.addWidget(self.field)
        self.field.chosen.connect(lambda one: self._add(one.name, one.resource_id))
        self.field.named.connect(lambda name: self._add(name, None))
        self.field.added.connect(self._add_to_directory)
        presenter.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the resources of the answers, where they are others than shown."""
        lines = resource_lines.lines(self._presenter.answers)
        if [line.row for line in lines] != [line.row for line in self._shown]:
            emptied(self._column)
            self.cards = [self._card(line) for line in lines]
            show_at_once(*self.cards)
            self.changed_shape.emit()
        for card, line in zip(self.cards, lines, strict=True):
            card.show_line(line)
        self._shown = lines

    # --- Places -------------------------------------------------------------------------------

    def question(self) -> str | None:
        """The group of the rows while the focus is in here."""
        focus = self.focusWidget() if self.isVisible() else None
        return GROUP if focus is not None and focus.hasFocus() else None

    def go_to_part(self) -> bool:
        """Put the focus on the first thing that is still to be told, else on the field."""
        lacking = next((card for card in self.cards if not card.is_told), None)
        if lacking is None:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            lacking.go_on()
        return True

    # --- What the worker does -----------------------------------------------------------------

    def _find(self, words: str) -> Sequence[Resource]:
        try:
            return resources.suggest(self._desk, words, _MOST)
        except PeerDeskError as error:
            self.said.emit(sentence(error))
            return ()

    def _add(self, name: str, resource_id: UUID | None) -> None:
        answers, row = resource_lines.with_resource(self._presenter.answers, name, resource_id)
        self._presenter.take_form(answers)
        self.refresh()
        card = next(card for card in self.cards if card.row == row)
        card.go_on()
        bring_into_sight(card)

    def _add_to_directory(self, name: str) -> None:
        entry = Resource(resources.new_resource_id(self._desk), name)
        try:
            kept = resources.add(self._desk, entry)
        except PeerDeskError as error:
            self.said.emit(sentence(error))
            return
        self._add(kept.name, kept.resource_id)

    def _choose(self, row: RowKey, link_id: str, code: str) -> None:
        answers = self._presenter.answers
        self._presenter.take_form(resource_lines.with_code(answers, row, link_id, code))
        self.refresh()

    def _remove(self, row: RowKey) -> None:
        self._presenter.take_form(self._presenter.answers.remove_row(row))
        self.refresh()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, line: ResourceLine) -> "ResourceCard":
        card = ResourceCard(self._presenter, line, self._entry(line))
        card.chosen.connect(partial(self._choose, line.row))
        card.told.connect(lambda: self.field.setFocus(Qt.FocusReason.OtherFocusReason))
        card.remove.clicked.connect(lambda: self._remove(line.row))
        self._column.addWidget(card)
        return card

    def _entry(self, line: ResourceLine) -> Resource | None:
        with suppress(PeerDeskError, ValueError):
            return resources.resource(self._desk, UUID(line.resource_id))
        return None


class ResourceCard(QFrame):
    """One resource. `chosen` carries a question and a code, `told` when both are answered."""

    chosen = Signal(str, str)
    told = Signal()

    def __init__(
        self,
        presenter: ContactPresenter,
        line: ResourceLine,
        entry: Resource | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_look(self, Look.INSET)
        self.setAccessibleName(line.name)
        self.row = line.row
        self.remove = ActionButton(self.tr("Remove"), look=Look.LINK)
        self.remove.setAccessibleDescription(line.name)
        self.action = _choice(presenter, ACTION)
        self.result = _choice(presenter, RESULT)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.MEDIUM)
        column.setSpacing(Space.SMALL)
        head = QHBoxLayout()
        head.addWidget(label(line.name, Look.LABEL), 1)
        head.addWidget(self.remove)
        column.addLayout(head)
        reached = " · ".join(filter(None, (entry.phone, entry.hours))) if entry else ""
        if reached:
            column.addWidget(label(reached, Look.SOFT))
        column.addWidget(self.action)
        column.addWidget(self.result)
        self.action.chosen.connect(lambda code: self.chosen.emit(ACTION, code))
        self.result.chosen.connect(lambda code: self.chosen.emit(RESULT, code))
        self.action.went_on.connect(self.result.focus_first)
        self.result.went_on.connect(self.told)
        self.show_line(line)

    def show_line(self, line: ResourceLine) -> None:
        """Show what was answered."""
        self._line = line
        self.action.show_code(line.action)
        self.result.show_code(line.result)

    @property
    def is_told(self) -> bool:
        """Whether how it was given and what came of it are both told."""
        return bool(self._line.action and self._line.result)

    def go_on(self) -> None:
        """To what is not told yet."""
        (self.result if self._line.action else self.action).focus_first()


def _choice(presenter: ContactPresenter, link_id: str) -> SegmentedChoice:
    """The question of the form as buttons, each with its number; results in their usual order."""
    answers = [
        Answer(str(getattr(option.value, "code", "")), option.label)
        for option in presenter.options(link_id)
    ]
    answers.sort(key=lambda answer: _ORDER.index(answer.code) if answer.code in _ORDER else 0)
    return SegmentedChoice(presenter.answers.form.item(link_id).text, answers)
