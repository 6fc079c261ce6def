"""Notes that are keyed into the agency's own record too."""

from datetime import date
from uuid import UUID

import pytest

from peerdesk.domain.documents import RevisionKind
from peerdesk.domain.entered_elsewhere import EnteredElsewhere
from peerdesk.domain.errors import DocumentNotFound
from peerdesk.services import documents, entered_elsewhere, signing
from peerdesk.services.desk import Desk
from peerdesk.services.documents import Writing
from peerdesk.services.entered_elsewhere import LONGEST_ID
from peerdesk.storage.entered_elsewhere import open_query
from tests.builders import a_key, a_person, a_signed_note

DAY = date(2026, 2, 4)


@pytest.fixture
def keyed(desk):
    entered_elsewhere.use(desk, wanted=True)
    return desk


def ids(found):
    return [one.document_id for one in found]


def there(desk: Desk, document_id: UUID) -> EnteredElsewhere:
    found = entered_elsewhere.of_document(desk, document_id)
    assert found is not None
    return found


def added_to(desk, document_id, begin):
    begin(desk, document_id)
    opened = documents.open_draft(desk, document_id)
    documents.save(desk, opened, Writing(opened.answers, reason="The bus was late."))
    signing.sign(desk, a_key(desk), [document_id])


def test_nothing_is_waited_for_until_the_programme_says_so(desk):
    before = a_signed_note(desk)
    assert entered_elsewhere.open_ones(desk) == ()
    entered_elsewhere.use(desk, wanted=True)
    assert entered_elsewhere.open_ones(desk) == ()
    assert entered_elsewhere.of_document(desk, before) is None
    note = a_signed_note(desk)
    assert ids(entered_elsewhere.open_ones(desk)) == [note]
    entered_elsewhere.use(desk, wanted=False)
    assert entered_elsewhere.open_ones(desk) == ()
    assert entered_elsewhere.of_document(desk, note) is None
    assert entered_elsewhere.open_among(desk, [note]) == frozenset()


def test_a_note_is_marked_with_day_and_their_id(keyed, turning):
    note = a_signed_note(keyed)
    turning.pass_time(minutes=1)
    other = a_signed_note(keyed, a_person(keyed, "Ana"))
    assert ids(entered_elsewhere.open_ones(keyed)) == [note, other]
    entered_elsewhere.mark(keyed, note, DAY, f"  EHR\u202e 77-1{'9' * 99}")
    found = there(keyed, note)
    assert (found.is_open, found.revision, found.entered_on) == (False, 1, DAY)
    assert found.their_id.startswith("EHR 77-1")
    assert len(found.their_id) == LONGEST_ID
    assert ids(entered_elsewhere.open_ones(keyed)) == [other]
    assert entered_elsewhere.open_among(keyed, [note, other]) == {other}


def test_a_mark_can_be_taken_back(keyed):
    note = a_signed_note(keyed)
    entered_elsewhere.mark(keyed, note, DAY, "77")
    entered_elsewhere.take_back(keyed, note)
    found = there(keyed, note)
    assert (found.is_open, found.revision, found.their_id) == (True, 0, "")


def test_an_old_note_can_be_marked_and_taken_back_too(desk):
    note = a_signed_note(desk)
    entered_elsewhere.use(desk, wanted=True)
    entered_elsewhere.mark(desk, note, DAY)
    assert there(desk, note).revision == 1


@pytest.mark.parametrize("begin", [signing.add_addendum, signing.add_amendment])
def test_what_is_added_later_must_be_entered_again(keyed, begin):
    note = a_signed_note(keyed)
    entered_elsewhere.mark(keyed, note, DAY, "77")
    added_to(keyed, note, begin)
    found = there(keyed, note)
    assert found.has_changed_since
    assert (found.revision, found.their_id) == (1, "77")
    entered_elsewhere.mark(keyed, note, DAY, "77")
    assert there(keyed, note).revision == 2
    assert entered_elsewhere.open_ones(keyed) == ()


def test_an_error_is_waited_for_only_where_the_note_is_there(keyed):
    entered, never = a_signed_note(keyed), a_signed_note(keyed)
    entered_elsewhere.mark(keyed, entered, DAY)
    for note in (entered, never):
        signing.mark_entered_in_error(keyed, a_key(keyed), note, "Wrong person")
    assert ids(entered_elsewhere.open_ones(keyed)) == [entered]
    assert entered_elsewhere.of_document(keyed, never) is None


def test_work_without_a_person_is_not_waited_for(keyed):
    note = a_signed_note(keyed)
    with keyed.vault.writing() as session:
        entered_elsewhere.was_signed(keyed, session, note, None, RevisionKind.ORIGINAL)
    assert ids(entered_elsewhere.open_ones(keyed)) == [note]


def test_a_note_that_is_not_there_cannot_be_marked(keyed):
    with pytest.raises(DocumentNotFound):
        entered_elsewhere.mark(keyed, a_person(keyed), DAY)


def test_what_is_open_is_read_off_its_own_small_index(keyed):
    with keyed.vault.reading() as session:
        compiled = open_query(keyed.signer.worker_id, 50).compile(session.connection())
        assert compiled.positiontup is not None
        parameters = compiled.construct_params()
        values = tuple(
            parameters[name].bytes if hasattr(parameters[name], "bytes") else parameters[name]
            for name in compiled.positiontup
        )
        plan = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}", values).all()
    said = " ".join(str(row[-1]) for row in plan)
    assert "ix_entered_elsewhere_open" in said
    assert "TEMP B-TREE" not in said
