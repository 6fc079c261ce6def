"""Every day that decides is the programme's own, also around midnight in another zone."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from peerdesk.domain.consents.events import ConsentEnds
from peerdesk.domain.consents.known import as_known, times_as_known
from peerdesk.domain.consents.reasons import Reason
from peerdesk.domain.consents.records import (
    Consent,
    ConsentSignature,
    Expiration,
    Programme,
    Recipient,
    Subject,
)
from peerdesk.domain.consents.signers import is_minor, signer_fault
from peerdesk.domain.consents.standing import ConsentStanding, ConsentTimes, standing
from peerdesk.domain.consents.vocabulary import (
    ConsentKind,
    ConsentStatus,
    ExpiryType,
    SignatureMethod,
    SignerRole,
)

KIRITIMATI = ZoneInfo("Pacific/Kiritimati")
"""Fourteen hours ahead of Greenwich: there it is already the next day."""
EVENING = datetime(2026, 6, 14, 12, tzinfo=UTC)
HERE, ELSEWHERE = date(2026, 6, 15), date(2026, 6, 14)
PROGRAMME = Programme("pr", KIRITIMATI)


def signed(at=EVENING, role=SignerRole.PERSON):
    by_hand = ConsentSignature(role, SignatureMethod.WET, "Darnell")
    return Consent(
        "c", "p", ConsentStatus.ACTIVE, ConsentKind.GENERAL, signatures=(by_hand,), signed_at=at
    )


def fault(consent, subject):
    return signer_fault(consent, subject, Recipient("r"), EVENING, KIRITIMATI)


def test_who_turns_eighteen_today_where_the_programme_is_signs_alone():
    subject = Subject(date(2008, 6, 15), 18, minor_may_consent_alone=False)
    assert fault(signed(), subject) is None
    a_day_younger = replace(subject, birth_date=date(2008, 6, 16))
    assert fault(signed(), a_day_younger) is Reason.DENY_MINOR_SIGNATURE


def test_who_died_today_where_the_programme_is_needs_a_representative():
    grown_up = Subject(date(1980, 1, 1), 18, died_on=HERE)
    assert fault(signed(), grown_up) is Reason.DENY_DECEASED_NEEDS_REPRESENTATIVE
    by_representative = signed(role=SignerRole.REPRESENTATIVE)
    assert fault(by_representative, grown_up) is None


@pytest.mark.parametrize(
    ("adult_by", "expected"), [(HERE, False), (date(2026, 6, 16), None), (None, None)]
)
def test_somebody_known_to_be_grown_up_is_no_minor_from_that_day_on(adult_by, expected):
    assert is_minor(Subject(age_of_majority=18, adult_by=adult_by), HERE) is expected


def test_a_revocation_is_too_early_by_the_programme_s_days():
    referral = Consent(
        "c",
        "p",
        ConsentStatus.ACTIVE,
        ConsentKind.CRIMINAL_JUSTICE,
        revocable_from=HERE,
        taken_back=True,
        revoked_at=EVENING,
    )
    long_before = datetime(2026, 6, 1, tzinfo=UTC)
    assert as_known(referral, PROGRAMME, long_before).revoked_at is None
    too_early = replace(referral, revocable_from=date(2026, 6, 16))
    assert as_known(too_early, PROGRAMME, long_before) == too_early


def test_an_end_that_lies_ahead_is_told_even_where_nobody_ticked_it():
    long_before = datetime(2026, 6, 1, tzinfo=UTC)
    taken = replace(signed(), revoked_at=EVENING)
    assert as_known(taken, PROGRAMME, long_before).taken_back
    replaced = replace(signed(), superseded_at=EVENING)
    assert as_known(replaced, PROGRAMME, long_before).replaced


def test_a_day_without_a_time_is_ahead_only_until_it_begins_where_the_programme_is():
    taken = replace(signed(), taken_back=True, revoked_at=HERE, superseded_at=HERE)
    assert as_known(taken, PROGRAMME, EVENING) == taken
    ahead = as_known(taken, PROGRAMME, datetime(2026, 6, 14, 9, tzinfo=UTC))
    assert (ahead.revoked_at, ahead.superseded_at) == (None, None)


def test_an_event_ahead_is_put_to_the_day_it_is_where_the_programme_is():
    end = Expiration(ExpiryType.EVENT, event="x", occurred_on=date(2027, 1, 1))
    known = as_known(replace(signed(), expiration=end), PROGRAMME, EVENING)
    assert known.expiration is not None
    assert known.expiration.occurred_on == HERE


def test_a_paper_taken_back_today_is_revoked_where_the_programme_is():
    by_day = ConsentTimes(is_signed=True, ends=ConsentEnds(revoked=HERE))
    assert standing(by_day, EVENING, KIRITIMATI) is ConsentStanding.REVOKED
    by_instant = ConsentTimes(
        is_signed=True, revocable_from=HERE, ends=ConsentEnds(revoked=EVENING)
    )
    assert standing(by_instant, EVENING, KIRITIMATI) is ConsentStanding.REVOKED


def test_lists_hold_a_revocation_ahead_of_the_clock_to_the_programme_s_days():
    told = ConsentTimes(is_signed=True, revocable_from=HERE, ends=ConsentEnds(revoked=EVENING))
    long_before = datetime(2026, 6, 1, tzinfo=UTC)
    known = times_as_known(told, long_before, KIRITIMATI)
    assert standing(known, long_before, KIRITIMATI) is ConsentStanding.REVOKED
    early = replace(told, revocable_from=date(2026, 6, 16))
    assert times_as_known(early, long_before, KIRITIMATI).revocable_from is not None
