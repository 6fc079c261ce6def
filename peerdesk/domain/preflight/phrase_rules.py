"""The rules that look for phrases: L01, L09, L10, L11, L13, L14 and most of L17."""

from collections.abc import Iterable, Iterator

from peerdesk.domain.contact_notes import RiskFlag
from peerdesk.domain.leaks.tokens import keys
from peerdesk.domain.preflight.findings import LintFinding, Rule
from peerdesk.domain.preflight.note_text import FieldText
from peerdesk.domain.preflight.silences import is_silent
from peerdesk.domain.preflight.tokens import Tokens
from peerdesk.domain.preflight.word_list import Group, WordList


def phrase_findings(
    field: FieldText, text: Tokens, words: WordList, risk: RiskFlag | None, own: Iterable[str]
) -> list[LintFinding]:
    """What stands in one text, the longest of those that overlap under one rule.

    Words of danger count only while nothing is said to have come up (L10). `own` are the names of
    the note's own person, who may well be at a meeting.
    """
    mine = frozenset(key for name in own for key in keys(name))
    found: dict[Rule, list[LintFinding]] = {}
    quiet: dict[int, int] = {}
    for group, first, last in _hits(text, words):
        if last <= quiet.get(id(group), 0):
            continue
        if group.rule is Rule.RISK and risk is not None and risk is not RiskFlag.NONE:
            continue
        start, end = text.starts[first], text.ends[last - 1]
        if not group.in_quotations and field.is_quoted(start, end):
            continue
        if is_silent(text, group, first, last, words) or _is_own(text, group, first, last, mine):
            quiet[id(group)] = last
            continue
        stands = field.text[start:end]
        one = LintFinding(group.rule, field.link_id, start, end, stands, (group.name,))
        found.setdefault(group.rule, []).append(one)
    return [one for each in found.values() for one in _apart(each)]


def _hits(text: Tokens, words: WordList) -> Iterator[tuple[Group, int, int]]:
    for at, word in enumerate(text.words):
        here = words.by_word.get(word, ())
        shapes = words.by_shape if text.typed(at)[0].isupper() else ()
        for group, one in (*here, *shapes):
            end = one.end(text, at)
            if end is not None:
                yield group, at, end


def _is_own(text: Tokens, group: Group, first: int, last: int, mine: frozenset[str]) -> bool:
    """Whether the one at the meeting is the person the note is about: "Darnell goes to AA"."""
    places = range(first, last) if group.at_meeting else ()
    return any(text.is_capital(at) and text.words[at] in mine for at in places)


def _apart(found: list[LintFinding]) -> list[LintFinding]:
    """The longest first, none over another."""
    kept: list[LintFinding] = []
    for one in sorted(found, key=lambda each: (each.start - each.end, each.start)):
        if all(one.end <= other.start or one.start >= other.end for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda each: each.start)
