"""A worker's own work of some days as one packet for a reviewer (`contact-notes.md` §15)."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from uuid import UUID

from peerdesk.domain.consents.records import Words
from peerdesk.domain.errors import NothingToShare
from peerdesk.domain.progress import Progress, unwatched
from peerdesk.domain.sharing import SharingPurpose
from peerdesk.domain.work_log import GapKind, WorkAsked, summed
from peerdesk.printing.records import Cover, Footer
from peerdesk.printing.work_paper import WorkPaper
from peerdesk.services.desk import Desk, new_id
from peerdesk.services.practice import PROGRAMME_SETTING
from peerdesk.services.prescribed import STATEMENT_2, prescribed
from peerdesk.services.profiles import rules_in
from peerdesk.services.programme import facts_in
from peerdesk.services.sharing.gate import Press
from peerdesk.services.sharing.several import Going, SeveralPages, note_looking
from peerdesk.services.sharing.work_chapters import before, behind, units_by_rule
from peerdesk.services.sharing.work_plans import whole_plans
from peerdesk.services.sharing.work_reading import (
    WorkChoice,
    WorkRead,
    held,
    read_work,
)
from peerdesk.services.work_log import Labels, miles_of
from peerdesk.storage import settings
from peerdesk.storage.session import Session
from peerdesk.wording import dates
from peerdesk.wording import records as record_words
from peerdesk.wording import work_packet as words

_TOLD: Words = frozenset({"attendance", "contact_notes", "billing", "consents"})
_PLANS: Words = frozenset(
    {
        *("recovery_plan", "wrap", "crisis_plan"),
        *("substance_use_plans", "advance_directive", "other_plans"),
    }
)


def work_packet(
    desk: Desk, choice: WorkChoice, press: Press, progress: Progress = unwatched
) -> SeveralPages:
    """The packet as it would leave, seen on this screen only; the trail says it was viewed.

    `progress` counts the notes, once while they are read and twice while they are laid out; what
    it raises ends the work and leaves no trace. Raises NothingToShare, GlyphsMissing.
    """
    at, packet_id = desk.clock.now(), new_id(desk)
    miles = miles_of(desk, choice.asked)
    with desk.vault.reading() as session:
        read = read_work(desk, session, choice, miles, progress, with_notes=True)
        if not read.found and not read.gaps:
            raise NothingToShare
        paper = _paper(desk, session, choice, read, packet_id)
        going = going_of(session, choice, read)
    made = paper.drawn(press.shelf, at, press.settings, progress)
    note_looking(desk)
    return SeveralPages(made.pages, going, read.packet_hash, made.pdf)


def going_of(session: Session, choice: WorkChoice, read: WorkRead) -> Going:
    """What it holds of each person; a log without people discloses nobody."""
    categories = _TOLD | (_PLANS if choice.whole_plans else frozenset())
    found = tuple(held(session, read, each, categories) for each in read.person_ids)
    return Going(choice.asked, choice.recipient, found, words.what_left(read.packet_hash))


def _paper(
    desk: Desk, session: Session, choice: WorkChoice, read: WorkRead, packet_id: UUID
) -> WorkPaper:
    notice = (prescribed(STATEMENT_2).text,) if facts_in(session).is_part2 else ()
    footer = Footer(str(packet_id), words.TITLE, notices=notice)
    filed = list(read.filed)
    if choice.whole_plans:
        filed += whole_plans(desk, session, choice.asked, read.person_ids)
    return WorkPaper(
        cover=_cover(desk, session, choice, read, packet_id),
        before=tuple(before(desk, session, choice.asked, read)),
        documents=tuple(filed),
        behind=tuple(behind(session, read, packet_id)),
        footer=footer,
    )


def _cover(
    desk: Desk, session: Session, choice: WorkChoice, read: WorkRead, packet_id: UUID
) -> Cover:
    worker = settings.worker(session, desk.signer.worker_id)
    who = ", ".join(filter(None, (worker.name, worker.title, worker.credential)))
    rows = (
        (words.WORKER, who),
        (words.PERIOD, words.period(choice.asked.first, choice.asked.last)),
        (words.PEOPLE, _people(session, choice, read)),
        (words.MADE_FOR, choice.recipient or record_words.PURPOSES[SharingPurpose.INTERNAL]),
        *_counts(read),
        (words.RULES, _rules(session, choice.asked)),
        (words.MADE_ON, dates.moment(desk.clock.now(), desk.clock.zone())),
        (words.PACKET, str(packet_id)),
    )
    programme = str(settings.value(session, settings.PRACTICE, PROGRAMME_SETTING) or "")
    told = tuple((name, value) for name, value in rows if value)
    return Cover(words.TITLE, worker.name, programme, told, record_words.FILE_NOTICE)


def _counts(read: WorkRead) -> Iterator[tuple[str, str]]:
    """How much there is; what is none is not told, but for drafts, which are asked about."""
    total = summed(read.lines)
    kinds = Counter(gap.kind for gap in read.gaps)
    in_error = sum(line.in_error for line in read.lines)
    yield words.CONTACTS, f"{len(read.lines) - in_error:,}"
    yield words.IN_ERROR, f"{in_error:,}" if in_error else ""
    yield words.DRAFTS, f"{kinds[GapKind.DRAFT] + kinds[GapKind.OVERDUE]:,}"
    yield words.LATE, f"{kinds[GapKind.LATE]:,}" if kinds[GapKind.LATE] else ""
    yield words.DIRECT, words.minutes_and_hours(total.minutes)
    yield words.UNITS, words.units(units_by_rule(read.lines))
    apart = sum(tenths for _, tenths in read.miles.apart)
    yield words.MILES, words.miles(total.tenths_of_miles + apart)


def _people(session: Session, choice: WorkChoice, read: WorkRead) -> str:
    """Everyone, or those who were chosen by their labels."""
    if choice.asked.person_ids is None:
        return words.everyone(len(read.person_ids))
    labels = Labels(session)
    return ", ".join(sorted(labels.of(each) for each in choice.asked.person_ids))


def _rules(session: Session, asked: WorkAsked) -> str:
    """The rule profiles that held on any of the days."""
    choices = rules_in(session).choices
    ends = [*(since for since, _ in choices[1:]), date.max]
    told = [
        words.rule_since(name, since)
        for (since, name), end in zip(choices, ends, strict=True)
        if (asked.last is None or since <= asked.last) and (asked.first or date.min) < end
    ]
    return ", ".join(told)
