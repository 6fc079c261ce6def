"""When something is planned: read like the *When* field, with days that lie ahead.

`tue 2p` is the next Tuesday, today included; `next Tue` the one after it; a day without a year is
the first from today on. Everything else reads as in `times`.
"""

from datetime import date

from peerdesk.domain.step_text import read_day_ahead
from peerdesk.domain.times import Span, read_when

_MOST_WORDS_OF_DAY = 4


def read_when_ahead(text: str, today: date, zone: str) -> Span:
    """The span that `text` means for someone in `zone` who plans it on `today`.

    Raises what `times.read_when` raises.
    """
    words = text.replace(",", " ").split()
    for count in range(min(_MOST_WORDS_OF_DAY, len(words) - 1), 0, -1):
        for day_words, rest in (
            (words[:count], words[count:]),
            (words[-count:], words[:-count]),
        ):
            day = read_day_ahead(" ".join(_plain(day_words)), today)
            if day is not None:
                return read_when(" ".join((day.isoformat(), *_plain(rest))), today, zone)
    return read_when(text, today, zone)


def say_day_ahead(day: date, today: date) -> str:
    """A day in words that read back to it."""
    words = f"{day:%a} {day:%b} {day.day}"
    return words if read_day_ahead(words, today) == day else day.isoformat()


def _plain(words: list[str]) -> list[str]:
    return [word for word in words if word.lower() not in {"at", "on"}]
