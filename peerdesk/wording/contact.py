"""Sentences around the writing of a contact: times read back, units explained, what is missing."""

from dataclasses import dataclass
from datetime import date

from peerdesk.wording.dates import short_day
from peerdesk.wording.islands import island
from peerdesk.wording.translation import gettext, ngettext

THEY_DID_NOT_SAY = "They did not say."

_ROUNDINGS = {
    "MID8": "by the mid-point rule",
    "FULL15": "by whole quarter hours",
}
_ROUNDINGS_EXPLAINED = {
    "MID8": "A unit is 15 minutes. A part of 8 minutes or more counts as one unit.",
    "FULL15": "A unit is 15 whole minutes. A part of one does not count.",
}
_SCOPES_EXPLAINED = {
    "per_contact": "Each contact is counted by itself.",
    "per_day_sum": "All minutes with the person on one day are added up before they are counted.",
    "per_day_min8": (
        "All contacts of 8 minutes or more with the person on one day are added up "
        "before they are counted."
    ),
}

_LACKING = {
    "person_id": "Choose who it was with.",
    "contact_type": "Choose what kind of contact it was.",
    "outcome": "Say whether you met.",
    "start_at": "Write when it was.",
    "end_at": "Write when it ended, or how long it was.",
    "modality": "Choose how you were in touch.",
    "setting": "Choose where the person was.",
    "purpose": "Write why you met.",
    "what_i_did": "Write what you did.",
    "response": "Write what they said and did, or “They did not say”.",
    "goal_links": "Tick the goal it belongs to, or choose why there is none.",
    "next_steps": "Write a next step, or “None agreed”.",
    "risk_flag": "Say whether anything about safety came up.",
    "collab.mode": "Say how they took part in this note.",
    "late_reason": "Write why this note is late. A late note still counts.",
    "resources": "Name at least one resource.",
    "others_present": "Say who else was there.",
    "no_goal_words": "Write the reason why there is no goal.",
    "reason": "Write why you correct this note.",
}


@dataclass(frozen=True, slots=True)
class Counted:
    """What a contact counts for: `units` None where only the day knows, or nothing is billed.

    `rounding` and `scope` are the codes of the programme's rules, "" when not chosen. `of_day` is
    what the person's whole day comes to, where the rules add it up; `profile` their name. `codes`
    are service code and modifiers as they will be signed, `place` is the code of the place. What
    is `of_nobody` is billed to nobody either.
    """

    minutes: int | None
    units: int | None
    bills: bool
    rounding: str
    scope: str
    due: date | None
    today: date
    of_day: int | None = None
    profile: str = ""
    codes: tuple[str, ...] = ()
    place: str = ""
    of_nobody: bool = False


def quiet_line(counted: Counted) -> str:
    """`47 min · 3 units by the mid-point rule · due Fri Feb 6`, as far as it is known."""
    parts = []
    if counted.minutes is not None:
        parts.append(gettext("{minutes} min").format(minutes=counted.minutes))
        parts.append(_units(counted))
    if counted.codes:
        parts.append(gettext("billed with {codes}").format(codes=" ".join(counted.codes)))
    if counted.place:
        parts.append(gettext("place of service {code}").format(code=counted.place))
    if counted.due is not None:
        parts.append(_due(counted.due, counted.today))
    return " · ".join(filter(None, parts))


def units_explained(counted: Counted, profile_label: str, profile_name: str) -> str:
    """Why these figures: the rule in words and the name of the programme's rules."""
    said = []
    if counted.bills and counted.of_nobody:
        said.append(gettext("Work without a person counts in minutes only."))
    elif counted.bills:
        said.append(rounding_explained(counted.rounding))
        said.append(scope_explained(counted.scope))
        if not counted.rounding or not counted.scope:
            said.append(gettext("Your program has not chosen yet how units are counted."))
    else:
        said.append(gettext("Your program counts minutes only."))
    if counted.due is not None:
        said.append(
            gettext("The note is on time until the end of {day}.").format(
                day=short_day(counted.due, counted.today)
            )
        )
    rules = gettext("Rules: {label} ({name}).").format(label=profile_label, name=profile_name)
    return " ".join(filter(None, (*said, rules)))


def rounding_explained(code: str) -> str:
    """How minutes become units, "" for a code that makes none."""
    words = _ROUNDINGS_EXPLAINED.get(code)
    return gettext(words) if words else ""


def scope_explained(code: str) -> str:
    """What is added up before it is counted, "" while that is not chosen."""
    words = _SCOPES_EXPLAINED.get(code)
    return gettext(words) if words else ""


def more_steps(count: int) -> str:
    """How many agreed steps are behind a link."""
    return ngettext("and {count} more", "and {count} more", count).format(count=count)


def in_the_future() -> str:
    """A time that has not come yet is asked about, never refused."""
    return gettext("This lies in the future. Check the day.")


def no_end() -> str:
    """A start alone is read as a moment; most contacts have a length."""
    return gettext("No end yet. Add one like 205p-252p or 205p 47m.")


def name_or_they(name: str) -> str:
    """Who a question is about, also where nobody is named: `What they said and did`."""
    return name or gettext("they")


def removed_characters(count: int) -> str:
    """Hidden characters were taken out of what was typed or pasted (`contact-notes.md` L16)."""
    return ngettext(
        "A hidden character that could reorder words was left out. Your words are all here.",
        "{count} hidden characters that could reorder words were left out. "
        "Your words are all here.",
        count,
    ).format(count=count)


