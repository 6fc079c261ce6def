"""A paper sealed once: it counts from that moment, and never changes afterwards."""

from datetime import date, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from peerdesk.domain.address_book import Party, PartyKind
from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.standing import ConsentStanding
from peerdesk.domain.errors import (
    AlreadySigned,
    AttachmentFrozen,
    ConsentNotReady,
    NotTheAuthor,
)
from peerdesk.domain.trail import Act
from peerdesk.forms.values import PartialDate
from peerdesk.services import attachments, consents
from peerdesk.services.address_book import add_party, new_party_id, parties
from peerdesk.storage import search, trail
from tests.builders import a_key, chosen
from tests.domain.pictures import a_png
from tests.services.consents.builders import (
    HOUSING,
    TODAY,
    a_grown_up,
    a_party,
    a_programme,
    about_housing,
    as_it_is,
    drafted,
    sealed,
    signed,
    ticked,
    to,
    until,
)
from tests.services.plans.builders import another_desk


def standing(desk, document_id):
    return consents.summary(desk, document_id).standing


def test_a_sealed_consent_is_active_from_the_instant_of_sealing(desk, turning):
    before = turning.now
    found = consents.summary(desk, sealed(desk))
    assert found.standing is ConsentStanding.ACTIVE
    assert before < found.signed_at < turning.now
    assert (found.recipients, found.purposes) == ((HOUSING,), ("housing",))
    assert (found.expires_on, found.days_left) == (date(2026, 12, 31), 331)
    assert not found.has_open_draft


def test_somebody_who_signed_yesterday_signed_on_that_day(desk):
    yesterday = TODAY - timedelta(days=1)
    found = consents.summary(desk, sealed(desk, lambda a: signed(about_housing(a), day=yesterday)))
    assert found.signed_at == yesterday


def test_what_is_missing_keeps_it_a_draft_and_says_where(desk):
    document_id = drafted(desk, as_it_is, party_id=a_party(desk))
    with pytest.raises(ConsentNotReady) as refused:
        consents.sign(desk, a_key(desk), document_id)
    assert {"cn.what", "cn.why", "cn.until", "cn.sign"} <= set(refused.value.link_ids)
    assert standing(desk, document_id) is ConsentStanding.DRAFT
    opened = consents.open_consent(desk, document_id)
    told = consents.findings(desk, document_id, opened.answers)
    assert {one.link_id for one in told if one.blocks} == set(refused.value.link_ids)
    assert all(one.sentence for one in told)


def test_a_last_day_in_the_past_is_no_consent(desk):
    document_id = drafted(
        desk, lambda a: until(about_housing(a), date(2026, 2, 2)), party_id=a_party(desk)
    )
    with pytest.raises(ConsentNotReady):
        consents.sign(desk, a_key(desk), document_id)


def test_a_signature_of_tomorrow_is_no_signature(desk):
    ahead = TODAY + timedelta(days=1)
    document_id = drafted(
        desk, lambda a: signed(about_housing(a), day=ahead), party_id=a_party(desk)
    )
    with pytest.raises(ConsentNotReady):
        consents.sign(desk, a_key(desk), document_id)


def test_it_is_sealed_once_by_its_author(desk):
    document_id = drafted(desk, party_id=a_party(desk))
    other = another_desk(desk)
    with pytest.raises(NotTheAuthor):
        consents.sign(other, a_key(desk), document_id)
    consents.sign(desk, a_key(desk), document_id)
    with pytest.raises(AlreadySigned):
        consents.sign(desk, a_key(desk), document_id)
    with pytest.raises(AlreadySigned):
        consents.open_consent(desk, document_id)
    with pytest.raises(AlreadySigned):
        consents.discard(desk, document_id)


def test_what_was_sealed_is_read_as_it_was(desk):
    document_id = sealed(desk)
    read = consents.read_consent(desk, document_id)
    assert read.consent is not None
    assert read.consent.id == str(document_id)
    assert read.consent.categories == {"attendance"}
    assert read.events == ()
    assert read.revision is not None
    assert read.revision.number == 1


def test_who_was_typed_by_name_is_in_the_address_book_afterwards(desk):
    person = a_grown_up(desk)
    document_id = drafted(
        desk, lambda a: to(to(about_housing(a), HOUSING), "Mum", "family"), person_id=person
    )
    assert consents.summary(desk, document_id).party_ids == ()
    consents.sign(desk, a_key(desk), document_id)
    found = {one.party_id: one for one in parties(desk, person_id=person)}
    assert [one.name for one in found.values()] == ["Mum", HOUSING]
    assert set(consents.summary(desk, document_id).party_ids) == set(found)
    assert [one.name for one in parties(desk)] == [HOUSING], "Mum is this person's alone"
    written = consents.read_consent(desk, document_id).consent
    assert written is not None
    assert {one.id for one in written.recipients} == {str(one) for one in found}


def test_who_is_in_the_book_already_is_not_added_again(desk):
    known = a_party(desk)
    another_kind = add_party(
        desk, Party(new_party_id(desk), HOUSING.upper(), PartyKind.SERVICE_ORGANIZATION)
    )
    document_id = sealed(desk, lambda a: to(about_housing(a), HOUSING.lower()), party_id=known)
    assert consents.summary(desk, document_id).party_ids == (known,)
    assert {one.party_id for one in parties(desk)} == {known, another_kind}
    read = consents.read_consent(desk, document_id).consent
    assert read is not None
    assert [one.name for one in read.recipients] == [HOUSING, HOUSING.lower()], (
        "as the paper has them"
    )


