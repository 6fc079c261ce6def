"""A form in a window of its own."""

from zoneinfo import ZoneInfo

import pytest

from peerdesk.forms.answers import started
from peerdesk.forms.reading import parse_form
from peerdesk.resource_files import resource
from peerdesk.ui.form_view.view import FormView
from tests.ui.form_view.forms import form

ZONE = ZoneInfo("America/Chicago")


@pytest.fixture
def shown(qtbot, theme):
    """Shows a form view and gives it the keyboard."""

    def show(view):
        qtbot.addWidget(view)
        view.resize(760, 900)
        view.show()
        view.activateWindow()
        qtbot.waitUntil(view.isActiveWindow)
        return view

    return show


@pytest.fixture
def view_of(shown):
    """A new form of these items, in a window."""
    return lambda *items, **more: shown(FormView(started(form(*items)), ZONE, **more))


@pytest.fixture
def plan_of(shown):
    """A new plan of one of the shipped kinds, in a window, at one of its parts."""

    def make(name, part=None):
        file = resource("forms", f"{name}.json")
        view = shown(FormView(started(parse_form(file.read_bytes(), file.name)), ZONE, plan=True))
        if part is not None:
            view.show_part(next(p for p in view.parts() if p.link_id == part))
        return view

    return make
