"""Sentences about people: where they stand by their own choice, how to reach them, who is alike.

Codes are those of `peerdesk.domain.people` and `peerdesk.domain.goals`. None of these words
judges: peer service is voluntary, and every door stays open (`recovery-plans.md` §6).
"""

from datetime import date

from peerdesk.wording.dates import month, short_day
from peerdesk.wording.islands import island
from peerdesk.wording.translation import gettext

_STANDING = {
    "": "Not asked yet how they want to take part",
    "invited": "Invited",
    "exploring": "Getting to know each other",
    "engaged": "Taking part",
    "paused_by_person": "Taking a break",
    "stepped_back": "Stepped back, by their own choice",
    "completed_by_choice": "Reached what they came for",
    "not_now": "Not now",
    "lost_contact": "Out of touch",
    "moved": "Moved away",
    "in_facility": "Staying in a hospital, jail or other place",
    "deceased": "Died",
    "programme_ended": "The program ended",
}
_EXPLAINED = {
    "invited": "We asked them, or someone told them about us.",
    "exploring": "Meeting without a plan yet.",
    "engaged": "They chose to take part.",
    "paused_by_person": "Their own choice, for as long as they like.",
    "stepped_back": "Their own choice. No reason is needed, and the door stays open.",
    "completed_by_choice": "They say they have reached what they wanted.",
    "not_now": "They said no for now. They can come back to it any time.",
    "lost_contact": "We tried and could not reach them. The door stays open.",
    "moved": "They live somewhere else now.",
    "in_facility": "They are in a hospital, a jail or another place for now.",
    "deceased": "The record stays as it is.",
    "programme_ended": "Funding or staff ended. Tell them, and say who goes on with them.",
}
_HOW = {"said": "They said so", "wrote": "They wrote it", "signed": "They signed it"}
_WISHES = {
    "": "They did not say",
    "check_in": "Check in with them",
    "do_not_check_in": "Do not check in",
}
_REACH = {
    "phone": "Phone",
    "text": "Text messages",
    "email": "Email",
    "address": "Address",
    "through_someone": "Through someone",
    "place": "A place where they are",
}
_SAFETY = {
    "not_asked": "Not asked yet",
    "safe": "Safe to use",
    "ask_first": "Ask first",
    "do_not_use": "Do not use",
}
_STRENGTHS = {
    "": "Any kind",
    "quality": "Something about me",
    "skill": "Something I can do",
    "interest": "Something I like",
    "experience": "Something I lived through",
    "relationship": "Someone I have",
    "belonging": "Culture, faith or belonging",
    "possession": "Something I own",
    "past_success": "Something that worked before",
    "access": "Something I can get to",
}
_SUPPORTS = {
    "natural": "Family, friend or neighbor",
    "peer": "Peer",
    "mutual_help": "Mutual-help group",
    "provider": "Service or provider",
    "community": "Community, faith or culture",
}
_MAY_CONTACT = {
    "no": "Please do not contact",
    "yes": "May be contacted",
    "crisis_only": "Only in a crisis",
}
_GOALS = {
    "wanted": "I want this",
    "working_on": "Working on it",
    "on_hold": "On hold for now",
    "reached": "Reached",
    "changed": "Changed into something else",
    "let_go": "Let go of it",
}
_STEPS = {
    "todo": "Not yet",
    "doing": "Started",
    "done": "Done",
    "changed": "Changed",
    "dropped": "Let go",
}
_STEP_BY = {"person": "{name}", "peer": "Me", "both": "We"}


def standing(status: str) -> str:
    """Where someone stands, in kind words; "" when nobody has asked yet."""
    return gettext(_STANDING[status])


def standing_since(status: str, since: date | None) -> str:
    """`Taking part since March 2026`."""
    words = standing(status)
    if since is None:
        return words
    return gettext("{standing} since {month}").format(standing=words, month=month(since))


def standing_explained(status: str) -> str:
    """What choosing a status means."""
    return gettext(_EXPLAINED[status])


def history_line(status: str, since: date, how: str, entered_on: date, today: date) -> str:
    """One entry of the history: `Tue Feb 3: Taking part. They said so.` and when it was written."""
    said = f"{short_day(since, today)}: {standing(status)}."
    if how:
        said = f"{said} {how_said(how)}."
    if entered_on != since:
        written = gettext("Written down {day}.").format(day=short_day(entered_on, today))
        said = f"{said} {written}"
    return said


