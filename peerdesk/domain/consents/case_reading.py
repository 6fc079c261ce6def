"""A consent case as plain JSON (`consent.md` §1), read into records.

What cannot be read is taken as the safer thing: a date of signing as missing, a revocation as in
force, a person as dead from the start. Unknown keys are passed over.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Final

from peerdesk.domain.consents import case_values as given
from peerdesk.domain.consents.case_values import Json
from peerdesk.domain.consents.records import (
    Agreement,
    Consent,
    ConsentRecord,
    ConsentSignature,
    CourtOrder,
    Discloser,
    DisclosureRequest,
    Expiration,
    NamedRecipient,
    Origin,
    Participant,
    Participants,
    Programme,
    Recipient,
    Restriction,
    Statements,
    Subject,
)
from peerdesk.domain.consents.vocabulary import (
    Basis,
    CapacityStatus,
    ConsentKind,
    ConsentStatus,
    ExpiryType,
    OurStatus,
    Protection,
    ReceivedUnder,
    SignatureMethod,
    SignerRole,
    TerminationType,
)

_MAJORITIES: Final = range(1, 100)


@dataclass(frozen=True, slots=True)
class ConsentCase:
    """A case to decide; `record` is None when the programme's time zone is not known."""

    id: str
    record: ConsentRecord | None
    request: DisclosureRequest
    on: datetime | None


def read_case(case: Json) -> ConsentCase:
    """One case of a file. Never raises for what stands in it."""
    programme = given.part(case, "program")
    request = given.part(case, "request")
    zone = given.zone_of(given.text(programme, "timezone"))
    record = None if zone is None else _record(case, programme, zone)
    at = given.moment(request.get("at"), None)
    on = at if isinstance(at, datetime) else None
    return ConsentCase(given.text(case, "id"), record, _request(request), on)


def _record(case: Json, programme: Json, zone: tzinfo) -> ConsentRecord:
    return ConsentRecord(
        Programme(
            given.text(programme, "id"),
            zone,
            given.text(programme, "name"),
            given.words(programme, "classes"),
            covered_entity=programme.get("covered_entity") is not False,
        ),
        _subject(given.part(case, "patient")),
        given.each(case, "consents", lambda one: _consent(one, zone)),
        given.each(case, "restrictions", _restriction),
        given.each(case, "agreements", _agreement),
        given.each(case, "orders", _order),
    )


def _subject(person: Json) -> Subject:
    capacity = given.part(person, "capacity")
    alone = person.get("minor_may_consent_alone")
    return Subject(
        birth_date=given.day(person.get("birth_date")),
        age_of_majority=given.whole(person.get("age_of_majority"), _MAJORITIES),
        minor_may_consent_alone=alone if isinstance(alone, bool) else None,
        died_on=given.day_or_long_ago(person.get("died_on")),
        capacity=given.word(CapacityStatus, capacity.get("status")) or CapacityStatus.HAS_CAPACITY,
        capacity_since=given.day(capacity.get("since")),
    )


def _consent(one: Json, zone: tzinfo) -> Consent:
    information, revocation = given.part(one, "information"), one.get("revocation")
    superseded = one.get("superseded_at")
    taken_back = revocation is not None
    return Consent(
        id=given.text(one, "id"),
        person_id=given.text(one, "patient_id"),
        status=given.word(ConsentStatus, one.get("status")),
        kind=given.word(ConsentKind, one.get("kind")),
        person_name=given.text(one, "patient_name"),
        disclosers=given.each(one, "disclosers", _discloser),
        categories=given.words(information, "categories"),
        description=given.text(information, "description"),
        recipients=given.each(one, "recipients", _named_recipient),
        purposes=given.words(one, "purposes"),
        proceeding_ref=given.ident(one.get("proceeding_ref")),
        statements=_statements(given.part(one, "statements")),
        expiration=_expiration(one.get("expiration")),
        signatures=given.each(one, "signatures", _signature),
        signed_at=given.moment(one.get("signed_at"), zone),
        revocable_from=given.day(one.get("revocable_from")),
        taken_back=taken_back,
        revoked_at=given.moment(given.part(one, "revocation").get("at"), zone)
        if taken_back
        else None,
        replaced=superseded is not None,
        superseded_at=given.moment(superseded, zone),
        materially_false=given.may_be(one.get("materially_false")),
        combined_with=given.words(one, "combined_with"),
        covers_from=given.limit(information.get("covers_from"), date.max),
        covers_to=given.limit(information.get("covers_to"), date.min),
    )


