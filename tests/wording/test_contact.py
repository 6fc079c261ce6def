"""The quiet words around a contact: figures with their rule, and what is missing."""

from dataclasses import replace
from datetime import date

import pytest

from peerdesk.wording import contact
from peerdesk.wording.contact import Counted

TODAY = date(2026, 2, 3)


USUAL = Counted(47, 3, True, "MID8", "per_contact", date(2026, 2, 6), TODAY)


def counted(**parts):
    return replace(USUAL, **parts)


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        ({}, "47 min · 3 units by the mid-point rule · due Fri Feb 6"),
        ({"units": 1, "rounding": "FULL15"},
         "47 min · 1 unit by whole quarter hours · due Fri Feb 6"),
        ({"bills": False, "due": None}, "47 min"),
        ({"units": None, "scope": "per_day_sum", "due": TODAY},
         "47 min · units are counted for the whole day · due today"),
        ({"units": None, "rounding": "", "due": date(2026, 2, 2)}, "47 min · was due Mon Feb 2"),
        ({"minutes": None, "due": None}, ""),
    ],
)  # fmt: skip
def test_units_never_stand_without_their_rule(parts, line):
    assert contact.quiet_line(counted(**parts)) == line


def test_the_explanation_names_the_programmes_rules():
    said = contact.units_explained(counted(scope=""), "Generic billing", "GENERIC-US")
    assert "8 minutes" in said
    assert "has not chosen yet" in said
    assert said.endswith("Rules: Generic billing (GENERIC-US).")


def test_what_is_missing_is_said_as_something_to_do():
    assert contact.lacking("outcome", "Did you meet?") == "Say whether you met."
    assert contact.lacking("crisis.plan_used", "Was a plan used?") == "Answer: Was a plan used?"


def test_giving_up_a_draft_says_exactly_what_goes():
    question, consequence = contact.discarding("Darnell", "Tue Feb 3")
    assert "Darnell" in question
    assert "cannot be brought back" in consequence
    assert "stays as it is" in contact.discarding_correction()[1]


@pytest.mark.parametrize(
    ("step", "line"),
    [
        (("call", "peer", "Darnell", date(2026, 2, 6), ""), "Me · call · by Fri Feb 6, 2026"),
        (("call", "other", "Rosa", None, "after payday"), "Rosa · call · after payday"),
        (("call", "", "Darnell", None, ""), "call"),
    ],
)
def test_a_step_is_told_with_who_and_when(step, line):
    assert contact.agreed_step(*step) == line


@pytest.mark.parametrize(
    ("code", "kind", "said"),
    [
        ("one_on_one", "One-on-one", "One-on-one with Jon Reyes"),
        ("outreach", "Outreach", "Outreach with Jon Reyes"),
        ("community", "Going along", "Going along with Jon Reyes in the community"),
        ("linkage", "Linking to a resource", "Linking Jon Reyes to a resource"),
        ("attempt", "Tried to reach them", "Tried to reach Jon Reyes"),
        ("collateral", "Supporter", "Talk with family or supporters of Jon Reyes"),
        ("our_own", "Walk and talk", "Walk and talk with Jon Reyes"),
    ],
)
def test_a_title_reads_as_one_would_say_it(code, kind, said):
    assert contact.with_person(code, kind, "Jon Reyes") == said


def test_time_without_a_person_is_billed_to_nobody():
    meeting = replace(USUAL, of_nobody=True)
    assert contact.quiet_line(meeting) == "47 min · not billed to a person · due Fri Feb 6"
    assert "minutes only" in contact.units_explained(meeting, "New Jersey", "US-NJ")
    assert contact.quiet_line(replace(meeting, bills=False)) == "47 min · due Fri Feb 6"
