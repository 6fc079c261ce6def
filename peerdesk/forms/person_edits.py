"""What a person changes in a note about them: their wording and the worker's, side by side.

The text of the note says what the person made of it; both wordings are kept in the hidden rows of
`collab.edits`, so neither of the two can take the other's words away (`contact-notes.md` §8).
"""

from dataclasses import dataclass

from peerdesk.domain.contact_notes import CollabMode
from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.part_reading import EDITS, TYPED_BY_PERSON
from peerdesk.forms.values import Coding, PartialDateTime

COMMENT = "person_comment"


@dataclass(frozen=True, slots=True)
class Change:
    """The person's last change to one text: the row that holds it and its two wordings."""

    row: RowKey
    before: str
    after: str
    put_back: bool


def can_be_turned(answers: Answers) -> bool:
    """Whether the form can hold what the person changes; its first version could not."""
    return EDITS in answers.form.by_link


def change_of(answers: Answers, field: str) -> Change | None:
    """The last change the person made to a text, None while they made none."""
    found = [
        _change(answers, row)
        for row in (answers.rows_of(EDITS) if can_be_turned(answers) else ())
        if answers.value(f"{EDITS}.field", row) == field
    ]
    return found[-1] if found else None


def with_person_text(answers: Answers, field: str, text: str, at: PartialDateTime) -> Answers:
    """The answers after the person wrote `text` into `field`.

    What the worker had written when the person began stays with the change. A text that reads as
    it did before is no change, whatever blanks stand around it.
    """
    change, present = change_of(answers, field), answers.text(field)
    if text == present:
        return answers
    if change is None or change.put_back or change.after != present:  # written on since
        answers, row = answers.add_row(EDITS)
        before = present
        answers = answers.with_answer(f"{EDITS}.field", field, row)
        answers = answers.with_answer(f"{EDITS}.before", before, row)
    else:
        row, before = change.row, change.before
    answers = answers.with_answer(field, text or None)
    if text.strip() == before.strip():
        return answers.remove_row(row)
    answers = answers.with_answer(f"{EDITS}.after", text, row)
    return answers.with_answer(f"{EDITS}.at", at, row)


def undone(answers: Answers, field: str) -> Answers:
    """The answers as the person leaves them who takes their own change back."""
    change = change_of(answers, field)
    if change is None or change.put_back:
        return answers
    return answers.with_answer(field, change.before or None).remove_row(change.row)


def with_workers_words(answers: Answers, field: str, *, again: bool) -> Answers:
    """The answers with the worker's words in the text again, or with the person's.

    The person's wording stays with the note either way.
    """
    change = change_of(answers, field)
    if change is None:
        return answers
    text = change.before if again else change.after
    answers = answers.with_answer(f"{EDITS}.put_back", True if again else None, change.row)
    return answers.with_answer(field, text or None)


def with_comment(answers: Answers, text: str) -> Answers:
    """The answers with the person's own comment, as they typed it themselves."""
    said = bool(text.strip())
    answers = answers.with_answer(COMMENT, text if said else None)
    return answers.with_answer(TYPED_BY_PERSON, True if said else None)


def is_theirs(answers: Answers) -> bool:
    """Whether the comment was typed by the person, so that nobody else changes it."""
    return can_be_turned(answers) and answers.value(TYPED_BY_PERSON) is True


def took_part(answers: Answers) -> CollabMode | None:
    """How the person took part, as far as what they did tells it; None while nothing does."""
    if not can_be_turned(answers):
        return None
    if answers.rows_of(EDITS) or is_theirs(answers):
        return CollabMode.WROTE_TOGETHER
    agrees = answers.value("person_agrees")
    asked = isinstance(agrees, Coding) and agrees.code != "not_asked"
    return CollabMode.READ_BACK if asked else None


def _change(answers: Answers, row: RowKey) -> Change:
    return Change(
        row,
        answers.text(f"{EDITS}.before", row),
        answers.text(f"{EDITS}.after", row),
        put_back=answers.value(f"{EDITS}.put_back", row) is True,
    )
