"""Finding other people's names in a text, whatever case, diacritics, possessive or spelling."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from peerdesk.domain.leaks.context import is_place, is_shouting, means_person, told
from peerdesk.domain.leaks.names import Leak, LeakKind, OtherName
from peerdesk.domain.leaks.roster import Part, Roster, is_abbreviation, joins
from peerdesk.domain.leaks.tokens import Token, tokens

_AND_FOR_BY = frozenset("وفبلكהובלמשכ")  # written together with the name that follows
_MOST_LETTERS = 4
_HARDLY_INITIALS = frozenset("ai")


@dataclass(frozen=True, slots=True)
class _Hit:
    """Words `first` to `last` (both counted) that name the person at `other`."""

    first: int
    last: int
    other: int
    kind: LeakKind


def leaks(text: str, others: Sequence[OtherName], own: OtherName | None = None) -> list[Leak]:
    """Every place in the text that names one of the others, in order and never overlapping.

    What the note's own person shares with another (a family name, a first name) counts only
    beside a word that tells the two apart. Names that are common words ("Will", "Hope", "May")
    need a capital and words around them that speak of somebody.
    """
    return leaks_in(text, Roster.of(others, own))


def leaks_in(text: str, roster: Roster) -> list[Leak]:
    """`leaks` over a roster that is ready."""
    words = tokens(text)
    found = [_leak(words, hit, roster) for hit in _hits(words, roster)]
    found += _run_on(text, roster)
    return _apart(sorted(found, key=lambda leak: (leak.start, -leak.end)))


def _hits(words: Sequence[Token], roster: Roster) -> Iterator[_Hit]:
    at = 0
    while at < len(words):
        hit = _family(words, at, roster) or _named(words, at, roster) or _letters(words, at, roster)
        if hit is not None:
            yield hit
            at = hit.last
        at += 1


def _named(words: Sequence[Token], at: int, roster: Roster) -> _Hit | None:
    """A name at this word, with all the words and initials beside it that are the person's."""
    word = words[at]
    last, parts = _parts(words, at, roster)
    best: _Hit | None = None
    for part in parts:
        hit = _widened(words, _Hit(at, last, part.other, part.kind), roster)
        if best is None or hit.last - hit.first > best.last - best.first:
            best = hit
    if best is None:
        return _shared_name(words, at, roster)
    if is_place(words, best.last):
        return None
    alone = best.first == best.last
    if alone and roster.is_word(word) and not means_person(words, at):
        return None
    return best


def _parts(words: Sequence[Token], at: int, roster: Roster) -> tuple[int, Sequence[Part]]:
    """Whose the word is, and where it ends: it may be written as two."""
    word = words[at]
    known = roster.parts.get(word.key, [])
    if known:
        return at, known
    if at + 1 < len(words) and (both := joins(word, words[at + 1])) in roster.parts:
        return at + 1, roster.parts[both]
    for cut in (1, 2):
        known = roster.parts.get(word.key[cut:], [])
        if known and all(each in _AND_FOR_BY for each in word.key[:cut]):
            return at, known
    return at, ()


def _widened(words: Sequence[Token], hit: _Hit, roster: Roster) -> _Hit:
    """The hit with the same person's other words on both sides: "D. Walker", "Ana de la Cruz"."""
    first, last = hit.first, hit.last
    while first > 0 and words[first].joined and _belongs(words, first - 1, first, hit, roster):
        first -= 1
    while (
        last + 1 < len(words)
        and words[last + 1].joined
        and not words[last].owns
        and _belongs(words, last + 1, last, hit, roster)
    ):
        last += 1
    return _Hit(first, last, hit.other, hit.kind)


def _belongs(words: Sequence[Token], at: int, beside: int, hit: _Hit, roster: Roster) -> bool:
    """Whether the word at `at` is of the same person as the word next to it."""
    word = words[at]
    if len(word.key) == 1:
        return word.capital and hit.other in roster.letters.get(word.key, ())
    if word.key == words[beside].key:
        return False
    if hit.other in roster.only_beside.get(word.key, ()):
        return True
    mine = any(part.other == hit.other for part in roster.parts.get(word.key, ()))
    return mine and (word.capital or not roster.is_word(word))


