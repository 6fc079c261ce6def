"""A consent can mean the records of certain days only (42 CFR 2.31(a)(3))."""

import pytest

from tests.domain.consents.cases import housing, outcome

CREATED = "2026-05-01"


def limited(since: object, until: object, oldest: object, newest: object) -> tuple[str, set[str]]:
    case = housing(
        request__records_created_on=oldest,
        consents__0__information__covers_from=since,
        consents__0__information__covers_to=until,
    )
    case["request"]["records_until"] = newest
    return outcome(case)


@pytest.mark.parametrize(
    ("since", "until", "oldest", "newest"),
    [
        (None, None, None, None),
        (CREATED, None, CREATED, None),
        (None, CREATED, CREATED, None),
        (CREATED, CREATED, CREATED, CREATED),
        ("2026-04-01", "2026-05-31", "2026-04-01", "2026-05-31"),
        ("2026-04-01", None, None, "2026-05-31"),
        (None, "2026-05-31", "2026-04-01", None),
    ],
)
def test_records_of_the_days_it_means_may_go(since, until, oldest, newest):
    assert limited(since, until, oldest, newest) == ("ALLOW_CONSENT", set())


@pytest.mark.parametrize(
    ("since", "until", "oldest", "newest"),
    [
        ("2026-05-02", None, "2026-05-01", "2026-05-31"),
        (None, "2026-05-30", "2026-05-01", "2026-05-31"),
        ("2026-05-02", None, "2026-05-01", None),
        (None, "2026-04-30", None, "2026-05-01"),
        ("2026-05-01", None, None, None),
        (None, "2026-05-01", None, None),
        ("2026-06-01", "2026-05-01", "2026-05-15", "2026-05-15"),
        ("last spring", None, "2026-05-01", "2026-05-01"),
        (None, "some day", "2026-05-01", "2026-05-01"),
    ],
)
def test_records_of_other_days_stay(since, until, oldest, newest):
    assert limited(since, until, oldest, newest) == ("DENY_CATEGORY", {"dates"})


def test_the_days_are_told_beside_the_parts_that_are_not_covered():
    case = housing(
        request__categories=["attendance", "toxicology"],
        request__records_created_on="2026-05-01",
        consents__0__information__covers_from="2026-05-02",
    )
    reason, missing = outcome(case)
    assert reason == "DENY_CATEGORY"
    assert {"dates", "toxicology"} <= missing


def test_the_whole_record_is_still_of_certain_days():
    case = housing(
        consents__0__information__categories=["all_records"],
        consents__0__information__covers_to="2026-04-30",
        request__records_created_on="2026-05-01",
    )
    assert outcome(case) == ("DENY_CATEGORY", {"dates"})
