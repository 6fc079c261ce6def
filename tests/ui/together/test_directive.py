"""The advance directive beside the person: rules in big letters, and nothing to sign here."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from peerdesk.forms.parts import parts
from peerdesk.services import plans, practice
from peerdesk.ui.together import spots
from peerdesk.ui.together.end_faces import NeededFace
from peerdesk.ui.together.rules_face import RulesFace
from peerdesk.ui.together.scenes import Scene, opening_texts
from peerdesk.ui.together.spots import Shows, Spot
from tests.builders import PASSPHRASE
from tests.forms.papers import choose


@pytest.fixture(params=["en", "es"])
def language(request):
    return request.param


@pytest.fixture
def plan(desk, person, language):
    return plans.start(desk, person, "advance-directive", language)


@pytest.fixture
def presenter(page):
    made = page.presenter
    made.suggest(made.missing())
    return made


def said(page):
    return " ".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def part_of(answers, link_id):
    return next(part for part in parts(answers) if part.link_id == link_id)


def ready(answers):
    return choose(answers, "pd.state", "NE").with_answer("pd.legal", "Thảo Nguyễn")


def test_every_scene_says_that_it_is_no_legal_paper(page, presenter, language):
    words = "not a legal paper until" if language == "en" else "no es un documento legal hasta"
    for scene in (Scene.OPENING, Scene.PARTS, Scene.READ, Scene.REST):
        presenter.show(scene)
        assert page.every_page.isVisible()
        assert words in page.every_page.text()


def test_the_line_is_asked_about_nowhere(presenter):
    answers = presenter.answers
    assert all(item.link_id != "pd.top" for item in opening_texts(presenter.parts, answers.form))
    walked = [
        spot.link_id for part in presenter.parts for spot in spots.spots_of_part(answers, part)
    ]
    assert "pd.top" not in walked
    assert "pd.limit" in {
        item.link_id for item in spots.texts_at(answers.form, Spot(Shows.WORDS, "pd.open"))
    }


def test_the_rules_come_right_behind_the_state_and_only_then(presenter):
    part = part_of(presenter.answers, "pd.p1")
    first = Spot(Shows.QUESTION, "pd.state")
    legal = Spot(Shows.QUESTION, "pd.legal")
    assert spots.following(presenter.answers, part, first) == legal
    answers = choose(presenter.answers, "pd.state", "NE")
    assert spots.following(answers, part, first) == Spot(Shows.RULES, "pd.rules")


def test_the_rules_are_read_in_the_language_of_the_plan(page, presenter, language):
    presenter.write(ready(presenter.answers))
    presenter.go_to_part(part_of(presenter.answers, "pd.p1"))
    for _ in range(9):
        if isinstance(page.face, RulesFace):
            break
        page.bottom.next.click()
    assert isinstance(page.face, RulesFace)
    told = said(page)
    assert ("Or a notary" if language == "en" else "O un notario") in told
    assert "nrc-pad.org" in told


def test_nobody_signs_on_this_screen(presenter):
    assert spots.signature_group(presenter.form) is None
    walked = {
        spot.link_id
        for part in presenter.parts
        for spot in spots.spots_of_part(presenter.answers, part)
    }
    assert not {"pd.sign", "pd.wit", "pd.notary"} & walked
    assert "pd.where" in walked


def test_what_a_worksheet_makes_no_sense_without_is_asked_before_it_is_kept(page, presenter):
    presenter.show(Scene.READ)
    page.bottom.next.click()
    assert isinstance(page.face, NeededFace)


def test_with_a_worker_as_proxy_nothing_is_kept_and_it_is_said_why(
    page, presenter, qtbot, desk, plan
):
    worker = practice.worker(desk).name
    presenter.write(ready(presenter.answers).with_answer("pd.proxy:name", worker))
    presenter.show(Scene.SIGN)
    panel = page.face.panel
    QTest.keyClicks(panel.passphrase, PASSPHRASE)
    panel.button.click()
    qtbot.waitUntil(lambda: not panel.busy)
    assert plans.read_plan(desk, plan).summary.version_count == 0
    assert "peer worker" in said(page)
    assert presenter.answers.value("pd.proxy:name") == worker
