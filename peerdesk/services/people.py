"""People: added, changed, found, told apart; where they stand, and what they want."""

from dataclasses import fields, replace
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from peerdesk.domain.errors import NameMissing, WordsMissing
from peerdesk.domain.goals import Goal, GoalStatus, NextStep, StepStatus
from peerdesk.domain.names import heard, heard_alike
from peerdesk.domain.people import (
    ParticipationChange,
    Person,
    PersonDetails,
    PersonSummary,
    Strength,
    Support,
    WayToReach,
    check_next,
)
from peerdesk.domain.text import clean, fold
from peerdesk.domain.trail import Act
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.storage import goals as goal_rows
from peerdesk.storage import people as rows
from peerdesk.storage import trail
from peerdesk.storage.session import Session

Record = TypeVar("Record", WayToReach, Strength, Support, ParticipationChange)

_STEPS_SHOWN = 20


def add(desk: Desk, details: PersonDetails) -> UUID:
    """Open a record. A nickname is enough. Raises NameMissing without any name."""
    kept = _checked(details)
    person_id, written = new_id(desk), stamp(desk)
    with desk.vault.writing() as session:
        rows.add(session, person_id, kept, written)
        trail.add(session, new_id(desk), Act.PERSON_ADDED, written, person_id)
    return person_id


def change(desk: Desk, person_id: UUID, details: PersonDetails) -> None:
    """Write a person's details anew. Raises NameMissing, PersonNotFound."""
    kept, written = _checked(details), stamp(desk)
    with desk.vault.writing() as session:
        rows.change(session, person_id, kept, written)
        trail.add(session, new_id(desk), Act.PERSON_CHANGED, written, person_id)


def keep(desk: Desk, person_id: UUID, details: PersonDetails, *, noted: bool) -> datetime:
    """Save details while they are being typed, and give the moment.

    `noted` when the audit trail has its line of this sitting already. With a full disk the
    reserve file is given up first. Raises NameMissing, PersonNotFound, DiskFull, SaveFailed.
    """
    kept, written = _checked(details), stamp(desk)

    def write(session: Session) -> None:
        rows.change(session, person_id, kept, written)
        if not noted:
            trail.add(session, new_id(desk), Act.PERSON_CHANGED, written, person_id)

    desk.vault.write_surely(write)
    return written.at


def add_own_term(desk: Desk, person_id: UUID, term: str) -> None:
    """Keep a word the person uses for themselves, with their say-so."""
    details = person(desk, person_id).details
    if term not in details.own_terms:
        change(desk, person_id, replace(details, own_terms=(*details.own_terms, term)))


def person(desk: Desk, person_id: UUID) -> Person:
    """The whole record. Raises PersonNotFound."""
    with desk.vault.reading() as session:
        return rows.person(session, person_id)


def view(desk: Desk, person_id: UUID) -> Person:
    """The whole record, opened to be looked at: the audit trail says so."""
    with desk.vault.writing() as session:
        trail.add(session, new_id(desk), Act.PERSON_VIEWED, stamp(desk), person_id)
        return rows.person(session, person_id)


def find(desk: Desk, text: str, limit: int = 50, offset: int = 0) -> list[PersonSummary]:
    """People whose names hold every word of `text` anywhere, diacritics ignored.

    The last seen come first; an empty text gives everyone.
    """
    with desk.vault.reading() as session:
        return rows.summaries(session, fold(text).split(), limit=limit, offset=offset)


def count(desk: Desk) -> int:
    """How many people have a record."""
    with desk.vault.reading() as session:
        return rows.count(session)


def summary(desk: Desk, person_id: UUID) -> PersonSummary:
    """One line about one person. Raises PersonNotFound."""
    with desk.vault.reading() as session:
        return rows.summary(session, person_id)


def names(desk: Desk) -> list[PersonSummary]:
    """A line about every person, for telling apart those who sound alike."""
    with desk.vault.reading() as session:
        return rows.all_names(session)


def meant(desk: Desk, text: str) -> PersonSummary | None:
    """The one person whom `text` finds, unless someone else sounds like them.

    What Enter may pick: None when nobody is found, or when there are two to tell apart.
    """
    found = find(desk, text, limit=2) if text.strip() else []
    alone = len(found) == 1 and not sound_alike(desk, found[0].name, found[0].person_id)
    return found[0] if alone else None


