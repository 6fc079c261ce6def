"""Days and clock times as people read them on paper: "March 12, 2026" and "2:05 pm"."""

from datetime import time

from peerdesk.wording.dates import MONTHS

_SPANISH_MONTHS = (
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
)


def day_in_words(parts: tuple[int, ...], language: str) -> str:
    """A year, a month or a day, given as (year, month, day) as far as known.

    Languages without words here are written in the order of ISO 8601, which none misreads.
    """
    year, *rest = parts
    base = _base(language)
    if not rest or base not in ("en", "es"):
        return "-".join([f"{year:04}", *(f"{part:02}" for part in rest)])
    months = _SPANISH_MONTHS.split() if base == "es" else MONTHS
    month, day = months[rest[0] - 1], rest[1:]
    if base == "es":
        return " de ".join([*map(str, day), month, str(year)])
    return f"{month} {day[0]}, {year}" if day else f"{month} {year}"


def clock_in_words(at: time, language: str) -> str:
    """A time to the minute, on the twelve-hour clock in English and else on that of 24 hours."""
    if _base(language) != "en":
        return f"{at.hour}:{at.minute:02}"
    half = "am" if at.hour < 12 else "pm"  # noqa: PLR2004 - noon
    return f"{at.hour % 12 or 12}:{at.minute:02} {half}"


def _base(language: str) -> str:
    return language.split("-", maxsplit=1)[0].lower() or "en"
