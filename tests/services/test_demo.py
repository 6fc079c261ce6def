"""The demo vault: invented, the same each time, and as sound as what a worker signs by hand."""

import json
import re
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest

from peerdesk.domain.clock import Clock
from peerdesk.domain.consents.listing import ConsentFilter
from peerdesk.domain.consents.standing import ConsentStanding
from peerdesk.domain.contact_notes import ContactType
from peerdesk.domain.documents import ContactFilter, DocumentStatus
from peerdesk.domain.plans import PlanFilter
from peerdesk.domain.text import clean
from peerdesk.domain.vaults import FLOOR
from peerdesk.forms.filled_by import FilledBy, Voice
from peerdesk.forms.library import FormLibrary
from peerdesk.forms.plain_answers import plain_answers
from peerdesk.forms.plan_reading import goals
from peerdesk.printing.fonts import FontShelf, characters_without_glyph
from peerdesk.resource_files import resource
from peerdesk.services import (
    consents,
    contacts,
    family,
    note_columns,
    opening,
    people,
    plans,
    records,
    referrals,
    resources,
    unlock,
    verify,
)
from peerdesk.services.demo import build
from peerdesk.services.demo.build import PASSPHRASE, create
from peerdesk.services.demo.cast import cast
from peerdesk.services.demo.chance import Dice
from peerdesk.services.demo.events import Plan, Writes
from peerdesk.services.demo.material import Material, read_material
from peerdesk.services.demo.plans import said
from peerdesk.services.demo.script import script
from peerdesk.services.demo.voice import filled, forms
from peerdesk.services.desk import Desk
from peerdesk.services.note_columns import Ground
from peerdesk.services.passphrases import judge
from peerdesk.services.profiles import current
from peerdesk.storage import revisions
from tests.builders import DEVICE, ZONE, TurningClock, a_key, a_person

UNTIL = date(2026, 10, 30)
SMALL = Plan(people=6, contacts=45, seed=7, until=UNTIL, zone=ZONE)


@pytest.fixture(scope="module")
def material() -> Material:
    return read_material(resource("demo"))


def opened(folder: Path) -> Desk:
    clock: Clock = TurningClock().clock()
    return opening.open_desk(unlock.unlock(folder, PASSPHRASE, clock), DEVICE, clock)


@pytest.fixture(scope="module")
def by_hand(tmp_path_factory):
    """A demo built note by note through the services."""
    folder = tmp_path_factory.mktemp("demo") / "by hand"
    create(folder, SMALL, PASSPHRASE, FLOOR)
    desk = opened(folder)
    yield desk
    desk.vault.close()


@pytest.fixture(scope="module")
def in_bulk(tmp_path_factory):
    """The same plan built by the fast path."""
    folder = tmp_path_factory.mktemp("demo") / "in bulk"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "FAST_FROM", 1)
        create(folder, SMALL, PASSPHRASE, FLOOR)
    desk = opened(folder)
    yield desk
    desk.vault.close()


def envelopes(desk: Desk) -> list[dict[str, object]]:
    """What was signed, without what a key or a chance call makes different each time."""
    with desk.vault.reading() as session:
        found = [json.loads(one.envelope) for one in revisions.chain(session)]
    changing = ("vault_id", "previous", "document_id", "revision_id", "predecessor", "body_sha256")
    return [{k: v for k, v in one.items() if k not in (*changing, "device_id")} for one in found]


def lines(desk: Desk) -> list[tuple[object, ...]]:
    wanted = ContactFilter(include_errors=True)
    return [
        (line.person_name, line.status, line.columns, line.signed_at, line.ready)
        for line in contacts.contacts(desk, wanted, limit=500)
    ]


def test_every_signature_and_link_of_both_ways_of_building_holds(by_hand, in_bulk):
    for desk in (by_hand, in_bulk):
        proof = verify.verify(desk.vault)
        assert proof.holds, proof
        assert proof.revisions > 35


def test_the_fast_way_signs_the_very_same_as_the_services_do(by_hand, in_bulk):
    worker = {one["worker"]["worker_id"] for one in envelopes(by_hand)}  # type: ignore[index]
    assert len(worker) == 1
    for one, other in zip(envelopes(by_hand), envelopes(in_bulk), strict=True):
        assert one == other
    assert lines(by_hand) == lines(in_bulk)


def test_the_fast_way_freezes_the_same_answers(by_hand, in_bulk):
    for one, other in zip(signed_answers(by_hand), signed_answers(in_bulk), strict=True):
        assert one == other


