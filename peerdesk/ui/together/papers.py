"""What is written together: a plan or a paper about sharing, behind one face; no widget in here."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject

from peerdesk.domain.errors import DocumentNotFound
from peerdesk.forms.answers import Answers
from peerdesk.forms.definition import Item
from peerdesk.forms.library import URL_STEM
from peerdesk.forms.plan_table import PlanKind
from peerdesk.forms.shared_facts import Fact, block_of
from peerdesk.forms.told_before import once, thoughts
from peerdesk.services import consents, plans
from peerdesk.services.consents import OpenConsent
from peerdesk.services.desk import Desk
from peerdesk.services.plans import OpenPlan
from peerdesk.ui.consent_page.keeper import ConsentKeeper
from peerdesk.ui.paper_keeper import PaperKeeper
from peerdesk.ui.plan_page.keeper import PlanKeeper
from peerdesk.ui.plan_page.ways import Way, Ways
from peerdesk.wording.together import TogetherWords, together_words
from peerdesk.wording.together_consents import consent_words

_SIGNATURE = "signature"
_MOST_CALM = 7


class TogetherPaper(ABC):
    """One paper that is open: its keeper, whose it is, and the page the worker goes back to.

    `person_id` is told by plans alone: other plans of the same person are near.
    """

    keeper: PaperKeeper
    person_name: str
    person_id: UUID | None = None
    page: str

    @property
    def answers(self) -> Answers:
        """What was said."""
        return self.keeper.answers

    @abstractmethod
    def words(self, language: str) -> TogetherWords:
        """What PeerDesk itself says around it."""

    @abstractmethod
    def in_language(self, language: str) -> "TogetherPaper":
        """The same paper in another language; this one is left. Raises DiskFull, SaveFailed."""

    @abstractmethod
    def known_facts(self, block: str) -> Sequence[Fact]:
        """Facts of this kind the person told before."""

    @abstractmethod
    def missing(self) -> tuple[Item, ...]:
        """What has to be said before it can be kept."""

    @property
    def is_theirs_alone(self) -> bool:
        """Whether nothing outside of here tells of it; then it is never sealed (plans.md D13)."""
        return False

    @property
    def way_back(self) -> tuple[str, dict[str, object]]:
        """The page the worker goes to from here, and its place."""
        return self.page, {"document": str(self.keeper.document_id)}

    def wipe(self) -> None:
        """Take it out of the vault. Raises ValueError for what is not theirs alone."""
        raise ValueError("only what is the person's alone is wiped")

    def written_before(self, link_id: str) -> tuple[str, ...]:  # noqa: ARG002 - plans say more
        """Thoughts of other plans that this list may take."""
        return ()

    def ways_from(self, link_ids: Iterable[str]) -> tuple[Way, ...]:  # noqa: ARG002 - as above
        """The plans that come next from these spots."""
        return ()

    def follow(self, way: Way) -> UUID:
        """The plan at the end of a way. Raises DiskFull, SaveFailed."""
        raise LookupError(way.form)

    @property
    def is_hard(self) -> bool:
        """Whether it is about the worst hours, so that it opens with what is coming (B14)."""
        return False

    def calm_words(self) -> tuple[str, ...]:
        """What the last page says after a paper about the worst hours; () after any other."""
        return ()

    @abstractmethod
    def seal(self, key: Any) -> int:  # noqa: ANN401 - the cipher's own type
        """Keep it for good; the number of the version. Raises what sealing does."""


class PlanPaper(TogetherPaper):
    """A plan: kept in versions, and never incomplete."""

    page = "plan"

    def __init__(self, desk: Desk, opened: OpenPlan, within_ms: int, parent: QObject) -> None:
        self._desk, self._opened, self._made_with = desk, opened, (within_ms, parent)
        self.keeper = PlanKeeper(desk, opened, within_ms, parent)
        self.person_name = opened.summary.person_name
        self.person_id = opened.summary.person_id
        self._ways = Ways(desk, opened.summary.person_id)

    def words(self, language: str) -> TogetherWords:
        """As for plans."""
        return together_words(language)

    def in_language(self, language: str) -> "PlanPaper":
        """The same plan in another language."""
        opened = plans.set_language(self._desk, self._opened, language)
        return PlanPaper(self._desk, opened, *self._made_with)

    def known_facts(self, block: str) -> Sequence[Fact]:
        """Facts in the person's plans."""
        return plans.known_facts(self._desk, self._opened.summary.person_id, block)

    def missing(self) -> tuple[Item, ...]:
        """What paper makes no sense without: title, name, language."""
        if self.is_theirs_alone:
            return ()  # no paper is made that needs a name
        form, answers = self.answers.form, self.answers
        needed = (item for item in form.by_link.values() if item.required)
        top = (item for item in needed if form.holder(item.link_id) is None)
        return tuple(i for i in top if i.is_question and not answers.values(i.link_id))

    def written_before(self, link_id: str) -> tuple[str, ...]:
        """By the table of plans."""
        takes = self._ways.takes(link_id)
        return self._ways.written_before(self.answers, link_id) if takes else ()

    def ways_from(self, link_ids: Iterable[str]) -> tuple[Way, ...]:
        """By the table of plans."""
        return self._ways.ways_from(self.answers, link_ids)

    def follow(self, way: Way) -> UUID:
        """Their plan of that kind, or a new one in this language."""
        return self._ways.follow(way, self.answers.form.shown_in or "en")

    @property
    def is_hard(self) -> bool:
        """By the table of plans."""
        return self._kind is not None and self._kind.hard

    @property
    def is_theirs_alone(self) -> bool:
        """By the table of plans."""
        return self._kind is not None and self._kind.theirs_alone

    @property
    def way_back(self) -> tuple[str, dict[str, object]]:
        """The plan's own page; from what is theirs alone to the person's."""
        if self.is_theirs_alone:
            return "person", {"person": str(self.person_id), "tab": "plans"}
        return super().way_back

    def wipe(self) -> None:
        """Take it out of the vault for good. Raises DiskFull, NotTheAuthor."""
        plans.wipe_own_page(self._desk, self.keeper.document_id)

    @property
    def _kind(self) -> PlanKind | None:
        url = self.answers.form.url
        return self._desk.forms.plans.kind(url.removeprefix(URL_STEM))

    def calm_words(self) -> tuple[str, ...]:
        """The form's closing words, then what matters to the person and what helps them."""
        table, form, kind = self._desk.forms.plans, self.answers.form, self._kind
        if kind is None or not kind.hard:
            return ()
        said = once((*thoughts(self.answers, table.calm), *self._ways.told(table.calm)))
        closing = (form.item(kind.close).text,) if kind.close in form.by_link else ()
        return (*closing, *said[:_MOST_CALM])

    def seal(self, key: Any) -> int:  # noqa: ANN401 - the cipher's own type
        """Save it as a version."""
        return plans.save_version(self._desk, key, self.keeper.document_id)


