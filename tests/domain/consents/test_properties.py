"""What must hold for every case there can be."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.consents.case_reading import read_case
from peerdesk.domain.consents.decision import decide
from peerdesk.domain.consents.reasons import OBLIGATIONS, SECTIONS, Reason
from tests.domain.consents.cases import VECTORS, Json, changed, decided, tpo

CASES = st.sampled_from(VECTORS)
ENDS = ("draft", "entered_in_error")
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=5,
)


@given(CASES, st.sampled_from(ENDS))
def test_drafts_and_mistakes_never_allow_by_consent(case: Json, status: str) -> None:
    ended = [{**one, "status": status} for one in case["consents"]]
    assert decided(changed(case, {"consents": ended})).reason != Reason.ALLOW_CONSENT


@given(CASES)
def test_without_consents_nothing_is_allowed_by_one(case: Json) -> None:
    assert decided(changed(case, {"consents": []})).reason != Reason.ALLOW_CONSENT


@given(CASES, st.integers(1, 3_000_000))
def test_what_was_taken_back_before_never_allows(case: Json, minutes: int) -> None:
    at = datetime(2026, 6, 15, 18, tzinfo=UTC) - timedelta(minutes=minutes)
    revocation = {"at": at.isoformat(), "form": "oral", "recorded_by": "u"}
    ended = [{**one, "revocation": revocation} for one in case["consents"]]
    assert decided(changed(case, {"consents": ended})).reason != Reason.ALLOW_CONSENT


@given(CASES, st.dates(date(2000, 1, 1), date(2026, 6, 14)))
def test_what_has_expired_never_allows(case: Json, day: date) -> None:
    over = {"type": "date", "date": day.isoformat(), "event": None, "occurred_on": None}
    ended = [{**one, "expiration": over} for one in case["consents"]]
    assert decided(changed(case, {"consents": ended})).reason != Reason.ALLOW_CONSENT


@given(CASES, st.dates(date(2000, 1, 1), date(2026, 6, 15)))
def test_what_was_replaced_never_allows(case: Json, day: date) -> None:
    ended = [{**one, "superseded_at": day.isoformat()} for one in case["consents"]]
    assert decided(changed(case, {"consents": ended})).reason != Reason.ALLOW_CONSENT


@given(
    CASES,
    st.lists(st.sampled_from(["org-mercy", "org-acmeplan"]), max_size=1),
    st.lists(st.sampled_from(["billing", "recovery_plan"]), max_size=1),
    st.sampled_from([None, {"on": "2026-06-01", "type": "patient_agreed"}]),
)
def test_adding_a_restriction_never_turns_a_no_into_a_yes(
    case: Json, recipients: list[str], categories: list[str], ended: Json | None
) -> None:
    scope = {"recipient_ids": recipients, "categories": categories}
    entry = {"id": "r-x", "agreed_on": "2026-01-01", "scope": scope, "termination": ended}
    more = changed(case, {"restrictions": [*case["restrictions"], entry]})
    assert decided(more).allowed <= decided(case).allowed


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu"])
@given(hours=st.integers(-60, 60))
def test_the_last_day_is_the_programmes_own_in_every_zone(zone: str, hours: int) -> None:
    """A consent holds through its last local day, whatever the offset of the request."""
    end = datetime(2026, 6, 15, tzinfo=ZoneInfo(zone))
    at = end + timedelta(hours=hours)
    expiration = {"type": "date", "date": "2026-06-15"}
    case = tpo(program__timezone=zone, consents__0__expiration=expiration)
    for offset in (UTC, ZoneInfo("America/New_York"), ZoneInfo(zone)):
        asked = changed(case, {"request.at": at.astimezone(offset).isoformat()})
        assert decided(asked).allowed is (hours < 24)


DAY = "2026-06-15"
BY_DAY: dict[str, Json] = {
    "signed": {"signed_at": DAY},
    "revoked": {"revocation": {"at": DAY, "form": "written", "recorded_by": "u"}},
    "superseded": {"superseded_at": DAY},
    "event": {"expiration": {"type": "event", "event": "x", "occurred_on": DAY}},
}


@pytest.mark.parametrize("what", sorted(BY_DAY))
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu"])
@given(minutes=st.integers(-3000, 3000))
def test_a_day_alone_begins_at_the_programmes_midnight(what: str, zone: str, minutes: int) -> None:
    """Signed on a day it counts from midnight on; taken back, replaced or over it ends then."""
    midnight = datetime(2026, 6, 15, tzinfo=ZoneInfo(zone))
    at = midnight + timedelta(minutes=minutes)
    case = tpo(program__timezone=zone, request__at=at.astimezone(UTC).isoformat())
    case = changed(case, {f"consents.0.{name}": told for name, told in BY_DAY[what].items()})
    has_begun = minutes >= 0
    assert decided(case).allowed is (has_begun if what == "signed" else not has_begun)


@given(CASES, st.sampled_from(["draft", "expired", "revoked", "superseded", "entered_in_error"]))
def test_a_stored_end_is_believed_where_no_day_says_otherwise(case: Json, status: str) -> None:
    bare = {"status": status, "revocation": None, "superseded_at": None, "expiration": None}
    ended = [{**one, **bare} for one in case["consents"]]
    assert decided(changed(case, {"consents": ended})).reason != Reason.ALLOW_CONSENT


@given(CASES, st.sampled_from(["program", "patient", "consents", "restrictions", "request"]))
def test_whatever_is_left_out_is_decided_without_a_crash(case: Json, part: str) -> None:
    rest = {key: value for key, value in case.items() if key != part}
    read = read_case(rest)
    if read.record is not None:
        decide(read.record, read.request, read.on)


@given(CASES, st.data())
def test_whatever_is_altered_is_decided_without_a_crash(case: Json, data: st.DataObject) -> None:
    for part in ("program", "patient", "request"):
        key = data.draw(st.sampled_from(sorted(case[part])))
        case = changed(case, {f"{part}.{key}": data.draw(ANYTHING)})
    if case["consents"]:
        key = data.draw(st.sampled_from(sorted(case["consents"][0])))
        case = changed(case, {f"consents.0.{key}": data.draw(ANYTHING)})
    read = read_case(case)
    if read.record is not None:
        decide(read.record, read.request, read.on)


def test_every_reason_has_its_sections_and_every_yes_its_duties() -> None:
    assert set(SECTIONS) == set(Reason)
    assert set(OBLIGATIONS) == {reason for reason in Reason if reason.allows}


def test_an_unknown_time_zone_leaves_no_record_to_decide_on() -> None:
    assert read_case(tpo(program__timezone="Mars/Olympus")).record is None
