"""Sentences of taking in people and contacts: fields, lines that need mending, what came of it."""

from datetime import datetime

from peerdesk.wording.dates import day, wall_clock
from peerdesk.wording.translation import gettext, ngettext

_TROUBLES = {
    "line_unreadable": "This line is no JSON object. Mend it or leave it out.",
    "too_many_cells": (
        "This line has more cells than there are column names. A separator may be missing or too "
        "many. The first one is: {value}"
    ),
    "cell_has_error": "A cell holds the error {value}. Mend the sheet and save it again.",
    "cell_unreadable": "{field}: “{value}” cannot be read here. Write it as plain text.",
    "name_missing": "There is no name. Write one, a nickname is enough.",
    "person_missing": "This kind of contact belongs to a person, and none is named.",
    "person_unknown": (
        "Nobody here is called “{value}”. Correct the name, add the person first, or let PeerDesk "
        "add them."
    ),
    "person_unclear": (
        "More than one person could be meant: {value}. Add a column with their sign or number."
    ),
    "person_differs": "The sign or number is that of {value}, but the name is another. Check both.",
    "type_missing": "The kind of contact is missing. Choose which column tells it.",
    "code_unknown": "{field}: PeerDesk does not know “{value}”. Say what it means here.",
    "day_missing": "The day is missing. Choose which column tells it.",
    "day_unreadable": "{field}: “{value}” is no day. Write it like 2026-05-14.",
    "day_unclear": "{field}: “{value}” can be read in two ways. Say which comes first.",
    "days_differ": "{field}: “{value}” is another day than the other column says. Check both.",
    "in_future": "{value} has not come yet. A contact is written after it took place.",
    "time_unreadable": "{field}: “{value}” is no time. Write it like 2:05 pm or 14:05.",
    "time_skipped": (
        "{field}: the clocks skipped this time that night ({value}). Use what the clock showed."
    ),
    "time_twice": (
        "{field}: the clocks showed this time twice that night ({value}). Write first or second "
        "behind it."
    ),
    "end_before_start": "The end comes before the start ({value}). Check both.",
    "zone_unknown": "“{value}” is no time zone. Use a name like America/Chicago.",
    "number_unreadable": "{field}: “{value}” is no number. Write a whole number.",
    "yes_no_unreadable": "{field}: “{value}” is neither yes nor no.",
    "contact_twice": (
        "The same person, time and kind of contact stand in an earlier line ({value}). Leave one "
        "of them out."
    ),
    "contact_here": (
        "This contact is in the vault already ({value}). Leave this line out, or correct the time."
    ),
    "no_time_of_day": "There is no time of day. The draft will stand on that day without times.",
    "sounds_like": "This may be the same person as {value}. Look before you add them.",
    "same_in_file": "The same person stands in line {value}.",
    "same_in_vault": "This person is here already: {value}.",
}
_READ_AS = {
    "csv": "Table of text, cells parted by {separator}, letters read as {encoding}.",
    "workbook": "Spreadsheet, sheet “{sheet}”.",
    "json_lines": "JSON lines.",
}
_SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "upright strokes"}
_ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32": "UTF-32",
    "cp1252": "Windows (Western)",
    "mac_roman": "old Mac",
    "latin-1": "Latin-1",
}


_DECISIONS = {
    "add": "Add this person",
    "already_here": "Is here already",
    "leave_out": "Leave this line out",
}
_SHOWN = 40


def decisions() -> list[tuple[str, str]]:
    """What can become of a line about a person."""
    return [(code, gettext(told)) for code, told in _DECISIONS.items()]


def shown(cell: object) -> str:
    """The beginning of a cell, on one line."""
    text = "" if cell is None else " ".join(str(cell).split())
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def encoding_name(encoding: str) -> str:
    """What a way of coding letters is called."""
    return _ENCODINGS.get(encoding, encoding)


def read_as(source: str, separator: str, encoding: str, sheet: str) -> str:
    """How the file was read."""
    parted = gettext(_SEPARATORS.get(separator, "commas"))
    return gettext(_READ_AS[source]).format(
        separator=parted, encoding=encoding_name(encoding), sheet=sheet
    )


def trouble(code: str, field: str, value: str) -> str:
    """What is to be said of a line; `field` in words, `value` the beginning of the cell."""
    return gettext(_TROUBLES[code]).format(field=field, value=value)


def at_line(line: int, told: str) -> str:
    """The same with the number of the line."""
    return gettext("Line {line}: {told}").format(line=line, told=told)


def lines_in_file(count: int) -> str:
    """How many lines the file has."""
    return ngettext("{count} line", "{count} lines", count).format(count=count)


def would_add(kind: str, count: int) -> str:
    """What taking in would make."""
    if kind == "people":
        told = ngettext("Adds {count} person.", "Adds {count} people.", count)
    else:
        told = ngettext(
            "Adds {count} contact as a draft.", "Adds {count} contacts as drafts.", count
        )
    return told.format(count=count)


