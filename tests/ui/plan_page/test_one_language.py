"""Under a Spanish plan no English caption stands among its questions; nothing is cut off beside."""

import dataclasses

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from peerdesk.services import plans
from peerdesk.wording.form_captions import form_captions
from tests.printing.plans import FORMS, filled

ENGLISH = {text for text in dataclasses.asdict(form_captions("en")).values() if text != "No"}


@pytest.fixture
def written(stage, desk, darnell):
    """Opens a plan in Spanish in which all is said; what it shares stands in another plan too."""

    def write(form):
        for name in ("safety-plan" if form != "safety-plan" else "crisis-plan", form):
            plan = plans.start(desk, darnell, name, "es", from_last=False)
            opened = plans.open_plan(desk, plan)
            plans.save(desk, opened, filled(opened.answers.form, rows=1))
        stage.open(plan)
        return stage

    return write


@pytest.mark.parametrize("form", FORMS)
def test_every_button_among_the_questions_speaks_the_language_of_the_plan(written, form):
    stage = written(form)
    stage.form.build_all()
    for part in stage.form.parts():
        stage.form.show_part(part)
        stage.form.build_all()
    captions = {button.text() for button in stage.page.writing.findChildren(QPushButton)}
    assert not captions & ENGLISH
    assert not {text for text in captions if text.startswith(("Move", "Add", "Use", "Take"))}


@pytest.mark.parametrize("form", FORMS)
def test_what_stands_beside_the_plan_is_never_wider_than_its_place(written, form):
    stage = written(form)
    QApplication.processEvents()
    beside = stage.window.work.side
    assert beside.widget().minimumSizeHint().width() <= beside.viewport().width()
