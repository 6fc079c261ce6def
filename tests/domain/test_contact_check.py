"""`contacts check`: one result for each line, whatever the line holds."""

import json
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.contact_check import check, check_all
from peerdesk.domain.problems import Problem
from peerdesk.domain.profiles import RuleProfile, parse_profile
from tests.domain.shipped import shipped, shipped_names

GENERIC, GRANT = shipped("GENERIC-US"), shipped("GRANT-ONLY")
RESULT = ["id", "minutes", "units", "pos_code", "due", "late", "problems"]


def contact(**changes: object) -> dict[str, object]:
    """A routine contact in Chicago, 47 minutes, signed the same evening."""
    return {
        "id": "c1",
        "contact_type": "one_on_one",
        "outcome": "attended",
        "modality": "in_person",
        "setting": "office",
        "person_id": "p1",
        "zone": "America/Chicago",
        "start_at": "2026-05-14T14:05",
        "end_at": "2026-05-14T14:52",
        "written_at": "2026-05-14T15:10",
        "signed_at": "2026-05-14T17:00",
        "author_snapshot": {"name": "Peer One", "cred_no": "A-1"},
    } | changes


def lasting(minutes: int, start: str = "10:00", **changes: object) -> dict[str, object]:
    hour, minute = divmod(int(start[:2]) * 60 + int(start[3:]) + minutes, 60)
    times = {"start_at": f"2026-05-14T{start}", "end_at": f"2026-05-14T{hour:02}:{minute:02}"}
    return contact(**(times | changes))


def with_scope(scope: str) -> RuleProfile:
    text = f"""
        name = "X"
        label = "An example"
        effective_from = 2026-01-01
        [notes]
        business_days = 3
        [units]
        bills = true
        rounding = "MID8"
        scope = "{scope}"
        soft_cap = 16
        [limits]
        group_max = 10
        """
    return parse_profile(text)


def codes(result: dict[str, object]) -> list[str]:
    found = result["problems"]
    assert isinstance(found, list)
    return found


def problems(line: object, profile: RuleProfile = GENERIC) -> list[str]:
    return codes(check(line, profile))


def test_a_routine_contact_passes_without_a_finding():
    assert check(contact(), GENERIC) == {
        "id": "c1", "minutes": 47, "units": 3, "pos_code": "11", "due": "2026-05-19",
        "late": False, "problems": [],
    }  # fmt: skip


def test_a_programme_that_counts_minutes_has_no_units():
    result = check(contact(), GRANT)
    assert (result["minutes"], result["units"], result["problems"]) == (47, None, [])


@pytest.mark.parametrize(
    ("zone", "start", "end", "minutes"),
    [
        ("America/Los_Angeles", "2026-03-08T01:30", "2026-03-08T03:30", 60),
        ("America/New_York", "2026-11-01T00:30", "2026-11-01T02:30", 180),
        ("America/New_York", "2026-11-01T00:30-04:00", "2026-11-01T02:30-05:00", 180),
        ("America/New_York", "2026-11-01T01:50-04:00", "2026-11-01T01:10-05:00", 20),
        (None, "2026-11-01T01:50-04:00", "2026-11-01T01:10-05:00", 20),
        ("America/Phoenix", "2026-03-08T01:30", "2026-03-08T03:30", 120),
        ("America/Shiprock", "2026-03-08T01:30", "2026-03-08T03:30", 60),
        ("America/Chicago", "2026-05-14T23:40", "2026-05-15T00:25", 45),
        ("America/Chicago", "2026-05-14T19:05:59Z", "2026-05-14T19:52:00Z", 46),
        (None, "20260514T140500-0500", "2026-05-14 14:52-05:00", 47),
    ],
)
def test_minutes_come_from_instants(zone, start, end, minutes):
    late_enough = "2026-12-31T12:00Z"
    line = contact(zone=zone, start_at=start, end_at=end, written_at=late_enough, signed_at=None)
    result = check(line, GRANT)
    assert (result["minutes"], result["problems"]) == (minutes, [])


@pytest.mark.parametrize(
    ("minutes", "units"), [(7, 0), (8, 1), (22, 1), (23, 2), (37, 2), (38, 3), (127, 8)]
)
def test_units_follow_the_mid_point_rule(minutes, units):
    result = check(lasting(minutes), GENERIC)
    assert (result["minutes"], result["units"]) == (minutes, units)


