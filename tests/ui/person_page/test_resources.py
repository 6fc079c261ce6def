"""What a person was given stands on their page, and what came of it is told there."""

from datetime import date

from peerdesk.domain.resources import ResourceResult
from peerdesk.services import referrals
from peerdesk.ui.person_page.resources import ResourcesCard
from tests.builders import a_person
from tests.services.test_referrals import a_note_giving


def test_open_ones_come_first_and_what_came_of_one_is_a_choice(qtbot, desk, theme, turning):
    person_id = a_person(desk)
    a_note_giving(
        desk,
        person_id,
        ("Bread & More", "given_info", "connected"),
        ("Harbor House", "called_together", "waiting"),
    )
    turning.pass_time(days=3)
    card = ResourcesCard(desk, person_id)
    qtbot.addWidget(card)
    harbor, bread = card.choices
    assert (harbor.accessibleName(), bread.accessibleName()) == ("Harbor House", "Bread & More")
    assert harbor.currentText() == "On a waiting list"
    assert harbor.accessibleDescription() == "Tue Feb 3 · Called together"
    harbor.setCurrentIndex(harbor.findData(ResourceResult.TURNED_AWAY))
    harbor.activated.emit(harbor.currentIndex())
    assert referrals.still_open(desk) == ()
    again = ResourcesCard(desk, person_id)
    qtbot.addWidget(again)
    told = {choice.accessibleName(): choice.accessibleDescription() for choice in again.choices}
    assert told["Harbor House"] == "Tue Feb 3 · Called together · since Fri Feb 6"
    found = {one.name: one.result_on for one in referrals.of_person(desk, person_id)}
    assert found["Harbor House"] == date(2026, 2, 6)


def test_someone_who_was_given_nothing_has_no_card(qtbot, desk, theme):
    card = ResourcesCard(desk, a_person(desk))
    qtbot.addWidget(card)
    assert card.choices == []
