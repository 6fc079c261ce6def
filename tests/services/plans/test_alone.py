"""What a person keeps for themselves: nothing outside of writing together tells of it (D13)."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtGui import QGuiApplication

from peerdesk.domain.errors import AlreadySigned, DocumentNotFound, NothingToShare
from peerdesk.domain.plans import THEIRS_ALONE, PlanFilter
from peerdesk.domain.progress import unwatched
from peerdesk.domain.sharing import Layout, SharingPurpose
from peerdesk.forms.check_in import begin_day, looking_back
from peerdesk.forms.library import URL_STEM
from peerdesk.forms.values import PartialDate
from peerdesk.services import contacts, plans, rebuild, sharing, today
from peerdesk.storage import search
from tests.builders import a_key, a_person
from tests.services.plans.builders import another_desk, begun
from tests.services.test_sharing_plans import asked_for, saved

SECRET = "zebrafinch"


@pytest.fixture(scope="module")
def press(qapp: QGuiApplication) -> sharing.Press:
    return sharing.Press()


@pytest.fixture
def whose(desk):
    return a_person(desk)


@pytest.fixture
def page(desk, whose):
    """A check-in with a day, a word that stands nowhere else, and a day to look again."""
    document_id = plans.own_page(desk, whose, "daily-check-in")
    opened = plans.open_plan(desk, document_id)
    answers = opened.answers.with_answer("dc.pick", [SECRET])
    answers, day = begin_day(answers, date(2026, 2, 3))
    (row,) = answers.rows_of("dc.rated", day)
    answers = answers.with_answer("dc.rate", 3, row).with_answer("dc.good", f"A {SECRET} sang", day)
    answers = answers.with_answer("me.title", f"My {SECRET}").with_answer("me.name", SECRET)
    answers = answers.with_answer("dc.see", f"More {SECRET}s")
    plans.save(desk, opened, answers)
    plans.leave(desk, opened, answers)
    return document_id


def test_the_table_of_plans_and_the_lists_agree_on_what_it_is(desk):
    marked = {URL_STEM + kind.form for kind in desk.forms.plans.kinds if kind.theirs_alone}
    assert marked == THEIRS_ALONE


def test_no_list_and_no_count_has_it(desk, whose, page):
    assert plans.of_person(desk, whose) == ()
    assert plans.plans(desk, PlanFilter()) == []
    assert plans.count(desk, PlanFilter()) == 0
    assert plans.plans(desk, PlanFilter(name="Darnell")) == []
    other = begun(desk, person_id=whose)
    assert [plan.document_id for plan in plans.of_person(desk, whose)] == [other]


def test_finding_does_not_find_it_not_even_after_everything_is_rebuilt(desk, page):
    assert contacts.find(desk, SECRET) == []
    rebuild.rebuild(desk.vault, desk.forms, unwatched)
    assert contacts.find(desk, SECRET) == []
    with desk.vault.reading() as session:
        assert search.written(session, page) == ""


def test_its_line_says_what_paper_it_is_and_no_word_of_the_person(desk, page):
    line = plans.summary(desk, page)
    assert SECRET not in repr(line)
    assert line.review_on is None


def test_today_says_nothing_of_it(desk, page):
    opened = plans.open_plan(desk, page)
    plans.save(desk, opened, opened.answers.with_answer("rv.date", PartialDate("2020-01-01")))
    assert SECRET not in repr(today.groups(desk))
    assert page not in {line.document_id for group in today.groups(desk) for line in group.lines}


def test_what_other_plans_may_take_over_does_not_come_from_it(desk, whose, page):
    assert plans.told_before(desk, whose, ("dc.good", "dc.see")) == ()
    assert plans.plan_of_kind(desk, whose, "daily-check-in") is None


@pytest.mark.parametrize("purpose", [SharingPurpose.INTERNAL, SharingPurpose.OUTSIDE])
def test_nobody_else_gets_it_not_as_pages_and_not_as_a_file(desk, press, page, tmp_path, purpose):
    asked = replace(asked_for(page), purpose=purpose)
    with pytest.raises(NothingToShare):
        sharing.preview(desk, asked, press)
    with pytest.raises(NothingToShare):
        sharing.save_fhir(desk, asked, press, tmp_path / "form.json")


def test_a_packet_that_names_it_does_not_leave_either(desk, press, whose, page):
    other = begun(desk, person_id=whose)
    selection = replace(asked_for(page).selection, document_ids=(other, page))
    asked = replace(asked_for(page), selection=selection, purpose=SharingPurpose.INTERNAL)
    with pytest.raises(NothingToShare):
        sharing.preview(desk, asked, press)


def test_the_person_takes_it_home_without_the_mark_of_a_draft(desk, press, page, tmp_path):
    read = saved(desk, asked_for(page), press, tmp_path)
    assert SECRET in read
    assert "Draft" not in read
    assert "DRAFT" not in read
    week = saved(desk, asked_for(page, Layout.DAILY), press, tmp_path)
    assert "No one watches this." in week
    assert "sang" not in week


def test_it_is_the_same_page_when_they_ask_again(desk, whose, page):
    assert plans.own_page(desk, whose, "daily-check-in") == page
    answers = plans.open_plan(desk, page).answers
    assert looking_back(answers)[0].points == (("2026-02-03", 3),)


def test_another_worker_neither_sees_nor_continues_it(desk, whose, page):
    other = another_desk(desk)
    assert plans.own_page(other, whose, "daily-check-in") != page


def test_it_is_never_frozen(desk, page):
    with pytest.raises(AlreadySigned):
        plans.save_version(desk, a_key(desk), page)


def test_wiped_it_is_gone_for_good(desk, whose, page):
    plans.wipe_own_page(desk, page)
    with pytest.raises(DocumentNotFound):
        plans.open_plan(desk, page)
    again = plans.own_page(desk, whose, "daily-check-in")
    assert again != page
    assert plans.open_plan(desk, again).answers.values("dc.pick") == ()


def test_only_such_a_page_is_wiped_whole(desk):
    with pytest.raises(ValueError, match="alone"):
        plans.wipe_own_page(desk, begun(desk))


def test_it_is_offered_apart_from_the_plans(desk):
    assert [kind.name for kind in plans.alone_kinds(desk)] == ["daily-check-in"]
    assert "daily-check-in" not in {kind.name for kind in plans.kinds(desk)}
