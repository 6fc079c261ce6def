"""Rules about a whole text or note: L06 to L08, L12, L15 and L16."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from itertools import pairwise

from peerdesk.domain.preflight.findings import LintFinding, Rule
from peerdesk.domain.preflight.note_text import FieldText, NoteText
from peerdesk.domain.preflight.tokens import Tokens, tokens
from peerdesk.domain.preflight.word_list import WordList
from peerdesk.domain.text import clean

ACTED_IN = "what_i_did"
_EMPTY = ("response", "next_steps")
_CLOSE, _SHORTEST_SLIP = 0.8, 5
_CAPITALS = re.compile(
    r"(?<![\w&/'’.-])[A-Z]+(?:[&/][A-Z]+)*[A-Z](?:s|'s|’s)?(?![\w&/]|\.[A-Z]|['’]\w{2})"
)
_SHORTHAND = re.compile(
    r"(?<![\w/&'’.-])[A-Za-z0-9&]{1,5}(?:/[A-Za-z0-9]{1,3})?(?![\w/&@]|\.\w|['’]\w|-\w)"
)
_MOST_CAPITALS = 6


def is_english(text: Tokens, words: WordList) -> bool:
    """Whether the text is not plainly Spanish: other languages are left alone."""
    spanish = sum(word in words.sets["spanish"] for word in text.words)
    return spanish <= sum(word in words.sets["english"] for word in text.words)


def no_action(field: FieldText, words: WordList) -> Iterator[LintFinding]:
    """L06: nothing the worker did. Quoted words are the person's, and misspelled verbs count."""
    told = tokens(field.without_quotations())
    if (
        not told.words
        or not is_english(told, words)
        or any(not w.isascii() for w in told.words[:3])
    ):
        return
    if not any(_is_act(told, at, words) for at in range(len(told.words))):
        yield LintFinding(Rule.NO_ACTION, field.link_id)


def _is_act(told: Tokens, at: int, words: WordList) -> bool:
    word = told.words[at]
    if word in words.own_subjects or word in words.workers:
        return True
    if not _begins(told, at, words):
        return False
    return word in words.acts or _is_slip(word, words) or words.beside.at(told, at) is not None


def _begins(told: Tokens, at: int, words: WordList) -> bool:
    """Whether a clause of its own begins here, so that its subject may be left out.

    Within a sentence about somebody else it goes on about them: "He came and talked".
    """
    while not told.opens[at] and told.words[at - 1] in words.leads:
        at -= 1
    if told.opens[at]:
        return True
    between = told.text[told.ends[at - 1] : told.starts[at]]
    joins = told.words[at - 1] in {"and", "then", "n"}
    if not joins and not any(mark in between for mark in ",:-–\n&+/"):
        return False
    opening = told.words[told.sentence(at)[0]]
    known = words.acts | words.openers | words.own_subjects | words.workers
    return opening in known or _is_slip(opening, words)


def _is_slip(word: str, words: WordList) -> bool:
    if len(word) < _SHORTEST_SLIP or word in words.sets["english"]:
        return False
    alike = [act for act in words.acts if act[0] == word[0] and abs(len(act) - len(word)) <= 1]
    return bool(get_close_matches(word, alike, 1, _CLOSE))


def not_filled(note: NoteText) -> Iterator[LintFinding]:
    """L07 and L08: no goal and no reason; no response or next step."""
    if "goal_links" in note.missing:
        yield LintFinding(Rule.NO_GOAL, "goal_links")
    for link_id in _EMPTY:
        if link_id in note.missing:
            yield LintFinding(Rule.EMPTY, link_id)


def own_story(field: FieldText, words: WordList) -> Iterator[LintFinding]:
    """L12: sentences of the worker's own life that run on for more than so many words."""
    if field.text.count(" ") < words.longest_story:
        return
    told = tokens(field.without_quotations())
    run: tuple[int, int] | None = None
    for first, last in _sentences(told):
        tells = words.own_life.within(told, first, last)
        here = told.words[first:last]
        goes_on = (
            run is not None
            and words.sets["me"] & set(here)
            and not words.sets["not_me"] & set(here)
        )
        if tells or goes_on:
            run = (first if run is None else run[0], last)
            continue
        yield from _long(field, told, run, words)
        run = None
    yield from _long(field, told, run, words)


def _sentences(told: Tokens) -> Iterator[tuple[int, int]]:
    places = [at for at, opens in enumerate(told.opens) if opens]
    yield from pairwise((*places, len(told.words)))


def _long(
    field: FieldText, told: Tokens, run: tuple[int, int] | None, words: WordList
) -> Iterator[LintFinding]:
    if run is None or run[1] - run[0] <= words.longest_story:
        return
    start, end = told.starts[run[0]], told.ends[run[1] - 1]
    yield LintFinding(Rule.OWN_STORY, field.link_id, start, end, field.text[start:end])


def short_forms(note: NoteText, words: WordList) -> Iterator[LintFinding]:
    """L15: short forms nobody explained, each once; a bracket beside the full words explains.

    In Spanish some of them are words, and the list knows none of its own.
    """
    seen: set[str] = set()
    whole = "\n".join(field.text for field in note.fields)
    for field in note.fields:
        if not is_english(tokens(field.text), words):
            continue
        for start, end, form in _short_forms(field, words):
            if form not in seen and not _is_explained(form, whole):
                seen.add(form)
                stands = field.text[start:end]
                yield LintFinding(Rule.ABBREVIATION, field.link_id, start, end, stands)


def _short_forms(field: FieldText, words: WordList) -> list[tuple[int, int, str]]:
    found = []
    for match in _CAPITALS.finditer(field.text):
        form = match.group().rstrip("s'’")
        known = form in words.known_short_forms or len(form) > _MOST_CAPITALS
        if not known and not _is_shouted(field.text, match.start(), match.end()):
            found.append((match.start(), match.end(), form))
    taken = {start for start, _, _ in found}
    for match in _SHORTHAND.finditer(field.text):
        form = match.group().lower()
        if match.start() not in taken and form in words.shorthand:
            found.append((match.start(), match.end(), form))
    return sorted(one for one in found if not field.is_quoted(one[0], one[1]))


def _is_shouted(text: str, start: int, end: int) -> bool:
    """Whether it stands among words in capitals, where capitals mean nothing."""
    before = text[:start].split()[-2:] if start else []
    beside = [*before, *text[end : end + 40].split()[:2]]
    shouted = [each for each in beside if each.isupper() and len(each.strip(".,;:!?()")) > 1]
    return len(shouted) > 1


def _is_explained(form: str, whole: str) -> bool:
    """Whether the full words stand beside it somewhere: "Housing First (HF)"."""
    plain = re.escape(form)
    after = re.search(rf"\w[\w'’ -]* ?\(\s*{plain}s?\s*[),;]", whole, re.IGNORECASE)
    before = re.search(rf"\b{plain}s?\s*\(\s*\w+[ -]\w", whole, re.IGNORECASE)
    equals = re.search(
        rf"\b{plain}s?\s*(?:=|stands for|means|, or|, the)\s*\w+ \w", whole, re.IGNORECASE
    )
    return bool(after or before or equals)


def hidden(field: FieldText) -> Iterator[LintFinding]:
    """L16: characters that hide or reorder words; typing takes them out, files may bring them."""
    removed = clean(field.text).removed
    if removed:
        yield LintFinding(Rule.HIDDEN, field.link_id, facts=removed)
