"""The look before signing, with what a real vault knows around a note."""

import pytest

from peerdesk.domain.documents import DocumentStatus
from peerdesk.domain.errors import AlreadySigned, FindingsOpen
from peerdesk.domain.preflight import Level, Rule
from peerdesk.domain.trail import Act
from peerdesk.services import contacts, documents, groups, preflight, signing
from peerdesk.services.remembered import Remembered
from peerdesk.storage import parts, trail
from tests.builders import a_draft, a_key, a_person, a_signed_note, chosen
from tests.services.groups.builders import a_written_meeting, write

_LONG = (
    "We met at the library, looked at four rooms online and wrote to the landlord. He planned the "
    "bus with me and will bring his papers on Friday."
)


def found_in(desk, document_id):
    opened = documents.open_draft(desk, document_id)
    missing = documents.missing(desk, opened, opened.answers)
    note = preflight.text_of(opened.draft, opened.answers, missing)
    known = preflight.surroundings(desk, document_id, with_earlier=True)
    return preflight.findings(note, known)


def rules_in(desk, document_id):
    return [str(one.rule) for one in found_in(desk, document_id)]


def test_a_plain_note_has_nothing_to_look_at(desk):
    assert not found_in(desk, a_draft(desk))


def test_the_language_prompts_are_among_what_is_found(desk):
    note = a_draft(desk, what_i_did="I met the addict. He was non-compliant.")
    assert rules_in(desk, note) == ["L03", "L02"]


def test_the_persons_own_terms_stay_quiet(desk):
    person = a_person(desk, own_terms=("addict",))
    assert not found_in(desk, a_draft(desk, person, what_i_did="I met the addict in him."))


def test_somebody_elses_whole_name_is_found_in_any_text(desk):
    a_person(desk, "Maria Lopez")
    note = a_draft(desk, response="He rides with María López now.")
    (one,) = found_in(desk, note)
    assert (one.rule, one.link_id, one.text, one.level) == (
        Rule.OTHER_NAME,
        "response",
        "María López",
        Level.BLOCK,
    )


def test_another_of_the_same_meeting_is_found_by_first_name(desk):
    _, (darnell, _) = a_written_meeting(desk, ("Darnell Walker", "Hoa Nguyen"))
    opened = documents.open_draft(desk, darnell)
    answers = opened.answers.with_answer("response", "Hoa made him laugh.")
    documents.save(desk, opened, documents.Writing(answers))
    assert rules_in(desk, darnell) == ["L04"]


def test_the_same_text_as_a_signed_note_is_found_and_leads_there(desk):
    signed = a_signed_note(desk, what_i_did=_LONG)
    note = a_draft(desk, what_i_did=_LONG)
    (one,) = found_in(desk, note)
    assert (one.rule, one.facts) == (Rule.COPY, (str(signed),))


def test_two_entries_of_one_meeting_are_compared_before_either_is_signed(desk):
    one, other = a_draft(desk, what_i_did=_LONG), a_draft(desk, what_i_did=_LONG)
    meeting = a_draft(desk)
    with desk.vault.writing() as session:
        parts.add(session, one, meeting)
        parts.add(session, other, meeting)
    assert rules_in(desk, one) == ["L05"]


def test_what_is_empty_is_a_finding_of_its_rule(desk):
    opened = documents.open_draft(desk, a_draft(desk, response=""))
    answers = opened.answers.with_answer("no_goal_reason", None)
    documents.save(desk, opened, documents.Writing(answers))
    assert rules_in(desk, opened.draft.document_id) == ["L07", "L08"]


def test_danger_is_found_only_while_nothing_was_raised(desk):
    note = a_draft(desk, response="He wants to die.")
    assert rules_in(desk, note) == ["L10"]
    opened = documents.open_draft(desk, note)
    answers = chosen(opened.answers, "risk_flag", "concern_shared")
    documents.save(desk, opened, documents.Writing(answers))
    assert not found_in(desk, note)


def test_the_address_of_a_shelter_is_found_among_the_places_details(desk):
    opened = documents.open_draft(desk, a_draft(desk, place_detail="412 N Oak St"))
    assert not found_in(desk, opened.draft.document_id)
    documents.save(desk, opened, documents.Writing(chosen(opened.answers, "setting", "shelter")))
    assert rules_in(desk, opened.draft.document_id) == ["L17"]