def _shared_name(words: Sequence[Token], at: int, roster: Roster) -> _Hit | None:
    """A name shared with the note's own person, told apart by an initial: "Hoa N."."""
    word = words[at]
    if word.key not in roster.own or at + 1 >= len(words) or not word.capital:
        return None
    letter = words[at + 1]
    if not letter.joined or not letter.capital or "." in letter.gap or "," in letter.gap:
        return None
    if len(letter.key) != 1 or letter.key in roster.own_letters or letter.typed == "I":
        return None
    both = roster.only_beside.get(word.key, set()) & roster.letters.get(letter.key, set())
    return _Hit(at, at + 1, min(both), LeakKind.NAME) if both else None


def _family(words: Sequence[Token], at: int, roster: Roster) -> _Hit | None:
    """A family name for several, "the Nguyens"; or an 's without its apostrophe, "Hoas"."""
    word = words[at]
    if not word.capital or not word.key.endswith("s") or word.key in roster.parts:
        return None
    after_the = at > 0 and words[at - 1].key in {"the", "los", "las"} and word.joined
    for stem in (word.key.removesuffix("s"), word.key.removesuffix("es")):
        certain = after_the or not roster.is_word(replace(word, key=stem))
        for part in roster.parts.get(stem, ()):
            if certain and not is_place(words, at):
                return _Hit(at - after_the, at, part.other, LeakKind.FAMILY)
    return None


def _letters(words: Sequence[Token], at: int, roster: Roster) -> _Hit | None:
    """Initials: "D.W.", "D. W.", "DW"; one letter alone only where it speaks: "J. shared"."""
    word = words[at]
    if len(word.key) > 1:
        known = word.shouted and word.key in roster.initials and not is_shouting(words, at)
        return _initials(words, at, at, word.key, roster) if known else None
    if not word.typed.isalpha():
        return None
    for last in range(min(at + _MOST_LETTERS, len(words)) - 1, at, -1):
        run = words[at : last + 1]
        key = "".join(each.key for each in run)
        if key in roster.initials and _is_run(run):
            return _initials(words, at, last, key, roster)
    return _one_letter(words, at, roster)


def _is_run(run: Sequence[Token]) -> bool:
    """Single letters with full stops, or capitals side by side: "d.w.", "D W"."""
    if any(len(each.key) != 1 for each in run):
        return False
    dotted = all(each.gap in {".", ". "} for each in run[1:])
    return dotted or all(each.capital and each.gap in {" ", "-", "/"} for each in run)


def _initials(
    words: Sequence[Token], first: int, last: int, key: str, roster: Roster
) -> _Hit | None:
    after = words[last + 1] if last + 1 < len(words) else None
    if is_abbreviation(key, dotted=first < last) and not words[last].owns and not told(after):
        return None
    return _Hit(first, last, roster.initials[key], LeakKind.INITIALS)


def _one_letter(words: Sequence[Token], at: int, roster: Roster) -> _Hit | None:
    word = words[at]
    known = roster.letters.get(word.key, set())
    if not known or not word.capital or word.key in roster.own_letters | _HARDLY_INITIALS:
        return None
    after = words[at + 1] if at + 1 < len(words) else None
    if not word.owns and not told(after):
        return None
    return _Hit(at, at, min(known), LeakKind.INITIALS)


def _leak(words: Sequence[Token], hit: _Hit, roster: Roster) -> Leak:
    start, end = words[hit.first].start, words[hit.last].end
    return Leak(start, end, roster.shown[hit.other], hit.kind)


def _run_on(text: str, roster: Roster) -> Iterator[Leak]:
    """Names of scripts that put no blanks between words."""
    for name, other in roster.run_on:
        start = text.find(name)
        while start >= 0:
            yield Leak(start, start + len(name), roster.shown[other], LeakKind.NAME)
            start = text.find(name, start + len(name))


def _apart(found: Sequence[Leak]) -> list[Leak]:
    kept: list[Leak] = []
    for leak in found:
        if not kept or leak.start >= kept[-1].end:
            kept.append(leak)
    return kept
