"""One plan: read in any version, written on, kept as a version; no widget in here."""

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from peerdesk.domain.contact_notes import ContactType
from peerdesk.domain.errors import NotTheAuthor
from peerdesk.domain.plans import PlanStanding
from peerdesk.forms.answers import Answers
from peerdesk.forms.directives import Found
from peerdesk.forms.filled_by import FilledBy
from peerdesk.forms.library import URL_STEM
from peerdesk.forms.plan_reading import GoalWritten, goals
from peerdesk.forms.second_language import (
    SecondLanguage,
    second_language,
    with_second_language,
)
from peerdesk.forms.shared_facts import Fact
from peerdesk.forms.values import PartialDate
from peerdesk.services import plans
from peerdesk.services.attachments import Belonging
from peerdesk.services.desk import Desk, today
from peerdesk.services.plans import Elsewhere, OpenPlan, PlanSummary, PlanVersion
from peerdesk.ui.form_view.writing import SecondTexts
from peerdesk.ui.lacking import Lacking
from peerdesk.ui.paper_presenter import KeepsOnePaper
from peerdesk.ui.plan_page.keeper import PlanKeeper
from peerdesk.ui.plan_page.second_texts import second_texts
from peerdesk.ui.plan_page.ways import Ways
from peerdesk.wording import directives as names
from peerdesk.wording import plans as words
from peerdesk.wording.islands import island

CHANGE = "rv.change"
LANGUAGES = ("en", "es")


