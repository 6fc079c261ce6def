"""What the answers of a paper about sharing mean to lists and search: derived here alone."""

from collections.abc import Iterator
from datetime import date, datetime
from uuid import UUID

from peerdesk.domain.consents.listing import ConsentColumns
from peerdesk.domain.consents.vocabulary import ExpiryType
from peerdesk.domain.documents import ContactColumns
from peerdesk.domain.errors import FormUnknown
from peerdesk.domain.zones import local_date
from peerdesk.forms.answers import Answers
from peerdesk.forms.consent_reading import ConsentAnswers, consent_answers
from peerdesk.forms.consent_writing import paper_kind
from peerdesk.forms.definition import Item
from peerdesk.forms.paper_reading import PaperFacts

REVOKED = "rvk.which"
_END_OF_TREATMENT = "end_of_treatment"


def derived(
    answers: Answers, sealed_at: datetime | None = None, zone: str = "UTC"
) -> ConsentColumns:
    """The columns of a paper, titled as its form is in its language.

    Somebody who signs here on the day it is sealed signed at that instant; otherwise the day on
    the paper is all that is known. Raises FormUnknown for a form that is no such paper.
    """
    form, read = answers.form, consent_answers(answers)
    paper = paper_kind(form)
    if paper is None:
        raise FormUnknown
    is_now = sealed_at is not None and read.signed_on == local_date(sealed_at, zone)
    expiry = ExpiryType.EVENT if read.expiry == _END_OF_TREATMENT else read.expiry
    return ConsentColumns(
        paper=paper,
        form_url=form.url,
        form_version=form.version,
        language=form.shown_in or form.language,
        title=form.title,
        recipients=_names(read),
        party_ids=tuple(_ids(read)),
        purposes=tuple(sorted(read.purposes)),
        categories=tuple(sorted(read.categories)),
        signed_at=sealed_at if is_now and not read.is_on_paper else None,
        signed_on=read.signed_on,
        expiry=str(expiry) if expiry in set(ExpiryType) else "",
        expires_on=_last_day(read),
        expiry_event=read.expiry_event if expiry == ExpiryType.EVENT else "",
        revocable_from=read.revocable_from,
        is_on_paper=read.is_on_paper,
        revokes=PaperFacts.of(answers).identity(REVOKED),
        replaces=read.replaces,
    )


def header(columns: ConsentColumns, at: datetime, zone: str) -> ContactColumns:
    """What its line among documents says: when it was sealed or begun, and who may be told."""
    opening = " · ".join((columns.title, *columns.recipients))
    return ContactColumns(
        happened_at=at, zone=zone, service_date=local_date(at, zone), opening=opening
    )


def text_to_find(answers: Answers) -> str:
    """All words that search looks through; not what is hidden."""
    texts = (value for value in _texts(answers) if value.strip())
    return "\n".join(dict.fromkeys((answers.form.title, *texts)))


def _names(read: ConsentAnswers) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.name for one in read.recipients if one.name))


def _ids(read: ConsentAnswers) -> Iterator[UUID]:
    seen: set[UUID] = set()
    for one in read.recipients:
        if one.party_id is not None and one.party_id not in seen:
            seen.add(one.party_id)
            yield one.party_id


def _last_day(read: ConsentAnswers) -> date | None:
    return read.expires_on if read.expiry == ExpiryType.DATE else None


def _texts(answers: Answers) -> Iterator[str]:
    """What was written in words, outside of hidden parts."""
    hidden = frozenset(_hidden(answers.form.items))
    for (link_id, _), given in answers.given.items():
        if link_id in answers.form.by_link and link_id not in hidden:
            yield from (one.value for one in given if isinstance(one.value, str))


def _hidden(items: tuple[Item, ...], *, inside: bool = False) -> Iterator[str]:
    for item in items:
        is_hidden = inside or item.look.hidden
        if is_hidden:
            yield item.link_id
        yield from _hidden(item.children, inside=is_hidden)
