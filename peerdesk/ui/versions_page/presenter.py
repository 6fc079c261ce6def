"""The versions of one plan: named, taken away, brought back; no widget in here."""

from collections.abc import Callable
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from peerdesk.services import plans
from peerdesk.services.desk import Desk, today
from peerdesk.services.plans import PlanVersion
from peerdesk.ui.plan_page.history import PlanHistory
from peerdesk.wording import plans as plan_words
from peerdesk.wording import versions as words


class VersionsPresenter(PlanHistory):
    """The list of them, and what is done to one."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self.versions: tuple[PlanVersion, ...] = ()

    def open(self, document_id: UUID) -> None:
        """Read the versions of a plan. Raises DocumentNotFound."""
        self._undo = None
        self._read(document_id)

    def _read(self, document_id: UUID) -> None:
        self.summary = plans.summary(self._desk, document_id)
        self.versions = plans.versions(self._desk, document_id)
        self.changed.emit()

    # --- In words -------------------------------------------------------------------------------

    def line(self, version: PlanVersion) -> str:
        """`Version 2 · Tue Feb 3 · with Rosa · English`, and whether it is in use."""
        tongue = plan_words.language(version.language)
        told = plan_words.version_line(
            version.number, self._day(version.at), version.helper, tongue, self._today
        )
        return f"{told} · {words.in_use()}" if self.is_in_use(version) else told

    def gone(self) -> tuple[str, ...]:
        """What is told of versions that were deleted."""
        return tuple(
            words.gone(one.number, self._day(one.saved_at), self._day(one.gone_at), self._today)
            for one in plans.gone(self._desk, self.document_id)
        )

    def warning(self, version: PlanVersion) -> tuple[str, str]:
        """The question before it goes, and what exactly follows."""
        question = words.deleting(version.number, self._day(version.at), self._today)
        return question, words.what_goes(self._holders(version.number))

    def plan_warning(self) -> tuple[str, str]:
        """The question before the whole plan goes, and what exactly follows."""
        title = "" if self.summary is None else self.summary.title
        return words.deleting_plan(title), words.what_goes_with_plan(self._holders())

    def _holders(self, number: int | None = None) -> tuple[str, ...]:
        """Who has that version on paper or as a file, or any version."""
        return tuple(
            one.name
            for one in plans.copies(self._desk, self.document_id)
            if not one.took_back and number in {None, one.held}
        )

    def is_in_use(self, version: PlanVersion) -> bool:
        """Whether it is the newest one."""
        return self.summary is not None and version.number == self.summary.version_count

    # --- What is done ---------------------------------------------------------------------------

    def name(self, number: int, name: str) -> bool:
        """Call a version so; whether that could be kept."""
        before: list[str] = []

        def keep() -> None:
            before.append(plans.name_version(self._desk, self.document_id, number, name))

        if not self._done(keep):
            return False
        self._undo = lambda: plans.name_version(self._desk, self.document_id, number, before[0])
        self._read(self.document_id)
        kept = next((one.name for one in self.versions if one.number == number), "")
        self.said.emit(words.named(number, kept))
        return True

    def undo(self) -> None:
        """Take the last name back."""
        undo = self._undo
        if undo is not None and self._done(undo):
            self._undo = None
            self._read(self.document_id)

    def take_away_with(self, number: int, take_away: Callable[[UUID, int], object]) -> None:
        """Delete what an older version said. Raises what `take_away` raises."""
        take_away(self.document_id, number)
        self._undo = None
        self._read(self.document_id)
        self.said.emit(words.deleted(number))

    def take_plan_away_with(self, take_away: Callable[[UUID], object]) -> None:
        """Delete the whole plan. Raises what `take_away` raises."""
        take_away(self.document_id)
        self._undo, self.summary, self.versions = None, None, ()
        self.said.emit(words.deleted_plan())

    @property
    def _today(self) -> date:
        return today(self._desk)

    def _day(self, at: datetime) -> date:
        return at.astimezone(ZoneInfo(self._desk.clock.zone())).date()
