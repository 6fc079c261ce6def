"""The words of a list that is handed over, and around leaving: nothing is lost, nobody is left."""

from datetime import date

from peerdesk.wording import dates
from peerdesk.wording.translation import gettext, ngettext

TITLE = "Handing over"
FROM = "From"
PEOPLE = "People"
PEOPLE_SENTENCE = (
    "What the next worker needs on the first day. Ask each person how they want to go on."
)
STANDING = "Where they stand"
LAST = "Last contact"
REACH = "How to reach them"
NEXT = "Planned"
STEPS = "Steps agreed"
GOALS = "Goals, in their words"
PLANS = "Plans in force"
CONSENTS = "Papers in force"
ASKED = "They asked for"


def plan(title: str, version: int, review_on: date | None) -> str:
    """A plan, its version, and when they look at it again."""
    told = f"{title}, version {version}"
    return f"{told}, looked at again {dates.short_day(review_on)}" if review_on else told


def asked(kind: str, on: date, due: date | None) -> str:
    """A request that is open: what, since when, until when it is owed."""
    told = f"{kind}, received {dates.short_day(on)}"
    return f"{told}, owed by {dates.short_day(due)}" if due else told


def what_left() -> str:
    """What the disclosure log says of the list."""
    return "Hand-over list"


# --- On screen ------------------------------------------------------------------------------------


def heading() -> str:
    """The page."""
    return gettext("Leaving, or handing over")


def explained() -> str:
    """What the page does."""
    return gettext(
        "One key and three files, and nothing is lost: a key with which the agency opens the "
        "records, your whole work, the list for whoever goes on, and a backup. "
        "You can stop at any time and go on later."
    )


def open_things(kind: str, count: int) -> str:
    """A line of what is still open."""
    one, many = _OPEN[kind]
    return ngettext(one, many, count).format(count=f"{count:,}")


def nothing_open() -> str:
    """All is signed, and nothing waits."""
    return gettext("Nothing of yours is still open.")


def step(name: str) -> str:
    """One of the things to do."""
    return gettext(_STEPS[name])


def done_on(day: date, today: date) -> str:
    """Ticked, with its day."""
    return gettext("Done {day}").format(day=dates.short_day(day, today))


def not_done() -> str:
    """Still to do."""
    return gettext("Not done yet")


def key_explained(*, agency: bool) -> str:
    """What the agency's key is for."""
    if agency:
        return gettext("The agency keeps the recovery key of these records already.")
    return gettext(
        "The agency needs a key of its own, in an envelope. Make it first: then it opens the "
        "backup too. Your own recovery key stops working."
    )


def all_made(folder: str, hashes: str) -> str:
    """The files are there."""
    words = gettext(
        "Made in {folder}. The two PDFs open with the password you chose, the backup with your "
        "passphrase or the recovery key. To let them check the files, tell them these SHA-256:"
    )
    return f"{words.format(folder=folder)}\n{hashes}"


def making(name: str) -> str:
    """While one of them is made."""
    return gettext("Making: {what}").format(what=step(name))


_OPEN = {
    "drafts": ("{count} draft is not signed", "{count} drafts are not signed"),
    "additions": ("{count} addition is not signed", "{count} additions are not signed"),
    "steps": ("{count} agreed step is open", "{count} agreed steps are open"),
    "planned": ("{count} contact is planned", "{count} contacts are planned"),
    "consents": (
        "{count} consent ends within 30 days",
        "{count} consents end within 30 days",
    ),
    "requests": ("{count} request is open", "{count} requests are open"),
}
_STEPS = {
    "work": "Your whole work, as a locked PDF",
    "people": "The list of people to hand over, as a locked PDF",
    "backup": "A backup of all records",
    "key": "A key with which the agency opens the records",
}
