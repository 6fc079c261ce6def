"""A form as records: one published version of a FHIR R4 Questionnaire, read and checked.

Only `reading.parse_form` makes these. What the words mean: `resources/forms/README.md`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from peerdesk.forms.dependence import Dependence, dependence
from peerdesk.forms.values import Coding, Value, shown

FLAG_SYSTEM = "urn:peerdesk:flag"

Translations = Mapping[str, Mapping[str, str]]
"""Language tag -> name of the text (`text`, `prefix`, `label`) -> words."""


class Kind(StrEnum):
    """What an item asks for, by the names of the standard."""

    GROUP = "group"
    DISPLAY = "display"
    BOOLEAN = "boolean"
    DECIMAL = "decimal"
    INTEGER = "integer"
    DATE = "date"
    DATE_TIME = "dateTime"
    TIME = "time"
    STRING = "string"
    TEXT = "text"
    URL = "url"
    CHOICE = "choice"
    OPEN_CHOICE = "open-choice"
    QUANTITY = "quantity"
    ATTACHMENT = "attachment"
    REFERENCE = "reference"


class Verdict(StrEnum):
    """What PeerDesk does with a construct it met in a form."""

    USE = "use"
    KEEP = "keep"
    GAP = "gap"
    REFUSE = "refuse"


class Operator(StrEnum):
    """How a condition compares; the seven of the standard."""

    EXISTS = "exists"
    EQUAL = "="
    NOT_EQUAL = "!="
    MORE = ">"
    LESS = "<"
    AT_LEAST = ">="
    AT_MOST = "<="


@dataclass(frozen=True, slots=True)
class Finding:
    """Something an importer should know; `construct` is its name in the file."""

    verdict: Verdict
    construct: str
    link_id: str | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """One permitted answer. `label` is what is shown; `value` is what is stored."""

    value: Value
    label: str
    prefix: str = ""
    exclusive: bool = False
    selected: bool = False
    ordinal: Value | None = None
    translations: Translations = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Condition:
    """Part of what decides whether an item is asked (`enableWhen`)."""

    question: str
    operator: Operator
    answer: Value


@dataclass(frozen=True, slots=True)
class Hint:
    """A help text, prompt or unit that the form writes as a child of its question."""

    link_id: str
    role: str
    text: str
    translations: Translations = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Limits:
    """What is checked at signing, never while typing. Lengths count characters as typed."""

    min_occurs: int | None = None
    max_occurs: int | None = None
    min_length: int | None = None
    max_length: int | None = None
    min_value: Value | None = None
    max_value: Value | None = None
    decimals: int | None = None
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """How a question wishes to be drawn. `control` is a code of the standard, "" the default."""

    control: str = ""
    orientation: str = ""
    hidden: bool = False
    folded: bool = False
    instructions: bool = False
    entry_format: str = ""
    open_label: str = ""
    support_link: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One group, question or shown text.

    `text` is plain text without control characters; `conditions` are joined by "all" or "any"
    (`all_conditions`); `computed` marks a field whose author computes it by an expression that
    PeerDesk does not run; `flags` are codes of `urn:peerdesk:flag`. `written` is the type in the
    file where PeerDesk asks for another: a closed list of nothing is asked for as own words.
    """

    link_id: str
    kind: Kind
    written: Kind | None = None
    text: str = ""
    prefix: str = ""
    short_text: str = ""
    required: bool = False
    repeats: bool = False
    read_only: bool = False
    computed: bool = False
    limits: Limits = Limits()
    look: Look = Look()
    options: tuple[Option, ...] = ()
    conditions: tuple[Condition, ...] = ()
    all_conditions: bool = False
    initial: tuple[Value, ...] = ()
    units: tuple[Coding, ...] = ()
    codes: tuple[Coding, ...] = ()
    flags: frozenset[str] = frozenset()
    hints: tuple[Hint, ...] = ()
    children: tuple["Item", ...] = ()
    translations: Translations = field(default_factory=dict)

    @property
    def is_question(self) -> bool:
        """Whether the item itself can hold an answer."""
        return self.kind not in {Kind.GROUP, Kind.DISPLAY}

    @property
    def answerable(self) -> bool:
        """Whether the item or anything under it can hold an answer."""
        return self.is_question or any(child.answerable for child in self.children)

    @property
    def holds_rows(self) -> bool:
        """Whether its children live in rows: a repeating group, or several answers of a question.

        FHIR writes a question's children under each answer, so each answer is a row of its own.
        """
        if not self.repeats:
            return False
        return self.kind is Kind.GROUP or any(child.answerable for child in self.children)

    def hint(self, role: str) -> str:
        """The hints of one role (`help`, `unit`, `prompt` …) as one text, "" without."""
        return " ".join(hint.text for hint in self.hints if hint.role == role)

    def words_of(self, chosen: Coding) -> str:
        """A choice as the form shows it; as it came along where the form does not offer it."""
        for option in self.options:
            if isinstance(option.value, Coding) and option.value.same_code(chosen):
                return option.label or shown(chosen)
        return shown(chosen)


