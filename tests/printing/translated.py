"""Invented plans with an invented translation beside every answer in words."""

from dataclasses import replace
from datetime import date
from itertools import cycle

from peerdesk.forms.answers import Answers
from peerdesk.forms.beside_words import Translation, fingerprint
from peerdesk.forms.catalogue import in_language
from peerdesk.forms.translations import is_translatable, with_translation
from peerdesk.printing.plan_paper import PlanPaper, SecondColumn
from tests.printing.plans import LIBRARY, paper

ROSA = "Rosa Marín, interpreter"
DAY = date(2026, 11, 3)
SAYINGS = {
    "es": (
        "Té en el escalón de la entrada",
        "Música muy fuerte",
        "Llamar a alguien que me entiende",
    ),
    "ar": ("اتصل بأمي على 207-555-0142", "الشاي على الدرج", "أغني بصوت عالٍ كل صباح"),
    "vi": ("Gọi cho cô Đặng Thị Hoa", "Uống trà ở bậc thềm", "Nghe nhạc thật to"),
    "en": ("Tea on the step", "Music that is loud", "Call somebody who gets me"),
    "oj": ("ᐊᓂᔑᓈᐯᒧᐎᓐ ᓂᓇᑲᒧ", "ᓂᑭᓄᐦᐊᒪᑫ", "ᒥᑴᒡ ᓂᓂᐸ"),
}


def in_two(name: str, language: str, *, answers: Answers | None = None, **about) -> PlanPaper:
    """A bundled form in English with all of its words translated into `language`."""
    plan = paper(name, answers=answers, **about)
    form = in_language(plan.form, language, LIBRARY.catalogues)
    second = SecondColumn(language, form if form.shown_in == language else None)
    return replace(plan, answers=with_all(plan.answers, language), second=second)


def with_all(answers: Answers, language: str, by: str = ROSA) -> Answers:
    says = cycle(SAYINGS[language])
    for (link_id, row), given in tuple(answers.given.items()):
        if not is_translatable(answers.form, answers.form.item(link_id)):
            continue
        for at, one in enumerate(given):
            if isinstance(one.value, str):
                made = Translation(language, next(says), by, DAY, fingerprint(one.value))
                answers = with_translation(answers, link_id, at, made, row)
    return answers
