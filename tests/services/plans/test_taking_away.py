"""An older version can be taken away for good; what proves the rest stays, and so does the log."""

import json

import pytest
from sqlalchemy import select, table, text
from sqlalchemy.exc import DatabaseError

from peerdesk.crypto.signing import SigningKey
from peerdesk.domain.errors import DocumentNotFound, NotTheAuthor, VersionInForce
from peerdesk.domain.plans import PlanFilter
from peerdesk.forms.library import FormLibrary
from peerdesk.resource_files import resource
from peerdesk.services import people, plans, rebuild
from peerdesk.services.verify import verify
from peerdesk.storage import trail
from tests.builders import a_key, a_person, a_signed_note
from tests.services.plans.builders import another_desk, frozen, named, with_goal, written
from tests.services.plans.test_copies import given_to, next_version

SECRET = "the red house on Elm"


@pytest.fixture
def two_versions(desk):
    document_id = frozen(desk)
    next_version(desk, document_id, words=SECRET)
    next_version(desk, document_id, words="a quiet street")
    return document_id


def everything(desk):
    """All that stands in the vault's tables, as one text."""
    with desk.vault.reading() as session:
        names = session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
        found = [
            session.execute(select(text("*")).select_from(table(name))).all() for name in names
        ]
    return repr([tuple(row) for rows in found for row in rows])


def test_what_it_said_is_gone_and_the_vault_still_proves_itself(desk, two_versions):
    assert SECRET in everything(desk)
    plans.take_version_away(desk, a_key(desk), two_versions, 2)
    assert SECRET not in everything(desk)
    assert verify(desk.vault).holds
    assert [one.number for one in plans.versions(desk, two_versions)] == [1, 3]
    assert plans.read_plan(desk, two_versions).answers.value("rp.hope") == "a quiet street"
    (gone,) = plans.gone(desk, two_versions)
    assert gone.number == 2


def test_the_next_version_counts_on_and_lists_are_made_anew(desk, two_versions):
    plans.take_version_away(desk, a_key(desk), two_versions, 1)
    assert next_version(desk, two_versions, words="and a garden") == 4
    rebuild.rebuild(desk.vault, FormLibrary(resource("forms")), lambda *_: None)
    assert plans.summary(desk, two_versions).version_count == 4
    assert verify(desk.vault).holds


def test_the_words_of_what_changed_go_too(desk):
    document_id = frozen(desk)
    answers = plans.open_plan(desk, document_id).answers.with_answer("rv.change", SECRET)
    written(desk, document_id, answers.with_answer("rp.hope", "x"))
    plans.save_version(desk, a_key(desk), document_id)
    assert plans.versions(desk, document_id)[1].change == SECRET
    next_version(desk, document_id)
    plans.take_version_away(desk, a_key(desk), document_id, 2)
    assert SECRET not in everything(desk)


def test_its_name_goes_with_it(desk, two_versions):
    plans.name_version(desk, two_versions, 2, "Before Elm Street")
    plans.take_version_away(desk, a_key(desk), two_versions, 2)
    assert "Before Elm Street" not in everything(desk)


def test_the_version_in_use_stays(desk, two_versions):
    with pytest.raises(VersionInForce):
        plans.take_version_away(desk, a_key(desk), two_versions, 3)
    assert len(plans.versions(desk, two_versions)) == 3


def test_nothing_is_taken_away_twice_nor_anything_that_is_no_plan(desk, two_versions):
    plans.take_version_away(desk, a_key(desk), two_versions, 1)
    with pytest.raises(DocumentNotFound):
        plans.take_version_away(desk, a_key(desk), two_versions, 1)
    note_id = a_signed_note(desk, a_person(desk, "Mai"))
    with pytest.raises(DocumentNotFound):
        plans.take_version_away(desk, a_key(desk), note_id, 1)


def test_what_was_disclosed_stays_in_the_log(desk, two_versions):
    given_to(desk, two_versions, "Dr. Lee")
    next_version(desk, two_versions)
    plans.take_version_away(desk, a_key(desk), two_versions, 3)
    person_id = plans.summary(desk, two_versions).person_id
    with desk.vault.reading() as session:
        (entry,) = trail.disclosures(session, person_id)
    assert entry.document_ids == (two_versions,)
    assert [one.held for one in plans.copies(desk, two_versions)] == [3]


def test_a_body_does_not_go_without_a_tombstone(desk, two_versions):
    with pytest.raises(DatabaseError), desk.vault.writing() as session:
        session.execute(text("DELETE FROM body"))


def with_forged_tombstone(desk, revision, statement, key):
    """What somebody with the vault's key, but not a worker's, could write."""
    columns = "INSERT INTO tombstone (revision_id, at, key_id, statement, signature) "
    values = "SELECT :revision, 0, id, :statement, :signature FROM signing_key LIMIT 1"
    told = {"revision": revision, "statement": statement, "signature": key.sign(statement)}
    with desk.vault.writing() as session:
        session.execute(text(columns + values), told)
        session.execute(text("DELETE FROM body WHERE revision_id = :revision"), told)


