"""Who has a copy of a plan is known from the plan, from the log and from the worker."""

from uuid import UUID

import pytest

from peerdesk.domain.errors import DocumentNotFound, EntryNotFound
from peerdesk.domain.sharing import Medium, Selection, SharingPurpose, SharingRequest
from peerdesk.services import plans
from peerdesk.services.plans import CopyGiven
from peerdesk.services.sharing.contents import contents
from peerdesk.services.sharing.disclosing import Departure, disclose
from peerdesk.storage import plan_copies
from tests.builders import a_key
from tests.services.plans.builders import begun, frozen, picked, written


def with_copy(answers, name, what="", back=""):
    answers, row = answers.add_row("cy")
    answers = answers.with_answer("cy:who", name, row).with_answer("cy:what", what or None, row)
    return picked(answers, "cy:back", back, row) if back else answers


def next_version(desk, document_id, change=lambda answers: answers, words="more"):
    answers = plans.open_plan(desk, document_id).answers.with_answer("rp.hope", words)
    written(desk, document_id, change(answers))
    return plans.save_version(desk, a_key(desk), document_id)


def a_plan_with_copies(desk, *rows):
    document_id = begun(desk)
    answers = plans.open_plan(desk, document_id).answers
    for row in rows:
        answers = with_copy(answers, *row)
    written(desk, document_id, answers)
    plans.save_version(desk, a_key(desk), document_id)
    return document_id


def known(desk, document_id):
    return {one.name: one for one in plans.copies(desk, document_id)}


def to_tell(desk, document_id):
    in_force = plans.summary(desk, document_id).version_count
    return [one.name for one in plans.copies(desk, document_id) if one.is_to_tell(in_force)]


def given_to(desk, document_id, recipient):
    """The disclosure of a copy to somebody inside the programme."""
    asked = SharingRequest(Selection(None, (document_id,)), SharingPurpose.INTERNAL, recipient)
    with desk.vault.reading() as session:
        held = contents(desk, session, asked)
    disclose(desk, asked, Departure(held, Medium.PRINT))


def test_nobody_has_a_copy_of_what_was_never_kept(desk):
    document_id = begun(desk)
    written(desk, document_id, with_copy(plans.open_plan(desk, document_id).answers, "Ray"))
    assert plans.copies(desk, document_id) == ()
    with pytest.raises(DocumentNotFound):
        plans.note_copy(desk, document_id, CopyGiven("Ray"))
    plans.discard(desk, document_id)


def test_who_the_person_named_has_the_version_they_were_named_in(desk):
    document_id = a_plan_with_copies(desk, ("Ray", "all, May"), ("Zoë", "", "took_back"))
    ray, zoe = known(desk, document_id).values()
    assert (ray.name, ray.held, ray.what, ray.took_back) == ("Ray", 1, "all, May", False)
    assert zoe.took_back
    assert to_tell(desk, document_id) == []


def test_after_a_new_version_those_with_an_older_one_are_to_be_told(desk):
    document_id = a_plan_with_copies(desk, ("Ray",), ("Zoë", "", "took_back"), ("Abe",))
    next_version(desk, document_id, lambda answers: with_copy(answers, "Mai", "new", "yes"))
    assert to_tell(desk, document_id) == ["Abe", "Ray"]
    assert known(desk, document_id)["Mai"].held == 2


def test_who_is_named_while_a_version_is_written_has_the_one_before(desk):
    document_id = frozen(desk)
    next_version(desk, document_id, lambda answers: with_copy(answers, "Mom"))
    assert known(desk, document_id)["Mom"].held == 1
    assert to_tell(desk, document_id) == ["Mom"]


def test_a_row_that_stayed_from_the_last_version_does_not_say_they_have_the_new_one(desk):
    document_id = a_plan_with_copies(desk, ("Ray", "all", "yes"))
    next_version(desk, document_id)
    assert to_tell(desk, document_id) == ["Ray"]


def test_who_does_not_have_the_newest_one_is_to_be_told_at_once(desk):
    document_id = a_plan_with_copies(desk, ("Ray", "", "no"))
    assert known(desk, document_id)["Ray"].held == 0
    assert to_tell(desk, document_id) == ["Ray"]


def test_whom_the_log_names_has_the_version_of_that_day(desk):
    document_id = frozen(desk)
    given_to(desk, document_id, "Dr. Lee")
    assert known(desk, document_id)["Dr. Lee"].held == 1
    next_version(desk, document_id)
    assert to_tell(desk, document_id) == ["Dr. Lee"]
    given_to(desk, document_id, "dr. lee")
    assert to_tell(desk, document_id) == []


def test_told_gave_back_and_let_be_are_kept_and_can_be_undone(desk):
    document_id = a_plan_with_copies(desk, ("Abe",), ("Ray",), ("Zoë",))
    next_version(desk, document_id)
    abe, ray, _ = plans.copies(desk, document_id)
    before = [
        plans.set_told(desk, abe.copy_id),
        plans.set_took_back(desk, ray.copy_id, took_back=True),
        *plans.let_be(desk, document_id),
    ]
    assert to_tell(desk, document_id) == []
    assert [one.name for one in before] == ["Abe", "Ray", "Zoë"]
    plans.put_back(desk, before)
    assert to_tell(desk, document_id) == ["Abe", "Ray", "Zoë"]
    plans.let_be(desk, document_id)
    next_version(desk, document_id, words="still more")
    assert to_tell(desk, document_id) == ["Abe", "Ray", "Zoë"]


def test_a_copy_made_here_remembers_what_went_along(desk):
    document_id = frozen(desk)
    plans.note_copy(
        desk, document_id, CopyGiven(" Ray\n Lopez ", frozenset({"a"}), frozenset({"b", "c"}))
    )
    (ray,) = plans.copies(desk, document_id)
    assert (ray.name, ray.held) == ("Ray Lopez", 1)
    assert (ray.ticked, ray.held_back) == (frozenset({"a"}), frozenset({"b", "c"}))
    next_version(desk, document_id)
    assert to_tell(desk, document_id) == ["Ray Lopez"]
    plans.note_copy(desk, document_id, CopyGiven("ray lopez"))
    (ray,) = plans.copies(desk, document_id)
    assert (ray.held, ray.ticked) == (2, frozenset())


def test_a_plan_from_before_copies_were_kept_is_read_from_its_versions(desk):
    document_id = a_plan_with_copies(desk, ("Ray",))
    next_version(desk, document_id)
    with desk.vault.writing() as session:
        plan_copies.forget(session, document_id)
    assert known(desk, document_id)["Ray"].held == 1
    assert to_tell(desk, document_id) == ["Ray"]


def test_a_copy_that_is_not_there_cannot_be_told(desk):
    with pytest.raises(EntryNotFound):
        plans.set_told(desk, UUID(int=1))
