"""The form of a paper, a page of it at a time, or all pages below each other."""

from peerdesk.forms.answers import Answers
from peerdesk.forms.definition import Item
from peerdesk.forms.parts import Part
from peerdesk.ui.form_view.view import FormView


def steps_of(form: FormView) -> tuple[Part, ...]:
    """The pages of the form that are asked at present, in their order."""
    return tuple(part for part in form.parts() if form.is_asked(part.link_id))


def place_of(form: FormView) -> int:
    """Which of them is on the screen, from 0; 0 while all are."""
    shown = form.shown_part()
    at = (n for n, step in enumerate(steps_of(form)) if shown and step.same_place(shown))
    return next(at, 0)


def first_open_question(form: FormView, step: Part) -> str:
    """The first question of a page that nobody answered yet, "" for none."""
    for item in form.answers.form.item(step.link_id).children:
        asked = not item.look.hidden and item.answerable and form.is_asked(item.link_id)
        if asked and not _is_answered(form.answers, item):
            return item.link_id
    return ""


def _is_answered(answers: Answers, item: Item) -> bool:
    if item.is_question:
        return bool(answers.values(item.link_id))
    rows = answers.rows_of(item.link_id) if item.repeats else (None,)
    return any(answers.values(child.link_id, row) for child in item.children for row in rows)
