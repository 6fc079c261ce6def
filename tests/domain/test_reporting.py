"""The guide for reports: what ships is whole, and a slip in it is refused."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.consents.vocabulary import Basis
from peerdesk.domain.errors import ProfileUnreadable
from peerdesk.domain.programme import ReportDuty
from peerdesk.domain.reporting import REPORTED, read_guides, with_own
from peerdesk.resource_files import resource

ONE = """
as_of = 2026-11-21
[[duties]]
kind = "crime_on_premises"
what = "A crime here."
who = "Any worker."
whom = "The police."
phones = ["911"]
phones_are = "911 in danger."
by_when = "At once."
tell = ["What happened"]
leave_out = ["The rest"]
rule = "42 CFR 2.12(c)(5)"
limit = "Only four things."
sources = ["42 CFR 2.12(c)(5)"]
"""


def shipped():
    return read_guides(resource("reporting", "us.toml").read_text("utf-8"), "us.toml")


def test_every_ground_of_a_report_has_its_guide_with_a_rule_and_a_day():
    guides = shipped()
    assert {guide.kind for guide in guides} == REPORTED
    for guide in guides:
        assert guide.rule.startswith(("42 CFR", "45 CFR"))
        assert guide.as_of <= date(2026, 11, 21)
        assert all((guide.tell, guide.leave_out, guide.sources))
        assert "911" in guide.phones


def test_where_states_differ_the_guide_says_to_ask():
    for guide in shipped():
        if guide.kind in {Basis.CHILD_ABUSE_REPORT, Basis.ABUSE_REPORT}:
            assert "Ask your program" in guide.who
            assert "Ask your program" in guide.by_when


def test_the_programmes_words_take_the_place_of_ours_and_leave_the_rest():
    (guide,) = read_guides(ONE, "one.toml")
    (own,) = with_own([guide], [ReportDuty("crime_on_premises", by_when="Within an hour.")])
    assert (own.who, own.by_when, own.is_own) == ("Any worker.", "Within an hour.", True)
    assert with_own([guide], [ReportDuty("something else", who="Me")]) == [guide]
    assert with_own([guide], [ReportDuty("crime_on_premises")]) == [guide]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[[duties", "not_toml"),
        (ONE.replace("as_of = 2026-11-21", ""), "missing:as_of"),
        (ONE.replace('kind = "crime_on_premises"', 'kind = "consent"'), "value:kind"),
        (ONE.replace('kind = "crime_on_premises"', ""), "missing:kind"),
        (ONE.replace('phones = ["911"]', 'phones = ["555-0100"]'), "value:phones"),
        (ONE + 'more = "x"\n', "unknown:more"),
        (ONE + ONE.replace("as_of = 2026-11-21", ""), "value:duties.kind"),
        (ONE.replace('who = "Any worker."', "who = 3"), "type:who"),
    ],
)
def test_a_slip_refuses_the_whole_guide(text, reason):
    with pytest.raises(ProfileUnreadable) as refused:
        read_guides(text, "one.toml")
    kind, _, key = reason.partition(":")
    assert refused.value.reason.startswith(kind)
    assert refused.value.reason.endswith(key)


@given(st.text())
def test_any_text_is_read_or_refused(text):
    with suppress(ProfileUnreadable):
        read_guides(text, "any.toml")
