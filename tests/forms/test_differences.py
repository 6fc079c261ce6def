"""What is different between two versions of a plan: all of it, and nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerdesk.forms.answers import Answers, started
from peerdesk.forms.beside_words import Translation
from peerdesk.forms.differences import RowKind, differences
from peerdesk.forms.enablement import Enablement
from peerdesk.forms.parts import (
    parts,
    with_own_part,
    with_part_hidden,
    with_part_moved,
    with_part_named,
)
from peerdesk.forms.response_reading import from_response
from peerdesk.forms.response_writing import ResponseHeader, canonical_bytes, to_response
from peerdesk.forms.thoughts import with_thought_moved
from peerdesk.forms.translations import with_translation
from peerdesk.forms.values import Coding, shown
from tests.forms import strategies
from tests.forms.builders import form, item, rows
from tests.forms.plans import FORMS, PLANS, some_answers

LIST = form(item("tools", repeats=True), rows("people", item("name"), item("phone")))


def told(asked, value):
    return asked.words_of(value) if isinstance(value, Coding) else shown(value)


def compared(old, new):
    return differences(old, new, told)


def changed_rows(old, new, link_id=None):
    """What became of each row that differs, with its first words."""
    return [
        (str(row.kind), row.moved, (row.new or row.old).cells[0].text)
        for part in compared(old, new)
        for entry in part.entries
        if link_id in {None, entry.link_id}
        for row in entry.rows
        if row.differs
    ]


def tools(*words):
    return Answers(LIST).with_answer("tools", words)


def with_people(*people):
    answers = Answers(LIST)
    for name, phone in people:
        answers, row = answers.add_row("people")
        answers = answers.with_answer("name", name, row).with_answer("phone", phone, row)
    return answers


def test_a_thought_added_taken_off_and_reworded():
    old = tools("walk by the river", "call Ray", "tea")
    new = tools("walk by the lake", "tea", "sleep early")
    assert changed_rows(old, new) == [
        ("changed", False, "walk by the lake"),
        ("removed", False, "call Ray"),
        ("added", False, "sleep early"),
    ]


def test_a_thought_that_only_moved_is_said_to_have_moved():
    old = tools("walk", "call Ray", "tea", "sleep")
    assert changed_rows(old, with_thought_moved(old, "tools", 3, 0)) == [("same", True, "sleep")]


def test_the_same_thought_twice_loses_one_of_them():
    assert changed_rows(tools("tea", "tea"), tools("tea")) == [("removed", False, "tea")]


def test_somebody_with_another_number_is_still_themselves():
    old = with_people(("Tía Zoë", "555-0101"), ("Ray", "555-0102"))
    new = with_people(("Ray", "555-0102"), ("tía zoë", "555-0199"))
    (part,) = [part for part in compared(old, new) if part.differs]
    (entry,) = part.entries
    zoe = next(row for row in entry.rows if row.kind is RowKind.CHANGED)
    assert [(pair.old.text, pair.new.text) for pair in zoe.cells()] == [
        ("Tía Zoë", "tía zoë"),
        ("555-0101", "555-0199"),
    ]


def test_forty_rows_turned_round_are_moved_not_written_anew():
    old = tools(*(f"thing {number}" for number in range(40)))
    new = tools(*(f"thing {number}" for number in reversed(range(40))))
    found = changed_rows(old, new)
    assert len(found) == 39
    assert {kind for kind, _, _ in found} == {"same"}


def test_a_goal_is_known_by_its_own_id_however_its_words_change():
    form = FORMS["recovery-plan"]
    goal = "rp.home.goal"
    answers, row = started(form).add_row(goal)
    old = answers.with_answer(f"{goal}:id", "g-1", row).with_answer(f"{goal}:say", "a home", row)
    new = old.with_answer(f"{goal}:say", "somewhere with a door I can lock", row)
    ((kind, moved, words),) = changed_rows(old, new, goal)
    assert (kind, moved, words) == ("changed", False, "somewhere with a door I can lock")


def test_parts_named_moved_put_away_and_added_are_told():
    old = started(FORMS["recovery-plan"])
    first, second, *_ = parts(old)
    new = with_part_named(old, second, "My own words")
    new = with_part_hidden(new, parts(new)[2], hidden=True)
    new = with_part_moved(new, parts(new)[0], 3)
    new, _ = with_own_part(new, "Music")
    new = new.with_answer("wp.own:text", "drums", 1) if "wp.own:text" in new.form.by_link else new
    found = {part.name: part for part in compared(old, new)}
    assert found["My own words"].renamed
    assert found[first.name].moved
    assert [part.name for part in found.values() if part.put_away] == [parts(old)[2].name]
    assert found["Music"].old is None


def test_an_answer_that_is_not_asked_for_is_not_compared():
    asked = item("more", enableWhen=[{"question": "any", "operator": "=", "answerBoolean": True}])
    definition = form(item("any", "boolean"), asked)
    old = Answers(definition).with_answer("more", "x")
    assert not any(part.differs for part in compared(old, old.with_answer("more", "y")))


def test_a_version_in_another_language_says_the_same():
    old = started(FORMS["safety-plan"]).with_answer("me.title", "Mine")
    new = Answers(FORMS.in_language("safety-plan", "es")).with_answer("me.title", "Mine")
    changed = [entry for part in compared(old, new) for entry in part.entries if entry.differs]
    assert changed == []


@pytest.mark.parametrize("name", PLANS)
@settings(max_examples=4)
@given(data=st.data())
def test_a_plan_does_not_differ_from_itself_nor_from_what_was_stored(name, data):
    answers = data.draw(some_answers(PLANS[name]))
    stored = from_response(
        answers.form, canonical_bytes(to_response(answers, ResponseHeader(), frozen=True))
    )
    assert not any(part.differs for part in compared(answers, answers))
    assert not any(part.differs for part in compared(answers, stored))


@given(st.data())
def test_everything_said_stands_on_its_side_and_every_change_is_found(data):
    definition = data.draw(strategies.forms())
    old = data.draw(strategies.answers_to(definition))
    new = data.draw(strategies.answers_to(definition))
    found = compared(old, new)
    assert said(old) == told_again(found, "old")
    assert said(new) == told_again(found, "new")
    assert any(part.differs for part in found) or said(old) == said(new)


def said(answers):
    """Every answer that is asked for with its question, in no order."""
    state = Enablement(answers.form).state(answers)
    return sorted(
        (item.link_id, told(item, value))
        for item in answers.form.by_link.values()
        for row in answers.every_row(answers.form.holder(item.link_id))
        for value in (
            answers.values(item.link_id, row)
            if item.is_question and state.asks(item.link_id, row)
            else ()
        )
    )


def told_again(found, side):
    """The same, gathered from one side of what was compared."""
    kept = (
        getattr(cells, side)
        for part in found
        for entry in part.entries
        for row in entry.rows
        for cells in row.cells()
    )
    return sorted((cell.link_id, cell.text) for cell in kept if cell is not None)


def test_another_translation_is_a_change_and_the_words_stay_the_same():
    old = with_translation(tools("Tea", "Walk"), "tools", 0, Translation("es", "Té"))
    new = with_translation(tools("Tea", "Walk"), "tools", 0, Translation("es", "Un té"))
    assert changed_rows(old, new) == [("changed", False, "Tea")]
    assert changed_rows(old, old) == []
    (entry,) = (one for part in compared(old, new) for one in part.entries if one.differs)
    words, translation = entry.rows[0].cells()
    assert words.is_same
    assert translation.old is not None
    assert translation.new is not None
    assert (translation.old.text, translation.new.text) == ("Té", "Un té")
    assert translation.new.language == "es"


def test_words_that_were_translated_since_are_told_with_their_language():
    new = with_translation(tools("Tea"), "tools", 0, Translation("vi", "Trà"))
    (entry,) = (one for part in compared(tools("Tea"), new) for one in part.entries)
    assert [(pair.old is None, pair.is_same) for pair in entry.rows[0].cells()] == [
        (False, True),
        (True, False),
    ]