def how_said(how: str) -> str:
    """How the person made their choice known."""
    return gettext(_HOW[how])


def wish(code: str) -> str:
    """Whether someone who pauses wants to hear from us; older words of the person stay as told."""
    return gettext(_WISHES[code]) if code in _WISHES else code


def pause_line(code: str, check_in_on: date | None, today: date) -> str:
    """`Check in with them Mon Mar 2`."""
    if check_in_on is None:
        return wish(code)
    return f"{wish(code)} {short_day(check_in_on, today)}"


def reach_kind(kind: str) -> str:
    """A way to reach someone."""
    return gettext(_REACH[kind])


def reach_safety(safety: str) -> str:
    """What the person says about using a way."""
    return gettext(_SAFETY[safety])


def strength_kind(kind: str) -> str:
    """What sort of strength, in the first person; "" when it was not chosen."""
    return gettext(_STRENGTHS[kind])


def support_kind(kind: str) -> str:
    """Where a support comes from."""
    return gettext(_SUPPORTS[kind])


def may_contact(code: str) -> str:
    """Whether a support may be contacted."""
    return gettext(_MAY_CONTACT[code])


def goal_status(status: str) -> str:
    """Where a goal stands, as the person would say it."""
    return gettext(_GOALS[status])


def step_status(status: str) -> str:
    """What came of a step."""
    return gettext(_STEPS[status])


def step_line(text: str, owner: str, name: str, when: str) -> str:
    """A coming step: `Darnell: apply to one opening · Fri Feb 6`; `owner` a code or any name."""
    who = gettext(_STEP_BY.get(owner, "{name}")).format(name=island(name))
    line = f"{who}: {island(text)}" if who else island(text)
    return f"{line} · {island(when)}" if when else line


def called(name: str, pronouns: str) -> str:
    """A person as they want to be called: `Marisol (she)`."""
    return f"{name} ({pronouns})" if pronouns else name


def told_apart(name: str, pronouns: str, identifier: str) -> str:
    """The same with the small sign agreed with them: `Marisol (she) · red scarf`."""
    line = called(name, pronouns)
    return f"{line} · {identifier}" if identifier else line


def last_contact(on: date | None, today: date) -> str:
    """When the last contact was."""
    return short_day(on, today) if on is not None else gettext("No contact yet")


def code_name() -> str:
    """The record was opened under a code name; nobody asked for another."""
    return gettext("Code name")


def unnamed_worker() -> str:
    """What a worker is called who was never asked for their name."""
    return gettext("Peer specialist")


def sounds_like(others: str) -> str:
    """On the line of someone who could be taken for someone else."""
    return gettext("Sounds like {others}").format(others=others)


def too_many_meant() -> str:
    """Enter found more than one person, or one who sounds like another."""
    return gettext("More than one person could be meant. Choose with the arrow keys and Enter.")


def nobody_found(text: str) -> str:
    """No name holds what was typed."""
    return gettext(
        "Nobody is called “{text}” here. Add them, or try another part of the name."
    ).format(text=text)


def nobody_yet() -> str:
    """The list before the first person."""
    return gettext("The people you walk with will be here. A first name or nickname is enough.")


def known_already(others: str) -> str:
    """A new name sounds like someone's who is known."""
    return gettext(
        "You may know them already: this sounds like {others}. If it is someone else, agree on a "
        "small sign with them, such as a favorite color, so that nobody gets the other's notes."
    ).format(others=others)


def no_contacts_yet(name: str) -> str:
    """The timeline before the first contact."""
    return gettext("Contacts with {name} will be here, the newest first.").format(name=name)


def name_needed(kept: str) -> str:
    """The name was emptied; the old one is kept until there is another."""
    return gettext("A name or nickname is needed. Until you write one, “{kept}” stays.").format(
        kept=kept
    )


def day_unreadable() -> str:
    """What stands in a field for a day names none."""
    return gettext("Write a day like today, Feb 3 or 2/3/2026. What you typed is kept.")


def day_to_come() -> str:
    """Since when someone stands somewhere cannot lie ahead."""
    return gettext("This day has not come yet. Write the day it began.")


def day_long_gone() -> str:
    """A day to check in that is over."""
    return gettext("This day is over. Write one that lies ahead.")


def removed(what: str) -> str:
    """A line was taken off; it can be put back."""
    return gettext("Taken off: {what}").format(what=what)
