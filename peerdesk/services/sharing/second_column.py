"""The second language of a copy on paper: which one, and our own texts in it."""

from dataclasses import replace

from peerdesk.forms.answers import Answers
from peerdesk.forms.beside_words import same_language
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.second_language import shown_language
from peerdesk.forms.translations import every_translation
from peerdesk.printing.plan_paper import PlanPaper, SecondColumn
from peerdesk.services.desk import Desk
from peerdesk.services.plans.second import stored_form_in
from peerdesk.storage.session import Session


def with_second_column(desk: Desk, session: Session, paper: PlanPaper) -> PlanPaper:
    """The paper with the second language of its plan beside the words, where it has one."""
    language = printed_beside(paper.answers)
    if not language:
        return paper
    form = stored_form_in(desk, session, paper.form, language, paper.answers.filled_by.voice)
    return replace(paper, second=second_column(paper.answers, form))


def second_column(answers: Answers, form: FormDefinition | None) -> SecondColumn | None:
    """The column beside the words of a copy; None where nothing in it is translated.

    `form` has our texts in the second language, None where we have none.
    """
    language = printed_beside(answers)
    return SecondColumn(language, form) if language else None


def printed_beside(answers: Answers) -> str:
    """The language beside the words of a copy; "" when put away, or nothing in it is translated."""
    second = shown_language(answers)
    used = (one.language for _, _, _, one in every_translation(answers))
    if second is None or not any(same_language(tag, second.language) for tag in used):
        return ""
    return second.language
