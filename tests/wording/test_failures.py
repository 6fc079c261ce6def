"""Every failure we expect is told in plain words."""

import inspect
import re
import types
import typing
from pathlib import Path
from uuid import UUID

import pytest

from peerdesk.domain import errors
from peerdesk.domain.errors import PeerDeskError
from peerdesk.wording import failures, sentence
from peerdesk.wording.failures import SENTENCES, UNFORESEEN

SAMPLES = {
    Path: Path("/home/noor/records"),
    int: 150,
    str: "ẞ",
    UUID: UUID(int=7),
    tuple: ("when", "outcome"),
    frozenset: frozenset({"purpose"}),
}
KINDS = [
    kind
    for _, kind in inspect.getmembers(errors, inspect.isclass)
    if issubclass(kind, PeerDeskError) and kind is not PeerDeskError
]


def an_error(kind: type[PeerDeskError]) -> PeerDeskError:
    """An error of this kind, its facts made up by their types."""
    if "__init__" not in vars(kind) and kind.__init__ is Exception.__init__:
        return kind()
    facts = typing.get_type_hints(kind.__init__)
    facts.pop("return", None)
    return kind(*(a_fact(hint) for hint in facts.values()))


def a_fact(hint: object) -> object:
    if isinstance(hint, types.UnionType):
        hint = typing.get_args(hint)[0]
    return SAMPLES[typing.get_origin(hint) or hint]  # type: ignore[index]  # any hint may be asked


def grade(text: str) -> float:
    """The school grade that can read `text` (Flesch and Kincaid's formula)."""
    words = re.findall(r"[A-Za-z']+", text)
    sentences = max(1, len(re.findall(r"[.!?:;](?:\s|$)", text)))
    syllables = sum(max(1, len(re.findall(r"[aeiouy]+", word.lower()))) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_failure_has_a_sentence_of_its_own(kind):
    assert kind.__name__ in SENTENCES
    told = sentence(an_error(kind))
    assert not re.search(r"[{}]", told), "a fact was not filled in"


def test_no_sentence_is_left_over_from_a_failure_that_is_gone():
    assert set(SENTENCES) <= {kind.__name__ for kind in KINDS}


@pytest.mark.parametrize("name", [*SENTENCES, "UNFORESEEN"])
def test_a_sentence_tells_what_happened_and_what_to_do_in_plain_words(name):
    words = SENTENCES.get(name, UNFORESEEN)
    assert len(re.findall(r"[.?!](?:\s|$)", words)) >= 2
    assert grade(re.sub(r"\{\w+\}|\(.*?\)", "X", words)) < 8
    cold = r"\b(error|invalid|failed|exception|client|patient|case)\b"
    assert not re.search(cold, words, re.IGNORECASE)


def test_the_sentences_together_read_at_grade_six():
    grades = [grade(words) for words in SENTENCES.values()]
    assert sum(grades) / len(grades) < 6


def test_who_waited_for_others_is_told_what_to_do_again():
    """What is written is saved by itself later; a button that was pressed does nothing more."""
    told = sentence(errors.OthersAreWriting())
    assert "saves what you write" in told
    assert "try again in a moment" in told


def test_a_bug_is_told_calmly_and_without_its_details():
    assert sentence(RuntimeError("Darnell's note")) == UNFORESEEN


def test_a_new_kind_of_a_known_failure_is_told_as_its_nearest_kin():
    class HeaderEaten(errors.HeaderMissing):
        """A failure that has no words yet."""

    assert sentence(HeaderEaten()) == SENTENCES["HeaderMissing"]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(1, "1 second."), (30, "30 seconds."), (91, "2 minutes."), (900, "15 minutes.")],
)
def test_a_wait_is_told_in_seconds_or_minutes(seconds, words):
    assert sentence(errors.WaitBeforeNextTry(seconds)).endswith(words)


def test_a_braced_folder_name_is_shown_as_it_is():
    assert "/a/{host}" in sentence(errors.NoVaultHere(Path("/a/{host}")))


def test_sentences_can_be_spoken_in_another_language():
    spanish = {SENTENCES["NameMissing"]: "Falta el nombre."}
    assert failures.sentence(errors.NameMissing(), spanish.__getitem__) == "Falta el nombre."