def lacking(link_id: str, question: str) -> str:
    """What to do about a missing answer; `question` is the form's own words for it."""
    known = _LACKING.get(link_id)
    return gettext(known) if known else gettext("Answer: {question}").format(question=question)


def discarding(name: str, day: str) -> tuple[str, str]:
    """The question before a draft is given up, and what exactly will happen."""
    about = gettext("Discard this draft about {name}, {day}?").format(name=name, day=day)
    return about, gettext(
        "The text will be gone and cannot be brought back. The audit trail keeps only that a "
        "draft of this date was discarded."
    )


def discarding_correction() -> tuple[str, str]:
    """The same for a correction that was begun: the signed note is not touched."""
    return gettext("Discard this correction?"), gettext(
        "What you wrote here will be gone. The signed note stays as it is."
    )


def moving(name: str) -> str:
    """What happens when a draft is moved to another person."""
    return gettext(
        "This draft is about {name}. Choose whose it is. "
        "Your text stays; ticked goals are taken off. The audit trail keeps the change."
    ).format(name=name)


def late_entry(service_day: str) -> str:
    """The words that a late note carries (§7)."""
    return gettext("Late entry for service on {day}.").format(day=service_day)


def agreed_step(text: str, who: str, name: str, by_when: date | None, when_text: str) -> str:
    """A step as a note has it: `Darnell · apply to one opening · by Fri Feb 6, 2026`.

    `who` is a code; `name` the person's name, or for `other` the name or role that was given.
    """
    known = {"peer": gettext("Me"), "both": gettext("Both of us")}
    by = gettext("by {day}").format(day=short_day(by_when)) if by_when else when_text
    said_by = known.get(who, name) if who else ""
    return " · ".join(island(part) for part in (said_by, text, by) if part)


def with_person(code: str, kind: str, person: str) -> str:
    """`One-on-one with Darnell (blue cap)`, `Tried to reach Darnell (blue cap)`.

    `code` is the kind of contact, `kind` its words on their own.
    """
    named = {
        "community": gettext("Going along with {person} in the community"),
        "linkage": gettext("Linking {person} to a resource"),
        "advocacy": gettext("Speaking up with {person}"),
        "plan_visit": gettext("Recovery plan written with {person}"),
        "team": gettext("Team meeting about {person}"),
        "collateral": gettext("Talk with family or supporters of {person}"),
        "attempt": gettext("Tried to reach {person}"),
        "activity": gettext("Work for {person}"),
    }
    words = named.get(code) or gettext("{kind} with {person}")
    return words.format(kind=kind, person=island(person))


def why_amended() -> str:
    """The heading of the reason of a correction."""
    return gettext("Why this note was corrected")


def note_of(number: int, count: int) -> str:
    """Which of the notes under review is shown."""
    if count == 1:
        return gettext("This is how it will read. Signing freezes it.")
    words = gettext("Note {number} of {count}. This is how it will read. Signing freezes it.")
    return words.format(number=number, count=count)


def others_ready(count: int) -> str:
    """The caption, with its mnemonic, of the button that takes in more finished notes."""
    return ngettext(
        "Re&view 1 more finished note too", "Re&view {count} more finished notes too", count
    ).format(count=count)


def sign_notes(count: int) -> str:
    """What the button does."""
    return ngettext("Sign this note", "Sign {count} notes", count).format(count=count)


def in_error() -> str:
    """What a note says that was written into the wrong record."""
    return gettext("Entered in error. It does not count and is kept only as a trace.")


def signed_heading() -> str:
    """The heading of the first signature."""
    return gettext("Signed")


def marking_in_error() -> str:
    """What happens to a note that is marked as entered in error."""
    return gettext(
        "The note will no longer be shown on the timeline. Nothing is deleted: it stays in the "
        "audit trail with your reason. If it belongs to someone else, write it anew there."
    )


def signing_stopped() -> str:
    """Said when signing was stopped before it was done."""
    return gettext("Signing was stopped. Nothing is signed; all notes are as they were.")


def signed_notes(count: int) -> str:
    """Said when signing is done."""
    return ngettext("Signed 1 note.", "Signed {count} notes.", count).format(count=count)


def _units(counted: Counted) -> str:
    if not counted.bills:
        return ""
    if counted.of_nobody:
        return gettext("not billed to a person")
    if counted.units is None:
        chosen = counted.rounding and counted.scope
        return gettext("units are counted for the whole day") if chosen else ""
    rule = gettext(_ROUNDINGS.get(counted.rounding, ""))
    units = ngettext("{count} unit", "{count} units", counted.units).format(count=counted.units)
    if counted.of_day is not None:
        units = gettext("{units} of the day's {count}").format(units=units, count=counted.of_day)
    named = f"({island(counted.profile)})" if counted.profile else ""
    return " ".join(filter(None, (units, rule, named)))


def _due(due: date, today: date) -> str:
    day = short_day(due, today)
    if due < today:
        return gettext("was due {day}").format(day=day)
    return gettext("due today") if due == today else gettext("due {day}").format(day=day)


def goal_ticked(number: int, *, ticked: bool) -> str:
    """A key ticked a goal of the person, or took the tick off; its words are not for this line."""
    told = gettext("Goal {number} is ticked.")
    untold = gettext("Goal {number} is no longer ticked.")
    return (told if ticked else untold).format(number=number)
