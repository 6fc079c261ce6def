"""What may be told to somebody: every question a worker could ask, put to `decide` beforehand.

Nothing is decided here. Each purpose and each kind of record is asked about, the answers are
sorted into what may be told, under which paper, and what may not, with the reason that is of use.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from typing import Final

from peerdesk.domain.consents.decision import ConsentDecision
from peerdesk.domain.consents.nearest import decide_nearest
from peerdesk.domain.consents.reasons import Obligation, Reason
from peerdesk.domain.consents.records import (
    NOTHING,
    Consent,
    ConsentRecord,
    DisclosureRequest,
    Expiration,
    Recipient,
    Words,
)
from peerdesk.domain.consents.vocabulary import (
    ALL_RECORDS,
    CRIMINAL_JUSTICE,
    LEGAL_PROCEEDING,
    NOTES,
    OPERATIONS,
    PAYMENT,
    TREATMENT,
    Basis,
    ExpiryType,
    Protection,
)

CATEGORIES: Final = (
    *("attendance", "contact_notes", "recovery_plan", "wrap", "crisis_plan"),
    *("substance_use_plans", "advance_directive", "assessments", "diagnosis", "medications"),
    *("toxicology", "billing", *sorted(NOTES)),
)
"""The kinds of record asked about, in the order they are shown (`consent.md` §1)."""

ALWAYS_ASKED: Final = (TREATMENT, PAYMENT, OPERATIONS, LEGAL_PROCEEDING)
_ASKED_FOR: Final = (
    ("criminal_justice", CRIMINAL_JUSTICE),
    ("housing", "housing"),
    ("employer", "employment"),
    ("school", "education"),
)
"""What somebody of a class mostly asks for, besides what everybody may."""

_SPLITS: Final = frozenset({Reason.DENY_CATEGORY, Reason.DENY_RESTRICTION})
"""Answers that can be another one for each kind of record; all others hold for any."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing it can be for; a proceeding by its reference, where a consent names one."""

    purpose: str
    proceeding_ref: str | None = None


@dataclass(frozen=True, slots=True)
class Yes:
    """What may be told for one purpose: under which consent (None where none is needed).

    `until` is when that consent ends, None where nothing ends it or there is none; `about_from`
    and `about_to` limit the days the records may be about.
    """

    purpose: str
    categories: Words
    reason: Reason
    obligations: frozenset[Obligation]
    consent_id: str | None = None
    until: Expiration | None = None
    proceeding_ref: str | None = None
    about_from: date | None = None
    about_to: date | None = None


@dataclass(frozen=True, slots=True)
class No:
    """What may not be told, for which purposes, and why; the purposes share one answer."""

    purposes: tuple[str, ...]
    categories: Words
    reason: Reason
    consent_id: str | None = None
    missing: Words = NOTHING


@dataclass(frozen=True, slots=True)
class Answers:
    """Every answer there is: together, each purpose and each kind of record exactly once."""

    may: tuple[Yes, ...]
    may_not: tuple[No, ...]


@dataclass(frozen=True)
class Asking:
    """Who might be told about whom, when; `more` are further purposes to ask about."""

    record: ConsentRecord
    person_id: str
    recipient: Recipient
    on: datetime
    protection: Protection = Protection.PART2
    more: tuple[str, ...] = ()

    @cached_property
    def own(self) -> tuple[Consent, ...]:
        """The consents of this person."""
        return tuple(one for one in self.record.consents if one.person_id == self.person_id)

    @cached_property
    def categories(self) -> tuple[str, ...]:
        """The kinds of record asked about: the known ones and those a consent of theirs names."""
        named = {kind for one in self.own for kind in one.categories} - {ALL_RECORDS}
        return (*CATEGORIES, *sorted(named.difference(CATEGORIES)))

    def questions(self) -> tuple[Question, ...]:
        """What is asked: what anybody may want, what they would, what the person has signed."""
        likely = (purpose for kind, purpose in _ASKED_FOR if kind in self.recipient.classes)
        signed = sorted({purpose for one in self.own for purpose in one.purposes})
        purposes = dict.fromkeys((*likely, *ALWAYS_ASKED, *self.more, *signed))
        return tuple(question for purpose in purposes for question in self._of(purpose))

    def _of(self, purpose: str) -> Iterator[Question]:
        refs = {one.proceeding_ref for one in self.own if purpose in one.purposes}
        if purpose != LEGAL_PROCEEDING or not refs:
            refs = {None}
        yield from (Question(purpose, ref) for ref in sorted(refs, key=lambda ref: ref or ""))

    def alike(self, part: Words, consents: tuple[Consent, ...]) -> list[Words]:
        """Kinds of record that the same papers name, which therefore get the same answer."""
        groups: dict[tuple[tuple[str, ...], tuple[str, ...]], set[str]] = {}
        for kind in part:
            names = {kind} if kind in NOTES else {kind, ALL_RECORDS}
            covering = tuple(one.id for one in consents if one.categories & names)
            limits = tuple(one.id for one in self.record.restrictions if kind in one.categories)
            groups.setdefault((covering, limits), set()).add(kind)
        return [frozenset(kinds) for _, kinds in sorted(groups.items())]

    def decided(
        self, question: Question, categories: Words, consents: tuple[Consent, ...] | None = None
    ) -> ConsentDecision:
        """The one decision on this; `consents` puts it to some of them alone.

        One alone is asked about days it covers: which days those are is told beside the yes.
        """
        days = _days_within(consents[0]) if consents else (None, None)
        request = DisclosureRequest(
            person_id=self.person_id,
            basis=Basis.CONSENT,
            purpose=question.purpose,
            categories=categories,
            recipient=self.recipient,
            protection=self.protection,
            proceeding_ref=question.proceeding_ref,
            records_created_on=days[0],
            records_until=days[1],
        )
        record = self.record
        if consents is not None:
            record = replace(record, consents=consents)
        return decide_nearest(record, request, self.on)


