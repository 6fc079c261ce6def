"""The gate's question to the rules, and their answer in a sentence a worker understands."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from peerdesk.domain.address_book import Party, classes_of, recipient_of
from peerdesk.domain.consents.decision import ConsentDecision
from peerdesk.domain.consents.nearest import decide_nearest
from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.reasons import Obligation, Reason
from peerdesk.domain.consents.records import (
    NOTHING,
    Consent,
    DisclosureRequest,
    Participant,
    Recipient,
    Words,
)
from peerdesk.domain.consents.remedies import paper_that_helps
from peerdesk.domain.consents.told_day import told_day
from peerdesk.domain.consents.vocabulary import LEGAL_PROCEEDING, OPERATIONS, Basis, Protection
from peerdesk.domain.errors import DocumentError, FormError, SharingRefused
from peerdesk.domain.sharing import Outside, SharingPurpose, SharingRequest
from peerdesk.forms.consent_reading import consent_answers
from peerdesk.services.clock_check import moment
from peerdesk.services.consents.record import paper_answers
from peerdesk.services.desk import Desk
from peerdesk.services.sharing.contents import Contents
from peerdesk.services.sharing.on_record import OnRecord, on_record
from peerdesk.storage.session import Session
from peerdesk.wording.consents import decision_sentence
from peerdesk.wording.dates import day
from peerdesk.wording.telling import another_case, not_named

PERSONS_WISH = "patient_request"
_PERSON: Words = frozenset({"patient"})
_REPRESENTATIVE: Words = frozenset({"personal_representative"})
_WORKFORCE: Words = frozenset({"workforce"})
_NEEDED: Words = frozenset({"need_to_know"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether it may leave, why, and what goes along; `opens` is the paper that would help.

    `consent` is the one relied on, or the one whose failure is told; `told_on` is the day the
    sentence names, `limits` the person's own words in it. `mark` says how the records
    stood that were weighed.
    """

    person_id: UUID
    decision: ConsentDecision
    sentence: str
    basis: Basis
    purpose: str
    categories: Words
    protection: Protection = Protection.PART2
    party: Party | None = None
    consent: Consent | None = None
    told_on: date | None = None
    limits: str = ""
    opens: PaperKind | None = None
    mark: str = ""

    @property
    def allowed(self) -> bool:
        """Whether it may leave."""
        return self.decision.allowed

    @property
    def reason(self) -> Reason:
        """The code of the answer."""
        return self.decision.reason

    @property
    def missing(self) -> Words:
        """What stands in the way, as tokens of `consent.md`."""
        return self.decision.missing

    @property
    def obligations(self) -> frozenset[Obligation]:
        """What must go along, be kept or be left out."""
        return self.decision.obligations

    @property
    def sections(self) -> tuple[str, ...]:
        """The sections of law it rests on."""
        return self.decision.sections

    @property
    def consent_id(self) -> UUID | None:
        """The document of `consent`."""
        return UUID(self.consent.id) if self.consent is not None else None

    def differs(self, other: "Verdict") -> bool:
        """Whether something else would leave, or on another ground, than by the other answer."""
        return (self.decision, self.mark) != (other.decision, other.mark)

    def refusal(self) -> SharingRefused:
        """The answer as an error."""
        told = self.decision
        return SharingRefused(
            told.reason, told.missing, told.consent_id, self.purpose, self.categories
        )


def weigh(desk: Desk, session: Session, request: SharingRequest, held: Contents) -> Verdict:
    """The answer of the rules to a request for what is held, at this instant.

    Raises PartyNotFound when nobody in the address book is meant.
    """
    if held.person_id is None:
        raise ValueError("a paper about nobody needs no decision")
    known = on_record(desk, session, held.person_id, request.outside)
    answer = answer_of(known, request, held, moment(desk, session))
    return replace(answer, limits=_limits(desk, session, answer))


def _limits(desk: Desk, session: Session, answer: Verdict) -> str:
    """The person's own words on what may be shared, which only a worker can weigh."""
    if not answer.allowed or answer.consent_id is None:
        return ""
    try:
        return consent_answers(paper_answers(desk, session, answer.consent_id)).words
    except (DocumentError, FormError):
        return ""


