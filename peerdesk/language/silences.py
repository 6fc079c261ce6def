"""What leaves a term alone: words around it, for the whole group or for some of its words."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from peerdesk.language.word_sets import WordSet, word_set

_NOTHING = WordSet({})


@dataclass(frozen=True, slots=True)
class Silence:
    """Words and phrases that leave a term alone.

    `always` does so whatever the term; `of` only where the term has that word: "garden" says that
    "lush" is no person, and nothing of a wino.
    """

    always: Sequence[WordSet]
    of: Mapping[str, WordSet]

    def around(self, term: Collection[str]) -> Sequence[WordSet]:
        """What leaves these words of a text alone."""
        if not self.of:
            return self.always
        return [*self.always, *(self.of[word] for word in term if word in self.of)]

    def marks(self) -> frozenset[str]:
        """Words of which a text must have one for any of it to be there."""
        return frozenset().union(*(each.marks for each in (*self.always, *self.of.values())))


def silence(lines: list[str], sets: Mapping[str, WordSet]) -> Silence:
    """Read the lines of a group; `drunk/drunks: driver` is only about those two words."""
    of: dict[str, list[str]] = {}
    always = []
    for line in lines:
        words, colon, exceptions = line.rpartition(":")
        if not colon:
            always.append(line)
        for word in word_set(words, sets).single if colon else ():
            of.setdefault(word, []).append(exceptions.strip())
    whatever = phrases(always, sets)
    return Silence(
        (whatever,) if whatever else (), {word: phrases(each, sets) for word, each in of.items()}
    )


def phrases(lines: list[str], sets: Mapping[str, WordSet]) -> WordSet:
    """Words and phrases, divided by strokes; a set in braces stands for each of its words."""
    sources = [phrase for line in lines for phrase in line.split("/") if phrase]
    if not sources:
        return _NOTHING
    return word_set("/".join(each for one in sources for each in _spelled_out(one, sets)), sets)


def _spelled_out(phrase: str, sets: Mapping[str, WordSet]) -> Iterator[str]:
    parts = phrase.replace("_", " ").split()
    if not any(part.startswith("{") for part in parts) or len(parts) == 1:
        yield phrase
        return
    choices = [sets[part[1:-1]].single if part.startswith("{") else (part,) for part in parts]
    for words in product(*choices):
        yield " ".join(words)
