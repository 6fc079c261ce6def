"""What the page of the day says: its headings, its lines, and what was done with them."""

from dataclasses import dataclass
from datetime import date

from peerdesk.wording import askings
from peerdesk.wording.dates import short_day
from peerdesk.wording.islands import island
from peerdesk.wording.translation import gettext, ngettext

_HEADINGS = {
    "planned": "Planned for today",
    "emergency": "To write up right away",
    "check_in": "Ask after",
    "note": "Notes to finish",
    "addition": "Begun beside signed notes",
    "my_step": "Your next steps",
    "their_step": "People’s next steps",
    "review": "Plans to look at again",
    "copies": "Older copies: do they want to tell them?",
    "begun": "Begun, not finished",
    "consent_ending": "Consents that end soon",
    "consent_writing": "Taken back aloud: get it in writing",
    "asking": "Requests that wait for an answer",
    "referral": "Did this work out?",
    "entry": "To enter in your agency’s record",
    "credential": "Your credential",
    "backup": "Backup",
}
_BEGUN = {"plan": "Plan", "consent": "Consent", "letter": "Letter", "report": "Report"}
_CHECK_INS = {
    "crisis": "after a hard time on {day}",
    "missed": "you did not meet on {day}",
    "pause": "on a break since {day}, with a wish to hear from you",
}


@dataclass(frozen=True, slots=True)
class Told:
    """What a line tells beside the name: what it is `about`, and `when`."""

    about: str = ""
    when: str = ""


def heading(kind: str) -> str:
    """The heading above the lines of a kind."""
    return gettext(_HEADINGS[kind])


def more(count: int, *, at_least: bool) -> str:
    """The line for what is not shown."""
    words = (
        gettext("and {count} or more")
        if at_least
        else ngettext("and {count} more", "and {count} more", count)
    )
    return words.format(count=count)


def nothing_today() -> str:
    """Nothing waits, on the desk of someone who has people."""
    return gettext(
        "Nothing is waiting for you today. "
        "What is planned, agreed or due will stand here by itself."
    )


def nothing_yet() -> str:
    """Nothing is there at all yet."""
    return gettext(
        "Here you will see each day what is planned, agreed and due. Begin with the first person."
    )


def nothing_of_this() -> str:
    """Of one kind alone nothing is left."""
    return gettext("Nothing of this is left.")


def how_to(*, can_plan_notes: bool) -> str:
    """The keys of the list, in a line."""
    if can_plan_notes:
        return gettext("Enter opens · Space says it is done · S puts it off · W writes the note")
    return gettext("Enter opens · Space says it is done · S puts it off")


# --- Lines --------------------------------------------------------------------------------------


def when_due(day: date, today: date) -> str:
    """Something that waits for its day and is never late: `today`, `since Tue Feb 3`."""
    if day == today:
        return gettext("today")
    if day > today:
        return short_day(day, today)
    return gettext("since {day}").format(day=short_day(day, today))


def note(opening: str, kind: str, due: date | None, begun: date | None, today: date) -> Told:
    """An unsigned note: what kind and how it begins, and how many days there are for it."""
    about = " · ".join(filter(None, (kind, island(" ".join(opening.split())))))
    if due is not None:
        return Told(about, finish_by(due, today))
    return Told(about, "" if begun is None else aged(begun, today))


def ready_note(told: Told, due: date | None, today: date) -> Told:
    """The same for one with nothing missing: only the signature is."""
    left = days((due - today).days) if due is not None and due > today else told.when
    words = gettext("ready to sign · {when}").format(when=left)
    return Told(told.about, words if left else gettext("ready to sign"))


def finish_by(due: date, today: date) -> str:
    """The last day for a note: `finish today`, `by Fri Feb 6 · 3 days`, `was due Mon Feb 2`."""
    day = short_day(due, today)
    if due == today:
        return gettext("finish today")
    if due < today:
        return gettext("was due {day}").format(day=day)
    left = days((due - today).days)
    return gettext("by {day} · {left}").format(day=day, left=left)


def aged(begun: date, today: date) -> str:
    """How old something unfinished is: `begun today`, `6 days old`."""
    count = (today - begun).days
    if count <= 0:
        return gettext("begun today")
    return ngettext("{count} day old", "{count} days old", count).format(count=count)


