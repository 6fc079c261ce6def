"""A programme's own rules: kept beside the presets, dated, never touching what is signed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from peerdesk.domain.contact_notes import NoteMode
from peerdesk.domain.errors import ProfileUnreadable, RulesDayPassed, RulesNameTaken
from peerdesk.domain.progress import unwatched
from peerdesk.domain.units import Rounding, UnitScope
from peerdesk.services import contacts, own_rules, profiles, records
from peerdesk.services.desk import today
from peerdesk.services.rebuild import rebuild
from tests.builders import a_signed_note

GENERIC = profiles.named("GENERIC-US")


def ours(desk, days=0, name="Riverside", **units):
    begins = today(desk) + timedelta(days=days)
    changed = replace(GENERIC.units, **units)
    return replace(GENERIC, name=name, label="Riverside plan", effective_from=begins, units=changed)


def test_own_rules_hold_for_every_day_until_a_first_note_is_signed(desk):
    own_rules.keep(desk, ours(desk, rounding=Rounding.FULL15))
    note = a_signed_note(desk)
    assert profiles.current(desk).name == "Riverside"
    assert contacts.summary(desk, note).columns.units == 3
    assert records.read(desk, note).present.revision.profile.startswith("Riverside|")


def test_rules_of_a_later_day_wait_for_it(desk):
    profiles.choose(desk, "GENERIC-US")
    a_signed_note(desk)
    own_rules.keep(desk, ours(desk, days=10, rounding=Rounding.FULL15))
    rules = profiles.rules(desk)
    assert rules.on(today(desk) + timedelta(days=9)).name == "GENERIC-US"
    assert rules.on(today(desk) + timedelta(days=10)).units.rounding is Rounding.FULL15


def test_a_second_version_leaves_the_first_where_it_held(desk):
    own_rules.keep(desk, ours(desk, soft_cap=8))
    a_signed_note(desk)
    own_rules.keep(desk, ours(desk, days=5, soft_cap=12))
    rules = profiles.rules(desk)
    assert rules.on(today(desk)).units.soft_cap == 8
    assert rules.on(today(desk) + timedelta(days=5)).units.soft_cap == 12
    assert [one.units.soft_cap for one in own_rules.own(desk)] == [12]


def test_every_choice_stays_in_sight(desk):
    a_signed_note(desk)
    own_rules.keep(desk, ours(desk))
    profiles.choose(desk, "US-CA-MediCal")
    own_rules.keep(desk, ours(desk, days=3))
    told = [(one.profile.name, one.is_own) for one in own_rules.history(desk)]
    assert told == [("Riverside", True), ("US-CA-MediCal", False), ("GRANT-ONLY", False)]


def test_own_rules_can_be_chosen_again_like_a_preset(desk):
    own_rules.keep(desk, ours(desk))
    profiles.choose(desk, "GENERIC-US")
    profiles.choose(desk, "riverside")
    assert profiles.current(desk).label == "Riverside plan"


@pytest.mark.parametrize("name", ["", "  ", "generic-us", "GRANT-ONLY", "a|b"])
def test_own_rules_have_a_name_of_their_own(desk, name):
    with pytest.raises(RulesNameTaken):
        own_rules.keep(desk, ours(desk, name=name))
    assert not own_rules.own(desk)


def test_rules_do_not_begin_before_today_once_notes_are_signed(desk):
    a_signed_note(desk)
    with pytest.raises(RulesDayPassed):
        own_rules.keep(desk, ours(desk, days=-1))


def test_rules_that_notes_may_be_signed_by_do_not_change(desk):
    own_rules.keep(desk, ours(desk, soft_cap=8))
    a_signed_note(desk)
    with pytest.raises(RulesDayPassed):
        own_rules.keep(desk, ours(desk, soft_cap=9))
    assert profiles.current(desk).units.soft_cap == 8


def test_a_week_without_a_working_day_is_refused(desk):
    never = replace(ours(desk), notes=replace(GENERIC.notes, weekend=frozenset(range(7))))
    with pytest.raises(ProfileUnreadable):
        own_rules.keep(desk, never)


def test_signed_notes_are_rebuilt_by_the_rules_they_were_signed_by(desk):
    own_rules.keep(desk, ours(desk, rounding=Rounding.MID8))
    note = a_signed_note(desk)
    own_rules.keep(desk, ours(desk, days=1, rounding=Rounding.FULL15, scope=UnitScope.PER_DAY_SUM))
    before = contacts.summary(desk, note).columns
    rebuild(desk.vault, desk.forms, unwatched)
    assert contacts.summary(desk, note).columns == before


def test_the_note_mode_of_own_rules_holds(desk):
    lean = replace(ours(desk), notes=replace(GENERIC.notes, mode=NoteMode.LOGISTICS_ONLY))
    own_rules.keep(desk, lean)
    assert profiles.current(desk).notes.mode is NoteMode.LOGISTICS_ONLY
