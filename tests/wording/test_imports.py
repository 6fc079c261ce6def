"""Sentences of importing: each thing that can be said of a line has its words."""

import re
from datetime import UTC, datetime

import pytest

from peerdesk.domain.imports import Decision, Trouble
from peerdesk.services.documents import CONTACT_NOTE
from peerdesk.services.imports import contacts, people
from peerdesk.services.imports.words import contact_words, people_words
from peerdesk.wording import imports as words
from peerdesk.wording.failures_of_imports import why_no_table
from peerdesk.wording.import_fields import field_name


@pytest.mark.parametrize("trouble", Trouble)
def test_everything_that_can_be_said_of_a_line_has_a_sentence(trouble):
    told = words.trouble(trouble, "Day", "13/13/26")
    assert re.search(r"[.?!:]|13/13/26$", told)
    assert not re.search(r"[{}]", told)


def test_every_decision_and_every_field_has_words(desk):
    assert [code for code, _ in words.decisions()] == list(Decision)
    form = desk.forms[CONTACT_NOTE]
    for name in (*people.FIELDS, *contacts.OUR_OWN):
        assert field_name(name) != name
    for name in contacts.fields(form):
        item = form.by_link.get(name)
        assert field_name(name, item.text if item else "") != name


def test_every_field_that_a_word_stands_for_can_be_read(desk):
    form = desk.forms[CONTACT_NOTE]
    meant = set(contact_words(form).fields.values())
    assert meant <= set(contacts.fields(form))
    assert set(people_words().fields.values()) - {"any_name"} == set(people.FIELDS)


def test_every_code_that_a_word_stands_for_is_one_of_the_form(desk):
    form = desk.forms[CONTACT_NOTE]
    for field, known in contact_words(form).values.items():
        if field in form.by_link:
            codes = {getattr(option.value, "code", "") for option in form.item(field).options}
            assert set(known.values()) <= codes, field


def test_a_file_that_is_no_table_is_told_why_with_its_line():
    assert "line 7" in why_no_table("quotes_open", 7)
    assert why_no_table("unheard of", 0) == why_no_table("not_a_table", 0)


def test_two_imports_of_one_day_can_be_told_apart():
    morning, noon = (datetime(2026, 11, 22, hour, 5, tzinfo=UTC) for hour in (8, 12))
    first, second = (words.earlier_line("people", 3, at, undone=False) for at in (morning, noon))
    assert first == "Sunday, November 22, 2026, 8:05 am · People · 3 records"
    assert "12:05 pm" in second


def test_an_earlier_import_says_whether_all_of_it_was_taken_back():
    at = datetime(2026, 2, 3, 9, 5, tzinfo=UTC)
    whole = words.earlier_line("contacts", 3, at, undone=True)
    part = words.earlier_line("contacts", 3, at, undone=True, left=1)
    assert whole.endswith("3 records · taken back")
    assert part.endswith("3 records · taken back in part: 1 stays")
