"""Units where a day is added up: each contact's share, from the real contacts of that day."""

from dataclasses import replace

import pytest

from peerdesk.domain.contact_notes import ContactType
from peerdesk.domain.documents import ContactFilter
from peerdesk.domain.progress import unwatched
from peerdesk.domain.units import UnitScope
from peerdesk.services import (
    contacts,
    documents,
    own_rules,
    profiles,
    rebuild,
    records,
    signing,
)
from peerdesk.services.desk import today
from peerdesk.services.units_of_days import DayShare, share, units_of_days
from tests.builders import a_draft, a_key, a_person, chosen, finished

GENERIC = profiles.named("GENERIC-US")


def by(desk, scope):
    units = replace(GENERIC.units, scope=scope)
    changed = replace(GENERIC, name="Ours", effective_from=today(desk), units=units)
    own_rules.keep(desk, changed)


def written_at(desk, person, start, minutes):
    document_id = a_draft(desk, person)
    opened = documents.open_draft(desk, document_id)
    documents.save(desk, opened, documents.Writing(finished(opened.answers, start, minutes)))
    return document_id


def signed_at(desk, person, start, minutes):
    document_id = written_at(desk, person, start, minutes)
    signing.sign(desk, a_key(desk), [document_id])
    return document_id


def shares(desk, *notes):
    lines = [contacts.summary(desk, note) for note in notes]
    found = units_of_days(desk, lines)
    return [found[note] for note in notes]


@pytest.mark.parametrize(
    ("scope", "first", "second", "expected"),
    [
        (UnitScope.PER_CONTACT, 7, 7, [0, 0]),
        (UnitScope.PER_CONTACT, 22, 22, [1, 1]),
        (UnitScope.PER_DAY_SUM, 7, 7, [0, 1]),
        (UnitScope.PER_DAY_SUM, 8, 8, [1, 0]),
        (UnitScope.PER_DAY_SUM, 22, 22, [1, 2]),
        (UnitScope.PER_DAY_MIN8, 7, 7, [0, 0]),
        (UnitScope.PER_DAY_MIN8, 7, 16, [0, 1]),
        (UnitScope.PER_DAY_MIN8, 22, 22, [1, 2]),
    ],
)
def test_the_table_of_scopes_holds_for_notes_in_the_vault(desk, scope, first, second, expected):
    by(desk, scope)
    person = a_person(desk)
    one = signed_at(desk, person, "2026-02-02 10:00", first)
    other = signed_at(desk, person, "2026-02-02 14:00", second)
    assert shares(desk, one, other) == expected


def test_another_person_or_day_is_not_added(desk):
    by(desk, UnitScope.PER_DAY_SUM)
    person = a_person(desk)
    one = signed_at(desk, person, "2026-02-02 10:00", 7)
    signed_at(desk, a_person(desk, "Amara"), "2026-02-02 11:00", 7)
    signed_at(desk, person, "2026-02-01 23:00", 7)
    assert shares(desk, one) == [0]


def test_a_draft_counts_with_what_is_signed_of_its_day(desk):
    by(desk, UnitScope.PER_DAY_SUM)
    person = a_person(desk)
    signed_at(desk, person, "2026-02-02 10:00", 7)
    draft = written_at(desk, person, "2026-02-02 14:00", 23)
    columns = contacts.summary(desk, draft).columns
    assert share(desk, draft, person, columns) == DayShare(units=2, of_day=2)


def test_minutes_only_and_rules_not_chosen_have_no_units(desk):
    note = signed_at(desk, a_person(desk), "2026-02-02 10:00", 30)
    assert shares(desk, note) == [None]
    assert share(desk, note, None, contacts.summary(desk, note).columns) is None


@pytest.mark.parametrize("scope", UnitScope)
def test_what_is_about_nobody_is_billed_to_nobody(desk, scope):
    units = replace(GENERIC.units, scope=scope, billable_types=frozenset(ContactType))
    units = replace(units, service_code="H0038")
    changed = replace(GENERIC, name="Ours", effective_from=today(desk), units=units)
    own_rules.keep(desk, changed)
    document_id = documents.start_note(desk, None)
    opened = documents.open_draft(desk, document_id)
    answers = chosen(finished(opened.answers), "contact_type", "team")
    documents.save(desk, opened, documents.Writing(answers))
    columns = contacts.summary(desk, document_id).columns
    assert share(desk, document_id, None, columns) in {None, DayShare(0, 0)}
    signing.sign(desk, a_key(desk), [document_id])
    (line,) = contacts.contacts(desk, ContactFilter(), limit=5)
    assert line.columns.minutes == 47
    assert units_of_days(desk, [line]) == {document_id: 0}
    signed = records.read(desk, document_id).present.answers
    assert signed is not None
    assert signed.value("service_code") is None
    rebuild.rebuild(desk.vault, desk.forms, unwatched)
    assert contacts.summary(desk, document_id).columns == line.columns
