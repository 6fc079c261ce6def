"""What a contact counts for while it is written: minutes, units, codes, and what looks odd."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from peerdesk.domain.documents import ContactColumns, DocumentSummary
from peerdesk.domain.profiles import RuleProfile
from peerdesk.forms.answers import Answers
from peerdesk.forms.readings import contact_note
from peerdesk.services import note_columns, note_counts, odd_times, units_of_days
from peerdesk.services.desk import Desk
from peerdesk.services.note_columns import Ground
from peerdesk.services.odd_times import OddTime
from peerdesk.ui.contact_page import when_entry
from peerdesk.wording.contact import Counted


@dataclass(frozen=True, slots=True)
class Counting:
    """Counts one draft, whose line in lists is `summary`, by the rules of its day."""

    desk: Desk
    summary: DocumentSummary
    rules: Callable[[date], RuleProfile]

    def profile(self, answers: Answers) -> RuleProfile:
        """The programme's rules on the day of service."""
        return self._ground(answers).profile

    def counted(self, answers: Answers, person_id: UUID | None, *, timed: bool) -> Counted:
        """What the contact counts for; without times nothing is due yet."""
        ground = self._ground(answers)
        columns, rules = self._columns(answers, ground), ground.profile.units
        clock = self.desk.clock
        day = units_of_days.share(self.desk, self.summary.document_id, person_id, columns)
        codes = () if person_id is None else _codes(answers, ground.profile)
        return Counted(
            minutes=columns.minutes,
            units=columns.units if day is None else day.units,
            bills=rules.bills,
            rounding=rules.rounding or "",
            scope=rules.scope or "",
            due=columns.due_on if timed else None,
            today=when_entry.today(clock.now(), clock.zone()),
            of_day=None if day is None else day.of_day,
            profile=ground.profile.name,
            codes=codes,
            place=columns.pos_code if codes else "",
            of_nobody=person_id is None,
        )

    def odd_times(self, answers: Answers, person_id: UUID | None) -> tuple[OddTime, ...]:
        """What looks odd about the times, alone and beside other contacts."""
        line, columns = self.summary, self._columns(answers, self._ground(answers))
        asked = odd_times.Asked(line.document_id, line.author_id, person_id, columns)
        return odd_times.odd_times(self.desk, asked)

    def _ground(self, answers: Answers) -> Ground:
        moment, zone = self.summary.columns.happened_at, self.summary.columns.zone
        return note_columns.ground_of(
            answers, moment, zone, self.rules, has_person=self.summary.person_id is not None
        )

    def _columns(self, answers: Answers, ground: Ground) -> ContactColumns:
        return note_columns.derived(answers, ground, None)


def _codes(answers: Answers, profile: RuleProfile) -> tuple[str, ...]:
    """Service code and modifiers as they will be signed; none where none are known."""
    read = contact_note(answers)
    found, typed = note_counts.suggested(read, profile), read.billing
    if not found.service_code and not found.modifiers:
        return ()
    service = typed.service_code or found.service_code
    return tuple(filter(None, (service, *(typed.modifiers or found.modifiers))))