def would_also_add(count: int) -> str:
    """People who are added because no record has their name."""
    told = ngettext("Adds {count} person too.", "Adds {count} people too.", count)
    return told.format(count=count)


def needs_mending(count: int) -> str:
    """How many lines stand open."""
    told = ngettext(
        "{count} line cannot be imported as it is.",
        "{count} lines cannot be imported as they are.",
        count,
    )
    return told.format(count=count)


def left_over(names: list[str]) -> str:
    """Columns that are not taken in, by name."""
    return gettext("Not imported: {names}").format(names=", ".join(names))


def above(count: int) -> str:
    """Lines over the header that are passed over."""
    told = ngettext(
        "{count} line above the column names is passed over.",
        "{count} lines above the column names are passed over.",
        count,
    )
    return told.format(count=count)


def taken_in(kind: str, made: int, people: int) -> str:
    """What came of it; of `made` records `people` were added along with contacts."""
    if kind == "people":
        told = ngettext("{count} person was added.", "{count} people were added.", made)
        return told.format(count=made)
    contacts = made - people
    told = ngettext(
        "{count} contact was added as a draft.", "{count} contacts were added as drafts.", contacts
    ).format(count=contacts)
    if not people:
        return told
    also = ngettext("{count} person was added too.", "{count} people were added too.", people)
    return f"{told} {also.format(count=people)}"


def not_yet() -> str:
    """While something keeps the file out."""
    return gettext("Nothing can be imported yet.")


def undone(removed: int, kept: int) -> str:
    """What an undoing took away and left."""
    told = ngettext("{count} record was removed.", "{count} records were removed.", removed)
    if not kept:
        return told.format(count=removed)
    left = ngettext(
        "{count} stays, because something was done with it since:",
        "{count} stay, because something was done with them since:",
        kept,
    )
    return f"{told.format(count=removed)} {left.format(count=kept)}"


def file_stays() -> str:
    """What becomes of the file itself."""
    return gettext(
        "The file itself stays where it is, and anyone who opens it can read it. "
        "Delete it when you no longer need it."
    )


def what_it_takes(kind: str) -> str:
    """Which files can be taken in."""
    if kind == "people":
        return gettext(
            "From a spreadsheet (XLSX) or a CSV file, one person a line. You see everything "
            "before it is kept, and can undo all of it afterwards."
        )
    return gettext(
        "From a spreadsheet (XLSX), a CSV file or JSON lines, one contact a line. They come in as "
        "drafts and are never signed by themselves. You can undo all of it afterwards."
    )


def reading() -> str:
    """While a file is looked at."""
    return gettext("Looking at the file…")


def taking_in() -> str:
    """While lines are written."""
    return gettext("Importing…")


def undoing() -> str:
    """While an import is taken back."""
    return gettext("Taking it back…")


def value_means(value: str) -> str:
    """Asks what a value stands for."""
    return gettext("What does “{value}” mean?").format(value=value)


def value_stands(field: str, count: int) -> str:
    """Where the value stands."""
    told = ngettext("{field}, in {count} line", "{field}, in {count} lines", count)
    return told.format(field=field, count=count)


def such_as(samples: list[str]) -> str:
    """The first things in a column."""
    return " · ".join(samples) if samples else gettext("Nothing in the first lines")


def and_more_lines(count: int) -> str:
    """How many more lines have something said of them."""
    told = ngettext("And {count} more.", "And {count} more.", count)
    return told.format(count=count)


def earlier_line(kind: str, made: int, at: datetime, *, undone: bool, left: int = 0) -> str:
    """An import that was carried out; `left` is what an undoing left of it."""
    whose = gettext("People") if kind == "people" else gettext("Contacts")
    what = ngettext("{count} record", "{count} records", made).format(count=made)
    told = f"{day(at.date())}, {wall_clock(at)} · {whose} · {what}"
    if not undone:
        return told
    if not left:
        return gettext("{told} · taken back").format(told=told)
    part = ngettext(
        "{told} · taken back in part: {count} stays",
        "{told} · taken back in part: {count} stay",
        left,
    )
    return part.format(told=told, count=left)


def ask_undo(made: int) -> tuple[str, str]:
    """Asks once before an import is taken back: the question, and what follows."""
    question = gettext("Take this import back?")
    told = ngettext(
        "{count} record goes, unless somebody has changed it since.",
        "Up to {count} records go. What somebody has changed since stays.",
        made,
    )
    return question, told.format(count=made)


def kept_line(line: int, name: str) -> str:
    """A record that an undoing left."""
    if not name:
        return gettext("Line {line}").format(line=line)
    return gettext("Line {line}: {name}").format(line=line, name=name)
