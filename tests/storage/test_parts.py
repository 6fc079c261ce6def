"""Notes that belong to another keep their order, and a note given up leaves nothing behind."""

from peerdesk.services import documents
from peerdesk.storage import parts
from tests.builders import a_person


def three_notes(desk):
    person_id = a_person(desk)
    return [documents.start_note(desk, person_id) for _ in range(3)]


def test_notes_belong_to_one_in_the_order_they_were_added(desk):
    whole, first, second = three_notes(desk)
    with desk.vault.writing() as session:
        parts.add(session, second, whole)
        parts.add(session, first, whole)
    with desk.vault.reading() as session:
        assert parts.parts(session, whole) == [second, first]
        assert parts.whole_of(session, first) == whole
        assert parts.whole_of(session, whole) is None


def test_a_part_given_up_is_no_part_and_a_whole_given_up_lets_its_parts_stand_alone(desk):
    whole, first, second = three_notes(desk)
    with desk.vault.writing() as session:
        for one in (first, second):
            parts.add(session, one, whole)
    documents.discard(desk, first)
    with desk.vault.reading() as session:
        assert parts.parts(session, whole) == [second]
    documents.discard(desk, whole)
    with desk.vault.reading() as session:
        assert parts.whole_of(session, second) is None
    assert documents.open_draft(desk, second).draft.document_id == second
