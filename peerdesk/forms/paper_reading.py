"""Reading papers about sharing whatever their form has: answers as plain values, and signatures.

Only what is asked at present counts. A linkId the form does not have is not there, because later
versions and papers from elsewhere may lack a field.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from peerdesk.domain.consents.vocabulary import SignatureMethod, SignerRole
from peerdesk.domain.text import fold
from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.enablement import Enabled, Enablement
from peerdesk.forms.person_signatures import signing
from peerdesk.forms.values import Coding, PartialDate, Value, shown

PERSON_SIGNS: Final = "cn.sign"
OTHER_SIGNS: Final = "cn.rep"

_SIGNED, _TYPED, _SAID = "signed", "typed", "verbal_agreement"


@dataclass(frozen=True, slots=True)
class SignatureWritten:
    """One place to sign as it stands; `method` is None while nobody signed there."""

    role: SignerRole | None
    name: str
    method: SignatureMethod | None
    authority: str
    day: date | None
    link_id: str

    @property
    def counts(self) -> bool:
        """Whether it was made by hand or electronically."""
        return self.method in {SignatureMethod.WET, SignatureMethod.ELECTRONIC}


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """The answers of a paper, one by one; nothing raises."""

    answers: Answers
    state: Enabled

    @classmethod
    def of(cls, answers: Answers) -> "PaperFacts":
        """The facts in these answers."""
        return cls(answers, Enablement(answers.form).state(answers))

    def asks(self, link_id: str, row: RowKey | None = None) -> bool:
        """Whether the form has the item and shows it at present."""
        return link_id in self.answers.form.by_link and self.state.asks(link_id, row)

    def values(self, link_id: str, row: RowKey | None = None) -> tuple[Value, ...]:
        """All answers, () when it is not asked."""
        return self.answers.values(link_id, row) if self.asks(link_id, row) else ()

    def rows(self, link_id: str) -> tuple[RowKey, ...]:
        """The rows of a group, () when it is not asked."""
        return self.answers.rows_of(link_id) if self.asks(link_id) else ()

    def text(self, link_id: str, row: RowKey | None = None) -> str:
        """The words of the first answer without the space around them, or ""."""
        found = (value.strip() for value in self.values(link_id, row) if isinstance(value, str))
        return next(found, "")

    def line(self, link_id: str, row: RowKey | None = None) -> str:
        """The same on one line."""
        return " ".join(self.text(link_id, row).split())

    def names(self, link_id: str, row: RowKey | None = None) -> tuple[str, ...]:
        """Names that stand on lines of their own, or between semicolons; each once."""
        lines = self.text(link_id, row).replace(";", "\n").splitlines()
        found = (" ".join(line.split()) for line in lines)
        return tuple(dict.fromkeys(filter(None, found)))

    def told(self, link_id: str, row: RowKey | None = None) -> tuple[str, ...]:
        """The answers in the words that were shown."""
        return tuple(filter(None, (shown(value) for value in self.values(link_id, row))))

    def code(self, link_id: str, row: RowKey | None = None) -> str:
        """The code of the first choice, or ""."""
        return next(iter(self._codes(link_id, row)), "")

    def codes(self, link_id: str, row: RowKey | None = None) -> frozenset[str]:
        """The codes of all choices, known here or not."""
        return frozenset(self._codes(link_id, row))

    def codes_by_label(self, link_id: str) -> dict[str, str]:
        """What is offered: codes by folded label, in every language the form knows."""
        item = self.answers.form.by_link.get(link_id)
        found: dict[str, str] = {}
        for option in item.options if item else ():
            if isinstance(option.value, Coding) and option.value.code:
                others = [texts.get("label", "") for texts in option.translations.values()]
                for label in (option.value.code, option.label, *others):
                    found.setdefault(fold(label), option.value.code)
        return found

    def yes(self, link_id: str, row: RowKey | None = None) -> bool:
        """Whether it was answered with yes."""
        return True in [value for value in self.values(link_id, row) if isinstance(value, bool)]

    def day(self, link_id: str, row: RowKey | None = None) -> date | None:
        """The day, or None, also when only a month or a year is known."""
        dates = (value for value in self.values(link_id, row) if isinstance(value, PartialDate))
        first = next(dates, None)
        return first.day() if first else None

    def partial_days(self, link_ids: Iterable[str]) -> tuple[str, ...]:
        """Those in which something is written that is no whole day."""
        return tuple(each for each in link_ids if self.values(each) and self.day(each) is None)

    def identity(self, link_id: str, row: RowKey | None = None) -> UUID | None:
        """The id in a hidden field, or None."""
        try:
            return UUID(self.text(link_id, row))
        except ValueError:
            return None

    def _codes(self, link_id: str, row: RowKey | None) -> Iterator[str]:
        for value in self.values(link_id, row):
            if isinstance(value, Coding) and value.code:
                yield value.code


def signatures(facts: PaperFacts, *, on_paper: bool) -> tuple[SignatureWritten, ...]:
    """What stands in the places to sign: the person's, and of who signs with or for them."""
    found = []
    if facts.asks(PERSON_SIGNS):
        found.append(_written(facts, PERSON_SIGNS, SignerRole.PERSON, on_paper=on_paper))
    if facts.asks(OTHER_SIGNS):
        role = _role(facts.code(f"{OTHER_SIGNS}.role"))
        found.append(_written(facts, OTHER_SIGNS, role, on_paper=on_paper))
    return tuple(found)


def signed_on(signed: Iterable[SignatureWritten]) -> date | None:
    """The day of the last signature that counts; None while there is none, or one has no day."""
    days = [each.day for each in signed if each.counts]
    known = [day for day in days if day is not None]
    return max(known) if known and len(known) == len(days) else None


def _written(
    facts: PaperFacts, link_id: str, role: SignerRole | None, *, on_paper: bool
) -> SignatureWritten:
    made = signing(facts.answers, link_id)
    name = " ".join(made.name.split())
    method = _method(made.status, name=name, drawn=bool(made.strokes), on_paper=on_paper)
    if role is not SignerRole.PERSON and not name:
        method = None  # whoever signs for another must be somebody
    authority = facts.line(f"{link_id}.authority")
    return SignatureWritten(role, name, method, authority, made.day, link_id)


def _method(status: str, *, name: str, drawn: bool, on_paper: bool) -> SignatureMethod | None:
    """How someone signed; a tick alone is nobody's signature (42 CFR 2.31(a)(8))."""
    if status == _SAID:
        return SignatureMethod.VERBAL
    if status == _SIGNED and on_paper:
        return SignatureMethod.WET
    if (status == _SIGNED and drawn) or (status == _TYPED and name):
        return SignatureMethod.ELECTRONIC
    return None


def _role(code: str) -> SignerRole | None:
    return SignerRole(code) if code in set(SignerRole) - {SignerRole.PERSON} else None
