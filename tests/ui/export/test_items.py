"""A copy for somebody: item by item, and what the list of copies remembers of it."""

import pytest

from peerdesk.domain.sharing import Layout
from peerdesk.services import plans
from peerdesk.ui.export.choice import Leaving, leaving_of
from peerdesk.ui.export.items_panel import ItemsPanel
from tests.ui.export.test_plan_copies import (
    choose,
    darnell,
    page,
    place,
    press,
    see,
    wellness,
    words_of,
)

__all__ = ["darnell", "page", "place", "press", "wellness"]


def saved(qtbot, page, place):
    with qtbot.waitSignal(page.presenter.done):
        page.presenter.save(place, "")
    return words_of(place)


def take_off(qtbot, page, link_id):
    items = page.whom.copy.items
    items.fold.setChecked(True)
    with qtbot.waitSignal(page.presenter.pages_shown):
        items.boxes[link_id].click()


def test_everything_goes_along_at_first_and_what_is_taken_off_does_not(
    qtbot, page, wellness, place
):
    see(qtbot, page, wellness)
    items = page.whom.copy.items
    assert items.fold.accessibleName() == "What goes along: everything"
    assert items.boxes == {}
    take_off(qtbot, page, "wp.tools.list")
    assert "of" in items.fold.accessibleName()
    assert "wp.off.list" not in items.boxes  # sensitive: asked about by itself, unticked
    text = saved(qtbot, page, place)
    assert "A walk by the lake" not in text
    assert "Green notebook" in text


def test_for_whom_it_was_and_what_was_in_it_is_remembered(qtbot, desk, page, wellness, place):
    see(qtbot, page, wellness, copy_for="Ray")
    assert page.whom.copy.holder.text() == "Ray"
    take_off(qtbot, page, "wp.tools.list")
    with qtbot.waitSignal(page.presenter.pages_shown):
        page.whom.copy.boxes["wp.off.list"].click()
    saved(qtbot, page, place)
    (ray,) = plans.copies(desk, wellness)
    assert (ray.name, ray.held) == ("Ray", 1)
    assert ray.held_back == frozenset({"wp.tools.list"})
    assert ray.ticked == frozenset({"wp.off.list"})


def test_the_next_copy_for_them_leaves_out_the_same_and_asks_anew_about_what_is_sensitive(
    qtbot, desk, page, wellness, place
):
    given = plans.CopyGiven("Ray", frozenset({"wp.off.list"}), frozenset({"wp.tools.list"}))
    plans.note_copy(desk, wellness, given)
    see(qtbot, page, wellness, copy_for="ray")
    assert page.presenter.leaving.off == {"wp.tools.list"}
    assert not page.whom.copy.boxes["wp.off.list"].isChecked()
    text = saved(qtbot, page, place)
    assert "A walk by the lake" not in text
    assert "The ninth of May" not in text


def test_a_copy_for_nobody_in_particular_is_on_no_list(qtbot, desk, page, wellness, place):
    see(qtbot, page, wellness)
    saved(qtbot, page, place)
    assert plans.copies(desk, wellness) == ()


def test_an_empty_form_is_nobodys_copy(qtbot, desk, page, wellness, place):
    see(qtbot, page, wellness, copy_for="Ray")
    choose(qtbot, page, Layout.BLANK)
    assert page.whom.copy.items.isHidden()
    saved(qtbot, page, place)
    assert plans.copies(desk, wellness) == ()


def test_for_whom_is_kept_over_a_lock_but_never_what_goes_along():
    leaving = Leaving(copy_for="Ray", off=frozenset({"a"}), ticked=frozenset({"b"}))
    again = leaving_of(leaving.kept())
    assert (again.copy_for, again.off, again.ticked) == ("Ray", frozenset(), frozenset())


@pytest.mark.usefixtures("qapp")
def test_a_panel_without_items_is_not_there(qtbot):
    panel = ItemsPanel()
    qtbot.addWidget(panel)
    panel.begin((), {"a"})
    assert panel.off == frozenset()
    assert panel.isHidden()
