"""The end of the shared view: what was signed, and what is kept, is never only believed to be."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peerdesk.domain.errors import SaveFailed
from peerdesk.forms.parts import parts
from peerdesk.forms.person_signatures import Signing, signing, with_signing
from peerdesk.services import plans
from peerdesk.ui.together.end_faces import SignFace
from peerdesk.ui.together.faces import QuestionFace
from peerdesk.ui.together.scenes import Scene
from peerdesk.ui.together.spots import signature_group
from tests.builders import a_key
from tests.ui.plan_page.test_bad_days import the_disk_holds

DRAWN = (((10, 20), (300, 40)),)


@pytest.fixture
def named(page):
    """The page with all that paper needs already said."""
    page.presenter.suggest(page.presenter.missing())
    return page


def go_home(page):
    """Go to the first question of the part about home."""
    answers = page.presenter.answers
    page.presenter.go_to_part(next(one for one in parts(answers) if one.link_id == "rp.home"))


def test_a_signature_taken_off_stays_off_while_one_goes_on_writing(named):
    presenter = named.presenter
    group = signature_group(presenter.form)
    assert group is not None
    place = group.link_id
    presenter.write(with_signing(presenter.answers, place, Signing("Thảo", strokes=DRAWN)))
    go_home(named)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "Loud")
    assert signing(presenter.answers, place).strokes == ()
    assert presenter.answers.value(presenter.spot.link_id) == "Loud"


def test_words_that_cannot_be_saved_are_not_said_to_be_kept(named, desk):
    presenter = named.presenter
    presenter.show(Scene.SIGN)
    story = "We went on. " * 3000
    the_disk_holds(desk, pages=1)
    presenter.write(presenter.answers.with_answer("rp.hope", story))
    with pytest.raises(SaveFailed):
        presenter.save_version(a_key(desk))
    assert presenter.version == 0
    assert presenter.answers.value("rp.hope").startswith("We went on.")
    the_disk_holds(desk, pages=1_000_000)
    assert presenter.flush()


@pytest.mark.parametrize(
    "held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier]
)
def test_only_keeping_it_leads_past_the_signature(named, held):
    named.presenter.show(Scene.SIGN)
    assert isinstance(named.face, SignFace)
    way = next(iter(named.face.ways.values()))
    way.setFocus()
    QTest.keyClick(way, Qt.Key.Key_Return, held)
    assert named.presenter.scene is Scene.SIGN


def test_what_is_kept_is_not_written_on_any_more(named, desk, plan, window):
    presenter = named.presenter
    presenter.save_version(a_key(desk))
    presenter.show(Scene.HOME)
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert presenter.scene is Scene.HOME
    assert plans.summary(desk, plan).version_count == 1
    assert not isinstance(named.face, QuestionFace)
