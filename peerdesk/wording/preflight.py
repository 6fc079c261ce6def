"""What is said about a note before it is signed: kind, short, and with what to do.

None of it stands on an export; who reads it is the worker who writes the note.
"""

from peerdesk.wording.islands import island
from peerdesk.wording.translation import gettext, ngettext

_LEVELS = {
    "block": "Needs you",
    "warn": "Worth a look",
    "info": "Good to know",
}
_SENTENCES = {
    "L01": (
        "This reads like a diagnosis. Peers do not diagnose. Quote the person, or write what you "
        "saw and heard."
    ),
    "L02": "This can sound like a judgment. Write what happened, or what was said.",
    "L03": "Many people prefer other words here. If it is the person's own word, put it in quotes.",
    "L04": (
        "Another person is named here. Write who they are instead: a friend, his brother, another "
        "member. If the name must stand here, say so."
    ),
    "L05": "Most of this text also stands in another note. Tell what was different this time.",
    "L06": "It does not yet say what you did. One line is enough: listened, called, went along.",
    "L07": "Tick the goal it belongs to, or choose why there is none.",
    "L08": "This is still empty. A short honest answer is fine.",
    "L09": (
        "This reads like advice on medicine. That is for whoever prescribes it. You can write how "
        "you helped them ask."
    ),
    "L10": (
        "This can mean danger, and the note says nothing was raised. If it came up, choose “They "
        "shared a worry” or “Crisis”. If not, leave it."
    ),
    "L11": (
        "This is very personal. Keep it only if support needs it, and then as little as will do."
    ),
    "L12": "A long part is your own story. In the person's note, the topic is enough.",
    "L13": (
        "This is about staff, an incident or billing. It has its own place and does not belong in "
        "a person's note."
    ),
    "L14": (
        "This reads like a promise. Nobody can promise how it ends, and privacy has limits. Write "
        "what you will do."
    ),
    "L15": "The person may read this. Write the short form out once.",
    "L16": "Hidden characters were in this text. Read it once more.",
    "L17": (
        "This tells who was at a meeting, or where a shelter is. Leave it out, or say that it must "
        "stand here."
    ),
    "L18": (
        "They have a record of their own. What they told you for themselves belongs there, not "
        "here."
    ),
}
_ABOUT_SHELTER = (
    "This looks like the address of a shelter. Where it is keeps people safe. Write the part of "
    "town, or say that it must stand here."
)


def heading() -> str:
    """Above what was found before signing."""
    return gettext("A look before you sign")


def explained() -> str:
    """That nothing of it goes anywhere."""
    return gettext("Only you see this. It is kept nowhere, and you decide.")


def level(code: str) -> str:
    """How much a finding weighs, in words."""
    return gettext(_LEVELS[code])


def sentence_about(rule: str, about: str = "") -> str:
    """What to do about a finding; `about` is "shelter" for an address."""
    return gettext(_ABOUT_SHELTER if about == "shelter" else _SENTENCES[rule])


def place(text: str) -> str:
    """The words found, short enough for a line, as the way to their place."""
    words = " ".join(text.split())
    most = 60
    shown = words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
    return gettext("“{words}”").format(words=island(shown))


def go_there() -> str:
    """The way to a place that has no words of its own."""
    return gettext("Go there")


def the_other_note() -> str:
    """The way to the note that has the same text."""
    return gettext("Read the other note")


def this_is_right() -> str:
    """The button that leaves a name or a place as it is."""
    return gettext("This is right")


def said_right() -> str:
    """What stands there once it was said."""
    return gettext("You said this is right.")


def while_writing(count: int) -> str:
    """The quiet line under the note."""
    return ngettext(
        "{count} thing to look at before signing", "{count} things to look at before signing", count
    ).format(count=count)


def kept() -> str:
    """Left alone at one place."""
    return gettext("Leave it")


def none_agreed() -> str:
    """The honest short answer where no step was agreed (L08)."""
    return gettext("None agreed")


def they_did_not_say() -> str:
    """The honest short answer where there is nothing to tell of a response (L08)."""
    return gettext("They did not say")
