"""An advance directive is frozen only without a peer worker among those who sign or decide."""

import pytest

from peerdesk.domain.errors import WorkerNamedToSign
from peerdesk.forms.directives import Concern
from peerdesk.services import plans, practice
from peerdesk.services.state_rules import rules_for, state_rules
from tests.builders import a_key
from tests.forms.papers import choose
from tests.services.plans.builders import begun, picked, written


@pytest.fixture
def directive(desk):
    return begun(desk, "advance-directive")


def with_names(desk, document_id, **names):
    """What a version needs, and these names; pd.wit gets a row."""
    answers = plans.open_plan(desk, document_id).answers.with_answer("pd.legal", "Darnell King")
    answers = picked(answers, "pd.state", "NE")
    for group, name in names.items():
        row = None
        if group == "wit":
            answers, row = answers.add_row("pd.wit")
        answers = answers.with_answer(f"pd.{group}:name", name, row)
    written(desk, document_id, answers)
    return answers


def test_a_worker_of_this_vault_is_kept_out_and_nothing_is_lost(desk, directive):
    worker = practice.worker(desk).name
    answers = with_names(desk, directive, notary=worker, proxy2=worker.upper(), wit="Mai Tran")
    with pytest.raises(WorkerNamedToSign) as refused:
        plans.save_version(desk, a_key(desk), directive)
    assert refused.value.link_ids == ("pd.proxy2:name", "pd.notary:name")
    kept = plans.open_plan(desk, directive).answers
    assert kept.value("pd.notary:name") == answers.value("pd.notary:name") == worker
    assert plans.read_plan(desk, directive).summary.version_count == 0


def test_names_that_only_ask_for_a_look_keep_nothing_from_being_saved(desk, directive):
    answers = with_names(desk, directive, proxy="Mai Tran", wit="Mai Tran")
    assert [one.concern for one in plans.to_look_at(desk, answers)] == [Concern.PROXY_SIGNS]
    assert plans.save_version(desk, a_key(desk), directive) == 1


def test_other_plans_have_nothing_to_look_at(desk):
    worker = practice.worker(desk).name
    crisis = begun(desk, "crisis-plan")
    answers = plans.open_plan(desk, crisis).answers.with_answer("me.name", worker)
    written(desk, crisis, answers)
    assert plans.to_look_at(desk, answers) == ()
    assert plans.save_version(desk, a_key(desk), crisis) == 1


def test_what_is_missing_is_asked_before_anything_else(desk, directive):
    assert set(plans.missing(plans.open_plan(desk, directive).answers)) == {"pd.state", "pd.legal"}


def test_a_new_directive_has_nobodys_name_to_sign_from_the_last_one(desk):
    from_last = begun(desk, "advance-directive")
    person_id = plans.summary(desk, from_last).person_id
    with_names(desk, from_last, wit="Mai Tran", notary="Joe Bell", proxy="Kim Bell")
    plans.save_version(desk, a_key(desk), from_last)
    again = plans.open_plan(desk, plans.start(desk, person_id, "advance-directive")).answers
    assert [again.value("pd.wit:name", row) for row in again.rows_of("pd.wit")] in ([], [None])
    assert again.value("pd.notary:name") is None
    assert again.value("pd.proxy:name") == "Kim Bell"


def test_the_rules_are_told_in_the_language_of_the_plan(desk):
    spanish = plans.start(
        desk, plans.summary(desk, begun(desk)).person_id, "advance-directive", "es"
    )
    answers = choose(plans.open_plan(desk, spanish).answers, "pd.state", "CO")
    (day,) = [rule.checked for rule in state_rules() if rule.state == "CO" and rule.checked]
    told = rules_for(answers, day)
    assert told.rules[0] == ("Testigos", "Dos personas que no ganen nada con ello.")
    assert "Revisado" in " ".join(told.closing)
