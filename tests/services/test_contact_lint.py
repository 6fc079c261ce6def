"""`contacts check`: what a line lacks and what a look before signing finds in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.services.contact_lint import check_contacts
from peerdesk.services.profiles import named

PROFILE = named("GENERIC-US")
LONG = (
    "We met at the library, looked at four rooms online and wrote to the landlord. He planned the "
    "bus with me and will bring his papers on Friday."
)


def line(**given):
    whole = {
        "id": 1,
        "contact_type": "one_on_one",
        "outcome": "attended",
        "person_id": "p1",
        "worker_id": "w1",
        "start_at": "2026-02-03T14:05:00-06:00",
        "end_at": "2026-02-03T14:52:00-06:00",
        "zone": "America/Chicago",
        "modality": "in_person",
        "setting": "home",
        "goal_links": ["g1"],
        "purpose": "He wanted to get going on his job goal.",
        "what_i_did": "We looked up three openings.",
        "response": "He liked two of them.",
        "next_steps": [{"text": "apply to one opening", "who": "person"}],
        "collab": {"mode": "read_back"},
        "risk_flag": "none",
    }
    whole |= given
    return {key: value for key, value in whole.items() if value != "LEFT OUT"}


def checked(**given):
    (result,) = check_contacts([line(**given)], PROFILE)
    return result


def test_a_whole_contact_lacks_nothing_and_has_nothing_to_look_at():
    assert (checked()["missing"], checked()["lint"]) == ([], [])


def test_missing_fields_have_the_names_of_the_dictionary():
    names = "person_id outcome start_at end_at modality setting goal_links purpose what_i_did"
    names += " response next_steps collab risk_flag"
    given = dict.fromkeys(names.split(), "LEFT OUT")
    assert set(checked(**given)["missing"]) == set(names.split())
    assert checked(**given)["lint"] == ["L07", "L08"]


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({"goal_links": [], "no_goal_reason": "engagement_before_plan"}, []),
        ({"goal_links": []}, ["goal_links"]),
        ({"response": "  "}, ["response"]),
        ({"next_steps": [], "next_steps_none": True}, []),
        ({"next_steps": "none agreed"}, []),
        ({"next_steps": [{"text": ""}]}, ["next_steps"]),
        ({"person_id": "", "person_label": "Blue cap"}, []),
        ({"collab": "LEFT OUT", "collab.mode": "not_done"}, []),
        ({"collab": {}}, ["collab"]),
        ({"end_at": "LEFT OUT", "direct_minutes": 40}, []),
        ({"contact_type": "linkage"}, ["resources"]),
        ({"contact_type": "linkage", "resources": [{"directory_id": "r1"}]}, []),
        ({"contact_type": "activity", "person_id": "LEFT OUT", "collab": "LEFT OUT"}, []),
        ({"contact_type": "LEFT OUT"}, ["contact_type"]),
        ({"note_mode": "logistics_only", "response": "", "goal_links": []}, []),
        (
            {"outcome": "no_show", "response": "", "goal_links": [], "collab": "LEFT OUT"},
            [],
        ),
        (
            {"modality": "text_message", "start_at": "LEFT OUT", "end_at": "LEFT OUT",
             "service_date": "2026-02-03", "setting": "LEFT OUT"},
            [],
        ),
        (
            {"risk_flag": "crisis", "crisis": {"what_was_noticed": "Shaking", "plan_used": False}},
            ["what_person_wanted", "988_offered", "person_left_with"],
        ),
        ({"signed_at": "2026-02-20T10:00:00-06:00"}, ["late_reason"]),
        ({"signed_at": "2026-02-20T10:00:00-06:00", "late_reason": "Storm"}, []),
    ],
)  # fmt: skip
def test_what_a_field_is_met_by(given, missing):
    assert checked(**given)["missing"] == missing


@pytest.mark.parametrize(
    ("given", "rules"),
    [
        ({"response": "He has bipolar disorder."}, ["L01"]),
        ({"response": "He was non-compliant and manipulative."}, ["L02"]),
        ({"response": "He is an addict."}, ["L03"]),
        ({"response": "He is an addict.", "own_terms": ["addict"]}, []),
        ({"response": "He said “I am an addict.”"}, []),
        ({"response": "Hoa made him laugh.", "roster": ["Hoa Nguyen", "Al Ruiz"]}, ["L04"]),
        ({"response": "Big Mike sang.", "roster": [{"nickname": "Big Mike"}]}, ["L04"]),
        ({"response": "D.W. sang.", "roster": [{"first": "Dan", "last": "Wu"}]}, ["L04"]),
        ({"response": "Dan sang.", "person_name": "Dan Wu", "roster": ["Dan Wu"]}, []),
        ({"what_i_did": "He told of his week."}, ["L06"]),
        ({"goal_links": []}, ["L07"]),
        ({"next_steps": []}, ["L08"]),
        ({"what_i_did": "I told him to stop taking his Seroquel."}, ["L09"]),
        ({"response": "He is thinking about ending it."}, ["L10"]),
        ({"response": "No thoughts of suicide."}, []),
        ({"response": "He wants to die.", "risk_flag": "concern_shared"}, []),
        ({"person_comment": "I want to die."}, ["L10"]),
        ({"response": "She was raped by her uncle."}, ["L11"]),
        ({"what_i_did": "Billed 3 units of peer support."}, ["L13"]),
        ({"what_i_did": "I promised him he would get the apartment."}, ["L14"]),
        ({"response": "Waits for the PSH."}, ["L15"]),
        ({"response": "Walked \u202eback\u202c home."}, ["L16"]),
        ({"response": "His brother goes to AA on Tuesdays."}, ["L17"]),
        ({"place_detail": "412 N Oak St", "setting": "shelter"}, ["L17"]),
        ({"place_detail": "412 N Oak St"}, []),
        ({"next_steps": [{"text": "Call his brother Tony"}]}, ["L04"]),
    ],
)
def test_each_rule_is_found_in_a_line(given, rules):
    assert checked(**given)["lint"] == rules


def test_copies_are_found_among_the_contacts_of_one_worker():
    changed = LONG.replace("four", "five")
    results = check_contacts(
        [line(id=1, what_i_did=LONG), line(id=2), line(id=3, what_i_did=changed)], PROFILE
    )
    assert [one["lint"] for one in results] == [["L05"], [], ["L05"]]


def test_the_very_same_text_is_found_however_far_apart():
    between = [line(id=n, what_i_did=f"We walked to place number {n}.") for n in range(99)]
    results = check_contacts([line(what_i_did=LONG), *between, line(what_i_did=LONG)], PROFILE)
    assert (results[0]["lint"], results[-1]["lint"]) == (["L05"], ["L05"])


def test_the_entries_of_one_meeting_know_each_others_names():
    group = {"contact_type": "group", "start_at": "2026-02-03T10:00:00-06:00"}
    one = line(id=1, person_name="Ana Ruiz", response="She laughed with Bela.", **group)
    other = line(id=2, person_name="Bela Kun", person_id="p2", response="He sang.", **group)
    results = check_contacts([one, other], PROFILE)
    assert [one["lint"] for one in results] == [["L04"], []]


def test_a_line_that_is_no_contact_has_empty_lists():
    odd_lines: tuple[object, ...] = (None, 7, "text", [])
    for odd in odd_lines:
        (result,) = check_contacts([odd], PROFILE)
        assert (result["missing"], result["lint"]) == ([], [])


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)
_FIELDS = st.sampled_from([*sorted(line()), "roster", "crisis", "own_terms", "person_name"])


@given(st.lists(st.dictionaries(_FIELDS, _JSON), max_size=4))
def test_whatever_a_line_holds_is_answered(lines):
    results = check_contacts([line(**each) for each in lines], PROFILE)
    assert len(results) == len(lines)
