"""A next step as one line: "Darnell: apply to one opening by Fri".

    step = [who ":"] what [("by" | "on") day | ("by" | "after" | "before") other words]
    who  = the person's name | they | me | I | both | we | any other name or role
    day  = today | tomorrow | [next] weekday | 2/6[/2026] | 2026-02-06 | Feb 6 | 6 Feb [2026]

A step lies ahead: a weekday is the next one, today included, and "next Fri" the one after it; a
day without a year is the first from today on. Words that name no day ("after payday") are kept
as they are. Nothing typed is lost: `say_step` gives back a line that reads the same.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from peerdesk.domain.contact_notes import NextStepBy
from peerdesk.domain.text import fold

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
_NTH = r"(?P<day>\d\d?)(?:st|nd|rd|th)?"
_YEAR = r"(?:,? (?P<year>\d{4}))?"
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)")
_US = re.compile(r"(?P<month>\d\d?)/(?P<day>\d\d?)(?:/(?P<year>\d{4}))?")
_NAMED = (re.compile(_MONTH + " " + _NTH + _YEAR), re.compile(_NTH + " " + _MONTH + _YEAR))
_WEEKDAY = re.compile(
    r"(?P<next>next )?"
    r"(?P<weekday>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
    r"(?:,? (?P<date>.+))?"
)
_WHO = re.compile(r"\s*(?P<who>[^:\n]{1,40}?)\s*:(?!//)\s*(?P<rest>.*)", re.DOTALL)
_WHEN = re.compile(r"\s(?P<lead>by|on|after|before)\s+(?P<when>\S.*)$", re.IGNORECASE | re.DOTALL)
_ME = frozenset({"me", "i", "myself", "peer"})
_US_BOTH = frozenset({"we", "us", "both", "both of us", "together"})
_THEM = frozenset({"they", "them", "he", "him", "she", "her", "person"})
_LONGEST_WHO = 40  # characters, as in `_WHO`
_MOST_WORDS_OF_WHO = 4
_MOST_WORDS_OF_WHEN = 4
_WEEK = 7


@dataclass(frozen=True, slots=True)
class StepText:
    """A step as read: `who` None when it was not said, `who_other` a name or role.

    `when_text` holds words that name no day, with their first word: "after payday".
    """

    text: str
    who: NextStepBy | None = None
    who_other: str = ""
    by_when: date | None = None
    when_text: str = ""


def read_step(line: str, today: date, person_name: str) -> StepText:
    """What a line says, for someone who types it on `today` about `person_name`."""
    who, who_other, rest = _who(line, person_name)
    text, by_when, when_text = _when(rest, today)
    return StepText(text.strip(), who, who_other, by_when, when_text)


def say_step(step: StepText, today: date, person_name: str) -> str:
    """The line that `read_step` reads back to the same step."""
    who = {
        NextStepBy.PERSON: _plain_name(person_name),
        NextStepBy.PEER: "Me",
        NextStepBy.BOTH: "We",
        NextStepBy.OTHER: step.who_other,
        None: "",
    }[step.who]
    what = f"{who}: {step.text}" if who else step.text
    if step.by_when is not None:
        return f"{what} by {_say_day(step.by_when, today)}"
    return f"{what} {step.when_text}".rstrip()


def read_day_ahead(words: str, today: date) -> date | None:
    """The day that `words` name, from today on; None when they name none."""
    said = " ".join(words.lower().rstrip(".!").split())
    if said in {"today", "tonight"}:
        return today
    if said in {"tomorrow", "tmrw"}:
        return today + timedelta(days=1)
    for pattern in (_ISO, _US, *_NAMED):
        if found := pattern.fullmatch(said):
            return _dated(found, today)
    if found := _WEEKDAY.fullmatch(said):
        return _weekday(found, today)
    return None


def _who(line: str, person_name: str) -> tuple[NextStepBy | None, str, str]:
    found = _WHO.fullmatch(line)
    if found is None:
        return None, "", line
    name, rest = found["who"].strip(), found["rest"]
    folded = fold(name)
    if folded in _ME:
        return NextStepBy.PEER, "", rest
    if folded in _US_BOTH:
        return NextStepBy.BOTH, "", rest
    if folded in _THEM or folded in _names(person_name):
        return NextStepBy.PERSON, "", rest
    if not name or len(name.split()) > _MOST_WORDS_OF_WHO or name[-1:].isdecimal():
        return None, "", line  # "call at 3:30" names nobody
    return NextStepBy.OTHER, name, rest


def _names(person_name: str) -> set[str]:
    """The whole name and its first word, as they may be typed."""
    folded = fold(person_name).strip()
    return {folded, folded.split(" ")[0]} - {""}


def _plain_name(person_name: str) -> str:
    """A name that reads back as the person's: without colon, not too long, else "They"."""
    fits = fold(person_name).strip() and not re.search(r"[:\n]", person_name)
    return person_name.strip() if fits and len(person_name.strip()) <= _LONGEST_WHO else "They"


def _when(text: str, today: date) -> tuple[str, date | None, str]:
    """What is to be done, the day, and words for a time that name no day."""
    for found in _leads(text):
        lead, words = found["lead"].lower(), found["when"].strip()
        day = read_day_ahead(words, today) if lead in {"by", "on"} else None
        if day is not None and text[: found.start()].strip():
            return text[: found.start()], day, ""
    last = next(iter(reversed(list(_leads(text)))), None)
    if last is None or last["lead"].lower() == "on" or not text[: last.start()].strip():
        return text, None, ""
    words = text[last.start() :].strip()
    if len(words.split()) > _MOST_WORDS_OF_WHEN + 1:
        return text, None, ""
    return text[: last.start()], None, words


def _leads(text: str) -> Iterator[re.Match[str]]:
    """Every place where words about time may begin, from left to right."""
    found = _WHEN.search(text)
    while found is not None:
        yield found
        found = _WHEN.search(text, found.start() + 1)


def _weekday(found: re.Match[str], today: date) -> date | None:
    number = _WEEKDAYS.index(found["weekday"][:3])
    if found["date"]:
        day = read_day_ahead(found["date"], today)
        return day if day is not None and day.weekday() == number else None
    ahead = (number - today.weekday()) % _WEEK
    return today + timedelta(days=ahead + (_WEEK if found["next"] else 0))


def _dated(found: re.Match[str], today: date) -> date | None:
    month = found["month"]
    number = int(month) if month.isdecimal() else _MONTHS.index(month[:3]) + 1
    years = (int(found["year"]),) if found["year"] else (today.year, today.year + 1)
    for year in years:
        day = _date(year, number, int(found["day"]))
        if day is not None and (found["year"] or day >= today):
            return day
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _say_day(day: date, today: date) -> str:
    """The shortest words that are read back as `day`: "Fri", "Feb 16" or "2027-02-16"."""
    weekday, month = _WEEKDAYS[day.weekday()].title(), _MONTHS[day.month - 1].title()
    near = f"{weekday} {month} {day.day}"
    return near if read_day_ahead(near, today) == day else day.isoformat()
