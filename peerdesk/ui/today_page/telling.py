"""Lines of the day in words: whose, about what, when."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from peerdesk.domain.today import CAN_BE_DONE, NOT_PUT_OFF, TodayGroup, TodayKind, TodayLine
from peerdesk.ui.day_list.line import DayLine, grouped, heading
from peerdesk.wording import today as words
from peerdesk.wording.dates import clock_time
from peerdesk.wording.islands import island
from peerdesk.wording.today import Told


@dataclass(frozen=True, slots=True)
class More:
    """The subject of the line that stands for what is not shown of a kind."""

    kind: TodayKind


class Telling:
    """Says lines as seen on `today`; `kinds` are the form's own words for kinds of contact."""

    def __init__(self, today: date, zone: str, kinds: Mapping[str, str], later: str) -> None:
        self._today, self._zone, self._kinds, self._later = today, zone, kinds, later
        self._told: Mapping[TodayKind, Callable[[TodayLine], Told]] = {
            TodayKind.PLANNED: self._planned,
            TodayKind.EMERGENCY: self._emergency,
            TodayKind.CHECK_IN: self._check_in,
            TodayKind.NOTE: self._note,
            TodayKind.ADDITION: self._addition,
            TodayKind.MY_STEP: self._step,
            TodayKind.THEIR_STEP: self._step,
            TodayKind.REVIEW: self._review,
            TodayKind.COPIES: self._copies,
            TodayKind.BEGUN: self._begun,
            TodayKind.CONSENT_ENDING: self._ending,
            TodayKind.CONSENT_WRITING: self._to_write,
            TodayKind.ASKING: self._asking,
            TodayKind.REFERRAL: self._referral,
            TodayKind.ENTRY: self._addition,
            TodayKind.CREDENTIAL: self._credential,
            TodayKind.BACKUP: self._backup,
        }

    def group(self, group: TodayGroup, *, with_heading: bool = True) -> list[DayLine]:
        """A heading, the lines below it, and how many more there are."""
        lines = [self.line(one) for one in group.lines]
        if group.more:
            more = words.more(group.more, at_least=group.at_least)
            lines.append(DayLine(more, subject=More(group.kind), is_quiet=True))
        above = [heading(words.heading(group.kind))] if with_heading else []
        return [*above, *grouped(lines)]

    def line(self, line: TodayLine) -> DayLine:
        """One line."""
        told = self._told[line.kind](line)
        whose = island(line.person_name)
        return DayLine(
            title=whose
            or (told.about if line.kind in _OWN else self._kind(line) or words.nobody()),
            beside=f"({line.identifier})" if whose and line.identifier else "",
            about=told.about if whose or line.kind not in _OWN else "",
            right=told.when,
            subject=line,
            can_tick=self.can_tick(line),
            is_late=line.is_late(self._today),
            later="" if line.kind in NOT_PUT_OFF else self._later,
        )

    @staticmethod
    def can_tick(line: TodayLine) -> bool:
        """Whether one may say that it is done; a wish told on a break is met by a contact."""
        has_note = line.kind is not TodayKind.CHECK_IN or line.document_id is not None
        return line.kind in CAN_BE_DONE and has_note

    # --- Each kind ------------------------------------------------------------------------------

    def _planned(self, line: TodayLine) -> Told:
        about = " · ".join(filter(None, (self._kind_beside_name(line), island(line.text))))
        return Told(about, "" if line.at is None else clock_time(line.at, self._zone))

    def _kind(self, line: TodayLine) -> str:
        return self._kinds.get(line.code, "")

    def _kind_beside_name(self, line: TodayLine) -> str:
        """A meeting, a round or work alone is called by its kind already."""
        return self._kind(line) if line.person_name else ""

    def _note(self, line: TodayLine) -> Told:
        kind = self._kind_beside_name(line)
        told = words.note(line.text, kind, line.day, line.since, self._today)
        return words.ready_note(told, line.day, self._today) if line.ready else told

    def _addition(self, line: TodayLine) -> Told:
        return words.entry(self._kind(line), line.since, self._today)

    def _check_in(self, line: TodayLine) -> Told:
        return words.check_in(line.code, line.since, line.day or self._today, self._today)

    def _step(self, line: TodayLine) -> Told:
        return words.step(line.text, line.code, line.day or self._today, self._today)

    def _review(self, line: TodayLine) -> Told:
        return Told(island(line.text), words.when_due(line.day or self._today, self._today))

    def _copies(self, line: TodayLine) -> Told:
        return words.older_copies(line.text, int(line.code or 0))

    def _begun(self, line: TodayLine) -> Told:
        return words.begun(line.code, line.text, line.since, self._today)

    def _ending(self, line: TodayLine) -> Told:
        return words.consent_ending(line.text, line.day or self._today, self._today)

    def _to_write(self, line: TodayLine) -> Told:
        return words.consent_to_write(line.text, line.day, self._today)

    def _asking(self, line: TodayLine) -> Told:
        return words.asking(line.code, line.day, line.since, self._today)

    def _referral(self, line: TodayLine) -> Told:
        return words.referral(line.text, line.since, self._today)

    def _emergency(self, line: TodayLine) -> Told:
        return words.emergency(line.text)

    def _credential(self, line: TodayLine) -> Told:
        return words.credential(line.day or self._today, self._today)

    def _backup(self, line: TodayLine) -> Told:
        return words.old_backup(line.since or self._today, self._today)


_OWN: Final = frozenset({TodayKind.CREDENTIAL, TodayKind.BACKUP})
"""Lines about the worker, not about anybody else."""
