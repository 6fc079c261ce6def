"""What the demo is made of, as it is written in `resources/demo`."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from peerdesk.services.demo.plans import PlanTold, read_plans
from peerdesk.services.demo.sharing import Sharing, read_sharing

Sentences = tuple[tuple[str, ...], ...]
"""Sentence after sentence, each as the ways to say it; an empty way leaves the sentence out."""


@dataclass(frozen=True, slots=True)
class StepIdea:
    """A next step that may be agreed: who takes it, and in how many days at the least and most."""

    text: str
    who: str
    least_days: int
    most_days: int


@dataclass(frozen=True, slots=True)
class Scene:
    """One contact as it might go; `least_minutes` and `most_minutes` bound how long it takes."""

    language: str
    contact_type: str
    outcome: str
    modality: str
    settings: tuple[str, ...]
    least_minutes: int
    most_minutes: int
    purpose: tuple[str, ...]
    did: Sentences
    response: Sentences
    steps: tuple[StepIdea, ...]
    strengths: tuple[str, ...]
    resources: tuple[tuple[str, str, str], ...]
    others: tuple[str, ...]
    with_role: str
    wish: tuple[str, ...]
    audio_reason: str
    risk: str
    cause: str
    noticed: tuple[str, ...]
    wanted: tuple[str, ...]
    left_with: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thread:
    """A wish in some person's words, and its scenes in the order they tend to happen."""

    key: str
    goals: tuple[str, ...]
    scenes: tuple[Scene, ...]


@dataclass(frozen=True, slots=True)
class Culture:
    """Names that go together; `family_first` and `joined` say how they are put together."""

    languages: tuple[str, ...]
    she: tuple[str, ...]
    he: tuple[str, ...]
    family: tuple[str, ...]
    family_first: bool
    joined: bool
    spanish: bool


@dataclass(frozen=True, slots=True)
class Words:
    """Words for the gaps, and what further people are put together from."""

    pools: Mapping[str, tuple[str, ...]]
    places: Mapping[str, str]
    phrases: Mapping[str, tuple[str, ...]]
    after: Mapping[str, tuple[str, ...]]
    cultures: tuple[Culture, ...]
    aliases: tuple[str, ...]
    made_up: Mapping[str, tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Material:
    """Everything, read once."""

    people: tuple[Mapping[str, Any], ...]
    threads: Mapping[str, Thread]
    first: tuple[Scene, ...]
    everyday: tuple[Scene, ...]
    attempts: tuple[Scene, ...]
    missed: tuple[Scene, ...]
    concerns: tuple[Scene, ...]
    crises: tuple[Scene, ...]
    spanish: tuple[Scene, ...]
    words: Words
    plans: tuple[PlanTold, ...]
    sharing: Sharing


def read_material(folder: Path) -> Material:
    """The demo's pieces from `resources/demo`; a KeyError or TypeError is a slip in a file."""
    everyday, words = _table(folder / "everyday.toml"), _table(folder / "words.toml")
    paths = sorted(folder.joinpath("threads").glob("*.toml"))
    threads = [_thread(found) for path in paths for found in _table(path)["thread"]]
    return Material(
        people=tuple(_table(folder / "people.toml")["person"]),
        threads={thread.key: thread for thread in threads},
        first=_scenes(everyday["first"]),
        everyday=_scenes(everyday["scene"]),
        attempts=_scenes(everyday["attempt"]),
        missed=_scenes(everyday["missed"]),
        concerns=_scenes(everyday["concern"]),
        crises=_scenes(everyday["crisis"]),
        spanish=_scenes(_table(folder / "spanish.toml")["scene"]),
        words=_words(words),
        plans=read_plans(_table(folder / "plans.toml")["plan"]),
        sharing=read_sharing(_table(folder / "sharing.toml")),
    )


def _table(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def _thread(found: dict[str, Any]) -> Thread:
    return Thread(found["key"], tuple(found["goals"]), _scenes(found["scene"]))


def _scenes(found: Iterable[dict[str, Any]]) -> tuple[Scene, ...]:
    return tuple(_scene(one) for one in found)


def _scene(found: dict[str, Any]) -> Scene:
    least, most = found.get("minutes", (5, 15))
    return Scene(
        language=found.get("language", "en"),
        contact_type=found["type"],
        outcome=found.get("outcome", "attended"),
        modality=found.get("modality", "in_person"),
        settings=tuple(found.get("settings", ())),
        least_minutes=least,
        most_minutes=most,
        purpose=tuple(found.get("purpose", ())),
        did=_sentences(found["did"]),
        response=_sentences(found.get("response", ())),
        steps=tuple(StepIdea(*step) for step in found["next"]),
        strengths=tuple(found.get("strengths", ())),
        resources=tuple(
            (name, action, result) for name, action, result in found.get("resources", ())
        ),
        others=tuple(found.get("others", ())),
        with_role=found.get("with_role", ""),
        wish=tuple(found.get("wish", ())),
        audio_reason=found.get("audio_reason", ""),
        risk=found.get("risk", "none"),
        cause=found.get("cause", ""),
        noticed=tuple(found.get("noticed", ())),
        wanted=tuple(found.get("wanted", ())),
        left_with=tuple(found.get("left_with", ())),
    )


def _sentences(found: Iterable[Iterable[str]]) -> Sentences:
    return tuple(tuple(ways) for ways in found)


def _words(found: dict[str, Any]) -> Words:
    return Words(
        pools=_lists(found["pools"]),
        places=found["places"],
        phrases=_lists(found["phrases"]),
        after=_lists(found["after"]),
        cultures=tuple(_culture(one) for one in found["culture"]),
        aliases=tuple(found["aliases"]["names"]),
        made_up=_lists(found["made_up"]),
    )


def _culture(found: dict[str, Any]) -> Culture:
    return Culture(
        languages=tuple(found["languages"]),
        she=tuple(found["she"]),
        he=tuple(found["he"]),
        family=tuple(found["family"]),
        family_first=found.get("family_first", False),
        joined=found.get("joined", False),
        spanish=found.get("spanish", False),
    )


def _lists(found: dict[str, Any]) -> dict[str, tuple[Any, ...]]:
    return {key: tuple(values) for key, values in found.items()}
