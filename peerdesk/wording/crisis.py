"""Sentences around the plan for the worst hour, to the worker; the plan speaks for itself."""

from peerdesk.wording.translation import gettext


def heading(name: str) -> str:
    """Over the plan: whose it is."""
    return gettext("{name}: plan for hard moments").format(name=name)


def not_finished() -> str:
    """The plan was never kept as a version."""
    return gettext("This plan is not finished. It shows what is there so far.")


def newer_words() -> str:
    """There is a version, and newer words that are not in it."""
    return gettext("There are newer words that are not kept as a version yet.")


def no_plan(name: str) -> str:
    """The person has no plan for hard moments."""
    return gettext(
        "{name} has no safety plan yet. That is fine. Stay with them, and call a line together "
        "if you need to. You can start a plan when it is a good time."
    ).format(name=name)


def nothing_in_it() -> str:
    """The plan has no words yet."""
    return gettext("The plan has no words yet. The lines below answer day and night.")


def now() -> str:
    """First of all, whatever the plan says."""
    return gettext(
        "Is someone in danger right now? Stay with them. Follow your program's crisis steps."
    )


def no_area_code() -> str:
    """A number that cannot be dialled from everywhere."""
    return gettext("This number may lack its area code.")


def not_waking() -> str:
    """Over what an overdose plan says; it does not tell what kind of plan it is."""
    return gettext("If they do not wake up")


def hidden() -> str:
    """A part that is shown when asked for."""
    return gettext("Hidden. Show it when no one else can see.")


def what_local_lines_are() -> str:
    """In Settings, above the lines of the programme's own place."""
    return gettext(
        "Your mobile crisis team, a warmline, a respite house. They stand with 988 on the page "
        "for hard moments, and people can put them on their plans."
    )


def whose() -> str:
    """Above the field to find a person."""
    return gettext("Whose plan do you need?")


def too_many() -> str:
    """Enter does not choose between several people."""
    return gettext("More than one person fits. Type more letters, or choose one below.")


def nobody() -> str:
    """No person has these letters."""
    return gettext("No one here has these letters in their name.")
