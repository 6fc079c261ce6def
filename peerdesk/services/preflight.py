"""The look at a note before it is signed, with what the vault knows around it.

Findings are kept nowhere. Of what was confirmed the trail keeps the rule, never the words.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from uuid import UUID

from peerdesk.crypto.signing import SigningKey
from peerdesk.domain.documents import Draft, RevisionKind
from peerdesk.domain.errors import DocumentNotFound, FindingsOpen
from peerdesk.domain.leaks import OtherName, Roster
from peerdesk.domain.preflight import Around, LintFinding, NoteText, Rule, lint
from peerdesk.domain.preflight.findings import CONFIRMABLE
from peerdesk.domain.preflight.ongoing import OngoingLook
from peerdesk.domain.preflight.word_list import WordList, read_words
from peerdesk.domain.progress import Progress, unwatched
from peerdesk.domain.trail import Act
from peerdesk.forms.answers import Answers
from peerdesk.language import check
from peerdesk.resource_files import resource
from peerdesk.services import documents, family, groups, prompts, signing
from peerdesk.services.desk import Desk, new_id, stamp, today
from peerdesk.services.groups import Meetings
from peerdesk.services.note_texts import addition_text, earlier_notes, note_text, quoted
from peerdesk.services.prompts import PromptChoices, PromptRules
from peerdesk.services.remembered import Remembered
from peerdesk.storage import lists, roster_names, trail
from peerdesk.storage.session import Session

Confirmed = frozenset[tuple[Rule, str]]
"""What the worker said is right: the rule and the words it found."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known around one note, read once and used for every look at it."""

    around: Around
    prompts: PromptRules


@dataclass(frozen=True, slots=True)
class ReadAround:
    """What the vault says around a note: names of its person, others and family, earlier notes."""

    own: tuple[str, ...]
    near: tuple[OtherName, ...]
    far: tuple[OtherName, ...]
    family: tuple[OtherName, ...]
    earlier: Mapping[UUID, bytes]
    choices: PromptChoices


@cache
def word_list() -> WordList:
    """What is looked for; it ships with the program and does not change while it runs."""
    return read_words(resource("preflight", "en.toml").read_text("utf-8"))


def surroundings(
    desk: Desk, document_id: UUID, *, with_earlier: bool, remembered: Remembered | None = None
) -> Surroundings:
    """What is known around a note; the worker's earlier notes only for the look before signing.

    Whoever looks at many notes remembers what they share. Raises DocumentNotFound.
    """
    remembered = remembered or Remembered()
    read = read_around(desk, document_id, remembered.meetings, with_earlier=with_earlier)
    return made_ready(read, remembered)


def read_around(
    desk: Desk, document_id: UUID, meetings: Meetings | None = None, *, with_earlier: bool
) -> ReadAround:
    """What the vault says around a note. Raises DocumentNotFound."""
    with desk.vault.reading() as session:
        line = lists.summary(session, document_id)
        related = family.ids_of_relatives(session, line.person_id, today(desk))
        own, far = _names(session, line.person_id, related)
        kin = tuple(roster_names.of(session, sorted(related)).values())
        near = tuple(groups.others_in(session, desk, document_id, meetings or Meetings()))
        earlier = earlier_notes(session, line) if with_earlier else {}
    return ReadAround(own, near, far, kin, earlier, prompts.prompt_choices(desk, line.person_id))


def made_ready(read: ReadAround, remembered: Remembered | None = None) -> Surroundings:
    """The same made ready to look by: with many people a matter for the background."""
    around = _around(read, remembered or Remembered())
    return Surroundings(around, prompts.rules_of(read.choices))


def _around(read: ReadAround, remembered: Remembered) -> Around:
    mine = OtherName(read.own) if read.own else None
    near, far, kin = (
        remembered.roster(names, mine) for names in (read.near, read.far, read.family)
    )
    return Around(read.own, near, far, remembered.earlier(read.earlier), kin)


def findings(note: NoteText, known: Surroundings) -> tuple[LintFinding, ...]:
    """Everything to look at in a note before signing, the language prompts among it."""
    found = lint(note, known.around, word_list())
    worded = [
        LintFinding(rule_of(flag.term_group), field.link_id, flag.start, flag.end, flag.text)
        for field in note.fields
        if not field.own_words
        for flag in check(field.text, known.prompts.own_terms, known.prompts.lexicon)
    ]
    order = {field.link_id: at for at, field in enumerate(note.fields)}
    return tuple(
        sorted((*found, *worded), key=lambda one: (order.get(one.link_id, len(order)), one.start))
    )


