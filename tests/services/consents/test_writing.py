"""Papers about sharing while they are written: begun with what is known, saved, given up."""

import pytest

from peerdesk.domain.address_book import Party, PartyKind
from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.standing import ConsentStanding
from peerdesk.domain.errors import (
    AlreadySigned,
    DocumentNotFound,
    NotTheAuthor,
    PartyNotFound,
    PersonNotFound,
)
from peerdesk.domain.programme import ProgrammeFacts
from peerdesk.domain.trail import Act
from peerdesk.forms.consent_reading import consent_answers
from peerdesk.forms.consent_writing import RecipientKnown, with_recipient
from peerdesk.services import attachments, documents, letters
from peerdesk.services.address_book import add_party, new_party_id
from peerdesk.services.consents import writing
from peerdesk.services.consents.summaries import of_person, summary
from peerdesk.services.consents.writing import Prefill, open_consent, start
from peerdesk.services.desk import new_id
from peerdesk.services.programme import choose_programme_facts
from peerdesk.storage import search, trail
from tests.builders import a_person
from tests.services.plans.builders import another_desk

PROBATION = "Peoria County Probation"


def a_party(desk, name=PROBATION, kind=PartyKind.PROBATION, **facts):
    return add_party(desk, Party(new_party_id(desk), name, kind, **facts))


def said(desk, document_id):
    return consent_answers(open_consent(desk, document_id).answers)


@pytest.mark.parametrize("paper", list(PaperKind))
def test_every_paper_can_be_begun_and_is_a_draft(desk, paper):
    document_id = start(desk, a_person(desk, "Thảo"), paper)
    found = summary(desk, document_id)
    assert (found.paper, found.standing) == (paper, ConsentStanding.DRAFT)
    assert found.title
    assert found.signed_at is None
    assert found.has_open_draft


def test_a_paper_begins_with_what_was_asked_for_and_ticks_nothing_else(desk):
    choose_programme_facts(desk, ProgrammeFacts(name="Casa Amanecer"))
    asked = Prefill(a_party(desk), "housing", frozenset({"attendance"}))
    person = a_person(desk, "Darnell", legal_name="Darnell R. Hughes")
    written = said(desk, start(desk, person, PaperKind.GENERAL, prefill=asked))
    assert written.person_name == "Darnell R. Hughes"
    assert (written.discloser_name, written.discloser_is_ours) == ("Casa Amanecer", True)
    assert [one.name for one in written.recipients] == [PROBATION]
    assert written.recipients[0].party_id == asked.party_id
    assert (written.purposes, written.categories) == ({"housing"}, {"attendance"})
    assert written.expiry == ""
    assert written.signed_on is None


def test_lists_follow_every_save(desk):
    document_id = start(desk, a_person(desk), PaperKind.GENERAL)
    assert summary(desk, document_id).recipients == ()
    draft = open_consent(desk, document_id)
    known = RecipientKnown(a_party(desk), PROBATION, "probation")
    writing.save(desk, draft, with_recipient(draft.answers, known))
    assert summary(desk, document_id).recipients == (PROBATION,)


def test_another_language_keeps_the_words_that_were_typed(desk):
    document_id = start(desk, a_person(desk, "Ana"), PaperKind.GENERAL)
    changed = writing.set_language(desk, open_consent(desk, document_id), "es")
    assert changed.form.shown_in == "es"
    assert changed.summary.language == "es"
    assert said(desk, document_id).person_name == "Ana"
    assert summary(desk, document_id).title == changed.form.title


def test_a_draft_is_found_by_its_words_after_it_was_left(desk):
    asked = Prefill(a_party(desk, "Lantern Court"))
    document_id = start(desk, a_person(desk), PaperKind.GENERAL, prefill=asked)
    draft = open_consent(desk, document_id)
    writing.leave(desk, draft, draft.answers)
    with desk.vault.reading() as session:
        text = search.written(session, document_id)
    assert "Lantern Court" in text
    assert str(asked.party_id) not in text


def test_a_draft_given_up_is_gone_with_a_trace_in_the_trail(desk):
    person = a_person(desk)
    document_id = start(desk, person, PaperKind.REVOCATION)
    writing.discard(desk, document_id)
    assert of_person(desk, person) == ()
    with pytest.raises(DocumentNotFound):
        summary(desk, document_id)
    with desk.vault.reading() as session:
        acts = [entry.act for entry in trail.about(session, document_id)]
    assert acts == [Act.DRAFT_STARTED, Act.DRAFT_DISCARDED]
    assert attachments.of_person(desk, person) == []


def test_which_paper_ends_with_this_one_is_chosen_and_taken_back(desk):
    person = a_person(desk)
    old, new = (start(desk, person, PaperKind.GENERAL) for _ in range(2))
    assert writing.choose_replaced(desk, new, old).summary.replaces == old
    assert writing.choose_replaced(desk, new, None).summary.replaces is None
    with pytest.raises(DocumentNotFound):
        writing.choose_replaced(desk, new, new_id(desk))


def test_nobody_else_opens_saves_or_gives_up_the_draft(desk):
    document_id = start(desk, a_person(desk), PaperKind.GENERAL)
    other = another_desk(desk)
    for act in (open_consent, writing.discard):
        with pytest.raises(NotTheAuthor):
            act(other, document_id)


def test_a_paper_needs_somebody_who_is_on_record(desk):
    with pytest.raises(PersonNotFound):
        start(desk, new_id(desk), PaperKind.GENERAL)
    person, asked = a_person(desk), Prefill(new_id(desk))
    with pytest.raises(PartyNotFound):
        start(desk, person, PaperKind.GENERAL, prefill=asked)


def test_a_note_is_no_paper_about_sharing(desk):
    note = documents.start_note(desk, a_person(desk))
    letter = letters.start(desk, a_person(desk, "Ana"), "letter-support")
    for other in (note, letter):
        for act in (open_consent, writing.discard):
            with pytest.raises(DocumentNotFound):
                act(desk, other)
    assert letters.open_letter(desk, letter).form.url.endswith("letter-support")


def test_no_draft_is_saved_again_once_its_document_is_gone(desk):
    document_id = start(desk, a_person(desk), PaperKind.GENERAL)
    draft = open_consent(desk, document_id)
    writing.discard(desk, document_id)
    with pytest.raises(AlreadySigned):
        writing.save(desk, draft, draft.answers)