def signed_answers(desk: Desk) -> list[tuple[object, object]]:
    """What was signed in each note, but for the ids of goals."""
    found: list[tuple[object, object]] = []
    for line in contacts.contacts(desk, ContactFilter(status=DocumentStatus.SIGNED), limit=500):
        answers = records.read(desk, line.document_id).present.answers
        assert answers is not None
        given = {place: held for place, held in answers.given.items() if place[0] != "goal_links"}
        found.append((answers.rows, given))
    return found


def test_the_fast_way_tells_people_goals_steps_and_search_the_same(by_hand, in_bulk):
    for one, other in zip(people.find(by_hand, ""), people.find(in_bulk, ""), strict=True):
        assert (one.name, one.last_contact_at) == (other.name, other.last_contact_at)
        assert wishes(by_hand, one.person_id) == wishes(in_bulk, other.person_id)
        assert steps(by_hand, one.person_id) == steps(in_bulk, other.person_id)
    for text in ("bus", "“I", "chess", "慢慢"):
        found = [[hit.snippet for hit in contacts.find(desk, text)] for desk in (by_hand, in_bulk)]
        assert found[0] == found[1]


def wishes(desk: Desk, person_id: UUID) -> list[tuple[object, ...]]:
    return [(goal.own_words, goal.status) for goal in people.goals(desk, person_id)]


def steps(desk: Desk, person_id: UUID) -> list[tuple[object, ...]]:
    found = people.open_steps(desk, person_id)
    return sorted((str(step.by_when), step.text, step.owner) for step in found)


def test_the_same_seed_makes_the_same_records_with_the_same_ids(tmp_path, by_hand):
    create(tmp_path / "again", SMALL, PASSPHRASE, FLOOR)
    again = opened(tmp_path / "again")
    with again.vault.reading() as one, by_hand.vault.reading() as other:
        hashes = [
            [(facts["document_id"], facts["body_sha256"]) for facts in map(json.loads, bodies)]
            for bodies in (
                [found.envelope for found in revisions.chain(session)] for session in (one, other)
            )
        ]
    again.vault.close()
    assert hashes[0] == hashes[1]


def told_plans(desk: Desk) -> list[tuple[object, ...]]:
    found = plans.plans(desk, PlanFilter())
    return [
        (one.person_name, one.title, one.language, one.standing, one.version_count, one.changed_at)
        for one in found
    ]


def test_people_have_plans_in_two_languages_and_in_several_states(by_hand, in_bulk):
    told = told_plans(by_hand)
    assert told == told_plans(in_bulk)
    assert {language for _, _, language, *_ in told} == {"en", "es"}
    assert {count for *_, count, _ in told} == {0, 1}
    forms = {one.form_url.rpartition(":")[2] for one in plans.plans(by_hand, PlanFilter())}
    assert forms >= {"recovery-plan", "wellness-plan", "safety-plan", "overdose-safety"}


def test_every_plan_of_the_demo_is_written_by_someone_in_it_and_fits_its_form(material):
    names = [person["name"] for person in material.people]
    library = FormLibrary(resource("forms"))
    for plan in material.plans:
        assert plan.person in names
        for sitting in plan.sittings:
            assert not plain_answers(library[plan.form], sitting.answers).problems, plan.person


def test_every_translation_of_the_demo_is_of_words_that_somebody_said(material):
    told = [one for plan in material.plans for one in plan.sittings if one.translated]
    assert {one.translated.language for one in told} == {"en", "vi"}
    for sitting in told:
        said = str(sitting.answers)
        assert [words for words in sitting.translated.words if words not in said] == []


def test_a_second_sitting_keeps_the_goals_and_adds_how_one_goes(desk, material):
    told = next(plan for plan in material.plans if len(plan.sittings) > 1)
    document_id = plans.start(desk, a_person(desk), told.form)
    for sitting in told.sittings:
        opened = plans.open_plan(desk, document_id)
        plans.save(desk, opened, said(opened.answers, sitting, "2026-10-18"))
        plans.save_version(desk, a_key(desk), document_id)
    first, second = (goals(version.answers) for version in plans.versions(desk, document_id))
    assert [goal.goal_id for goal in first] == [goal.goal_id for goal in second]
    assert [rating.rate for goal in second for rating in goal.progress] == [7]
    assert plans.versions(desk, document_id)[1].change


def test_who_comes_late_signs_no_paper_that_has_ended_by_then(tmp_path):
    few = Plan(people=8, contacts=20, seed=3, until=UNTIL, zone=ZONE)
    create(tmp_path / "demo", few, PASSPHRASE, FLOOR)
    desk = opened(tmp_path / "demo")
    assert verify.verify(desk.vault).holds
    desk.vault.close()


