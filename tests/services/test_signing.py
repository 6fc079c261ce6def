"""What is signed is frozen, chained and provable; afterwards it is only added to."""

import json
from dataclasses import replace

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from peerdesk.domain.documents import DocumentStatus, RevisionKind, salted_hash
from peerdesk.domain.errors import (
    AlreadySigned,
    AnswersMissing,
    DocumentNotFound,
    NotSigned,
    ReasonMissing,
    WrongPassphrase,
)
from peerdesk.domain.goals import StepStatus
from peerdesk.services import (
    contacts,
    documents,
    opening,
    people,
    practice,
    profiles,
    records,
    signing,
)
from peerdesk.services.documents import Writing
from peerdesk.services.verify import verify
from peerdesk.storage import revisions
from tests.builders import a_draft, a_key, a_person, a_signed_note, finished


def change(desk, document_id, reason="", **texts):
    """Write in an open addition as the screen does."""
    opened = documents.open_draft(desk, document_id)
    answers = opened.answers
    for link_id, words in texts.items():
        answers = answers.with_answer(link_id, words)
    documents.save(desk, opened, Writing(answers, reason=reason))


def said(version, link_id):
    return version.answers.value(link_id)


def test_a_signed_note_reads_as_it_was_written(desk):
    document_id = a_signed_note(desk, what_i_did="We called the bus line together.")
    document = records.read(desk, document_id)
    assert document.summary.status is DocumentStatus.SIGNED
    assert said(document.present, "what_i_did") == "We called the bus line together."
    assert document.original.revision.worker.name == "Rosa Little"


def test_the_stored_bytes_are_the_signed_bytes(desk):
    a_signed_note(desk, purpose="Đi chợ với nhau")
    with desk.vault.reading() as session:
        (one,) = list(revisions.chain(session))
    assert one.salt is not None
    assert one.body is not None
    facts = json.loads(one.envelope)
    assert facts["body_sha256"] == salted_hash(one.salt, one.body)
    assert "Đi chợ với nhau".encode() in one.body
    assert (facts["profile"].split("|")[0], facts["columns"]["minutes"]) == ("GRANT-ONLY", 47)


def test_several_notes_are_signed_as_one_batch(desk):
    person_id = a_person(desk)
    batch = [a_draft(desk, person_id) for _ in range(5)]
    signing.sign(desk, a_key(desk), batch)
    assert contacts.drafts(desk) == []
    assert verify(desk.vault).revisions == 5


def test_a_batch_with_one_unfinished_note_signs_none(desk):
    done = a_draft(desk)
    open_one = documents.start_note(desk, a_person(desk))
    with pytest.raises(AnswersMissing) as missing:
        signing.sign(desk, a_key(desk), [done, open_one])
    assert "outcome" in missing.value.link_ids
    assert contacts.summary(desk, done).status is DocumentStatus.DRAFT


def test_a_wrong_passphrase_signs_nothing(desk):
    with pytest.raises(WrongPassphrase):
        opening.signing_key(desk, "not the passphrase at all")


def test_signing_twice_is_refused(desk):
    document_id = a_signed_note(desk)
    with pytest.raises(AlreadySigned):
        signing.sign(desk, a_key(desk), [document_id])


def test_an_addendum_stands_beside_the_note(desk):
    document_id = a_signed_note(desk)
    signing.add_addendum(desk, document_id)
    change(desk, document_id, reason="He called later to say he applied.")
    signing.sign(desk, a_key(desk), [document_id])
    document = records.read(desk, document_id)
    assert [one.revision.kind for one in document.versions] == [
        RevisionKind.ORIGINAL,
        RevisionKind.ADDENDUM,
    ]
    assert document.versions[1].revision.reason == "He called later to say he applied."
    assert [hit.summary.document_id for hit in contacts.find(desk, "called later")] == [document_id]


def test_an_amendment_leaves_an_earlier_addendum_findable(desk):
    document_id = a_signed_note(desk)
    signing.add_addendum(desk, document_id)
    change(desk, document_id, reason="He called later to say he applied.")
    signing.sign(desk, a_key(desk), [document_id])
    signing.add_amendment(desk, document_id)
    change(desk, document_id, reason="Wrong day", what_i_did="We met on Tuesday.")
    signing.sign(desk, a_key(desk), [document_id])
    for words in ("called later", "met on tuesday"):
        assert [hit.summary.document_id for hit in contacts.find(desk, words)] == [document_id]


