"""A note field by field for the agency's own record: looked at, decided on, logged once."""

import pytest

from peerdesk.domain.errors import ChangedMeanwhile, NotSigned
from peerdesk.domain.people import PersonDetails
from peerdesk.domain.sharing import Medium
from peerdesk.domain.trail import Act
from peerdesk.forms.values import Coding
from peerdesk.services import documents, people, sharing, signing
from peerdesk.services.documents import Writing
from peerdesk.storage import trail
from tests.builders import a_draft, a_key, a_person, a_signed_note, chosen, finished


def disclosures(desk, person_id):
    with desk.vault.reading() as session:
        return list(trail.disclosures(session, person_id))


def acts(desk, person_id):
    with desk.vault.reading() as session:
        return [(one.act, one.detail) for one in trail.about(session, person_id)]


def labelled(looked):
    return {one.label: one.text for one in looked.fields}


def test_fields_come_in_the_order_of_the_note_with_day_and_times_apart(desk):
    looked = sharing.note_fields(desk, a_signed_note(desk))
    assert [(one.label, one.text) for one in looked.fields[:5]] == [
        ("Date", "02/03/2026"),
        ("Start", "2:05 pm"),
        ("End", "2:52 pm"),
        ("Minutes", "47"),
        ("Kind of contact", "One-on-one"),
    ]
    told = labelled(looked)
    assert "We looked up three warehouse openings." in told.values()
    assert "When" not in told
    assert all(one.text.strip() for one in looked.fields)
    places = [one.text for one in looked.fields]
    assert places.index("Darnell wanted to get going on his job goal.") < places.index(
        "We looked up three warehouse openings."
    )


def test_looking_discloses_nothing_and_copying_is_logged_once_as_inside_use(desk):
    person_id = people.add(desk, PersonDetails("Darnell"))
    looked = sharing.note_fields(desk, a_signed_note(desk, person_id))
    assert disclosures(desk, person_id) == []
    sharing.begin_copying(desk, looked)
    (entry,) = disclosures(desk, person_id)
    assert (entry.medium, entry.purpose) == (Medium.CLIPBOARD, "internal")
    assert entry.document_ids == (looked.document_id,)
    assert entry.recipient == "The agency's own record"
    handed = f"clipboard {entry.disclosure_id}"
    assert (Act.HANDED_OUT, handed) in acts(desk, person_id)


def test_a_note_that_changed_since_it_was_looked_at_is_not_copied(desk):
    person_id = a_person(desk)
    looked = sharing.note_fields(desk, a_signed_note(desk, person_id))
    signing.add_addendum(desk, looked.document_id)
    opened = documents.open_draft(desk, looked.document_id)
    documents.save(desk, opened, Writing(opened.answers, reason="The bus was late."))
    signing.sign(desk, a_key(desk), [looked.document_id])
    with pytest.raises(ChangedMeanwhile):
        sharing.begin_copying(desk, looked)
    assert disclosures(desk, person_id) == []
    again = sharing.note_fields(desk, looked.document_id)
    assert again.fields[-1].text == "The bus was late."


def test_what_belongs_to_supervision_stays_here(desk):
    document_id = documents.start_note(desk, a_person(desk))
    opened = documents.open_draft(desk, document_id)
    answers = finished(opened.answers)
    tag = answers.form.item("competency_tags").options[0].value
    assert isinstance(tag, Coding)
    answers = answers.with_answer("competency_tags", tag)
    answers = chosen(answers, "contact_type", "one_on_one")
    documents.save(desk, opened, Writing(answers))
    signing.sign(desk, a_key(desk), [document_id])
    looked = sharing.note_fields(desk, document_id)
    words = answers.form.item("competency_tags").words_of(tag)
    assert words not in " ".join(one.text for one in looked.fields)


def test_a_draft_and_a_note_in_error_are_not_copied(desk):
    in_error = a_signed_note(desk)
    signing.mark_entered_in_error(desk, a_key(desk), in_error, "Wrong person")
    for document_id in (a_draft(desk), in_error):
        with pytest.raises(NotSigned):
            sharing.note_fields(desk, document_id)
