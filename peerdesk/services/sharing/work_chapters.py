"""The chapters of a packet: the log by months, what it adds up to, gaps, and the proof."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from uuid import UUID

from peerdesk.domain.work_log import Gap, GapKind, LogLine, Sums, WorkAsked, by, summed
from peerdesk.printing.chapters import Chapter
from peerdesk.printing.tables import Table
from peerdesk.services.desk import Desk
from peerdesk.services.prescribed import STATEMENT_1, prescribed
from peerdesk.services.programme import facts_in
from peerdesk.services.sharing.table_shape import table_of
from peerdesk.services.sharing.work_reading import WorkRead
from peerdesk.services.sharing.work_standings import consents_then, plans_in_force
from peerdesk.storage.session import Session
from peerdesk.wording import dates
from peerdesk.wording import work_packet as words

_LOG_SHARES = (7.5, 9, 14, 12, 9, 13, 5, 9.5, 10, 5, 9.5, 12)
_LOG_NUMBERS = frozenset({6, 9})
_LOG_SCALE = 0.74
_SUM_SHARES = (26, 9, 9, 10, 9, 9, 9, 8)
_GAP_SHARES = (14, 24, 20, 42)
_PROOF_SHARES = (31, 7, 19, 53)
_PROOF_SCALE = 0.72


def before(desk: Desk, session: Session, asked: WorkAsked, read: WorkRead) -> Iterator[Chapter]:
    """The chapters in front of the notes."""
    yield from _log(read.lines)
    yield sums(read)
    yield gaps(read.gaps)
    yield plans_in_force(session, asked, read.person_ids)
    yield consents_then(desk, session, asked, read.person_ids)


def behind(session: Session, read: WorkRead, packet_id: UUID) -> Iterator[Chapter]:
    """The chapters after the notes: the hashes, and the notice where it is due."""
    rows = tuple(
        (str(one.document_id), str(one.number), one.signed, one.content_hash) for one in read.proven
    )
    told = words.proof_sentences(str(packet_id), read.packet_hash)
    table = table_of(words.PROOF_COLUMNS, _PROOF_SHARES, rows, numbers={1})
    table = replace(table, scale=_PROOF_SCALE)
    yield Chapter(words.PROOF, told[:-2], (table,), across=True, behind=told[-2:])
    if facts_in(session).is_part2:
        notice = prescribed(STATEMENT_1)
        yield Chapter(words.NOTICE, (notice.citation, *notice.paragraphs))


def _log(lines: Sequence[LogLine]) -> Iterator[Chapter]:
    """One chapter for each month, so that a year is never laid out as a whole."""
    wholes = {line.document_id for line in lines}
    for month, found in groupby(lines, lambda line: line.day.replace(day=1)):
        of_month = tuple(found)
        rows = (*(_log_row(line, wholes) for line in of_month), _log_total(of_month))
        table = table_of(words.LOG_COLUMNS, _LOG_SHARES, rows, _LOG_NUMBERS, totals=1)
        table = replace(table, scale=_LOG_SCALE)
        stars = any(line.whole_id in wholes for line in of_month)
        sentences = (words.LOG_SENTENCE, *((words.WITHIN,) if stars else ()))
        yield Chapter(words.log_of(month), sentences, (table,), across=True)


def _log_row(line: LogLine, wholes: set[UUID]) -> tuple[str, ...]:
    star = words.WITHIN_MARK if line.whole_id in wholes else ""
    outcome = words.IN_ERROR_LINE if line.in_error else line.outcome
    return (
        dates.short_day(line.day, line.day),
        dates.span(line.starts, line.ends, line.zone),
        line.person,
        line.kind,
        outcome,
        " · ".join(filter(None, (line.how, line.where))),
        "" if line.minutes is None else f"{line.minutes}{star}",
        "" if line.units is None else words.units({line.rule: line.units}),
        words.apart(line.travel, line.waiting, line.writing),
        words.miles(line.tenths_of_miles),
        words.signed(line.signed_at, line.signed_zone, line.day),
        words.late(line.late_reason) if line.late else "",
    )


def _log_total(lines: Sequence[LogLine]) -> tuple[str, ...]:
    total = summed(lines)
    return (
        *("", "", words.ALL, "", "", ""),
        _number(total.minutes),
        words.units(units_by_rule(lines)) if total.units is not None else "",
        words.apart(total.travel, total.waiting, total.writing),
        words.miles(total.tenths_of_miles),
        *("", ""),
    )


def units_by_rule(lines: Iterable[LogLine]) -> dict[str, int]:
    """Units by the rule they were counted by."""
    found: dict[str, int] = {}
    for line in lines:
        if line.units is not None and not line.in_error:
            found[line.rule] = found.get(line.rule, 0) + line.units
    return found


def sums(read: WorkRead) -> Chapter:
    """What the log adds up to: by kind, by person, by day."""
    lines = [line for line in read.lines if not line.in_error]

    def table(title: str, first: str, key: Callable[[LogLine], Hashable], *, once: bool) -> Table:
        rows = [_sum_row(_told(each), found) for each, found in by(lines, key, once=once).items()]
        rows.append(_sum_row(words.ALL, summed(lines)))
        heads = (first, *words.SUM_COLUMNS)
        numbers = range(1, len(heads))
        return table_of(heads, _SUM_SHARES, rows, numbers, totals=1, title=title)

    apart = tuple((_told(day), words.miles(tenths)) for day, tenths in read.miles.apart)
    miles = table_of((words.DAY, words.MILES), (26, 8), apart, {1}, title=words.MILES_APART)
    with_people = [line for line in lines if line.person_id is not None]
    return Chapter(
        words.SUMS,
        (words.SUMS_SENTENCE, words.rules_told(units_by_rule(lines))),
        (
            table(words.BY_KIND, words.KIND, lambda line: line.kind, once=True),
            *([table(words.BY_PERSON, words.PERSON, _person, once=False)] if with_people else []),
            table(words.BY_DAY, words.DAY, lambda line: line.day, once=True),
            *([miles] if apart else []),
        ),
    )


def _person(line: LogLine) -> str:
    return line.person or words.NO_PERSON


def _sum_row(name: str, found: Sums) -> tuple[str, ...]:
    return (
        name,
        f"{found.contacts:,}",
        f"{found.minutes:,}",
        "" if found.units is None else f"{found.units:,}",
        _number(found.travel),
        _number(found.waiting),
        _number(found.writing),
        words.miles(found.tenths_of_miles),
    )


def gaps(found: Sequence[Gap]) -> Chapter:
    """What a reviewer would ask about."""
    if not found:
        return Chapter(words.GAPS, (words.NO_GAPS,))
    rows = [(dates.short_day(one.day), one.person, one.what, gap_words(one)) for one in found]
    table = table_of(words.GAP_COLUMNS, _GAP_SHARES, rows)
    return Chapter(words.GAPS, (words.GAPS_SENTENCE,), (table,))


def gap_words(gap: Gap) -> str:
    """One gap in a line."""
    age = gap.age_days or 0
    if gap.kind in {GapKind.DRAFT, GapKind.OVERDUE}:
        overdue = gap.kind is GapKind.OVERDUE
        return words.draft(age, gap.lacks, gap.due_on, overdue=overdue)
    if gap.kind is GapKind.ADDITION:
        return words.addition(age)
    if gap.kind is GapKind.LATE:
        return words.late(gap.reason)
    return words.NO_NOTE if gap.kind is GapKind.NO_NOTE else words.overlap(gap.problem)


def _told(key: Hashable) -> str:
    return dates.short_day(key) if isinstance(key, date) else str(key)


def _number(count: int | None) -> str:
    return f"{count:,}" if count else ""