def test_an_amendment_keeps_both_versions_readable(desk):
    document_id = a_signed_note(desk, what_i_did="We met on Monday.")
    signing.add_amendment(desk, document_id)
    change(desk, document_id, reason="Wrong day", what_i_did="We met on Tuesday.")
    signing.sign(desk, a_key(desk), [document_id])
    document = records.read(desk, document_id)
    assert said(document.original, "what_i_did") == "We met on Monday."
    assert said(document.present, "what_i_did") == "We met on Tuesday."
    assert document.summary.status is DocumentStatus.AMENDED


@pytest.mark.parametrize("begin", [signing.add_addendum, signing.add_amendment])
def test_a_correction_without_a_reason_is_not_signed(desk, begin):
    document_id = a_signed_note(desk)
    begin(desk, document_id)
    with pytest.raises(ReasonMissing):
        signing.sign(desk, a_key(desk), [document_id])


def test_a_correction_shows_the_prompts_its_note_was_written_under(desk):
    document_id = a_draft(desk)
    opened = documents.open_draft(desk, document_id)
    documents.save(desk, opened, Writing(opened.answers, narrative_format="DAP"))
    signing.sign(desk, a_key(desk), [document_id])
    signing.add_amendment(desk, document_id)
    assert documents.open_draft(desk, document_id).draft.narrative_format == "DAP"


def test_nothing_hidden_is_signed_in_the_text_of_a_correction(desk):
    document_id = a_signed_note(desk)
    signing.add_addendum(desk, document_id)
    change(desk, document_id, "He called \u202eback\x00 later")
    signing.sign(desk, a_key(desk), [document_id])
    signing.mark_entered_in_error(desk, a_key(desk), document_id, "Wrong\u2066 person")
    versions = records.read(desk, document_id).versions
    assert [one.revision.reason for one in versions[1:]] == ["He called back later", "Wrong person"]


def test_a_note_in_error_is_hidden_from_reading_but_kept(desk):
    person_id = a_person(desk)
    document_id = a_signed_note(desk, person_id, purpose="a very rare word: quokka")
    signing.mark_entered_in_error(desk, a_key(desk), document_id, "Wrong person")
    assert contacts.timeline(desk, person_id) == []
    assert contacts.find(desk, "quokka") == []
    assert records.read(desk, document_id).versions[-1].revision.reason == "Wrong person"
    with pytest.raises(NotSigned):
        signing.add_addendum(desk, document_id)


def test_a_note_in_error_needs_its_reason(desk):
    document_id = a_signed_note(desk)
    with pytest.raises(ReasonMissing):
        signing.mark_entered_in_error(desk, a_key(desk), document_id, " ")
    assert contacts.summary(desk, document_id).status is DocumentStatus.SIGNED


def test_a_draft_cannot_be_corrected(desk):
    with pytest.raises(NotSigned):
        signing.add_addendum(desk, a_draft(desk))


def test_an_addition_given_up_leaves_the_note(desk):
    document_id = a_signed_note(desk)
    signing.add_addendum(desk, document_id)
    documents.discard(desk, document_id)
    assert not contacts.summary(desk, document_id).has_open_draft
    with pytest.raises(DocumentNotFound):
        documents.open_draft(desk, document_id)


def test_agreed_steps_are_known_and_closed(desk):
    person_id = a_person(desk)
    a_signed_note(desk, person_id)
    (step,) = people.open_steps(desk, person_id)
    assert step.text == "apply to one opening"
    people.set_step_status(desk, step.step_id, StepStatus.DONE)
    assert people.open_steps(desk, person_id) == []


def test_steps_of_a_note_in_error_are_not_asked_for(desk):
    person_id = a_person(desk)
    document_id = a_signed_note(desk, person_id)
    assert people.open_steps(desk, person_id)
    signing.mark_entered_in_error(desk, a_key(desk), document_id, "Another person's record")
    assert people.open_steps(desk, person_id) == []


