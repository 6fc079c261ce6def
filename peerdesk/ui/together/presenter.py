"""A plan written with the person beside the worker: where they are, and what they said.

No widget in here. Nothing is counted, scored or shown as missing (plans.md B4, B5).
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.documents import Cursor
from peerdesk.domain.errors import PeerDeskError, SaveFailed
from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.definition import Item
from peerdesk.forms.keeping import Standing
from peerdesk.forms.parts import Part
from peerdesk.forms.shared_facts import Fact, with_new_fact
from peerdesk.forms.values import Coding
from peerdesk.services.desk import Desk
from peerdesk.ui.together import spots, where
from peerdesk.ui.together.copies import with_my_copy
from peerdesk.ui.together.in_front import PlanInFront
from peerdesk.ui.together.named_before import named_before
from peerdesk.ui.together.papers import TogetherPaper, open_paper
from peerdesk.ui.together.passing_over import PassedOver
from peerdesk.ui.together.scenes import (
    Scene,
    begin_goal,
    goal_group,
    opening_texts,
    part_to_start,
    start_question,
)
from peerdesk.ui.together.spots import Shows, Spot
from peerdesk.ui.together.where import Where
from peerdesk.wording.together import OTHER_LANGUAGE


class TogetherPresenter(PlanInFront):
    """`moved` when something else is to be shown, `way_wanted` with a way to another plan.

    The other signals tell about saving.

    `ticked` are the sensitive items that go on today's copies, `takes_copy` whether the person
    takes one home, `version` the number of the version kept today, 0 before; `is_wiped` once what
    was theirs alone is gone.
    """

    moved = Signal()
    way_wanted = Signal(object)
    saving = Signal()
    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, within_ms: int = 1000, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._within_ms = within_ms
        self.ticked: frozenset[str] = frozenset()
        self.takes_copy = True
        self.version, self.is_wiped = 0, False

    # --- Opening and leaving --------------------------------------------------------------------

    def open(self, document_id: UUID, place: Mapping[str, object]) -> None:
        """Go on where they were, or begin. Raises NotTheAuthor, DocumentNotFound, DiskFull."""
        self.close()
        self._keep(open_paper(self._desk, document_id, self._within_ms, self))
        self.version, self.is_wiped = 0, False
        self.ticked, self.takes_copy = frozenset(), True
        self._return_to(place)

    def close(self) -> None:
        """Take the plan off the page; it must be saved before."""
        if self._paper is not None:
            self.keeper.forget()
            self.keeper.deleteLater()
        self._paper, self.here = None, Where()

    def flush(self) -> bool:
        """Save everything now; False when it could not be saved."""
        if self._paper is None or self.version or self.is_wiped:
            return True
        if not self.keeper.flush():
            return False
        with suppress(PeerDeskError):  # the words are saved; only search is behind
            self.keeper.leave()
        return True

    def place(self) -> dict[str, object]:
        """The plan and where in it they are, as plain JSON values; nothing once it is kept."""
        if self._paper is None or self.version or self.is_wiped:
            return {}
        return {"document": str(self.document_id), **where.kept(self.answers, self.here)}

    # --- What is said ---------------------------------------------------------------------------

    def answer(self, answers: Answers) -> None:
        """Take over what was said; a question that has words is no longer passed over."""
        spot = self.spot
        if spot is not None and self.passed_over and answers.values(spot.link_id, spot.row):
            answers = self._passed.noted(answers, spot, None)
        self.keeper.answer(answers)

    def write(self, answers: Answers) -> None:
        """Take over answers that a page around the plan changed."""
        self.keeper.answer(answers)

    def pass_over(self, way: Standing) -> None:
        """One of the three ways of not answering; all equal, all lead on."""
        if self.spot is not None and self.scene is Scene.SPOT:
            answers = self._passed.noted(self.answers, self.spot, way)
            if answers is not self.answers:
                self.keeper.answer(answers)
            self.next()

    def choose_language(self) -> None:
        """The other language: the texts change, what was said stays."""
        if not self.keeper.flush():
            return
        place, before = self.place(), self.keeper
        language = OTHER_LANGUAGE.get(self.language, "en")
        paper = self.paper.in_language(language)
        before.forget()
        before.deleteLater()
        self._keep(paper)
        self._return_to(place)

    # --- Where they go --------------------------------------------------------------------------

    def show(self, scene: Scene) -> None:
        """Go to one of the pages around the plan."""
        self._go(Where(scene))

    def start(self) -> None:
        """From the opening to where the plan begins; what was read there is not shown again."""
        found = (where.at_part(self.answers, part) for part in self.parts)
        first = next((one for one in found if one is not None), Where(Scene.PARTS))
        read = {item.link_id for item in opening_texts(self.parts, self.form)}
        again = first.spot is not None and first.spot.link_id in read
        self._go(where.onward(self.answers, self.parts, first) if again else first)

    def start_with(self, option: object) -> None:
        """An answer to the question where to start."""
        item = start_question(self.form)
        if item is None or not isinstance(option, Coding):
            return
        self.keeper.answer(self.answers.with_answer(item.link_id, option))
        part = part_to_start(self.parts, option.code)
        if part is None:
            self.show(Scene.PARTS)
        else:
            self.go_to_part(part)

    def go_to_part(self, part: Part) -> None:
        """The first spot of a part."""
        self._go(where.at_part(self.answers, part) or Where(Scene.PARTS))

    def goal_parts(self) -> tuple[Part, ...]:
        """The parts of life in which there can be goals."""
        return tuple(part for part in self.parts if goal_group(self.form, part) is not None)

    def begin_goal(self, part: Part) -> None:
        """The short way to a goal and its first step."""
        group = goal_group(self.form, part)
        if group is not None:
            answers, way = begin_goal(self.answers, group)
            self.walk(answers, part, way)

    def walk(self, answers: Answers, part: Part, way: tuple[Spot, ...]) -> None:
        """A short way of its own through rows that `answers` has."""
        self.keeper.answer(answers)
        self._go(Where(Scene.SPOT, part, way[0], way))

    def next(self) -> None:
        """The next spot, by and by the next part."""
        self._go(where.onward(self.answers, self.parts, self.here))

    def back(self) -> None:
        """The spot before, or all parts."""
        self._go(where.backward(self.answers, self.here))

    def open_row(self, row: RowKey) -> None:
        """The first spot of a row."""
        found = spots.spots_of_row(self.answers, row)
        if found:
            self._go(Where(Scene.SPOT, self.part, found[0]))

    def add_row(self) -> None:
        """A new row of the list on the screen, opened."""
        if self.spot is not None and self.spot.shows is Shows.ROWS:
            answers, row = self.answers.add_row(self.spot.link_id, self.spot.row)
            self.answer(answers)
            self.open_row(row)

    def named_before(self) -> tuple[Fact, ...]:
        """Who or what of this kind the person named in any plan, and not in this list yet."""
        return () if self.spot is None else named_before(self.paper, self.spot)

    def add_fact(self, fact: Fact) -> None:
        """Take someone named before into the list on the screen."""
        if self.spot is not None:
            self.answer(with_new_fact(self.answers, self.spot.link_id, fact)[0])
            self.moved.emit()

    def remove_row(self, row: RowKey) -> None:
        """Take a row of the list away."""
        self.answer(self.answers.remove_row(row))
        self.moved.emit()

    def leave_row(self) -> None:
        """Back to the list the row stands in."""
        if self.row is not None:
            self._go(Where(Scene.SPOT, self.part, spots.rows_spot(self.answers, self.row)))

    # --- The end --------------------------------------------------------------------------------

    def missing(self) -> tuple[Item, ...]:
        """What has to be said before it can be kept, and nobody has said."""
        return self.paper.missing()

    def suggest(self, missing: Sequence[Item]) -> None:
        """Fill in a title and a name to print, for the person to see and to change."""
        names = {"me.title": self.form.title, "me.name": self.paper.person_name}
        for item in missing:
            said = names.get(item.link_id)
            if said:
                self.keeper.answer(self.answers.with_answer(item.link_id, said))

    def save_version(self, key: Any) -> None:  # noqa: ANN401 - the cipher's own type
        """Keep what was said as a version; the person's copy is noted in it.

        Raises AnswersMissing, ConsentNotReady, SaveFailed, DiskFull; nothing is kept then, and all
        words stay.
        """
        if self.takes_copy:
            self.keeper.answer(with_my_copy(self.answers, self.words, self.today))
        if not self.keeper.flush():
            raise SaveFailed
        self.version = self.paper.seal(key)
        self.keeper.forget()

    # --- By hand --------------------------------------------------------------------------------

    def _keep(self, paper: TogetherPaper) -> None:
        keeper = paper.keeper
        keeper.where = self._cursor
        keeper.saving.connect(self.saving)
        keeper.saved.connect(self.saved)
        keeper.failed.connect(self.failed)
        self._paper = paper
        self._passed = PassedOver()  # rows are called otherwise in answers that were read anew

    def _cursor(self) -> Cursor:
        return Cursor(self.spot.link_id if self.spot is not None else "")

    def _go(self, there: Where) -> None:
        """Go there; rows in which nobody said anything go as soon as they are left."""
        self._drop_blank_rows(there)
        self.here = Where(Scene.REST) if self.is_wiped else there
        self.moved.emit()

    def _drop_blank_rows(self, there: Where) -> None:
        staying = {row for _, row in self.answers.chain(there.spot.row if there.spot else None)}
        staying |= {spot.row for spot in there.way if spot.row is not None}
        for _, row in tuple(self.answers.chain(self.row)):
            if row in self.answers.owners and row not in staying:
                link_id, outer = self.answers.owners[row]
                left = spots.without_blank_rows(self.answers, link_id, outer)
                if left.rows != self.answers.rows:
                    self.keeper.answer(left)

    def _return_to(self, place: Mapping[str, object]) -> None:
        self.here = where.found_again(self.answers, self.parts, place)
        self.moved.emit()
