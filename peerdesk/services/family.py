"""Caregivers and the children or youth in their care, where both are served.

A link says that two records belong together. It opens neither to the other: whatever leaves is
decided by consents alone, as for any member of a family.
"""

from dataclasses import replace
from datetime import date
from uuid import UUID

from peerdesk.domain.errors import AlreadyLinked, EndBeforeStart, LinkedToThemselves
from peerdesk.domain.family import FamilyFacts, FamilyLink, Relative
from peerdesk.domain.text import clean
from peerdesk.domain.trail import Act
from peerdesk.services.desk import Desk, new_id, stamp, today
from peerdesk.storage import family, people, trail
from peerdesk.storage.session import Session


def link(desk: Desk, caregiver_id: UUID, youth_id: UUID, facts: FamilyFacts) -> UUID:
    """Write that two people belong together, and give the link's id.

    Raises PersonNotFound, LinkedToThemselves, EndBeforeStart, and AlreadyLinked while such a link
    holds.
    """
    link_id, day = new_id(desk), today(desk)
    with desk.vault.writing() as session:
        both = people.now_with(session, caregiver_id), people.now_with(session, youth_id)
        if both[0] == both[1]:
            raise LinkedToThemselves
        held = (one for one in _relatives(session, both[0]) if one.person_id == both[1])
        if any(one.link.holds_on(day) for one in held):
            raise AlreadyLinked
        made = FamilyLink(link_id, *both, _checked(facts))
        family.add(session, made, stamp(desk))
        _note(desk, session, made, "family")
    return link_id


def change(desk: Desk, link_id: UUID, facts: FamilyFacts) -> None:
    """Write anew what is said of the two. Raises EntryNotFound, EndBeforeStart."""
    kept = _checked(facts)
    with desk.vault.writing() as session:
        changed = family.change(session, link_id, kept, stamp(desk))
        _note(desk, session, changed, "family")


def end(desk: Desk, one: FamilyLink) -> None:
    """Let a link hold until today; it stays to be read. Raises EntryNotFound."""
    day, since = today(desk), one.facts.since
    begun = since if since is None or since <= day else None
    change(desk, one.link_id, replace(one.facts, since=begun, until=day))


def remove(desk: Desk, link_id: UUID) -> None:
    """Take a link away that was a mistake. Raises EntryNotFound."""
    with desk.vault.writing() as session:
        _note(desk, session, family.remove(session, link_id), "family_removed")


def relatives(desk: Desk, person_id: UUID) -> tuple[Relative, ...]:
    """Everybody linked to a person, those whose link has ended too. Raises PersonNotFound."""
    with desk.vault.reading() as session:
        return tuple(_relatives(session, people.now_with(session, person_id)))


def relatives_on(desk: Desk, person_id: UUID, day: date) -> tuple[Relative, ...]:
    """Those of them whose link holds on a day. Raises PersonNotFound."""
    return tuple(one for one in relatives(desk, person_id) if one.link.holds_on(day))


def ids_of_relatives(session: Session, person_id: UUID | None, day: date) -> frozenset[UUID]:
    """Whose names may stand in a person's note as family; nobody's in a note about nobody."""
    if person_id is None:
        return frozenset()
    now = people.now_with(session, person_id)
    found = _relatives(session, now)
    return frozenset(one.person_id for one in found if one.link.holds_on(day))


def _relatives(session: Session, person_id: UUID) -> list[Relative]:
    """The other one of each link, as their record stands now; two merged into one are nobody."""
    found = []
    for one in family.of_person(session, person_id):
        caregiver = people.now_with(session, one.caregiver_id)
        youth = people.now_with(session, one.youth_id)
        if caregiver != youth:
            is_youth = caregiver == person_id
            other = youth if is_youth else caregiver
            found.append(Relative(one, other, people.summary(session, other).name, is_youth))
    return found


def _checked(facts: FamilyFacts) -> FamilyFacts:
    if facts.since is not None and facts.until is not None and facts.until < facts.since:
        raise EndBeforeStart
    return replace(facts, caregiver_is=_line(facts.caregiver_is), youth_is=_line(facts.youth_is))


def _line(words: str) -> str:
    return " ".join(clean(words).text.split())


def _note(desk: Desk, session: Session, link: FamilyLink, what: str) -> None:
    """The trail of both records says that something about family was written."""
    for person_id in (link.caregiver_id, link.youth_id):
        trail.add(session, new_id(desk), Act.PERSON_CHANGED, stamp(desk), person_id, what)
