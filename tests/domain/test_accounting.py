"""Which disclosures each rule asks for, how far back, and what came of them."""

from datetime import UTC, date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.accounting import (
    AccountingView,
    Outcome,
    earliest_day,
    in_period,
    is_in_view,
    outcomes,
)
from peerdesk.domain.consents.reasons import OBLIGATIONS, Obligation, Reason
from peerdesk.domain.sharing import SharingPurpose
from peerdesk.domain.trail import Act, Disclosure, TrailEntry

NEW_YORK = ZoneInfo("America/New_York")
YESES = [reason for reason in Reason if reason.allows]


def a_disclosure(
    reason: str = Reason.ALLOW_CONSENT, at: datetime = datetime(2026, 6, 15, 18, tzinfo=UTC)
) -> Disclosure:
    return Disclosure(
        UUID(int=1), at, UUID(int=2), UUID(int=3), "Harbor House", SharingPurpose.OUTSIDE, "",
        "pdf", (), None, None, is_encrypted=False, reason=reason,
    )  # fmt: skip


def an_entry(act: Act, detail: str) -> TrailEntry:
    at = datetime(2026, 6, 15, 18, tzinfo=UTC)
    return TrailEntry(UUID(int=9), at, UUID(int=2), act, UUID(int=3), detail)


def views_of(reason: str) -> set[AccountingView]:
    return {view for view in AccountingView if is_in_view(a_disclosure(reason), view)}


def test_part_2_asks_for_what_was_shared_with_consent() -> None:
    both = {AccountingView.PART2, AccountingView.EVERYTHING}
    assert views_of(Reason.ALLOW_CONSENT) == views_of(Reason.ALLOW_REDISCLOSURE) == both


def test_hipaa_asks_for_neither_consented_nor_own_nor_inside_nor_treatment() -> None:
    for reason in (
        Reason.ALLOW_CONSENT,
        Reason.ALLOW_PATIENT_ACCESS,
        Reason.ALLOW_INTERNAL,
        Reason.ALLOW_HIPAA_TPO,
        Reason.ALLOW_HIPAA_FAMILY,
        Reason.ALLOW_QSO,
    ):
        assert AccountingView.HIPAA not in views_of(reason)


def test_whatever_needs_an_accounting_entry_is_in_one_of_the_two_views() -> None:
    for reason in YESES:
        if Obligation.ACCOUNTING_ENTRY in OBLIGATIONS[reason]:
            assert views_of(reason) & {AccountingView.PART2, AccountingView.HIPAA}, reason


@pytest.mark.parametrize("reason", ["", *YESES])
def test_everything_leaves_nothing_out(reason: str) -> None:
    assert AccountingView.EVERYTHING in views_of(reason)


def test_an_entry_from_before_consents_were_weighed_is_only_in_the_whole_log() -> None:
    assert views_of("") == {AccountingView.EVERYTHING}


def test_the_rules_reach_back_three_and_six_years() -> None:
    today = date(2026, 11, 22)
    assert earliest_day(AccountingView.PART2, today) == date(2023, 11, 22)
    assert earliest_day(AccountingView.HIPAA, today) == date(2020, 11, 22)
    assert earliest_day(AccountingView.EVERYTHING, today) is None


def test_a_leap_day_reaches_back_to_the_last_of_february() -> None:
    assert earliest_day(AccountingView.PART2, date(2028, 2, 29)) == date(2025, 2, 28)


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)))
def test_the_longer_rule_never_reaches_less_far(today: date) -> None:
    part2, hipaa = (
        earliest_day(view, today) for view in (AccountingView.PART2, AccountingView.HIPAA)
    )
    assert part2 is not None
    assert hipaa is not None
    assert hipaa < part2 < today


def test_a_day_is_the_programmes_own() -> None:
    late = a_disclosure(at=datetime(2026, 6, 16, 3, 30, tzinfo=UTC))  # still the 15th there
    day = date(2026, 6, 15)
    assert in_period(late, day, day, NEW_YORK)
    assert not in_period(late, date(2026, 6, 16), date(2026, 6, 16), NEW_YORK)


def test_what_came_of_it_is_read_from_the_trail() -> None:
    one, two, three = UUID(int=71), UUID(int=72), UUID(int=73)
    trail = [
        an_entry(Act.HANDED_OUT, f"pdf {one}"),
        an_entry(Act.DISCLOSED, f"pdf {three}"),
        an_entry(Act.NOT_COMPLETED, f"print {two} interrupted"),
        an_entry(Act.HANDED_OUT, f"print {two}"),
    ]
    assert outcomes(trail) == {one: Outcome.HANDED_OUT, two: Outcome.NOT_COMPLETED}


@pytest.mark.parametrize("detail", ["", "pdf", "pdf interrupted", "pdf  "])
def test_an_older_entry_that_names_no_disclosure_tells_of_none(detail: str) -> None:
    assert outcomes([an_entry(Act.NOT_COMPLETED, detail)]) == {}
