"""An alias turns out to be somebody known: put together, taken apart, and nothing is lost."""

from datetime import date
from uuid import UUID

import pytest
from sqlalchemy import text, update
from sqlalchemy.exc import IntegrityError

from peerdesk.domain.askings import AskingKind
from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.person_facts import LegalFacts
from peerdesk.domain.consents.reasons import Reason
from peerdesk.domain.errors import (
    AlreadyMerged,
    MergeNotFound,
    MergeOver,
    NothingToShare,
    PersonNotFound,
    SamePerson,
)
from peerdesk.domain.people import Participation, ParticipationChange
from peerdesk.domain.progress import unwatched
from peerdesk.domain.sharing import Selection, SharingPurpose, SharingRequest
from peerdesk.domain.trail import Act
from peerdesk.forms.values import PartialDate
from peerdesk.services import (
    aliases,
    askings,
    attachments,
    contacts,
    documents,
    people,
    plans,
    records,
    sharing,
    signing,
)
from peerdesk.services.accounting import AccountingAsked, accounting
from peerdesk.services.attachments import Belonging, Original
from peerdesk.services.documents import Writing
from peerdesk.services.person_facts import change_legal_facts, legal_facts
from peerdesk.services.rebuild import rebuild
from peerdesk.services.seen import who_has_seen
from peerdesk.services.verify import verify
from peerdesk.services.whole_copy import whole_copy
from peerdesk.storage import revisions
from peerdesk.storage.tables import DocumentRow, PersonMergeRow
from tests.builders import a_draft, a_key, a_person, a_signed_note
from tests.domain.pictures import a_png
from tests.services.consents.builders import a_grown_up, drafted, sealed, signed, ticked
from tests.services.plans.builders import frozen
from tests.services.sharing.builders import a_clinic, a_consent, a_person_with_note, for_outside
from tests.services.test_accounting import a_disclosure

pytestmark = pytest.mark.usefixtures("qapp")


def an_alias(desk, name="Blue Jay", **details):
    return a_person(desk, name, is_alias=True, **details)


def both(desk):
    """An alias and a person, each with a signed note."""
    alias, person = an_alias(desk), a_person(desk)
    return alias, person, a_signed_note(desk, alias), a_signed_note(desk, person)


def notes_of(desk, person_id):
    return {one.document_id for one in contacts.timeline(desk, person_id)}


def a_limit(desk, person_id, party_id):
    """A limit the programme agreed to, for one party."""

    def agreed(answers):
        answers = ticked(signed(answers), "rst.answer", "agreed")
        answers = answers.with_answer("rst.answer.who", "Rosa")
        return answers.with_answer("rst.answer.day", PartialDate("2026-02-03"))

    return sealed(desk, agreed, person_id=person_id, party_id=party_id, paper=PaperKind.RESTRICTION)


# --- Together and apart ------------------------------------------------------------------------


def test_everything_goes_over_and_comes_back_and_the_proof_holds_each_time(desk, tmp_path):
    alias, person, of_alias, of_person = both(desk)
    plan = frozen(desk, person_id=alias)
    goal = people.add_goal(desk, alias, "a warm place")
    asked = askings.add_asking(desk, alias, AskingKind.ACCESS)
    file = attachments.add(desk, Original(tmp_path / "id.png", a_png()), Belonging(alias))
    before = everything(desk, alias)
    merge = aliases.merge(desk, alias, person)
    assert verify(desk.vault).holds
    assert notes_of(desk, person) == {of_alias, of_person}
    assert notes_of(desk, alias) == set()
    assert {one.document_id for one in plans.of_person(desk, person)} == {plan}
    assert goal.own_words in [one.own_words for one in people.goals(desk, person)]
    assert people.open_steps(desk, alias) == []
    assert askings.asking(desk, asked).person_id == person
    assert [one.attachment_id for one in attachments.of_person(desk, person)] == [
        file.attachment_id
    ]
    assert set(whole_copy(desk, person)) == {of_alias, of_person, plan}
    aliases.undo(desk, merge)
    assert verify(desk.vault).holds
    assert everything(desk, alias) == before
    assert notes_of(desk, person) == {of_person}
    assert askings.asking(desk, asked).person_id == alias
    assert attachments.of_person(desk, person) == []


