"""Which plans were in force and which papers counted, on the days a packet is about."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from uuid import UUID
from zoneinfo import ZoneInfo

from peerdesk.domain.consents.listing import Today
from peerdesk.domain.documents import ANSWERED
from peerdesk.domain.plans import PlanFilter, PlanRecord
from peerdesk.domain.work_log import WorkAsked
from peerdesk.domain.zones import near_instant
from peerdesk.printing.chapters import Chapter
from peerdesk.services.consents.summaries import ConsentSummary, summary_of
from peerdesk.services.desk import Desk
from peerdesk.services.programme import now_in
from peerdesk.services.sharing.table_shape import table_of
from peerdesk.services.work_log import Labels
from peerdesk.storage import consents, plans, revisions
from peerdesk.storage.session import Session
from peerdesk.wording import consent_pages, dates
from peerdesk.wording import plans as plan_words
from peerdesk.wording import work_packet as words
from peerdesk.wording.islands import island
from peerdesk.wording.shared_words import purpose_words

_PLAN_SHARES = (24, 26, 9, 14, 14, 13)
_CONSENT_SHARES = (17, 22, 27, 11, 12, 13)
_MOST_PLANS = 500  # of one person; nobody has so many


def plans_in_force(session: Session, asked: WorkAsked, person_ids: Sequence[UUID]) -> Chapter:
    """Which version of which plan held from when until when, within the days asked for."""
    labels = Labels(session)
    rows = [
        row
        for person_id in person_ids
        for plan in _plans_of(session, person_id)
        for row in _plan_rows(session, asked, plan, labels.of(person_id))
    ]
    if not rows:
        return Chapter(words.PLANS, (words.NO_PLANS,))
    return Chapter(words.PLANS, (), (table_of(words.PLAN_COLUMNS, _PLAN_SHARES, rows),))


def _plans_of(session: Session, person_id: UUID) -> list[PlanRecord]:
    found = plans.listed(session, PlanFilter(person_id=person_id), None, _MOST_PLANS)
    return [plan for plan in found if plan.version_count]


def _plan_rows(
    session: Session, asked: WorkAsked, plan: PlanRecord, person: str
) -> Iterator[tuple[str, ...]]:
    versions = [one for one in revisions.of(session, plan.document_id) if one.kind in ANSWERED]
    starts = [one.signed_at.astimezone(ZoneInfo(one.signed_zone)).date() for one in versions]
    for place, (version, since) in enumerate(zip(versions, starts, strict=True)):
        until = starts[place + 1] if place + 1 < len(starts) else None
        if asked.last is not None and since > asked.last:
            continue
        if until is not None and asked.first is not None and until < asked.first:
            continue
        yield (
            person,
            island(plan.columns.title),
            str(version.number),
            dates.short_day(since),
            dates.short_day(until) if until else words.STILL,
            plan_words.standing(plan.standing) if until is None else "",
        )


def consents_then(
    desk: Desk, session: Session, asked: WorkAsked, person_ids: Sequence[UUID]
) -> Chapter:
    """The papers about sharing, limits among them, as they stood when the days were over."""
    then = _then(desk, session, asked)
    labels = Labels(session)
    rows = [
        _consent_row(summary_of(line, then), labels.of(person_id), then)
        for person_id in person_ids
        for line in consents.of_person(session, person_id)
        if line.sealed_at is not None and line.sealed_at <= then.at
    ]
    if not rows:
        return Chapter(words.CONSENTS, (words.NO_CONSENTS,))
    table = table_of(words.CONSENT_COLUMNS, _CONSENT_SHARES, rows)
    return Chapter(words.CONSENTS, (), (table,))


def _then(desk: Desk, session: Session, asked: WorkAsked) -> Today:
    """The last moment of the days asked for, or now if that comes first."""
    now = now_in(desk, session)
    if asked.last is None:
        return now
    after = date.fromordinal(asked.last.toordinal() + 1)
    end = near_instant(datetime.combine(after, time()), desk.clock.zone())
    return now if now.at <= end else replace(now, at=end, is_past=True)


def _consent_row(one: ConsentSummary, person: str, then: Today) -> tuple[str, ...]:
    purposes = [purpose_words(code) for code in one.purposes]
    told = (consent_pages.to_whom(one.recipients), consent_pages.for_what(purposes))
    signed = _day_of(one.signed_at, then)
    ends = consent_pages.until(one.expires_on, one.expiry_event, date.min)
    return (
        person,
        consent_pages.paper(one.paper),
        "\n".join(filter(None, told)),
        dates.short_day(signed) if signed else "",
        ends or (consent_pages.no_end() if one.standing.is_in_force else ""),
        words.standing(one.standing, _day_of(one.ended_at, then)),
    )


def _day_of(moment: datetime | date | None, then: Today) -> date | None:
    if isinstance(moment, datetime):
        return moment.astimezone(then.zone).date()
    return moment
