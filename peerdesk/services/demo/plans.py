"""The plans of the demo: what people wrote with their peer worker, on which day, in which words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from peerdesk.domain.plans import PlanStanding
from peerdesk.forms.answers import Answers
from peerdesk.forms.beside_words import Translation, fingerprint
from peerdesk.forms.plain_answers import plain_answers
from peerdesk.forms.second_language import SecondLanguage, with_second_language
from peerdesk.forms.translations import with_translation
from peerdesk.forms.values import PartialDate


@dataclass(frozen=True, slots=True)
class Rating:
    """How a goal goes, as the person rates it: the goal's group and place, 0 to 10, their words."""

    group: str
    place: int
    rate: int
    words: str


@dataclass(frozen=True, slots=True)
class Translated:
    """What the words of a plan say in a second language, by the words, and who translated."""

    language: str
    by: str
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sitting:
    """One time at the table: what was said, `days` before the demo's last day.

    `is_kept` when a version was saved; `change` what changed, in the person's words.
    """

    days: int
    answers: Mapping[str, Any]
    change: str = ""
    ratings: tuple[Rating, ...] = ()
    is_kept: bool = True
    translated: Translated | None = None


@dataclass(frozen=True, slots=True)
class PlanTold:
    """One plan of one person, `number` among all plans, sitting after sitting."""

    number: int
    person: str
    form: str
    language: str
    standing: PlanStanding
    sittings: tuple[Sitting, ...]


def read_plans(found: list[Mapping[str, Any]]) -> tuple[PlanTold, ...]:
    """The plans of `resources/demo/plans.toml`; a KeyError is a slip in the file."""
    return tuple(
        PlanTold(
            number,
            one["person"],
            one["form"],
            one["language"],
            PlanStanding(one.get("standing", PlanStanding.IN_USE)),
            (_sitting(one), *map(_sitting, one.get("next", ()))),
        )
        for number, one in enumerate(found)
    )


def said(before: Answers, sitting: Sitting, day: str) -> Answers:
    """A plan's answers after a sitting on `day` (ISO). Raises ValueError for a slip in the file."""
    read = plain_answers(before.form, sitting.answers)
    if read.problems:
        raise ValueError(read.problems[0].where)
    if not before.value("me.title"):
        tongue = before.values("me.lang")
        return _translated(read.answers.with_answer("me.lang", tongue), sitting, day)
    answers = before
    for link_id in sitting.answers:
        answers = answers.with_answer(link_id, read.answers.values(link_id))
    for rating in sitting.ratings:
        answers = _rated(answers, rating, day)
    return _translated(answers.with_answer("rv.change", sitting.change), sitting, day)


def _translated(answers: Answers, sitting: Sitting, day: str) -> Answers:
    told = sitting.translated
    if told is None:
        return answers
    for (link_id, row), given in tuple(answers.given.items()):
        for at, one in enumerate(given):
            if isinstance(one.value, str) and one.value in told.words:
                made = Translation(
                    told.language,
                    told.words[one.value],
                    told.by,
                    date.fromisoformat(day),
                    fingerprint(one.value),
                )
                answers = with_translation(answers, link_id, at, made, row)
    return with_second_language(answers, SecondLanguage(told.language, told.by))


def _rated(answers: Answers, rating: Rating, day: str) -> Answers:
    goal = answers.rows_of(rating.group)[rating.place]
    progress = f"{rating.group}:progress"
    answers, row = answers.add_row(progress, goal)
    answers = answers.with_answer(f"{progress}:date", PartialDate(day), row)
    answers = answers.with_answer(f"{progress}:rate", rating.rate, row)
    return answers.with_answer(f"{progress}:say", rating.words, row)


def _sitting(found: Mapping[str, Any]) -> Sitting:
    return Sitting(
        days=found["days"],
        answers=found.get("answers", {}),
        change=found.get("change", ""),
        ratings=tuple(Rating(*one) for one in found.get("ratings", ())),
        is_kept=found.get("kept", True),
        translated=Translated(**found["translated"]) if "translated" in found else None,
    )