def everything(desk, person_id):
    """What is held about somebody, as pages show it."""
    return (
        notes_of(desk, person_id),
        plans.of_person(desk, person_id),
        people.goals(desk, person_id),
        people.open_steps(desk, person_id),
        people.person(desk, person_id),
        people.summary(desk, person_id),
        whole_copy(desk, person_id),
    )


def test_envelopes_stay_as_they_were_signed(desk):
    alias, person, note, _ = both(desk)
    with desk.vault.reading() as session:
        before = [one.envelope for one in revisions.chain(session)]
    merge = aliases.merge(desk, alias, person)
    aliases.undo(desk, merge)
    with desk.vault.reading() as session:
        assert [one.envelope for one in revisions.chain(session)] == before
    assert records.read(desk, note).summary.person_id == alias


def test_what_was_written_afterwards_stays_with_the_person(desk):
    alias, person, of_alias, of_person = both(desk)
    begun = a_draft(desk, alias)
    left = a_draft(desk, alias)
    merge = aliases.merge(desk, alias, person)
    later = a_signed_note(desk, person)
    signing.sign(desk, a_key(desk), [begun])  # begun under the alias, signed as the person's
    goal = people.add_goal(desk, person, "to see the sea")
    aliases.undo(desk, merge)
    assert notes_of(desk, alias) == {of_alias, left}
    assert notes_of(desk, person) == {of_person, later, begun}
    assert goal in people.goals(desk, person)
    assert verify(desk.vault).holds


def test_an_addition_to_a_note_of_the_alias_goes_back_with_it(desk):
    alias, person, of_alias, _ = both(desk)
    merge = aliases.merge(desk, alias, person)
    signing.add_amendment(desk, of_alias)
    opened = documents.open_draft(desk, of_alias)
    answers = opened.answers.with_answer("what_i_did", "We looked up four openings.")
    documents.save(desk, opened, Writing(answers, reason="Miscounted"))
    signing.sign(desk, a_key(desk), [of_alias])
    assert verify(desk.vault).holds
    aliases.undo(desk, merge)
    assert of_alias in notes_of(desk, alias)
    assert verify(desk.vault).holds


def test_a_new_version_of_the_aliass_plan_takes_its_new_goals_back(desk):
    alias, person = an_alias(desk), a_person(desk)
    plan = frozen(desk, person_id=alias)
    merge = aliases.merge(desk, alias, person)
    opened = plans.open_plan(desk, plan)
    answers, row = opened.answers.add_row("rp.home.goal")
    plans.save(desk, opened, answers.with_answer("rp.home.goal:say", "a garden", row))
    plans.save_version(desk, a_key(desk), plan)
    assert verify(desk.vault).holds
    aliases.undo(desk, merge)
    assert "a garden" in [one.own_words for one in people.goals(desk, alias)]
    assert people.goals(desk, person) == []
    assert verify(desk.vault).holds


def test_a_merge_upon_a_merge_comes_apart_in_either_order(desk):
    first, second, third = an_alias(desk, "Jay"), an_alias(desk, "Robin"), a_person(desk, "Ana")
    one, two = a_signed_note(desk, first), a_signed_note(desk, second)
    a_into_b = aliases.merge(desk, first, second)
    b_into_c = aliases.merge(desk, second, third)
    assert notes_of(desk, third) == {one, two}
    assert [line.name for line in people.find(desk, "jay")] == ["Ana"]
    aliases.undo(desk, a_into_b)
    assert (notes_of(desk, first), notes_of(desk, third)) == ({one}, {two})
    assert verify(desk.vault).holds
    again = aliases.merge(desk, first, third)
    aliases.undo(desk, b_into_c)
    assert (notes_of(desk, second), notes_of(desk, third)) == ({two}, {one})
    assert verify(desk.vault).holds
    aliases.undo(desk, again)
    assert notes_of(desk, first) == {one}
    assert verify(desk.vault).holds


