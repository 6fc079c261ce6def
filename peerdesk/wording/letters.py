"""The words of letters: what stands on the paper in its language, and what the screen says.

The Spanish has not yet been read by a native-speaking peer.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from peerdesk.wording.dates import short_day
from peerdesk.wording.days import clock_in_words, day_in_words


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of a letter, with short lines under it where it opens a list."""

    text: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LetterWords:
    """Fixed words of a letter in one language; braces stand for what is filled in."""

    greeting: str
    about: str
    reference: str
    met_between: str
    met_once: str
    met_times: str
    days_were: str
    days_with_more: str
    day_was: str
    and_nothing_more: str
    asked_to_write: str
    goals_are: str
    helps_at: str
    helps: str
    will_talk: str
    how_to_answer: str
    closing: str
    signed_on: str
    notice: str


_ENGLISH = LetterWords(
    greeting="Dear {name}:",
    about="About: {name}",
    reference="Your number: {reference}",
    met_between="{name} asked us to tell you when we met from {since} to {until}.",
    met_once="In this time we met once.",
    met_times="In this time we met {count} times.",
    days_were="We met on these days:",
    days_with_more="On some days we met more than once. The days were:",
    day_was="We met on this day:",
    and_nothing_more="This comes from our signed notes of those days. It says nothing else.",
    asked_to_write="{name} asked me to write to you.",
    goals_are="{name} wants you to know about these goals:",
    helps_at="{name} asked me to write to you. This would make things easier:",
    helps="How it would help:",
    will_talk="{name} would be glad to talk with you about it.",
    how_to_answer=(
        "If you have a question, please write to me. "
        "I can answer only as far as {name} agrees in writing."
    ),
    closing="Sincerely,",
    signed_on="Signed electronically on {day}",
    notice="Notice that comes with this letter (42 CFR 2.32)",
)

_SPANISH = LetterWords(
    greeting="A la atención de {name}:",
    about="Asunto: {name}",
    reference="Su número: {reference}",
    met_between="{name} nos pidió decirle cuándo nos reunimos del {since} al {until}.",
    met_once="En este tiempo nos reunimos una vez.",
    met_times="En este tiempo nos reunimos {count} veces.",
    days_were="Nos reunimos estos días:",
    days_with_more="Algunos días nos reunimos más de una vez. Los días fueron:",
    day_was="Nos reunimos este día:",
    and_nothing_more="Esto viene de nuestras notas firmadas de esos días. No dice nada más.",
    asked_to_write="{name} me pidió que le escribiera.",
    goals_are="{name} quiere que usted conozca estas metas:",
    helps_at="{name} me pidió que le escribiera. Esto le haría las cosas más fáciles:",
    helps="Cómo ayudaría:",
    will_talk="{name} hablará con gusto con usted sobre esto.",
    how_to_answer=(
        "Si tiene una pregunta, escríbame, por favor. "
        "Solo puedo responder hasta donde {name} lo acepte por escrito."
    ),
    closing="Atentamente,",
    signed_on="Firmado electrónicamente el {day}",
    notice="Aviso que acompaña esta carta (42 CFR 2.32)",
)

_BY_LANGUAGE = {"en": _ENGLISH, "es": _SPANISH}


def letter_words(language: str) -> LetterWords:
    """The words of a letter in `language` (BCP 47), else in English."""
    return _BY_LANGUAGE.get(_base(language), _ENGLISH)


def file_title(on: date) -> str:
    """What the file of a letter is called: nothing about whose it is or what it is about."""
    return f"letter-{on.isoformat()}"


def day(on: date, language: str) -> str:
    """A day as a letter says it."""
    return day_in_words((on.year, on.month, on.day), language)


