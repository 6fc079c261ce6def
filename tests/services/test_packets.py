"""Several documents that leave together: notes and plans of one person, by one rule."""

import pytest
from PySide6.QtGui import QGuiApplication

from peerdesk.domain.errors import GlyphsMissing, NothingToShare
from peerdesk.domain.sharing import Layout, Selection, SharingPurpose, SharingRequest
from peerdesk.services import plans, sharing
from peerdesk.storage import trail
from tests.builders import a_draft, a_key, a_person, a_signed_note
from tests.printing import readers
from tests.services.consents.builders import a_grown_up, sealed
from tests.services.letters.builders import a_sealed_letter
from tests.services.plans.builders import another_desk, begun, named, written
from tests.services.sharing.builders import pages_of
from tests.services.test_sharing_plans import SAFER, SIGN, a_frozen_plan

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def press(qapp: QGuiApplication) -> sharing.Press:
    return sharing.Press()


def packet_of(*document_ids, **more) -> SharingRequest:
    return SharingRequest(Selection(None, document_ids), SharingPurpose.PATIENT_ACCESS, **more)


def saved(desk, request, press, folder) -> str:
    path = sharing.save_pdf(desk, request, press, folder / "packet.pdf")
    return " ".join(readers.words(path.read_bytes(), folder).split())


def disclosed(desk, person_id):
    with desk.vault.reading() as session:
        return trail.disclosures(session, person_id)


@pytest.fixture
def note_and_plan(desk):
    """A signed note and a kept plan of the same person."""
    plan_id = a_frozen_plan(desk)
    person_id = plans.summary(desk, plan_id).person_id
    return person_id, a_signed_note(desk, person_id), plan_id


@pytest.mark.parametrize("layout", [Layout.FULL, Layout.CARD, Layout.BLANK])
def test_notes_and_plans_go_together_with_a_cover_and_an_index(
    desk, press, tmp_path, note_and_plan, layout
):
    _, note_id, plan_id = note_and_plan
    told = saved(desk, packet_of(note_id, plan_id, layout=layout), press, tmp_path)
    for words in (
        "Record of contacts and plans",
        "Notes inside 1",
        "Plans inside 1",
        "We looked up three warehouse openings.",
        SIGN,
        "version 1",
    ):
        assert words in told
    assert "Everything so far" not in told
    assert told.index("warehouse openings") < told.index(SIGN)


def test_a_packet_is_disclosed_for_its_person_with_all_that_is_in_it(desk, press, note_and_plan):
    person_id, note_id, plan_id = note_and_plan
    sharing.print_pages(desk, packet_of(plan_id, note_id, plan_id), press)
    (entry,) = disclosed(desk, person_id)
    assert entry.document_ids == (plan_id, note_id)


def test_sensitive_items_stay_out_of_a_packet_until_ticked(desk, press, tmp_path, note_and_plan):
    _, note_id, plan_id = note_and_plan
    assert SAFER not in saved(desk, packet_of(note_id, plan_id), press, tmp_path)
    ticked = packet_of(note_id, plan_id, ticked=frozenset({"sp.space"}))
    assert SAFER in saved(desk, ticked, press, tmp_path)


def test_nobody_gets_what_is_about_someone_else(desk, press, note_and_plan):
    person_id, note_id, plan_id = note_and_plan
    other_id = a_person(desk, "Ana")
    theirs = a_signed_note(desk, other_id)
    for whose, chosen in ((None, (note_id, theirs)), (other_id, (note_id, plan_id))):
        request = SharingRequest(Selection(whose, chosen), SharingPurpose.PATIENT_ACCESS)
        with pytest.raises(NothingToShare):
            sharing.print_pages(desk, request, press)
    assert disclosed(desk, person_id) == disclosed(desk, other_id) == []


def test_a_character_without_a_sign_is_found_in_every_part_of_a_packet(desk, press):
    person_id = a_person(desk)
    plan_id = begun(desk, "safety-plan", person_id)
    written(
        desk, plan_id, plans.open_plan(desk, plan_id).answers.with_answer("sp.why", "\U00012345")
    )
    note_id = a_draft(desk, person_id, what_i_did="A sign: \ue000")
    request = packet_of(note_id, plan_id)
    assert set(sharing.missing_characters(desk, request, press)) == {"\U00012345", "\ue000"}
    with pytest.raises(GlyphsMissing):
        sharing.print_pages(desk, request, press)
    assert disclosed(desk, person_id) == []


def test_what_another_has_begun_leaves_in_no_way(desk, press, tmp_path):
    """Paper, packet, picture and file go by one rule: a draft leaves with its author alone."""
    person_id = a_person(desk)
    plan_id, note_id = begun(desk, "safety-plan", person_id), a_signed_note(desk, person_id)
    other, file = another_desk(desk), tmp_path / "x"
    ways = (
        lambda who: sharing.save_pdf(who, packet_of(plan_id), press, file),
        lambda who: sharing.save_pdf(who, packet_of(note_id, plan_id), press, file),
        lambda who: sharing.print_pages(who, packet_of(plan_id, layout=Layout.CARD), press),
        lambda who: sharing.preview(who, packet_of(plan_id), press),
        lambda who: sharing.card_as_qr(who, packet_of(plan_id)),
        lambda who: sharing.save_fhir(who, packet_of(plan_id), press, file),
    )
    for leave in ways:
        with pytest.raises(NothingToShare):
            leave(other)
        leave(desk)
    assert len(disclosed(desk, person_id)) == len(ways) - 1  # a preview is none


def test_once_kept_the_version_leaves_with_everyone(desk, press, tmp_path):
    plan_id = a_frozen_plan(desk)
    opened = plans.open_plan(desk, plan_id)
    plans.save(desk, opened, named(opened.answers).with_answer("sp.signs", ["Only begun"]))
    for who in (desk, another_desk(desk)):
        told = saved(who, packet_of(plan_id), press, tmp_path)
        assert SIGN in told
        assert "Only begun" not in told
    plans.save_version(desk, a_key(desk), plan_id)
    assert "Only begun" in saved(desk, packet_of(plan_id), press, tmp_path)


def test_letters_and_consents_go_into_a_packet_and_are_counted_apart(desk, press, tmp_path):
    person_id = a_grown_up(desk)
    note, consent = a_signed_note(desk, person_id), sealed(desk, person_id=person_id)
    letter = a_sealed_letter(desk, person_id=person_id)
    request = packet_of(note, consent, letter)
    told = pages_of(sharing.save_pdf(desk, request, press, tmp_path / "packet.pdf"))
    cover, index, *_ = told
    for line in ("Notes inside 1", "Consents inside 1", "Letters inside 1"):
        assert line in cover
    assert "Plans inside" not in cover
    assert "Letter to" in index
