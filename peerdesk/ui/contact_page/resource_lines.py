"""Resources given in a contact, as lines over the rows of its answers."""

from dataclasses import dataclass
from uuid import UUID

from peerdesk.forms.answers import Answers, RowKey
from peerdesk.services.note_columns import coded

GROUP, NAME, ENTRY = "resources", "resources.name", "resources.directory_id"
ACTION, RESULT = "resources.action", "resources.result"


@dataclass(frozen=True, slots=True)
class ResourceLine:
    """One resource: its row, its name, its entry in the directory, and two codes ("" for none)."""

    row: RowKey
    name: str
    resource_id: str
    action: str
    result: str


def lines(answers: Answers) -> tuple[ResourceLine, ...]:
    """The resources in their order."""
    return tuple(
        ResourceLine(
            row,
            answers.text(NAME, row),
            answers.text(ENTRY, row),
            answers.code(ACTION, row),
            answers.code(RESULT, row),
        )
        for row in answers.rows_of(GROUP)
    )


def with_resource(answers: Answers, name: str, resource_id: UUID | None) -> tuple[Answers, RowKey]:
    """The answers with one more resource, and its row."""
    answers, row = answers.add_row(GROUP)
    answers = answers.with_answer(NAME, name, row)
    return with_entry(answers, row, resource_id), row


def with_entry(answers: Answers, row: RowKey, resource_id: UUID | None) -> Answers:
    """The answers with a resource pointing at its entry in the directory."""
    return answers.with_answer(ENTRY, str(resource_id) if resource_id else None, row)


def with_code(answers: Answers, row: RowKey, link_id: str, code: str) -> Answers:
    """The answers with what was done, or what came of it, chosen anew; "" takes it away."""
    chosen = coded(answers.form, link_id, code) if code else None
    return answers.with_answer(link_id, chosen, row)
