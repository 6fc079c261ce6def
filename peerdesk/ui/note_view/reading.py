"""A contact note as it reads: what was asked and answered, in the order people read it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from peerdesk.domain.contact_notes import PersonAgrees
from peerdesk.domain.documents import ContactColumns
from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.contact_reading import NextStepWritten
from peerdesk.forms.definition import Item, Kind
from peerdesk.forms.enablement import Enabled, Enablement
from peerdesk.forms.part_reading import Edit
from peerdesk.forms.part_reading import Part as TheirPart
from peerdesk.forms.readings import contact_note
from peerdesk.forms.values import Coding, PartialDateTime, Value, shown
from peerdesk.wording import contact, dates, records, their_part
from peerdesk.wording.paper import paper_words

_TOLD_AT_THE_TOP = frozenset({"start_at", "end_at", "zone"})
_BRIEF = 60  # characters of an answer that stands beside its question


class PartKind(StrEnum):
    """How a part of the note is shown."""

    FACT = "fact"
    HEADING = "heading"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Part:
    """A question and its answer; `before` is what an amendment replaced, shown struck."""

    kind: PartKind
    label: str
    text: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class Around:
    """What a note needs beside its answers: its columns, goals by their ids, the person's name.

    `labels` has, by linkId, the words of the narrative format where they differ from the form's.
    """

    columns: ContactColumns
    goals: dict[str, str]
    name: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)


def parts(answers: Answers, around: Around) -> tuple[Part, ...]:
    """The note from top to bottom: disagreement, times, the answers, the goals, their changes."""
    asked = Enablement(answers.form).state(answers)
    read = contact_note(answers, asked)
    return (
        *_disagreement(read.part, around),
        *_times(answers, around),
        *_Sheet(answers, around, asked, read.next_steps).all(),
        *_goals(answers, around),
        *_changes(answers, read.part.edits, around),
    )


def amended(before: tuple[Part, ...], after: tuple[Part, ...]) -> tuple[Part, ...]:
    """The later version, with what each changed answer said before; dropped answers too.

    Both versions stay readable (`contact-notes.md` §12).
    """
    earlier: dict[str, list[str]] = {}
    for part in before:
        earlier.setdefault(part.label, []).append(part.text)
    merged = []
    for part in after:
        said = earlier.get(part.label, [])
        was = said.pop(0) if said else None
        changed = was is not None and was != part.text
        merged.append(replace(part, before=was or "") if changed else part)
        if was is None and part.kind is not PartKind.HEADING:
            merged[-1] = replace(part, before="\u2014")
    gone = [part for part in before if part.text and part.text in earlier.get(part.label, [])]
    return (*merged, *(replace(part, text="", before=part.text) for part in gone))


def _disagreement(part: TheirPart, around: Around) -> Iterator[Part]:
    if part.disagrees:
        partly = part.agrees is PersonAgrees.PARTLY
        said = their_part.disagreement(around.name, partly=partly)
        yield Part(PartKind.TEXT, said, their_part.right_to_amend())


def _changes(answers: Answers, edits: Sequence[Edit], around: Around) -> Iterator[Part]:
    """Both wordings of every text the person changed (`contact-notes.md` §8)."""
    if edits:
        yield Part(PartKind.HEADING, their_part.what_they_changed(around.name))
    for edit in edits:
        question = around.labels.get(edit.field) or answers.form.item(edit.field).text
        changed = their_part.as_changed(question, around.name, put_back=edit.put_back)
        first = their_part.as_written(question)
        yield Part(PartKind.TEXT, first, edit.before or their_part.nothing())
        yield Part(PartKind.TEXT, changed, edit.after or their_part.nothing())


def _times(answers: Answers, around: Around) -> Iterator[Part]:
    start, columns = answers.value("start_at"), around.columns
    if isinstance(start, PartialDateTime) and start.moment() is not None:
        span = dates.span(columns.happened_at, columns.ended_at, columns.zone)
        words = f"{dates.day(columns.service_date)} · {span}"
        yield Part(PartKind.FACT, records.WHEN, words)
    if columns.minutes is not None:
        yield Part(PartKind.FACT, records.LENGTH, dates.minutes(columns.minutes))


def _goals(answers: Answers, around: Around) -> Iterator[Part]:
    ticked = (str(value) for value in answers.values("goal_links"))
    words = [around.goals[goal_id] for goal_id in ticked if goal_id in around.goals]
    if words:
        yield Part(PartKind.TEXT, records.GOALS, "\n".join(words))


class _Sheet:
    """One set of answers being read out in the order of the form."""

    def __init__(
        self, answers: Answers, around: Around, asked: Enabled, steps: Sequence[NextStepWritten]
    ) -> None:
        self._answers, self._name, self._labels = answers, around.name, around.labels
        self._asked, self._steps = asked, steps
        self._words = paper_words(answers.form.shown_in or answers.form.language)

    def all(self) -> Iterator[Part]:
        for item in self._answers.form.items:
            yield from self._of(item, None)

    def _of(self, item: Item, row: RowKey | None) -> Iterator[Part]:
        hidden = item.look.hidden or item.link_id in _TOLD_AT_THE_TOP
        if hidden or not self._asked.asks(item.link_id, row):
            return
        if item.kind is Kind.GROUP:
            yield from self._group(item, row)
        elif item.is_question:
            yield from self._question(item, row)

    def _group(self, item: Item, row: RowKey | None) -> Iterator[Part]:
        if not item.repeats:
            inside = [part for child in item.children for part in self._of(child, row)]
            if inside and self._answers.form.parent(item.link_id) is not None:
                yield Part(PartKind.HEADING, item.text)
            yield from inside
            return
        if item.link_id == "next_steps":
            lines = [self._step(step) for step in self._steps]
        else:
            rows = self._answers.rows_of(item.link_id, row)
            lines = [self._in_a_line(item, key) for key in rows]
        if any(lines):
            yield Part(PartKind.TEXT, self._label(item), "\n".join(filter(None, lines)))

    def _step(self, step: NextStepWritten) -> str:
        return contact.agreed_step(
            step.text, step.who, step.who_other or self._name, step.by_when, step.when_text
        )

    def _in_a_line(self, item: Item, row: RowKey) -> str:
        told = [
            self._told(child, value)
            for child in item.children
            if self._asked.asks(child.link_id, row) and not child.look.hidden
            for value in self._answers.values(child.link_id, row)
        ]
        return " · ".join(filter(None, told))

    def _question(self, item: Item, row: RowKey | None) -> Iterator[Part]:
        values = self._answers.values(item.link_id, row)
        told = "\n".join(filter(None, (self._told(item, value) for value in values)))
        if told:
            brief = len(told) <= _BRIEF and "\n" not in told and item.kind is not Kind.TEXT
            yield Part(PartKind.FACT if brief else PartKind.TEXT, self._label(item), told)
        for child in item.children:
            yield from self._of(child, row)

    def _label(self, item: Item) -> str:
        return self._labels.get(item.link_id, item.text)

    def _told(self, item: Item, value: Value) -> str:
        if isinstance(value, bool):
            return self._words.yes if value else self._words.no
        if isinstance(value, Coding):
            labels = {o.value.code: o.label for o in item.options if isinstance(o.value, Coding)}
            return labels.get(value.code) or shown(value)
        if isinstance(value, PartialDateTime) and (moment := value.moment()) is not None:
            return f"{dates.short_day(moment.date())}, {dates.wall_clock(moment)}"
        unit = item.hint("unit")
        return f"{shown(value)} {unit}" if unit and shown(value) else shown(value)
