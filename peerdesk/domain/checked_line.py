"""One contact as it is handed in for checking: a JSON line turned into typed facts.

Field names are those of `contact-notes.md` §2, with `zone` (IANA) beside the times. A time has an
offset, or is local to `zone`; a local time that happens twice needs `fold` (0 or "first", 1 or
"second"), for one field alone `start_fold`, `end_fold`, `written_fold` or `signed_fold`. Nothing
here raises: whatever cannot be read is left out and named as a Problem. A field that the file
does not carry is not judged, unless a result depends on it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from peerdesk.domain.contact_notes import ContactType, Modality, Outcome, RiskFlag
from peerdesk.domain.handed_times import is_zone, offset_of, read_day, read_moment
from peerdesk.domain.places import Setting
from peerdesk.domain.problems import Problem
from peerdesk.domain.zones import local_date

_Code = TypeVar("_Code", bound=StrEnum)
_FOLDS = {0: 0, 1: 1, "0": 0, "1": 1, "first": 0, "second": 1}
_MINUTES_IN_A_WEEK = 7 * 24 * 60


@dataclass(frozen=True, slots=True)
class Line:
    """The facts of one contact, None where they are missing or cannot be read.

    `zone` is an IANA name or, without one, the offset of the start ("-05:00"); `given` names the
    fields that hold anything, readable or not.
    """

    id: str | int | None
    contact_type: ContactType | None
    outcome: Outcome | None
    modality: Modality | None
    setting: Setting | None
    risk: RiskFlag | None
    zone: str
    start: datetime | None
    end: datetime | None
    written: datetime | None
    signed: datetime | None
    service_date: date | None
    breaks: int
    direct_minutes: int | None
    headcount: int | None
    person: str | None
    person_left_blank: bool
    worker: str | None
    service_code: str | None
    has_minutes_reason: bool
    has_late_reason: bool
    co_facilitated: bool
    given_pos_code: str | None
    given: frozenset[str]
    problems: tuple[Problem, ...]


def read_line(line: object) -> Line:
    """The facts of a parsed JSON line, whatever it holds."""
    found: list[Problem] = []
    if not isinstance(line, Mapping):
        found.append(Problem.LINE_UNREADABLE)
        line = {}
    return _Reader(line, found).line()


@dataclass(slots=True)
class _Reader:
    """Reads field by field and notes what it could not read."""

    values: Mapping[object, object]
    found: list[Problem] = field(default_factory=list)

    def line(self) -> Line:
        zone = self._zone()
        start = self._moment("start_at", "start_fold", zone)
        local = zone or offset_of(self.values.get("start_at"))
        person = self._name("person_id") or self._name("person_label")
        return Line(
            id=self._id(),
            contact_type=self._code("contact_type", ContactType),
            outcome=self._code("outcome", Outcome),
            modality=self._code("modality", Modality),
            setting=self._code("setting", Setting),
            risk=self._code("risk_flag", RiskFlag),
            zone=local,
            start=start,
            end=self._moment("end_at", "end_fold", zone),
            written=self._moment("written_at", "written_fold", zone),
            signed=self._moment("signed_at", "signed_fold", zone),
            service_date=self._service_date(start, local),
            breaks=self._breaks(),
            direct_minutes=self._count("direct_minutes", Problem.DIRECT_MINUTES_UNREADABLE),
            headcount=self._count("headcount", None),
            person=person,
            person_left_blank=person is None and "person_id" in self.values,
            worker=self._worker(),
            service_code=self._name("service_code"),
            has_minutes_reason=self._name("direct_minutes_reason") is not None,
            has_late_reason=self._name("late_reason") is not None,
            co_facilitated=self.values.get("co_facilitated") is True
            or self.values.get("overlap_reason") == "co_facilitated",
            given_pos_code=self._name("pos_code"),
            given=frozenset(str(key) for key, value in self.values.items() if _says(value)),
            problems=tuple(dict.fromkeys(self.found)),
        )

    def _id(self) -> str | int | None:
        value = self.values.get("id")
        if not _says(value):
            self.found.append(Problem.ID_MISSING)
        elif isinstance(value, str) or type(value) is int:
            return value
        else:
            self.found.append(Problem.ID_UNREADABLE)
        return None

    def _code(self, key: str, codes: type[_Code]) -> _Code | None:
        value = self.values.get(key)
        if not _says(value):
            return None
        if isinstance(value, str) and value in list(codes):
            return codes(value)
        self.found.append(Problem(f"{key}_unknown"))
        return None

    def _name(self, key: str) -> str | None:
        """A text or a number as text, None when it is missing, blank or something else."""
        value = self.values.get(key)
        if isinstance(value, str) or type(value) is int:
            return str(value).strip() or None
        return None

    def _worker(self) -> str | None:
        """Who wrote it: an id, else the credential number or name frozen at signing."""
        if named := self._name("worker_id") or self._name("author_id"):
            return named
        snapshot = self.values.get("author_snapshot")
        if not isinstance(snapshot, Mapping):
            return self._name("author_snapshot")
        inner = _Reader(snapshot)
        return inner._name("cred_no") or inner._name("name")

    def _count(self, key: str, problem: Problem | None) -> int | None:
        """Whole minutes or people from 0 up, None when missing; JSON's 5.0 is 5."""
        value = self.values.get(key)
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if type(value) is int and 0 <= value <= _MINUTES_IN_A_WEEK:
            return value
        if value is not None and problem is not None:
            self.found.append(problem)
        return None

    def _breaks(self) -> int:
        """Minutes of breaks; `break_minutes` is the form's name for them."""
        key = "breaks" if "breaks" in self.values else "break_minutes"
        return self._count(key, Problem.BREAKS_UNREADABLE) or 0

    def _zone(self) -> str | None:
        value = self.values.get("zone")
        if not _says(value):
            return None
        if isinstance(value, str) and is_zone(value):
            return value
        self.found.append(Problem.ZONE_UNKNOWN)
        return None

    def _service_date(self, start: datetime | None, zone: str) -> date | None:
        """The local day of the start; what the file says is compared, and used without a start."""
        value = self.values.get("service_date")
        said = None
        if _says(value):
            said = read_day(value)
            if said is None:
                self.found.append(Problem.SERVICE_DATE_UNREADABLE)
        if start is None:
            return said
        day = local_date(start, zone)
        if said is not None and said != day:
            self.found.append(Problem.SERVICE_DATE_DIFFERS)
        return day

    def _moment(self, key: str, fold_key: str, zone: str | None) -> datetime | None:
        value = self.values.get(key)
        if not _says(value):
            return None
        moment, problem = read_moment(key, value, zone, self._fold(fold_key))
        told = problem is Problem.ZONE_MISSING and Problem.ZONE_UNKNOWN in self.found
        if problem is not None and not told:
            self.found.append(problem)
        return moment

    def _fold(self, key: str) -> int | None:
        value = self.values.get(key, self.values.get("fold"))
        if not _says(value):
            return None
        if isinstance(value, str | int) and not isinstance(value, bool) and value in _FOLDS:
            return _FOLDS[value]
        self.found.append(Problem.FOLD_UNREADABLE)
        return None


def _says(value: object) -> bool:
    """Whether a field holds anything at all."""
    return value is not None and value != ""
