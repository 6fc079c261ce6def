"""Thoughts that a person wrote in one plan and may want in another (plans.md B8).

A list of thoughts takes them as they are, a list of steps as what will happen.
"""

from collections.abc import Iterable, Iterator

from peerdesk.domain.text import fold
from peerdesk.forms.answers import Answers
from peerdesk.forms.definition import Kind
from peerdesk.forms.keeping import standing
from peerdesk.forms.values import shown

_STEP_WORDS = "what"


def thoughts(answers: Answers, link_ids: Iterable[str]) -> tuple[str, ...]:
    """What is said to these questions, each thought once, in the order of `link_ids`.

    Questions that the form does not have, or that were passed over, say nothing.
    """
    return once(words for link_id in link_ids for words in _said(answers, link_id))


def once(found: Iterable[str]) -> tuple[str, ...]:
    """Each thought once, however it is typed."""
    kept: dict[str, str] = {}
    for words in found:
        kept.setdefault(fold(words.strip()), words)
    return tuple(words for key, words in kept.items() if key)


def lacking(answers: Answers, link_id: str, found: Iterable[str]) -> tuple[str, ...]:
    """Those of these thoughts that do not stand in the list yet."""
    here = {fold(words.strip()) for words in _said(answers, _words_of(answers, link_id))}
    return tuple(words for words in found if fold(words.strip()) not in here)


def with_thought_taken(answers: Answers, link_id: str, words: str) -> Answers:
    """The answers with one more thought in a list, last. It is the person's, so it is no idea."""
    if answers.form.item(link_id).kind is not Kind.GROUP:
        return answers.with_answer(link_id, (*answers.values(link_id), words))
    answers, row = answers.add_row(link_id)
    return answers.with_answer(_words_of(answers, link_id), words, row)


def _words_of(answers: Answers, link_id: str) -> str:
    """The question that holds the words of a list."""
    is_group = answers.form.item(link_id).kind is Kind.GROUP
    return f"{link_id}:{_STEP_WORDS}" if is_group else link_id


def _said(answers: Answers, link_id: str) -> Iterator[str]:
    item = answers.form.by_link.get(link_id)
    if item is None or standing(answers, link_id.partition(":")[0]) is not None:
        return
    for row in answers.every_row(answers.form.holder(link_id)):
        yield from map(shown, answers.values(link_id, row))
