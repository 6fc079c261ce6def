"""A form and its answers as the sections of a printed document.

What was asked and answered is printed in the order of the form. Questions without an answer,
hidden items and instructions for filling in are left out; so are groups nothing was answered in.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.definition import FormDefinition, Item, Kind
from peerdesk.forms.enablement import Enabled, Enablement
from peerdesk.forms.values import Value
from peerdesk.printing.records import Section, SectionKind
from peerdesk.printing.told import label_of, told

_LONGEST_BESIDE = 60  # characters of an answer that stands beside its question
_LONGEST_LABEL_BESIDE = 44


def sections(
    form: FormDefinition,
    answers: Answers,
    without: Collection[str] = (),
    asked: Enabled | None = None,
) -> tuple[Section, ...]:
    """The parts to print, with the words of the form in the language it is shown in.

    `without` names the linkIds that the head of the document shows already; `asked` is what the
    form asks, when the caller has it at hand.
    """
    language = form.shown_in or form.language
    enabled = asked or Enablement(form).state(answers)
    sheet = _Sheet(answers, enabled, language, frozenset(without))
    return tuple(part for item in form.items for part in sheet.parts(item, None))


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One set of answers being written out."""

    answers: Answers
    enabled: Enabled
    language: str
    without: frozenset[str]

    def parts(self, item: Item, row: RowKey | None) -> Iterator[Section]:
        left_out = item.look.hidden or item.link_id in self.without
        if left_out or not self.enabled.asks(item.link_id, row):
            return
        if item.kind is Kind.DISPLAY:
            if item.text and not item.look.instructions:
                yield Section(item.text, kind=SectionKind.SHOWN)
        elif item.kind is Kind.GROUP:
            yield from self._group(item, row)
        else:
            yield from self._question(item, row)

    def _group(self, item: Item, row: RowKey | None) -> Iterator[Section]:
        rows = self.answers.rows_of(item.link_id, row) if item.repeats else (row,)
        for place, key in enumerate(rows, 1):
            inside = [part for child in item.children for part in self.parts(child, key)]
            if item.answerable and not any(part.text for part in inside):
                continue
            title = label_of(item)
            if title:
                numbered = f"{title} ({place})" if len(rows) > 1 else title
                top = self.answers.form.parent(item.link_id) is None
                kind = SectionKind.HEADING if top else SectionKind.SUBHEADING
                yield Section(numbered, kind=kind)
            yield from inside

    def _question(self, item: Item, row: RowKey | None) -> Iterator[Section]:
        if not item.holds_rows:
            yield from self._answered(item, self.answers.values(item.link_id, row))
            for child in item.children:
                yield from self.parts(child, row)
            return
        for given in self.answers.given.get((item.link_id, row), ()):
            yield from self._answered(item, (given.value,))
            for child in item.children:
                yield from self.parts(child, given.row)

    def _answered(self, item: Item, values: tuple[Value, ...]) -> Iterator[Section]:
        text = "\n".join(filter(None, (told(item, value, self.language) for value in values)))
        if not text:
            return
        label = label_of(item)
        brief = len(text) <= _LONGEST_BESIDE and len(label) <= _LONGEST_LABEL_BESIDE
        beside = brief and "\n" not in text and item.kind is not Kind.TEXT
        yield Section(label, text, SectionKind.SHORT if beside else SectionKind.ANSWER)