def first_revision(desk, kind):
    query = "SELECT r.id FROM revision r JOIN document d ON d.id = r.document_id"
    with desk.vault.reading() as session:
        return session.scalar(text(f"{query} WHERE d.kind = :kind"), {"kind": kind})


def test_a_tombstone_nobody_signed_is_found(desk, two_versions):
    revision = first_revision(desk, "plan")
    with_forged_tombstone(desk, revision, b"{}", SigningKey.generate())
    assert verify(desk.vault).fault == "signature"


def test_a_tombstone_of_another_version_is_found(desk, two_versions):
    plans.take_version_away(desk, a_key(desk), two_versions, 1)
    with desk.vault.reading() as session:
        statement = session.scalar(text("SELECT statement FROM tombstone"))
        query = "SELECT id FROM revision WHERE number = 2"
        second = session.scalar(text(query))
    with_forged_tombstone(desk, second, statement, a_key(desk))
    assert verify(desk.vault).fault == "body"


def test_a_signed_note_cannot_be_hidden_under_a_tombstone(desk):
    a_signed_note(desk, a_person(desk))
    revision = first_revision(desk, "contact_note")
    with_forged_tombstone(desk, revision, json.dumps({}).encode(), a_key(desk))
    assert verify(desk.vault).fault == "body"


def test_a_version_is_named_renamed_and_unnamed(desk, two_versions):
    assert plans.name_version(desk, two_versions, 1, "  The first\nquiet one ") == ""
    assert plans.versions(desk, two_versions)[0].name == "The first quiet one"
    assert plans.name_version(desk, two_versions, 1, "") == "The first quiet one"
    assert plans.versions(desk, two_versions)[0].name == ""
    with pytest.raises(DocumentNotFound):
        plans.name_version(desk, two_versions, 9, "x")
    assert verify(desk.vault).holds


def deleted_whole(desk, document_id):
    plans.take_plan_away(desk, a_key(desk), document_id)
    return everything(desk)


def test_a_whole_plan_goes_and_the_vault_still_proves_itself(desk, two_versions):
    person_id = plans.summary(desk, two_versions).person_id
    plans.name_version(desk, two_versions, 2, "Before Elm Street")
    plans.open_plan(desk, two_versions)  # something is being written
    left = deleted_whole(desk, two_versions)
    for words in (SECRET, "a quiet street", "Before Elm Street", "a place of my own"):
        assert words not in left
    assert verify(desk.vault).holds
    assert plans.of_person(desk, person_id) == ()
    assert plans.count(desk, PlanFilter()) == 0
    assert [one.number for one in plans.gone(desk, two_versions)] == [1, 2, 3]
    with pytest.raises(DocumentNotFound):
        plans.summary(desk, two_versions)
    with pytest.raises(DocumentNotFound):
        plans.take_plan_away(desk, a_key(desk), two_versions)


def test_lists_made_anew_do_not_bring_a_deleted_plan_back(desk, two_versions):
    plans.take_plan_away(desk, a_key(desk), two_versions)
    rebuild.rebuild(desk.vault, FormLibrary(resource("forms")), lambda *_: None)
    assert plans.count(desk, PlanFilter()) == 0
    assert verify(desk.vault).holds


def test_the_next_plan_of_the_kind_begins_empty_after_one_was_deleted(desk, two_versions):
    person_id = plans.summary(desk, two_versions).person_id
    plans.take_plan_away(desk, a_key(desk), two_versions)
    begun = plans.start(desk, person_id, "recovery-plan")
    assert plans.open_plan(desk, begun).answers.value("rp.hope") is None


def test_a_goal_that_a_contact_names_stays_with_the_person(desk):
    document_id = frozen(desk)
    person_id = plans.summary(desk, document_id).person_id
    opened = plans.open_plan(desk, document_id)
    answers, _ = with_goal(named(opened.answers), "a dog", "ask at the shelter")
    written(desk, document_id, answers)
    plans.save_version(desk, a_key(desk), document_id)
    home, dog = people.goals(desk, person_id)
    a_signed_note(desk, person_id, goal_links=str(home.goal_id))
    plans.take_plan_away(desk, a_key(desk), document_id)
    (kept,) = people.goals(desk, person_id)
    assert (kept.own_words, kept.document_id) == (home.own_words, None)
    assert [one.text for one in people.open_steps(desk, person_id)] == ["apply to one opening"]
    assert dog.own_words not in everything(desk)
    assert verify(desk.vault).holds


def test_a_plan_another_worker_is_writing_on_stays(desk, two_versions):
    plans.open_plan(another_desk(desk), two_versions)
    with pytest.raises(NotTheAuthor):
        plans.take_plan_away(desk, a_key(desk), two_versions)
    assert len(plans.versions(desk, two_versions)) == 3