def test_the_same_two_are_put_together_again_after_they_were_taken_apart_either_way_round(desk):
    alias, person, of_alias, of_person = both(desk)
    for kept, given_up, note in (
        (person, alias, of_alias),
        (person, alias, of_alias),
        (alias, person, of_person),
        (person, alias, of_alias),
    ):
        merge_id = aliases.merge(desk, given_up, kept)
        assert notes_of(desk, kept) == {of_alias, of_person}
        assert aliases.now_with(desk, given_up) == kept
        assert verify(desk.vault).holds
        aliases.undo(desk, merge_id)
        assert notes_of(desk, given_up) == {note}
        assert verify(desk.vault).holds


def test_merging_into_somebody_who_went_into_another_means_that_other(desk):
    first, second, third = an_alias(desk, "Jay"), an_alias(desk, "Robin"), a_person(desk, "Ana")
    aliases.merge(desk, second, third)
    note = a_signed_note(desk, first)
    aliases.merge(desk, first, second)
    assert notes_of(desk, third) == {note}
    assert aliases.now_with(desk, first) == third
    assert [one.alias_id for one in aliases.merges_of(desk, third)] == [second, first]


def test_a_note_begun_with_or_moved_to_the_alias_is_the_persons(desk):
    alias, person, _, _ = both(desk)
    aliases.merge(desk, alias, person)
    begun, moved = documents.start_note(desk, alias), a_draft(desk, a_person(desk, "Mai"))
    documents.move(desk, moved, alias)
    assert {begun, moved} <= notes_of(desk, person)


# --- Bad input ---------------------------------------------------------------------------------


def test_nobody_is_merged_into_themselves_twice_or_into_nobody(desk):
    alias, person, _, _ = both(desk)
    for name in (alias, person):
        with pytest.raises(SamePerson):
            aliases.merge(desk, name, name)
    merge = aliases.merge(desk, alias, person)
    with pytest.raises(AlreadyMerged):
        aliases.merge(desk, alias, a_person(desk, "Mai"))
    with pytest.raises(SamePerson):  # the alias is the person already
        aliases.merge(desk, person, alias)
    with pytest.raises(PersonNotFound):
        aliases.merge(desk, person, UUID(int=5))
    with pytest.raises(MergeNotFound):
        aliases.undo(desk, UUID(int=5))
    aliases.undo(desk, merge)
    with pytest.raises(MergeOver):
        aliases.undo(desk, merge)
    assert verify(desk.vault).holds


def test_two_workers_aliases_of_one_name_are_never_put_together_by_themselves(desk):
    one, two = an_alias(desk, "Red"), an_alias(desk, "Red")
    note = a_signed_note(desk, one)
    assert notes_of(desk, two) == set()
    aliases.merge(desk, two, one)
    assert len(people.find(desk, "red")) == 1
    assert notes_of(desk, one) == {note}


@pytest.mark.parametrize(
    ("name", "typed"), [("Đặng Văn Ánh", "dang anh"), ("نور الهدى", "الهدى"), ("O’Neil-Ng", "neil")]
)
def test_the_person_is_found_by_the_aliass_name_in_any_script(desk, name, typed):
    alias, person = an_alias(desk, name), a_person(desk)
    merge = aliases.merge(desk, alias, person)
    (found,) = people.find(desk, typed)
    assert (found.person_id, found.also_known_as) == (person, (name,))
    assert people.count(desk) == 1
    assert [one.person_id for one in people.names(desk)] == [person]
    aliases.undo(desk, merge)
    (found,) = people.find(desk, typed)
    assert (found.person_id, found.also_known_as) == (alias, ())


# --- What others read --------------------------------------------------------------------------


