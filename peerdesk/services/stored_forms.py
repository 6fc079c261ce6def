"""Answers as stored bytes, always read with the very form they were written on."""

from datetime import datetime
from functools import lru_cache
from typing import Final
from uuid import UUID

from peerdesk.domain.documents import Draft, Revision
from peerdesk.domain.errors import FormUnknown
from peerdesk.forms.answers import Answers
from peerdesk.forms.catalogue import in_language, read_catalogue
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.enablement import Enabled
from peerdesk.forms.library import FormLibrary
from peerdesk.forms.reading import parse_form
from peerdesk.forms.response_reading import from_response
from peerdesk.forms.response_writing import ResponseHeader, canonical_bytes, to_response
from peerdesk.forms.versions import newest_of_each
from peerdesk.storage import adopted_forms, revisions
from peerdesk.storage.session import Session

_KEPT: Final = 8
"""Forms of a programme's own that are read at a time; their files hold nothing of a person."""


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
        return _read(content, canonical)


def form_named(session: Session, library: FormLibrary, name: str) -> FormDefinition:
    """The newest version of a form by its short name or url, or the one of `url|version`.

    Shipped forms come first, then those the programme adopted and did not put away. Raises
    FormUnknown.
    """
    try:
        return library[name]
    except FormUnknown:
        wanted = [
            one
            for one in adopted_forms.adopted(session)
            if one.retired_at is None and name in {one.url, one.canonical}
        ]
        if not wanted:
            raise
        (newest,) = newest_of_each(wanted)
        return stored_form(session, library, newest.canonical, newest.sha256)


def worded(
    session: Session,
    library: FormLibrary,
    form: FormDefinition,
    language: str,
    catalogue_sha256: str | None = None,
) -> FormDefinition:
    """A form with its texts in a language: as catalogues have them now, or as they were frozen.

    `catalogue_sha256` is of the catalogue that was used; "" when it was the form's own words.
    """
    if not language:
        return form
    if catalogue_sha256 is None:
        return in_language(form, language, library.catalogues)
    now = in_language(form, language, library.catalogues)
    if now.catalogue_sha256 == catalogue_sha256:
        return now
    content = revisions.form_content(session, catalogue_sha256) if catalogue_sha256 else None
    if content is None:
        return in_language(form, language, {})
    kept = read_catalogue(content, catalogue_sha256)
    return in_language(form, language, {kept.language: kept})


def frozen_form(session: Session, library: FormLibrary, revision: Revision) -> FormDefinition:
    """The form of a revision with the very words that were shown. Raises FormUnknown."""
    form = stored_form(session, library, revision.form, revision.form_sha256)
    return worded(session, library, form, revision.language, revision.catalogue_sha256)


def drafted_form(session: Session, library: FormLibrary, draft: Draft) -> FormDefinition:
    """The form of a draft, in its language. Raises FormUnknown."""
    form = stored_form(session, library, draft.form, draft.form_sha256)
    return worded(session, library, form, draft.language)


def kept_form(session: Session, revision: Revision) -> FormDefinition:
    """The form of a revision by the vault's own copy alone. Raises FormUnknown."""
    content = revisions.form_content(session, revision.form_sha256)
    if content is None:
        raise FormUnknown
    return _read(content, revision.form)


@lru_cache(maxsize=_KEPT)
def _read(content: bytes, name: str) -> FormDefinition:
    """An adopted form; one page asks for it several times, and 1,500 questions take their time."""
    return parse_form(content, name)


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
