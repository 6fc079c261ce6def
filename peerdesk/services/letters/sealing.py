"""A letter or report sealed once with the worker's key; afterwards it never changes."""

from collections.abc import Callable
from uuid import UUID

from peerdesk.crypto.signing import SigningKey
from peerdesk.domain.documents import DocumentKind
from peerdesk.domain.errors import AnswersMissing
from peerdesk.domain.zones import local_date
from peerdesk.forms.answers import Answers
from peerdesk.forms.checking import check
from peerdesk.forms.enablement import Enablement
from peerdesk.forms.letter_reading import HEAD, MET, READ, SINCE, UNTIL, letter
from peerdesk.services import letter_columns
from peerdesk.services.desk import Desk
from peerdesk.services.letters.letterhead import letterhead_in
from peerdesk.services.letters.material import met_in
from peerdesk.services.letters.writing import opened
from peerdesk.services.profiles import rules_in
from peerdesk.services.sealing import Sealing
from peerdesk.services.sealing import seal as freeze
from peerdesk.storage import drafts, search
from peerdesk.storage import letters as rows
from peerdesk.storage.session import Session

Checked = Callable[[Session, Answers], Answers]


def lacking(desk: Desk, person_id: UUID, answers: Answers) -> tuple[str, ...]:
    """The linkIds of a letter that need something before it is sealed, in the form's order."""
    with desk.vault.reading() as session:
        return _lacking(session, person_id, answers)


def seal(desk: Desk, key: SigningKey, document_id: UUID) -> None:
    """Seal the saved draft of a letter with the worker's key.

    Raises AnswersMissing, AlreadySigned, NotTheAuthor, DocumentNotFound.
    """
    with desk.vault.writing() as session:
        person_id = rows.record(session, document_id).person_id

        def ready(session: Session, answers: Answers) -> Answers:
            if found := _lacking(session, person_id, answers):
                raise AnswersMissing(found)
            return answers.with_answer(HEAD, "\n".join(letterhead_in(session)))

        sealed(desk, session, key, document_id, ready)


def sealed(
    desk: Desk, session: Session, key: SigningKey, document_id: UUID, ready: Checked
) -> Answers:
    """Seal a draft inside a transaction, as `ready` makes it; gives what was sealed."""
    one, at = opened(desk, session, document_id), desk.clock.now()
    answers = ready(session, one.answers)
    columns = letter_columns.derived(answers)
    header = letter_columns.header(columns, at, desk.clock.zone())
    drafts.set_columns(session, document_id, header, ready=True)
    rows.set_columns(session, document_id, columns)
    sealing = Sealing(
        draft=one.draft,
        document_kind=kind_of(answers),
        person_name=one.line.person_name,
        answers=answers,
        columns=columns,
        profile=rules_in(session).on(local_date(at, desk.clock.zone())),
        reason="",
        at=at,
    )
    freeze(desk, session, key, sealing)
    search.index(session, document_id, at, letter_columns.text_to_find(answers))
    return answers


def kind_of(answers: Answers) -> DocumentKind:
    """Whether these are the answers of a letter or of a report."""
    return DocumentKind.LETTER if HEAD in answers.form.by_link else DocumentKind.REPORT


def unanswered(answers: Answers) -> set[str]:
    """The linkIds that the form itself finds open or wrong."""
    asked = Enablement(answers.form).state(answers)
    return {problem.link_id for problem in check(answers, asked)}


def _lacking(session: Session, person_id: UUID, answers: Answers) -> tuple[str, ...]:
    written, found = letter(answers), unanswered(answers)
    if not written.read:
        found.add(READ)
    if written.since and written.until and written.since > written.until:
        found.add(UNTIL)
    elif MET in answers.form.by_link and not _is_true(session, person_id, answers):
        found.add(SINCE if not written.met else MET)
    return tuple(link_id for link_id in answers.form.by_link if link_id in found)


def _is_true(session: Session, person_id: UUID, answers: Answers) -> bool:
    """Whether every time it tells stands in a signed contact just so, and there is one."""
    written = letter(answers)
    if written.since is None or written.until is None or not written.met:
        return False
    known = {
        one.contact_id: one for one in met_in(session, person_id, written.since, written.until)
    }
    return all(known.get(one.contact_id) == one for one in written.met)