@pytest.mark.parametrize(
    ("minutes", "scope", "units"),
    [
        ((7, 7), "per_contact", [0, 0]), ((7, 7), "per_day_sum", [0, 1]),
        ((7, 7), "per_day_min8", [0, 0]), ((8, 8), "per_contact", [1, 1]),
        ((8, 8), "per_day_sum", [1, 0]), ((8, 8), "per_day_min8", [1, 0]),
        ((7, 16), "per_contact", [0, 1]), ((7, 16), "per_day_sum", [0, 2]),
        ((7, 16), "per_day_min8", [0, 1]), ((22, 22), "per_contact", [1, 1]),
        ((22, 22), "per_day_sum", [1, 2]), ((22, 22), "per_day_min8", [1, 2]),
    ],
)  # fmt: skip
def test_the_scope_is_applied_to_the_persons_day(minutes, scope, units):
    first, second = lasting(minutes[0], id=1), lasting(minutes[1], "15:00", id=2)
    results = check_all([first, second], with_scope(scope))
    assert [result["units"] for result in results] == units
    later_first = check_all([second, first], with_scope(scope))
    assert [result["units"] for result in later_first] == units[::-1]


@pytest.mark.parametrize(
    "change",
    [{"person_id": "p2"}, {"service_code": "H0025"}, {"start_at": "2026-05-15T15:00",
      "end_at": "2026-05-15T15:07", "signed_at": "2026-05-15T15:30"}],
)  # fmt: skip
def test_another_person_code_or_day_is_added_up_apart(change):
    lines = [lasting(7, id=1), lasting(7, "15:00", id=2) | change]
    results = check_all(lines, with_scope("per_day_sum"))
    assert [result["units"] for result in results] == [0, 0]


@pytest.mark.parametrize(
    "outcome",
    ["no_show", "cancelled_by_person", "cancelled_by_worker", "rescheduled", "declined",
     "no_answer", "left_message", "message_sent", "not_found", "not_reachable_facility",
     "left_early_safety"],
)  # fmt: skip
def test_a_contact_that_did_not_take_place_counts_no_units(outcome):
    result = check(contact(outcome=outcome), GENERIC)
    assert (result["minutes"], result["units"], result["problems"]) == (47, 0, [])


def test_a_missed_contact_needs_no_end_and_no_place():
    line = contact(outcome="no_show", contact_type="attempt", setting=None, modality="audio")
    del line["end_at"]
    result = check(line, GENERIC)
    assert (result["minutes"], result["units"], result["problems"]) == (0, 0, [])
    assert result["due"] == "2026-05-19"


@pytest.mark.parametrize(
    "change",
    [{"contact_type": "outreach"}, {"contact_type": "team"}, {"contact_type": "attempt"},
     {"contact_type": "activity"}, {"modality": "text_message"}, {"modality": "letter"}],
)  # fmt: skip
def test_what_is_not_billed_counts_no_units(change):
    assert check(contact(**change), GENERIC)["units"] == 0


def test_a_partly_attended_contact_counts_its_minutes():
    assert check(contact(outcome="attended_partial"), GENERIC)["units"] == 3


def test_units_stay_open_until_the_programme_has_chosen():
    result = check(contact(), shipped("US-OR-OHA"))
    assert (result["units"], result["due"], result["late"]) == (None, None, False)
    assert result["problems"] == ["unit_rule_open"]


@pytest.mark.parametrize(
    ("setting", "modality", "code"),
    [("home", "video", "10"), ("home", "audio", "10"), ("office", "video", "02"),
     ("shelter", "audio", "02"), ("home", "in_person", "12"), ("street", "in_person", "27"),
     ("home", "letter", None)],
)  # fmt: skip
def test_the_place_code_tells_where_the_person_was(setting, modality, code):
    assert check(contact(setting=setting, modality=modality), GENERIC)["pos_code"] == code


def test_a_swapped_telehealth_code_is_pointed_out():
    line = contact(setting="home", modality="video", pos_code="02")
    assert check(line, GENERIC)["pos_code"] == "10"
    assert problems(line) == ["pos_code_differs"]