def days_by_month(days: Sequence[date], language: str) -> tuple[str, ...]:
    """Days a month in one line each: "March 2026: 3, 5, 12". A day met twice stands once."""
    months: dict[tuple[int, int], list[int]] = {}
    for one in sorted(set(days)):
        months.setdefault((one.year, one.month), []).append(one.day)
    return tuple(
        f"{day_in_words(month, language)}: {', '.join(map(str, found))}"
        for month, found in months.items()
    )


def meeting(start: datetime, end: datetime | None, language: str) -> str:
    """One time: its day and clock times where it was, "March 3, 2026, 2:05 pm – 2:52 pm"."""
    first = clock_in_words(start.time(), language)
    last = f" – {clock_in_words(end.astimezone(start.tzinfo).time(), language)}" if end else ""
    return f"{day(start.date(), language)}, {first}{last}"


def _base(language: str) -> str:
    return language.split("-", maxsplit=1)[0].lower()


HEADINGS = {
    "letter-attendance": "&Attendance letter",
    "letter-support": "&Support letter",
    "letter-accommodation": "&Letter for school, work or home",
}
"""What each letter is called where one is begun."""

EXPLAINED = {
    "letter-attendance": "The days you met, from signed notes. For a court, probation, benefits.",
    "letter-support": "What they want said about them, and goals if they like.",
    "letter-accommodation": "What would make things easier, without saying why.",
}
"""What each letter is for."""

DISCARDING = ("Discard this letter?", "What you wrote here is gone for good.")
DISCARDED = "The letter was discarded."
SEALED = "The letter is sealed. Now it can be handed over."
NOBODY_YET = (
    "Choose from the address book who it is for, and what they use it for. "
    "Then you see here whether it may go to them."
)
NOBODY_NAMED = (
    "Nobody from the address book was chosen before it was sealed. "
    "To send it to someone, write it again and choose them."
)
OTHERS_DRAFT = "Another worker is writing this letter. You can read it when it is sealed."
WHAT_A_SEAL_IS = (
    "Read it through once more. After this nobody can change it; "
    "you can write another one from it at any time."
)
NEEDED_FIRST = "First, please:"
LETTERHEAD_NOTE = (
    "A program's name can tell that someone has had trouble with drugs or drinking. "
    "So only the address and phone stand here, unless you choose otherwise (42 CFR 2.13(c))."
)
NO_LETTERHEAD = "Nothing stands at the head of your letters yet."
NO_MEETINGS = "No signed contact in these days says that you met."
NO_GOALS = "No goals are written down yet."

_LACKING = {
    "lt.read": "Let them read it, or read it to them, and tick that they said yes.",
    "lt.until": "Choose a last day that comes after the first.",
    "lt.since": "Choose days in which you met. No signed contact stands in these.",
    "lt.met": "Look at the days again: the signed notes say something else by now.",
}


def lacking(link_id: str, asked: str) -> str:
    """What to do about something that lacks; the form's own question where nothing is better."""
    return _LACKING.get(link_id, asked)


def about(person: str, addressee: str) -> str:
    """Whose letter it is, and for whom, in one line."""
    return f"For {person}, to {addressee}" if addressee else f"For {person}"


def sealed_on(on: str) -> str:
    """When it was sealed, and what that means."""
    return f"Sealed {on}. It does not change any more."


def health_words_found(words: Sequence[str]) -> str:
    """What the words of a letter tell that nobody may have meant to tell."""
    told = ", ".join(f"“{word}”" for word in words)
    return f"This tells about health, drugs or drinking: {told}. Leave it out if you can."


def leave_out(categories: str) -> str:
    """What would let it go."""
    return f"It may go if this stays out: {categories}."


def always_theirs(name: str) -> str:
    """What is possible whatever the rules say to somebody else."""
    return f"You can always give the letter to {name}. They may hand it on themselves."


def listed(title: str, addressee: str, on: date, *, is_sealed: bool) -> str:
    """One letter in a list: what it is, for whom, since when, and whether it is finished."""
    told = " · ".join(filter(None, (title, addressee, short_day(on))))
    return told if is_sealed else f"{told} · not sealed yet"