@dataclass(frozen=True)
class FormDefinition:
    """One published version of a form; `canonical` (url|version) never changes its meaning.

    `sha256` is of the exact bytes of the file. `language` is the form's own; `shown_in` is the
    language of the texts in these records, with `catalogue_sha256` when a catalogue gave them.
    """

    url: str
    version: str
    sha256: str
    title: str
    items: tuple[Item, ...]
    name: str = ""
    status: str = "draft"
    language: str = ""
    shown_in: str = ""
    catalogue_sha256: str = ""
    publisher: str = ""
    copyright: str = ""
    description: str = ""
    purpose: str = ""
    date: str = ""
    effective: tuple[str, str] = ("", "")
    subject_types: tuple[str, ...] = ()
    codes: tuple[Coding, ...] = ()
    signature_required: tuple[Coding, ...] = ()
    minted: bool = False
    findings: tuple[Finding, ...] = ()
    translations: Translations = field(default_factory=dict)

    @property
    def reads_in(self) -> str:
        """The language its texts are read in."""
        return self.shown_in or self.language

    @property
    def canonical(self) -> str:
        """What a document names: `url|version`."""
        return f"{self.url}|{self.version}"

    def gaps(self) -> tuple[Finding, ...]:
        """What the form asks for and PeerDesk does not do; shown before the form is used."""
        return tuple(found for found in self.findings if found.verdict is Verdict.GAP)

    def item(self, link_id: str) -> Item:
        """The item of this linkId; KeyError if the form has none."""
        return self.by_link[link_id]

    def parent(self, link_id: str) -> str | None:
        """The linkId of the item it stands under, None at the top."""
        return self._parents[link_id]

    def holder(self, link_id: str) -> str | None:
        """The innermost item above it whose rows its answers live in, None outside of rows."""
        return self._holders[link_id]

    def place(self, link_id: str) -> int:
        """Its place in the order of the form, from 0."""
        return self._places[link_id]

    @cached_property
    def by_link(self) -> Mapping[str, Item]:
        """Every item by its linkId, in the order of the form."""
        return {item.link_id: item for item in walk(self.items)}

    @cached_property
    def dependence(self) -> Dependence:
        """What depends on what: an item on what it stands under and what its conditions name."""
        needs = {
            link_id: [
                *filter(None, (self._parents[link_id],)),
                *(condition.question for condition in item.conditions),
            ]
            for link_id, item in self.by_link.items()
        }
        return dependence(needs, self.place)

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {link_id: place for place, link_id in enumerate(self.by_link)}

    @cached_property
    def _parents(self) -> Mapping[str, str | None]:
        parents: dict[str, str | None] = dict.fromkeys(self.by_link)
        for item in self.by_link.values():
            parents.update((child.link_id, item.link_id) for child in item.children)
        return parents

    @cached_property
    def _holders(self) -> Mapping[str, str | None]:
        holders: dict[str, str | None] = {}
        for link_id, parent in self._parents.items():  # parents come before their children
            if parent is None:
                holders[link_id] = None
            else:
                holds = self.by_link[parent].holds_rows
                holders[link_id] = parent if holds else holders[parent]
        return holders


def walk(items: tuple[Item, ...]) -> Iterator[Item]:
    """Every item with everything under it, in the order of the form."""
    for item in items:
        yield item
        yield from walk(item.children)