def test_nothing_is_added_for_a_paper_that_is_not_sealed(desk):
    document_id = drafted(desk, lambda a: to(a, "Unknown Shelter"))
    with pytest.raises(ConsentNotReady):
        consents.sign(desk, a_key(desk), document_id)
    assert parties(desk) == ()


def test_the_consent_it_replaces_ends_in_the_same_moment(desk):
    person, party = a_grown_up(desk), a_party(desk)
    old = sealed(desk, person_id=person, party_id=party)
    beside = sealed(desk, person_id=person, party_id=party)
    new = sealed(desk, person_id=person, party_id=party, replaces=old)
    assert standing(desk, old) is ConsentStanding.SUPERSEDED
    assert standing(desk, beside) is ConsentStanding.ACTIVE, "only the one that was chosen"
    (event,) = consents.read_consent(desk, old).events
    assert event.by_document == new


def test_nobody_elses_consent_is_replaced(desk):
    party = a_party(desk)
    of_ana = sealed(desk, person_id=a_grown_up(desk, "Ana"), party_id=party)
    sealed(desk, person_id=a_grown_up(desk), party_id=party, replaces=of_ana)
    assert standing(desk, of_ana) is ConsentStanding.ACTIVE


def test_the_paper_is_found_by_its_words_and_never_changed(desk):
    document_id = sealed(desk)
    with desk.vault.reading() as session:
        assert HOUSING in search.written(session, document_id)
        acts = [entry.act for entry in trail.about(session, document_id)]
    assert acts == [Act.DRAFT_STARTED, Act.SIGNED]
    with pytest.raises(DatabaseError, match="final"), desk.vault.writing() as session:
        session.execute(text("UPDATE revision SET signed_at = 0"))


def test_a_paper_consent_is_wet_and_tells_which_statements_it_has(desk):
    a_programme(desk)
    person = a_grown_up(desk)
    asked = consents.Prefill(party_id=a_party(desk), on_paper=True)
    document_id = consents.start(desk, person, PaperKind.GENERAL, prefill=asked)
    opened = consents.open_consent(desk, document_id)
    answers = ticked(until(opened.answers, date(2026, 12, 31)), "cn.what", "attendance")
    answers = ticked(answers, "cn.why", "housing")
    answers = chosen(answers, "cn.sign:status", "signed").with_answer("cn.sign:name", "Darnell")
    answers = answers.with_answer("cn.sign:date", PartialDate("2026-01-20"))
    consents.save(desk, opened, answers)
    with pytest.raises(ConsentNotReady) as refused:
        consents.sign(desk, a_key(desk), document_id)
    assert "cn.has" in refused.value.link_ids
    has = ("right_to_revoke", "how_to_revoke", "redisclosure_potential", "refusal_consequences")
    answers = ticked(answers, "cn.has", *has)
    consents.save(desk, opened, answers)
    told = consents.findings(desk, document_id, answers)
    assert [one.token for one in told if one.blocks] == []
    found = consents.sign(desk, a_key(desk), document_id)
    assert (found.is_on_paper, found.signed_at) == (True, date(2026, 1, 20))


def a_scan(desk, document_id, tmp_path):
    """A photo of the sheet, kept with the paper and named by it."""
    path = tmp_path / "sheet.png"
    path.write_bytes(a_png())
    person_id = consents.summary(desk, document_id).person_id
    belongs = attachments.Belonging(person_id, document_id, "cn.sheet.file")
    return attachments.add(desk, attachments.read_original(path), belongs)


def test_the_scan_a_sealed_paper_names_stays_with_it(desk, tmp_path):
    asked = consents.Prefill(party_id=a_party(desk), on_paper=True)
    a_programme(desk)
    document_id = consents.start(desk, a_grown_up(desk), PaperKind.GENERAL, prefill=asked)
    scan = a_scan(desk, document_id, tmp_path)
    opened = consents.open_consent(desk, document_id)
    answers = about_housing(opened.answers).with_answer("cn.sheet.file", scan.name)
    answers = chosen(answers, "cn.sign:status", "signed")
    has = ("right_to_revoke", "how_to_revoke", "redisclosure_potential", "refusal_consequences")
    consents.save(desk, opened, ticked(answers, "cn.has", *has))
    assert not attachments.is_frozen(desk, scan.attachment_id)
    consents.sign(desk, a_key(desk), document_id)
    with pytest.raises(AttachmentFrozen):
        attachments.remove(desk, scan.attachment_id)
    assert attachments.of_document(desk, document_id) == [scan]


def test_the_scan_of_a_draft_that_is_given_up_stays_with_the_person(desk, tmp_path):
    document_id = drafted(desk, party_id=a_party(desk))
    person = consents.summary(desk, document_id).person_id
    scan = a_scan(desk, document_id, tmp_path)
    consents.discard(desk, document_id)
    assert [one.attachment_id for one in attachments.of_person(desk, person)] == [
        scan.attachment_id
    ]
    assert attachments.attachment(desk, scan.attachment_id).document_id is None
