"""Reading single answers as plain Python values: the tool of every `readings` function."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.enablement import Enabled
from peerdesk.forms.values import Coding, PartialDate, PartialDateTime, Value, shown

Code = TypeVar("Code", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Facts:
    """The answers that are asked for at present, one by one. KeyError for an unknown linkId."""

    answers: Answers
    state: Enabled

    def asks(self, link_id: str, row: RowKey | None = None) -> bool:
        """Whether the item is asked at present."""
        return self.state.asks(link_id, row)

    def knows(self, link_id: str) -> bool:
        """Whether the form has the item: one that came later is missing from earlier versions."""
        return link_id in self.answers.form.by_link

    def values(self, link_id: str, row: RowKey | None = None) -> tuple[Value, ...]:
        """All answers to a question, () when it is not asked."""
        given = self.answers.given.get((link_id, row))
        if given is None:
            self.answers.form.item(link_id)
            return ()
        return tuple(one.value for one in given) if self.asks(link_id, row) else ()

    def rows(self, link_id: str) -> tuple[RowKey, ...]:
        """The rows of a group outside of other rows, () when it is not asked."""
        return self.answers.rows_of(link_id) if self.asks(link_id) else ()

    def text(self, link_id: str, row: RowKey | None = None) -> str:
        """The text answer, or ""."""
        return next(iter(self.texts(link_id, row)), "")

    def texts(self, link_id: str, row: RowKey | None = None) -> tuple[str, ...]:
        """All text answers."""
        return tuple(value for value in self.values(link_id, row) if isinstance(value, str))

    def yes(self, link_id: str, row: RowKey | None = None) -> bool | None:
        """Yes, no, or None for not answered."""
        found = (value for value in self.values(link_id, row) if isinstance(value, bool))
        return next(found, None)

    def whole(self, link_id: str, row: RowKey | None = None) -> int | None:
        """The whole number, or None."""
        for value in self.values(link_id, row):
            if isinstance(value, int) and not isinstance(value, bool):
                return value
        return None

    def moment(self, link_id: str, row: RowKey | None = None) -> datetime | None:
        """The aware moment, or None, also when only a date is known."""
        for value in self.values(link_id, row):
            if isinstance(value, PartialDateTime):
                return value.moment()
        return None

    def day(self, link_id: str, row: RowKey | None = None) -> date | None:
        """The calendar day as it was written, or None when less is known."""
        for value in self.values(link_id, row):
            if isinstance(value, PartialDateTime):
                return value.date.day()
            if isinstance(value, PartialDate):
                return value.day()
        return None

    def code(self, kind: type[Code], link_id: str, row: RowKey | None = None) -> Code | None:
        """The chosen code as a member of `kind`, or None."""
        return next(iter(self.codes(kind, link_id, row)), None)

    def codes(self, kind: type[Code], link_id: str, row: RowKey | None = None) -> tuple[Code, ...]:
        """All chosen codes that are members of `kind`."""
        found: list[Code] = []
        for code in self.plain_codes(link_id, row):
            with suppress(ValueError):  # a code that this version does not know
                found.append(kind(code))
        return tuple(found)

    def plain_code(self, link_id: str, row: RowKey | None = None) -> str:
        """The chosen code, or ""."""
        return next(iter(self.plain_codes(link_id, row)), "")

    def plain_codes(self, link_id: str, row: RowKey | None = None) -> tuple[str, ...]:
        """All chosen codes."""
        return tuple(v.code for v in self.values(link_id, row) if isinstance(v, Coding))

    def choice(self, link_id: str, row: RowKey | None = None) -> str:
        """The chosen code, or the person's own words, or ""."""
        return next(iter(self.choices(link_id, row)), "")

    def choices(self, link_id: str, row: RowKey | None = None) -> tuple[str, ...]:
        """All chosen codes and own words."""
        values = self.values(link_id, row)
        return tuple(v.code if isinstance(v, Coding) else shown(v) for v in values)
