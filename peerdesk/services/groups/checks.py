"""What to look at before a group is signed: others' names, its size, texts that are alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from peerdesk.domain.contact_notes import ContactType
from peerdesk.domain.groups import much_alike, too_large
from peerdesk.domain.leaks import OtherName
from peerdesk.domain.profiles import RuleProfile
from peerdesk.forms.answers import Answers
from peerdesk.services.desk import Desk
from peerdesk.services.groups.meetings import Meetings, group_of, stored_answers
from peerdesk.storage import lists, roster_names
from peerdesk.storage.session import Session


@dataclass(frozen=True, slots=True)
class Ratio:
    """A group larger than its rule: who came, who led, and the most for each who leads."""

    present: int
    leaders: int
    most: int


def others(desk: Desk, document_id: UUID) -> list[OtherName]:
    """Everyone on the meeting's list but the note's own person, however they may be named.

    Of the meeting itself everyone on the list; [] for a note that belongs to no meeting.
    """
    with desk.vault.reading() as session:
        return others_in(session, desk, document_id, Meetings())


def others_in(
    session: Session, desk: Desk, document_id: UUID, meetings: Meetings
) -> list[OtherName]:
    """`others` within a transaction of the caller's, by the meetings that were read."""
    own_id = lists.summary(session, document_id).person_id
    ids = [each for each in _on_the_list(session, desk, document_id, meetings) if each != own_id]
    names = roster_names.of(session, ids)
    return [names[each] for each in ids if each in names]


def own(desk: Desk, document_id: UUID) -> OtherName | None:
    """The note's own person, whose names are no leak; None for a note about nobody."""
    with desk.vault.reading() as session:
        person_id = lists.summary(session, document_id).person_id
        return None if person_id is None else roster_names.of(session, [person_id]).get(person_id)


def ratio(answers: Answers, profile: RuleProfile) -> Ratio | None:
    """What the programme's rule says about the size of the group; None within it or without one."""
    read = group_of(answers)
    listed = sum(one.was_there for one in read.members)
    present = listed if read.members and not read.drop_in else read.headcount or 0
    leaders, most = 1 + len(read.co_leaders), profile.limits.group_max
    if most is None or too_large(present, leaders, most) is None:
        return None
    return Ratio(present, leaders, most)


def alike(desk: Desk, meeting: Answers) -> list[tuple[str, str]]:
    """Pairs of members whose own words are the same to 85 % or more, by their names."""
    with desk.vault.reading() as session:
        told = [
            (one.name, _response(session, desk, one.entry_id))
            for one in group_of(meeting).members
            if one.entry_id is not None
        ]
    texts: Sequence[str] = [words for _, words in told]
    return [(told[one][0], told[other][0]) for one, other in much_alike(texts)]


def _on_the_list(session: Session, desk: Desk, document_id: UUID, meetings: Meetings) -> list[UUID]:
    if lists.summary(session, document_id).columns.contact_type != ContactType.GROUP:
        return []  # most notes: nothing to read
    around = meetings.around(session, desk, document_id)
    found = () if around is None else (one.person_id for one in around.group.members)
    return list(dict.fromkeys(each for each in found if each is not None))


def _response(session: Session, desk: Desk, entry_id: UUID) -> str:
    answers = stored_answers(session, desk, entry_id)
    return "" if answers is None else str(answers.value("response") or "")
