"""A device clock that was set back brings no consent to life."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.consents.case_reading import read_case
from peerdesk.domain.consents.decision import decide
from peerdesk.domain.consents.known import as_known
from peerdesk.domain.consents.records import Consent
from peerdesk.domain.consents.vocabulary import ConsentKind
from tests.domain.consents.cases import changed, tpo

AHEAD = timedelta(hours=3)
EVENT = {"type": "event", "event": "x", "occurred_on": None}


def a_read(**changes):
    read = read_case(tpo(**changes))
    assert read.record is not None
    return read


def decided(read, consent):
    known = as_known(consent, read.record.programme, read.on)
    record = replace(read.record, consents=(known,))
    return decide(record, read.request, read.on)


def test_ends_ahead_of_the_clock_count_now():
    read = a_read()
    (consent,) = read.record.consents
    assert decided(read, consent).allowed
    revoked = replace(consent, revoked_at=read.on + AHEAD, taken_back=True)
    assert not decided(read, revoked).allowed
    replaced = replace(consent, superseded_at=read.on + AHEAD, replaced=True)
    assert not decided(read, replaced).allowed
    until_event = a_read(consents__0__expiration=EVENT)
    (event,) = until_event.record.consents
    over = replace(event.expiration, occurred_on=read.on.date() + timedelta(days=2))
    assert decided(until_event, event).allowed
    assert not decided(until_event, replace(event, expiration=over)).allowed


def test_what_lies_behind_is_left_as_it_is():
    read = a_read()
    (consent,) = read.record.consents
    told = replace(consent, revoked_at=read.on - AHEAD, superseded_at=read.on, taken_back=True)
    assert as_known(told, read.record.programme, read.on) == told
    assert as_known(consent, read.record.programme, read.on) == consent


@given(st.integers(-3, 3), st.booleans())
def test_a_revocation_that_came_too_early_stays_without_effect(days, covered):
    read = a_read()
    programme = replace(read.record.programme, covered_entity=covered)
    taken = read.on + timedelta(days=5)
    consent = Consent(
        "c",
        "p",
        None,
        ConsentKind.CRIMINAL_JUSTICE,
        revocable_from=taken.astimezone(programme.zone).date() + timedelta(days=days),
        taken_back=True,
        revoked_at=taken,
    )
    known = as_known(consent, programme, read.on)
    counts = covered or days <= 0
    assert (known.revoked_at is None) is counts
    assert known.taken_back


def test_the_day_of_an_event_is_never_put_later():
    read = a_read(consents__0__expiration=changed(EVENT, {"occurred_on": "2026-01-01"}))
    (consent,) = read.record.consents
    known = as_known(consent, read.record.programme, read.on)
    assert known.expiration is not None
    assert known.expiration.occurred_on == date(2026, 1, 1)
