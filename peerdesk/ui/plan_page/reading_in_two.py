"""A plan as it reads in two languages: each answer in the person's words, then its translation."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from peerdesk.forms.answers import Answers
from peerdesk.forms.beside_words import same_language
from peerdesk.forms.translated import ColumnWords, translated
from peerdesk.forms.translations import every_translation
from peerdesk.ui.form_view.writing import SecondTexts
from peerdesk.ui.note_view.reading import Part, PartKind
from peerdesk.ui.plan_page.reading import reading
from peerdesk.wording.islands import island, numbers_in_order
from peerdesk.wording.tongues import tongue
from peerdesk.wording.two_languages import two_language_words


@dataclass(frozen=True, slots=True)
class Both:
    """A part in the person's words, and the same in the second language where somebody said it.

    `theirs` is None for a heading alone, and where there is nothing in the other language.
    """

    own: Part
    theirs: Part | None = None


def in_both(answers: Answers, second: SecondTexts | None) -> tuple[Both, ...]:
    """The plan from top to bottom; without a second language, or a translation, in one alone."""
    own = tuple(map(_in_order, reading(answers)))
    if second is None or not has_translations(answers, second.language):
        return tuple(Both(part) for part in own)
    words = two_language_words(second.language)
    column = ColumnWords(words.untranslated, words.older)
    told = translated(answers, second.language, column, second.form)
    other = tuple(map(_in_order, reading(told)))
    if len(other) != len(own):  # better one language than the wrong answer beside a question
        return tuple(Both(part) for part in own)
    return tuple(
        Both(mine, _said(mine, theirs, words.untranslated))
        for mine, theirs in zip(own, other, strict=True)
    )


def has_translations(answers: Answers, language: str) -> bool:
    """Whether anything is said in this language."""
    return any(same_language(one.language, language) for _, _, _, one in every_translation(answers))


def reading_in_two(answers: Answers, second: SecondTexts | None) -> tuple[Part, ...]:
    """The plan for one column: below each answer its translation, named as one."""
    return tuple(_below(in_both(answers, second), second))


def _below(told: tuple[Both, ...], second: SecondTexts | None) -> Iterator[Part]:
    for both in told:
        yield both.own
        if both.theirs is not None and second is not None and both.own.kind is not PartKind.HEADING:
            words = two_language_words(second.language)
            label = words.theirs.format(language=island(tongue(second.language)))
            yield Part(both.own.kind, label, both.theirs.text)


def _in_order(part: Part) -> Part:
    """The part with its numbers as they are dialled, in words from right to left too."""
    return replace(part, text=numbers_in_order(part.text))


def _said(own: Part, theirs: Part, untranslated: str) -> Part | None:
    """The other part where it says something of its own."""
    if own.kind is PartKind.HEADING:
        return theirs if theirs.label != own.label else None
    said = {line for line in theirs.text.split("\n") if line != untranslated}
    return theirs if theirs.text != own.text and said else None
