"""Columns and readiness of very many drafts, each the same as if it had been saved by itself."""

from collections.abc import Hashable
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from peerdesk.domain.deadlines import is_late
from peerdesk.domain.documents import ContactColumns
from peerdesk.domain.profiles import RuleProfile
from peerdesk.forms.answers import Answers
from peerdesk.forms.checking import check
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.enablement import Enabled
from peerdesk.services import note_columns
from peerdesk.services.asked import AskedByShape
from peerdesk.services.note_columns import Ground
from peerdesk.services.profiles import Rules

_ABSENT = frozenset({"required", "too_few"})
"""Problems of what is not there; all others are of the very words and figures that are."""


@dataclass
class Deriver:
    """Works out once what agrees between the lines of a file."""

    form: FormDefinition
    rules: Rules
    now: datetime
    _asked: AskedByShape = field(init=False)
    _profiles: dict[date, RuleProfile] = field(default_factory=dict)
    _whole: dict[Hashable, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._asked = AskedByShape(self.form)

    def columns(
        self, answers: Answers, person_id: UUID | None, happened_at: datetime, zone: str
    ) -> tuple[ContactColumns, bool]:
        """The draft's columns, and whether nothing is missing for its signature."""
        has_person = person_id is not None
        ground = note_columns.ground_of(
            answers, happened_at, zone, self._profile, has_person=has_person
        )
        asked = self._asked.of(answers)
        columns = note_columns.derived(answers, ground, None, asked)
        late = is_late(columns.due_on, self.now, columns.zone)
        key = (
            self._asked.shape(answers),
            frozenset(answers.given),
            ground.profile.name,
            ground.profile.effective_from,
            ground.profile.notes.mode,
            late,
            person_id is None,
        )
        return columns, self._is_whole(key, answers, person_id, ground, asked)

    def _profile(self, day: date) -> RuleProfile:
        if day not in self._profiles:
            self._profiles[day] = self.rules.on(day)
        return self._profiles[day]

    def _is_whole(
        self,
        key: Hashable,
        answers: Answers,
        person_id: UUID | None,
        ground: Ground,
        asked: Enabled,
    ) -> bool:
        """Presence decides once for all lines alike; the words themselves are looked at always."""
        if key in self._whole:
            return self._whole[key] and not check(answers, asked)
        whole = not note_columns.missing(answers, person_id, ground, self.now)
        if whole or all(problem.code in _ABSENT for problem in check(answers, asked)):
            self._whole[key] = whole
        return whole
