"""A letter on its way to paper: its sentences, its head, and who signs."""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from peerdesk.domain.documents import WorkerSnapshot
from peerdesk.domain.sharing import SharingRequest
from peerdesk.forms.letter_reading import letter
from peerdesk.printing.letters import LetterPaper
from peerdesk.printing.records import Footer
from peerdesk.services.desk import Desk
from peerdesk.services.letters.composing import composed
from peerdesk.services.letters.letterhead import letterhead_in
from peerdesk.services.sharing.going_out import Words, words_going_out
from peerdesk.storage import settings
from peerdesk.storage.session import Session
from peerdesk.wording import records as record_words
from peerdesk.wording.letters import day, file_title, letter_words

_HASH_SHOWN = 16


def letter_paper(
    desk: Desk, session: Session, document_id: UUID, request: SharingRequest
) -> LetterPaper:
    """The letter as it was sealed; a draft is marked, and goes to its author's own eyes only.

    Raises NothingToShare, DocumentNotFound.
    """
    del request  # a letter says the same to whoever may have it
    words = words_going_out(desk, session, document_id)
    text, written, revision = composed(words.answers), letter(words.answers), words.revision
    worker = revision.worker if revision else settings.worker(session, words.author_id)
    on = _local(desk, words).date()
    told = day(on, text.language)
    return LetterPaper(
        title=file_title(on),
        letterhead=written.letterhead if revision else letterhead_in(session),
        day=told,
        to=text.to,
        about=text.about,
        greeting=text.greeting,
        passages=text.passages,
        closing=text.closing,
        signer=_signer(worker),
        signed_on=letter_words(text.language).signed_on.format(day=told) if revision else "",
        running=" · ".join(filter(None, (written.addressee, told))),
        footer=_footer(document_id, words),
        language=text.language,
        is_draft=revision is None,
    )


def _local(desk: Desk, words: Words) -> datetime:
    """When it was written, by the clock of where it was written."""
    zone = words.revision.signed_zone if words.revision else desk.clock.zone()
    return words.written_at.astimezone(ZoneInfo(zone))


def _signer(worker: WorkerSnapshot) -> tuple[str, ...]:
    credential = " ".join(filter(None, (worker.credential, worker.credential_number)))
    return tuple(filter(None, (worker.name, worker.title, credential)))


def _footer(document_id: UUID, words: Words) -> Footer:
    form = words.answers.form
    content = words.revision.content_hash[:_HASH_SHOWN] if words.revision else ""
    return Footer(str(document_id), record_words.form(form.title, form.version), content)