class PlanPresenter(KeepsOnePaper):
    """One plan, as a page shows it; `changed` for another version too."""

    keeper: PlanKeeper | None

    def __init__(
        self, desk: Desk, save_within_ms: int = 1000, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._save_within_ms = desk, save_within_ms
        self._summary: PlanSummary | None = None
        self._shown: Answers | None = None
        self.versions: tuple[PlanVersion, ...] = ()
        self.shown_version: int | None = None
        self.others_draft = False
        self._known: dict[str, tuple[Fact, ...]] = {}
        self._unread: tuple[str, ...] | None = None
        self._ways: Ways | None = None

    # --- What is shown ------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether a plan is on the page."""
        return self._summary is not None

    @property
    def summary(self) -> PlanSummary:
        """The line that lists have of it; asking before a plan was opened is a bug."""
        if self._summary is None:
            raise LookupError
        return self._summary

    @property
    def document_id(self) -> UUID:
        """The plan."""
        return self.summary.document_id

    def belonging(self) -> Belonging:
        """To whom scans and pictures belong that are added here."""
        return Belonging(self.summary.person_id, self.document_id)

    @property
    def writing(self) -> bool:
        """Whether it is being written on, and not an older version is looked at meanwhile."""
        return self.keeper is not None and self.shown_version is None

    @property
    def answers(self) -> Answers:
        """What is on the screen: the draft, or the version that is read."""
        if self.keeper is not None and self.shown_version is None:
            return self.keeper.answers
        if self._shown is None:
            raise LookupError
        return self._shown

    @property
    def title(self) -> str:
        """The person's own title as it stands, else that of the form."""
        kept = self.answers.value("me.title") if "me.title" in self.answers.form.by_link else None
        return kept if isinstance(kept, str) else self.summary.form_title

    @property
    def review_on(self) -> date | None:
        """When the person wants to look at it again."""
        kept = self.answers.value("rv.date") if "rv.date" in self.answers.form.by_link else None
        return kept.day() if isinstance(kept, PartialDate) else None

    @property
    def today(self) -> date:
        """The day where the worker is."""
        return today(self._desk)

    @property
    def zone(self) -> ZoneInfo:
        """The zone where the worker is."""
        return ZoneInfo(self._desk.clock.zone())

    @property
    def second(self) -> SecondLanguage | None:
        """The second language of what is on the screen, put away or not; None without one."""
        return second_language(self.answers)

    def second_texts(self) -> SecondTexts | None:
        """What stands beside the answers while they are written; None for one language alone."""
        return second_texts(self._desk, self.answers)

    def notice(self) -> str:
        """One quiet sentence about what is on the screen."""
        if self.shown_version is not None:
            in_force = self.shown_version == self.summary.version_count
            return words.reading_version(self.shown_version, in_force=in_force)
        if self.others_draft:
            return words.another_writes()
        if self.keeper is None:
            return ""
        count = self.summary.version_count
        return words.newer_words(count) if count else words.nothing_saved_yet()

    def version_line(self, version: PlanVersion) -> str:
        """How a version stands in the list."""
        day = version.at.astimezone(self.zone).date()
        tongue = words.language(version.language)
        line = words.version_line(version.number, day, version.helper, tongue, self.today)
        return f"{line} · “{island(version.name)}”" if version.name else line

    # --- Opening ------------------------------------------------------------------------------

    def open(self, document_id: UUID) -> None:
        """Go on writing where a draft of this worker is open, else read the version in force.

        Raises DocumentNotFound.
        """
        self.close()
        read = plans.read_plan(self._desk, document_id)
        self._summary, self._shown = read.summary, read.answers
        self.versions = plans.versions(self._desk, document_id)
        self.others_draft = False
        if read.summary.has_open_draft:
            try:
                self._write()
            except NotTheAuthor:
                self.others_draft = True
        self.changed.emit()

    def begin(self) -> None:
        """Write on it: the draft of the next version. Raises NotTheAuthor, DiskFull, SaveFailed."""
        self.shown_version = None
        if self.keeper is None:
            self._write()
        self.changed.emit()

    def close(self) -> None:
        """Take the plan off the page; what is typed must be saved before."""
        self._drop_keeper()
        self._summary = self._shown = self.shown_version = None
        self.versions = ()
        self._known.clear()
        self._unread = None
        self._ways = None

    def _write(self) -> None:
        self._keep(plans.open_plan(self._desk, self.document_id))

    def _keep(self, opened: OpenPlan) -> None:
        self._summary = opened.summary
        keeper = PlanKeeper(self._desk, opened, self._save_within_ms, self)
        self._listen_to(keeper)
        self.keeper = keeper

    def show_version(self, number: int | None) -> None:
        """Read one version; None goes back to how it stands now."""
        found = next((one for one in self.versions if one.number == number), None)
        newest = found is not None and found.number == self.summary.version_count
        if found is None or (newest and self.keeper is None):
            self.shown_version = None
            if self.keeper is None and self.versions:
                self._shown = self.versions[-1].answers
        else:
            self.shown_version, self._shown = found.number, found.answers
        self.changed.emit()

    # --- Writing ------------------------------------------------------------------------------

    def set_language(self, language: str) -> None:
        """Ask in another language; the person's words stay. Raises DiskFull, SaveFailed."""
        if self.keeper is None or not self.flush():
            return
        self._go_on_with(plans.set_language(self._desk, self.keeper.opened, language))

    def who_may_fill(self) -> Sequence[FilledBy]:
        """Who may fill this plan in, and whoever does now."""
        offered = plans.who_may_fill(self._desk, self.summary.person_id)
        now = self.answers.filled_by
        return offered if now in offered else (*offered, now)

    def set_filled_by(self, filled_by: FilledBy) -> None:
        """Ask somebody else; what was said stays. Raises DiskFull, SaveFailed."""
        if self.keeper is None or not self.flush():
            return
        opened = plans.set_filled_by(self._desk, self.keeper.opened, filled_by)
        self._go_on_with(opened)

    def _go_on_with(self, opened: OpenPlan) -> None:
        self._drop_keeper()
        self._keep(opened)
        self.changed.emit()

    def set_second(self, second: SecondLanguage | None) -> bool:
        """Keep which language stands beside the words; whether another one does from now on."""
        before = self.second
        self.answer(with_second_language(self.answers, second))
        if second is None or before is None:
            return second is not before
        return (second.language, second.shown) != (before.language, before.shown)

    def set_standing(self, standing: PlanStanding) -> None:
        """Write where the plan stands, as the person says. Raises DiskFull, SaveFailed."""
        plans.set_standing(self._desk, self.document_id, standing)
        self._summary = plans.read_plan(self._desk, self.document_id).summary

    def discard(self) -> bool:
        """Give up what is not in a version; whether anything of the plan is left.

        Raises NotTheAuthor, DocumentNotFound.
        """
        document_id, first = self.document_id, self.summary.version_count == 0
        if self.keeper is not None:
            self.keeper.forget()
        plans.discard(self._desk, document_id)
        if first:
            self.close()
        else:
            self.open(document_id)
        return not first

    # --- A version ----------------------------------------------------------------------------

    def missing(self) -> tuple[Lacking, ...]:
        """What a version waits for: what paper makes no sense without, and names that must go."""
        form = self.answers.form
        found = plans.missing(self.answers)
        stops = [one for one in self.names_to_look_at() if one.stops]
        return (
            *(Lacking(one, words.answer_this(form.item(one).text)) for one in found),
            *(Lacking(one.link_id, names.found(one.concern, one.name)) for one in stops),
        )

    def names_to_look_at(self) -> tuple[Found, ...]:
        """Who is named to sign or to decide in a directive, and perhaps should not be."""
        return plans.to_look_at(self._desk, self.answers)

    @property
    def asks_what_changed(self) -> bool:
        """From the second version on, where the form has a place for it."""
        return self.summary.version_count > 0 and CHANGE in self.answers.form.by_link

    @property
    def change(self) -> str:
        """What changed, in the person's words."""
        kept = self.answers.value(CHANGE) if CHANGE in self.answers.form.by_link else None
        return kept if isinstance(kept, str) else ""

    def tell_change(self, text: str) -> None:
        """Take over what changed."""
        self.answer(self.answers.with_answer(CHANGE, text))

    def save_version_with(self, freeze: Callable[[UUID], int]) -> int:
        """Freeze what is on the screen, give its number, and read it; raises what `freeze` does."""
        document_id = self.document_id
        number = freeze(document_id)
        if self.keeper is not None:
            self.keeper.forget()
        self.open(document_id)
        return number

    def have_older_copies(self) -> tuple[str, ...]:
        """Who has an older version and was not told of this one, by name (plans.md B10)."""
        in_force = self.summary.version_count
        known = plans.copies(self._desk, self.document_id)
        return tuple(one.name for one in known if one.is_to_tell(in_force))

    # --- Goals --------------------------------------------------------------------------------

    def goal_ids(self) -> list[str]:
        """The goals a contact about this plan is likely to tick: those that are still open."""
        closed = {"reached", "changed", "let_go"}
        found = goals(self.answers)
        return [str(one.goal_id) for one in found if one.goal_id and one.status not in closed]

    @property
    def contact_kind(self) -> str:
        """The kind of contact in which such a plan is written; a form of one's own says none."""
        kind = self._desk.forms.plans.kind(self.answers.form.url.removeprefix(URL_STEM))
        return str(ContactType.ONE_ON_ONE if kind is None else kind.contact)

    def with_rating(self, goal: GoalWritten) -> tuple[Answers, str, int]:
        """The answers with one more look at a goal, of today; and where to write its number."""
        group = f"{goal.link_id}:progress"
        answers, row = self.answers.add_row(group, goal.row)
        day = PartialDate(self.today.isoformat())
        return answers.with_answer(f"{group}:date", day, row), f"{group}:rate", row

    # --- Facts entered once -------------------------------------------------------------------

    def known_facts(self, block: str) -> tuple[Fact, ...]:
        """Facts of this kind in the person's plans, each once, as they were on opening."""
        if block not in self._known:
            found = plans.known_facts(self._desk, self.summary.person_id, block)
            self._known[block] = tuple(found)
        return self._known[block]

    @property
    def ways(self) -> Ways:
        """What they wrote before, as it was on opening, and the plans that come next."""
        if self._ways is None:
            self._ways = Ways(self._desk, self.summary.person_id)
        return self._ways

    def fact_named(self, fact: Fact) -> str:
        """What a fact is called: a question that is a fact by itself goes by its words."""
        form = self.answers.form
        is_question = fact.name == fact.link_id and fact.link_id in form.by_link
        return form.item(fact.link_id).text if is_question else fact.name

    def elsewhere(self) -> tuple[Elsewhere, ...]:
        """Where the person's other plans say something else of a fact that stands here."""
        return tuple(plans.elsewhere(self._desk, self.document_id))

    def unread(self) -> tuple[str, ...]:
        """The person's plans that could not be read on opening, so nothing is compared there."""
        if self._unread is None:
            self._unread = plans.unread(self._desk, self.summary.person_id)
        return self._unread

    def update_elsewhere(self, chosen: Sequence[Elsewhere]) -> None:
        """Write it there too. Raises NotTheAuthor, DiskFull, SaveFailed."""
        plans.update_elsewhere(self._desk, chosen)
