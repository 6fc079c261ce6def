"""Who must have signed: judged on the day of signing, in the order dead, minor, adult.

42 CFR 2.14 (minors), 2.15(a) (capacity), 2.15(b) (death). Whether a young person may consent alone
is state law for the service; where the programme has not set it, the answer is referred, for a
prompt for a parent's signature can out somebody (`consent.md` §3.2b).
"""

from datetime import date, datetime, tzinfo

from peerdesk.domain.consents.moments import comes_of_age, local_day
from peerdesk.domain.consents.reasons import Reason
from peerdesk.domain.consents.records import Consent, Recipient, Subject
from peerdesk.domain.consents.vocabulary import PAYMENT, CapacityStatus, SignerRole

_PAYERS = frozenset({"health_plan", "third_party_payer"})
_OLDEST_MAJORITY = 21  # no state has a later one


def signer_fault(
    consent: Consent, subject: Subject, recipient: Recipient, on: datetime, zone: tzinfo
) -> Reason | None:
    """Why the signatures on a dated consent do not carry it, None when they do."""
    if consent.signed_at is None:
        return Reason.DENY_SIGNER_NOT_AUTHORIZED
    signed = local_day(consent.signed_at, zone)
    if subject.is_dead_on(local_day(on, zone)):
        return _after_death(consent, subject, signed)
    minor = is_minor(subject, signed)
    if minor is None:
        return Reason.REFER_PRIVACY_OFFICER
    if minor:
        return _of_minor(consent, subject)
    return _of_adult(consent, subject, recipient, signed)


def is_minor(subject: Subject, day: date) -> bool | None:
    """Whether the person was a minor on a day; None while that cannot be told."""
    if subject.birth_date is None:
        is_known = subject.adult_by is not None and subject.adult_by <= day
        return False if is_known else None
    if subject.age_of_majority is None:
        grown_up = comes_of_age(subject.birth_date, _OLDEST_MAJORITY) <= day
        return False if grown_up else None
    return day < comes_of_age(subject.birth_date, subject.age_of_majority)


def _after_death(consent: Consent, subject: Subject, signed: date) -> Reason | None:
    """2.15(b)(2): the representative's consent, given after the death."""
    by_representative = SignerRole.REPRESENTATIVE in consent.signers()
    if by_representative and subject.is_dead_on(signed):
        return None
    return Reason.DENY_DECEASED_NEEDS_REPRESENTATIVE


def _of_minor(consent: Consent, subject: Subject) -> Reason | None:
    """2.14: alone where the state lets them, else together with a parent or guardian."""
    if subject.minor_may_consent_alone is None:
        return Reason.REFER_PRIVACY_OFFICER
    needed = {SignerRole.PERSON}
    if not subject.minor_may_consent_alone:
        needed.add(SignerRole.PARENT_GUARDIAN)
    return None if needed <= consent.signers() else Reason.DENY_MINOR_SIGNATURE


def _of_adult(
    consent: Consent, subject: Subject, recipient: Recipient, signed: date
) -> Reason | None:
    """2.15(a): the person, or who stands in for them."""
    capacity, signers = subject.capacity_on(signed), consent.signers()
    if capacity is CapacityStatus.ADJUDICATED:
        carried = SignerRole.REPRESENTATIVE in signers
    else:
        carried = SignerRole.PERSON in signers or (
            capacity is CapacityStatus.MEDICAL and _director_for_payment(consent, recipient)
        )
    return None if carried else Reason.DENY_SIGNER_NOT_AUTHORIZED


def _director_for_payment(consent: Consent, recipient: Recipient) -> bool:
    """2.15(a)(2): the director may consent for somebody too unwell, only to get paid."""
    only_payment = consent.purposes == {PAYMENT}
    by_director = SignerRole.DIRECTOR in consent.signers()
    return only_payment and by_director and bool(recipient.classes & _PAYERS)
