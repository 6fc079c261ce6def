"""Advance directives: who may not sign or decide is found, and no word is touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.forms.answers import Answers, started
from peerdesk.forms.directives import Concern, chosen_state, found_in, is_directive
from peerdesk.forms.library import FormLibrary
from peerdesk.resource_files import resource
from tests.forms.papers import choose

FORMS = FormLibrary(resource("forms"))
FORM = FORMS["advance-directive"]
WORKERS = ("Ana Ruiz", "Đặng Thị Hoa", "Sam")


def named(answers: Answers, group: str, name: str) -> Answers:
    row = None
    if answers.form.item(group).repeats:
        answers, row = answers.add_row(group)
    return answers.with_answer(f"{group}:name", name, row)


def directive(**names: str) -> Answers:
    """A worksheet; `proxy2` stands for pd.proxy2, `wit`, `wit_` and so on for more witnesses."""
    answers = started(FORM)
    for group, name in names.items():
        answers = named(answers, f"pd.{group.rstrip('_').replace('0', '.')}", name)
    return answers


def concerns(answers: Answers) -> list[tuple[str, str]]:
    return [(str(one.concern), one.link_id) for one in found_in(answers, WORKERS)]


@pytest.mark.parametrize("group", ["proxy", "proxy2", "wit", "notary"])
@pytest.mark.parametrize("typed", ["Ana Ruiz", "  ana   RUÍZ ", "Ruiz, Ana", "Ana María Ruiz"])
def test_a_peer_worker_is_kept_out_however_their_name_is_typed(group, typed):
    (found,) = found_in(directive(**{group: typed}), WORKERS)
    assert (found.concern, found.link_id) == (Concern.WORKER, f"pd.{group}:name")
    assert found.stops
    assert found.name == typed.strip()


def test_a_name_with_marks_is_known_without_them():
    assert concerns(directive(wit="dang thi hoa")) == [("worker", "pd.wit:name")]


def test_a_worker_of_one_name_is_known_by_it():
    assert concerns(directive(notary="SAM")) == [("worker", "pd.notary:name")]


def test_a_first_name_that_a_worker_has_is_only_asked_about():
    (found,) = found_in(directive(proxy="Ana"), WORKERS)
    assert found.concern is Concern.FIRST_NAME_OF_WORKER
    assert not found.stops


@pytest.mark.parametrize("typed", ["Ana Lopez", "Rosa Ruiz", "Hoa Nguyen", "", "   "])
def test_other_people_are_welcome(typed):
    assert concerns(directive(proxy=typed, wit=typed)) in (
        [],
        [("proxy_signs", "pd.wit:name")],  # the same person for both, but no worker
    )


def test_whoever_decides_should_not_sign():
    answers = directive(proxy="Mai Tran", proxy2="Joe Bell", wit="mai tran", notary="Joe  Bell")
    assert concerns(answers) == [("proxy_signs", "pd.wit:name"), ("proxy_signs", "pd.notary:name")]


def test_two_witnesses_are_two_people():
    answers = directive(wit="Mai Tran", wit_="Joe Bell", wit__="MAI TRAN")
    (found,) = found_in(answers, WORKERS)
    assert (found.concern, found.row) == (
        Concern.WITNESS_TWICE,
        answers.rows_of("pd.wit")[2],
    )


def test_whoever_is_next_is_someone_else():
    assert concerns(directive(proxy="Mai Tran", proxy2="Mai Tran")) == [
        ("proxy_twice", "pd.proxy2:name")
    ]


def test_staff_the_person_wants_are_staff():
    answers = directive(doc0yes="Dr. Lee Park", wit="Lee Park", proxy="Joe Bell")
    assert concerns(answers) == [("staff", "pd.wit:name")]


def test_whoever_must_never_decide_does_not():
    answers = directive(proxy="Joe Bell", guard="Kim Bell", wit="Ray Bell")
    answers = answers.with_answer("pd.never", ("joe bell", "Kim Bell", "Ray Bell"))
    assert concerns(answers) == [("never", "pd.proxy:name"), ("never", "pd.guard:name")]


def test_nobody_signs_or_decides_for_themself():
    answers = directive(proxy="Darnell King", wit="King, Darnell")
    answers = answers.with_answer("pd.legal", "Darnell Lee King")
    assert [concern for concern, _ in concerns(answers)] == [
        *("own_name", "own_name", "proxy_signs"),
    ]


def test_a_worker_may_be_named_as_staff_or_told_or_as_someone_for_a_court():
    answers = directive(doc0yes="Ana Ruiz", tell="Ana Ruiz", guard="Ana Ruiz")
    assert [concern for concern, _ in concerns(answers)] == ["staff"]


def test_other_forms_have_nothing_to_look_at():
    assert not is_directive(FORMS["crisis-plan"])
    assert found_in(started(FORMS["crisis-plan"]), WORKERS) == ()
    assert chosen_state(started(FORMS["crisis-plan"])) == ""


def test_the_state_is_known_by_its_code_and_own_words_are_no_state():
    assert chosen_state(started(FORM)) == ""
    assert chosen_state(choose(started(FORM), "pd.state", "NE")) == "NE"
    assert chosen_state(started(FORM).with_answer("pd.state", "NE")) == ""


@given(st.lists(st.text(max_size=30), max_size=4), st.text(max_size=30))
def test_whatever_is_typed_nothing_is_lost_and_nothing_breaks(names, worker):
    answers = started(FORM)
    for name in names:
        answers = named(answers, "pd.wit", name)
    before = answers
    for found in found_in(answers, (worker,)):
        assert found.name
    assert answers == before
