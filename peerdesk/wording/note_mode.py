"""How much a note may say about a person: the programme's own choice, explained.

Some peers are taught not to chart on the people they support (`contact-notes.md` §1); a programme
may keep logistics only, or counts only.
"""

from peerdesk.wording.translation import gettext

_NAMES = {
    "full": "Notes in full",
    "logistics_only": "Times, places and kinds only",
    "aggregate_only": "Counts only",
}
_EXPLAINED = {
    "full": (
        "Notes tell why you met, what you did, what they said and what is next. "
        "The person can read and change every word."
    ),
    "logistics_only": (
        "Notes keep when, where, how and what kind of contact it was, and resources. No words "
        "about the person: no narrative, no goals, no next steps."
    ),
    "aggregate_only": (
        "Contacts are counted without saying whose they were. No words, no goals, no safety."
    ),
}


def name(code: str) -> str:
    """What a mode is called."""
    return gettext(_NAMES[code])


def as_the_rules_say(code: str) -> str:
    """The choice of going by the rules; `code` is what they say, "" when they leave it open."""
    if not code:
        return gettext("As your rules say")
    return gettext("As your rules say: {mode}").format(mode=name(code))


def explained(code: str) -> str:
    """What a mode keeps out."""
    return gettext(_EXPLAINED[code])


def left_open() -> str:
    """The rules in use leave it to the programme."""
    return gettext(
        "Your rules leave this to your program. In Massachusetts, certified peer specialists are "
        "taught not to chart on the people they support. Until you choose, notes are kept in full."
    )


def what_a_change_does() -> str:
    """No word is lost by switching."""
    return gettext(
        "Holds for contacts from today on. Signed notes stay as they are. Words already in a "
        "draft stay in the draft, out of sight, and come back if you switch again; they are not "
        "signed and not found by search."
    )