def test_the_last_contact_is_remembered(desk):
    person_id = a_person(desk)
    document_id = a_signed_note(desk, person_id)
    met = people.summary(desk, person_id).last_contact_at
    assert met == contacts.summary(desk, document_id).columns.happened_at


def test_a_note_in_error_is_nobodys_last_contact(desk):
    person_id = a_person(desk)
    document_id = a_signed_note(desk, person_id)
    signing.mark_entered_in_error(desk, a_key(desk), document_id, "Another person's record")
    assert people.summary(desk, person_id).last_contact_at is None


def test_a_renewed_credential_does_not_rewrite_old_notes(desk):
    document_id = a_signed_note(desk)
    practice.change_worker(desk, replace(practice.worker(desk), credential="CPRS"))
    assert records.read(desk, document_id).original.revision.worker.credential == "CPS"


def test_a_late_note_asks_for_its_reason_once_the_programme_does(desk, turning):
    profiles.choose(desk, "US-CA-MediCal")
    document_id = a_draft(desk)
    turning.pass_time(days=9)
    with pytest.raises(AnswersMissing) as missing:
        signing.sign(desk, a_key(desk), [document_id])
    assert missing.value.link_ids == ("late_reason",)
    change(desk, document_id, late_reason="The laptop was being repaired.")
    signing.sign(desk, a_key(desk), [document_id])
    assert contacts.summary(desk, document_id).columns.late


def test_triggers_refuse_any_change_to_what_is_signed(desk):
    a_signed_note(desk)
    for change_sql in (
        "UPDATE revision SET envelope = x'00'",
        "DELETE FROM revision",
        "UPDATE body SET content = x'00'",
        "DELETE FROM body",
        "DELETE FROM document",
        "UPDATE document SET person_id = NULL",
        "UPDATE trail SET detail = 'x'",
        "DELETE FROM trail",
    ):
        with pytest.raises(IntegrityError), desk.vault.writing() as session:
            session.execute(text(change_sql))


def test_an_untouched_vault_is_proven(desk):
    a_signed_note(desk)
    proof = verify(desk.vault)
    assert proof.holds
    assert (proof.revisions, proof.writers) == (1, 1)


@pytest.mark.parametrize(
    ("tampering", "fault"),
    [
        ("UPDATE body SET content = replace(content, 'warehouse', 'treasure!')", "body"),
        ("DELETE FROM body", "body"),
        ("UPDATE revision SET envelope = replace(envelope, 'Rosa', 'Rose')", "signature"),
        ("UPDATE revision SET content_hash = 'ab'", "hash"),
        ("UPDATE revision SET previous = 'ab'", "link"),
        ("UPDATE revision SET sequence = sequence + 4", "link"),
        ("DELETE FROM body WHERE 1; DELETE FROM revision", "link"),
        ("UPDATE document SET minutes = 470", "columns"),
        ("UPDATE revision SET kind = 'addendum'", "link"),
        ("UPDATE revision SET number = number + 1", "link"),
        ("UPDATE trail SET detail = 'nothing'", "trail"),
        ("DELETE FROM trail WHERE sequence = (SELECT max(sequence) FROM trail)", "trail"),
        ("DELETE FROM trail", "trail"),
    ],
)
def test_every_tampering_is_found(desk, tampering, fault):
    a_signed_note(desk)
    with desk.vault.writing() as session:
        names = session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
        for name in names.all():
            session.execute(text(f"DROP TRIGGER {name}"))
        for statement in tampering.split(";"):
            session.execute(text(statement))
    assert verify(desk.vault).fault == fault


def test_signing_what_the_screen_shows_leaves_out_what_is_not_asked(desk):
    document_id = documents.start_note(desk, a_person(desk))
    opened = documents.open_draft(desk, document_id)
    answers = finished(opened.answers).with_answer("crisis.what_was_noticed", "toggled back")
    documents.save(desk, opened, Writing(answers))
    signing.sign(desk, a_key(desk), [document_id])
    present = records.read(desk, document_id).present
    assert said(present, "crisis.what_was_noticed") is None
