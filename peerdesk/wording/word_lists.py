"""Sentences around the list of words: in the settings, and in its table."""

from datetime import date

from peerdesk.wording.dates import short_day
from peerdesk.wording.language_sources import source_line
from peerdesk.wording.translation import gettext, ngettext


def what_it_is() -> str:
    """Above the choices."""
    return gettext(
        "While you write a note, PeerDesk underlines words that can hurt and shows others. "
        "It never stops you, and it keeps nothing about what was underlined."
    )


def dated(version: int, changed: date | None, today: date) -> str:
    """Which lists are in use."""
    if changed is None:
        return gettext("PeerDesk’s own list, version {version}; nothing is changed here.").format(
            version=version
        )
    return gettext("PeerDesk’s own list, version {version}; changed here on {day}.").format(
        version=version, day=short_day(changed, today)
    )


def counted(count: int) -> str:
    """How many groups of words the table shows."""
    return ngettext("{count} group of words", "{count} groups of words", count).format(count=count)


def standing(*, strong: bool, off: bool, softened: bool, never: bool) -> str:
    """How a group stands here, in a few words."""
    if off:
        return gettext("Off here")
    if never:
        return gettext("Not for me")
    if softened:
        return gettext("Softened here")
    return gettext("Many prefer others") if strong else gettext("To consider")


def say_instead(say: tuple[str, ...], advice: str) -> str:
    """What one could say, in one line."""
    return " · ".join((*say, *((advice,) if advice else ())))


def told(why: str, say: str, sources: tuple[str, ...]) -> str:
    """Everything about a group, a line each."""
    could = gettext("You could say: {say}").format(say=say)
    return "\n".join(filter(None, (why, could, source_line(sources))))


def added(words: str) -> str:
    """After words of the programme's own were added."""
    return gettext("Added: {words}.").format(words=words)


def nothing_to_add() -> str:
    """Where a word or what to say instead lacks."""
    return gettext("Write at least one word, and one thing to say instead.")


def saved_as(name: str) -> str:
    """After the list was saved as a file."""
    return gettext("Saved as {name}. It holds words only, and nothing about anybody.").format(
        name=name
    )


def take_over(off: int, softened: int, own: int) -> str:
    """Before a list from a file takes the place of the one in use."""
    return gettext(
        "This list switches off {off}, softens {softened} and adds {own}. "
        "It takes the place of the changes you have here."
    ).format(off=off, softened=softened, own=own)


def taken_over() -> str:
    """After that."""
    return gettext("The list from the file is in use now.")
