"""Sentences around finding anything."""

from peerdesk.wording.translation import gettext, ngettext

PEOPLE = "People"
SEEN_LAST = "People you saw last"
NOTES = "Notes and plans"
PLAN = "Plan"


def people_heading(*, asked: bool) -> str:
    """Above the people: those who fit, or those seen last while nothing is typed."""
    return gettext(PEOPLE if asked else SEEN_LAST)


def notes_heading() -> str:
    """Above the notes and plans."""
    return gettext(NOTES)


def plan_of(title: str) -> str:
    """A plan among what was found, by the person's own title: `Plan · My own road`."""
    return f"{gettext(PLAN)} · {title}"


def how_to() -> str:
    """What one can type, while nothing is typed."""
    return gettext(
        "Type the beginning of any word in a note or plan, or part of a name. "
        "Accents may be left out. "
        "Put words in quotation marks to find them side by side."
    )


def nothing(text: str) -> str:
    """Nothing holds what was typed, and what one could do."""
    return gettext(
        "Nothing here holds “{text}”. Check the spelling, or type only how a word begins."
    ).format(text=text)


def found(people: int, notes: int, *, more: bool) -> str:
    """What was found, for those who listen."""
    persons = ngettext("{count} person", "{count} people", people).format(count=people)
    count = gettext("more than {count}").format(count=notes) if more else str(notes)
    in_notes = ngettext("{count} note or plan", "{count} notes and plans", notes).format(
        count=count
    )
    return gettext("{people}, {notes}").format(people=persons, notes=in_notes)
