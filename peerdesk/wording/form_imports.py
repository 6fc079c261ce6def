"""Sentences of bringing in one's own forms: what one holds, what is lacking, what became of it."""

from datetime import date

from peerdesk.wording.dates import day
from peerdesk.wording.form_problems import refusal, what_next
from peerdesk.wording.translation import gettext, ngettext

_STANDINGS = {
    "new": "This form is new here.",
    "brought_in": "You brought this form in.",
    "same": "You already have this very form. There is nothing to bring in.",
    "put_away": "You had this very form and put it away. You can take it up again.",
    "newer": (
        "You use version {used} of this form. This one is newer. New plans will start on it; "
        "what was begun on the old one stays on the old one."
    ),
    "older": (
        "You use version {used} of this form, which is newer than this one. New plans will go on "
        "starting on version {used}."
    ),
}


def what_they_are_for() -> str:
    """What may be brought in."""
    return gettext(
        "Bring in your agency's own forms as FHIR Questionnaire files (R4, JSON). "
        "You see what works here and what does not before you use one."
    )


def refused(file: str, link_id: str | None, reason: str) -> str:
    """Why a form does not open: the file, the place in it, the reason, and what to do."""
    where = gettext(" (at linkId {link_id})").format(link_id=link_id) if link_id else ""
    said = gettext("{file} does not open{where}. {why} Nothing was brought in.").format(
        file=file, where=where, why=refusal(reason)
    )
    return f"{said} {what_next(reason)}".strip()


def standing(code: str, used: str = "") -> str:
    """How the form stands to those in use, for a code of `services.form_imports.Standing`."""
    return gettext(_STANDINGS[code]).format(used=used)


def about(version: str, publisher: str, status: str) -> str:
    """Where a form comes from."""
    parts = [gettext("Version {version}").format(version=version)]
    if publisher:
        parts.append(gettext("by {publisher}").format(publisher=publisher))
    if status != "active":
        parts.append(gettext("marked as {status} by its author").format(status=status))
    return " · ".join(parts)


def works(questions: int, parts: int) -> str:
    """What can be drawn, filled and printed."""
    asked = ngettext("{count} question", "{count} questions", questions).format(count=questions)
    if not parts:
        return gettext("{asked} can be filled in and printed.").format(asked=asked)
    told = ngettext("{count} part", "{count} parts", parts).format(count=parts)
    return gettext("{asked} in {parts} can be filled in and printed.").format(
        asked=asked, parts=told
    )


def lacking(count: int) -> str:
    """The heading over what does not work."""
    if not count:
        return gettext("Everything in it works here.")
    return ngettext(
        "{count} thing works differently here:", "{count} things work differently here:", count
    ).format(count=count)


def gap(construct: str, link_id: str | None, text: str, detail: str) -> str:
    """One thing that works differently: where it is, what happens, and its name in the file."""
    where = f"“{text}”" if text else (link_id or gettext("The form"))
    name = construct.rpartition("/")[2]
    named = f"{name}, {link_id}" if text else name
    if not detail:
        return f"{where}: {named}"
    return gettext("{where}: {detail} ({named})").format(where=where, detail=detail, named=named)


def and_more(count: int) -> str:
    """A list that goes on."""
    return ngettext("… and {count} more", "… and {count} more", count).format(count=count)


def kept(count: int) -> str:
    """What has no effect and is kept."""
    return ngettext(
        "{count} more thing has no effect here and is kept with the form.",
        "{count} more things have no effect here and are kept with the form.",
        count,
    ).format(count=count)


def version_line(version: str, adopted_on: date, retired_on: date | None) -> str:
    """One adopted form in the list."""
    if retired_on is not None:
        return gettext("Version {version}, put away {when}").format(
            version=version, when=day(retired_on)
        )
    return gettext("Version {version}, in use since {when}").format(
        version=version, when=day(adopted_on)
    )


def adopted(title: str) -> str:
    """A form was taken into use."""
    return gettext("“{title}” is in use. Start it from a person's page.").format(title=title)


def put_away(title: str) -> str:
    """A form was put away."""
    return gettext(
        "“{title}” is put away. What was written on it stays as it is, and can be gone on with."
    ).format(title=title)
