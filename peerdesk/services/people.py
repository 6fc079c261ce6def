"""People: added, changed, found, told apart; where they stand, and what they want."""

from dataclasses import replace
from uuid import UUID

from peerdesk.domain.errors import NameMissing, WordsMissing
from peerdesk.domain.goals import Goal, GoalStatus, NextStep, StepStatus
from peerdesk.domain.names import sounds_alike
from peerdesk.domain.people import (
    ParticipationChange,
    Person,
    PersonDetails,
    PersonSummary,
    check_next,
)
from peerdesk.domain.text import clean, fold
from peerdesk.domain.trail import Act
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.storage import goals as goal_rows
from peerdesk.storage import people as rows
from peerdesk.storage import trail

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


def summary(desk: Desk, person_id: UUID) -> PersonSummary:
    """One line about one person. Raises PersonNotFound."""
    with desk.vault.reading() as session:
        return rows.summary(session, person_id)


def sound_alike(desk: Desk, name: str, but: UUID | None = None) -> list[PersonSummary]:
    """People whose names sound like `name`, other than `but`, so that nobody picks in haste."""
    with desk.vault.reading() as session:
        everyone = rows.all_names(session)
    return [one for one in everyone if one.person_id != but and sounds_alike(one.name, name)]


def set_participation(desk: Desk, person_id: UUID, entry: ParticipationChange) -> None:
    """Add to the history of taking part. Raises StatusNotReachable, PersonNotFound."""
    written = stamp(desk)
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
    return goal


def goals(desk: Desk, person_id: UUID) -> list[Goal]:
    """The person's goals, in their order."""
    with desk.vault.reading() as session:
        return goal_rows.goals(session, person_id)


def set_goal_status(desk: Desk, goal_id: UUID, status: GoalStatus) -> None:
    """Write where a goal stands, as the person says."""
    with desk.vault.writing() as session:
        goal_rows.set_goal_status(session, goal_id, status)


def open_steps(desk: Desk, person_id: UUID) -> list[NextStep]:
    """Agreed steps that nobody has said the end of, the soonest first."""
    with desk.vault.reading() as session:
        return goal_rows.open_steps(session, person_id, _STEPS_SHOWN)


def set_step_status(desk: Desk, step_id: UUID, status: StepStatus) -> None:
    """Write what came of a step."""
    with desk.vault.writing() as session:
        goal_rows.set_step_status(session, step_id, status, stamp(desk))


def _checked(details: PersonDetails) -> PersonDetails:
    """Control characters stripped (`contact-notes.md` L16), blanks around the name as well."""
    name = clean(details.chosen_name).text.strip()
    if not name:
        raise NameMissing
    return replace(
        details,
        chosen_name=name,
        legal_name=clean(details.legal_name).text.strip(),
        identifier=clean(details.identifier).text.strip(),
        how_to_reach=clean(details.how_to_reach).text,
        what_matters=clean(details.what_matters).text,
    )
