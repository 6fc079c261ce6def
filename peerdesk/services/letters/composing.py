"""From the answers of a letter to the sentences of the letter, in its language."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from peerdesk.forms.answers import Answers
from peerdesk.forms.letter_reading import (
    ACCOMMODATION,
    ATTENDANCE,
    LetterWritten,
    letter,
)
from peerdesk.wording.letters import (
    LetterWords,
    Passage,
    day,
    days_by_month,
    letter_words,
    meeting,
)


@dataclass(frozen=True, slots=True)
class LetterText:
    """What a letter says between its address and its signature.

    `to` are the lines of the address, `about` the lines that say whom it is about.
    """

    to: tuple[str, ...]
    about: tuple[str, ...]
    greeting: str
    passages: tuple[Passage, ...]
    closing: str
    language: str

    def paragraphs(self) -> Iterator[str]:
        """The letter as plain paragraphs, lists with a line each."""
        yield self.greeting
        for passage in self.passages:
            yield "\n".join((passage.text, *(f"• {line}" for line in passage.lines)))
        yield self.closing


def composed(answers: Answers) -> LetterText:
    """The letter these answers make, as far as they go."""
    written = letter(answers)
    language = answers.form.shown_in or answers.form.language or "en"
    words = letter_words(language)
    about = [words.about.format(name=written.name)] if written.name else []
    if written.reference:
        about.append(words.reference.format(reference=written.reference))
    return LetterText(
        to=written.to,
        about=tuple(about),
        greeting=words.greeting.format(name=written.addressee.rstrip(" .,:;")),
        passages=(*_passages(written, words, language), *_close(written, words)),
        closing=words.closing,
        language=language,
    )


def _passages(written: LetterWritten, words: LetterWords, language: str) -> tuple[Passage, ...]:
    made: dict[str, Callable[[], Iterator[Passage]]] = {
        ATTENDANCE: lambda: _attendance(written, words, language),
        ACCOMMODATION: lambda: _accommodation(written, words),
    }
    return tuple(made.get(written.form, lambda: _support(written, words))())


def _attendance(written: LetterWritten, words: LetterWords, language: str) -> Iterator[Passage]:
    if written.since is None or written.until is None:
        return
    since, until = day(written.since, language), day(written.until, language)
    yield Passage(words.met_between.format(name=written.name, since=since, until=until))
    count = len(written.met)
    times = words.met_once if count == 1 else words.met_times.format(count=count)
    lines = _times(written, language)
    yield Passage(f"{times} {_days_told(written, words)}", lines) if lines else Passage(times)
    yield Passage(words.and_nothing_more)


def _days_told(written: LetterWritten, words: LetterWords) -> str:
    """Above the days: where they are fewer than the times, a reader who counts must not doubt."""
    days = len({one.start.date() for one in written.met})
    if days == 1:
        return words.day_was
    is_fewer = written.show == "days" and days < len(written.met)
    return words.days_with_more if is_fewer else words.days_were


def _times(written: LetterWritten, language: str) -> tuple[str, ...]:
    """When they met, as fully as the letter is to say it."""
    if written.show == "times":
        return tuple(meeting(one.start, one.end, language) for one in written.met)
    days = [one.start.date() for one in written.met] if written.show == "days" else []
    return days_by_month(days, language)


def _support(written: LetterWritten, words: LetterWords) -> Iterator[Passage]:
    yield Passage(words.asked_to_write.format(name=written.name))
    yield from map(Passage, _paragraphs(written.words))
    if written.goals:
        lines = tuple(" ".join(goal.words.split()) for goal in written.goals)
        yield Passage(words.goals_are.format(name=written.name), lines)


def _accommodation(written: LetterWritten, words: LetterWords) -> Iterator[Passage]:
    lines = tuple(" ".join(one.split()) for one in written.asked)
    yield Passage(words.helps_at.format(name=written.name), lines)
    helps = _paragraphs(written.helps)
    if helps:
        yield Passage(f"{words.helps} {helps[0]}")
        yield from map(Passage, helps[1:])
    yield Passage(words.will_talk.format(name=written.name))


def _close(written: LetterWritten, words: LetterWords) -> Iterator[Passage]:
    yield Passage(words.how_to_answer.format(name=written.name))


def _paragraphs(text: str) -> list[str]:
    """The writer's own paragraphs: a line end starts a new one."""
    return [line.strip() for line in text.splitlines() if line.strip()]
