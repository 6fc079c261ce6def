"""Who has a copy of a plan, told, given back, given anew; no widget in here."""

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QObject

from peerdesk.domain.plan_copies import PlanCopy
from peerdesk.forms.definition import FormDefinition
from peerdesk.services import plans
from peerdesk.services.desk import Desk
from peerdesk.services.plans import CopyGiven
from peerdesk.ui.plan_page.history import PlanHistory
from peerdesk.wording import plan_copies as words


class CopiesPresenter(PlanHistory):
    """The copies of one plan, and what was told to whom."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self.copies: tuple[PlanCopy, ...] = ()
        self._names: Mapping[int, str] = {}
        self._form: FormDefinition | None = None

    @property
    def newest(self) -> int:
        """The version in use, 0 while none was kept."""
        return 0 if self.summary is None else self.summary.version_count

    def open(self, document_id: UUID) -> None:
        """Read who has a copy. Raises DocumentNotFound."""
        self._undo = None
        self._read(document_id)

    def _read(self, document_id: UUID) -> None:
        self.summary = plans.summary(self._desk, document_id)
        self.copies = plans.copies(self._desk, document_id)
        kept = plans.versions(self._desk, document_id)
        self._names = {one.number: one.name for one in kept}
        self._form = kept[-1].form if kept else None
        self.changed.emit()

    # --- In words -------------------------------------------------------------------------------

    def to_tell(self) -> list[PlanCopy]:
        """Those with an older version who were not told."""
        return [one for one in self.copies if one.is_to_tell(self.newest)]

    def others(self) -> list[PlanCopy]:
        """Everybody else who has one, then those who gave it back."""
        rest = [one for one in self.copies if not one.is_to_tell(self.newest)]
        return sorted(rest, key=lambda one: one.took_back)

    def told(self, one: PlanCopy) -> str:
        """What is known of a copy, in sentences."""
        if one.took_back:
            return words.gave_back()
        said = [words.holds(one.held, self._names.get(one.held, ""), self.newest)]
        if one.held < self.newest:
            if one.told > one.held:
                said.append(words.was_told(one.told))
            elif one.settled >= self.newest:
                said.append(words.let_be())
        return " ".join(said)

    def beside(self, one: PlanCopy) -> str:
        """The person's own words about it, and what went along and did not."""
        parts = words.went_along(self._asked(one.ticked), self._asked(one.held_back))
        return " · ".join(filter(None, (one.what, parts)))

    def _asked(self, link_ids: frozenset[str]) -> Sequence[str]:
        """How those questions are asked, in the order of the form."""
        if self._form is None:
            return ()
        known = [one for one in self._form.by_link if one in link_ids]
        items = map(self._form.item, known)
        return [item.short_text or item.text or item.link_id for item in items]

    # --- What is done ---------------------------------------------------------------------------

    def tell(self, one: PlanCopy) -> None:
        """They were told of the version in use."""
        self._change(lambda: [plans.set_told(self._desk, one.copy_id)], words.said_told(one.name))

    def take_back(self, one: PlanCopy) -> None:
        """They gave it back; or, where they had, they do have one."""
        told = words.said_has_one(one.name) if one.took_back else words.said_gave_back(one.name)
        took_back = not one.took_back
        self._change(
            lambda: [plans.set_took_back(self._desk, one.copy_id, took_back=took_back)], told
        )

    def let_be(self) -> None:
        """Nobody needs to be told this time."""
        self._change(lambda: plans.let_be(self._desk, self.document_id), words.said_let_be())

    def add(self, name: str) -> bool:
        """Somebody has the version in use; whether that could be kept."""
        if not name.strip():
            return False
        given = CopyGiven(name)
        return self._change(lambda: self._noted(given), words.said_has_one(" ".join(name.split())))

    def undo(self) -> None:
        """Let the list be as it was before the last step."""
        undo, self._undo = self._undo, None
        if undo is not None and self._done(undo):
            self._read(self.document_id)
            self.said.emit(words.undone())

    def _noted(self, given: CopyGiven) -> Sequence[PlanCopy]:
        plans.note_copy(self._desk, self.document_id, given)
        return ()

    def _change(self, act: Callable[[], Sequence[PlanCopy]], told: str) -> bool:
        before: list[PlanCopy] = []
        if not self._done(lambda: before.extend(act())):
            return False
        self._undo = (lambda: plans.put_back(self._desk, tuple(before))) if before else None
        self._read(self.document_id)
        self.said.emit(told)
        return True