@pytest.mark.parametrize(
    ("day", "change", "due"),
    [
        ("2026-07-02", {}, "2026-07-08"),
        ("2026-06-27", {}, "2026-07-01"),
        ("2026-07-03", {"contact_type": "crisis"}, "2026-07-04"),
        ("2026-07-03", {"contact_type": "suicide_prevention"}, "2026-07-04"),
        ("2026-07-03", {"risk_flag": "crisis"}, "2026-07-04"),
        ("2026-12-22", {}, "2026-12-28"),
    ],
)
def test_a_note_is_due_and_late_by_the_clock_of_the_service(day, change, due):
    line = contact(start_at=f"{day}T10:00", end_at=f"{day}T10:30", signed_at=None, **change)
    in_time = check(line | {"written_at": f"{due}T23:59:59"}, GENERIC)
    assert (in_time["due"], in_time["late"], in_time["problems"]) == (due, False, [])
    one_second_later = datetime.fromisoformat(due) + timedelta(days=1)
    late = check(line | {"written_at": one_second_later.isoformat()}, GENERIC)
    assert (late["due"], late["late"]) == (due, True)


def test_late_is_judged_on_the_signature_and_asks_for_a_reason():
    line = contact(signed_at="2026-05-20T00:00")
    assert check(line, GENERIC)["late"] is True
    assert problems(line) == ["late_reason_missing"]
    assert problems(line | {"late_reason": "Office closed"}) == []
    assert problems(line, GRANT) == []


def test_late_stays_open_while_nobody_has_written():
    result = check(contact(written_at=None, signed_at=None), GENERIC)
    assert (result["late"], result["due"], result["problems"]) == (None, "2026-05-19", [])


def test_without_a_zone_the_day_is_that_of_the_offset():
    evening = {"start_at": "2026-07-02T23:00-05:00", "end_at": "2026-07-02T23:30-05:00"}
    result = check(
        contact(zone=None, written_at="2026-07-09T04:59Z", signed_at=None) | evening, GENERIC
    )
    assert (result["due"], result["late"]) == ("2026-07-08", False)


SPRING, AUTUMN = "2026-03-08T02:15", "2026-11-01T01:30"


@pytest.mark.parametrize("key", ["start_at", "end_at", "written_at", "signed_at"])
def test_a_skipped_or_doubled_local_time_is_named_by_its_field(key):
    assert f"{key}_does_not_exist" in problems(contact(**{key: SPRING}))
    assert f"{key}_happens_twice" in problems(contact(**{key: AUTUMN}))
    assert f"{key}_happens_twice" not in problems(contact(**{key: AUTUMN}, fold="second"))


@pytest.mark.parametrize(
    ("folds", "minutes"),
    [({"fold": 0}, 40), ({"fold": "second"}, 40), ({"start_fold": 0, "end_fold": 1}, 100),
     ({"start_fold": "second", "end_fold": "first"}, None), ({}, None)],
)  # fmt: skip
def test_fold_tells_which_of_two_equal_times_is_meant(folds, minutes):
    line = contact(
        zone="America/New_York", start_at="2026-11-01T01:10", end_at="2026-11-01T01:50",
        written_at="2026-11-01T09:00", signed_at=None, **folds,
    )  # fmt: skip
    assert check(line, GENERIC)["minutes"] == minutes


