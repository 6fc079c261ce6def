"""Which kinds of record a document is, in the words consents use (`consent.md` §1)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from peerdesk.domain.consents.records import Words
from peerdesk.domain.documents import DocumentKind, DocumentSummary
from peerdesk.forms.letter_reading import letter
from peerdesk.forms.library import URL_STEM
from peerdesk.services.desk import Desk
from peerdesk.services.sharing.going_out import words_going_out
from peerdesk.storage import plans
from peerdesk.storage.session import Session

FILES: Final = "files"
ACCOUNTING: Final = "accounting"
"""Only a consent to all records reaches these, and other plans, consents and reports."""

_OF_KINDS: Final[Mapping[DocumentKind, Words]] = MappingProxyType(
    {
        DocumentKind.CONTACT_NOTE: frozenset({"contact_notes"}),
        DocumentKind.CONSENT: frozenset({"consents"}),
        DocumentKind.REPORT: frozenset({"reports"}),
    }
)
_OTHER_PLAN: Final = "other_plans"


@dataclass(frozen=True, slots=True)
class Told:
    """What one document tells: which kinds of record, and of which days."""

    categories: Words
    oldest: date
    newest: date


def plan_category(desk: Desk, form_url: str) -> str:
    """What consents call a plan of this form, by the table of plans."""
    kind = desk.forms.plans.kind(form_url.removeprefix(URL_STEM))
    return (kind.category if kind is not None else "") or _OTHER_PLAN


def told_by(desk: Desk, session: Session, one: DocumentSummary) -> Told:
    """What a document tells; a letter by its own answers, with the days it speaks of.

    Raises NothingToShare for a letter that someone else has only begun.
    """
    day = one.columns.service_date
    if one.kind is DocumentKind.PLAN:
        form = plans.record(session, one.document_id).columns.form_url
        return Told(frozenset({plan_category(desk, form)}), day, day)
    if one.kind is DocumentKind.LETTER:
        said = letter(words_going_out(desk, session, one.document_id).answers)
        return Told(said.categories, said.since or day, said.until or day)
    return Told(_OF_KINDS[one.kind], day, day)
