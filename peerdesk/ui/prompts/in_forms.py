"""Prompts in the narrative fields of a form that a worker writes: letters and reports."""

from collections.abc import Callable
from uuid import UUID

from peerdesk.services import people
from peerdesk.services.desk import Desk
from peerdesk.ui.form_view.fields import TextField
from peerdesk.ui.form_view.view import FormView
from peerdesk.ui.prompts.page_prompts import PagePrompts


def prompt_in_form(
    desk: Desk, form: FormView, person_id: UUID, say: Callable[[str], object]
) -> PagePrompts:
    """Prompt in every field of many lines, as long as the form stands on its page.

    Raises PersonNotFound.
    """
    name = people.person(desk, person_id).name
    made = PagePrompts(desk, person_id, name, say, form)

    def attach() -> None:
        prompted = {one.field for one in made.fields}
        for field in form.findChildren(TextField):
            if field.text not in prompted:
                made.attach(field.text)

    attach()
    form.built.connect(attach)
    return made