class ConsentPaper(TogetherPaper):
    """A paper about sharing: sealed once, and only when nothing is missing."""

    page = "consent"

    def __init__(self, desk: Desk, opened: OpenConsent, within_ms: int, parent: QObject) -> None:
        self._desk, self._opened, self._made_with = desk, opened, (within_ms, parent)
        self.keeper = ConsentKeeper(desk, opened, within_ms, parent)
        self.person_name = opened.summary.person_name

    def words(self, language: str) -> TogetherWords:
        """As for papers that count only when they are signed."""
        return consent_words(language)

    def in_language(self, language: str) -> "ConsentPaper":
        """The same paper in another language."""
        opened = consents.set_language(self._desk, self._opened, language)
        return ConsentPaper(self._desk, opened, *self._made_with)

    def known_facts(self, block: str) -> Sequence[Fact]:  # noqa: ARG002 - of plans alone
        """None: what plans tell of people is nobody's business here."""
        return ()

    def missing(self) -> tuple[Item, ...]:
        """What the rules ask for and nobody has said yet; signing has a page of its own."""
        found = consents.findings(self._desk, self.keeper.document_id, self.answers)
        places = (self._place(one.link_id) for one in found if one.blocks)
        by_link = {item.link_id: item for item in places if item is not None}
        return tuple(by_link.values())

    def seal(self, key: Any) -> int:  # noqa: ANN401 - the cipher's own type
        """Sign and seal it."""
        consents.sign(self._desk, key, self.keeper.document_id)
        return 1

    def _place(self, link_id: str) -> Item | None:
        """The item to ask: the whole list for what stands in a row, None for signing."""
        form = self.answers.form
        item = form.item(form.holder(link_id) or link_id)
        above: str | None = item.link_id
        while above is not None:
            if block_of(form.item(above)) == _SIGNATURE:
                return None
            above = form.parent(above)
        return item


def open_paper(desk: Desk, document_id: UUID, within_ms: int, parent: QObject) -> TogetherPaper:
    """The plan or the paper about sharing with this id.

    Raises DocumentNotFound, NotTheAuthor, AlreadySigned, DiskFull.
    """
    try:
        opened = plans.open_plan(desk, document_id)
    except DocumentNotFound:
        consent = consents.open_consent(desk, document_id)
        return ConsentPaper(desk, consent, within_ms, parent)
    return PlanPaper(desk, opened, within_ms, parent)