def text_of(draft: Draft, answers: Answers, missing: Sequence[str] = ()) -> NoteText:
    """The texts of what is being written: a note, or what is added to one."""
    if draft.kind is RevisionKind.ADDENDUM:
        return addition_text(draft.reason)
    return note_text(answers, missing, has_person=draft.person_id is not None)


def ongoing(answers: Answers, known: Surroundings) -> OngoingLook:
    """What looks at a text while it is written."""
    note = note_text(answers, (), has_person=bool(known.around.own_names))
    return OngoingLook(word_list(), known.around, note, quoted)


def ongoing_around(names: Iterable[str]) -> OngoingLook:
    """The same in a note about nobody, with others of these names known."""
    far = Roster.of([OtherName((name,)) for name in names])
    return OngoingLook(word_list(), Around(far=far), NoteText(()), quoted)


def open_blocks(found: Iterable[LintFinding], confirmed: Confirmed) -> tuple[LintFinding, ...]:
    """What must be mended, or confirmed as right, before the note can be signed."""
    return tuple(
        one for one in found if one.rule in CONFIRMABLE and (one.rule, one.text) not in confirmed
    )


def sign(
    desk: Desk,
    key: SigningKey,
    document_ids: Sequence[UUID],
    confirmed: Mapping[UUID, Confirmed],
    progress: Progress = unwatched,
) -> None:
    """Sign the saved drafts, all of them or none, unless something in one waits to be confirmed.

    Takes a moment for each: many are for the background; what `progress` raises stops it, and
    nothing is signed. Raises FindingsOpen, and what `signing.sign` raises.
    """
    steps, remembered = 2 * len(document_ids), Remembered()
    for done, document_id in enumerate(document_ids):
        progress(done, steps)
        found = _found(desk, document_id, remembered)
        if open_blocks(found, confirmed.get(document_id, frozenset())):
            raise FindingsOpen(document_id)
    signing.sign(desk, key, document_ids, lambda done, of: progress(of + done, steps))
    _note_confirmed(desk, document_ids, confirmed)


def held_up(desk: Desk, document_ids: Sequence[UUID], progress: Progress = unwatched) -> list[UUID]:
    """The saved drafts in which something must be mended or confirmed, in their order.

    Takes a moment for each: for the background.
    """
    held, remembered = [], Remembered()
    for done, document_id in enumerate(document_ids, 1):
        if open_blocks(_found(desk, document_id, remembered), frozenset()):
            held.append(document_id)
        progress(done, len(document_ids))
    return held


def _found(desk: Desk, document_id: UUID, remembered: Remembered) -> list[LintFinding]:
    """What stands in a saved draft; nothing where none is open, which signing itself refuses."""
    try:
        opened = documents.open_draft(desk, document_id)
    except DocumentNotFound:
        return []
    read = read_around(desk, document_id, remembered.meetings, with_earlier=False)
    around = _around(read, remembered)
    return lint(text_of(opened.draft, opened.answers), around, word_list())


def _note_confirmed(
    desk: Desk, document_ids: Sequence[UUID], confirmed: Mapping[UUID, Confirmed]
) -> None:
    with desk.vault.writing() as session:
        for document_id in document_ids:
            for rule in sorted({rule for rule, _ in confirmed.get(document_id, ())}):
                act = Act.FINDING_CONFIRMED
                trail.add(session, new_id(desk), act, stamp(desk), document_id, str(rule))


def rule_of(group: str) -> Rule:
    """Under which rule a group of the language prompts stands: what judges, or what brands."""
    return Rule.JUDGING if group in word_list().judging else Rule.STIGMA


def _names(
    session: Session, person_id: UUID | None, related: frozenset[UUID]
) -> tuple[tuple[str, ...], tuple[OtherName, ...]]:
    """The names of the note's own person, and of all with a record who are not `related`."""
    own: tuple[str, ...] = ()
    others = []
    for one, names in roster_names.of_everybody(session).items():
        if one == person_id:
            own = names
        elif names and one not in related:
            others.append(OtherName(names))
    return own, tuple(others)
