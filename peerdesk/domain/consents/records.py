"""What is on record when something is asked for: consents, restrictions, agreements, orders.

`None` means "not recorded". Identifiers are opaque texts. A moment is a date alone or an instant
with its offset; what each means at the edges of a day is in `moments.py`.
"""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from peerdesk.domain.consents.vocabulary import (
    NOTES,
    TPO,
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

Moment = date | datetime
Words = frozenset[str]

NOTHING: Words = frozenset()


@dataclass(frozen=True, slots=True)
class Programme:
    """Who would disclose; `zone` decides which day it is, never the device's own zone."""

    id: str
    zone: tzinfo
    name: str = ""
    classes: Words = NOTHING
    covered_entity: bool = False


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose record it is, as far as it decides who may sign.

    `minor_may_consent_alone` is the state's rule for this service, None where nobody has set it.
    `adult_by` is a day on which somebody without a known birth date was known to be grown up.
    """

    birth_date: date | None = None
    age_of_majority: int | None = None
    minor_may_consent_alone: bool | None = None
    died_on: date | None = None
    capacity: CapacityStatus = CapacityStatus.HAS_CAPACITY
    capacity_since: date | None = None
    adult_by: date | None = None

    def capacity_on(self, day: date) -> CapacityStatus:
        """How it stood on a day; before `capacity_since` the person could decide."""
        if self.capacity_since is not None and day < self.capacity_since:
            return CapacityStatus.HAS_CAPACITY
        return self.capacity

    def is_dead_on(self, day: date) -> bool:
        """Whether the person had died by the end of that day."""
        return self.died_on is not None and self.died_on <= day


@dataclass(frozen=True, slots=True)
class Discloser:
    """Who may disclose: one by id, or all of a class."""

    id: str | None = None
    party_class: str | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Participants:
    """Who behind an intermediary may see the record (42 CFR 2.31(a)(4)(ii))."""

    ids: Words = NOTHING
    party_class: str | None = None


@dataclass(frozen=True, slots=True)
class NamedRecipient:
    """Who may receive: one by id, or all of a class."""

    id: str | None = None
    party_class: str | None = None
    name: str = ""
    covered_entity_or_ba: bool = False
    participants: Participants | None = None


@dataclass(frozen=True, slots=True)
class Statements:
    """Which statements stand on the paper (42 CFR 2.31(a)(4)(iii), (5)(iii), (6), (10))."""

    right_to_revoke: bool = False
    how_to_revoke: bool = False
    redisclosure_potential: bool = False
    refusal_consequences: bool = False
    hipaa_redisclosure: bool = False
    fundraising_opt_out: bool = False


@dataclass(frozen=True, slots=True)
class Expiration:
    """Until when a consent holds: through `day`, or until the event, which was on `occurred_on`."""

    type: ExpiryType
    day: date | None = None
    event: str = ""
    occurred_on: date | None = None


@dataclass(frozen=True, slots=True)
class ConsentSignature:
    """One name on the paper; `authority` says by what right somebody signed for another."""

    role: SignerRole | None
    method: SignatureMethod | None
    name: str = ""
    authority: str = ""

    @property
    def counts(self) -> bool:
        """Whether it was made by hand or electronically; only these count anywhere."""
        return self.method in {SignatureMethod.WET, SignatureMethod.ELECTRONIC}


@dataclass(frozen=True, slots=True)
class Consent:
    """One signed (or not yet signed) paper.

    `kind` and `status` are None for words PeerDesk does not know; such a consent supports nothing.
    `taken_back` is true once any revocation is recorded, `revoked_at` None where its time is not;
    `replaced` and `superseded_at` likewise. `combined_with` are the kinds printed on the same
    paper, as texts. Records made before `covers_from` or after `covers_to` are not meant; None is
    no such limit (42 CFR 2.31(a)(3)).
    """

    id: str
    person_id: str
    status: ConsentStatus | None
    kind: ConsentKind | None
    person_name: str = ""
    disclosers: tuple[Discloser, ...] = ()
    categories: Words = NOTHING
    description: str = ""
    recipients: tuple[NamedRecipient, ...] = ()
    purposes: Words = NOTHING
    proceeding_ref: str | None = None
    statements: Statements = Statements()
    expiration: Expiration | None = None
    signatures: tuple[ConsentSignature, ...] = ()
    signed_at: Moment | None = None
    revocable_from: date | None = None
    taken_back: bool = False
    revoked_at: Moment | None = None
    replaced: bool = False
    superseded_at: Moment | None = None
    materially_false: bool = False
    combined_with: Words = NOTHING
    covers_from: date | None = None
    covers_to: date | None = None

    def signers(self) -> frozenset[SignerRole | None]:
        """The roles in which it was signed in a way that counts."""
        return frozenset(one.role for one in self.signatures if one.counts)


@dataclass(frozen=True, slots=True)
class Restriction:
    """What the programme agreed not to share (42 CFR 2.26, 45 CFR 164.522); empty means any."""

    id: str
    agreed_on: date | None = None
    mandatory_paid_in_full: bool = False
    recipient_ids: Words = NOTHING
    recipient_classes: Words = NOTHING
    categories: Words = NOTHING
    purposes: Words = NOTHING
    ended_on: date | None = None
    ended_by: TerminationType | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """A written agreement: `type` qso, research, audit or contractor; `terms` those it holds."""

    id: str
    type: str
    party_id: str
    signed_on: date | None = None
    ends_on: date | None = None
    terms: Words = NOTHING


@dataclass(frozen=True, slots=True)
class CourtOrder:
    """An order under 42 CFR 2.64, 2.65 or 2.66; `type` is the section as "2.64"."""

    id: str
    type: str
    issued_on: date | None = None
    expires_on: date | None = None
    subpoena: bool = False
    findings: bool = False
    recipient_id: str = ""
    categories: Words = NOTHING
    covers_notes: bool = False


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who asks."""

    id: str = ""
    name: str = ""
    classes: Words = NOTHING
    covered_entity_or_ba: bool = False
    part2_program: bool = False
    exchange: bool = False

    @property
    def is_intermediary(self) -> bool:
        """42 CFR 2.11: an exchange that is neither covered entity, associate nor programme."""
        return self.exchange and not self.covered_entity_or_ba and not self.part2_program


@dataclass(frozen=True, slots=True)
class Participant:
    """The final receiver behind an exchange."""

    id: str = ""
    classes: Words = NOTHING


@dataclass(frozen=True, slots=True)
class Origin:
    """How we came by a record that we only hold."""

    our_status: OurStatus | None = None
    received_under: ReceivedUnder | None = None


@dataclass(frozen=True, slots=True)
class DisclosureRequest:
    """Who wants what of whose record, for what, on which ground.

    `basis` is None for a word PeerDesk does not know; `facts` are those answered with yes;
    `records_created_on` is the day of the oldest record in the set, `records_until` that of the
    newest; None is not known.
    """

    person_id: str
    basis: Basis | None
    purpose: str
    categories: Words
    recipient: Recipient
    protection: Protection = Protection.PART2
    records_created_on: date | None = None
    participant: Participant | None = None
    proceeding_ref: str | None = None
    proceeding_nature: str | None = None
    facts: Words = NOTHING
    agreement_id: str | None = None
    order_id: str | None = None
    origin: Origin | None = None
    records_until: date | None = None

    @property
    def notes(self) -> Words:
        """The counselling and psychotherapy notes among what is asked for."""
        return self.categories & NOTES

    @property
    def is_tpo(self) -> bool:
        """Whether it is for treatment, payment or operations."""
        return self.purpose in TPO


@dataclass(frozen=True, slots=True)
class ConsentRecord:
    """Everything on record that can bear on a request."""

    programme: Programme
    subject: Subject
    consents: tuple[Consent, ...] = ()
    restrictions: tuple[Restriction, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    orders: tuple[CourtOrder, ...] = ()
