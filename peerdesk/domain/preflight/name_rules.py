"""L04: other people's names in a person's record; L17: the address of a shelter; L18: family."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from peerdesk.domain.leaks import LeakKind, Roster, leaks_in
from peerdesk.domain.leaks.tokens import keys
from peerdesk.domain.preflight.findings import LintFinding, Rule
from peerdesk.domain.preflight.note_text import Around, FieldText
from peerdesk.domain.preflight.tokens import Tokens
from peerdesk.domain.preflight.word_list import WordList

_NUMBER = re.compile(r"\d{1,6}[a-z]?")
_STREET_REACH = 5
_NEAR_WORDS = 25
_KIN_REACH = 2
_CALLED = frozenset(("named", "called"))
_TITLES = frozenset(("aunt", "uncle", "cousin", "grandma", "grandpa"))


def other_names(
    field: FieldText, text: Tokens, words: WordList, around: Around
) -> list[LintFinding]:
    """Names of others with a record, and of relatives and friends: "his brother Tony"."""
    found = list(_known(field, around.near))
    family = [one for one in _family(field, around.family) if _is_free(one, found)]
    found += family
    found += [one for one in _known(field, around.far, in_full=True) if _is_free(one, found)]
    taken = [(one.start, one.end) for one in found]
    mine = frozenset(key for name in around.own_names for key in keys(name))
    for first, last in _relatives(text, words, mine):
        start, end = text.starts[first], text.ends[last - 1]
        if all(end <= begun or start >= ended for begun, ended in taken):
            stands = field.text[start:end]
            found.append(LintFinding(Rule.OTHER_NAME, field.link_id, start, end, stands))
    again = _named_before(family)
    return sorted((one for one in found if one not in again), key=lambda one: one.start)


def _is_free(one: LintFinding, found: Sequence[LintFinding]) -> bool:
    return all(one.end <= other.start or one.start >= other.end for other in found)


def _known(field: FieldText, roster: Roster, *, in_full: bool = False) -> Iterator[LintFinding]:
    """Places that name somebody of the roster; `in_full` by two words or more, not by initials.

    Among everybody with a record somebody has nearly every pair of initials.
    """
    if not roster.shown:
        return
    for leak in leaks_in(field.text, roster):
        stands = field.text[leak.start : leak.end]
        named_in_full = leak.kind is not LeakKind.INITIALS and len(keys(stands)) > 1
        if named_in_full or not in_full:
            yield LintFinding(
                Rule.OTHER_NAME, field.link_id, leak.start, leak.end, stands, (leak.name,)
            )


def _family(field: FieldText, roster: Roster) -> Iterator[LintFinding]:
    """Where a relative with a record of their own is named, by any part of the name."""
    for one in _known(field, roster):
        yield replace(one, rule=Rule.FAMILY)


def _named_before(family: Iterable[LintFinding]) -> list[LintFinding]:
    """All but the first place of each relative: one word about whose record it is will do."""
    told, again = set[tuple[str, ...]](), []
    for one in family:
        if one.facts in told:
            again.append(one)
        told.add(one.facts)
    return again


def _relatives(text: Tokens, words: WordList, mine: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Names that follow a relative or friend: "his brother Tony", "a friend named Luz"."""
    kin = words.sets["one_of_kin"]
    no_names = mine | words.sets["no_name"]
    for at, word in enumerate(text.words[:-1]):
        if word not in kin:
            continue
        first = at + 1
        if text.words[first] in _CALLED and first + 1 < len(text.words):
            first += 1
        if not _is_name(text, first, no_names):
            continue
        last = first + 1
        while last < min(first + _KIN_REACH, len(text.words)) and _is_name(text, last, no_names):
            last += 1
        yield first, last


def _is_name(text: Tokens, at: int, no_names: frozenset[str]) -> bool:
    """Whether a name stands here, directly after the word before, and none of `no_names`."""
    between = text.text[text.ends[at - 1] : text.starts[at]]
    if text.opens[at] or between not in {" ", ", "} or not text.is_capital(at):
        return False
    word = text.words[at]
    return word not in no_names and not _is_title_run(text, at)


def _is_title_run(text: Tokens, at: int) -> bool:
    """Whether it belongs to a name of a place or programme: "Family Promise", "Friends House"."""
    before = at - 1
    return text.is_capital(before) and not text.opens[before] and text.words[before] not in _TITLES


def shelter_addresses(
    field: FieldText, text: Tokens, words: WordList, *, here: bool
) -> Iterator[LintFinding]:
    """A number and a street near a word for a shelter; any, where the text is `here` about one."""
    for first, last in _addresses(text, words):
        low, high = max(0, first - _NEAR_WORDS), min(len(text.words), last + _NEAR_WORDS)
        near = words.shelters.within(text, low, first) or words.shelters.within(text, last, high)
        if here or near:
            start, end = text.starts[first], text.ends[last - 1]
            stands = field.text[start:end]
            yield LintFinding(Rule.THIRD_PARTY, field.link_id, start, end, stands, ("shelter",))


def _addresses(text: Tokens, words: WordList) -> Iterator[tuple[int, int]]:
    """Addresses such as "412 N Oak St": a number, up to four words, a kind of street."""
    for first, word in enumerate(text.words):
        if not _NUMBER.fullmatch(word):
            continue
        for last in range(first + 2, min(first + _STREET_REACH + 1, len(text.words))):
            if text.opens[last]:
                break
            if text.words[last] in words.streets and _is_street(text, first, last):
                yield first, last + 1
                break


def _is_street(text: Tokens, first: int, last: int) -> bool:
    """Whether the words between look like a street's name: capitals, numbers, or all small."""
    between = [text.typed(at) for at in range(first + 1, last + 1)]
    if any("," in text.text[text.ends[at] : text.starts[at + 1]] for at in range(first, last)):
        return False
    plain = not any(each[0].isupper() for each in between)
    named = all(each[0].isupper() or each[0].isdigit() for each in between)
    return named or (plain and text.words[last] in {"st", "street", "ave", "avenue", "blvd", "rd"})
