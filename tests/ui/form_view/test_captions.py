"""The captions around the fields of a form are in the form's language."""

from dataclasses import fields

import pytest
from PySide6.QtWidgets import QAbstractButton

from peerdesk.forms.answers import started
from peerdesk.forms.library import FormLibrary
from peerdesk.resource_files import resource
from peerdesk.ui.form_view.view import FormView
from peerdesk.wording.form_captions import FormCaptions, form_captions
from tests.ui.form_view.conftest import ZONE

PLANS = ["recovery-plan", "wellness-plan", "safety-plan", "crisis-plan", "contact-card"]


def seen(view):
    """What the buttons say, and are called."""
    return {words for b in view.findChildren(QAbstractButton) for words in (b.text(), b.toolTip())}


@pytest.mark.parametrize("name", PLANS)
def test_a_plan_in_spanish_has_no_english_caption(shown, name):
    spanish = FormLibrary(resource("forms")).in_language(name, "es")
    view = shown(FormView(started(spanish), ZONE, plan=True))
    view.show_part(None)
    view.build_all()
    english, own = form_captions("en"), form_captions("es")
    foreign = {getattr(english, one.name) for one in fields(FormCaptions)}
    foreign -= {getattr(own, one.name) for one in fields(FormCaptions)}
    assert not seen(view) & foreign
    assert own.not_now in seen(view)


def test_both_languages_fill_in_the_same():
    for language in ("en", "es-MX"):
        captions = form_captions(language)
        assert captions.moved.format(place=3).endswith("3")
        assert "Ana" in captions.idea_of("Ana", "Walk")
        assert "Walk" in captions.idea_of("", "Walk")


def test_another_language_falls_back_to_english():
    assert form_captions("vi") is form_captions("en")
    assert form_captions("") is form_captions("en")
