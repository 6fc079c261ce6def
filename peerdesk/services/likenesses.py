"""Two records that may be one person: hints, and what each of them holds, side by side."""

from dataclasses import dataclass
from uuid import UUID

from peerdesk.domain.documents import ContactFilter
from peerdesk.domain.merges import Likeness, phone_key
from peerdesk.domain.names import heard, heard_alike
from peerdesk.domain.people import Person, PersonSummary
from peerdesk.domain.text import fold
from peerdesk.services import consents, family, people, plans
from peerdesk.services.desk import Desk
from peerdesk.storage import lists
from peerdesk.storage import people as rows


@dataclass(frozen=True, slots=True)
class Hint:
    """Somebody who may be the same person, and why."""

    person: PersonSummary
    why: tuple[Likeness, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """What a record holds, as two are looked at side by side.

    `person` is as written; `contacts` counts those that stand, `recent` are the last of them as
    lists tell them, the newest first.
    """

    person: Person
    also_known_as: tuple[str, ...]
    contacts: int
    plans: int
    papers: int
    goals: tuple[str, ...]
    recent: tuple[str, ...]


_RECENT = 3


def hints(desk: Desk, person_id: UUID) -> list[Hint]:
    """People who may be this one: a name that sounds alike, the same phone, the same agreed sign.

    Compares with everybody but those linked as family, who share a phone for good reason: safe to
    call in the background. Raises PersonNotFound.
    """
    with desk.vault.reading() as session:
        own = rows.summary(session, person_id)
        everyone = rows.all_names(session)
        phones = rows.phones(session)
    not_them = {person_id, *(one.person_id for one in family.relatives(desk, person_id))}
    by_phone = _sharing_a_phone(person_id, phones)
    name, sign = heard(own.name), fold(own.identifier).strip()
    found: list[Hint] = []
    for one in everyone:
        likeness = {
            Likeness.SAME_PHONE: one.person_id in by_phone,
            Likeness.SAME_SIGN: bool(sign) and fold(one.identifier).strip() == sign,
            Likeness.SOUNDS_ALIKE: heard_alike(heard(one.name), name),
        }
        why = tuple(kind for kind, stands in likeness.items() if stands)
        if why and one.person_id not in not_them:
            found.append(Hint(one, why))
    return sorted(found, key=lambda hint: -len(hint.why))


def held(desk: Desk, person_id: UUID) -> Held:
    """What a record holds. Raises PersonNotFound."""
    person, line = people.person(desk, person_id), people.summary(desk, person_id)
    with desk.vault.reading() as session:
        wanted = ContactFilter(person_id=person_id)
        count = lists.count(session, wanted)
        recent = lists.contacts(session, wanted, None, _RECENT)
    return Held(
        person=person,
        also_known_as=line.also_known_as,
        contacts=count,
        plans=len(plans.of_person(desk, person_id)),
        papers=len(consents.of_person(desk, person_id)),
        goals=tuple(goal.own_words for goal in people.goals(desk, person_id) if goal.is_offered),
        recent=tuple(one.columns.opening for one in recent if one.columns.opening),
    )


def _sharing_a_phone(person_id: UUID, phones: list[tuple[UUID, str]]) -> set[UUID]:
    own = {phone_key(value) for whose, value in phones if whose == person_id} - {""}
    return {whose for whose, value in phones if phone_key(value) in own}
