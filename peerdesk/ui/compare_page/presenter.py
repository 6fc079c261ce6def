"""Two versions of a plan, what is different, and words brought back; no widget in here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from peerdesk.forms.answers import Answers
from peerdesk.forms.bringing_back import (
    may_come_back,
    with_all_back,
    with_entry_back,
    with_row_back,
)
from peerdesk.forms.differences import EntryPair, PartPair, differences
from peerdesk.services import plans
from peerdesk.services.desk import Desk, today
from peerdesk.services.plans import OpenPlan, PlanVersion
from peerdesk.ui.plan_page.history import PlanHistory
from peerdesk.ui.plan_page.presenter import CHANGE
from peerdesk.ui.plan_page.reading import answer_told
from peerdesk.wording import versions as words

NOW = 0
"""Stands for what is being written, where others are numbers of versions."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The numbers of both sides, the older one first; `NOW` for the draft."""

    old: int
    new: int


class ComparePresenter(PlanHistory):
    """Both sides, and words that come back from the older one."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self.versions: Mapping[int, PlanVersion] = {}
        self.sides = Sides(NOW, NOW)
        self.parts: tuple[PartPair, ...] = ()
        self._now: Answers | None = None

    def open(self, document_id: UUID, wanted: Sides | None = None) -> None:
        """Compare the wanted sides; else the version before the last one with what stands now.

        Raises DocumentNotFound and whatever reading a form raises.
        """
        self._undo = None
        self._read(document_id)
        numbers = self.choices()
        usual = Sides(numbers[-2] if len(numbers) > 1 else NOW, numbers[-1] if numbers else NOW)
        known = wanted is not None and {wanted.old, wanted.new} <= {*numbers}
        self.compare(wanted if known and wanted is not None else usual)

    def choices(self) -> list[int]:
        """What there is to compare, the oldest first; what is being written comes last."""
        return [*self.versions, *([NOW] if self._has_draft else [])]

    @property
    def _has_draft(self) -> bool:
        return self.summary is not None and self.summary.has_open_draft and self._now is not None

    def compare(self, sides: Sides) -> None:
        """Compare these two; the other way round where the newer one was chosen as the older."""
        order = {number: at for at, number in enumerate(self.choices())}
        if order.get(sides.old, 0) > order.get(sides.new, 0):
            sides = Sides(sides.new, sides.old)
        self.sides = sides
        old, new = self._answers(sides.old), self._answers(sides.new)
        if old is None or new is None:
            self.parts = ()
        else:
            found = differences(old, new, answer_told(new))
            self.parts = tuple(map(_without_what_changed, found))
        self.changed.emit()

    def name_of(self, number: int) -> str:
        """How one of both sides is called in a list."""
        if number == NOW or number not in self.versions:
            return words.now()
        one = self.versions[number]
        day = one.at.astimezone(ZoneInfo(self._desk.clock.zone())).date()
        return words.of_day(number, one.name, day, today(self._desk))

    # --- Bringing back --------------------------------------------------------------------------

    def may_bring_back(self, entry: EntryPair) -> bool:
        """Whether an answer of the older side can come into the draft."""
        form = self._form()
        return form is not None and may_come_back(form.form, entry.link_id)

    def may_bring_all_back(self) -> bool:
        """Whether the older side is a version at all, and this worker may write."""
        return self._form() is not None

    def bring_entry_back(self, link_id: str) -> None:
        """Put the older side's answer to one question into the draft."""
        told = words.brought_back(self.sides.old)
        self._bring(lambda now, then: with_entry_back(now, then, link_id), told)

    def bring_row_back(self, link_id: str, place: int) -> None:
        """Put one thought or row of the older side into the draft, beside what is there."""
        told = words.brought_back(self.sides.old)
        self._bring(lambda now, then: with_row_back(now, then, link_id, place), told)

    def bring_all_back(self) -> None:
        """Put the whole older side into the draft."""
        self._bring(with_all_back, words.all_brought_back(self.sides.old))

    def undo(self) -> None:
        """Let the draft say again what it said before words were brought back."""
        if self._undo is not None and self._done(self._undo):
            self._undo = None
            self.said.emit(words.undone())
            self._again()

    def _bring(self, change: Callable[[Answers, Answers], Answers], told: str) -> None:
        then = self._answers(self.sides.old)
        if then is None or self.sides.old == NOW:
            return

        def bring() -> None:
            began = self.summary is not None and not self.summary.has_open_draft
            opened = plans.open_plan(self._desk, self.document_id)
            plans.save(self._desk, opened, change(opened.answers, then))
            self._undo = self._taking_back(opened, began=began)

        if self._done(bring):
            self.said.emit(told)
            self._again()

    def _taking_back(self, opened: OpenPlan, *, began: bool) -> Callable[[], None]:
        """A draft that was begun only for this goes again; else it says what it said."""
        if began:
            return lambda: plans.discard(self._desk, self.document_id)
        return lambda: _saved(self._desk, opened)

    def _again(self) -> None:
        """Read the plan anew and compare the older side with the draft, where there is one."""
        undo, old = self._undo, self.sides.old
        self._read(self.document_id)
        numbers = self.choices()
        self._undo = undo
        self.compare(Sides(old if old in numbers else numbers[0], numbers[-1]))

    # --- Reading --------------------------------------------------------------------------------

    def _read(self, document_id: UUID) -> None:
        self.summary = plans.summary(self._desk, document_id)
        self.versions = {one.number: one for one in plans.versions(self._desk, document_id)}
        self._now = None
        if self.summary.has_open_draft:
            self._now = plans.drafted(self._desk, document_id)

    def _answers(self, number: int) -> Answers | None:
        if number != NOW:
            return self.versions[number].answers
        return self._now

    def _form(self) -> Answers | None:
        """The answers whose form words come back into; None where nothing can."""
        if self.sides.old == NOW or not self.versions:
            return None
        return self._now or [*self.versions.values()][-1].answers


def _without_what_changed(part: PartPair) -> PartPair:
    """What changed is told anew for each version, beside the plan and not in it."""
    return replace(part, entries=tuple(one for one in part.entries if one.link_id != CHANGE))


def _saved(desk: Desk, opened: OpenPlan) -> None:
    plans.save(desk, opened, opened.answers)
