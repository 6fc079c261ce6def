"""Rule profiles: what ships says what its sources say, and a slip in a file is refused."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.contact_notes import ContactType, Modality, NoteMode
from peerdesk.domain.errors import ProfileUnreadable
from peerdesk.domain.profiles import DEFAULT_PROFILE, in_force, parse_profile
from peerdesk.domain.units import Rounding, UnitScope
from tests.domain.shipped import shipped, shipped_names

SMALLEST = 'name = "X"\nlabel = "An example"\neffective_from = 2026-01-01\n[units]\nbills = false\n'


def test_all_presets_of_the_brief_ship():
    assert shipped_names() == [
        "GENERIC-US", "GRANT-ONLY", "US-CA-MediCal", "US-IL-SUPR", "US-MA-MBHP", "US-MN-SUD",
        "US-MO-DMH", "US-NJ-HorizonSUD", "US-NY-OMH", "US-OK-ODMHSAS", "US-OR-OHA", "US-PA-CPS",
        "US-VA-DMAS",
    ]  # fmt: skip


@pytest.mark.parametrize("name", shipped_names())
def test_a_shipped_profile_is_called_like_its_file_and_names_its_sources(name):
    profile = shipped(name)
    assert profile.name == name
    assert profile.sources
    assert all(source.url.startswith("http") for source in profile.sources)


def test_the_default_counts_minutes_only_and_reminds_softly():
    profile = shipped(DEFAULT_PROFILE)
    assert not profile.units.bills
    assert profile.units.rounding is Rounding.NONE
    assert profile.notes.business_days == 3
    assert not profile.notes.late_reason_required
    assert profile.to_ask() == ()


def test_the_generic_billing_profile_is_the_one_of_the_brief():
    profile = shipped("GENERIC-US")
    assert (profile.notes.business_days, profile.notes.urgent_calendar_days) == (3, 1)
    assert (profile.units.rounding, profile.units.scope) == (Rounding.MID8, UnitScope.PER_CONTACT)
    assert profile.units.soft_cap == 16
    assert profile.notes.federal_holidays
    assert profile.to_ask() == ()


def test_what_no_source_supports_is_asked():
    assert shipped("US-OR-OHA").to_ask() == (
        "notes.business_days", "units.rounding", "units.scope",
    )  # fmt: skip
    assert shipped("US-CA-MediCal").to_ask() == ("units.rounding", "units.scope")
    assert "notes.mode" in shipped("US-MA-MBHP").to_ask()


def test_presets_carry_what_their_sources_say():
    assert shipped("US-VA-DMAS").limits.group_max == 10
    assert shipped("US-VA-DMAS").units.soft_cap == 16
    assert shipped("US-MN-SUD").units.scope is UnitScope.PER_DAY_SUM
    assert shipped("US-MN-SUD").units.billable_types == {ContactType.ONE_ON_ONE}
    horizon = shipped("US-NJ-HorizonSUD").units
    assert (horizon.service_code, horizon.modifiers) == ("H0038", ("HF",))


def test_missed_contacts_outreach_and_work_without_a_person_are_billed_nowhere():
    never = {ContactType.ATTEMPT, ContactType.OUTREACH, ContactType.ACTIVITY, ContactType.TEAM}
    assert all(not shipped(name).units.billable_types & never for name in shipped_names())


def test_messages_and_letters_count_no_units_but_what_is_unsaid_may():
    rules = shipped("GENERIC-US").units
    assert not rules.counts(ContactType.ONE_ON_ONE, Modality.TEXT_MESSAGE)
    assert not rules.counts(ContactType.ATTEMPT, Modality.AUDIO)
    assert rules.counts(ContactType.ONE_ON_ONE, Modality.AUDIO)
    assert rules.counts(None, None)


def test_what_a_small_profile_leaves_out_has_its_usual_value():
    profile = parse_profile(SMALLEST)
    assert profile.notes.mode is NoteMode.FULL
    assert profile.notes.weekend == {5, 6}
    assert (profile.limits.longest_contact_minutes, profile.limits.longest_day_minutes) == (
        480,
        840,
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("= nothing", "not_toml"),
        ("", "missing:name"),
        (SMALLEST.replace('name = "X"\n', ""), "missing:name"),
        (SMALLEST.replace('"X"', "3"), "type:name"),
        (SMALLEST.replace("2026-01-01", '"2026-01-01"'), "type:effective_from"),
        (SMALLEST.replace("2026-01-01", "2026-01-01T10:00:00"), "type:effective_from"),
        (SMALLEST.replace("[units]\nbills = false\n", ""), "missing:units.bills"),
        (SMALLEST.replace("false", "1"), "type:units.bills"),
        (SMALLEST + 'scope = "per_year"', "value:units.scope"),
        (SMALLEST + "soft_cap = true", "type:units.soft_cap"),
        (SMALLEST + "soft_cap = -1", "value:units.soft_cap"),
        (SMALLEST + "sof_cap = 16", "unknown:units.sof_cap"),
        (SMALLEST + 'billable_types = ["party"]', "value:units.billable_types"),
        (SMALLEST + "billable_types = [1]", "type:units.billable_types"),
        (SMALLEST + "[notes]\nbusiness_days = 9999999", "value:notes.business_days"),
        (SMALLEST + '[notes]\nmode = "half"', "value:notes.mode"),
        (SMALLEST + "[notes]\nmode = 1", "type:notes.mode"),
        (SMALLEST + '[notes]\nweekend = ["sunday"]', "value:notes.weekend"),
        (
            SMALLEST + '[notes]\nweekend = ["mon","tue","wed","thu","fri","sat","sun"]',
            "value:notes.weekend",
        ),
        (SMALLEST + '[notes]\nalso_closed = ["2026-01-01"]', "type:notes.also_closed"),
        (SMALLEST + '[[sources]]\ntitle = "T"', "missing:sources.url"),
        (SMALLEST + "[limits]\nlongest = 3", "unknown:limits.longest"),
        ("notes = 3\n" + SMALLEST, "type:notes"),
        ("extra = 3\n" + SMALLEST, "unknown:extra"),
    ],
)
def test_a_slip_in_the_file_is_named_by_its_key(text, reason):
    with pytest.raises(ProfileUnreadable) as refused:
        parse_profile(text, "X")
    assert refused.value.reason == reason


def test_a_refusal_names_the_profile_by_its_own_name_where_it_can_be_read():
    with pytest.raises(ProfileUnreadable) as refused:
        parse_profile(SMALLEST + "sof_cap = 16", "file-name")
    assert refused.value.name == "X"
    with pytest.raises(ProfileUnreadable) as refused:
        parse_profile("= nothing", "file-name")
    assert refused.value.name == "file-name"


def test_the_programmes_own_closed_days_are_read():
    profile = parse_profile(
        SMALLEST + "[notes]\nalso_closed = [2026-11-27]\nfederal_holidays = false"
    )
    assert [str(day) for day in profile.notes.also_closed] == ["2026-11-27"]
    assert not profile.notes.federal_holidays


@given(st.text())
def test_any_text_is_a_profile_or_is_refused(text):
    with pytest.raises(ProfileUnreadable):
        parse_profile(text)


def test_the_version_of_the_day_of_service_is_in_force():
    old = parse_profile(SMALLEST)
    new = parse_profile(SMALLEST.replace("2026-01-01", "2027-07-01"))
    assert in_force((old, new), date(2027, 6, 30)) is old
    assert in_force((old, new), date(2027, 7, 1)) is new
    assert in_force((old, new), date(2025, 12, 31)) is old