def test_an_offset_that_the_zone_never_had_is_pointed_out():
    assert problems(contact(written_at="2026-05-14T15:10-07:00")) == ["written_at_offset_differs"]
    skipped = contact(start_at="2026-03-08T02:15-06:00", end_at="2026-03-08T04:00-05:00")
    assert "start_at_does_not_exist" in problems(skipped)


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"id": None}, "id_missing"),
        ({"id": ["x"]}, "id_unreadable"),
        ({"id": True}, "id_unreadable"),
        ({"contact_type": None}, "contact_type_missing"),
        ({"contact_type": "party"}, "contact_type_unknown"),
        ({"outcome": ""}, "outcome_missing"),
        ({"outcome": "refused"}, "outcome_unknown"),
        ({"modality": None}, "modality_missing"),
        ({"modality": {"a": 1}}, "modality_unknown"),
        ({"setting": None}, "setting_missing"),
        ({"setting": "moon"}, "setting_unknown"),
        ({"risk_flag": "high"}, "risk_flag_unknown"),
        ({"person_id": None}, "person_missing"),
        ({"zone": None}, "zone_missing"),
        ({"zone": "Mars/Olympus"}, "zone_unknown"),
        ({"zone": 5}, "zone_unknown"),
        ({"fold": "third", "start_at": AUTUMN}, "fold_unreadable"),
        ({"start_at": None}, "start_at_missing"),
        ({"start_at": "2026-05-14"}, "start_at_unreadable"),
        ({"start_at": 1778785500}, "start_at_unreadable"),
        ({"start_at": "0001-01-01T00:00+14:00"}, "start_at_unreadable"),
        ({"end_at": None}, "end_at_missing"),
        ({"end_at": "9999-12-31T23:59-14:00"}, "end_at_unreadable"),
        ({"end_at": "2026-05-14T25:00"}, "end_at_unreadable"),
        ({"written_at": "soon"}, "written_at_unreadable"),
        ({"service_date": "14.5.2026"}, "service_date_unreadable"),
        ({"service_date": "2026-05-13"}, "service_date_differs"),
        ({"end_at": "2026-05-14T14:04"}, "end_before_start"),
        ({"breaks": "ten"}, "breaks_unreadable"),
        ({"breaks": 48}, "breaks_too_long"),
        ({"direct_minutes": -3}, "direct_minutes_unreadable"),
        ({"direct_minutes": 45}, "direct_minutes_differ"),
        ({"end_at": "2026-05-14T14:05"}, "zero_minutes"),
        ({"start_at": "2026-05-14T05:00"}, "long_contact"),
        ({"start_at": "2099-05-14T14:05", "end_at": "2099-05-14T14:52"}, "future_date"),
        ({"signed_at": "2026-05-14T14:30"}, "signed_before_end"),
    ],
)  # fmt: skip
def test_each_slip_has_its_code(change, found):
    assert found in problems(contact(**change))


def test_breaks_and_a_figure_with_its_reason_change_the_minutes():
    assert check(contact(breaks=7), GENERIC)["minutes"] == 40
    assert check(contact(break_minutes=7), GENERIC)["minutes"] == 40
    said = contact(direct_minutes=45, direct_minutes_reason="Phone call in between")
    assert check(said, GENERIC)["minutes"] == 45
    assert problems(said) == []


def test_exactly_eight_hours_are_not_yet_unusual():
    eight = contact(start_at="2026-05-14T06:52")
    assert "long_contact" not in problems(eight)
    assert "long_contact" in problems(contact(start_at="2026-05-14T06:51"))


def test_a_text_message_thread_needs_only_its_day():
    line = contact(modality="text_message", service_date="2026-05-14", start_at=None, end_at=None)
    result = check(line | {"setting": None}, GENERIC)
    assert (result["minutes"], result["units"], result["problems"]) == (None, 0, [])
    assert result["due"] == "2026-05-19"


def test_only_one_finding_is_told_about_a_line_that_is_no_contact():
    result = check(["not", "a", "contact"], GENERIC)
    assert list(result) == RESULT
    assert result["problems"] == ["line_unreadable", "id_missing"]


def found_together(*lines: dict[str, object], profile: RuleProfile = GENERIC) -> list[set[str]]:
    results = check_all([line | {"id": n} for n, line in enumerate(lines)], profile)
    return [set(codes(result)) for result in results]


def test_overlapping_contacts_of_one_worker_are_both_named():
    other = lasting(60, "10:30", person_id="p2")
    assert found_together(lasting(60), other, lasting(10, "11:30")) == [
        {"worker_overlap"}, {"worker_overlap"}, set(),
    ]  # fmt: skip


def test_contacts_that_follow_each_other_do_not_overlap():
    assert found_together(lasting(30), lasting(30, "10:30")) == [set(), set()]


def test_waiting_for_someone_does_not_overlap_with_helping_another():
    missed = lasting(60, outcome="no_show", person_id="p2")
    assert found_together(lasting(60), missed) == [set(), set()]


def test_the_notes_of_one_group_meeting_do_not_overlap():
    members = [lasting(60, contact_type="group", person_id=f"p{n}") for n in range(8)]
    assert found_together(*members) == [set()] * 8


def test_a_person_with_two_workers_at_once_is_asked_about_unless_both_led_it():
    theirs = lasting(60, "10:30", author_snapshot={"name": "Peer Two"})
    assert found_together(lasting(60), theirs) == [{"person_overlap"}] * 2
    together = {"overlap_reason": "co_facilitated"}
    assert found_together(lasting(60) | together, theirs | together) == [set(), set()]


def test_overlaps_of_a_person_are_seen_without_named_workers_too():
    nobody = {"author_snapshot": None}
    assert found_together(lasting(60) | nobody, lasting(9, "10:30") | nobody) == [
        {"person_overlap"}, {"person_overlap"},
    ]  # fmt: skip


