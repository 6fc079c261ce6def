"""Other names of a person: what they were met under, and who may be the same person."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.merges import Merge
from peerdesk.services import aliases, likenesses, people
from peerdesk.services.desk import Desk
from peerdesk.services.likenesses import Hint
from peerdesk.ui import background
from peerdesk.ui.asking import asked_once
from peerdesk.ui.background import Job
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.panel import Panel, emptied
from peerdesk.ui.person_picker import PersonPicker
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.ui.trouble import words_of
from peerdesk.wording import aliases as wording
from peerdesk.wording import people as people_wording


class OtherNamesCard(Panel):
    """`compare_wanted` carries the id of somebody to hold beside this person.

    `apart` after a merge was taken apart, `said` with a notice for the saved-line, `changed_shape`
    when lines came or went.
    """

    compare_wanted = Signal(str)
    apart = Signal()
    said = Signal(str)
    changed_shape = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Other names"), parent)
        self._desk = desk
        self._person_id = UUID(int=0)
        self._looking: list[Job] = []
        jobs = self._looking
        self.destroyed.connect(lambda: background.cancel_all(jobs))
        self._merged, self._hints = QVBoxLayout(), QVBoxLayout()
        for lines in (self._merged, self._hints):
            lines.setSpacing(Space.SMALL)
        self.picker = PersonPicker(desk, self.tr("This is the same person as"), self)
        self.compare = ActionButton(self.tr("Hold them side by side"))
        self.compare.setEnabled(False)
        self.column.addLayout(self._merged)
        self.column.addLayout(self._hints)
        self.column.addWidget(self.picker.row)
        self.column.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignLeft)
        self.picker.changed.connect(self._chosen)
        self.compare.clicked.connect(lambda: self.compare_wanted.emit(self.picker.text()))

    def show_person(self, person_id: UUID) -> None:
        """Read it anew; who may be the same person is looked for in the background."""
        self._person_id = person_id
        self.picker.show_text("")
        self.compare.setEnabled(False)
        emptied(self._merged)
        emptied(self._hints)
        for one in aliases.merges_of(self._desk, person_id):
            self._merged.addWidget(self._merge_line(one))
        background.cancel_all(self._looking)
        desk = self._desk
        self._looking.append(
            background.run(
                lambda _progress: likenesses.hints(desk, person_id), self._heard, self._not_heard
            )
        )

    @property
    def is_looking(self) -> bool:
        """Whether others are still being compared."""
        return bool(self._looking)

    def _merge_line(self, merge: Merge) -> QWidget:
        alias = people.person(self._desk, merge.alias_id)
        line, name = QWidget(), alias.name
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TIGHT)
        head = QHBoxLayout()
        head.addWidget(label(wording.also_known_as((name,))), 1)
        undo = ActionButton(self.tr("Take apart again"))
        undo.setAccessibleDescription(name)
        undo.clicked.connect(lambda: self.ask_apart(merge, name))
        head.addWidget(undo)
        column.addLayout(head)
        ways = (" · ".join(filter(None, (way.value, way.label))) for way in alias.details.ways)
        for words in (alias.details.how_to_reach, alias.details.what_matters, *ways):
            if words.strip():
                column.addWidget(label(words, Look.SMALL))
        return line

    def ask_apart(self, merge: Merge, name: str) -> None:
        """Ask once before the two are taken apart."""
        person = people.summary(self._desk, self._person_id).name
        words = (wording.apart_question(name), wording.apart_consequence(name, person))
        box = asked_once(self, words, self.tr("Take apart"), lambda: self.take_apart(merge, name))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def take_apart(self, merge: Merge, name: str) -> None:
        """Undo a merge in the background, and say so."""
        desk = self._desk
        background.run(
            lambda _progress: aliases.undo(desk, merge.merge_id),
            lambda _done: self._apart_now(name),
            lambda error: self.said.emit(words_of(error)),
        )

    def _apart_now(self, name: str) -> None:
        self.said.emit(wording.taken_apart(name))
        self.apart.emit()

    def _chosen(self) -> None:
        chosen = self.picker.person_id
        self.compare.setEnabled(chosen is not None and chosen != self._person_id)

    def _heard(self, found: Sequence[Hint]) -> None:
        self._looking.clear()
        emptied(self._hints)
        if found:
            self._hints.addWidget(label(self.tr("May be the same person"), Look.LABEL))
        for hint in found:
            self._hints.addWidget(self._hint_line(hint))
        self.changed_shape.emit()

    def _not_heard(self, error: Exception) -> None:
        raise error

    def _hint_line(self, hint: Hint) -> QWidget:
        one, line = hint.person, QWidget()
        told = people_wording.told_apart(one.name, one.pronouns, one.identifier)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(wording.may_be(told, hint.why)), 1)
        look = ActionButton(self.tr("Look at both"))
        look.setAccessibleDescription(told)
        look.clicked.connect(lambda: self.compare_wanted.emit(str(one.person_id)))
        row.addWidget(look)
        return line
