"""Facts a person entered once: found in all their plans, and written where they ask for it.

People, medicines, places and the care of a home (`plans.md` B8). What is on the screen of an open
draft counts before the version in force.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from peerdesk.domain.errors import FormError
from peerdesk.domain.people import Support
from peerdesk.domain.plans import PlanFilter, PlanRecord, PlanStanding
from peerdesk.forms.answers import Answers
from peerdesk.forms.person_signatures import without_stale_drawings
from peerdesk.forms.shared_facts import (
    PERSON,
    Fact,
    differs,
    facts_in,
    same_fact,
    with_fact,
)
from peerdesk.services.desk import Desk
from peerdesk.services.plans.reading import drafted_answers, frozen_answers, last_version
from peerdesk.services.plans.writing import opened, saving
from peerdesk.services.stored_forms import response_bytes
from peerdesk.storage import drafts, people
from peerdesk.storage import plans as rows
from peerdesk.storage.session import Session

_PLANS_READ = 50
_IN_USE = frozenset({PlanStanding.IN_USE, PlanStanding.PAUSED})


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A fact of one plan that another plan of the person, `title`, tells otherwise."""

    document_id: UUID
    title: str
    fact: Fact


def known_facts(desk: Desk, person_id: UUID, block: str) -> tuple[Fact, ...]:
    """The facts of one kind in a person's plans and record, each once, the newest telling first."""
    with desk.vault.reading() as session:
        read = [facts_in(answers) for _, answers in _plans(desk, session, person_id)]
        found = [fact for facts in read for fact in facts]
        if block == PERSON:
            found += map(_supporter, people.person(session, person_id).details.supports)
    known: list[Fact] = []
    for fact in found:
        if fact.block == block and not any(same_fact(fact, other) for other in known):
            known.append(fact)
    return tuple(known)


def unread(desk: Desk, person_id: UUID) -> tuple[str, ...]:
    """The titles of the person's plans in use that cannot be read, so nothing in them is known."""
    with desk.vault.reading() as session:
        found = rows.listed(session, PlanFilter(person_id=person_id), None, _PLANS_READ)
        return tuple(
            one.columns.title
            for one in found
            if one.standing in _IN_USE and not _can_be_read(desk, session, one)
        )


def elsewhere(desk: Desk, document_id: UUID) -> tuple[Elsewhere, ...]:
    """Where the person's other plans in use tell otherwise of a fact that stands in this one."""
    with desk.vault.reading() as session:
        person_id = rows.record(session, document_id).person_id
        read = [(one, facts_in(answers)) for one, answers in _plans(desk, session, person_id)]
    own = next((facts for one, facts in read if one.document_id == document_id), ())
    return tuple(
        Elsewhere(one.document_id, one.columns.title, fact)
        for one, facts in read
        if one.document_id != document_id and one.standing in _IN_USE
        for fact in own
        if any(same_fact(fact, other) and differs(fact, other) for other in facts)
    )


def update_elsewhere(desk: Desk, chosen: Sequence[Elsewhere]) -> None:
    """Write these facts into the drafts of those plans, all or none; versions stay as they are.

    Raises NotTheAuthor where another worker is writing, DiskFull and its kin.
    """
    at = desk.clock.now()
    with desk.vault.writing() as session:
        for place in chosen:
            plan = opened(desk, session, place.document_id)
            answers = _updated(plan.answers, place.fact)
            draft = replace(plan.draft, response=response_bytes(answers), saved_at=at)
            saving(draft, answers)(session)
            session.flush()


def plans_now(desk: Desk, session: Session, person_id: UUID) -> list[Answers]:
    """What stands in the person's plans in use, written last first; for services."""
    read = _plans(desk, session, person_id)
    return [answers for one, answers in read if one.standing in _IN_USE]


def _updated(answers: Answers, fact: Fact) -> Answers:
    before = answers
    for there in facts_in(answers):
        if same_fact(fact, there):
            answers = with_fact(answers, there.link_id, there.row, fact)
    return without_stale_drawings(before, answers)


def _plans(desk: Desk, session: Session, person_id: UUID) -> list[tuple[PlanRecord, Answers]]:
    """The person's plans with what stands in them now, what was written last before others.

    One that cannot be read is left out: it must not hide what the others say.
    """
    found: list[tuple[datetime, PlanRecord, Answers]] = []
    for one in rows.listed(session, PlanFilter(person_id=person_id), None, _PLANS_READ):
        with suppress(FormError):
            if (now := _now(desk, session, one)) is not None:
                found.append((now[0], one, now[1]))
    found.sort(key=lambda told: told[0], reverse=True)
    return [(one, answers) for _, one, answers in found]


def _now(desk: Desk, session: Session, one: PlanRecord) -> tuple[datetime, Answers] | None:
    """What stands in a plan, the open draft first, and since when. Raises FormError."""
    draft = drafts.draft(session, one.document_id)
    if draft is not None:
        return draft.saved_at, drafted_answers(desk, session, draft)
    revision = last_version(session, one.document_id)
    if revision is not None:
        return one.changed_at, frozen_answers(desk, session, revision)
    return None


def _can_be_read(desk: Desk, session: Session, one: PlanRecord) -> bool:
    try:
        _now(desk, session, one)
    except FormError:
        return False
    return True


def _supporter(support: Support) -> Fact:
    """Someone in the person's record, as a plan would name them."""
    told = {"name": support.name, "rel": support.relation, "other": support.contact_info}
    fields = {suffix: (words,) if words else () for suffix, words in told.items()}
    return Fact(PERSON, support.name, fields, "", None)
