"""What one of the six consents still needs, found by the functions that decide later."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from peerdesk.domain.address_book import PartyKind
from peerdesk.domain.consents.combined import is_combined
from peerdesk.domain.consents.elements import missing_elements
from peerdesk.domain.consents.moments import local_day
from peerdesk.domain.consents.reasons import Reason
from peerdesk.domain.consents.recipients import names_discloser
from peerdesk.domain.consents.records import NOTHING, Consent, Programme, Recipient, Subject
from peerdesk.domain.consents.signers import is_minor, signer_fault
from peerdesk.domain.consents.vocabulary import ConsentKind, SignerRole
from peerdesk.forms.consent_reading import ConsentAnswers, RecipientWritten
from peerdesk.forms.paper_reading import OTHER_SIGNS, PERSON_SIGNS
from peerdesk.services.consents.found import Found
from peerdesk.services.consents.reading import OnFile, classes_of_kind, consent_from

_NOBODY: Final = UUID(int=0)
_WANTED: Final = "cn.rep.want"
_COURTS: Final = frozenset({PartyKind.COURT, PartyKind.CRIMINAL_COURT})
_PLACES: Final = {
    "patient_name": "cn.name",
    "disclosing_party": "cn.from",
    "information": "cn.what",
    "recipient": "cn.to",
    "purpose": "cn.why",
    "signature": PERSON_SIGNS,
    "revocability_terms": "cn.back.from",
    "representative_authority": f"{OTHER_SIGNS}.authority",
}
"""Where an element stands; what is in none of these is a statement of the paper."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A consent on its way to be sealed at `now`; `longest` is the state's limit in days."""

    written: ConsentAnswers
    programme: Programme
    subject: Subject
    now: datetime
    longest: int | None

    @property
    def today(self) -> date:
        """The programme's day."""
        return local_day(self.now, self.programme.zone)


def in_consent(weighed: Weighed) -> Iterator[Found]:
    """Everything that is missing or wrong, in no order."""
    kept = OnFile(_NOBODY, _NOBODY, weighed.now)
    consent = consent_from(weighed.written, kept, weighed.programme)
    yield from _elements(weighed, consent)
    yield from _signers(weighed, consent)
    yield from _mixture(weighed, consent)
    for recipient in weighed.written.recipients:
        yield from _recipient(weighed.written, recipient)
    yield from _days(weighed)


def _elements(weighed: Weighed, consent: Consent) -> Iterator[Found]:
    """42 CFR 2.31(a), element by element."""
    written = weighed.written
    for element in missing_elements(consent, weighed.programme):
        if element == "expiration":
            yield Found(element, _expiry_place(written))
        elif element == "date_signed":
            yield from _undated(written)
        elif element in _PLACES:
            yield Found(element, _PLACES[element])
        else:
            place = "cn.has" if written.is_on_paper else "cn.know"
            yield Found(element, place, of_paper=True)
    if written.kind is ConsentKind.LEGAL_PROCEEDING and not written.proceeding_ref:
        yield Found("proceeding", "cn.case")
    if written.is_on_paper and not written.scan:
        yield Found("scan", "cn.sheet.file", blocks=False)


def _expiry_place(written: ConsentAnswers) -> str:
    return f"cn.until.{written.expiry}" if written.expiry in {"date", "event"} else "cn.until"


def _undated(written: ConsentAnswers) -> Iterator[Found]:
    """Each signature without its day; before there is one, the signature itself is missing."""
    for one in written.signatures:
        if one.counts and one.day is None:
            yield Found("date_signed", f"{one.link_id}:date")


def _signers(weighed: Weighed, consent: Consent) -> Iterator[Found]:
    """42 CFR 2.14 and 2.15. For a young person only the state's own rule is told."""
    wanted = [one for one in weighed.written.signatures if one.link_id == OTHER_SIGNS]
    if any(not one.counts for one in wanted):
        yield Found("other_signature", OTHER_SIGNS)
    if not consent.signers() or consent.signed_at is None:
        return
    asked = Recipient(classes=_every_class(weighed.written))
    zone = weighed.programme.zone
    fault = signer_fault(consent, weighed.subject, asked, weighed.now, zone)
    if fault is Reason.REFER_PRIVACY_OFFICER:
        minor = is_minor(weighed.subject, local_day(consent.signed_at, zone))
        yield Found("age_unknown" if minor is None else "minor_rule", PERSON_SIGNS, blocks=False)
    elif fault is not None:
        by_person = SignerRole.PERSON in consent.signers()
        yield Found(str(fault), _WANTED if by_person else PERSON_SIGNS)


def _every_class(written: ConsentAnswers) -> frozenset[str]:
    found = (classes_of_kind(one.kind) for one in written.recipients)
    return NOTHING.union(written.recipient_classes, *found)


def _mixture(weighed: Weighed, consent: Consent) -> Iterator[Found]:
    """What must stand on paper of its own, and whose paper it is."""
    written = weighed.written
    if is_combined(consent):
        place = "cn.combined" if written.combined_with else "cn.why"
        yield Found("combined", place)
    if consent.disclosers and not names_discloser(consent, weighed.programme):
        yield Found("other_programme", "cn.from")


def _recipient(written: ConsentAnswers, one: RecipientWritten) -> Iterator[Found]:
    if not one.name:
        yield Found("recipient_name", "cn.to:name", one.row)
    if not one.kind and one.party_id is None:
        yield Found("recipient_kind", "cn.to:kind", one.row)
    passes_on = one.exchange or one.kind == PartyKind.INTERMEDIARY
    if passes_on and not one.covered and one.behind != "treating" and not one.participants:
        yield Found("intermediary", "cn.to:behind", one.row)
    if written.kind is ConsentKind.GENERAL and one.kind in _COURTS:
        yield Found("court_form", "cn.to:kind", one.row)
    for_justice = "criminal_justice" in classes_of_kind(one.kind)
    if written.kind is ConsentKind.CRIMINAL_JUSTICE and one.kind and not for_justice:
        yield Found("criminal_justice_only", "cn.to:kind", one.row)


def _days(weighed: Weighed) -> Iterator[Found]:
    written = weighed.written
    for link_id in written.half_days:
        yield Found("half_day", link_id)
    since, until = written.covers_from, written.covers_to
    if since and until and since > until:
        yield Found("days_turned", "cn.what.since")
    for one in written.signatures:
        if one.counts and one.day is not None and one.day > weighed.today:
            yield Found("signed_ahead", f"{one.link_id}:date")
    yield from _length(weighed)


def _length(weighed: Weighed) -> Iterator[Found]:
    """Whether it lasts at all, and no longer than the state allows (42 CFR 2.20).

    A paper from elsewhere is kept though it is over: it tells what once was allowed.
    """
    written = weighed.written
    first, last = written.signed_on or weighed.today, written.expires_on
    if last is not None and last < first:
        yield Found("already_over", "cn.until.date", blocks=not written.is_on_paper)
    if weighed.longest is None or not written.expiry:
        return
    if last is None or (last - first).days > weighed.longest:
        yield Found("too_long", _expiry_place(written))