def test_search_lists_and_last_contact_follow(desk, turning):
    alias, person = an_alias(desk), a_person(desk)
    turning.pass_time(days=2)
    note = a_signed_note(desk, alias, response="a heron on the lake")
    last = people.summary(desk, alias).last_contact_at
    merge = aliases.merge(desk, alias, person)
    (hit,) = contacts.find(desk, "heron")
    assert (hit.summary.document_id, hit.summary.person_name) == (note, "Darnell")
    assert people.summary(desk, person).last_contact_at == last
    rebuild(desk.vault, desk.forms, unwatched)
    assert verify(desk.vault).holds
    assert people.summary(desk, person).last_contact_at == last
    aliases.undo(desk, merge)
    rebuild(desk.vault, desk.forms, unwatched)
    assert verify(desk.vault).holds
    assert people.summary(desk, person).last_contact_at is None
    assert people.summary(desk, alias).last_contact_at == last


def test_standing_and_legal_facts_of_the_alias_count_until_more_is_known(desk):
    alias, person = an_alias(desk), a_person(desk)
    people.set_participation(
        desk, alias, ParticipationChange(Participation.ENGAGED, date(2026, 2, 1))
    )
    change_legal_facts(desk, alias, LegalFacts(birth_date=date(2010, 1, 1)))
    merge = aliases.merge(desk, alias, person)
    assert people.person(desk, person).participation is Participation.ENGAGED
    assert len(people.participation_history(desk, person)) == 1
    assert legal_facts(desk, person).birth_date == date(2010, 1, 1)
    aliases.undo(desk, merge)
    assert people.person(desk, person).participation is None
    assert people.participation_history(desk, person) == []
    assert legal_facts(desk, person).birth_date is None
    assert people.person(desk, alias).participation is Participation.ENGAGED


def test_a_consent_of_the_person_holds_at_once_for_what_came_from_the_alias(desk):
    person, _ = a_person_with_note(desk)
    alias = an_alias(desk)
    note, clinic = a_signed_note(desk, alias), a_clinic(desk)
    a_consent(desk, person, clinic, "contact_notes")
    merge = aliases.merge(desk, alias, person)
    assert answer(desk, clinic, note).allowed
    aliases.undo(desk, merge)
    assert not answer(desk, clinic, note).allowed


def test_a_consent_under_the_alias_opens_nothing_while_they_are_one(desk):
    person, of_person = a_person_with_note(desk)
    alias = a_grown_up(desk, "Blue Jay", is_alias=True)
    of_alias, clinic = a_signed_note(desk, alias), a_clinic(desk)
    a_consent(desk, alias, clinic, "contact_notes")
    assert answer(desk, clinic, of_alias).allowed
    merge = aliases.merge(desk, alias, person)
    for note in (of_person, of_alias):
        assert answer(desk, clinic, note).reason is Reason.DENY_NO_CONSENT
    aliases.undo(desk, merge)
    assert answer(desk, clinic, of_alias).allowed


def test_a_limit_under_the_alias_holds_for_the_whole_record_and_of_the_person_for_the_aliass(desk):
    person, of_person = a_person_with_note(desk)
    alias = a_grown_up(desk, "Blue Jay", is_alias=True)
    of_alias, clinic = a_signed_note(desk, alias), a_clinic(desk)
    a_consent(desk, person, clinic, "contact_notes")
    assert answer(desk, clinic, of_person).allowed
    a_limit(desk, alias, clinic)
    merge = aliases.merge(desk, alias, person)
    for note in (of_person, of_alias):
        assert not answer(desk, clinic, note).allowed
    aliases.undo(desk, merge)
    assert answer(desk, clinic, of_person).allowed


def test_a_half_written_consent_comes_along_and_goes_back(desk):
    alias, person = an_alias(desk), a_grown_up(desk)
    paper = drafted(desk, person_id=alias, party_id=a_clinic(desk))
    merge = aliases.merge(desk, alias, person)
    assert contacts.summary(desk, paper).person_id == person
    assert verify(desk.vault).holds
    aliases.undo(desk, merge)
    assert contacts.summary(desk, paper).person_id == alias