def days(count: int) -> str:
    """`1 day`, `12 days`."""
    return ngettext("{count} day", "{count} days", count).format(count=count)


def check_in(reason: str, since: date | None, due: date, today: date) -> Told:
    """Whom to ask after, and why."""
    day = short_day(since, today) if since is not None else ""
    return Told(gettext(_CHECK_INS[reason]).format(day=day), when_due(due, today))


def step(text: str, who: str, due: date, today: date) -> Told:
    """A step; `who` names a third who takes it, or says that both do."""
    together = {"both": gettext("together"), "peer": "", "person": ""}
    by = together.get(who, who)
    about = f"{island(text)} ({island(by)})" if by else island(text)
    return Told(about, when_due(due, today))


def begun(kind: str, title: str, since: date | None, today: date) -> Told:
    """A plan or paper without a first version."""
    told = gettext(_BEGUN[kind])
    about = " · ".join(filter(None, (told, island(title))))
    return Told(about, "" if since is None else aged(since, today))


def consent_ending(recipients: str, last: date, today: date) -> Told:
    """`to River County Court`, `ends Fri Feb 6 · 3 days`."""
    day, count = short_day(last, today), (last - today).days
    when = (
        gettext("ends today")
        if count <= 0
        else gettext("ends {day} · {left}").format(day=day, left=days(count))
    )
    return Told(gettext("for {who}").format(who=island(recipients)) if recipients else "", when)


def consent_to_write(recipients: str, since: date | None, today: date) -> Told:
    """A consent someone took back aloud."""
    about = gettext("for {who}").format(who=island(recipients)) if recipients else ""
    return Told(about, "" if since is None else when_due(since, today))


def asking(kind: str, due: date | None, received: date | None, today: date) -> Told:
    """A request about a record, and the last day for an answer."""
    about = askings.kind(kind)
    if due is None:
        return Told(about, "" if received is None else when_due(received, today))
    if due < today:
        return Told(about, gettext("answer was due {day}").format(day=short_day(due, today)))
    if due == today:
        return Told(about, gettext("answer today"))
    left = days((due - today).days)
    return Told(
        about, gettext("answer by {day} · {left}").format(day=short_day(due, today), left=left)
    )


def older_copies(title: str, count: int) -> Told:
    """A plan of which somebody has an older version, and how many they are."""
    told = ngettext("{count} person to tell", "{count} people to tell", count)
    return Told(island(title), told.format(count=f"{count:,}"))


def referral(name: str, given: date | None, today: date) -> Told:
    """A resource nobody has told the end of."""
    when = "" if given is None else gettext("given {day}").format(day=short_day(given, today))
    return Told(island(name), when)


def entry(kind: str, on: date | None, today: date) -> Told:
    """A signed note for the agency's own record."""
    return Told(kind, "" if on is None else short_day(on, today))


def emergency(recipient: str) -> Told:
    """What was told in an emergency still needs its four facts."""
    return Told(gettext("told to {who} in an emergency").format(who=island(recipient)))


def credential(last: date, today: date) -> Told:
    """The worker's own credential, running out."""
    if last < today:
        return Told(gettext("Your credential ended"), short_day(last, today))
    left = days((last - today).days)
    words = gettext("{day} · {left}").format(day=short_day(last, today), left=left)
    return Told(gettext("Your credential ends"), words)


def old_backup(made: date, today: date) -> Told:
    """The last backup, when it is old."""
    return Told(gettext("The last backup is old"), short_day(made, today))


def nobody() -> str:
    """Who a line is about that is about nobody."""
    return gettext("Work without a person")


# --- What was done ------------------------------------------------------------------------------


def put_off(until: date, today: date) -> str:
    """A line is put off."""
    return gettext("Put off until {day}.").format(day=short_day(until, today))


def done() -> str:
    """A line is ticked."""
    return gettext("Done.")


def open_again() -> str:
    """A tick was taken off."""
    return gettext("Open again.")


def unread_day() -> str:
    """What was typed names no day ahead."""
    return gettext("No day ahead was read. Write one such as Fri, next Tue or Mar 3.")
