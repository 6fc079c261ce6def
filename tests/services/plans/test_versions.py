"""A version is frozen, sealed and never changed; what lists and search know follows it."""

import json
from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from peerdesk.domain.documents import DocumentKind, DocumentStatus
from peerdesk.domain.errors import AlreadySigned, AnswersMissing, NotTheAuthor
from peerdesk.domain.plans import PlanFilter, PlanStanding
from peerdesk.forms.values import PartialDate
from peerdesk.services import contacts, plans, profiles, records
from peerdesk.services.plans.reading import last_version
from peerdesk.services.verify import verify
from tests.builders import a_key, a_person, a_signed_note
from tests.services.plans.builders import another_desk, begun, frozen, with_goal, written


def test_a_version_is_frozen_and_the_next_one_is_written_beside_it(desk):
    document_id = frozen(desk)
    opened = plans.open_plan(desk, document_id)
    answers = opened.answers.with_answer("rp.hope", "a quiet street")
    plans.save(desk, opened, answers.with_answer("rv.change", "I moved"))
    assert plans.read_plan(desk, document_id).answers.value("rp.hope") is None
    assert plans.save_version(desk, a_key(desk), document_id) == 2
    read = plans.read_plan(desk, document_id)
    assert read.answers.value("rp.hope") == "a quiet street"
    assert read.draft_answers is None
    first, second = plans.versions(desk, document_id)
    assert (first.number, first.helper, first.change) == (1, "Rosa", "")
    assert (second.number, second.language, second.change) == (2, "en", "I moved")
    assert first.answers.value("rp.hope") is None
    assert verify(desk.vault).holds


def test_what_changed_is_asked_anew_for_each_version(desk):
    document_id = begun(desk)
    written(
        desk,
        document_id,
        plans.open_plan(desk, document_id).answers.with_answer("rv.change", "new"),
    )
    plans.save_version(desk, a_key(desk), document_id)
    assert plans.open_plan(desk, document_id).answers.value("rv.change") is None


def test_what_is_not_frozen_yet_is_read_as_it_stands(desk):
    document_id = begun(desk)
    read = plans.read_plan(desk, document_id)
    assert read.draft_answers is not None
    assert read.answers.value("me.title") == "What I am up to"
    assert plans.versions(desk, document_id) == ()


def test_a_version_needs_what_no_paper_makes_sense_without(desk):
    document_id = plans.start(desk, a_person(desk), "safety-plan")
    with pytest.raises(AnswersMissing) as caught:
        plans.save_version(desk, a_key(desk), document_id)
    assert caught.value.link_ids == ("me.title", "me.name")


def test_a_row_that_was_only_added_keeps_nobody_from_a_version(desk):
    document_id = begun(desk)
    answers, goal = with_goal(plans.open_plan(desk, document_id).answers, "a job")
    answers, _ = answers.add_row("rp.home.goal:step", goal)
    answers, _ = answers.add_row("rp.people")
    answers, _ = answers.add_row("rp.purpose.goal")
    written(desk, document_id, answers)
    plans.save_version(desk, a_key(desk), document_id)
    kept = plans.read_plan(desk, document_id).answers
    assert kept.rows_of("rp.people") == kept.rows_of("rp.purpose.goal") == ()
    assert len(kept.rows_of("rp.home.goal")) == 1


def test_a_person_without_a_name_is_asked_for_it(desk):
    document_id = begun(desk)
    answers, row = plans.open_plan(desk, document_id).answers.add_row("rp.people")
    written(desk, document_id, answers.with_answer("rp.people:phone", "555-0142", row))
    with pytest.raises(AnswersMissing) as caught:
        plans.save_version(desk, a_key(desk), document_id)
    assert caught.value.link_ids == ("rp.people:name",)


def test_nothing_is_frozen_twice_and_only_by_who_wrote_it(desk):
    document_id = frozen(desk)
    with pytest.raises(AlreadySigned):
        plans.save_version(desk, a_key(desk), document_id)
    plans.open_plan(another_desk(desk), document_id)
    with pytest.raises(NotTheAuthor):
        plans.save_version(desk, a_key(desk), document_id)


def test_a_version_in_spanish_keeps_its_words_when_the_catalogue_is_gone(desk):
    document_id = begun(desk)
    opened = plans.set_language(desk, plans.open_plan(desk, document_id), "es")
    plans.save(desk, opened, opened.answers)
    plans.save_version(desk, a_key(desk), document_id)
    assert plans.read_plan(desk, document_id).form.title == "Mi plan de recuperación"
    object.__setattr__(desk.forms, "folder", desk.vault.folder)  # a later PeerDesk, other files
    for name in ("versions", "catalogues"):
        desk.forms.__dict__.pop(name, None)
    read = plans.read_plan(desk, document_id)
    assert read.form.title == "Mi plan de recuperación"
    assert (
        read.form.item("rp.hope").text == "¿Qué tipo de vida quiere?"
        or read.form.item("rp.hope").text
    )


def test_the_seal_covers_the_columns_of_a_plan(desk):
    document_id = begun(desk)
    opened = plans.open_plan(desk, document_id)
    written(desk, document_id, opened.answers.with_answer("rv.date", PartialDate("2028-02-29")))
    plans.save_version(desk, a_key(desk), document_id)
    with desk.vault.reading() as session:
        facts = json.loads(session.scalar(text("SELECT envelope FROM revision")))
    assert facts["document_kind"] == DocumentKind.PLAN
    assert facts["columns"]["review_on"] == "2028-02-29"
    assert facts["columns"]["title"] == "What I am up to"


