"""The texts of a contact note as the look before signing reads them."""

import json
from collections.abc import Iterator, Sequence
from typing import Final
from uuid import UUID

from peerdesk.domain.contact_notes import ContactType, RiskFlag, is_about_nobody
from peerdesk.domain.documents import ContactFilter, DocumentSummary
from peerdesk.domain.places import Setting
from peerdesk.domain.preflight import Earlier, FieldText, NoteText
from peerdesk.domain.preflight.linting import COMPARED, PLACE
from peerdesk.domain.preflight.note_text import Span
from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.enablement import Enabled, Enablement
from peerdesk.language.quotations import quotations
from peerdesk.storage import drafts, lists, parts, revisions
from peerdesk.storage.session import Session

_WORKERS: Final = (
    *(PLACE, "purpose", "what_i_did", "response", "strengths_seen", "no_goal_words"),
    *("next_steps.text", "community.for_what", "advocacy.with_role", "collateral.topic"),
    *("crisis.what_was_noticed", "crisis.person_left_with", "lived_experience_topic"),
    *("group.topic", "group.shared", "group.my_part", "outreach.safety_notes", "late_reason"),
)
_THE_PERSONS: Final = (
    *("progress_words", "community.person_led", "advocacy.wish", "crisis.what_person_wanted"),
    "person_comment",
)
_EARLIER: Final = 40
"""So many of the worker's signed notes are compared with; copies are made of recent ones."""


def note_text(answers: Answers, missing: Sequence[str], *, has_person: bool = True) -> NoteText:
    """The texts of a note that are asked for at present, in the order of the form."""
    asked = Enablement(answers.form).state(answers)
    found = [
        field
        for link_id in sorted(_known(answers), key=answers.form.place)
        if (field := _field(answers, asked, link_id)) is not None
    ]
    return NoteText(
        tuple(found),
        _risk(answers, asked, has_person=has_person),
        frozenset(missing),
        answers.code("setting") == Setting.SHELTER,
    )


def addition_text(reason: str) -> NoteText:
    """An addendum is one text, and says nothing of danger anew."""
    return NoteText((FieldText("reason", reason, quoted(reason)),))


def quoted(text: str) -> tuple[Span, ...]:
    """Where a text quotes, in code points."""
    spans = quotations(text)
    return tuple(zip(spans.starts, spans.ends, strict=True))


def earlier_notes(session: Session, line: DocumentSummary) -> dict[UUID, bytes]:
    """Notes to compare with, as they are stored: what was signed last, else what is written.

    They are the worker's latest signed ones, and those of the same meeting.
    """
    wanted = ContactFilter(author_id=line.author_id, is_signed=True)
    found = [one.document_id for one in lists.contacts(session, wanted, None, _EARLIER + 1)]
    whole = parts.whole_of(session, line.document_id)
    if whole is not None:
        found += parts.parts(session, whole)
    others = [each for each in dict.fromkeys(found) if each != line.document_id]
    signed = revisions.last_answers(session, others)
    written = drafts.responses(session, [each for each in others if each not in signed])
    stored = written | signed
    return {each: stored[each] for each in others if stored.get(each)}


def compared(document_id: UUID, response: bytes) -> Earlier:
    """What is compared of a note, read from its stored answers."""
    texts = dict(_answers_in(json.loads(response)))
    text = "\n".join(texts[link_id] for link_id in COMPARED if texts.get(link_id))
    return Earlier(str(document_id), text)


def _known(answers: Answers) -> Iterator[str]:
    return (one for one in (*_WORKERS, *_THE_PERSONS) if one in answers.form.by_link)


def _field(answers: Answers, asked: Enabled, link_id: str) -> FieldText | None:
    holder = link_id.partition(".")[0]
    repeats = holder in answers.form.by_link and answers.form.item(holder).repeats
    rows: tuple[RowKey | None, ...] = answers.rows_of(holder) if repeats else (None,)
    said = [
        value
        for row in rows
        if asked.asks(link_id, row)
        for value in answers.values(link_id, row)
        if isinstance(value, str) and value.strip()
    ]
    if not said:
        return None
    text = "\n".join(said)
    place = holder if repeats else link_id
    return FieldText(place, text, quoted(text), link_id in _THE_PERSONS)


def _risk(answers: Answers, asked: Enabled, *, has_person: bool) -> RiskFlag | None:
    """What was said about safety; a note that does not ask for it cannot open the crisis part."""
    code, kind = answers.code("risk_flag"), answers.code("contact_type")
    nobodys = is_about_nobody(ContactType(kind) if kind else None, has_person=has_person)
    if not asked.asks("risk_flag") or (nobodys and not code):
        return RiskFlag.CONCERN_SHARED
    return RiskFlag(code) if code else None


def _answers_in(item: object) -> Iterator[tuple[str, str]]:
    """Every answered text of a QuestionnaireResponse with its linkId."""
    if not isinstance(item, dict):
        return
    for answer in item.get("answer", ()):
        if isinstance(answer, dict) and isinstance(answer.get("valueString"), str):
            yield str(item.get("linkId")), answer["valueString"]
    for child in item.get("item", ()):
        yield from _answers_in(child)
