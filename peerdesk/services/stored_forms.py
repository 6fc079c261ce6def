"""Answers as stored bytes, always read with the very form they were written on."""

from datetime import datetime
from uuid import UUID

from peerdesk.domain.errors import FormUnknown
from peerdesk.forms.answers import Answers
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.enablement import Enabled
from peerdesk.forms.library import FormLibrary
from peerdesk.forms.reading import parse_form
from peerdesk.forms.response_reading import from_response
from peerdesk.forms.response_writing import ResponseHeader, canonical_bytes, to_response
from peerdesk.storage import revisions
from peerdesk.storage.session import Session


def keep_form(session: Session, library: FormLibrary, form: FormDefinition) -> None:
    """Keep the exact bytes of a form and of its catalogue in the vault, once."""
    if revisions.form_content(session, form.sha256) is None:
        content = library.source(form)
        revisions.keep_form(session, form.sha256, form.canonical, content, "form")
    words, catalogue = form.catalogue_sha256, library.catalogue_source(form)
    if catalogue is not None and revisions.form_content(session, words) is None:
        revisions.keep_form(session, words, form.canonical, catalogue, "catalogue")


def stored_form(
    session: Session, library: FormLibrary, canonical: str, sha256: str
) -> FormDefinition:
    """The form of these exact bytes, from the library or else from the vault.

    Raises FormUnknown when neither has it.
    """
    try:
        return library.pinned(canonical, sha256)
    except FormUnknown:
        content = revisions.form_content(session, sha256)
        if content is None:
            raise
        return parse_form(content, canonical)


def answers_of(form: FormDefinition, response: bytes) -> Answers:
    """The answers in stored bytes. Raises ResponseUnreadable."""
    return from_response(form, response)


def response_bytes(answers: Answers) -> bytes:
    """A draft's answers as bytes: everything, so that nothing is lost."""
    return canonical_bytes(to_response(answers, ResponseHeader(), frozen=False))


def frozen_bytes(
    answers: Answers,
    document_id: UUID,
    person_id: UUID | None,
    author_id: UUID,
    at: datetime,
    asked: Enabled | None = None,
) -> bytes:
    """The answers as they are signed: without what the form does not ask at present.

    `asked` is what it asks, when the caller has it at hand.
    """
    header = ResponseHeader(
        status="completed",
        identifier=document_id.urn,
        subject=person_id.urn if person_id else "",
        authored=at,
        author=author_id.urn,
    )
    return canonical_bytes(to_response(answers, header, frozen=True, asked=asked))
