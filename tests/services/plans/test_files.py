"""Files that a plan names come along into the next plan, and leave nothing twice behind."""

import pytest
from sqlalchemy import text

from peerdesk.domain.errors import AttachmentFrozen
from peerdesk.domain.sharing import Selection, SharingPurpose, SharingRequest
from peerdesk.forms.keeping import with_private
from peerdesk.services import attachments, plans, sharing
from peerdesk.services.attachments import Belonging
from peerdesk.services.verify import verify
from tests.builders import a_key, a_person
from tests.domain.pictures import a_png
from tests.printing import readers
from tests.services.plans.builders import begun, named, written
from tests.services.test_attachments import content_of, original

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def person_id(desk):
    return a_person(desk)


@pytest.fixture
def first(desk, person_id):
    """A kept safety plan that names the picture of a lake, beside a picture no answer names."""
    document_id = begun(desk, "safety-plan", person_id)
    for width, name in ((3, "lake.png"), (4, "other.png")):
        belongs = Belonging(person_id, document_id, "sp.pic")
        attachments.add(desk, original(a_png(width), name), belongs)
    answers = plans.open_plan(desk, document_id).answers.with_answer("sp.pic", "lake.png")
    written(desk, document_id, answers)
    plans.save_version(desk, a_key(desk), document_id)
    return document_id


def lake_of(desk, document_id):
    (found,) = attachments.of_document(desk, document_id)
    return found


def test_a_plan_begun_from_the_last_has_the_pictures_it_names(desk, person_id, first):
    second = plans.start(desk, person_id, "safety-plan")
    assert plans.open_plan(desk, second).answers.value("sp.pic") == "lake.png"
    found = lake_of(desk, second)
    assert (found.name, found.link_id, content_of(desk, found)) == ("lake.png", "sp.pic", a_png(3))
    assert verify(desk.vault).holds


def test_its_picture_stays_with_the_version_that_names_it_and_comes_along_again(
    desk, person_id, first
):
    second = plans.start(desk, person_id, "safety-plan")
    written(desk, second, named(plans.open_plan(desk, second).answers))
    assert not attachments.is_frozen(desk, lake_of(desk, second).attachment_id)
    plans.save_version(desk, a_key(desk), second)
    with pytest.raises(AttachmentFrozen):
        attachments.remove(desk, lake_of(desk, second).attachment_id)
    assert lake_of(desk, plans.start(desk, person_id, "safety-plan")).name == "lake.png"


def test_a_plan_given_up_leaves_no_picture_twice(desk, person_id, first):
    before = attachments.of_person(desk, person_id)
    second = plans.start(desk, person_id, "safety-plan")
    belongs = Belonging(person_id, second, "own:file")
    attachments.add(desk, original(a_png(9), "new.png"), belongs)
    plans.discard(desk, second)
    after = {one.name: one.document_id for one in attachments.of_person(desk, person_id)}
    assert after == {"lake.png": first, "other.png": first, "new.png": None}
    assert len(before) == 2
    assert verify(desk.vault).holds


def test_one_begun_without_the_last_takes_no_picture_over(desk, person_id, first):
    second = plans.start(desk, person_id, "safety-plan", from_last=False)
    assert attachments.of_document(desk, second) == []


def test_a_last_plan_that_cannot_be_read_keeps_nobody_from_a_new_one(desk, person_id, first):
    with desk.vault.writing() as session:
        session.execute(text("DROP TRIGGER final_body_update"))
        session.execute(text("UPDATE body SET content = x'7b7d'"))
    second = plans.start(desk, person_id, "safety-plan")
    assert plans.open_plan(desk, second).answers.value("sp.pic") is None


def paper_of(desk, document_id, press, folder):
    selection = Selection(None, (document_id,))
    request = SharingRequest(selection, SharingPurpose.PATIENT_ACCESS)
    path = sharing.save_pdf(desk, request, press, folder / "plan.pdf")
    return " ".join(readers.words(path.read_bytes(), folder).split())


def test_paper_says_where_the_pictures_are_that_are_in_this_copy(desk, first, tmp_path):
    press = sharing.Press()
    told = "Kept in PeerDesk beside this plan: lake.png."
    assert told in paper_of(desk, first, press, tmp_path)
    opened = plans.open_plan(desk, first)
    plans.save(desk, opened, with_private(opened.answers, "sp.pic", on=True))
    plans.save_version(desk, a_key(desk), first)
    assert "lake.png" not in paper_of(desk, first, press, tmp_path)
    opened = plans.open_plan(desk, first)
    words = with_private(opened.answers, "sp.pic", on=False).with_answer("sp.pic", "a shell")
    plans.save(desk, opened, words)
    plans.save_version(desk, a_key(desk), first)
    said = paper_of(desk, first, press, tmp_path)
    assert "a shell" in said
    assert "Kept in PeerDesk" not in said