def test_a_frozen_plan_is_found_by_its_words_and_leads_to_a_plan(desk):
    document_id = frozen(desk)
    (hit,) = contacts.find(desk, "landlord")
    assert (hit.summary.document_id, hit.summary.kind) == (document_id, DocumentKind.PLAN)
    assert hit.summary.columns.opening == "What I am up to"
    assert hit.summary.status is DocumentStatus.SIGNED


def test_ideas_nobody_accepted_and_what_is_hidden_are_not_found(desk):
    document_id = begun(desk)
    answers, row = plans.open_plan(desk, document_id).answers.add_row("keep.idea")
    answers = answers.with_answer("keep.idea:words", "quit smoking", row)
    written(desk, document_id, answers)
    plans.save_version(desk, a_key(desk), document_id)
    assert contacts.find(desk, "smoking") == []


def test_frozen_rows_refuse_to_be_changed(desk):
    frozen(desk)
    with pytest.raises(DatabaseError, match="revision is final"), desk.vault.writing() as session:
        session.execute(text("UPDATE revision SET kind = 'original'"))


def test_reading_a_plan_is_noted_and_begins_nothing(desk):
    document_id = frozen(desk)
    plans.read_plan(desk, document_id)
    acts = [str(entry.act) for entry in records.history(desk, document_id)]
    assert acts == ["draft_started", "signed", "document_viewed"]
    assert not plans.summary(desk, document_id).has_open_draft


def test_a_list_of_plans_goes_on_from_page_to_page_and_filters(desk, turning):
    people = {name: a_person(desk, name) for name in ("Ánh Trần", "Zoë", "Ana")}
    for person_id in people.values():
        for form in ("recovery-plan", "safety-plan"):
            turning.pass_time(minutes=1)
            frozen(desk, form, person_id)
    shown = plans.plans(desk, PlanFilter(), limit=4)
    shown += plans.plans(desk, PlanFilter(), shown[-1], limit=4)
    assert [one.person_name for one in shown] == [
        "Ana",
        "Ana",
        "Zoë",
        "Zoë",
        "Ánh Trần",
        "Ánh Trần",
    ]
    assert len({one.document_id for one in shown}) == plans.count(desk, PlanFilter()) == 6
    found = plans.plans(desk, PlanFilter(name="tran", form_url=shown[0].form_url))
    assert [one.title for one in found] == ["What I am up to"]


def the_plan_for_a_crisis(desk, person_id):
    found = plans.safety_plan(desk, person_id)
    return None if found is None else found.document_id


def test_the_safety_plan_comes_before_the_crisis_plan_and_a_version_before_a_draft(desk):
    person_id = a_person(desk)
    assert the_plan_for_a_crisis(desk, person_id) is None
    begun_safety = begun(desk, "safety-plan", person_id)
    assert the_plan_for_a_crisis(desk, person_id) == begun_safety
    crisis = frozen(desk, "crisis-plan", person_id)
    assert the_plan_for_a_crisis(desk, person_id) == crisis
    safety = frozen(desk, "safety-plan", person_id)
    assert the_plan_for_a_crisis(desk, person_id) == safety
    plans.set_standing(desk, safety, PlanStanding.REPLACED)
    assert the_plan_for_a_crisis(desk, person_id) == crisis


def test_plans_in_use_come_first_and_a_paused_one_is_not_due(desk):
    person_id = a_person(desk)
    first, second = frozen(desk, person_id=person_id), begun(desk, "safety-plan", person_id)
    for one in (first, second):
        opened = plans.open_plan(desk, one)
        plans.save(desk, opened, opened.answers.with_answer("rv.date", PartialDate("2026-02-01")))
    plans.save_version(desk, a_key(desk), first)
    plans.set_standing(desk, second, PlanStanding.PAUSED)
    assert [one.document_id for one in plans.of_person(desk, person_id)] == [first, second]
    assert [one.document_id for one in plans.due(desk, date(2026, 2, 3)).reviews] == [first]
    assert plans.due(desk, date(2026, 1, 31)).reviews == ()


def test_a_goal_in_any_script_and_of_any_length_is_kept_as_it_was_said(desk):
    words = "أريد بيتاً — ቤት እፈልጋለሁ — ᐁᑯᓯ — 🏡 " + "Tôi muốn một mái nhà. " * 280
    document_id = begun(desk)
    answers, goal = with_goal(plans.open_plan(desk, document_id).answers, words)
    written(desk, document_id, answers)
    plans.save_version(desk, a_key(desk), document_id)
    read = plans.read_plan(desk, document_id).answers
    assert read.value("rp.home.goal:say", read.rows_of("rp.home.goal")[0]) == words
    assert contacts.find(desk, "mai nha")
    assert goal


def test_a_version_goes_by_the_rules_of_its_day(desk, turning):
    a_signed_note(desk)
    turning.pass_time(days=10)
    profiles.choose(desk, "GENERIC-US")
    later = frozen(desk)
    turning.pass_time(days=-9)  # a clock that was wrong, set right again
    before = frozen(desk)
    with desk.vault.reading() as session:
        kept = [last_version(session, one) for one in (before, later)]
    names = [one.profile.partition("|")[0] for one in kept if one is not None]
    assert names == ["GRANT-ONLY", "GENERIC-US"]
