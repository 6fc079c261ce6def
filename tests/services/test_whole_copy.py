"""What belongs into a whole copy for the person."""

from peerdesk.domain.sharing import Selection, SharingPurpose, SharingRequest
from peerdesk.services import consents, plans, sharing
from peerdesk.services.desk import Desk
from peerdesk.services.sharing import Press
from peerdesk.services.whole_copy import whole_copy
from tests.builders import TurningClock, a_draft, a_signed_note
from tests.services.consents.builders import a_grown_up, drafted, sealed
from tests.services.letters.builders import a_letter, a_sealed_letter


def test_signed_notes_and_sealed_papers_stand_in_order(desk: Desk, turning: TurningClock) -> None:
    person = a_grown_up(desk)
    first = a_signed_note(desk, person)
    turning.pass_time(days=1)
    second = a_signed_note(desk, person)
    paper = sealed(desk, person_id=person)
    notes = whole_copy(desk, person)[:-1]
    assert set(notes) == {first, second}
    assert whole_copy(desk, person)[-1] == paper


def test_what_nobody_signed_or_kept_is_left_out(desk: Desk) -> None:
    person = a_grown_up(desk)
    a_draft(desk, person)
    drafted(desk, person_id=person)
    plans.start(desk, person, "recovery-plan")
    assert whole_copy(desk, person) == ()


def test_nothing_of_anyone_else_is_in_it(desk: Desk) -> None:
    person, other = a_grown_up(desk), a_grown_up(desk, "Marisol")
    a_signed_note(desk, other)
    sealed(desk, person_id=other)
    assert whole_copy(desk, person) == ()


def test_a_paper_taken_back_is_still_theirs(desk: Desk) -> None:
    person = a_grown_up(desk)
    paper = sealed(desk, person_id=person)
    consents.revoke(desk, paper, "oral")
    assert whole_copy(desk, person) == (paper,)


def test_letters_that_were_sealed_go_along_and_drafts_do_not(desk: Desk) -> None:
    person = a_grown_up(desk)
    letter = a_sealed_letter(desk, person_id=person)
    a_letter(desk, person_id=person)
    assert whole_copy(desk, person) == (letter,)


def test_everything_can_be_drawn_together(desk: Desk) -> None:
    person = a_grown_up(desk)
    a_signed_note(desk, person)
    sealed(desk, person_id=person)
    a_sealed_letter(desk, person_id=person)
    selection = Selection(person, whole_copy(desk, person))
    request = SharingRequest(selection, SharingPurpose.PATIENT_ACCESS)
    assert sharing.preview(desk, request, Press()).count >= 5  # cover, index, and one each
