"""Plans leave through the gate like everything else: decided, logged, then drawn."""

import re

import pikepdf
import pytest
from PySide6.QtGui import QGuiApplication

from peerdesk.domain.errors import GlyphsMissing, NoCard, NoDailyPage
from peerdesk.domain.sharing import CardStyle, Layout, Selection, SharingPurpose, SharingRequest
from peerdesk.forms.keeping import Standing, with_private, with_standing
from peerdesk.services import plans, sharing
from peerdesk.storage import trail
from tests.builders import a_key, a_person
from tests.printing import readers

pytestmark = pytest.mark.usefixtures("qapp")
SIGN, SAFER = "I stop calling back", "Ask Amma to keep them"


@pytest.fixture(scope="module")
def press(qapp: QGuiApplication) -> sharing.Press:
    return sharing.Press()


def a_plan(desk, form: str = "safety-plan", language: str = "en"):
    """A plan with a few answers, nothing frozen yet."""
    person_id = a_person(desk, "Đặng Thị Hoa")
    document_id = plans.start(desk, person_id, form, language)
    opened = plans.open_plan(desk, document_id)
    answers = opened.answers.with_answer("me.title", "My quiet paper")
    answers = answers.with_answer("me.name", "Hoa")
    if form == "safety-plan":
        answers = answers.with_answer("sp.signs", [SIGN])
        answers, row = answers.add_row("sp.space")
        answers = answers.with_answer("sp.space:what", SAFER, row)
        answers, row = answers.add_row("sp.ask")
        answers = answers.with_answer("sp.ask:name", "Amma", row)
        answers = answers.with_answer("sp.ask:phone", "207-555-0142", row)
    plans.save(desk, opened, answers)
    return document_id


def a_frozen_plan(desk, **about):
    document_id = a_plan(desk, **about)
    plans.save_version(desk, a_key(desk), document_id)
    return document_id


def asked_for(document_id, layout=Layout.FULL, **more) -> SharingRequest:
    selection = Selection(None, (document_id,))
    return SharingRequest(selection, SharingPurpose.PATIENT_ACCESS, layout=layout, **more)


def saved(desk, request, press, folder) -> str:
    path = sharing.save_pdf(desk, request, press, folder / "plan.pdf")
    pdf = path.read_bytes()
    path.unlink()
    return " ".join(readers.words(pdf, folder).split())


def disclosed(desk, document_id):
    """The lines of the disclosure log about the person of a plan."""
    person_id = plans.summary(desk, document_id).person_id
    with desk.vault.reading() as session:
        return trail.disclosures(session, person_id)


@pytest.mark.parametrize("layout", [each for each in Layout if each is not Layout.DAILY])
def test_a_plan_is_saved_in_every_layout(desk, press, tmp_path, layout):
    read = saved(desk, asked_for(a_frozen_plan(desk), layout), press, tmp_path)
    if layout is Layout.BLANK:
        assert "How can you tell a hard spell is starting?" in read
        assert "Hoa" not in read
    else:
        assert "Hoa" in read
        assert "207-555-0142" in read
        assert "Draft" not in read


def test_a_page_for_the_fridge_goes_through_the_gate_too(desk, press, tmp_path):
    document_id = a_frozen_plan(desk, form="wellness-plan")
    assert "version 1" in saved(desk, asked_for(document_id, Layout.DAILY), press, tmp_path)
    assert len(disclosed(desk, document_id)) == 1


@pytest.mark.parametrize("layout", [Layout.POCKET, Layout.BOOKLET, Layout.CARD, Layout.SHORT])
def test_no_layout_has_what_is_sensitive_or_private_unless_it_is_ticked(
    desk, press, tmp_path, layout
):
    document_id = a_frozen_plan(desk)
    assert SAFER not in saved(desk, asked_for(document_id, layout), press, tmp_path)
    ticked = asked_for(document_id, layout, ticked=frozenset({"sp.space"}))
    on_paper = SAFER in saved(desk, ticked, press, tmp_path)
    assert on_paper is (layout is not Layout.CARD)  # nobody may put it on a card


@pytest.mark.parametrize("layout", [Layout.POCKET, Layout.BOOKLET, Layout.SHORT, Layout.FULL])
def test_what_the_person_passed_over_leaves_no_trace(desk, press, tmp_path, layout):
    document_id = a_plan(desk)
    opened = plans.open_plan(desk, document_id)
    plans.save(desk, opened, with_standing(opened.answers, "sp.signs", Standing.UNSAID))
    read = saved(desk, asked_for(document_id, layout), press, tmp_path)
    assert SIGN not in read
    assert "hard spell is starting" not in read


def test_what_is_written_but_not_frozen_is_marked(desk, press, tmp_path):
    assert "Draft." in saved(desk, asked_for(a_plan(desk)), press, tmp_path)


def test_a_draft_of_the_next_version_is_not_on_the_paper(desk, press, tmp_path):
    document_id = a_frozen_plan(desk)
    opened = plans.open_plan(desk, document_id)
    plans.save(desk, opened, opened.answers.with_answer("sp.signs", ["Something new"]))
    read = saved(desk, asked_for(document_id), press, tmp_path)
    assert SIGN in read
    assert "Something new" not in read
    assert "version 1" in read