def answer(desk, party_id, note):
    found = sharing.verdict(desk, for_outside(party_id, note))
    assert found is not None
    return found


def test_a_whole_copy_holds_both_and_after_taking_apart_never_the_others(desk):
    alias, person, of_alias, of_person = both(desk)
    merge = aliases.merge(desk, alias, person)
    chosen = whole_copy(desk, person)
    request = SharingRequest(Selection(person, chosen), SharingPurpose.PATIENT_ACCESS)
    assert sharing.preview(desk, request, sharing.Press()).count >= 3
    aliases.undo(desk, merge)
    with pytest.raises(NothingToShare):
        sharing.verdict(desk, request)
    assert whole_copy(desk, person) == (of_person,)
    assert whole_copy(desk, alias) == (of_alias,)


def test_accounting_tells_of_both_names_and_after_a_mistake_of_what_left_meanwhile(desk, tmp_path):
    alias, person, of_alias, of_person = both(desk)
    under_alias, under_person = a_disclosure(desk, alias), a_disclosure(desk, person)
    merge = aliases.merge(desk, alias, person)
    shared = SharingRequest(Selection(person, (of_alias,)), SharingPurpose.PATIENT_ACCESS)
    sharing.save_pdf(desk, shared, sharing.Press(), tmp_path / "theirs.pdf")
    own = SharingRequest(Selection(person, (of_person,)), SharingPurpose.PATIENT_ACCESS)
    sharing.save_pdf(desk, own, sharing.Press(), tmp_path / "own.pdf")
    assert len(disclosed(desk, person)) == 4
    aliases.undo(desk, merge)
    left_meanwhile = disclosed(desk, alias) - {under_alias}
    assert len(left_meanwhile) == 1
    assert disclosed(desk, person) >= {under_person} | left_meanwhile
    assert under_alias not in disclosed(desk, person)


def disclosed(desk, person_id):
    found = accounting(desk, AccountingAsked(person_id, date(2026, 12, 31)))
    assert all(line.outcome.value != "unknown" for line in found.lines)
    return {line.disclosure_id for line in found.lines}


def test_who_has_seen_tells_what_was_done_under_both_names_and_of_the_merge(desk):
    alias, person = an_alias(desk), a_person(desk)
    people.view(desk, alias)
    before = sum(line.count for line in who_has_seen(desk, person).lines)
    aliases.merge(desk, alias, person)
    told = sum(line.count for line in who_has_seen(desk, person).lines)
    assert told == before + 3  # opened and looked at under the alias, and the merge
    assert Act.PERSON_MERGED in [one.act for one in records.history(desk, person)]


# --- What nobody may do ------------------------------------------------------------------------


def test_a_signed_note_goes_nowhere_without_a_merge_that_lists_it(desk):
    alias, person, of_alias, _ = both(desk)
    stranger = a_person(desk, "Mai")
    aliases.merge(desk, alias, person)
    late = a_signed_note(desk, person)
    for note, where in ((of_alias, stranger), (late, alias)):
        moved = update(DocumentRow).where(DocumentRow.id == note).values(person_id=where)
        with pytest.raises(IntegrityError), desk.vault.writing() as session:
            session.execute(moved)


def test_a_merge_the_trail_does_not_tell_of_breaks_the_proof(desk):
    alias, person, _, _ = both(desk)
    merge = aliases.merge(desk, alias, person)
    with desk.vault.writing() as session:
        gone = update(PersonMergeRow).where(PersonMergeRow.id == merge)
        session.execute(gone.values(undone_at=desk.clock.now()))
    proof = verify(desk.vault)
    assert (proof.fault, proof.broken) == ("trail", merge)


def test_an_alias_hidden_without_a_merge_breaks_the_proof(desk):
    alias, person, _, _ = both(desk)
    with desk.vault.writing() as session:
        session.execute(
            text("UPDATE person SET merged_into = :who WHERE id = :alias"),
            {"who": person.bytes, "alias": alias.bytes},
        )
    proof = verify(desk.vault)
    assert (proof.fault, proof.broken) == ("columns", alias)