def _discloser(one: Json) -> Discloser:
    return Discloser(
        given.ident(one.get("id")), given.ident(one.get("class")), given.text(one, "name")
    )


def _named_recipient(one: Json) -> NamedRecipient:
    behind = one.get("participants")
    participants = None
    if isinstance(behind, Mapping):
        participants = Participants(given.words(behind, "ids"), given.ident(behind.get("class")))
    return NamedRecipient(
        given.ident(one.get("id")),
        given.ident(one.get("class")),
        given.text(one, "name"),
        one.get("covered_entity_or_ba") is True,
        participants,
    )


def _statements(one: Json) -> Statements:
    names = Statements.__dataclass_fields__
    return Statements(**{name: one.get(name) is True for name in names})


def _expiration(one: object) -> Expiration | None:
    if not isinstance(one, Mapping):
        return None
    kind = given.word(ExpiryType, one.get("type"))
    if kind is None:
        return None
    return Expiration(
        kind,
        given.day(one.get("date")),
        given.text(one, "event"),
        given.day_or_long_ago(one.get("occurred_on")),
    )


def _signature(one: Json) -> ConsentSignature:
    return ConsentSignature(
        given.word(SignerRole, one.get("role")),
        given.word(SignatureMethod, one.get("method")),
        given.text(one, "name"),
        given.text(one, "authority"),
    )


def _restriction(one: Json) -> Restriction:
    scope, ended = given.part(one, "scope"), given.part(one, "termination")
    return Restriction(
        given.text(one, "id"),
        given.day(one.get("agreed_on")),
        given.may_be(one.get("mandatory_paid_in_full")),
        given.words(scope, "recipient_ids"),
        given.words(scope, "recipient_classes"),
        given.words(scope, "categories"),
        given.words(scope, "purposes"),
        given.day(ended.get("on")),
        given.word(TerminationType, ended.get("type")),
    )


def _agreement(one: Json) -> Agreement:
    begun, end = given.term(one, "signed_on", "ends_on")
    return Agreement(
        given.text(one, "id"),
        given.text(one, "type"),
        given.text(one, "party_id"),
        begun,
        end,
        given.true_words(given.part(one, "terms")),
    )


def _order(one: Json) -> CourtOrder:
    begun, end = given.term(one, "issued_on", "expires_on")
    return CourtOrder(
        given.text(one, "id"),
        given.text(one, "type"),
        begun,
        end,
        one.get("subpoena") is True,
        one.get("findings") is True,
        given.text(one, "recipient_id"),
        given.words(one, "categories"),
        one.get("covers_notes") is True,
    )


def _request(one: Json) -> DisclosureRequest:
    proceeding, behind, origin = (
        given.part(one, "proceeding"),
        one.get("participant"),
        one.get("origin"),
    )
    return DisclosureRequest(
        person_id=given.text(one, "patient_id"),
        basis=given.word(Basis, one.get("basis")),
        purpose=given.text(one, "purpose"),
        categories=given.words(one, "categories"),
        recipient=_recipient(given.part(one, "recipient")),
        protection=given.word(Protection, one.get("record_protection")) or Protection.PART2,
        records_created_on=given.day(one.get("records_created_on")),
        records_until=given.day(one.get("records_until")),
        participant=_participant(behind) if isinstance(behind, Mapping) else None,
        proceeding_ref=given.ident(proceeding.get("ref")),
        proceeding_nature=given.ident(proceeding.get("nature")),
        facts=given.true_words(given.part(one, "facts")),
        agreement_id=given.ident(one.get("agreement_id")),
        order_id=given.ident(one.get("order_id")),
        origin=_origin(origin) if isinstance(origin, Mapping) else None,
    )


def _recipient(one: Json) -> Recipient:
    return Recipient(
        given.text(one, "id"),
        given.text(one, "name"),
        given.words(one, "classes"),
        one.get("covered_entity_or_ba") is True,
        one.get("part2_program") is True,
        one.get("exchange") is True,
    )


def _participant(one: Json) -> Participant:
    return Participant(given.text(one, "id"), given.words(one, "classes"))


def _origin(one: Json) -> Origin:
    return Origin(
        given.word(OurStatus, one.get("our_status")),
        given.word(ReceivedUnder, one.get("received_under")),
    )