def test_sensitive_items_are_ticked_for_one_copy_at_a_time(desk, press, tmp_path):
    document_id = a_frozen_plan(desk)
    ticked = asked_for(document_id, ticked=frozenset({"sp.space"}))
    assert SAFER in saved(desk, ticked, press, tmp_path)
    assert SAFER not in saved(desk, asked_for(document_id), press, tmp_path)


def test_a_private_item_stays_here_whatever_is_ticked(desk, press, tmp_path):
    document_id = a_plan(desk)
    opened = plans.open_plan(desk, document_id)
    plans.save(desk, opened, with_private(opened.answers, "sp.space", True))
    ticked = asked_for(document_id, ticked=frozenset({"sp.space"}))
    assert SAFER not in saved(desk, ticked, press, tmp_path)


def test_every_copy_is_disclosed_and_an_empty_form_is_not(desk, press, tmp_path):
    document_id = a_frozen_plan(desk)
    sharing.print_pages(desk, asked_for(document_id, Layout.CARD, card=CardStyle.FOLD), press)
    sharing.print_pages(desk, asked_for(document_id, Layout.BLANK), press)
    (entry,) = disclosed(desk, document_id)
    assert entry.document_ids == (document_id,)
    assert entry.medium == "print"


def test_looking_at_the_pages_discloses_nothing(desk, press):
    document_id = a_frozen_plan(desk)
    pages = sharing.preview(desk, asked_for(document_id), press)
    assert pages.count == 1
    assert disclosed(desk, document_id) == []


def test_the_picture_for_a_phone_is_disclosed_and_plain(desk):
    document_id = a_frozen_plan(desk)
    picture = sharing.card_as_qr(desk, asked_for(document_id))
    assert picture.modules
    assert "Amma · 207-555-0142" in picture.text
    assert SIGN not in picture.text
    (entry,) = disclosed(desk, document_id)
    assert entry.medium == "phone"


def test_a_plan_without_a_card_makes_none_and_logs_none(desk, press):
    document_id = a_frozen_plan(desk, form="recovery-plan")
    for make in (sharing.print_pages, sharing.preview):
        with pytest.raises(NoCard):
            make(desk, asked_for(document_id, Layout.CARD), press)
        with pytest.raises(NoDailyPage):
            make(desk, asked_for(document_id, Layout.DAILY), press)
    with pytest.raises(NoCard):
        sharing.card_as_qr(desk, asked_for(document_id))
    assert disclosed(desk, document_id) == []


def test_the_same_version_printed_twice_is_the_same_file(desk, press, tmp_path):
    request = asked_for(a_frozen_plan(desk))
    first = sharing.save_pdf(desk, request, press, tmp_path / "one.pdf").read_bytes()
    again = sharing.save_pdf(desk, request, press, tmp_path / "two.pdf").read_bytes()
    assert first == again


def test_the_file_says_nothing_about_what_it_is_or_whose(desk, press, tmp_path):
    path = sharing.save_pdf(desk, asked_for(a_frozen_plan(desk)), press, tmp_path / "plan.pdf")
    with pikepdf.open(path) as document:
        described = str(dict(document.docinfo))
    assert re.search(r"plan-20\d\d-\d\d-\d\d", described)
    assert not re.search("Hoa|Safety|quiet", described)


def test_a_spanish_plan_prints_in_spanish(desk, press, tmp_path):
    read = saved(desk, asked_for(a_frozen_plan(desk, language="es")), press, tmp_path)
    assert "Este plan es suyo." in read
    assert "Página 1 de" in read


def test_any_form_can_be_printed_empty_and_discloses_nobody(desk, press, tmp_path):
    a_plan(desk)
    pages = sharing.blank_form(desk, "wellness-plan", press)
    assert pages.count > 3
    path = sharing.save_blank_form(desk, "contact-note", press, tmp_path / "e.pdf", language="es")
    read = " ".join(readers.words(path.read_bytes(), tmp_path).split())
    assert "Hoa" not in read
    assert "Página 1 de" in read


def test_a_character_without_a_sign_is_named_before_a_plan_is_printed(desk, press):
    document_id = a_plan(desk)
    opened = plans.open_plan(desk, document_id)
    plans.save(desk, opened, opened.answers.with_answer("sp.why", ["\U00012345"]))
    request = asked_for(document_id)
    assert sharing.missing_characters(desk, request, press) == "\U00012345"
    with pytest.raises(GlyphsMissing):
        sharing.print_pages(desk, request, press)
    assert disclosed(desk, document_id) == []


def test_pages_need_one_way_into_the_vault_so_that_two_at_once_never_wait_for_each_other(
    desk, press
):
    document_id = a_frozen_plan(desk)
    with desk.vault.reading() as other:
        trail.disclosures(other, document_id)  # the one of two ways that another page holds
        assert sharing.preview(desk, asked_for(document_id), press).count