def answer_of(known: OnRecord, request: SharingRequest, held: Contents, on: datetime) -> Verdict:
    """The answer on what is on record already. Nothing is read and nothing changed."""
    asked = _asked(request, held, known, _asking_for_themself(known, on))
    decision = decide_nearest(known.consents, asked, on)
    consent = _consent(decision, known)
    told_on = told_day(decision.reason, consent, known.consents.programme.zone)
    return Verdict(
        person_id=known.person_id,
        decision=decision,
        sentence=_other_case(decision, asked, consent) or _sentence(decision, known, told_on),
        basis=asked.basis or Basis.CONSENT,
        purpose=asked.purpose,
        categories=asked.categories,
        protection=asked.protection,
        party=known.party,
        consent=consent,
        told_on=told_on,
        opens=None if decision.allowed else _opens(decision, asked),
        mark=held.mark,
    )


def would_help(refused: SharingRefused) -> PaperKind | None:
    """The paper that would make possible what was refused; None when no paper would."""
    reason = Reason(refused.reason)
    return paper_that_helps(reason, refused.purpose, refused.categories, Protection.PART2)


def _asked(
    request: SharingRequest, held: Contents, known: OnRecord, asking: Words
) -> DisclosureRequest:
    if request.purpose is SharingPurpose.OUTSIDE:
        return _from_outside(request.outside, held, known)
    if request.purpose is SharingPurpose.INTERNAL:
        classes, basis, purpose = _WORKFORCE, Basis.INTERNAL, OPERATIONS
    else:
        classes, basis, purpose = asking, Basis.PATIENT_ACCESS, PERSONS_WISH
    return DisclosureRequest(
        person_id=str(held.person_id),
        basis=basis,
        purpose=purpose,
        categories=held.categories,
        recipient=Recipient(id=purpose, classes=classes),
        protection=known.protection,
        records_created_on=held.oldest,
        records_until=held.newest,
        facts=_NEEDED if request.need_to_know else NOTHING,
    )


def _from_outside(outside: Outside | None, held: Contents, known: OnRecord) -> DisclosureRequest:
    """The question of somebody outside; without them it is one the rules refuse."""
    asked = outside or Outside(UUID(int=0))
    party = known.party
    return DisclosureRequest(
        person_id=str(held.person_id),
        basis=asked.basis,
        purpose=asked.purpose,
        categories=held.categories,
        recipient=Recipient() if party is None else recipient_of(party),
        protection=known.protection,
        records_created_on=held.oldest,
        records_until=held.newest,
        participant=_participant(known.participant),
        proceeding_ref=asked.proceeding_ref,
        proceeding_nature=asked.proceeding_nature,
        facts=asked.facts,
        agreement_id=_text(asked.agreement_id),
        order_id=_text(asked.order_id),
    )


def _participant(party: Party | None) -> Participant | None:
    return None if party is None else Participant(str(party.party_id), classes_of(party))


def _text(one: UUID | None) -> str | None:
    return None if one is None else str(one)


def _asking_for_themself(known: OnRecord, on: datetime) -> Words:
    """Who asks for the person's own record: after a death who may act for them (2.15(b))."""
    subject, zone = known.consents.subject, known.consents.programme.zone
    if not subject.is_dead_on(on.astimezone(zone).date()):
        return _PERSON
    return _REPRESENTATIVE if known.representative else NOTHING


def _consent(decision: ConsentDecision, known: OnRecord) -> Consent | None:
    found = (one for one in known.consents.consents if one.id == decision.consent_id)
    return next(found, None)


def _opens(decision: ConsentDecision, asked: DisclosureRequest) -> PaperKind | None:
    return paper_that_helps(decision.reason, asked.purpose, asked.categories, asked.protection)


def _other_case(
    decision: ConsentDecision, asked: DisclosureRequest, consent: Consent | None
) -> str:
    """A consent for one case is for this purpose: what lacks is the number of that case."""
    if decision.reason is not Reason.DENY_PURPOSE or consent is None:
        return ""
    listed = asked.purpose == LEGAL_PROCEEDING and asked.purpose in consent.purposes
    return another_case(consent.proceeding_ref) if listed and consent.proceeding_ref else ""


def _sentence(decision: ConsentDecision, known: OnRecord, told_on: date | None) -> str:
    """Nobody has pointed at one consent here: "this one" would be a riddle."""
    if decision.reason is Reason.DENY_RECIPIENT and known.party is not None:
        return not_named(known.party.name)
    return decision_sentence(
        decision.reason,
        date="" if told_on is None else day(told_on),
        recipient=known.party.name if known.party is not None else "",
        missing=decision.missing,
    )
