"""A filled form on its way to paper: the answers of one copy, and what stands around them."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cached_property
from typing import Final

from peerdesk.domain.lines import PhoneLine
from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.definition import FormDefinition, Item
from peerdesk.forms.enablement import Enabled, Enablement
from peerdesk.forms.headers import header_of
from peerdesk.printing.told import told
from peerdesk.wording.islands import island
from peerdesk.wording.plan_paper import PlanWords, plan_words
from peerdesk.wording.state_rules import RulesTold

TITLE: Final = "me.title"
NAME: Final = "me.name"


@dataclass(frozen=True, slots=True)
class SecondColumn:
    """The language beside the person's own; `form` has our texts in it, None where none are."""

    language: str
    form: FormDefinition | None = None


@dataclass(frozen=True)
class PlanPaper:
    """A filled form as one copy of it holds it.

    `without` names items that are not in this copy, whatever they hold; `lines` are all phone
    lines there are; `title` describes the file and names nobody; `version` is 0 where none was
    saved; `files` are pictures and scans it names that are kept beside it; `is_draft` is marked on
    every page; `is_blank` is for a form to fill by hand; `second` stands beside the words where
    the whole plan is told; `rules` are those of the state an advance directive chooses.
    """

    answers: Answers
    today: date
    title: str
    lines: tuple[PhoneLine, ...] = ()
    without: frozenset[str] = frozenset()
    version: int = 0
    saved_on: date | None = None
    files: tuple[str, ...] = ()
    is_draft: bool = False
    is_blank: bool = False
    second: SecondColumn | None = None
    rules: RulesTold | None = None

    @property
    def form(self) -> FormDefinition:
        """The form, in the language of the copy."""
        return self.answers.form

    @property
    def language(self) -> str:
        """The language of the form's words, English where the form does not say."""
        return self.form.shown_in or self.form.language or "en"

    @property
    def words(self) -> PlanWords:
        """PeerDesk's own words in that language."""
        return plan_words(self.language)

    @property
    def dated(self) -> datetime:
        """When the file says it was made: the day of the version, so that it is always the same."""
        return datetime.combine(self.saved_on or self.today, time(), UTC)

    @property
    def called(self) -> str:
        """What the person calls the plan, else the name of the form."""
        return self.own_title or self.form.title or self.form.name

    @property
    def own_title(self) -> str:
        """What the person calls the plan; "" where they gave it no name."""
        return self.one(TITLE)

    @property
    def every_page(self) -> str:
        """What has to stand on every page and every panel, "" for most forms."""
        return header_of(self.form)

    @property
    def owner(self) -> str:
        """The name the person wants on it."""
        return self.one(NAME)

    @property
    def filled_in(self) -> str:
        """Who filled it in about the person; "" where they did so themselves."""
        who = self.answers.filled_by.who
        if not who or self.is_blank:
            return ""
        said = self.words.filled_in_about if self.owner else self.words.filled_in_by
        return said.format(who=island(who), name=island(self.owner))

    @cached_property
    def enabled(self) -> Enabled:
        """Which items are asked."""
        return Enablement(self.form).state(self.answers)

    def one(self, link_id: str, row: RowKey | None = None) -> str:
        """The answer to a question in words; "" without, or where the form has no such question."""
        return next(iter(self.every(link_id, row)), "")

    def every(self, link_id: str, row: RowKey | None = None) -> tuple[str, ...]:
        """All answers to a question in words, without those that say nothing."""
        item = self.form.by_link.get(link_id)
        values = self.answers.values(link_id, row) if item else ()
        return tuple(filter(None, (told(item, each, self.language) for each in values if item)))

    def has(self, item: Item, row: RowKey | None) -> bool:
        """Whether an item may show at all."""
        return (
            not item.look.hidden
            and item.link_id not in self.without
            and self.enabled.asks(item.link_id, row)
        )
