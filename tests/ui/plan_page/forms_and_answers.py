"""Plans on forms that ship, for tests that need no vault."""

from peerdesk.forms.answers import Answers, started
from peerdesk.forms.library import FormLibrary
from peerdesk.resource_files import resource


def a_plan(name: str = "recovery-plan", language: str = "en") -> Answers:
    return started(FormLibrary(resource("forms")).in_language(name, language))


def with_goal(answers: Answers, words: str, part: str = "home") -> tuple[Answers, int]:
    group = f"rp.{part}.goal"
    answers, row = answers.add_row(group)
    return answers.with_answer(f"{group}:say", words, row), row


def with_person(answers: Answers, group: str, name: str, phone: str = "") -> Answers:
    answers, row = answers.add_row(group)
    answers = answers.with_answer(f"{group}:name", name, row)
    return answers.with_answer(f"{group}:phone", phone or None, row)
