"""The list a worker who leaves hands over: each person by their label, and where things stand."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from peerdesk.domain.askings import AskingState
from peerdesk.domain.consents.records import Words
from peerdesk.domain.errors import NothingToShare
from peerdesk.domain.people import Person
from peerdesk.domain.planned import PlanState
from peerdesk.domain.plans import PlanFilter
from peerdesk.domain.progress import Progress, unwatched
from peerdesk.domain.work_log import WorkAsked
from peerdesk.printing.chapters import Chapter
from peerdesk.printing.records import Cover, Footer
from peerdesk.printing.tables import Table, TableColumn
from peerdesk.printing.work_paper import WorkPaper
from peerdesk.services import work_gaps, work_log
from peerdesk.services.consents.summaries import summary_of
from peerdesk.services.desk import Desk, new_id
from peerdesk.services.person_facts import safe_contact_in
from peerdesk.services.practice import PROGRAMME_SETTING
from peerdesk.services.prescribed import STATEMENT_1, STATEMENT_2, prescribed
from peerdesk.services.programme import facts_in, now_in
from peerdesk.services.sharing.contents import Contents
from peerdesk.services.sharing.gate import Press
from peerdesk.services.sharing.several import Going, SeveralPages, note_looking
from peerdesk.services.sharing.work_chapters import gaps
from peerdesk.storage import askings, consents, goals, people, planned_contacts, plans, settings
from peerdesk.storage.session import Session
from peerdesk.wording import askings as asking_words
from peerdesk.wording import consent_pages, dates, safe_contact
from peerdesk.wording import hand_over as words
from peerdesk.wording import people as people_words
from peerdesk.wording import records as record_words
from peerdesk.wording import work_packet as packet_words
from peerdesk.wording.islands import island

_TOLD: Words = frozenset({"attendance", "contact_notes", "consents", "recovery_plan"})
_SHARES = (22.0, 78.0)
_AHEAD = timedelta(days=3 * 365)
_MOST = 200  # steps, plans or papers of one person


def hand_over_list(
    desk: Desk, recipient: str, press: Press, progress: Progress = unwatched
) -> SeveralPages:
    """The list as it would leave, seen on this screen only; it is saved by `save_several`.

    `progress` counts people, then what is laid out. Raises NothingToShare, GlyphsMissing.
    """
    at, paper_id = desk.clock.now(), new_id(desk)
    with desk.vault.reading() as session:
        reader = _Reader(desk, session)
        everyone = reader.everyone()
        if not everyone:
            raise NothingToShare
        tables = []
        for done, person_id in enumerate(everyone, 1):
            tables.append(reader.table(person_id))
            progress(done, len(everyone))
        paper = reader.paper(tuple(tables), recipient, paper_id)
        day = at.astimezone(ZoneInfo(desk.clock.zone())).date()
        held = tuple(Contents(one, (), _TOLD, day, day) for one in everyone)
    made = paper.drawn(press.shelf, at, press.settings, progress)
    note_looking(desk)
    going = Going(WorkAsked(), recipient, held, words.what_left())
    return SeveralPages(made.pages, going, "", made.pdf)


class _Reader:
    """Reads where things stand with everyone, in one view of the records."""

    def __init__(self, desk: Desk, session: Session) -> None:
        self._desk, self._session = desk, session
        self._today = now_in(desk, session)
        self._labels = work_log.Labels(session)
        self._ahead = self._planned()

    def everyone(self) -> tuple[UUID, ...]:
        """All people, by their labels."""
        found = [one.person_id for one in people.all_names(self._session)]
        return tuple(sorted(found, key=lambda each: self._labels.of(each).casefold()))

    def table(self, person_id: UUID) -> Table:
        """One person: what is known to go on with, nothing where there is none."""
        person = people.person(self._session, person_id)
        rows = tuple((name, told) for name, told in self._rows(person) if told)
        columns = (TableColumn("", _SHARES[0]), TableColumn("", _SHARES[1]))
        return Table(columns, rows, self._labels.of(person_id))

    def paper(self, tables: tuple[Table, ...], recipient: str, paper_id: UUID) -> WorkPaper:
        """Cover, people, what is still open, and the notice where it is due."""
        session = self._session
        is_part2 = facts_in(session).is_part2
        asked = WorkAsked()
        found = work_log.summaries(self._desk, session, asked)
        behind = [gaps(work_gaps.still_open(self._desk, session, asked, found))]
        if is_part2:
            notice = prescribed(STATEMENT_1)
            told = (notice.citation, *notice.paragraphs)
            behind.append(Chapter(packet_words.NOTICE, told))
        return WorkPaper(
            cover=self._cover(recipient, len(tables)),
            before=(Chapter(words.PEOPLE, (words.PEOPLE_SENTENCE,), tables),),
            documents=(),
            behind=tuple(behind),
            footer=Footer(
                str(paper_id),
                words.TITLE,
                notices=(prescribed(STATEMENT_2).text,) if is_part2 else (),
            ),
        )

    def _cover(self, recipient: str, count: int) -> Cover:
        session, desk = self._session, self._desk
        worker = settings.worker(session, desk.signer.worker_id)
        who = ", ".join(filter(None, (worker.name, worker.title, worker.credential)))
        rows = (
            (words.FROM, who),
            (packet_words.MADE_FOR, recipient or record_words.PURPOSES["internal"]),
            (words.PEOPLE, f"{count:,}"),
            (packet_words.MADE_ON, dates.moment(desk.clock.now(), desk.clock.zone())),
        )
        programme = str(settings.value(session, settings.PRACTICE, PROGRAMME_SETTING) or "")
        return Cover(words.TITLE, worker.name, programme, rows, record_words.FILE_NOTICE)

    def _rows(self, person: Person) -> Iterator[tuple[str, str]]:
        person_id, session = person.person_id, self._session
        summary = people.summary(session, person_id)
        status = person.participation
        yield words.STANDING, people_words.standing_since(status, person.since) if status else ""
        yield words.LAST, self._day(summary.last_contact_at) if summary.last_contact_at else ""
        yield words.REACH, "\n".join(self._reach(person))
        yield words.NEXT, "\n".join(self._ahead.get(person_id, ()))
        yield words.STEPS, "\n".join(self._steps(person_id))
        yield words.GOALS, "\n".join(self._goals(person_id))
        yield words.PLANS, "\n".join(self._plans(person_id))
        yield words.CONSENTS, "\n".join(self._consents(person_id))
        yield words.ASKED, "\n".join(self._asked(person_id))

    def _reach(self, person: Person) -> Iterator[str]:
        """Their own request first; then every way with what they say of using it."""
        asked = safe_contact_in(self._desk, self._session, person.person_id)
        if asked is not None:
            yield safe_contact.safe_contact_words(asked)
        yield island(person.details.how_to_reach)
        for way in person.details.ways:
            kind, safety = people_words.reach_kind(way.kind), people_words.reach_safety(way.safety)
            note = f" ({island(way.note)})" if way.note else ""
            yield f"{kind}: {island(way.value)} · {safety}{note}"

    def _steps(self, person_id: UUID) -> Iterator[str]:
        for step in goals.open_steps(self._session, person_id, _MOST):
            when = dates.short_day(step.by_when) if step.by_when else step.when_text
            yield record_words.step(island(step.text), step.owner, step.owner_label, when)

    def _goals(self, person_id: UUID) -> Iterator[str]:
        for goal in goals.goals(self._session, person_id):
            if goal.is_offered:
                yield island(goal.own_words)

    def _plans(self, person_id: UUID) -> Iterator[str]:
        for plan in plans.listed(self._session, PlanFilter(person_id=person_id), None, _MOST):
            if plan.version_count and not plan.standing.is_put_away:
                yield words.plan(
                    island(plan.columns.title), plan.version_count, plan.columns.review_on
                )

    def _consents(self, person_id: UUID) -> Iterator[str]:
        for line in consents.of_person(self._session, person_id):
            one = summary_of(line, self._today)
            if one.standing.is_in_force:
                told = (
                    consent_pages.paper(one.paper),
                    consent_pages.to_whom(one.recipients),
                    consent_pages.until(one.expires_on, one.expiry_event, date.min),
                )
                yield " · ".join(filter(None, told))

    def _asked(self, person_id: UUID) -> Iterator[str]:
        """What they asked for about their record and wait for."""
        for line in askings.listed(self._session, person_id, AskingState.OPEN, None, _MOST):
            asked = line.asking
            yield words.asked(asking_words.kind(asked.kind), asked.received_on, asked.due_on)

    def _planned(self) -> dict[UUID, list[str]]:
        """What is planned with each person from now on."""
        now = self._desk.clock.now()
        far = now + _AHEAD
        found: dict[UUID, list[str]] = {}
        worker_id = self._desk.signer.worker_id
        for one in planned_contacts.between(self._session, worker_id, now, far):
            wish = one.wish
            if one.state is PlanState.PLANNED and wish.person_id is not None:
                what = work_log.kind_words(self._desk, wish.contact_type)
                told = f"{packet_words.signed(wish.starts_at, wish.zone)} · {what}"
                found.setdefault(wish.person_id, []).append(told)
        return found

    def _day(self, at: datetime) -> str:
        return dates.short_day(at.astimezone(self._today.zone).date())
