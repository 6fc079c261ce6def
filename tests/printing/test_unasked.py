"""What nobody said is on no paper; steps that somebody acts by stand in full ink."""

import pytest

from peerdesk.domain.sharing import Layout
from peerdesk.forms.answers import started
from peerdesk.forms.keeping import on_card
from peerdesk.printing.plan_content import told_parts
from peerdesk.printing.plan_pdf import render_plan
from peerdesk.printing.plan_pieces import Shown
from tests.printing import readers
from tests.printing.plans import AT, LIBRARY, paper


@pytest.mark.parametrize("form", ["overdose-safety", "crisis-plan", "coming-back"])
@pytest.mark.parametrize("layout", [Layout.FULL, Layout.SHORT])
def test_a_supporter_whom_nobody_named_leaves_no_trace(shelf, tmp_path, form, layout):
    answers = started(LIBRARY[form]).with_answer("me.title", "Mine")
    read = readers.words(render_plan(paper(form, "en", answers), layout, shelf, AT).pdf, tmp_path)
    assert "Who can get in" not in read
    assert "Nothing" not in read
    assert "Mine" in read


@pytest.mark.parametrize("short", [False, True])
def test_the_steps_of_an_overdose_are_told_in_full_ink_and_in_the_short_form(short):
    form = LIBRARY["overdose-safety"]
    told = told_parts(paper("overdose-safety", "en", started(form)), short=short)
    firm = [one.link_id for one in told if isinstance(one.piece, Shown) and one.piece.firm]
    assert firm == ["od.steps", "od.steps.more"]
    assert on_card(started(form), "od.steps.box")
