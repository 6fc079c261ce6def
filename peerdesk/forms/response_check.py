"""Checking a QuestionnaireResponse from elsewhere: everything that is wrong with it, by linkId.

Unlike the check before signing, nothing is fixed or kept back here: answers nobody asked for,
answers in the wrong place and answers to another version of the form are all named.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from peerdesk.domain.errors import ResponseUnreadable
from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.checking import check
from peerdesk.forms.definition import FormDefinition, Item, Kind
from peerdesk.forms.derived import row_path
from peerdesk.forms.enablement import Enablement
from peerdesk.forms.exact_json import read_json
from peerdesk.forms.response_reading import from_response
from peerdesk.forms.response_values import Found, misplaced_values
from peerdesk.forms.response_writing import left_out
from peerdesk.forms.source import Json, objects
from peerdesk.forms.value_json import text_of

STATUSES: Final = frozenset({"in-progress", "completed", "amended", "entered-in-error", "stopped"})
_UNFINISHED: Final = frozenset({"in-progress", "stopped"})
_NEVER_RIGHT: Final = frozenset(
    {
        *("wrong_type", "unknown_question", "asks_nothing", "answers_in_group", "misplaced"),
        *("repeated", "link_id_missing", "other_form", "status_unknown", "line_break"),
    }
)
"""What is wrong even in a response that is still being written."""

_NOTED_ONLY: Final = frozenset({"other_version"})


@dataclass(frozen=True, slots=True)
class ResponseProblem:
    """Something wrong. `link_id` is "" for the response as a whole.

    `row` has the places, from 0, of the rows it stands in, outermost first: "" or "2.1". `code` is
    one of `checking.Problem`, or not_asked, line_break, not_a_url, asks_nothing, answers_in_group,
    misplaced, repeated, link_id_missing, other_form, other_version, status_unknown. `fatal` is
    false for what only matters once the response is complete, and for another version as such.
    """

    link_id: str
    row: str
    code: str
    facts: tuple[str, ...] = ()
    fatal: bool = True


@dataclass(frozen=True, slots=True)
class CheckedResponse:
    """A response with its answers, as far as they are the form's, and what is wrong with it."""

    answers: Answers
    status: str
    canonical: str
    problems: tuple[ResponseProblem, ...]

    @property
    def valid(self) -> bool:
        """Whether nothing is wrong, or only what may still be missing from an unfinished one."""
        return not any(problem.fatal for problem in self.problems)


def check_response(form: FormDefinition, data: bytes) -> CheckedResponse:
    """The answers in a response to this form, or to another version of it, and what is wrong.

    Raises ResponseUnreadable for anything that is no QuestionnaireResponse.
    """
    raw = _read(data)
    answers = from_response(form, {**raw, "questionnaire": ""})
    status, canonical = text_of(raw.get("status")), text_of(raw.get("questionnaire"))
    found: dict[Found, None] = dict.fromkeys(
        (
            *_of_the_whole(form, status, canonical),
            *_of_answers(answers),
            *misplaced_values(form, raw),
            *_of_strangers(answers),
        )
    )
    unfinished = status in _UNFINISHED
    problems = (
        ResponseProblem(link_id, row, code, facts, _is_fatal(code, unfinished=unfinished))
        for link_id, row, code, facts in found
    )
    return CheckedResponse(answers, status, canonical, tuple(problems))


def _is_fatal(code: str, *, unfinished: bool) -> bool:
    return code not in _NOTED_ONLY and (not unfinished or code in _NEVER_RIGHT)


def _read(data: bytes) -> Json:
    try:
        raw = read_json(data)
    except ValueError as error:
        raise ResponseUnreadable from error
    if not isinstance(raw, dict):
        raise ResponseUnreadable
    return raw


def _of_the_whole(form: FormDefinition, status: str, canonical: str) -> Iterator[Found]:
    if status not in STATUSES:
        yield "", "", "status_unknown", (status,)
    url, _, version = canonical.partition("|")
    if canonical and not form.minted and url != form.url:
        yield "", "", "other_form", (canonical, form.canonical)
    elif version and not form.minted and version != form.version:
        yield "", "", "other_version", (version, form.version)


def _of_answers(answers: Answers) -> Iterator[Found]:
    state = Enablement(answers.form).state(answers)
    for problem in check(answers, state):
        if problem.code != "unknown_question":
            yield problem.link_id, row_path(answers, problem.row), problem.code, problem.facts
    for out in left_out(answers):
        if out.reason == "not_asked":
            yield out.link_id, row_path(answers, out.row), "not_asked", ()


def _of_strangers(answers: Answers) -> Iterator[Found]:
    """Entries of the response that found no place in the form."""
    shown = {hint.link_id for item in answers.form.by_link.values() for hint in item.hints}
    for (above, key), kept in answers.unknown.items():
        for text in kept:
            raw = read_json(text.encode())
            entry = raw if isinstance(raw, dict) else {}
            yield from _of_stranger(answers, shown, above, key, entry)


def _of_stranger(
    answers: Answers, shown: set[str], above: str, key: RowKey | None, raw: Json
) -> Iterator[Found]:
    link_id = text_of(raw.get("linkId"))
    item = answers.form.by_link.get(link_id)
    says = bool(objects(raw, "answer") or objects(raw, "item"))
    is_shown = link_id in shown or (item is not None and item.kind is Kind.DISPLAY)
    if is_shown and not says:
        return  # shown texts may stand in a response, as long as they answer nothing
    code = "asks_nothing" if is_shown else _why_strange(answers.form, item, link_id, above, raw)
    yield link_id or above, row_path(answers, key), code, ()


def _why_strange(
    form: FormDefinition, item: Item | None, link_id: str, above: str, raw: Json
) -> str:
    if not link_id:
        return "link_id_missing"
    if item is None:
        return "unknown_question"
    if (form.parent(link_id) or "") != above:
        return "misplaced"
    return "answers_in_group" if item.kind is Kind.GROUP and "answer" in raw else "repeated"
