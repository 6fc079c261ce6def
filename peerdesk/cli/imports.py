"""`peerdesk people import`, `contacts import`, `imports list` and `imports undo`."""

from argparse import Namespace
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from uuid import UUID

from peerdesk.cli.desks import desk
from peerdesk.cli.output import printable, say, say_json, say_json_array
from peerdesk.cli.running import FAILED, FINE, Surroundings
from peerdesk.domain.errors import BatchNotFound
from peerdesk.domain.imports import Batch, LineTrouble
from peerdesk.services.desk import Desk
from peerdesk.services.documents import CONTACT_NOTE
from peerdesk.services.imports import contacts, people
from peerdesk.services.imports.dates import DayOrder
from peerdesk.services.imports.keeping import earlier, keep
from peerdesk.services.imports.looks import Look
from peerdesk.services.imports.mapping import Choices, chosen_columns
from peerdesk.services.imports.reading import content_of, lines_of, table_of
from peerdesk.services.imports.table import Table
from peerdesk.services.imports.undoing import undo
from peerdesk.services.imports.words import KnownWords, contact_words, people_words, plain
from peerdesk.wording import import_commands as words
from peerdesk.wording.import_fields import field_name
from peerdesk.wording.imports import trouble


def import_people(options: Namespace, around: Surroundings) -> int:
    """`people import`: people from a table."""
    content = content_of(options.file)
    with desk(options, around) as opened:
        table = _table(content, options, people_words())
        choices = _choices(options, table, frozenset(people.FIELDS))
        return _done(opened, options, people.look(opened, table, choices))


def import_contacts(options: Namespace, around: Surroundings) -> int:
    """`contacts import`: drafts from JSON lines or a table."""
    content = content_of(options.file)
    with desk(options, around) as opened:
        form = opened.forms[CONTACT_NOTE]
        table = _table(content, options, contact_words(form))
        choices = _choices(options, table, frozenset(contacts.fields(form)))
        return _done(opened, options, contacts.look(opened, table, choices))


def list_all(options: Namespace, around: Surroundings) -> int:
    """`imports list`: what was taken in, the newest first."""
    with desk(options, around) as opened:
        found = earlier(opened)
    if options.json:
        say_json_array(_batch(one) for one in found)
        return FINE
    for one in found:
        state = words.STANDS if one.undone_at is None else words.TAKEN_BACK
        day = one.created_at.date().isoformat()
        say(
            words.EARLIER.format(
                batch_id=one.batch_id, day=day, kind=one.kind, made=one.made, state=state
            )
        )
    return FINE


def take_back(options: Namespace, around: Surroundings) -> int:
    """`imports undo`: one import, or the last that stands, taken back."""
    with desk(options, around) as opened:
        undone = undo(opened, _meant(opened, options.import_id))
    if options.json:
        kept = [
            {"id": str(one.record_id), "line": one.line, "name": one.name} for one in undone.kept
        ]
        say_json({"removed": undone.removed, "kept": kept})
        return FINE
    say(words.UNDONE.format(removed=undone.removed, kept=len(undone.kept)))
    for one in undone.kept:
        say(_safe(words.KEPT.format(line=one.line, name=one.name)))
    return FINE


def _meant(opened: Desk, typed: str | None) -> UUID:
    """The import with this id, else the newest that stands. Raises BatchNotFound."""
    if typed is None:
        standing = [one for one in earlier(opened) if one.undone_at is None]
        if not standing:
            raise BatchNotFound
        return standing[0].batch_id
    try:
        return UUID(typed)
    except ValueError as error:
        raise BatchNotFound from error


def _table(content: bytes, options: Namespace, known: KnownWords) -> Table:
    file: Path = options.file
    read = lines_of(content, file.name, options.sheet, options.encoding)
    return table_of(read, file.name, lambda name: bool(known.field(name)))


def _choices(options: Namespace, table: Table, known: frozenset[str]) -> Choices:
    """What was decided on the command line. Raises ColumnNotThere."""
    return Choices(
        columns=chosen_columns(table, options.map, known),
        day_order=DayOrder(options.dates) if options.dates else None,
        codes={(field, plain(value)): code for field, value, code in options.value},
        add_people=getattr(options, "add_people", False),
        leave_out_troubled=options.leave_out,
    )


def _done(opened: Desk, options: Namespace, look: Look) -> int:
    """Keep what was looked at, unless it was only a look or lines stand open, and tell."""
    named = _namer(opened)
    batch = None if options.dry_run or not look.may_keep else keep(opened, look)
    if options.json:
        say_json(_report(look, batch, named))
    else:
        _say_report(look, batch, named, only_looked=options.dry_run)
    return FINE if look.may_keep else FAILED


def _namer(opened: Desk) -> Callable[[str], str]:
    form = opened.forms[CONTACT_NOTE]

    def named(field: str) -> str:
        item = form.by_link.get(field)
        return field_name(field, item.text if item else "") if field else ""

    return named


def _report(look: Look, batch: Batch | None, named: Callable[[str], str]) -> dict[str, object]:
    return {
        "kind": look.kind,
        "import": str(batch.batch_id) if batch else None,
        "kept": batch is not None,
        "may_keep": look.may_keep,
        "lines": look.lines,
        "made": look.made,
        "people_added": len(look.added),
        "columns": dict(look.columns.read),
        "not_taken_in": list(look.columns.left_over),
        "read_as": {
            "source": look.table.read.source,
            "encoding": look.table.read.encoding,
            "separator": look.table.read.separator,
            "sheet": look.table.read.sheet,
            "lines_above": look.table.above,
        },
        "asks_day_order": look.asks_day_order,
        "lines_open": list(look.troubled),
        "problems": [_trouble(one, named) for one in look.troubles],
    }


def _trouble(one: LineTrouble, named: Callable[[str], str]) -> dict[str, object]:
    told = trouble(one.trouble, named(one.field), one.value)
    facts = asdict(one) | {"trouble": str(one.trouble), "keeps_out": one.keeps_out, "text": told}
    facts["code"] = facts.pop("trouble")
    return facts


def _say_report(
    look: Look, batch: Batch | None, named: Callable[[str], str], *, only_looked: bool
) -> None:
    for column, field in look.columns.read:
        say(_safe(words.COLUMN.format(column=column, field=field)))
    for column in look.columns.left_over:
        say(_safe(words.COLUMN_LEFT.format(column=column)))
    for one in look.troubles:
        told = trouble(one.trouble, named(one.field), one.value)
        say(_safe(words.LINE.format(line=one.line, told=told)))
    if look.asks_day_order:
        say(words.ASK_DATES)
    if batch is not None:
        say(words.TOOK.format(made=look.made, lines=look.lines, batch_id=batch.batch_id))
        if look.added:
            say(words.ALSO_ADDED.format(count=len(look.added)))
    elif only_looked and look.may_keep:
        say(words.WOULD.format(made=look.made, lines=look.lines))
    else:
        say(words.NOTHING.format(open=len(look.troubled), lines=look.lines))


def _safe(line: str) -> str:
    """A line for a terminal; only our own tabs stay."""
    return "\t".join(map(printable, line.split("\t")))


def _batch(one: Batch) -> dict[str, object]:
    return {
        "id": str(one.batch_id),
        "kind": one.kind,
        "at": one.created_at.isoformat(),
        "lines": one.lines,
        "made": one.made,
        "columns": dict(one.columns),
        "undone_at": one.undone_at.isoformat() if one.undone_at else None,
    }
