"""A plan is begun, kept while it is written, and given up without a trace of its words."""

from hashlib import sha256

import pytest
from sqlalchemy import text

from peerdesk.domain.attachments import Attachment, MediaType
from peerdesk.domain.documents import ContactFilter, Cursor
from peerdesk.domain.errors import DocumentNotFound, FormUnknown, NotTheAuthor, PersonNotFound
from peerdesk.domain.ids import record_id
from peerdesk.services import contacts, documents, people, plans, signing
from peerdesk.storage import attachments
from tests.builders import a_key, a_person, a_signed_note
from tests.services.plans.builders import another_desk, begun, frozen, with_goal, written

ALL_FORMS = (
    *("recovery-plan", "wellness-plan", "safety-plan", "crisis-plan", "contact-card"),
    *("coming-back", "looking-back", "overdose-safety", "staying-on-track"),
)


@pytest.mark.parametrize("form", ALL_FORMS)
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_kind_of_plan_is_begun_in_either_language(desk, form, language):
    document_id = plans.start(desk, a_person(desk), form, language)
    opened = plans.open_plan(desk, document_id)
    assert opened.form.shown_in or opened.form.language == language
    assert (opened.summary.language, opened.summary.version_count) == (language, 0)
    assert opened.answers.value("me.lang") == {"en": "English", "es": "Español"}[language]


def test_the_kinds_begin_with_the_life_they_want(desk):
    kinds = plans.kinds(desk)
    assert [kind.name for kind in kinds] == [
        kind.form for kind in desk.forms.plans.kinds if not kind.theirs_alone
    ]
    assert {kind.name for kind in kinds} >= set(ALL_FORMS)
    assert kinds[0].group == "every-day"
    assert kinds[0].about == "Where I want to go: home, health, purpose, community."
    assert plans.kind(desk, "coming-back", "es") == next(
        kind for kind in plans.kinds(desk, "es") if kind.name == "coming-back"
    )
    assert plans.kind(desk, "no-such-plan") is None
    assert plans.kinds(desk, "es")[0].title == "Mi plan de recuperación"


def test_a_plan_needs_a_person_and_a_form(desk):
    with pytest.raises(PersonNotFound):
        plans.start(desk, record_id(1, bytes(10)), "safety-plan")
    with pytest.raises(FormUnknown):
        plans.start(desk, a_person(desk), "no-such-plan")


def test_what_is_typed_is_there_again_with_the_cursor(desk):
    document_id = begun(desk)
    opened = plans.open_plan(desk, document_id)
    answers = opened.answers.with_answer("rp.hope", "Quán phở của tôi 🌱 " * 1500)
    plans.save(desk, opened, answers, Cursor("rp.hope", 7))
    again = plans.open_plan(desk, document_id)
    assert again.answers.value("rp.hope") == answers.value("rp.hope")
    assert again.draft.cursor == Cursor("rp.hope", 7)


def test_a_begun_plan_goes_by_its_own_title_as_it_is_typed(desk):
    document_id = begun(desk)
    opened = plans.open_plan(desk, document_id)
    plans.save(desk, opened, opened.answers.with_answer("me.title", "  The big\nlist "))
    assert plans.summary(desk, document_id).title == "The big list"
    plans.save(desk, opened, opened.answers.with_answer("me.title", None))
    assert plans.summary(desk, document_id).title == "My Recovery Plan"


def test_a_plan_in_another_language_keeps_every_word(desk):
    document_id = begun(desk)
    opened = plans.open_plan(desk, document_id)
    answers, _ = with_goal(opened.answers, "mi casa")
    plans.save(desk, opened, answers)
    spanish = plans.set_language(desk, opened, "es")
    assert spanish.form.title == "Mi plan de recuperación"
    assert spanish.answers.value("rp.home.goal:say", spanish.answers.rows_of("rp.home.goal")[0])
    assert spanish.answers.value("me.lang") == "Español"
    assert plans.open_plan(desk, document_id).summary.form_title == "Mi plan de recuperación"


def test_the_language_they_named_themselves_is_left_alone(desk):
    document_id = begun(desk)
    opened = plans.open_plan(desk, document_id)
    plans.save(desk, opened, opened.answers.with_answer("me.lang", "Spanglish"))
    assert plans.set_language(desk, opened, "es").answers.value("me.lang") == "Spanglish"


