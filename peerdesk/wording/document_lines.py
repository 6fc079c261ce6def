"""How one document reads in a list: what, with whom, when, and how it stands."""

from dataclasses import dataclass
from datetime import date
from gettext import gettext, ngettext

from peerdesk.wording.dates import short_day

UNTITLED = "Contact"
_MET = frozenset({"", "attended"})


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a document is; `status` is the code of `domain.documents.DocumentStatus`."""

    status: str
    ready: bool
    late: bool
    has_open_draft: bool
    due_on: date | None


@dataclass(frozen=True, slots=True)
class Mark:
    """A small mark on a line; `needs_look` draws it in amber, the words say why."""

    text: str
    needs_look: bool = False


def heading(person: str, kind: str, outcome: str, outcome_words: str) -> str:
    """`Marisol · One-on-one`, and what happened when they did not simply meet."""
    told = "" if outcome in _MET else outcome_words
    return " · ".join(filter(None, (person, kind or gettext(UNTITLED), told)))


def when(day: date, today: date, minutes: int | None) -> str:
    """`Wed Mar 18 · 60 min`."""
    length = gettext("{minutes} min").format(minutes=minutes) if minutes else ""
    return " · ".join(filter(None, (short_day(day, today), length)))


def marks(standing: Standing, today: date) -> tuple[Mark, ...]:
    """What a worker should know before opening it, the most pressing first."""
    if standing.status == "draft":
        return (_draft(standing, today),)
    if standing.status == "entered_in_error":
        return (Mark(gettext("Entered in error"), needs_look=True),)
    made = [Mark(gettext("Signed · corrected" if standing.status == "amended" else "Signed"))]
    if standing.late:
        made.append(Mark(gettext("Late entry")))
    if standing.has_open_draft:
        made.append(Mark(gettext("Addition not signed"), needs_look=True))
    return tuple(made)


def how_many(count: int) -> str:
    """How many contacts a list holds."""
    return ngettext("{count} contact", "{count} contacts", count).format(count=f"{count:,}")


def none_found(*, filtered: bool) -> str:
    """Why a list is empty, and what to do about it."""
    if filtered:
        return gettext("No contact fits what you chose. Show everything, or choose other days.")
    return gettext("Every contact you write will be here, the newest first. Write the first one.")


def finished_notes(count: int) -> str:
    """On the button that leads to signing several notes at once."""
    return ngettext(
        "&Review and sign 1 finished note", "&Review and sign {count} finished notes", count
    ).format(count=count)


def _draft(standing: Standing, today: date) -> Mark:
    if standing.ready:
        return Mark(gettext("Draft · ready to sign"), needs_look=True)
    due = standing.due_on
    if due is None:
        return Mark(gettext("Draft"), needs_look=True)
    if due < today:
        late = gettext("Draft · was due {day}. It still counts.")
        return Mark(late.format(day=short_day(due, today)), needs_look=True)
    said = gettext("Draft · finish by {day}").format(day=short_day(due, today))
    return Mark(said, needs_look=True)
