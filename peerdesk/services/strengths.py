"""A strengths story to take home: wins, skills and people in the words of the person alone.

It is put together from the last version of each of their plans in use when they ask, and kept
nowhere. Nobody else's word stands in it: not the worker's, not ours, not an idea nobody accepted.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from uuid import UUID

from peerdesk.domain.errors import FormError
from peerdesk.domain.plans import PlanFilter, PlanRecord
from peerdesk.domain.text import fold
from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.flags import SENSITIVE
from peerdesk.forms.keeping import is_private
from peerdesk.forms.values import PartialDate
from peerdesk.services.desk import Desk
from peerdesk.services.plans.reading import frozen_answers, last_version
from peerdesk.storage import plans as rows
from peerdesk.storage.session import Session
from peerdesk.wording.days import day_in_words
from peerdesk.wording.islands import island

_MOST_PLANS: Final = 100


class StrengthKind(StrEnum):
    """What a strength is; the values end the linkIds of the paper they are printed on."""

    WIN = "win"
    SKILL = "skill"
    PEOPLE = "people"


_THOUGHTS: Final = {
    "rp.win": StrengthKind.WIN,
    "pg.proud": StrengthKind.WIN,
    "rp.strong": StrengthKind.SKILL,
    "wp.tools.list": StrengthKind.SKILL,
}
_MILESTONES: Final = "pg.mark"
_PEOPLE: Final = ("rp.people", "wp.early.tell", "wp.bad.people", "cm.who", "ad.ally", "bk.who")
"""Where people are named who stand by the person. Never a phone number, nor what they may see."""


@dataclass(frozen=True, slots=True)
class Strength:
    """One thing in the words of the person; `title` is their name for the plan it stands in.

    `is_sensitive` starts unticked, every time (plans.md B2).
    """

    kind: StrengthKind
    words: str
    document_id: UUID
    title: str
    is_sensitive: bool = False


def strengths(desk: Desk, person_id: UUID) -> tuple[Strength, ...]:
    """All there is, wins first, each thing once; what the person keeps private is left out.

    A plan that cannot be read says nothing.
    """
    with desk.vault.reading() as session:
        return gathered(desk, session, person_id)


def gathered(desk: Desk, session: Session, person_id: UUID) -> tuple[Strength, ...]:
    """The same, for services inside a transaction."""
    found: dict[tuple[StrengthKind, str], Strength] = {}
    for plan in rows.listed(session, PlanFilter(person_id=person_id), None, _MOST_PLANS):
        if plan.version_count and not plan.standing.is_put_away:
            with suppress(FormError):
                for one in _of_plan(desk, session, plan):
                    before = found.setdefault((one.kind, fold(one.words)), one)
                    if before.is_sensitive and not one.is_sensitive:
                        found[one.kind, fold(one.words)] = one
    kinds = list(StrengthKind)
    return tuple(sorted(found.values(), key=lambda one: kinds.index(one.kind)))


def _of_plan(desk: Desk, session: Session, plan: PlanRecord) -> Iterator[Strength]:
    version = last_version(session, plan.document_id)
    if version is None:
        return
    answers = frozen_answers(desk, session, version)
    for link_id, kind, words in _said(answers):
        if words and not is_private(answers, link_id):
            sensitive = _is_sensitive(answers, link_id)
            yield Strength(kind, words, plan.document_id, plan.columns.title, sensitive)


def _said(answers: Answers) -> Iterator[tuple[str, StrengthKind, str]]:
    known = answers.form.by_link
    for link_id, kind in _THOUGHTS.items():
        for value in answers.values(link_id) if link_id in known else ():
            yield link_id, kind, value if isinstance(value, str) else ""
    for row in answers.rows_of(_MILESTONES) if _MILESTONES in known else ():
        yield _MILESTONES, StrengthKind.WIN, _milestone(answers, row)
    for link_id in _PEOPLE:
        for row in answers.rows_of(link_id) if link_id in known else ():
            yield link_id, StrengthKind.PEOPLE, _person(answers, link_id, row)


def _milestone(answers: Answers, row: RowKey) -> str:
    what = _text(answers, f"{_MILESTONES}:what", row)
    day = answers.value(f"{_MILESTONES}:date", row)
    if not what or not isinstance(day, PartialDate):
        return what
    language = answers.form.shown_in or answers.form.language or "en"
    return f"{island(what)} · {day_in_words(day.parts, language)}"


def _person(answers: Answers, link_id: str, row: RowKey) -> str:
    name, who = (_text(answers, f"{link_id}:{field}", row) for field in ("name", "rel"))
    return f"{island(name)} · {island(who)}" if name and who else name


def _text(answers: Answers, link_id: str, row: RowKey) -> str:
    value = answers.value(link_id, row)
    return value.strip() if isinstance(value, str) else ""


def _is_sensitive(answers: Answers, link_id: str | None) -> bool:
    while link_id is not None:
        if SENSITIVE in answers.form.item(link_id).flags:
            return True
        link_id = answers.form.parent(link_id)
    return False
