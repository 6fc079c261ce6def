"""Rules written down and read again are the same rules."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.contact_notes import ContactType, Modality, NoteMode
from peerdesk.domain.profile_writing import written
from peerdesk.domain.profiles import (
    Limits,
    NoteRules,
    RuleProfile,
    Source,
    UnitRules,
    parse_profile,
)
from peerdesk.domain.units import Rounding, UnitScope
from peerdesk.services import profiles

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_COUNT = st.none() | st.integers(0, 900)
_LIMIT = st.integers(1, 900)
_DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))


@st.composite
def rules(draw):
    bills = draw(st.booleans())
    notes = NoteRules(
        draw(_COUNT),
        draw(_COUNT),
        draw(st.booleans()),
        draw(st.frozensets(st.integers(0, 6), max_size=6)),
        draw(st.booleans()),
        draw(st.frozensets(_DAYS, max_size=3)),
        draw(st.none() | st.sampled_from(NoteMode)),
    )
    units = UnitRules(
        bills,
        draw(st.none() | st.sampled_from(Rounding)) if bills else Rounding.NONE,
        draw(st.none() | st.sampled_from(UnitScope)),
        draw(_COUNT),
        draw(_TEXT) or None,
        tuple(draw(st.lists(_TEXT, max_size=3))),
        draw(st.frozensets(st.sampled_from(ContactType))),
        draw(st.frozensets(st.sampled_from(Modality))),
    )
    limits = Limits(draw(_LIMIT), draw(_LIMIT), draw(_LIMIT), draw(_COUNT))
    sources = tuple(draw(st.lists(st.builds(Source, _TEXT, _TEXT), max_size=2)))
    return RuleProfile(
        draw(_TEXT), draw(_TEXT), draw(_DAYS), notes, units, limits, (draw(_TEXT),), sources
    )


@given(rules())
def test_any_rules_come_back_as_they_were(profile):
    assert parse_profile(written(profile)) == profile


@pytest.mark.parametrize("profile", profiles.available(), ids=lambda one: one.name)
def test_every_preset_can_be_written_down(profile):
    assert parse_profile(written(profile)) == profile


def test_a_name_with_quotation_marks_and_line_ends_harms_nothing():
    odd = replace(profiles.named("GENERIC-US"), label='The "Mid" \\ rules\nof 2027\x7f')
    assert parse_profile(written(odd)).label == odd.label
