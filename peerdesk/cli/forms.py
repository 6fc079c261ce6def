"""`peerdesk forms list`, `check` and `answers`: forms and answers to them, without a vault."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import Final

from peerdesk.cli.output import printable, say, say_json, say_json_array
from peerdesk.cli.running import FAILED, FINE, Surroundings
from peerdesk.domain.errors import FileUnreadable, FormRefused, FormUnknown, NoSuchForm
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.keys import named, short_key
from peerdesk.forms.library import FormLibrary
from peerdesk.forms.reading import parse_form
from peerdesk.forms.response_check import ResponseProblem, check_response
from peerdesk.resource_files import resource
from peerdesk.wording import command_line as words
from peerdesk.wording.form_problems import answer_problem, refusal, what_next

_STANDARD_INPUT: Final = "-"
_MOST_READ: Final = 64 * 1024 * 1024
"""Bytes of a file that are looked at; what is larger can be no form and no answers."""


def list_all(options: Namespace, around: Surroundings) -> int:
    """`forms list`: the forms PeerDesk brings, with their short keys."""
    del around
    forms = library()
    newest = {form.url: forms[form.url] for form in forms.versions}
    if options.json:
        say_json_array(_listed(form, forms) for form in newest.values())
    else:
        for form in newest.values():
            say(f"{short_key(form)}\t{form.title}\t{form.canonical}")
    return FINE


def check(options: Namespace, around: Surroundings) -> int:
    """`forms check`: whether each file opens as a form, and what it lacks; 1 if one does not."""
    del around
    all_open = True
    for file in options.files:
        found = _looked_at(file)
        all_open = all_open and isinstance(found, FormDefinition)
        if options.json:
            say_json(_looked_at_json(file, found))
        else:
            _say_looked_at(file, found)
    return FINE if all_open else FAILED


def answers(options: Namespace, around: Surroundings) -> int:
    """`forms answers`: what is wrong with a QuestionnaireResponse; 1 if it is not valid."""
    del around
    form = form_called(options.form)
    found = check_response(form, content(options.response))
    if options.json:
        say_json(
            {
                "form": form.canonical,
                "response": options.response,
                "questionnaire": found.canonical or None,
                "status": found.status or None,
                "valid": found.valid,
                "problems": [_problem(problem) for problem in found.problems],
            }
        )
    else:
        for problem in found.problems:
            say(problem_line(problem))
        say(words.ANSWERS_VALID if found.valid else words.ANSWERS_NOT_VALID)
    return FINE if found.valid else FAILED


def library() -> FormLibrary:
    """The forms PeerDesk brings."""
    return FormLibrary(resource("forms"))


def form_called(name: str) -> FormDefinition:
    """The form meant by a short key, a name, a `url|version` or a file.

    Raises NoSuchForm, FileUnreadable, FormRefused.
    """
    try:
        return named(library(), name)
    except FormUnknown:
        if name != _STANDARD_INPUT and not Path(name).exists():
            raise NoSuchForm(name) from None
    return parse_form(content(name), name)


def content(file: str) -> bytes:
    """What a file holds, `-` for standard input. Raises FileUnreadable."""
    try:
        if file == _STANDARD_INPUT:
            return sys.stdin.buffer.read(_MOST_READ)
        with Path(file).open("rb") as opened:
            return opened.read(_MOST_READ)
    except (OSError, ValueError) as error:  # ValueError: a path no system has
        raise FileUnreadable(file) from error


def problem_line(problem: ResponseProblem) -> str:
    """A problem on one line: where it is, and what."""
    row = f" ({words.ROW} {problem.row})" if problem.row else ""
    place = f"{problem.link_id}{row}: " if problem.link_id else ""
    return printable(f"{place}{answer_problem(problem.code, problem.facts)}")


def _listed(form: FormDefinition, forms: FormLibrary) -> dict[str, object]:
    translated = (
        language
        for language, catalogue in forms.catalogues.items()
        if form.canonical in catalogue.forms
    )
    return {
        "key": short_key(form),
        "url": form.url,
        "version": form.version,
        "title": form.title,
        "languages": sorted({form.language, *translated}),
        "items": _items(form),
        "sha256": form.sha256,
    }


def _looked_at(file: str) -> FormDefinition | FormRefused:
    try:
        return parse_form(content(file), file)
    except FormRefused as refused:
        return refused
    except FileUnreadable:
        return FormRefused(file, None, "file_unreadable")


def _looked_at_json(file: str, found: FormDefinition | FormRefused) -> dict[str, object]:
    if isinstance(found, FormRefused):
        why = {
            "reason": found.reason,
            "linkId": found.link_id,
            "text": refusal(found.reason),
        }
        return {"file": file, "opens": False, "gaps": [], "refusals": [why]}
    gaps = [
        {"construct": gap.construct, "linkId": gap.link_id, "detail": gap.detail}
        for gap in found.gaps()
    ]
    about = {"title": found.title, "url": found.url, "version": found.version}
    count = {"items": _items(found)}
    return {"file": file, "opens": True, "gaps": gaps, "refusals": [], **about, **count}


def _say_looked_at(file: str, found: FormDefinition | FormRefused) -> None:
    if isinstance(found, FormRefused):
        say(words.FORM_DOES_NOT_OPEN.format(file=file))
        told = f"{_at(found.link_id)}{refusal(found.reason)} {what_next(found.reason)}".strip()
        say(printable(f"  {told}"))
        return
    title = found.title or words.NO_TITLE
    say(words.FORM_OPENS.format(file=file, title=title, items=_items(found)))
    for gap in found.gaps():
        detail = f": {gap.detail}" if gap.detail else ""
        say(printable(f"  {_at(gap.link_id)}{gap.construct}{detail}"))


def _items(form: FormDefinition) -> int:
    """How many items the file has; those that only explain another stand with it here."""
    return sum(1 + len(item.hints) for item in form.by_link.values())


def _at(link_id: str | None) -> str:
    return f"{link_id}: " if link_id else ""


def _problem(problem: ResponseProblem) -> dict[str, object]:
    return {
        "linkId": problem.link_id or None,
        "row": problem.row or None,
        "code": problem.code,
        "severity": "error" if problem.fatal else "warning",
        "facts": list(problem.facts),
        "text": answer_problem(problem.code, problem.facts),
    }