def test_a_mother_and_her_son_are_linked_each_with_a_record_of_their_own(tmp_path):
    create(tmp_path / "demo", Plan(7, 10, seed=3, until=UNTIL, zone=ZONE), PASSPHRASE, FLOOR)
    desk = opened(tmp_path / "demo")
    (tou,) = people.find(desk, "Tou Vang")
    (mother,) = family.relatives(desk, tou.person_id)
    assert (mother.name, mother.said, mother.is_youth) == ("Paj Ntaub Vang", "niam", False)
    (plan,) = plans.of_person(desk, tou.person_id)
    answers = plans.read_plan(desk, plan.document_id).answers
    assert answers.filled_by == FilledBy(Voice.CAREGIVER, "Paj Ntaub Vang, niam")
    assert "your child" in answers.form.item("cm.see").text
    assert verify.verify(desk.vault).holds
    desk.vault.close()


def test_another_seed_tells_another_course_of_events(material):
    other = Plan(SMALL.people, SMALL.contacts, 8, UNTIL, ZONE)
    assert texts(SMALL, material) != texts(other, material)


def test_some_notes_are_open_some_ready_and_one_was_entered_in_error(in_bulk):
    drafts = contacts.drafts(in_bulk)
    assert {draft.ready for draft in drafts} == {True, False}
    errors = ContactFilter(status=DocumentStatus.ENTERED_IN_ERROR)
    assert contacts.count(in_bulk, errors) == 1


def test_a_larger_demo_holds_addenda_amendments_and_late_entries(tmp_path):
    create(tmp_path / "larger", Plan(24, 400, 3, UNTIL, ZONE), PASSPHRASE, FLOOR)
    desk = opened(tmp_path / "larger")
    assert verify.verify(desk.vault).holds
    with desk.vault.reading() as session:
        kinds = Counter(json.loads(one.envelope)["kind"] for one in revisions.chain(session))
    found = contacts.contacts(desk, ContactFilter(), limit=500)
    late = [line for line in found if line.columns.late]
    assert kinds["addendum"]
    assert kinds["amendment"]
    assert desk.vault.look("SELECT 1 FROM check_in", {})
    assert late
    assert {line.columns.contact_type for line in found} >= {
        ContactType.ONE_ON_ONE,
        ContactType.ATTEMPT,
        ContactType.COMMUNITY,
        ContactType.LINKAGE,
        ContactType.ADVOCACY,
    }
    for line in late:
        document = records.read(desk, line.document_id)
        assert document.present.answers is not None
        assert document.present.answers.value("late_reason")
    desk.vault.close()


def test_signed_notes_say_what_the_machine_would_set(in_bulk):
    for line in contacts.contacts(in_bulk, ContactFilter(status=DocumentStatus.SIGNED), limit=500):
        answers = records.read(in_bulk, line.document_id).present.answers
        has_person = line.person_id is not None
        ground = Ground(line.columns.happened_at, ZONE, current(in_bulk), has_person)
        assert answers is not None
        assert line.signed_at is not None
        settled = note_columns.settled(answers, ground, line.signed_at)
        assert settled.given == answers.given


def test_time_never_goes_back_and_no_two_contacts_of_a_day_overlap(material):
    last, busy_until = None, None
    for event in script(Plan(24, 300, 5, UNTIL, ZONE), material):
        assert last is None or event.at >= last
        last = event.at
        if isinstance(event, Writes) and not is_double(event):
            assert busy_until is None or event.told.start >= busy_until
            busy_until = event.told.end


def is_double(event: Writes) -> bool:
    return (event.at - event.told.end).total_seconds() != 240


def test_no_two_meetings_are_told_in_the_same_words(material):
    told = [
        did for kind, did in texts(Plan(32, 600, 7, UNTIL, ZONE), material) if kind == "attended"
    ]
    repeated = [text for text, count in Counter(told).items() if count > 2]
    assert not repeated
    assert len(set(told)) > 0.93 * len(told)


def texts(plan: Plan, material: Material) -> list[tuple[str, str]]:
    return [
        (event.told.scene.outcome, f"{event.told.did} {event.told.response}")
        for event in script(plan, material)
        if isinstance(event, Writes)
    ]


def test_everyone_has_a_name_of_their_own_and_a_sign_agreed_with_them(material):
    members = cast(material, 300, 7, UNTIL)
    names = [member.details.chosen_name for member in members]
    assert len(set(names)) == 300
    assert all(member.details.identifier for member in members)
    assert all(member.details.what_matters for member in members)
    assert any(member.details.is_alias and not member.details.legal_name for member in members)


