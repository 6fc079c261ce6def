"""Resources given in contacts: kept with the signed note, followed until something came of it."""

from datetime import date

import pytest
from sqlalchemy import text

from peerdesk.domain.errors import EntryNotFound
from peerdesk.domain.progress import unwatched
from peerdesk.domain.resources import Resource, ResourceAction, ResourceResult
from peerdesk.services import documents, referrals, resources, signing
from peerdesk.services.documents import Writing
from peerdesk.services.note_columns import coded
from peerdesk.services.rebuild import rebuild
from peerdesk.storage.referrals import open_query
from tests.builders import a_draft, a_key, a_person

GIVEN = date(2026, 2, 3)


def a_resource(desk, name="Harbor House"):
    return resources.add(desk, Resource(resources.new_resource_id(desk), name))


def with_resource(answers, name, action="", result="", directory_id=""):
    answers, row = answers.add_row("resources")
    answers = answers.with_answer("resources.name", name, row)
    answers = answers.with_answer("resources.directory_id", directory_id or None, row)
    for part, code in (("action", action), ("result", result)):
        if code:
            link_id = f"resources.{part}"
            answers = answers.with_answer(link_id, coded(answers.form, link_id, code), row)
    return answers


def written(desk, document_id, change):
    """The open draft with its answers changed, and signed."""
    opened = documents.open_draft(desk, document_id)
    documents.save(desk, opened, Writing(change(opened.answers), reason="It was left out."))
    signing.sign(desk, a_key(desk), [document_id])
    return document_id


def a_note_giving(desk, person_id, *given):
    def change(answers):
        for one in given:
            answers = with_resource(answers, *one)
        return answers

    return written(desk, a_draft(desk, person_id), change)


def corrected(desk, document_id, change):
    signing.add_amendment(desk, document_id)
    return written(desk, document_id, change)


def said(found):
    return [(one.name, str(one.result)) for one in found]


def test_signing_keeps_what_was_given(desk):
    person_id, entry = a_person(desk), a_resource(desk)
    document_id = a_note_giving(
        desk,
        person_id,
        ("Harbor House", "warm_handoff", "connected", str(entry.resource_id)),
        ("Aunt May's church", "", "", "no id at all"),
    )
    # An id this vault does not know, as of a note that came from another desk, is left out.
    first, second = referrals.of_document(desk, document_id)
    assert (first.resource_id, second.resource_id) == (entry.resource_id, None)
    assert (first.action, second.action) == (ResourceAction.WARM_HANDOFF, None)
    assert (first.result, first.result_on) == (ResourceResult.CONNECTED, GIVEN)
    assert (second.result, second.result_on) == (ResourceResult.PENDING, None)
    assert referrals.of_person(desk, person_id)[0].given_on == GIVEN
    assert said(referrals.still_open(desk)) == [("Aunt May's church", "pending")]


def test_a_draft_has_given_nothing_yet(desk):
    person_id = a_person(desk)
    opened = documents.open_draft(desk, a_draft(desk, person_id))
    documents.save(desk, opened, Writing(with_resource(opened.answers, "Harbor House")))
    assert referrals.of_person(desk, person_id) == ()


def test_what_came_of_it_is_written_later_without_touching_the_note(desk):
    person_id = a_person(desk)
    a_note_giving(desk, person_id, ("Harbor House", "given_info", "waiting"))
    (given,) = referrals.still_open(desk)
    day = date(2026, 2, 9)
    referrals.set_result(desk, given.referral_id, ResourceResult.TURNED_AWAY, day)
    (found,) = referrals.of_person(desk, person_id)
    assert (found.result, found.result_on) == (ResourceResult.TURNED_AWAY, day)
    assert referrals.still_open(desk) == ()
    with pytest.raises(EntryNotFound):
        referrals.set_result(desk, person_id, ResourceResult.CONNECTED, day)


def test_a_correction_of_something_else_keeps_what_was_learnt(desk):
    person_id = a_person(desk)
    document_id = a_note_giving(desk, person_id, ("Harbor House", "", "waiting"), ("Food bank",))
    before = referrals.of_document(desk, document_id)
    referrals.set_result(desk, before[0].referral_id, ResourceResult.CONNECTED, date(2026, 2, 9))
    corrected(desk, document_id, lambda answers: with_resource(answers, "Bus pass office"))
    after = referrals.of_document(desk, document_id)
    assert said(after) == [
        ("Harbor House", "connected"),
        ("Food bank", "pending"),
        ("Bus pass office", "pending"),
    ]
    assert [one.referral_id for one in after[:2]] == [one.referral_id for one in before]


def test_a_correction_of_the_result_itself_holds(desk):
    document_id = a_note_giving(desk, a_person(desk), ("Harbor House", "", "waiting"))
    (given,) = referrals.of_document(desk, document_id)
    referrals.set_result(desk, given.referral_id, ResourceResult.CONNECTED, date(2026, 2, 9))

    def declined(answers):
        (row,) = answers.rows_of("resources")
        coding = coded(answers.form, "resources.result", "declined")
        return answers.with_answer("resources.result", coding, row)

    corrected(desk, document_id, declined)
    assert said(referrals.of_document(desk, document_id)) == [("Harbor House", "declined")]


def test_the_same_place_twice_in_one_note_stays_two(desk):
    document_id = a_note_giving(desk, a_person(desk), ("Food bank",), ("Food bank",))
    first, second = referrals.of_document(desk, document_id)
    referrals.set_result(desk, second.referral_id, ResourceResult.CONNECTED, GIVEN)
    corrected(desk, document_id, lambda answers: answers)
    results = [str(one.result) for one in referrals.of_document(desk, document_id)]
    assert results == ["pending", "connected"]
    assert first.referral_id != second.referral_id


def test_a_note_entered_in_error_gave_nothing(desk):
    person_id = a_person(desk)
    document_id = a_note_giving(desk, person_id, ("Harbor House",))
    signing.mark_entered_in_error(desk, a_key(desk), document_id, "Wrong person")
    assert referrals.of_person(desk, person_id) == ()
    assert referrals.still_open(desk) == ()


def test_a_rebuild_brings_back_what_was_given_and_keeps_what_was_learnt(desk):
    person_id = a_person(desk)
    document_id = a_note_giving(desk, person_id, ("Harbor House", "", "waiting"), ("Food bank",))
    before = referrals.of_document(desk, document_id)
    day = date(2026, 2, 9)
    referrals.set_result(desk, before[0].referral_id, ResourceResult.CONNECTED, day)
    learnt = referrals.of_document(desk, document_id)
    rebuild(desk.vault, desk.forms, unwatched)
    assert referrals.of_document(desk, document_id) == learnt
    with desk.vault.writing() as session:
        session.execute(text("DELETE FROM referral"))
    rebuild(desk.vault, desk.forms, unwatched)
    assert referrals.of_document(desk, document_id) == before


def test_what_is_open_is_read_off_its_own_small_index(desk):
    with desk.vault.reading() as session:
        compiled = open_query(50).compile(
            session.connection(), compile_kwargs={"literal_binds": True}
        )
        plan = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}").all()
    said_of_it = " ".join(str(row[-1]) for row in plan)
    assert "ix_referral_open" in said_of_it
    assert "TEMP B-TREE" not in said_of_it
