"""Sentences around plans: the person writes, the worker helps, nothing is counted or judged.

Codes are those of `peerdesk.domain.plans` and of the forms. No sentence here says that a plan is
unfinished, late or incomplete (plans.md B4, B5).
"""

from collections.abc import Sequence
from datetime import date

from peerdesk.wording.dates import short_day
from peerdesk.wording.islands import island
from peerdesk.wording.tongues import tongue
from peerdesk.wording.translation import gettext, ngettext

_STANDINGS = {
    "in_use": "In use",
    "paused_by_person": "Paused by the person",
    "replaced": "Replaced by another plan",
    "closed": "Closed",
}
_STANDINGS_EXPLAINED = {
    "in_use": "They use this plan.",
    "paused_by_person": "They set it aside for now. It stays here and they can take it up again.",
    "replaced": "They use another plan instead. This one can still be read.",
    "closed": "They are done with it. It can still be read, and opened again any time.",
}
_GROUPS = {
    "every-day": "For every day",
    "hard-times": "For when it gets hard",
    "afterwards": "For afterwards",
    "speaking-up": "For speaking up",
    "on-paper": "For the pocket",
    "": "From this program",
}


def standing(code: str) -> str:
    """Where a plan stands."""
    return gettext(_STANDINGS[code])


def standing_explained(code: str) -> str:
    """What that means for the plan."""
    return gettext(_STANDINGS_EXPLAINED[code])


def plan_group(code: str) -> str:
    """The heading over plans of one group; "" is for the forms a programme brought in."""
    return gettext(_GROUPS[code])


def language(tag: str) -> str:
    """A language by its own name; a tag nobody here knows stays as it is."""
    return tongue(tag)


# --- Lists ----------------------------------------------------------------------------------------


def version(number: int) -> str:
    """`Version 3`."""
    return gettext("Version {number}").format(number=number)


def draft() -> str:
    """A plan of which nothing was saved as a version yet."""
    return gettext("Draft")


def changes_begun() -> str:
    """A plan with a version in force and newer words beside it."""
    return gettext("Changes begun")


def look_again(day: date, today: date) -> str:
    """When the person wants to look at it again, said quietly before and after that day."""
    words = short_day(day, today)
    if day < today:
        return gettext("Wanted to look again {day}").format(day=words)
    return gettext("Look again {day}").format(day=words)


def changed(day: date, today: date) -> str:
    """`Changed Tue Feb 3`."""
    return gettext("Changed {day}").format(day=short_day(day, today))


def how_many(count: int) -> str:
    """How many plans a list holds."""
    return ngettext("{count} plan", "{count} plans", count).format(count=f"{count:,}")


def none_here(*, narrowed: bool) -> str:
    """Why the list is empty, and what to do about it."""
    if narrowed:
        return gettext("No plan fits what you chose. Show all plans, or look for another name.")
    return gettext(
        "Plans that people write with you will be here. Open a person to begin one with them."
    )


def none_of(name: str) -> str:
    """A person without a plan."""
    return gettext(
        "{name} has no plan here, and needs none to meet with you. If they want one, begin it "
        "together."
    ).format(name=island(name))


def which_plan() -> str:
    """Above the kinds of plan to begin."""
    return gettext("Which plan do they want to begin?")


# --- One plan -------------------------------------------------------------------------------------


def about(form: str, name: str) -> str:
    """`My Recovery Plan · Darnell`."""
    return " · ".join(filter(None, (form, island(name))))


def nothing_saved_yet() -> str:
    """Beside a plan that has no version."""
    return gettext("Not saved as a version yet. Every word is kept as you type.")


def newer_words(number: int) -> str:
    """Beside the writing, where a version is in force."""
    return gettext("Version {number} stays in use until you save this as the next version.").format(
        number=number
    )


def another_writes() -> str:
    """The plan is open in someone else's draft."""
    return gettext(
        "Someone else began changes to this plan. You can read the version in use. Ask them to "
        "save theirs first."
    )


def version_line(number: int, day: date, beside: str, tongue: str, today: date) -> str:
    """`Version 2 · Tue Feb 3 · with Rosa · English`."""
    parts = [version(number), short_day(day, today)]
    if beside:
        parts.append(gettext("with {name}").format(name=island(beside)))
    parts.append(tongue)
    return " · ".join(parts)


def reading_version(number: int, *, in_force: bool) -> str:
    """Above a version that is read while there is something newer."""
    words = (
        gettext("Version {number}, as it was saved. It is in use until the next one is saved.")
        if in_force
        else gettext("Version {number}, as it was saved. A newer one is in use.")
    )
    return words.format(number=number)


