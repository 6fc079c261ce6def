"""A plan as it reads: the person's order and names, only what they said."""

from uuid import UUID

from peerdesk.forms.answers import started
from peerdesk.forms.consent_writing import RecipientKnown, with_recipient
from peerdesk.forms.keeping import Standing, with_standing
from peerdesk.forms.library import FormLibrary
from peerdesk.forms.parts import parts, with_part_hidden, with_part_moved, with_part_named
from peerdesk.forms.values import PartialDate
from peerdesk.resource_files import resource
from peerdesk.ui.note_view.reading import PartKind
from peerdesk.ui.plan_page.reading import reading
from tests.services.plans.builders import picked
from tests.ui.form_view.forms import form, group, question
from tests.ui.plan_page.forms_and_answers import a_plan, with_goal, with_person


def told(answers):
    return "\n".join(f"{part.label}|{part.text}" for part in reading(answers))


def headings(answers):
    return [part.label for part in reading(answers) if part.kind is PartKind.HEADING]


def test_an_empty_plan_reads_as_nothing():
    assert reading(a_plan()) == ()


def test_goals_and_steps_stand_under_their_part():
    answers, row = with_goal(a_plan(), "A key that is mine")
    answers, step = answers.add_row("rp.home.goal:step", row)
    answers = answers.with_answer("rp.home.goal:step:what", "ask about the list", step)
    answers = answers.with_answer("rp.home.goal:step:by", PartialDate("2026-02-06"), step)
    assert headings(answers)[0] == "Home"
    assert "A key that is mine" in told(answers)
    assert "ask about the list · Fri Feb 6, 2026" in told(answers)
    assert "Goal number" not in told(answers)


def test_a_thought_keeps_what_is_said_of_it():
    answers = a_plan("wellness-plan").with_answer("wp.tools.list", ("Walk", "Call Ana"))
    assert "Walk\nCall Ana" in told(answers)


def test_parts_stand_in_the_persons_order_by_their_names():
    answers, _row = with_goal(a_plan(), "A key that is mine")
    answers = answers.with_answer("me.title", "Mine")
    home = next(part for part in parts(answers) if part.link_id == "rp.home")
    answers = with_part_named(answers, home, "My place")
    answers = with_part_moved(answers, home, 0)
    assert headings(answers)[0] == "My place"
    answers = with_part_hidden(answers, parts(answers)[0], hidden=True)
    assert "A key that is mine" not in told(answers)


def test_what_was_passed_over_is_not_there():
    answers = with_standing(a_plan(), "rp.hope", Standing.UNSAID)
    assert "rp.hope" not in told(answers)
    assert reading(answers) == ()


def test_a_yes_or_no_in_a_row_is_said_with_its_question():
    answers = with_person(a_plan(), "rp.people", "Rosa", "312-555-0142")
    row = answers.rows_of("rp.people")[0]
    answers = answers.with_answer("rp.people:text", True, row)
    assert "Rosa · 312-555-0142 · Is it OK to text them: Yes" in told(answers)


def test_a_plan_in_spanish_reads_in_spanish():
    answers = a_plan("recovery-plan", "es")
    answers, _row = with_goal(answers, "Una llave mía")
    english = headings(with_goal(a_plan(), "x")[0])
    assert headings(answers) != english
    assert "Una llave mía" in told(answers)


def test_a_choice_in_a_row_is_said_without_the_marks_of_its_question():
    paper = FormLibrary(resource("forms")).in_language("consent-general", "es")
    clinic = RecipientKnown(UUID(int=0), "Clínica Olmo", "treating_provider")
    answers = with_recipient(started(paper), clinic)
    assert "Clínica Olmo · Quiénes son: Un médico" in told(answers)


def test_an_adopted_form_says_what_it_asks_two_questions_deep():
    deepest = question("string", "how-long")
    asked = question(
        "string", "since-when", item=[question("string", "which-time", item=[deepest])]
    )
    answers = started(form(group("one", question("string", "sleep", item=[asked]))))
    for link_id in ("sleep", "since-when", "which-time", "how-long"):
        answers = answers.with_answer(link_id, f"said of {link_id}")
    for link_id in ("sleep", "since-when", "which-time", "how-long"):
        assert f"said of {link_id}" in told(answers)


def test_a_row_and_a_list_say_what_is_asked_below_their_questions_too():
    below = question(
        "string", "dose", item=[question("string", "since", item=[question("string", "why")])]
    )
    medicine = question("string", "medicine", item=[below])
    thought = question(
        "string",
        "helps",
        repeats=True,
        item=[question("string", "when", item=[question("string", "where")])],
    )
    answers = started(form(group("taken", medicine, repeats=True), thought))
    answers, row = answers.add_row("taken")
    for link_id in ("medicine", "dose", "since", "why"):
        answers = answers.with_answer(link_id, f"said of {link_id}", row)
    answers = answers.with_answer("helps", ("Walk",))
    (walk,) = answers.rows_of("helps")
    answers = answers.with_answer("when", "at six", walk).with_answer("where", "by the lake", walk)
    read = told(answers)
    assert "said of medicine · said of dose · said of since · said of why" in read
    assert "Walk · at six · by the lake" in read


def test_a_list_below_a_question_of_a_list_is_read_to_its_end():
    inner = question("string", "who", repeats=True, item=[question("string", "phone")])
    answers = started(form(question("string", "helps", repeats=True, item=[group("more", inner)])))
    answers = answers.with_answer("helps", ("Walk",))
    (walk,) = answers.rows_of("helps")
    answers = answers.with_answer("who", ("Ana", "Bo"), walk)
    ana, bo = answers.rows_of("who", walk)
    answers = answers.with_answer("phone", "312-555-0142", ana).with_answer("phone", "988", bo)
    assert "Walk · Ana · 312-555-0142 · Bo · 988" in told(answers)


def test_steps_that_somebody_acts_by_are_read_with_the_plan():
    answers = a_plan("overdose-safety")
    (steps,) = [part for part in reading(answers) if part.label == "What to do for me"]
    assert steps.text.startswith("1 Call my name.")
    other = picked(answers, "od.for", "other")
    (steps,) = [part for part in reading(other) if part.label == "What to do for them"]
    assert steps.text.startswith("1 Call their name.")
    assert not any("Nothing" in part.text for part in reading(answers))
    assert reading(a_plan("safety-plan")) == ()
