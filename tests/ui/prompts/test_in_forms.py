"""Prompts where a worker writes in a form: every field of many lines, those drawn later too."""

from zoneinfo import ZoneInfo

from peerdesk.forms.answers import started
from peerdesk.ui.form_view.fields import TextField
from peerdesk.ui.form_view.view import FormView
from peerdesk.ui.prompts.in_forms import prompt_in_form
from tests.builders import a_person


def test_every_long_field_of_a_letter_prompts(qtbot, desk, theme):
    form = FormView(started(desk.forms["letter-support"]), ZoneInfo("America/Denver"))
    qtbot.addWidget(form)
    said: list[str] = []
    prompts = prompt_in_form(desk, form, a_person(desk, "Darnell"), said.append)
    form.build_all()
    form.show()
    fields = form.findChildren(TextField)
    assert [one.field for one in prompts.fields] == [one.text for one in fields]
    assert fields
    qtbot.waitUntil(lambda: prompts.ready)
    fields[0].text.setPlainText("Darnell is not an addict. He recieved help.")
    prompts.fields[0].look_now()
    marked = [mark.cursor.selectedText() for mark in prompts.fields[0].marks]
    assert marked == ["addict", "recieved"]