def test_a_plan_given_up_before_its_first_version_is_gone(desk):
    document_id = begun(desk)
    opened = plans.open_plan(desk, document_id)
    plans.leave(desk, opened, opened.answers)
    assert contacts.find(desk, "up to")
    plans.discard(desk, document_id)
    with pytest.raises(DocumentNotFound):
        plans.read_plan(desk, document_id)
    assert contacts.find(desk, "up to") == []
    with desk.vault.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM plan")) == 0


def test_giving_up_changes_leaves_the_version_in_force(desk):
    document_id = frozen(desk)
    opened = plans.open_plan(desk, document_id)
    plans.save(desk, opened, opened.answers.with_answer("rp.hope", "never mind"))
    plans.discard(desk, document_id)
    assert plans.read_plan(desk, document_id).answers.value("rp.hope") is None
    assert not plans.summary(desk, document_id).has_open_draft


def test_there_is_nothing_to_give_up_of_a_plan_nobody_writes_on(desk):
    with pytest.raises(DocumentNotFound):
        plans.discard(desk, frozen(desk))


def test_any_worker_may_write_the_next_version_one_at_a_time(desk):
    document_id = frozen(desk)
    sam = another_desk(desk)
    plans.open_plan(sam, document_id)
    for step in (plans.open_plan, plans.discard):
        with pytest.raises(NotTheAuthor):
            step(desk, document_id)
    assert plans.read_plan(desk, document_id).summary.has_open_draft


def test_a_new_plan_starts_from_the_last_one_without_its_signature_and_copies(desk):
    person_id = a_person(desk)
    first = begun(desk, person_id=person_id)
    answers, _ = with_goal(plans.open_plan(desk, first).answers, "a place of my own")
    answers, copy = answers.add_row("cy")
    answers = answers.with_answer("cy:who", "Ana", copy).with_answer("rp.sign:name", "D.")
    written(desk, first, answers)
    plans.save_version(desk, a_key(desk), first)
    second = plans.open_plan(desk, plans.start(desk, person_id, "recovery-plan")).answers
    assert second.value("rp.home.goal:say", second.rows_of("rp.home.goal")[0])
    assert second.rows_of("cy") == ()
    assert second.value("rp.sign:name") is None
    assert second.value("me.title") is None
    fresh = plans.start(desk, person_id, "recovery-plan", from_last=False)
    assert plans.open_plan(desk, fresh).answers.rows_of("rp.home.goal") == ()


def test_lists_of_contacts_know_nothing_of_plans(desk):
    person_id = a_person(desk)
    note = a_signed_note(desk, person_id)
    before = people.summary(desk, person_id).last_contact_at
    frozen(desk, person_id=person_id)
    begun(desk, person_id=person_id)
    assert [one.document_id for one in contacts.timeline(desk, person_id)] == [note]
    assert contacts.drafts(desk) == []
    assert contacts.count(desk, ContactFilter()) == 1
    assert people.summary(desk, person_id).last_contact_at == before


def test_a_plan_is_no_note_to_be_opened_signed_or_corrected(desk):
    begun_id, frozen_id = begun(desk), frozen(desk)
    with pytest.raises(DocumentNotFound):
        documents.open_draft(desk, begun_id)
    with pytest.raises(DocumentNotFound):
        signing.sign(desk, a_key(desk), [begun_id])
    with pytest.raises(DocumentNotFound):
        signing.add_amendment(desk, frozen_id)


def test_a_file_of_a_plan_given_up_stays_with_the_person(desk):
    person_id = a_person(desk)
    document_id = begun(desk, person_id=person_id)
    content = b"\x89PNG\r\n\x1a\n a calm lake"
    file = Attachment(
        attachment_id=record_id(5, bytes(10)),
        person_id=person_id,
        document_id=document_id,
        link_id="own:file",
        name="lake.png",
        media_type=MediaType.PNG,
        size=len(content),
        sha256=sha256(content).hexdigest(),
        added_at=desk.clock.now(),
        added_by=desk.signer.worker_id,
    )
    with desk.vault.writing() as session:
        attachments.add(session, file, content, desk.signer.device_id)
    plans.discard(desk, document_id)
    with desk.vault.reading() as session:
        (left,) = attachments.of_person(session, person_id)
    assert (left.name, left.document_id) == ("lake.png", None)