def test_one_more_person_changes_nobody_else(material):
    assert cast(material, 40, 7, UNTIL) == cast(material, 41, 7, UNTIL)[:40]


def test_pronouns_and_verbs_agree():
    text = "{They} said {they} want{s} {their} key; {they} {are} proud of {themself}."
    assert filled(text, forms("she/her")) == "She said she wants her key; she is proud of herself."
    assert filled(text, forms("they/them")).startswith("They said they want their key; they are")
    assert filled("{They} {have} {was}", forms("xe/xem")) == "They have were"


def test_a_gap_nobody_knows_is_a_slip():
    with pytest.raises(KeyError):
        filled("{nobody}", forms("he/him"))


def test_dice_repeat_for_the_same_subject_only():
    assert Dice(1, "a").bytes(40) == Dice(1, "a").bytes(40)
    assert Dice(1, "a").bytes(40) != Dice(1, "b").bytes(40)
    assert sorted(Dice(1, "a").shuffled(range(9))) == list(range(9))


# --- The words ----------------------------------------------------------------------------------

_SHARED = re.compile(
    r"\b(addicts?|alcoholics?|junkies?|clean time|abusers?|non-?compliant|refus\w+|manipulat\w+|"
    r"suffers? from|victims?|schizo\w*|bipolar|borderline|clients?|patients?|denie[sd]|"
    r"claims?|insist\w*|homeless people|the mentally ill|crazy|insane)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^”]*”|«[^»]*»")


def words_of_the_demo() -> list[str]:
    found = []
    for path in sorted(resource("demo").rglob("*.toml")):
        content = "\n".join(
            line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")
        )
        found += re.findall(r'"((?:[^"\\]|\\.)*)"', content)
    return found


def test_notes_use_no_word_that_judges_or_diagnoses():
    for text in words_of_the_demo():
        assert not _SHARED.search(_QUOTED.sub("", text)), text


def test_nothing_in_the_demo_would_be_stripped_as_a_control_character():
    for text in words_of_the_demo():
        assert clean(text).text == text


def test_only_numbers_set_aside_for_stories_are_used():
    for text in words_of_the_demo():
        for number in re.findall(r"\d{3}-\d{4}", text):
            assert re.fullmatch(r"555-01\d\d", number)


def test_the_known_passphrase_is_strong_enough_for_a_real_vault():
    assert judge(PASSPHRASE, ("Rosa Little",)).is_enough


def test_every_character_of_the_demo_can_be_printed():
    shelf = FontShelf(resource("fonts"))
    assert characters_without_glyph(shelf, words_of_the_demo()) == ""


def test_papers_stand_in_every_way_and_were_decided_by_the_gate(by_hand, in_bulk):
    evening = TurningClock(datetime(2026, 10, 31, tzinfo=UTC)).clock()
    for desk in (replace(by_hand, clock=evening), replace(in_bulk, clock=evening)):
        found = consents.consents(desk, ConsentFilter(), limit=100)
        assert {one.standing for one in found} >= {
            ConsentStanding.ACTIVE,
            ConsentStanding.DRAFT,
            ConsentStanding.REVOKED,
            ConsentStanding.SUPERSEDED,
            ConsentStanding.EXPIRED,
        }
        assert {one.language for one in found} == {"en", "es"}
        assert [one.person_name for one in consents.needing_writing(desk)] == ["John Reyes"]
        told = {one.document_id: consents.past_receivers(desk, one.document_id) for one in found}
        assert sum(map(len, told.values())) >= 3


def test_what_is_told_of_papers_names_people_and_parties_there_are(material):
    names = {str(entry["name"]) for entry in material.people}
    told, keys = material.sharing, {one.key for one in material.sharing.papers}
    parties = {one.key for one in told.parties}
    for paper in told.papers:
        assert paper.person in names
        assert set(paper.to) <= parties
        assert {paper.replaces, paper.revokes} <= keys | {""}
        assert all(later.days < paper.days for later in paper.later)
    assert {one.person for one in (*told.askings, *told.parties)} <= names | {""}
    assert len(keys) == len(told.papers)


def test_places_people_turn_to_stand_in_the_directory_and_are_followed(by_hand, in_bulk):
    for built in (by_hand, in_bulk):
        known = {one.resource_id: one.name for one in resources.find(built)}
        given = [
            one
            for person in people.names(built)
            for one in referrals.of_person(built, person.person_id)
        ]
        assert {known[one.resource_id] for one in given if one.resource_id} <= set(known.values())
        assert all(one.name == known[one.resource_id] for one in given if one.resource_id)
        assert any(one.resource_id for one in given)
        assert resources.count(built, closed=True) == 1
