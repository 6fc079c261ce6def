"""A strengths story: the person's own words, only what they tick, through the gate."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication

from peerdesk.domain.errors import ChangedMeanwhile, NothingToShare
from peerdesk.domain.plans import PlanStanding
from peerdesk.domain.sharing import Layout
from peerdesk.forms.keeping import with_private
from peerdesk.forms.values import PartialDate
from peerdesk.services import plans, sharing
from peerdesk.services.sharing.strengths_paper import (
    STORY_LAYOUTS,
    Story,
    StoryReader,
    story_request,
)
from peerdesk.services.strengths import StrengthKind, strengths
from peerdesk.storage import trail
from tests.builders import a_key, a_person
from tests.printing import readers
from tests.services.plans.builders import begun, written


@pytest.fixture(scope="module")
def press(qapp: QGuiApplication) -> sharing.Press:
    return sharing.Press()


@pytest.fixture
def whose(desk):
    return a_person(desk)


def kept(desk, whose, form, change):
    """A plan of this form with one version, changed by `change`."""
    document_id = begun(desk, form, whose)
    written(desk, document_id, change(plans.open_plan(desk, document_id).answers))
    plans.save_version(desk, a_key(desk), document_id)
    return document_id


def a_recovery_plan(answers):
    answers, row = answers.add_row("rp.people")
    answers = answers.with_answer("rp.people:name", "Amma", row)
    answers = answers.with_answer("rp.people:rel", "my aunt", row)
    answers = answers.with_answer("rp.people:phone", "207-555-0142", row)
    answers = answers.with_answer("rp.hope", "Not a strength")
    return answers.with_answer("rp.win", ["90 days", "The garden"]).with_answer(
        "rp.strong", ["Fixing bikes"]
    )


def a_way(answers):
    answers, row = answers.add_row("pg.mark")
    answers = answers.with_answer("pg.mark:what", "First shift", row)
    answers = answers.with_answer("pg.mark:date", PartialDate("2026-03-02"), row)
    return answers.with_answer("pg.proud", ["the garden", "I asked for help"])


def said(desk, whose):
    return [(one.kind.value, one.words) for one in strengths(desk, whose)]


def story(desk, whose, **more):
    return Story(whose, strengths(desk, whose), **more)


def printed(desk, of, press, folder, layout=Layout.BOOKLET):
    path = folder / "story.pdf"
    way = sharing.Way(read=StoryReader(of))
    made = sharing.save_pdf(desk, story_request(of, layout), press, path, way=way)
    return " ".join(readers.words(made.read_bytes(), folder).split())


def test_wins_skills_and_people_come_from_the_plans_each_once(desk, whose):
    kept(desk, whose, "recovery-plan", a_recovery_plan)
    kept(desk, whose, "progress", a_way)
    found = said(desk, whose)
    assert sorted(words.lower() for kind, words in found if kind == "win") == [
        *("90 days", "first shift · march 2, 2026", "i asked for help", "the garden")
    ]
    assert found[-2:] == [("skill", "Fixing bikes"), ("people", "Amma · my aunt")]
    assert [kind for kind, _ in found] == sorted(
        (kind for kind, _ in found), key=[kind.value for kind in StrengthKind].index
    )


def test_what_is_private_or_not_frozen_or_put_away_says_nothing(desk, whose):
    private = kept(
        desk,
        whose,
        "recovery-plan",
        lambda answers: with_private(a_recovery_plan(answers), "rp.win", True),
    )
    assert "win" not in {kind for kind, _ in said(desk, whose)}
    unsaved = begun(desk, "progress", whose)
    written(desk, unsaved, a_way(plans.open_plan(desk, unsaved).answers))
    assert "I asked for help" not in {words for _, words in said(desk, whose)}
    plans.set_standing(desk, private, PlanStanding.REPLACED)
    assert said(desk, whose) == []


def test_what_is_sensitive_in_the_plan_says_so(desk, whose):
    def told(answers):
        answers, row = answers.add_row("wp.early.tell")
        return answers.with_answer("wp.early.tell:name", "Lou", row)

    kept(desk, whose, "wellness-plan", told)
    (lou,) = strengths(desk, whose)
    assert (lou.words, lou.is_sensitive) == ("Lou", True)


def test_the_same_person_named_openly_elsewhere_is_not_sensitive(desk, whose):
    def told(link_id):
        def change(answers):
            answers, row = answers.add_row(link_id)
            return answers.with_answer(f"{link_id}:name", "Lou", row)

        return change

    kept(desk, whose, "recovery-plan", told("rp.people"))
    kept(desk, whose, "wellness-plan", told("wp.early.tell"))
    (lou,) = strengths(desk, whose)
    assert not lou.is_sensitive


@pytest.mark.parametrize("layout", STORY_LAYOUTS)
def test_only_what_is_ticked_is_printed_in_their_words(desk, whose, press, tmp_path, layout):
    kept(desk, whose, "recovery-plan", a_recovery_plan)
    whole = story(desk, whose, name="D.", title="For a grey day")
    some = tuple(one for one in whole.ticked if one.words != "90 days")
    read = printed(desk, replace(whole, ticked=some), press, tmp_path, layout)
    for words in ("The garden", "Fixing bikes", "Amma · my aunt", "For a grey day", "D."):
        assert words in read
    for words in ("90 days", "Not a strength", "207", "version", "Draft", "DRAFT"):
        assert words not in read
    assert "2026" in read  # it is dated


def test_it_speaks_spanish(desk, whose, press, tmp_path):
    kept(desk, whose, "recovery-plan", a_recovery_plan)
    read = printed(desk, story(desk, whose, language="es"), press, tmp_path)
    assert "Lo que he logrado" in read
    assert "Fixing bikes" in read


def test_it_leaves_by_the_gate_and_stands_in_the_log(desk, whose, press, tmp_path):
    plan = kept(desk, whose, "recovery-plan", a_recovery_plan)
    printed(desk, story(desk, whose), press, tmp_path)
    with desk.vault.reading() as session:
        (line,) = trail.disclosures(session, whose)
    assert line.document_ids == (plan,)


def test_nothing_ticked_is_nothing_to_print(desk, whose):
    with pytest.raises(NothingToShare):
        story_request(Story(whose, ()))


def test_what_was_taken_out_of_the_plan_meanwhile_does_not_leave(desk, whose, press, tmp_path):
    plan = kept(desk, whose, "recovery-plan", a_recovery_plan)
    before = story(desk, whose)
    written(desk, plan, plans.open_plan(desk, plan).answers.with_answer("rp.win", ["The garden"]))
    plans.save_version(desk, a_key(desk), plan)
    with pytest.raises(ChangedMeanwhile):
        printed(desk, before, press, tmp_path)
    assert not (tmp_path / "story.pdf").exists()


def test_nobody_has_said_anything_yet(desk, whose):
    assert strengths(desk, whose) == ()
