"""Playing the script with very many contacts: the same records, signed and written in batches.

Notes that are signed in the end go in by `storage.bulk`, each proven complete like any other;
people, goals, corrections and open drafts still take the way through the services. Everything
between two commits is one transaction.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from peerdesk.crypto.signing import SigningKey
from peerdesk.domain.contact_notes import NextStepBy
from peerdesk.domain.documents import (
    ContactColumns,
    DocumentKind,
    Envelope,
    RevisionKind,
    WorkerSnapshot,
    revision_hash,
    salted_hash,
)
from peerdesk.domain.errors import AnswersMissing
from peerdesk.domain.goals import NextStep
from peerdesk.domain.profiles import RuleProfile
from peerdesk.domain.trail import Act
from peerdesk.forms.answers import Answers
from peerdesk.services import check_ins, note_columns, note_counts, referrals
from peerdesk.services.asked import AskedByShape
from peerdesk.services.demo.events import (
    Agrees,
    Corrects,
    Event,
    Follows,
    Signs,
    SitsDown,
    Wishes,
    Writes,
)
from peerdesk.services.demo.papers import PaperTable
from peerdesk.services.demo.play import Player
from peerdesk.services.demo.turning import TurningClock
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.note_columns import Ground
from peerdesk.services.profiles import Rules, rules_in
from peerdesk.services.stored_forms import frozen_bytes, keep_form
from peerdesk.storage import bulk, revisions, settings
from peerdesk.storage.bulk import NewEntry, SignedContact
from peerdesk.storage.chains import Link
from peerdesk.storage.session import Session
from peerdesk.storage.stamp import Stamp

_SALT_BYTES = 16


@dataclass(frozen=True, slots=True)
class _Written:
    """A note that waits for its signature."""

    event: Writes
    document_id: UUID
    answers: Answers
    created: Stamp


class BulkPlayer(Player):
    """Plays like `Player`, but holds signed notes back and writes them together."""

    def __init__(
        self,
        desk: Desk,
        turning: TurningClock,
        key: SigningKey,
        table: PaperTable,
        places: Mapping[str, str],
    ) -> None:
        super().__init__(desk, turning, key, table, places)
        self._given: list[tuple[referrals.Whose, Answers]] = []
        self._waiting: dict[int, _Written] = {}
        self._signed: list[SignedContact] = []
        self._named: list[tuple[check_ins.Whose, Answers, Stamp]] = []
        self._entries: list[NewEntry] = []
        self._asked = AskedByShape(self.form.form)
        self._next: Link | None = None
        with desk.vault.writing() as session:
            keep_form(session, desk.forms, self.form.form)
            self._constants = _constants(desk, session, key)

    def play(self, event: Event) -> None:
        """Let one event happen; what is held back is written before what builds on it."""
        if isinstance(event, Writes) and not event.stays_open:
            self.turn(event)
            self._write(event)
        elif isinstance(event, Signs):
            self.turn(event)
            for number in event.numbers:
                self._sign(self._waiting.pop(number))
        else:
            if isinstance(event, Corrects | SitsDown | Writes | Agrees | Follows):
                self.settle()
            elif not isinstance(event, Wishes):
                self._settle_trail()
            super().play(event)

    def settle(self) -> None:
        """Write everything that is held back."""
        with self.desk.vault.writing() as session:
            bulk.add_signed(session, self._signed)
            seen = {found for one in self._signed if (found := one.envelope.person_id)}
            check_ins.keep_many(session, self._named, seen, stamp(self.desk))
            for whose, answers in self._given:
                referrals.keep_first_given(session, whose, answers, stamp(self.desk))
        self._signed, self._next, self._named, self._given = [], None, [], []
        self._settle_trail()

    def _settle_trail(self) -> None:
        with self.desk.vault.writing() as session:
            bulk.add_trail(session, self._entries)
        self._entries = []

    def _write(self, event: Writes) -> None:
        created, document_id = stamp(self.desk), new_id(self.desk)
        self.written[event.number] = document_id
        written = _Written(event, document_id, self.answers(event), created)
        self._waiting[event.number] = written
        self._entries.append(self._entry(Act.DRAFT_STARTED, document_id))

    def _sign(self, written: _Written) -> None:
        """What `services.signing` does for one draft."""
        at, constants = self.desk.clock.now(), self._constants
        person_id = self.people[written.event.member.number]
        zone, rules = self.desk.clock.zone(), constants.rules.on
        begun = written.created.at
        ground = note_columns.ground_of(written.answers, begun, zone, rules, has_person=True)
        answers = note_counts.with_codes(written.answers, ground.profile)
        asked = self._asked.of(answers, lambda: _proven(answers, person_id, ground, at))
        columns = note_columns.derived(answers, ground, at, asked)
        author_id = self.desk.signer.worker_id
        body = frozen_bytes(answers, written.document_id, person_id, author_id, at, asked)
        salt = self.desk.clock.chance(_SALT_BYTES)
        envelope = self._envelope(written, columns, ground.profile, salted_hash(salt, body))
        signed = envelope.canonical_bytes()
        signature = self.key.sign(signed)
        self._next = Link(envelope.sequence + 1, revision_hash(signed, signature))
        steps = self._steps(written, person_id)
        if answers.rows_of("resources"):
            given_to = referrals.Whose(written.document_id, person_id, columns.service_date)
            self._given.append((given_to, answers))
        if check_ins.names_any(answers):
            whose = check_ins.Whose(written.document_id, person_id, columns.zone)
            self._named.append((whose, answers, stamp(self.desk)))
        text = note_columns.text_to_find(answers)
        self._signed.append(
            SignedContact(
                envelope,
                columns,
                signed,
                signature,
                constants.key_id,
                salt,
                body,
                written.created,
                text,
                steps,
            )
        )
        self._entries.append(self._entry(Act.SIGNED, written.document_id, "revision 1"))

    def _envelope(
        self, written: _Written, columns: ContactColumns, profile: RuleProfile, body_sha256: str
    ) -> Envelope:
        desk, constants, form = self.desk, self._constants, self.form.form
        link = self._link()
        return Envelope(
            vault_id=desk.vault.header.vault_id,
            document_id=written.document_id,
            document_kind=DocumentKind.CONTACT_NOTE,
            revision_id=new_id(desk),
            revision=1,
            kind=RevisionKind.ORIGINAL,
            person_id=self.people[written.event.member.number],
            person_label=written.event.member.details.chosen_name,
            worker=constants.worker,
            device_id=desk.signer.device_id,
            sequence=link.sequence,
            previous=link.previous,
            predecessor="",
            signed_at=desk.clock.now(),
            signed_zone=desk.clock.zone(),
            form=form.canonical,
            form_sha256=form.sha256,
            catalogue_sha256=form.catalogue_sha256,
            profile=f"{profile.name}|{profile.effective_from.isoformat()}",
            language=form.shown_in or form.language,
            columns=columns,
            reason="",
            body_sha256=body_sha256,
        )

    def _link(self) -> Link:
        """The next place in the chain: behind what is held back, else behind what is stored."""
        if self._next is None:
            with self.desk.vault.reading() as session:
                signer = self.desk.signer
                self._next = revisions.place(session, signer.worker_id, signer.device_id)
        return self._next

    def _steps(self, written: _Written, person_id: UUID) -> tuple[NextStep, ...]:
        return tuple(
            NextStep(
                new_id(self.desk),
                person_id,
                written.document_id,
                step.text,
                NextStepBy(step.who),
                by_when=step.by_when,
            )
            for step in written.event.told.steps
        )

    def _entry(self, act: Act, document_id: UUID, detail: str = "") -> NewEntry:
        return NewEntry(new_id(self.desk), act, stamp(self.desk), document_id, detail)


@dataclass(frozen=True, slots=True)
class _Constants:
    """What every envelope of one run has in common."""

    worker: WorkerSnapshot
    key_id: UUID
    rules: Rules


def _constants(desk: Desk, session: Session, key: SigningKey) -> _Constants:
    worker_id = desk.signer.worker_id
    return _Constants(
        settings.worker(session, worker_id),
        settings.signing_key_id(session, worker_id, key.public),
        rules_in(session),
    )


def _proven(answers: Answers, person_id: UUID, ground: Ground, at: datetime) -> None:
    """Raises AnswersMissing like signing one by one."""
    if lacking := note_columns.missing(answers, person_id, ground, at):
        raise AnswersMissing(lacking)
