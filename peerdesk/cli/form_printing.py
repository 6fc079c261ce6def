"""`peerdesk forms print`: a form on paper, empty or with answers, without a vault."""

import os
import re
from argparse import Namespace
from collections.abc import Iterable
from typing import Final

from peerdesk.cli.forms import content, form_called, library, problem_line
from peerdesk.cli.output import hint, printable, say
from peerdesk.cli.running import FINE, Surroundings
from peerdesk.domain.errors import AnswersMisfit
from peerdesk.domain.sharing import CardStyle, Layout
from peerdesk.forms.answers import Answers
from peerdesk.forms.catalogue import in_language
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.plain_answers import read_plain
from peerdesk.forms.response_check import check_response
from peerdesk.forms.second_language import second_language
from peerdesk.services import sharing
from peerdesk.services.plans.second import worded_in
from peerdesk.services.sharing.copies import sensitive_choices
from peerdesk.services.sharing.files import check_place, written_beside
from peerdesk.wording import command_line as words
from peerdesk.wording.form_problems import answer_problem

_RESPONSE: Final = re.compile(rb'"resourceType"\s*:\s*"QuestionnaireResponse"')


def print_form(options: Namespace, around: Surroundings) -> int:
    """Write the PDF and say where it is; what is not on it is named beside."""
    check_place(options.out)
    form = _shown(form_called(options.form), options.lang)
    answers = _answers(form, content(options.answers)) if options.answers is not None else None
    layout = Layout(options.layout or (Layout.BLANK if answers is None else Layout.FULL))
    if layout is Layout.BLANK and answers is not None:
        hint(words.BLANK_LEAVES_OUT)
    ticked = [each.link_id for each in sensitive_choices(answers)] if answers else []
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # pages need Qt's text layout, never a screen
    application = sharing.ensure_gui_application()
    made = sharing.print_form(
        form,
        answers,
        layout,
        today=around.clock.now().date(),
        ticked=ticked if options.sensitive else (),
        look=sharing.FormLook(card=CardStyle(options.card)),
        second_form=_second(form_called(options.form), answers),
    )
    del application
    _tell(words.GOES_ON, made.spilled)
    _tell(words.NOT_ON_PAPER, made.left_out)
    say(words.SAVED.format(path=written_beside(options.out, made.pdf)))
    return FINE


def _shown(form: FormDefinition, language: str) -> FormDefinition:
    """The form in the language asked for; its own where it has no such words."""
    if not language:
        return form
    shown = in_language(form, language, library().catalogues)
    if shown.shown_in.partition("-")[0] != language.partition("-")[0]:
        hint(words.NOT_IN_LANGUAGE.format(language=language))
    return shown


def _second(bare: FormDefinition, answers: Answers | None) -> FormDefinition | None:
    """The form in the second language of the answers, None without one or without its words."""
    second = second_language(answers) if answers is not None else None
    return worded_in(bare, library(), second.language) if second is not None else None


def _answers(form: FormDefinition, data: bytes) -> Answers:
    """The answers in a file. Plain ones must all fit; raises AnswersMisfit, and others."""
    if _RESPONSE.search(data):
        found = check_response(form, data)
        for problem in found.problems:
            hint(f"{problem_line(problem)}\n")
        return found.answers
    plain = read_plain(form, data)
    for misfit in plain.problems:
        line = f"{misfit.where}: {answer_problem(misfit.code, misfit.facts)}"
        hint(f"{printable(line)}\n")
    if plain.problems:
        raise AnswersMisfit(len(plain.problems))
    return plain.answers


def _tell(text: str, names: Iterable[str]) -> None:
    if listed := printable(", ".join(names)):
        hint(text.format(names=listed))
