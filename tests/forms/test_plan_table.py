"""The table of plans: which kinds there are, in groups, and how one leads to another."""

import pytest

from peerdesk.domain.errors import FormRefused
from peerdesk.forms.library import URL_STEM, FormLibrary
from peerdesk.forms.plan_table import GROUPS, PlanKind, read_plan_table
from peerdesk.forms.values import Coding
from peerdesk.resource_files import resource
from peerdesk.wording import plans as words
from tests.forms.plan_table import SHARED, WHOLLY_SENSITIVE
from tests.forms.plans import FORMS, codes

TABLE = FORMS.plans
FEW = """
calm = []
leads = []
takes = []
[[plan]]
form = "card"
group = "on-paper"
about = "What others need to know."
[[plan]]
form = "path"
group = "every-day"
about = "Where I want to go."
"""


def owner(link_id: str) -> str:
    """The form that asks this."""
    return next(kind.form for kind in TABLE.kinds if link_id in FORMS[kind.form].by_link)


def test_every_plan_that_ships_is_offered_once_and_nothing_else():
    forms = [kind.form for kind in TABLE.kinds]
    assert len(forms) == len(set(forms))
    assert set(forms) == {name for name in SHARED if URL_STEM + name in _urls()}


def _urls() -> set[str]:
    return {form.url for form in FORMS.versions}


def test_plans_stand_in_groups_that_have_a_name_each():
    groups = [kind.group for kind in TABLE.kinds]
    assert groups == sorted(groups, key=GROUPS.index)
    names = [words.plan_group(group) for group in GROUPS]
    assert all(names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("kind", TABLE.kinds, ids=lambda kind: kind.form)
def test_a_plan_is_told_in_one_short_sentence_or_two(kind):
    assert kind.about.endswith(".")
    assert len(kind.about) <= 80


def test_hard_plans_name_the_words_they_close_with():
    hard = {kind.form: kind.close for kind in TABLE.kinds if kind.hard}
    assert set(hard) >= {"safety-plan", *WHOLLY_SENSITIVE}
    for form, close in hard.items():
        assert FORMS[form].item(close).look.instructions
    assert not [kind for kind in TABLE.kinds if kind.close and not kind.hard]


def test_one_plan_leads_to_another_from_places_that_are_there():
    assert {(lead.spot, lead.to) for lead in TABLE.leads} >= {
        *(("rm.if", "overdose-safety"), ("cp.end", "coming-back"), ("sp.next", "coming-back")),
        *(("bk.plan", "looking-back"), ("wp.next", "crisis-plan")),
    }
    for lead in TABLE.leads:
        item = FORMS[owner(lead.spot)].item(lead.spot)
        assert lead.when == "" or lead.when in codes(item)
        assert TABLE.kind(lead.to) is not None


def test_nothing_leads_to_a_plan_that_is_not_here():
    raw = read_plan_table(resource("forms", "plans.toml").read_text("utf-8"))
    table = raw.with_forms({"wellness-plan", "crisis-plan", "looking-back"})
    assert [kind.form for kind in table.kinds] == ["wellness-plan", "crisis-plan", "looking-back"]
    assert [(lead.spot, lead.to) for lead in table.leads] == [
        *(("wp.next", "crisis-plan"), ("dc.see", "wellness-plan"), ("bk.plan", "looking-back"))
    ]
    assert ("db.right", "advocacy-plan", "yes") in {
        (lead.spot, lead.to, lead.when) for lead in raw.leads
    }


def test_lists_take_thoughts_from_lists_that_are_there():
    assert TABLE.sources("rm.keep") == ("wp.tools.list",)
    for into in TABLE.takes or {}:
        assert FORMS[owner(into)].item(into).repeats
        for link_id in TABLE.sources(into):
            assert FORMS[owner(link_id)].item(link_id).repeats
    assert TABLE.sources("me.title") == ()
    assert {owner(link_id) for link_id in TABLE.calm} >= {"safety-plan", "wellness-plan"}


def test_kinds_of_record_are_those_a_consent_can_name_or_plainly_none_of_them():
    offered = {
        option.value.code
        for option in FORMS["consent-general"].item("cn.what").options
        if isinstance(option.value, Coding)
    }
    for kind in TABLE.kinds:
        assert kind.category in {*offered, ""}


def test_a_table_is_read_in_the_order_of_its_groups():
    table = read_plan_table(FEW)
    assert [kind.form for kind in table.kinds] == ["path", "card"]
    assert table.kind("card") == PlanKind("card", "on-paper", "What others need to know.")
    assert table.kind("letter") is None


@pytest.mark.parametrize(
    "broken",
    [
        "plan = 3",
        "[[plan",
        FEW.replace("on-paper", "somewhere"),
        FEW.replace("about =", "abuot ="),
        FEW.replace("about =", 'contact = "seance"\nabout =', 1),
        FEW.replace("leads = []", 'leads = [{from = "a"}]'),
        FEW.replace("takes = []", 'takes = [{into = "a", out_of = 3}]'),
        FEW.replace("calm = []", ""),
    ],
)
def test_what_is_no_such_table_is_refused(broken):
    with pytest.raises(FormRefused) as refused:
        read_plan_table(broken)
    assert refused.value.reason == "not_a_plan_table"


def test_a_folder_without_a_table_offers_no_plans(tmp_path):
    assert FormLibrary(tmp_path).plans.kinds == ()


def test_reading_the_table_reads_no_form():
    forms = FormLibrary(resource("forms"))
    assert forms.plans.kinds
    assert forms.read == {}
