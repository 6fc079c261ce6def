"""Papers about sharing as the rules see them: answers become consents and restrictions.

Nothing is guessed in favour of sharing: a receiver without an entry in the address book matches
nobody, while a limit that names nobody certain holds for everybody.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Final
from uuid import UUID

from peerdesk.domain.address_book import Party, PartyKind, classes_of
from peerdesk.domain.consents.events import NO_END, ConsentEnds
from peerdesk.domain.consents.listing import ConsentLine
from peerdesk.domain.consents.moments import local_day
from peerdesk.domain.consents.records import (
    NOTHING,
    Consent,
    ConsentSignature,
    Discloser,
    Expiration,
    Moment,
    NamedRecipient,
    Participants,
    Programme,
    Restriction,
    Statements,
    Words,
)
from peerdesk.domain.consents.vocabulary import (
    ALL_RECORDS,
    ConsentStatus,
    ExpiryType,
    SignatureMethod,
    TerminationType,
)
from peerdesk.domain.text import fold
from peerdesk.forms.answers import Answers
from peerdesk.forms.consent_reading import ConsentAnswers, RecipientWritten, consent_answers
from peerdesk.forms.paper_reading import SignatureWritten
from peerdesk.forms.sharing_papers import LimitWritten, limit_answers

EntriesByName = Mapping[str, frozenset[str]]
"""Ids of the address book by folded name: who is meant where a paper only has a name."""

NOBODY: Final[EntriesByName] = MappingProxyType({})

_EXPIRY: Final = {
    "date": ExpiryType.DATE,
    "event": ExpiryType.EVENT,
    "end_of_treatment": ExpiryType.EVENT,
    "none": ExpiryType.NONE,
}
_MUST_FOLLOW_HIPAA: Final = frozenset({"treating_provider", "health_plan"})
_PAYERS: Final = frozenset({"health_plan", "third_party_payer"})
_TREATING: Final = "treating_provider"


@dataclass(frozen=True, slots=True)
class OnFile:
    """Where a paper is kept: its ids, when it was sealed (None for a draft), what happened since.

    `entries` finds those behind an intermediary whom the paper names.
    """

    document_id: UUID
    person_id: UUID
    sealed_at: datetime | None = None
    ends: ConsentEnds = NO_END
    entries: EntriesByName = field(default_factory=lambda: NOBODY)


def on_file(line: ConsentLine, entries: EntriesByName = NOBODY) -> OnFile:
    """Where the paper of a line is kept."""
    return OnFile(line.document_id, line.person_id, line.sealed_at, line.ends, entries)


def consent_of(
    answers: Answers, line: ConsentLine, programme: Programme, entries: EntriesByName = NOBODY
) -> Consent:
    """A consent of the vault as `decide` weighs it. Never raises for what stands in it."""
    return consent_from(consent_answers(answers), on_file(line, entries), programme)


def consent_from(written: ConsentAnswers, kept: OnFile, programme: Programme) -> Consent:
    """What is written and what happened since, as one record of the domain."""
    ends = kept.ends
    return Consent(
        id=str(kept.document_id),
        person_id=str(kept.person_id),
        status=_status(kept),
        kind=written.kind,
        person_name=written.person_name,
        disclosers=_disclosers(written, programme),
        categories=written.categories,
        description=written.description,
        recipients=_recipients(written, kept.entries),
        purposes=written.purposes,
        proceeding_ref=written.proceeding_ref or None,
        statements=Statements(**dict.fromkeys(written.statements, True)),
        expiration=_expiration(written, ends),
        signatures=tuple(map(_signature, written.signatures)),
        signed_at=_signed_at(written, kept, programme),
        revocable_from=written.revocable_from,
        taken_back=ends.revoked is not None,
        revoked_at=ends.revoked,
        replaced=ends.superseded is not None,
        superseded_at=ends.superseded,
        combined_with=written.combined_with,
        covers_from=written.covers_from,
        covers_to=written.covers_to,
    )


def restrictions_of(answers: Answers, line: ConsentLine) -> tuple[Restriction, ...]:
    """What the programme must keep to because of a request to share less; () while it need not.

    Named receivers and kinds of receivers are limits of their own, for the rules read the parts
    of one limit together.
    """
    written = limit_answers(answers)
    since = _bound_since(written)
    if line.sealed_at is None or line.ends.in_error is not None or since is None:
        return ()
    ids, classes = _limited(written)
    scopes = [(ids, NOTHING)] * bool(ids) + [(NOTHING, classes)] * bool(classes)
    return tuple(
        Restriction(
            id=str(line.document_id),
            agreed_on=since,
            mandatory_paid_in_full=must_agree(written),
            recipient_ids=to_ids,
            recipient_classes=to_classes,
            categories=NOTHING if ALL_RECORDS in written.categories else written.categories,
            purposes=written.purposes,
            ended_on=line.ends.ended_on,
            ended_by=_ended_by(line.ends),
        )
        for to_ids, to_classes in scopes or [(NOTHING, NOTHING)]
    )


def must_agree(written: LimitWritten) -> bool:
    """Whether the law leaves the programme no choice (45 CFR 164.522(a)(1)(vi), 42 CFR 2.26)."""
    to_payers = any(_PAYERS & classes_of_kind(one.kind) for one in written.recipients)
    return written.paid_in_full and (to_payers or not written.recipients)


def classes_of_kind(kind: str) -> Words:
    """The classes of `consent.md` that a kind of the address book stands for."""
    if kind not in set(PartyKind):
        return NOTHING
    return classes_of(Party(UUID(int=0), "", PartyKind(kind)))


def by_name(parties: Mapping[str, str]) -> EntriesByName:
    """Entries of the address book (id -> name) for looking up by name."""
    found: dict[str, frozenset[str]] = {}
    for party_id, name in parties.items():
        found[_same(name)] = found.get(_same(name), NOTHING) | {party_id}
    return found


def _same(name: str) -> str:
    """What two spellings of a name have in common."""
    return fold(" ".join(name.split()))


def _status(kept: OnFile) -> ConsentStatus:
    if kept.ends.in_error is not None:
        return ConsentStatus.ENTERED_IN_ERROR
    return ConsentStatus.DRAFT if kept.sealed_at is None else ConsentStatus.ACTIVE


def _disclosers(written: ConsentAnswers, programme: Programme) -> tuple[Discloser, ...]:
    """Who may disclose; a paper that names another programme does not let us."""
    name = written.discloser_name
    if not name:
        return ()
    is_ours = written.discloser_is_ours or _same(name) == _same(programme.name)
    return (Discloser(id=programme.id if is_ours else None, name=name),)


def _recipients(written: ConsentAnswers, entries: EntriesByName) -> tuple[NamedRecipient, ...]:
    named = tuple(_named(one, entries) for one in written.recipients)
    of_class = tuple(
        NamedRecipient(party_class=one, covered_entity_or_ba=one in _MUST_FOLLOW_HIPAA)
        for one in sorted(written.recipient_classes)
    )
    return named + of_class


def _named(one: RecipientWritten, entries: EntriesByName) -> NamedRecipient:
    return NamedRecipient(
        id=str(one.party_id) if one.party_id else None,
        name=one.name,
        covered_entity_or_ba=one.covered,
        participants=_participants(one, entries),
    )


def _participants(one: RecipientWritten, entries: EntriesByName) -> Participants | None:
    """Who is behind an intermediary; a name that two entries share stands for neither."""
    if one.behind == "treating":
        return Participants(party_class=_TREATING)
    if not one.participants:
        return None
    found = (entries.get(_same(name), NOTHING) for name in one.participants)
    ids = (next(iter(ids)) for ids in found if len(ids) == 1)
    return Participants(ids=frozenset({*ids, *one.participants}))


def _expiration(written: ConsentAnswers, ends: ConsentEnds) -> Expiration | None:
    kind = _EXPIRY.get(written.expiry)
    if kind is None:
        return None
    day = written.expires_on if kind is ExpiryType.DATE else None
    return Expiration(kind, day, written.expiry_event, ends.occurred_on)


def _signature(one: SignatureWritten) -> ConsentSignature:
    return ConsentSignature(one.role, one.method, one.name, one.authority)


def _signed_at(written: ConsentAnswers, kept: OnFile, programme: Programme) -> Moment | None:
    """The instant of sealing where the person signed here on that very day, else their day."""
    signed, sealed = written.signed_on, kept.sealed_at
    methods = {one.method for one in written.signatures if one.counts}
    if sealed is None or methods != {SignatureMethod.ELECTRONIC}:
        return signed
    return sealed if local_day(sealed, programme.zone) == signed else signed


def _bound_since(written: LimitWritten) -> date | None:
    """From which day the programme is bound; from the request where it has no choice."""
    if written.answer == "agreed" and written.answered_on:
        return written.answered_on
    return written.head.signed_on if must_agree(written) else None


def _limited(written: LimitWritten) -> tuple[Words, Words]:
    """Ids and classes that get less; nobody certain among them means everybody."""
    if written.answer != "agreed" and not written.recipients:
        return NOTHING, _PAYERS  # the law binds toward the plan alone
    ids = frozenset(str(one.party_id) for one in written.recipients if one.party_id)
    others = [one for one in written.recipients if not one.party_id]
    classes = frozenset[str]().union(*(classes_of_kind(one.kind) for one in others))
    if any(not classes_of_kind(one.kind) for one in others):
        return NOTHING, NOTHING
    return ids, classes


def _ended_by(ends: ConsentEnds) -> TerminationType | None:
    return TerminationType(ends.ended_how) if ends.ended_how in set(TerminationType) else None
