"""Finds the plan for the worst hour, and what it says; no widget in here."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QObject

from peerdesk.domain.errors import DocumentError, PeerDeskError
from peerdesk.domain.lines import PhoneLine
from peerdesk.domain.people import PersonSummary
from peerdesk.forms.answers import Answers
from peerdesk.forms.keeping import lines_shown
from peerdesk.services import contacts, people, plans
from peerdesk.services.desk import Desk
from peerdesk.services.lines import lines, local_lines
from peerdesk.ui.crisis.reading import Block, blocks, overdose_block
from peerdesk.ui.together.lines_face import FIRST_LINE, lines_to_call
from peerdesk.wording import crisis as words
from peerdesk.wording.islands import island
from peerdesk.wording.together import base_language

SAFETY_PLAN, OVERDOSE_PLAN = "safety-plan", "overdose-safety"
_MOST_FOUND = 8


@dataclass(frozen=True, slots=True)
class CrisisPlan:
    """What is shown: whose, what it says, the lines, and a word on how far it is."""

    name: str
    document_id: UUID | None
    blocks: tuple[Block, ...]
    lines: tuple[PhoneLine, ...]
    language: str
    notice: str


class CrisisPresenter(QObject):
    """The plan of one person, or the people whose plan it may be."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.person_id: UUID | None = None

    def choose(self, place: Mapping[str, object]) -> None:
        """The person a place names, by themself or by a document about them; else nobody."""
        self.person_id = _id(place.get("person"))
        document_id = _id(place.get("document"))
        if self.person_id is None and document_id is not None:
            with suppress(PeerDeskError):
                self.person_id = self._person_of(document_id)

    def plan(self) -> CrisisPlan:
        """Their plan: the newest safety plan, else a crisis plan. Raises PersonNotFound."""
        if self.person_id is None:
            raise LookupError
        name = people.summary(self._desk, self.person_id).name
        known = lines(self._desk)
        here = tuple(one.id for one in local_lines(self._desk))
        found = plans.safety_plan(self._desk, self.person_id)
        if found is None:
            always = lines_to_call(known, (*here, FIRST_LINE), "en")
            overdose = self._overdose(self.person_id)
            return CrisisPlan(name, None, overdose, always, "en", words.no_plan(island(name)))
        read = plans.read_plan(self._desk, found.document_id)
        answers = read.answers
        language = base_language(answers.form.shown_in or answers.form.language)
        return CrisisPlan(
            _printed_name(answers) or name,
            found.document_id,
            (*blocks(answers), *self._overdose(self.person_id)),
            lines_to_call(known, (*here, *lines_shown(answers)), language),
            language,
            _notice(answers, found.version_count, has_draft=found.has_open_draft),
        )

    def start_plan(self) -> UUID:
        """A safety plan to begin together. Raises DiskFull, SaveFailed."""
        if self.person_id is None:
            raise LookupError
        return plans.start(self._desk, self.person_id, SAFETY_PLAN)

    def found(self, letters: str) -> Sequence[PersonSummary]:
        """The people with these letters in their names, those seen last first."""
        return people.find(self._desk, letters, limit=_MOST_FOUND, offset=0)

    def meant(self, letters: str) -> PersonSummary | None:
        """Whom Enter may pick: the one who fits, never one of two who sound alike."""
        return people.meant(self._desk, letters)

    def _overdose(self, person_id: UUID) -> tuple[Block, ...]:
        """What their overdose plan says to whoever stands beside them; nothing without one."""
        document_id = plans.plan_of_kind(self._desk, person_id, OVERDOSE_PLAN)
        if document_id is None:
            return ()
        answers = plans.read_plan(self._desk, document_id).answers
        return (overdose_block(answers, words.not_waking()),)

    def _person_of(self, document_id: UUID) -> UUID | None:
        try:
            return contacts.summary(self._desk, document_id).person_id
        except DocumentError:
            return plans.read_plan(self._desk, document_id).summary.person_id


def _notice(answers: Answers, versions: int, *, has_draft: bool) -> str:
    if not versions:
        return words.not_finished() if blocks(answers) else words.nothing_in_it()
    return words.newer_words() if has_draft else ""


def _printed_name(answers: Answers) -> str:
    kept = answers.value("me.name") if "me.name" in answers.form.by_link else None
    return kept if isinstance(kept, str) else ""


def _id(kept: object) -> UUID | None:
    try:
        return UUID(str(kept))
    except ValueError:
        return None
