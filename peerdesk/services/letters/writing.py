"""Letters and reports being written: begun, saved at every pause, left, given up."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from peerdesk.domain.documents import ContactColumns, Cursor, DocumentKind, Draft
from peerdesk.domain.letters import LetterLine
from peerdesk.forms.answers import Answers, started
from peerdesk.forms.carry import carry
from peerdesk.forms.definition import FormDefinition
from peerdesk.services import letter_columns, written_papers
from peerdesk.services.desk import Desk
from peerdesk.services.stored_forms import form_named, worded
from peerdesk.services.written_papers import PaperSort
from peerdesk.storage import letters as rows
from peerdesk.storage.session import Session


@dataclass(frozen=True, slots=True)
class OpenLetter:
    """A draft of a letter or report, its answers, and its line in lists."""

    draft: Draft
    answers: Answers
    line: LetterLine

    @property
    def form(self) -> FormDefinition:
        """The form in the letter's language."""
        return self.answers.form


@dataclass(frozen=True, slots=True)
class Begun:
    """What is about to be begun: of which kind, on which form, about whom, in which language."""

    kind: DocumentKind
    form_name: str
    person_id: UUID
    language: str = "en"


def begin(
    desk: Desk, begun: Begun, first: Callable[[Session, Answers], Answers] = lambda _, made: made
) -> UUID:
    """Begin a letter or report with what `first` makes of an empty one.

    Raises FormUnknown, PersonNotFound, DiskFull and its kin.
    """
    with desk.vault.writing() as session:
        form = form_named(session, desk.forms, begun.form_name)
        form = worded(session, desk.forms, form, begun.language)
        answers, sort = first(session, started(form)), replace(SORT, kind=begun.kind)
        return written_papers.begin(desk, session, sort, begun.person_id, answers)


def carried(answers: Answers, form: FormDefinition, without: tuple[str, ...]) -> Answers:
    """The answers of an earlier letter on a new one, without what is of one letter alone."""
    made = carry(answers, form).answers
    for link_id in without:
        if link_id in form.by_link and form.item(link_id).is_question:
            made = made.with_answer(link_id, None)
    return made


def open_letter(desk: Desk, document_id: UUID) -> OpenLetter:
    """The draft. Raises AlreadySigned once it is sealed, NotTheAuthor, DocumentNotFound."""
    with desk.vault.reading() as session:
        return opened(desk, session, document_id)


def opened(desk: Desk, session: Session, document_id: UUID) -> OpenLetter:
    """The draft, for services inside a transaction."""
    line = rows.record(session, document_id)
    now = written_papers.opened(desk, session, SORT, document_id)
    return OpenLetter(now.draft, now.answers, line)


def save(
    desk: Desk, open_draft: OpenLetter, answers: Answers, cursor: Cursor | None = None
) -> datetime:
    """Save what is on the screen and give the moment; also while something is invalid.

    Raises AlreadySigned, DiskFull, SaveFailed.
    """
    return written_papers.save(desk, SORT, open_draft.draft, answers, cursor)


def leave(desk: Desk, open_draft: OpenLetter, answers: Answers) -> None:
    """Make what was only begun findable; done on leaving and locking, for it costs more."""
    written_papers.leave(desk, SORT, open_draft.draft.document_id, answers)


def discard(desk: Desk, document_id: UUID) -> None:
    """Give up what was never sealed; its files stay with the person.

    Raises NotTheAuthor, AlreadySigned, DocumentNotFound.
    """
    written_papers.discard(desk, SORT, document_id)


def set_language(desk: Desk, open_draft: OpenLetter, language: str) -> OpenLetter:
    """Write in another language from now on; words that were typed stay as they are.

    What was saved last is what is given back. Raises AlreadySigned, NotTheAuthor, DiskFull.
    """
    document_id = open_draft.draft.document_id

    def write(session: Session) -> OpenLetter:
        new = written_papers.put_in_language(desk, session, SORT, document_id, language)
        return OpenLetter(new.draft, new.answers, rows.record(session, document_id))

    return desk.vault.write_surely(write)


def _header(answers: Answers, at: datetime, zone: str) -> ContactColumns:
    return letter_columns.header(letter_columns.derived(answers), at, zone)


SORT = PaperSort(
    kind=DocumentKind.LETTER,
    record=rows.record,
    begin=lambda session, letter, said: rows.add(session, letter, letter_columns.derived(said)),
    derive=lambda session, letter, said: rows.set_columns(
        session, letter, letter_columns.derived(said)
    ),
    forget=rows.forget,
    header=_header,
    text_to_find=letter_columns.text_to_find,
)
"""Letters as `written_papers` keeps them; reports differ in their kind alone."""
