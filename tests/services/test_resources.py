"""The directory of places people can turn to."""

from dataclasses import replace
from datetime import date

import pytest

from peerdesk.domain.errors import EntryNotFound, NameMissing
from peerdesk.domain.resources import Resource
from peerdesk.services import resources
from peerdesk.storage.resources import listed_query


def a_resource(desk, name="Harbor House", **facts):
    return resources.add(desk, Resource(resources.new_resource_id(desk), name, **facts))


def names(found):
    return [one.name for one in found]


def test_an_entry_comes_back_as_it_was_written(desk):
    entry = a_resource(
        desk,
        what_for="Beds for the night",
        phone="(503) 555-0142",
        hours="Daily from 5 pm",
        address="12 Oak St\nPeoria",
        note="Ask for June",
        hsds_organization_id="ac148810-d857-441c-9679-408f346de14b",
        hsds_service_id="1f83c1a0-21f3-4b5f-8e6d-0c4f8a8e4d55",
    )
    assert resources.resource(desk, entry.resource_id) == entry


def test_entries_are_found_by_name_purpose_place_or_phone_without_accents(desk):
    a_resource(desk, "Nhà Thờ Đức Bà", what_for="Hot meals")
    a_resource(desk, "Oak Street Clinic", phone="503-555-0142", address="12 Oak St")
    a_resource(desk, "100 % Sober House")
    assert names(resources.find(desk)) == [
        "100 % Sober House",
        "Nhà Thờ Đức Bà",
        "Oak Street Clinic",
    ]
    assert names(resources.find(desk, "duc meal")) == ["Nhà Thờ Đức Bà"]
    assert names(resources.find(desk, "5550142")) == ["Oak Street Clinic"]
    assert names(resources.find(desk, "%")) == ["100 % Sober House"]
    assert resources.find(desk, "nowhere") == ()


def test_pages_meet_without_gap_or_double(desk):
    for number in range(7):
        a_resource(desk, f"Élan {number % 2}")
    first = resources.find(desk, limit=3)
    second = resources.find(desk, after=first[-1], limit=3)
    third = resources.find(desk, after=second[-1], limit=3)
    assert len({one.resource_id for one in (*first, *second, *third)}) == 7


def test_a_closed_entry_is_kept_apart_and_can_come_back(desk):
    entry = a_resource(desk)
    resources.close(desk, entry.resource_id)
    assert resources.find(desk) == ()
    (closed,) = resources.find(desk, closed=True)
    assert closed.closed_on == date(2026, 2, 3)
    assert (resources.count(desk), resources.count(desk, closed=True)) == (0, 1)
    resources.reopen(desk, entry.resource_id)
    assert names(resources.find(desk)) == ["Harbor House"]


def test_checking_an_entry_says_today(desk, turning):
    entry = a_resource(desk, checked_on=date(2025, 1, 1))
    turning.pass_time(days=2)
    resources.checked_today(desk, entry.resource_id)
    assert resources.resource(desk, entry.resource_id).checked_on == date(2026, 2, 5)


def test_a_changed_entry_is_found_by_its_new_words(desk):
    entry = a_resource(desk)
    resources.change(desk, replace(entry, name="  Harbor\u202e  Home ", phone="555 0100"))
    (found,) = resources.find(desk, "home 5550100")
    assert found.name == "Harbor Home"


def test_what_may_be_the_same_place_is_hinted_those_in_use_first(desk):
    closed = a_resource(desk, "Harbor House")
    resources.close(desk, closed.resource_id)
    open_one = a_resource(desk, "The Harbor House", phone="503 555 0142")
    a_resource(desk, "Harbor Clinic")
    new = Resource(resources.new_resource_id(desk), "harbor house")
    assert resources.alike(desk, new) == (open_one, resources.resource(desk, closed.resource_id))
    by_phone = Resource(new.resource_id, "Night beds", phone="1 (503) 555-0142")
    assert resources.alike(desk, by_phone) == (open_one,)
    assert resources.alike(desk, Resource(new.resource_id, "")) == ()
    assert open_one not in resources.alike(desk, open_one)


def test_an_entry_needs_a_name(desk):
    with pytest.raises(NameMissing):
        a_resource(desk, " \u200b ")
    entry = a_resource(desk)
    with pytest.raises(NameMissing):
        resources.change(desk, replace(entry, name=""))


def test_an_entry_that_is_not_there_is_said_so(desk):
    unknown = resources.new_resource_id(desk)
    for act in (resources.resource, resources.close, resources.reopen, resources.checked_today):
        with pytest.raises(EntryNotFound):
            act(desk, unknown)
    with pytest.raises(EntryNotFound):
        resources.change(desk, Resource(unknown, "Gone"))


def test_the_list_walks_the_index_of_names(desk):
    with desk.vault.reading() as session:
        query = listed_query("", None, 50, closed=False)
        compiled = query.compile(session.connection(), compile_kwargs={"literal_binds": True})
        plan = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}").all()
    said = " ".join(str(row[-1]) for row in plan)
    assert "ix_resource_name" in said
    assert "TEMP B-TREE" not in said