def answers(asking: Asking) -> Answers:
    """Everything that may and may not be told to the recipient at that instant."""
    may: list[Yes] = []
    may_not: list[No] = []
    for question in asking.questions():
        told: set[str] = set()
        for part in _parts(asking.categories):
            said = tuple(_carried(asking, question, part))
            may += said
            told.update(*(yes.categories for yes in said))
            may_not += _refused(asking, question, part - told)
    return Answers(tuple(may), _joined(may_not))


def _parts(categories: Iterable[str]) -> tuple[Words, Words]:
    """Records and notes, which are never asked for together (2.31(b)(2))."""
    every = frozenset(categories)
    return every - NOTES, every & NOTES


def _carried(asking: Asking, question: Question, part: Words) -> Iterator[Yes]:
    """What each consent carries, the one that holds longest first; for all days only once.

    Each consent is asked alone, for whichever of them carries it carries it: so what is told here
    is what `decide` allows, and a short answer need not hide a longer one.
    """
    told: set[str] = set()
    without = asking.decided(question, part, ())
    if without.allowed or without.reason in _SPLITS:
        yield from _yes(asking, question, _allowed(asking, question, part, ()), told)
    listing = [one for one in asking.own if question.purpose in one.purposes]
    for one in sorted(listing, key=_holds, reverse=True):
        yield from _yes(asking, question, _allowed(asking, question, part, (one,)), told, one)


def _yes(
    asking: Asking,
    question: Question,
    allowed: Words,
    told: set[str],
    consent: Consent | None = None,
) -> Iterator[Yes]:
    is_limited = consent is not None and _days_within(consent) != (None, None)
    new = allowed if is_limited else frozenset(allowed - told)
    if not new:
        return
    if not is_limited:  # what covers some days only hides no other
        told |= new
    decision = asking.decided(question, new, () if consent is None else (consent,))
    yield Yes(
        question.purpose,
        new,
        decision.reason,
        decision.obligations,
        decision.consent_id,
        None if decision.consent_id is None or consent is None else consent.expiration,
        question.proceeding_ref,
        None if consent is None else consent.covers_from,
        None if consent is None else consent.covers_to,
    )


def _days_within(consent: Consent) -> tuple[date | None, date | None]:
    """An oldest and a newest day that a consent covers; None where it sets no limit."""
    first, last = consent.covers_from, consent.covers_to
    return (first or last, last or first)


def _holds(consent: Consent) -> tuple[bool, str, str]:
    """Sorts what holds longest last: a day, then an event, then no end."""
    end = consent.expiration
    if end is None or end.type is not ExpiryType.DATE or end.day is None:
        return (True, "", consent.id)
    return (False, end.day.isoformat(), consent.id)


def _allowed(
    asking: Asking, question: Question, part: Words, consents: tuple[Consent, ...]
) -> Words:
    """The kinds of record allowed; what holds for a set of them holds for each one in it."""
    decision = asking.decided(question, part, consents)
    if decision.allowed or decision.reason not in _SPLITS:
        return part if decision.allowed else NOTHING
    allowed = (
        alike
        for alike in asking.alike(part, consents)
        if asking.decided(question, alike, consents).allowed
    )
    return NOTHING.union(*allowed)


def _refused(asking: Asking, question: Question, rest: Words) -> Iterator[No]:
    if not rest:
        return
    decision = asking.decided(question, rest)
    splits = decision.reason in _SPLITS and bool(asking.record.restrictions)
    for part in asking.alike(rest, asking.own) if splits else [rest]:
        said = asking.decided(question, part) if splits else decision
        missing = NOTHING if said.reason is Reason.DENY_CATEGORY else said.missing
        yield No((question.purpose,), part, said.reason, said.consent_id, missing)


def _joined(refused: list[No]) -> tuple[No, ...]:
    """The same answer said once: first for all kinds of record, then for all purposes."""
    by_answer: dict[tuple[object, ...], No] = {}
    for no in refused:
        key = (no.purposes, no.reason, no.consent_id, no.missing, no.categories <= NOTES)
        known = by_answer.get(key, no)
        by_answer[key] = replace(no, categories=known.categories | no.categories)
    by_kinds: dict[tuple[object, ...], No] = {}
    for no in by_answer.values():
        kinds = (no.categories, no.reason, no.consent_id, no.missing)
        known = by_kinds.get(kinds, no)
        purposes = tuple(dict.fromkeys((*known.purposes, *no.purposes)))
        by_kinds[kinds] = replace(no, purposes=purposes)
    return tuple(sorted(by_kinds.values(), key=lambda no: no.categories <= NOTES))  # notes last
