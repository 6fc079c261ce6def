"""Sentences around the versions of a plan: named, compared, brought back, deleted."""

from collections.abc import Sequence
from datetime import date

from peerdesk.wording.dates import short_day
from peerdesk.wording.islands import island
from peerdesk.wording.plans import version
from peerdesk.wording.translation import gettext, ngettext

# --- The list of versions -------------------------------------------------------------------------


def now() -> str:
    """What is being written, among versions."""
    return gettext("As it stands now")


def called(number: int, name: str) -> str:
    """`Version 2 “Before the move”`."""
    told = version(number)
    return f"{told} “{island(name)}”" if name else told


def within(number: int, name: str = "") -> str:
    """The same within a sentence: `version 2 “Before the move”`."""
    told = gettext("version {number}").format(number=number)
    return f"{told} “{island(name)}”" if name else told


def of_day(number: int, name: str, day: date, today: date) -> str:
    """A version in a list to choose from: `Version 2 “Before the move” · Tue Feb 3`."""
    return f"{called(number, name)} · {short_day(day, today)}"


def in_use() -> str:
    """Beside the newest version."""
    return gettext("in use")


def about_versions() -> str:
    """Above the list."""
    return gettext(
        "Each version is kept as it was saved, and nobody can change it. Compare two of them, or "
        "bring words of an older one back into what is being written."
    )


def none_kept() -> str:
    """A plan without a version."""
    return gettext("No version is saved yet. Save one on the page of the plan.")


def change_told(words: str) -> str:
    """What changed, in the person's words."""
    return f"“{island(words)}”" if words else ""


def gone(number: int, saved: date, gone_on: date, today: date) -> str:
    """A version that was deleted."""
    return gettext("{version} of {saved} was deleted {day}. What it said is gone.").format(
        version=version(number), saved=short_day(saved, today), day=short_day(gone_on, today)
    )


def named(number: int, name: str) -> str:
    """Said when a version has a name, or none any more."""
    if not name:
        return gettext("{version} has no name now.").format(version=version(number))
    return gettext("{version} is called “{name}” now.").format(
        version=version(number), name=island(name)
    )


# --- Deleting -------------------------------------------------------------------------------------


def deleting(number: int, day: date, today: date) -> str:
    """The question before a version goes."""
    return gettext("Delete {version} of {day} for good?").format(
        version=within(number), day=short_day(day, today)
    )


def what_goes(holders: Sequence[str]) -> str:
    """What exactly follows, and who still has it on paper."""
    told = [
        gettext(
            "What the person said in it is erased here and cannot be brought back. Ask them; it "
            "is theirs to decide."
        ),
        gettext(
            "What stays: that there was such a version, its day and title, the name printed on it, "
            "who saved it, and in the list of disclosures that a copy was given out. Backups made "
            "until now still hold it until they are replaced."
        ),
    ]
    return "\n\n".join([*told, *_still_with(holders)])


def deleting_plan(title: str) -> str:
    """The question before a whole plan goes."""
    return gettext("Delete “{title}” for good, with all its versions?").format(title=island(title))


def what_goes_with_plan(holders: Sequence[str]) -> str:
    """What exactly follows when a plan is deleted, and who still has it on paper."""
    told = [
        gettext(
            "Everything the person said in it is erased here, also what is being written now. It "
            "cannot be brought back. Ask them; it is theirs to decide."
        ),
        gettext(
            "What stays: that there was such a plan, of each version the day and title, the name "
            "printed on it and who saved it, and in the list of disclosures that copies were given "
            "out. Goals and steps that a contact names, and files kept with the plan, stay with "
            "the person. Backups made until now still hold it until they are replaced."
        ),
    ]
    return "\n\n".join([*told, *_still_with(holders)])


def deleted_plan() -> str:
    """Said when a whole plan is gone."""
    return gettext("The plan is deleted.")


def _still_with(holders: Sequence[str]) -> list[str]:
    if not holders:
        return []
    names = ", ".join(map(island, holders))
    return [gettext("On paper or as a file it is still with: {names}.").format(names=names)]


def deleted(number: int) -> str:
    """Said when it is done."""
    return gettext("{version} is deleted.").format(version=version(number))


# --- Comparing ------------------------------------------------------------------------------------


def how_many_differ(changes: int) -> str:
    """Above what was compared."""
    if not changes:
        return gettext("Nothing is different. Both say the same.")
    return ngettext("{count} place is different.", "{count} places are different.", changes).format(
        count=f"{changes:,}"
    )


def place(at: int, of: int) -> str:
    """Where one is among the changes."""
    return gettext("Change {at} of {of}").format(at=f"{at:,}", of=f"{of:,}")


def same_in_part(count: int) -> str:
    """The fold over answers of a changed part that are the same."""
    return ngettext("{count} answer is the same", "{count} answers are the same", count).format(
        count=f"{count:,}"
    )


def same_part(name: str) -> str:
    """The fold over a part in which nothing changed."""
    return gettext("{name}: the same").format(name=island(name))


def nothing_said() -> str:
    """Where one of both says nothing."""
    return gettext("Nothing said here")


_ROWS = {
    "same": "",
    "changed": "Changed",
    "added": "New",
    "removed": "Taken out",
}


def row(kind: str, moved: tuple[int, int] | None) -> str:
    """What became of a row, in a few words; `moved` are its places before and now, from 1."""
    told = [gettext(_ROWS[kind])] if _ROWS[kind] else []
    if moved is not None:
        old, new = moved
        words = gettext("Moved") if old == new else gettext("Moved from place {old} to {new}")
        told.append(words.format(old=old, new=new))
    return ", ".join(told)


def more_rows(count: int) -> str:
    """The link to rows of a long list that are not drawn yet."""
    return ngettext("Show {count} more change", "Show {count} more changes", count).format(
        count=f"{count:,}"
    )


def taken_out(text: str) -> str:
    """Words that are gone, as a screen reader says them."""
    return gettext("taken out: {text};").format(text=text)


def put_in(text: str) -> str:
    """Words that are new, as a screen reader says them."""
    return gettext("new: {text};").format(text=text)


def about_part(*, renamed: str, moved: bool, put_away: bool | None) -> str:
    """What became of a whole part; `renamed` is what it was called before, or ""."""
    told = []
    if renamed:
        told.append(gettext("Was called “{name}” before").format(name=island(renamed)))
    if moved:
        told.append(gettext("Stands elsewhere now"))
    if put_away is not None:
        told.append(gettext("Put away") if put_away else gettext("Brought back"))
    return " · ".join(told)


def part_is_new() -> str:
    """A part the person added."""
    return gettext("New part")


def part_is_gone() -> str:
    """A part the person took out."""
    return gettext("This part was taken out")


# --- Bringing back --------------------------------------------------------------------------------


def brought_back(number: int) -> str:
    """Said when one answer came back."""
    return gettext("The words of {version} are in the draft now.").format(version=within(number))


def all_brought_back(number: int) -> str:
    """Said when a whole version came back."""
    return gettext(
        "All of {version} is in the draft now. Nobody has signed it again, and the list of copies "
        "stayed."
    ).format(version=within(number))


def undone() -> str:
    """Said when that was taken back."""
    return gettext("Taken back. The draft says what it said before.")


def bringing_back_changes_no_version() -> str:
    """Beside the buttons."""
    return gettext("Words come back into the draft only. Saved versions stay as they are.")
