"""The list of who has a copy, as the shared view keeps it (plans.md B10)."""

from datetime import date

from peerdesk.forms.answers import Answers
from peerdesk.forms.values import Coding
from peerdesk.wording.days import day_in_words
from peerdesk.wording.together import TogetherWords, base_language

_COPIES = "cy"
_NEWEST = "yes"


def with_my_copy(answers: Answers, words: TogetherWords, today: date) -> Answers:
    """These answers with the copy the person takes home today, once however often it is asked."""
    if _COPIES not in answers.form.by_link:
        return answers
    language = base_language(answers.form.shown_in or answers.form.language)
    day = day_in_words((today.year, today.month, today.day), language)
    what = words.everything.format(day=day)
    for row in answers.rows_of(_COPIES):
        if answers.value(f"{_COPIES}:what", row) == what:
            return answers
    answers, row = answers.add_row(_COPIES)
    answers = answers.with_answer(f"{_COPIES}:who", words.my_copy, row)
    answers = answers.with_answer(f"{_COPIES}:what", what, row)
    for option in answers.form.item(f"{_COPIES}:back").options:
        if isinstance(option.value, Coding) and option.value.code == _NEWEST:
            answers = answers.with_answer(f"{_COPIES}:back", option.value, row)
    return answers
