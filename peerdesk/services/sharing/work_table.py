"""The log of a worker's work as a spreadsheet: real days, times and numbers, no formula."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

from peerdesk.domain.errors import NothingToShare
from peerdesk.domain.progress import Progress, unwatched
from peerdesk.domain.sharing import Medium
from peerdesk.domain.work_log import Gap, LogLine, Sums, by, minutes_once, summed
from peerdesk.printing.spreadsheet import Cell, SheetOfCells, spreadsheet
from peerdesk.services.desk import Desk
from peerdesk.services.practice import PROGRAMME_SETTING
from peerdesk.services.prescribed import STATEMENT_2, prescribed
from peerdesk.services.programme import facts_in
from peerdesk.services.sharing.files import check_place
from peerdesk.services.sharing.several import Saved, leave, saved
from peerdesk.services.sharing.work_chapters import gap_words, units_by_rule
from peerdesk.services.sharing.work_packet import going_of
from peerdesk.services.sharing.work_reading import WorkChoice, WorkRead, read_work
from peerdesk.services.work_log import miles_of
from peerdesk.storage import settings
from peerdesk.storage.session import Session
from peerdesk.wording import work_packet as words
from peerdesk.wording import work_table as heads

_ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))
"""Set apart on paper, where names stand in a line; a cell is apart already."""


@dataclass(frozen=True, slots=True)
class _Made:
    read: WorkRead
    about: tuple[tuple[Cell, ...], ...]


def save_work_table(
    desk: Desk,
    choice: WorkChoice,
    path: Path,
    progress: Progress = unwatched,
    *,
    need_to_know: bool,
) -> Saved:
    """Write the log, its sums and what is open to a spreadsheet that anyone can read.

    Logged for everyone in it before there are bytes. An existing file is never replaced. Raises
    NothingToShare, SharingRefused, ChangedMeanwhile, FileNotWritten, DiskFull.
    """
    check_place(path)
    miles = miles_of(desk, choice.asked)
    with desk.vault.reading() as session:
        read = read_work(desk, session, choice, miles, progress, with_notes=False)
        if not read.found and not read.gaps:
            raise NothingToShare
        going = going_of(session, choice, read)
        about = tuple(_about(desk, session, choice, read))
    leaving = leave(desk, going, Medium.FILE, need_to_know=need_to_know)
    return saved(desk, leaving, path, spreadsheet(_sheets(_Made(read, about))))


def _sheets(made: _Made) -> list[SheetOfCells]:
    lines = made.read.lines
    people = [line for line in lines if line.person_id is not None]
    once = minutes_once(lines)
    return [
        SheetOfCells(
            heads.LOG,
            heads.LOG_HEADS,
            tuple(_row(line, once.get(line.document_id, 0)) for line in lines),
            heads.LOG_WIDTHS,
        ),
        _sums(heads.BY_KIND, words.KIND, by(lines, lambda line: line.kind).items(), lines),
        _sums(
            heads.BY_PERSON,
            words.PERSON,
            by(people, lambda line: line.person, once=False).items(),
            lines,
        ),
        _sums(heads.BY_DAY, words.DAY, by(lines, lambda line: line.day).items(), lines),
        SheetOfCells(
            heads.OPEN, words.GAP_COLUMNS, tuple(map(_gap, made.read.gaps)), (12, 30, 24, 60)
        ),
        SheetOfCells(heads.ABOUT, heads.ABOUT_HEADS, made.about, (24, 80)),
    ]


def _row(line: LogLine, once: int) -> tuple[Cell, ...]:
    zone = ZoneInfo(line.zone)
    units = None if line.units is None or line.in_error else line.units
    return (
        line.day,
        line.starts.astimezone(zone).time(),
        None if line.ends is None else line.ends.astimezone(zone).time(),
        line.zone,
        _plain(line.person),
        line.kind,
        words.IN_ERROR_LINE if line.in_error else line.outcome,
        line.how,
        line.where,
        line.minutes,
        once,
        units,
        line.rule if units is not None else "",
        line.travel,
        line.waiting,
        line.writing,
        _miles(line.tenths_of_miles),
        _wall(line.signed_at, line.signed_zone),
        heads.YES if line.late else "",
        line.late_reason,
        str(line.document_id),
        "" if line.whole_id is None else str(line.whole_id),
    )


def _sums(
    name: str,
    first: str,
    found: Iterable[tuple[str | date, Sums]],
    lines: tuple[LogLine, ...],
) -> SheetOfCells:
    rows: list[tuple[Cell, ...]] = [
        (_plain(key) if isinstance(key, str) else key, *_numbers(sums)) for key, sums in found
    ]
    rows.append((words.ALL, *_numbers(summed(lines))))
    return SheetOfCells(name, (first, *words.SUM_COLUMNS), tuple(rows), (30, *[12] * 7))


def _numbers(found: Sums) -> tuple[Cell, ...]:
    return (
        found.contacts,
        found.minutes,
        found.units,
        found.travel,
        found.waiting,
        found.writing,
        _miles(found.tenths_of_miles),
    )


def _gap(gap: Gap) -> tuple[Cell, ...]:
    return (gap.day, _plain(gap.person), gap.what, _plain(gap_words(gap)))


def _about(
    desk: Desk, session: Session, choice: WorkChoice, read: WorkRead
) -> Iterator[tuple[Cell, ...]]:
    worker = settings.worker(session, desk.signer.worker_id)
    yield words.WORKER, ", ".join(filter(None, (worker.name, worker.title, worker.credential)))
    yield heads.PROGRAMME, str(settings.value(session, settings.PRACTICE, PROGRAMME_SETTING) or "")
    yield words.PERIOD, words.period(choice.asked.first, choice.asked.last)
    yield words.MADE_FOR, choice.recipient
    yield words.UNITS, words.units(units_by_rule(read.lines))
    for day, tenths in read.miles.apart:
        yield f"{words.MILES_APART}, {day.isoformat()}", _miles(tenths)
    yield words.MADE_ON, _wall(desk.clock.now(), desk.clock.zone())
    if facts_in(session).is_part2:
        yield words.NOTICE, prescribed(STATEMENT_2).text


def _miles(tenths: int) -> Decimal | None:
    return Decimal(tenths) / 10 if tenths else None


def _wall(at: datetime, zone: str) -> datetime:
    return at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def _plain(text: str) -> str:
    return text.translate(_ISOLATES)