def test_units_beyond_the_daily_cap_of_a_person_are_pointed_out():
    lines = [lasting(120), lasting(120, "12:00"), lasting(15, "14:00"), lasting(15, "15:00")]
    assert found_together(*lines) == [set(), set(), {"over_daily_cap"}, {"over_daily_cap"}]
    assert found_together(lasting(248, "08:00")) == [{"over_daily_cap"}]
    assert found_together(lasting(247, "08:00")) == [set()]
    assert found_together(*lines, profile=GRANT) == [set()] * 4


def test_a_contact_past_midnight_counts_for_each_day_on_its_own():
    night = contact(
        start_at="2026-05-14T21:00", end_at="2026-05-15T03:00", signed_at="2026-05-15T09:00"
    )
    assert check(night, GENERIC)["units"] == 24
    assert found_together(night) == [set()]


def test_a_worker_day_above_fourteen_hours_is_pointed_out():
    lines = [
        lasting(420, "06:00"),
        lasting(420, "13:00", person_id="p2"),
        lasting(1, "20:00", person_id="p3"),
    ]
    found = found_together(*lines, profile=GRANT)
    assert [("long_worker_day" in each) for each in found] == [False, False, True]


def test_many_notes_with_the_same_times_are_pointed_out():
    days = [
        contact(start_at=f"2026-05-{day}T10:00", end_at=f"2026-05-{day}T11:00", signed_at=None,
                written_at=f"2026-05-{day}T12:00")
        for day in range(11, 16)
    ]  # fmt: skip
    assert found_together(*days) == [{"identical_times"}] * 5
    assert found_together(*days[:4]) == [set()] * 4


def test_a_repeated_id_is_named_on_every_line_that_has_it():
    results = check_all([contact(), contact(person_id="p2"), contact(id=3)], GRANT)
    assert ["id_repeated" in codes(result) for result in results] == [True, True, False]


def test_a_group_beyond_the_programmes_size_is_pointed_out():
    group = contact(contact_type="group", headcount=11)
    assert problems(group, shipped("US-VA-DMAS")) == ["group_too_large", "unit_rule_open"]
    assert problems(group, GENERIC) == []


def test_the_entries_of_one_meeting_are_counted_where_no_headcount_is_given():
    def of(size, **change):
        entries = [contact(contact_type="group", person_id=f"p{n}", **change) for n in range(size)]
        return check_all(entries, shipped("US-VA-DMAS"))

    assert all("group_too_large" in each["problems"] for each in of(11))
    assert not any("group_too_large" in each["problems"] for each in of(10))
    assert not any("group_too_large" in each["problems"] for each in of(11, co_facilitated=True))
    assert not any("group_too_large" in each["problems"] for each in of(11, outcome="no_show"))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=6,
)  # fmt: skip
TIMES = st.sampled_from(
    [SPRING, AUTUMN, "2026-05-14T14:05", "2026-05-14T14:05Z", "1899-12-31T23:59",
     "2199-12-31T23:59", "2026-11-01T01:30-05:00", "2026-05-14", "2026-05-14T14:05+23:59:59",
     "1900-01-01T00:00+14:00"]
)  # fmt: skip
KEYS = st.sampled_from(
    [*contact(), "fold", "start_fold", "breaks", "direct_minutes", "headcount", "service_date",
     "risk_flag", "pos_code", "late_reason", "service_code", "person_label", "overlap_reason"]
)  # fmt: skip
VALUES = (
    JSON | TIMES | st.sampled_from(["crisis", "America/New_York", "first", "group", "attended", 60])
)


@given(
    st.lists(
        st.dictionaries(KEYS, VALUES).map(lambda change: contact(**change)) | JSON, max_size=5
    ),
    st.sampled_from([shipped(name) for name in shipped_names()]),
)
def test_any_line_gets_a_result_and_none_stops_the_others(lines, profile):
    results = check_all(lines, profile)
    assert len(results) == len(lines)
    for result in results:
        assert list(result) == RESULT
        assert json.loads(json.dumps(result)) == result
        found = codes(result)
        assert set(found) <= set(Problem)
        assert len(set(found)) == len(found)
        minutes = result["minutes"]
        assert minutes is None or (isinstance(minutes, int) and minutes >= 0)