def what_a_version_is() -> str:
    """Before saving a version."""
    return gettext(
        "This keeps the plan as it reads now. Nobody can change a saved version; the next change "
        "begins a new one. Your passphrase seals it. It does not sign for the person."
    )


def version_saved(number: int) -> str:
    """Said when it is done."""
    return gettext("Saved as version {number}.").format(number=number)


def needed_first() -> str:
    """Above the few questions a paper makes no sense without."""
    return gettext("A paper needs these first")


def answer_this(question: str) -> str:
    """A link to such a question."""
    return gettext("Answer: {question}").format(question=question)


def have_older_copies(names: Sequence[str]) -> str:
    """After a new version: who still has an older one."""
    told = ", ".join(island(name) for name in names)
    return gettext(
        "These people have an older copy: {names}. Do they want to tell them, or give them the "
        "new one?"
    ).format(names=told)


def discarding(*, first: bool) -> tuple[str, str]:
    """The question before words are given up, and what exactly will happen."""
    if first:
        return gettext("Discard this plan?"), gettext(
            "What is written here will be gone and cannot be brought back. The audit trail keeps "
            "only that a draft of this day was discarded."
        )
    return gettext("Discard these changes?"), gettext(
        "The words since the last version will be gone. The saved versions stay as they are."
    )


def discarded() -> str:
    """Said when it is done."""
    return gettext("The changes are discarded.")


def removing_part(name: str) -> tuple[str, str]:
    """The question before a part of the person's own goes with its words."""
    return gettext("Remove “{name}”?").format(name=island(name)), gettext(
        "Its words go with it. Saved versions keep them. You can also put it away instead; then "
        "it stays here and on no paper."
    )


def put_away(name: str) -> str:
    """A part that is on no paper, in a list."""
    return gettext("{name} (put away)").format(name=island(name))


def language_changed(tongue: str) -> str:
    """The questions are in another language; the person's words are never touched."""
    return gettext("The questions are in {language} now. Their words stay as they are.").format(
        language=tongue
    )


def signature_taken_back() -> str:
    """A drawn name does not stand under words that were changed after it."""
    return gettext(
        "The drawn signature was taken off, because the words above it have changed. "
        "They can sign again."
    )


# --- Goals ----------------------------------------------------------------------------------------


def rated(day: date | None, rate: int | None, words: str, today: date) -> str:
    """One look at a goal: `Tue Feb 3: 6 · “I called them.”`."""
    when = short_day(day, today) if day else gettext("No day")
    said = f"“{island(words)}”" if words else ""
    given = str(rate) if rate is not None else gettext("no number")
    return f"{when}: " + " · ".join(filter(None, (given, said)))


def dots(looks: Sequence[str]) -> str:
    """The little chart, as a screen reader says it."""
    if not looks:
        return gettext("Nothing written yet")
    return "; ".join(looks)


# --- Facts entered once ---------------------------------------------------------------------------


def also_elsewhere(name: str, title: str) -> str:
    """A tick: `Rosa, in My Safety Plan`."""
    return gettext("{name}, in {title}").format(name=island(name), title=island(title))


def update_elsewhere() -> str:
    """Above the places that say something else."""
    return gettext("Also in other plans. Update there too?")


def not_compared(titles: Sequence[str]) -> str:
    """Beside the places: plans that cannot be opened; "" when all of them can."""
    if not titles:
        return ""
    return gettext(
        "{titles} could not be read, so PeerDesk could not look there. Nothing in it was changed."
    ).format(titles=", ".join(map(island, titles)))


def updated_elsewhere(count: int) -> str:
    """Said when it is done."""
    return ngettext(
        "Updated in {count} place. It is a draft there until it is saved as a version.",
        "Updated in {count} places. They are drafts there until they are saved as versions.",
        count,
    ).format(count=count)


# --- Phone lines ----------------------------------------------------------------------------------


def line_put_on(name: str) -> str:
    """Said when a phone line was added."""
    return gettext("{name} is on the plan.").format(name=name)


def line_taken_off(name: str) -> str:
    """Said when a phone line was taken off."""
    return gettext("{name} is off the plan.").format(name=name)


def line_moved_up(name: str) -> str:
    """Said when a phone line changed its place."""
    return gettext("{name} moved up.").format(name=name)


def lines_gone(ids: Sequence[str]) -> str:
    """Lines of the plan that are not offered any more."""
    return ngettext(
        "A line that was on this plan is not in service any more: {names}. Ask which one they "
        "want instead.",
        "Lines that were on this plan are not in service any more: {names}. Ask which ones they "
        "want instead.",
        len(ids),
    ).format(names=", ".join(ids))
