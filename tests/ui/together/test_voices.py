"""In the shared view each is asked in their own words: the person, or who cares for them."""

from PySide6.QtWidgets import QLabel

from peerdesk.forms.filled_by import FilledBy, Voice
from peerdesk.services import plans
from peerdesk.ui.together.presenter import TogetherPresenter


def asked(page):
    return " ".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def test_a_caregiver_is_asked_about_their_child(window, desk, person, pin):
    maria = FilledBy(Voice.CAREGIVER, "Maria, mom")
    plan = plans.start(desk, person, "calming", filled_by=maria)
    window.go("together", {"document": str(plan)})
    page = window.page
    assert "You write this about your child." in asked(page)
    presenter: TogetherPresenter = page.presenter
    presenter.go_to_part(next(one for one in presenter.parts if one.link_id == "cm.p1"))
    while presenter.spot is not None and presenter.spot.link_id != "cm.see":
        presenter.next()
    assert "What do people see when your child is upset?" in asked(page)
    presenter.choose_language()
    assert "su hijo o hija" in asked(page)
    assert plans.open_plan(desk, plan).answers.filled_by == maria