def sound_alike(desk: Desk, name: str, but: UUID | None = None) -> list[PersonSummary]:
    """People whose names sound like `name`, other than `but`, so that nobody picks in haste."""
    wanted = heard(name)
    return [
        one for one in names(desk) if one.person_id != but and heard_alike(heard(one.name), wanted)
    ]


def set_participation(desk: Desk, person_id: UUID, entry: ParticipationChange) -> None:
    """Add to the history of taking part. Raises StatusNotReachable, PersonNotFound."""
    written, entry = stamp(desk), _cleaned(entry)
    with desk.vault.writing() as session:
        check_next(rows.person(session, person_id).participation, entry.status)
        rows.add_participation(session, new_id(desk), person_id, entry, written)
        act = Act.PARTICIPATION_CHANGED
        trail.add(session, new_id(desk), act, written, person_id, entry.status)


def participation_history(desk: Desk, person_id: UUID) -> list[ParticipationChange]:
    """Every entry, the oldest first."""
    with desk.vault.reading() as session:
        return rows.participation_history(session, person_id)


def add_goal(desk: Desk, person_id: UUID, own_words: str) -> Goal:
    """Write down what the person wants, in their words. Raises WordsMissing when empty."""
    if not own_words.strip():
        raise WordsMissing
    goal = Goal(new_id(desk), person_id, clean(own_words).text.strip(), GoalStatus.WANTED)
    with desk.vault.writing() as session:
        goal_rows.add_goal(session, goal, stamp(desk))
        _note_change(desk, session, person_id, "goal")
    return goal


def goals(desk: Desk, person_id: UUID) -> list[Goal]:
    """The person's goals, in their order."""
    with desk.vault.reading() as session:
        return goal_rows.goals(session, person_id)


def set_goal_status(desk: Desk, goal_id: UUID, status: GoalStatus) -> None:
    """Write where a goal stands, as the person says."""
    with desk.vault.writing() as session:
        person_id = goal_rows.set_goal_status(session, goal_id, status, stamp(desk))
        _note_change(desk, session, person_id, "goal")


def open_steps(desk: Desk, person_id: UUID, most: int = _STEPS_SHOWN) -> list[NextStep]:
    """Agreed steps that nobody has said the end of, the soonest first and so many at most."""
    with desk.vault.reading() as session:
        return goal_rows.open_steps(session, person_id, most)


def set_step_status(desk: Desk, step_id: UUID, status: StepStatus) -> None:
    """Write what came of a step."""
    with desk.vault.writing() as session:
        person_id = goal_rows.set_step_status(session, step_id, status, stamp(desk))
        _note_change(desk, session, person_id, "step")


def _note_change(desk: Desk, session: Session, person_id: UUID, what: str) -> None:
    """Put on the trail which part of a person's record was changed."""
    trail.add(session, new_id(desk), Act.PERSON_CHANGED, stamp(desk), person_id, what)


def _checked(details: PersonDetails) -> PersonDetails:
    """Control characters stripped (`contact-notes.md` L16), blanks around the name as well."""
    name = _line(details.chosen_name)
    if not name:
        raise NameMissing
    return PersonDetails(
        chosen_name=name,
        pronouns=_line(details.pronouns),
        legal_name=_line(details.legal_name),
        identifier=_line(details.identifier),
        is_alias=details.is_alias,
        languages=tuple(map(_line, details.languages)),
        how_to_reach=clean(details.how_to_reach).text,
        what_matters=clean(details.what_matters).text,
        ways=tuple(_cleaned(way) for way in details.ways),
        strengths=tuple(_cleaned(strength) for strength in details.strengths),
        supports=tuple(_cleaned(support) for support in details.supports),
        own_terms=tuple(map(_line, details.own_terms)),
    )


def _line(text: str) -> str:
    return clean(text).text.strip()


def _cleaned(record: Record) -> Record:
    """A record with each of its free texts cleaned; codes stay as they are."""
    texts: dict[str, Any] = {
        one.name: _line(getattr(record, one.name))
        for one in fields(record)
        if type(getattr(record, one.name)) is str
    }
    return replace(record, **texts)
