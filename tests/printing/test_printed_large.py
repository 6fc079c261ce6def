"""The last day to act is seen at once: set large wherever a plan of advocacy is printed."""

import pytest

from peerdesk.domain.sharing import Layout
from peerdesk.forms.answers import started
from peerdesk.forms.values import PartialDate
from tests.printing.operators import sizes
from tests.printing.panels import made
from tests.printing.plans import LIBRARY, paper

ORDINARY = 12


@pytest.mark.parametrize("layout", [Layout.FULL, Layout.SHORT])
def test_the_last_day_to_act_is_set_large(shelf, words_of, layout):
    begun = started(LIBRARY["advocacy-plan"]).with_answer("ad.want", "The ramp back")
    dated = begun.with_answer("ad.by", PartialDate("2026-12-04"))
    pages = [made(shelf, paper("advocacy-plan", answers=each), layout) for each in (begun, dated)]
    without, with_day = [pages[at].pdf for at in (0, 1)]
    assert "December 4, 2026" in words_of(with_day)
    assert sum(size > 1.5 * ORDINARY for size in sizes(with_day)) > sum(
        size > 1.5 * ORDINARY for size in sizes(without)
    )
