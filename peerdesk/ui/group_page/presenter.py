"""One group's meeting while it is written: its list, and one open member at a time; no widget."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cached_property
from itertools import islice
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.errors import DocumentError, InputError, PeerDeskError
from peerdesk.domain.groups import Attendance, TimesHere
from peerdesk.domain.leaks import Roster
from peerdesk.domain.people import PersonSummary
from peerdesk.domain.progress import Progress
from peerdesk.domain.times import read_when
from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.formats import Formats
from peerdesk.forms.group_reading import Group, Member
from peerdesk.services import documents, groups, people, preflight
from peerdesk.services.desk import Desk, today
from peerdesk.ui.contact_page.presenter import ContactPresenter
from peerdesk.ui.draft_keeper import DraftKeeper
from peerdesk.ui.group_page.lines import MemberLine, StillLacking, first_sight, lacks, line_of
from peerdesk.ui.lacking import Lacking, lacking
from peerdesk.wording import dates, sentence
from peerdesk.wording import groups as words

LARGE = 20
"""With more members than this, what goes through every note is done in the background."""


class GroupPresenter(QObject):
    """`roster_changed` when people came or went, `member_changed` when one of them did.

    `saving`, `saved` and `failed` as of a keeper, for the meeting and the open member alike.
    """

    roster_changed = Signal()
    member_changed = Signal(int)
    saving = Signal()
    saved = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        desk: Desk,
        meeting_id: UUID,
        formats: Formats,
        save_within_ms: int,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._formats, self._within = desk, formats, save_within_ms
        self.keeper = self._kept(meeting_id)
        self.meeting_id = meeting_id
        self.top = ContactPresenter(desk, self.keeper, formats, self)
        self.member: ContactPresenter | None = None
        self.open_row: RowKey | None = None
        self._removed: groups.Removed | None = None
        self._in_step: Answers | None = None

    def _kept(self, document_id: UUID) -> DraftKeeper:
        keeper = DraftKeeper(self._desk, document_id, self._within, self)
        keeper.saving.connect(self.saving)
        keeper.saved.connect(self.saved)
        keeper.failed.connect(self.failed)
        return keeper

    # --- The meeting ------------------------------------------------------------------------

    @property
    def read(self) -> Group:
        """What the meeting says of its group."""
        return groups.group_of(self.keeper.answers)

    @cached_property
    def last(self) -> groups.LastMeeting | None:
        """The worker's last meeting, whose people can be taken over."""
        found = groups.last_one(self._desk, self.meeting_id)
        return found if found is not None and found.people else None

    @property
    def is_large(self) -> bool:
        """Whether going through every note takes so long that the window would stand still."""
        return len(self.read.members) > LARGE

    def ratio(self) -> str:
        """What the programme's rule says about the size, "" within it."""
        found = groups.ratio(self.keeper.answers, self.top.profile)
        return "" if found is None else words.too_large(found.present, found.leaders, found.most)

    def alike(self) -> str:
        """Which members' notes say nearly the same, "" for none."""
        return self.comparing()()

    def comparing(self) -> Callable[[], str]:
        """What compares the notes as they are now; may run in the background."""
        desk, answers = self._desk, self.keeper.answers

        def compare() -> str:
            found = groups.alike(desk, answers)
            return words.alike(found) if found else ""

        return compare

    def roster(self, row: RowKey | None = None) -> Roster:
        """The names a text must not hold: everyone's, or everyone's but one member's."""
        document = self._member(row).entry_id if row is not None else self.meeting_id
        if document is None:
            return Roster(())
        return Roster.of(groups.others(self._desk, document), groups.own(self._desk, document))

    # --- The list ---------------------------------------------------------------------------

    def find(self, text: str) -> list[PersonSummary]:
        """People for what is typed."""
        return people.find(self._desk, text, limit=8)

    def add(self, found: Sequence[UUID]) -> int:
        """Put people on the list; how many are new."""
        before = len(self.read.members)
        if self.settled():
            self._take(groups.add_members(self._desk, self.meeting_id, found))
            self.roster_changed.emit()
        return len(self.read.members) - before

    def take_last_people(self) -> None:
        """The people of the last meeting, and its name and place; never its text."""
        if self.last is not None:
            self._take(groups.like(self._desk, self.keeper.answers, self.last))
            self.add(self.last.people)

    def remove(self, row: RowKey) -> None:
        """Take a member off the list, to be undone once."""
        if self.settled():
            answers, self._removed = groups.remove(self._desk, self.meeting_id, row)
            self._take(answers)
            self.roster_changed.emit()

    def put_back(self) -> None:
        """Bring the member back who was taken off last."""
        if self._removed is not None and self.settled():
            self._take(groups.put_back(self._desk, self.meeting_id, self._removed))
            self._removed = None
            self.roster_changed.emit()

    def everyone_here(self) -> None:
        """Everyone of whom nothing is said yet was there the whole time."""
        unsaid = [one for one in self.read.members if one.attendance is None]
        rows = [one.row for one in unsaid if one.entry_id is not None]
        if rows and self.settled():
            self._take(groups.whole_time(self.keeper.answers, rows))
            self.roster_changed.emit()

    def say_here(self, row: RowKey, code: str) -> None:
        """Say how long a member was there; the open one stays open."""
        was_open = self.open_row
        if code and self.settled():
            self._change([row], Attendance(code), None)
            if was_open == row:
                self.open(row)
            self.member_changed.emit(row)

    def type_times(self, row: RowKey, text: str) -> str:
        """When a member was there; what is wrong with it in words, "" when it could be read."""
        times, trouble = self._times(text)
        if not trouble and self.settled():
            self._change([row], Attendance.PART, times)
            self.open(row)
            self.member_changed.emit(row)
        return trouble

    def wrong_with_times(self, text: str) -> str:
        """What is wrong with times as typed, in words; "" when they can be read."""
        return self._times(text)[1]

    def times_words(self, member: Member) -> str:
        """A member's times as the field takes them back: until when, or from and until."""
        if member.start is None or member.end is None:
            moments = [at for at in (member.start, member.end) if at is not None]
            return "".join(dates.clock_time(at, self.top.zone) for at in moments)
        return dates.span(member.start, member.end, self.top.zone)

    def lines(self) -> list[MemberLine]:
        """Everyone on the list at first sight: who was there, and whose note lacks nothing.

        What their notes say is read one by one, by `line`.
        """
        finished = groups.finished_entries(self._desk, self.meeting_id)
        return [first_sight(one, finished) for one in self.read.members]

    @property
    def for_all(self) -> tuple[str, ...]:
        """What the meeting says for every note that does not say it itself."""
        top = self.top
        words_of_their_own = "said" if top.text("no_goal_words").strip() else ""
        return top.code("risk_flag"), top.code("no_goal_reason"), words_of_their_own

    def line(self, member: Member) -> MemberLine:
        """One member as the list shows them, with what their note says."""
        return line_of(self._desk, member, self.keeper.answers)

    # --- One member -------------------------------------------------------------------------

    def open(self, row: RowKey) -> ContactPresenter | None:
        """Open a member's own note; None for who was not there, or whose note is signed."""
        if not self.settled():
            return None
        member = self._member(row)
        if member.entry_id is None:
            return None
        groups.bring_in_step(self._desk, self.keeper.answers, member)
        with suppress(DocumentError):
            keeper = self._kept(member.entry_id)
            self.member = ContactPresenter(self._desk, keeper, self._formats, keeper)
            self.open_row = row
        return self.member

    def note_of_missed(self, row: RowKey) -> UUID | None:
        """A note of its own that a member did not come; None before the meeting has its time."""
        if not self.settled():
            return None
        return groups.note_of_missed(self._desk, self.meeting_id, row)

    def close_member(self) -> bool:
        """Save the open member's note and let go of it; False when it could not be saved."""
        if self.member is None:
            return True
        keeper, row = self.member.keeper, self.open_row
        if not keeper.flush():
            return False
        self.member = self.open_row = None
        keeper.forget()
        keeper.deleteLater()
        if row is not None:
            self.member_changed.emit(row)
        return True

    # --- Saving and signing -----------------------------------------------------------------

    def flush(self) -> bool:
        """Save everything that is typed; notes of a small group are in step with it then.

        Those of a large one follow, by `following`.
        """
        if not self.keeper.flush() or (self.member and not self.member.keeper.flush()):
            return False
        return self.is_in_step or self.is_large or self._bring_in_step()

    def _bring_in_step(self) -> bool:
        row, answers = self.open_row, self.keeper.answers
        if not self.close_member():
            return False
        try:
            groups.keep_in_step(self._desk, answers)
        except PeerDeskError as error:
            self.failed.emit(error)
            return False
        self.is_followed(answers)
        if row is not None:
            self.open(row)
        return True

    def settled(self) -> bool:
        """Close the open member and save all that is typed, so that the list can change underneath.

        False when it could not be saved.
        """
        return self.close_member() and self.keeper.flush()

    @property
    def is_in_step(self) -> bool:
        """Whether every note has what the meeting says now."""
        return self._in_step is self.keeper.answers

    def following(self) -> Callable[[Progress], Answers]:
        """What brings every note in step with the meeting as it is saved, for the background.

        It gives the answers they are in step with, for `is_followed`.
        """
        desk, meeting_id, answers = self._desk, self.meeting_id, self.keeper.answers

        def follow(progress: Progress) -> Answers:
            groups.follow(desk, meeting_id, progress)
            return answers

        return follow

    def is_followed(self, answers: Answers) -> None:
        """Every note is in step with these answers; an open one may have been saved since."""
        if self.member is None:
            self._in_step = answers

    def lacking(self, most: int) -> list[StillLacking]:
        """What signing still needs, of the meeting first; no more than `most`."""
        top = documents.missing(self._desk, self.keeper.opened, self.keeper.answers)
        form = self.keeper.answers.form
        found = [StillLacking(None, one.link_id, one.words) for one in lacking(form, top)]
        if self.keeper.is_correction and not self.keeper.reason.strip():
            found += [StillLacking(None, *_pair(one)) for one in lacking(form, ("reason",))]
        finished = groups.finished_entries(self._desk, self.meeting_id)
        open_ones = (
            one
            for one in self.read.members
            if one.attendance is None or one.entry_id not in finished
        )
        meeting = self.keeper.answers
        of_members = (one for member in open_ones for one in lacks(self._desk, member, meeting))
        return [*found, *islice(of_members, most)]

    def looking_through(self) -> Callable[[Progress], list[UUID]]:
        """What finds the notes that need the worker before they are signed, for the background."""
        desk, notes = self._desk, self.to_sign()
        return lambda progress: preflight.held_up(desk, notes, progress)

    def to_sign(self) -> list[UUID]:
        """The drafts that signing the meeting signs."""
        return groups.drafts_to_sign(self._desk, self.meeting_id)

    def forget(self) -> None:
        """Let go of the meeting: it is signed or given up."""
        self.keeper.forget()

    def _change(self, rows: Sequence[RowKey], here: Attendance, times: TimesHere | None) -> None:
        self._take(groups.change_attendance(self._desk, self.meeting_id, rows, here, times))

    def _take(self, answers: Answers) -> None:
        self.top.take_form(answers)
        self.keeper.flush()

    def _member(self, row: RowKey) -> Member:
        return next(one for one in self.read.members if one.row == row)

    def _times(self, text: str) -> tuple[TimesHere | None, str]:
        """Times as typed on the day of the meeting; one time alone is when they left."""
        if not text.strip():
            return None, ""
        span = self.top.when.span
        day = today(self._desk) if span is None else span.service_date
        try:
            typed = read_when(text, day, self.top.zone)
        except InputError as error:
            return None, sentence(error)
        if typed.end is None:
            return TimesHere(None, typed.start), ""
        return TimesHere(typed.start, typed.end), ""


def _pair(one: Lacking) -> tuple[str, str]:
    return one.link_id, one.words
