"""A worker's own work of some days in words: from the records to a packet, before any drawing."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from peerdesk.domain.consents.records import Words
from peerdesk.domain.documents import DocumentStatus, DocumentSummary
from peerdesk.domain.progress import Progress
from peerdesk.domain.text import fold
from peerdesk.domain.work_log import Gap, LogLine, WorkAsked
from peerdesk.forms.answers import Answers
from peerdesk.forms.definition import walk
from peerdesk.printing.records import PrintedNote
from peerdesk.printing.work_paper import Filed, note_line
from peerdesk.services import work_gaps, work_log
from peerdesk.services.desk import Desk
from peerdesk.services.practice import PROGRAMME_SETTING
from peerdesk.services.records import SignedDocument, Version
from peerdesk.services.sharing.contents import Contents
from peerdesk.services.sharing.copies import without
from peerdesk.services.sharing.note_paper import Around, signed_note
from peerdesk.storage import goals, settings, standing
from peerdesk.storage.session import Session
from peerdesk.wording import work_packet as words

ROSTER = frozenset({"group.members"})
"""Who came to a meeting belongs to the meeting, never to what is handed around."""


@dataclass(frozen=True, slots=True)
class WorkChoice:
    """What a packet is to hold, and for whom.

    `tags` lets along what belongs to supervision alone, `whole_plans` every plan in force in full.
    """

    asked: WorkAsked
    recipient: str = ""
    tags: bool = False
    whole_plans: bool = False


@dataclass(frozen=True, slots=True)
class Proven:
    """One signed version as the list of hashes has it."""

    document_id: UUID
    number: int
    signed: str
    content_hash: str


@dataclass(frozen=True, slots=True)
class WorkRead:
    """The work as it was read in one view of the records, in the order of days.

    `filed` are the notes of one person after those of another, each in the order of days.
    """

    found: tuple[DocumentSummary, ...]
    lines: tuple[LogLine, ...]
    filed: tuple[Filed, ...]
    proven: tuple[Proven, ...]
    gaps: tuple[Gap, ...]
    miles: work_log.Miles

    @property
    def person_ids(self) -> tuple[UUID, ...]:
        """Everyone something is told of, each once."""
        every = (
            *(line.person_id for line in self.lines),
            *(gap.person_id for gap in self.gaps),
        )
        return tuple(dict.fromkeys(each for each in every if each is not None))

    @property
    def packet_hash(self) -> str:
        """SHA-256 over the list of hashes, as `wording.work_packet.proof_sentences` tells it."""
        told = "".join(
            f"{one.document_id} {one.number} {one.content_hash}\n" for one in self.proven
        )
        return hashlib.sha256(told.encode()).hexdigest()


def read_work(
    desk: Desk,
    session: Session,
    choice: WorkChoice,
    miles: work_log.Miles,
    progress: Progress,
    *,
    with_notes: bool,
) -> WorkRead:
    """The work that is asked for; the notes in words only where they are wanted."""
    found = work_log.summaries(desk, session, choice.asked)
    lines: list[LogLine] = []
    filed: list[Filed] = []
    proven: list[Proven] = []
    around = _Around(session, choice)
    signed = sum(one.status is not DocumentStatus.DRAFT for one in found)
    for note in work_log.notes(desk, session, found, miles.by_document):
        lines.append(note.line)
        if with_notes:
            printed = around.printed(note)
            whose = "" if note.line.person_id is None else str(note.line.person_id)
            filed.append(Filed(note_line(printed), printed, whose))
            proven += map(_proven, note.document.versions)
        progress(len(lines), signed)
    gaps = work_gaps.gaps(desk, session, choice.asked, found, lines)
    kept = (tuple(found), tuple(lines), _by_person(filed), tuple(proven), gaps)
    return WorkRead(*kept, miles)


def held(session: Session, read: WorkRead, person_id: UUID, categories: Words) -> Contents:
    """What of one person's record a packet holds, and how it stands right now."""
    mine = [line for line in read.lines if line.person_id == person_id]
    days = [line.day for line in mine] or [
        gap.day for gap in read.gaps if gap.person_id == person_id
    ]
    ids = tuple(line.document_id for line in mine)
    mark = standing.mark(session, ids) if ids else ""
    return Contents(person_id, ids, categories, min(days), max(days), mark)


class _Around:
    """What stands around notes on paper; looked up once for each person."""

    def __init__(self, session: Session, choice: WorkChoice) -> None:
        self._session, self._choice = session, choice
        self._programme = str(settings.value(session, settings.PRACTICE, PROGRAMME_SETTING) or "")
        self._goals: dict[UUID | None, Mapping[str, str]] = {None: {}}

    def printed(self, note: work_log.WorkNote) -> PrintedNote:
        """The note with every version, without anyone's roster."""
        line = note.line
        around = Around(
            line.person,
            self._programme,
            self._goals_of(line.person_id),
            line.rule,
            for_person=not self._choice.tags,
        )
        return signed_note(_without_roster(note.document), around)

    def _goals_of(self, person_id: UUID | None) -> Mapping[str, str]:
        if person_id not in self._goals and person_id is not None:
            found = goals.goals(self._session, person_id)
            self._goals[person_id] = {str(goal.goal_id): goal.own_words for goal in found}
        return self._goals[person_id]


def _without_roster(document: SignedDocument) -> SignedDocument:
    versions = tuple(
        Version(one.revision, None if one.answers is None else _alone(one.answers))
        for one in document.versions
    )
    return replace(document, versions=versions)


def _alone(answers: Answers) -> Answers:
    known = answers.form.by_link
    inside = {item.link_id for item in walk(tuple(known[one] for one in ROSTER & known.keys()))}
    return without(answers, inside) if inside else answers


def _by_person(filed: Iterable[Filed]) -> tuple[Filed, ...]:
    """By the name as it is printed; notes of nobody come last."""

    def place(one: Filed) -> tuple[bool, str, str]:
        named = one.document.person if isinstance(one.document, PrintedNote) else ""
        return not one.whose, fold(named), one.whose

    return tuple(sorted(filed, key=place))


def _proven(version: Version) -> Proven:
    revision = version.revision
    signed = words.signed(revision.signed_at, revision.signed_zone)
    return Proven(revision.document_id, revision.number, signed, revision.content_hash)
