"""Finding other people's names in a text, whatever case, diacritics, possessive or spelling."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from peerdesk.domain.leaks.beside import widened
from peerdesk.domain.leaks.context import is_place, means_person
from peerdesk.domain.leaks.hit import Hit
from peerdesk.domain.leaks.letters import by_letters
from peerdesk.domain.leaks.names import Leak, LeakKind, OtherName
from peerdesk.domain.leaks.roster import Part, Roster, joins
from peerdesk.domain.leaks.tokens import Token, tokens

_AND_FOR_BY = frozenset("وفبلكהובלמשכ")  # written together with the name that follows


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


def _hits(words: Sequence[Token], roster: Roster) -> Iterator[Hit]:
    at = 0
    while at < len(words):
        hit = (
            _family(words, at, roster) or _named(words, at, roster) or by_letters(words, at, roster)
        )
        if hit is not None:
            yield hit
            at = hit.last
        at += 1


def _named(words: Sequence[Token], at: int, roster: Roster) -> Hit | None:
    """A name at this word, with all the words and initials beside it that are the person's."""
    word = words[at]
    last, parts = _parts(words, at, roster)
    best = _whole(words, at, roster)
    for part in parts:
        hit = widened(words, Hit(at, last, part.other, part.kind), roster)
        if best is None or hit.last - hit.first > best.last - best.first:
            best = hit
    if best is None:
        return _shared_name(words, at, roster)
    if is_place(words, best.first, best.last):
        return None
    alone = best.first == best.last
    if alone and roster.is_word(word) and not means_person(words, at):
        return None
    return best


def _whole(words: Sequence[Token], at: int, roster: Roster) -> Hit | None:
    """A name written out from its first word to its last, so that no word of it needs a capital."""
    for keys, other in roster.whole.get(words[at].key, ()):
        run = words[at : at + len(keys)]
        if tuple(word.key for word in run) != keys or not all(word.joined for word in run[1:]):
            continue
        return widened(words, Hit(at, at + len(keys) - 1, other, LeakKind.NAME), roster)
    return None


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


def _shared_name(words: Sequence[Token], at: int, roster: Roster) -> Hit | None:
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
    return Hit(at, at + 1, min(both), LeakKind.NAME) if both else None


def _family(words: Sequence[Token], at: int, roster: Roster) -> Hit | None:
    """A family name for several, "the Nguyens"; or an 's without its apostrophe, "Hoas"."""
    word = words[at]
    if not word.capital or not word.key.endswith("s") or word.key in roster.parts:
        return None
    after_the = at > 0 and words[at - 1].key in {"the", "los", "las"} and word.joined
    for stem in (word.key.removesuffix("s"), word.key.removesuffix("es")):
        certain = after_the or not roster.is_word(replace(word, key=stem))
        for part in roster.parts.get(stem, ()):
            if certain and not is_place(words, at, at):
                return Hit(at - after_the, at, part.other, LeakKind.FAMILY)
    return None


def _leak(words: Sequence[Token], hit: Hit, roster: Roster) -> Leak:
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