def test_a_name_keeps_a_note_from_being_signed_until_it_is_said_to_be_right(desk):
    note = a_draft(desk, response="His brother Tony came along.")
    with pytest.raises(FindingsOpen):
        preflight.sign(desk, a_key(desk), [note], {})
    right = {note: frozenset({(Rule.OTHER_NAME, "Tony")})}
    preflight.sign(desk, a_key(desk), [note], right)
    assert contacts.summary(desk, note).status is DocumentStatus.SIGNED


def test_only_the_rule_that_was_confirmed_is_kept(desk):
    note = a_draft(desk, response="His brother Tony came along.")
    preflight.sign(desk, a_key(desk), [note], {note: frozenset({(Rule.OTHER_NAME, "Tony")})})
    with desk.vault.reading() as session:
        kept = [one for one in trail.about(session, note) if one.act is Act.FINDING_CONFIRMED]
    assert [one.detail for one in kept] == ["L04"]


def test_a_batch_with_one_open_name_signs_none(desk):
    plain, named = a_draft(desk), a_draft(desk, response="Her sister Kim called.")
    with pytest.raises(FindingsOpen):
        preflight.sign(desk, a_key(desk), [plain, named], {})
    assert contacts.summary(desk, plain).status is DocumentStatus.DRAFT


def test_a_name_said_to_be_right_leaves_another_one_open(desk):
    note = a_draft(desk, response="His brother Tony and her sister Kim came along.")
    with pytest.raises(FindingsOpen):
        preflight.sign(desk, a_key(desk), [note], {note: frozenset({(Rule.OTHER_NAME, "Tony")})})


def test_an_addition_is_looked_at_as_well(desk):
    note = a_signed_note(desk)
    signing.add_addendum(desk, note)
    opened = documents.open_draft(desk, note)
    documents.save(desk, opened, documents.Writing(opened.answers, reason="His uncle Bob called."))
    with pytest.raises(FindingsOpen):
        preflight.sign(desk, a_key(desk), [note], {})


def test_what_is_signed_already_is_refused_as_before(desk):
    with pytest.raises(AlreadySigned):
        preflight.sign(desk, a_key(desk), [a_signed_note(desk)], {})


def test_a_text_is_looked_at_while_it_is_written_as_it_is_before_signing(desk):
    note = a_draft(desk)
    opened = documents.open_draft(desk, note)
    known = preflight.surroundings(desk, note, with_earlier=False)
    look = preflight.ongoing(opened.answers, known)
    text = "🙂 His brother Tony.\n\nHe has bipolar disorder. " + "We walked a long way. " * 90
    text += "\n\nShe said “I have bipolar disorder.” He wants to die."
    seen, calls = look.look(text, 500), 1
    while not seen.whole:
        seen, calls = look.look(text, 500), calls + 1
    assert calls > 1
    assert [text[one.start : one.end] for one in seen.findings] == [
        "Tony",
        "bipolar disorder",
        "wants to die",
    ]
    assert look.look(text, 0).whole


def test_what_is_remembered_from_note_to_note_follows_what_is_written_meanwhile(desk):
    meeting, entries = a_written_meeting(desk, ("Hoa Nguyen", "Will Turner"))
    remembered = Remembered()

    def look(document_id):
        opened = documents.open_draft(desk, document_id)
        known = preflight.surroundings(desk, document_id, with_earlier=True, remembered=remembered)
        found = preflight.findings(preflight.text_of(opened.draft, opened.answers), known)
        return [str(one.rule) for one in found]

    for each in entries:
        write(desk, each, f"{_LONG} {'We ate soup afterwards.' * 9 if each == entries[0] else ''}")
        assert look(each) == []
    write(desk, entries[0], _LONG)
    assert look(entries[1]) == ["L05"]
    write(desk, entries[0], "Came with Ana Ruiz.")
    assert look(entries[0]) == []
    groups.add_members(desk, meeting, [a_person(desk, "Ana Ruiz")])
    assert look(entries[0]) == ["L04"]
    assert look(entries[1]) == []
