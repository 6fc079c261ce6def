"""Places people can turn to, and what came of turning there, in words.

English and Spanish; the Spanish has not yet been read by a native-speaking peer. Codes are those
of `peerdesk.domain.resources`.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from peerdesk.wording.dates import short_day
from peerdesk.wording.islands import island
from peerdesk.wording.translation import gettext, ngettext

_RESULTS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "en": MappingProxyType(
            {
                "pending": "Not known yet",
                "connected": "Connected",
                "waiting": "On a waiting list",
                "turned_away": "Turned away",
                "declined": "They did not want it",
                "closed": "It was closed or full",
                "unsuitable": "It did not fit",
            }
        ),
        "es": MappingProxyType(
            {
                "pending": "Aún no se sabe",
                "connected": "Conectada",
                "waiting": "En lista de espera",
                "turned_away": "No le aceptaron",
                "declined": "No lo quiso",
                "closed": "Cerrado o sin lugar",
                "unsuitable": "No era adecuado",
            }
        ),
    }
)
_ACTIONS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "en": MappingProxyType(
            {
                "given_info": "Gave information",
                "called_together": "Called together",
                "warm_handoff": "Introduced them in person",
                "accompanied": "Went along",
            }
        ),
        "es": MappingProxyType(
            {
                "given_info": "Di información",
                "called_together": "Llamamos juntos",
                "warm_handoff": "Presenté a la persona directamente",
                "accompanied": "Acompañé",
            }
        ),
    }
)


def result(code: str, language: str = "en") -> str:
    """What came of it, for a code of `ResourceResult`."""
    return _in(_RESULTS, language)[code]


def action(code: str, language: str = "en") -> str:
    """How it was given, for a code of `ResourceAction`; "" without."""
    return _in(_ACTIONS, language)[code] if code else ""


def _in(words: Mapping[str, Mapping[str, str]], language: str) -> Mapping[str, str]:
    return words.get(language.partition("-")[0], words["en"])


def what_the_directory_is(key: str) -> str:
    """The page, in a sentence or two, with the key that marks a line as checked."""
    return gettext(
        "Places and services you send people to. Everyone who works here shares it. "
        "When you have called and all is right, press {key}."
    ).format(key=key)


def nobody_here(*, narrowed: bool, closed: bool) -> str:
    """An empty list."""
    if narrowed:
        return gettext("No entry holds these words.")
    if closed:
        return gettext("No entry is closed.")
    return gettext(
        "No place is in the directory yet. Add the ones you send people to most: "
        "then two letters are enough on a contact."
    )


def checked(on: date | None, today: date) -> str:
    """When somebody last made sure of an entry."""
    if on is None:
        return gettext("Never checked")
    return gettext("Checked {day}").format(day=short_day(on, today))


def check_again() -> str:
    """An entry nobody has checked for half a year."""
    return gettext("Call before you give it")


def closed_since(on: date, today: date) -> str:
    """A closed entry."""
    return gettext("Closed since {day}").format(day=short_day(on, today))


def kept(name: str) -> str:
    """An entry was written."""
    return gettext("{name} is in the directory.").format(name=island(name))


def now_checked(name: str) -> str:
    """Somebody made sure of an entry."""
    return gettext("{name}: checked today.").format(name=island(name))


def now_closed(name: str) -> str:
    """An entry is offered no more."""
    return gettext("{name} is closed. Notes that name it stay as they are.").format(
        name=island(name)
    )


def now_open(name: str) -> str:
    """A closed entry is offered again."""
    return gettext("{name} is in use again.").format(name=island(name))


def name_needed() -> str:
    """A name is missing."""
    return gettext("What is it called?")


def may_be(name: str, *, closed: bool) -> str:
    """A hint that an entry may be there already."""
    if closed:
        return gettext("This may be {name}, which is closed.").format(name=island(name))
    return gettext("This may be {name}, which is here already.").format(name=island(name))


def add_new(name: str) -> str:
    """The offer to add a name to the directory from a contact."""
    return gettext("Add “{name}” to the directory").format(name=island(name))


def several_fit() -> str:
    """Enter cannot tell which entry is meant."""
    return gettext("Several fit. Go down with the arrow key and choose one.")


def given_on(on: date, today: date, how: str) -> str:
    """Under a resource on the person's page: `Tue Feb 3 · Called together`."""
    return " · ".join(filter(None, (short_day(on, today), how)))


def learnt_on(on: date, today: date) -> str:
    """When it was learnt what came of it."""
    return gettext("since {day}").format(day=short_day(on, today))


def count_of(number: int) -> str:
    """How many entries there are."""
    return ngettext("{number} entry", "{number} entries", number).format(number=number)


def only_here(name: str) -> str:
    """The offer to name a place on this note alone."""
    return gettext("Name “{name}” on this note only").format(name=island(name))
