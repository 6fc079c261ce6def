"""Invented plans to print: every question of a form answered, by what it asks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import count, cycle

from peerdesk.domain.lines import read_lines
from peerdesk.forms.answers import Answers, RowKey, started
from peerdesk.forms.daily import daily_parts
from peerdesk.forms.definition import FormDefinition, Item, Kind
from peerdesk.forms.keeping import card_choices, keeps
from peerdesk.forms.library import URL_STEM, FormLibrary
from peerdesk.forms.values import Coding, PartialDate, PartialDateTime, Quantity, Value
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.resource_files import resource
from peerdesk.services.state_rules import rules_for


def _name(form: FormDefinition) -> str:
    return form.url.removeprefix(URL_STEM)


TODAY = date(2026, 11, 22)
AT = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)
LIBRARY = FormLibrary(resource("forms"))
FORMS = tuple(dict.fromkeys(_name(form) for form in LIBRARY.versions if keeps(form)))
"""Every plan form there is, so that a new one joins by itself."""
CARDS = tuple(name for name in FORMS if card_choices(LIBRARY[name]))
DAILY = tuple(name for name in FORMS if daily_parts(LIBRARY[name]))
LINES = read_lines(resource("lines", "us.toml").read_text(encoding="utf-8"), "us.toml")


@dataclass(frozen=True)
class Sayings:
    """What the invented people say: by the end of a linkId, in lists, at length, elsewhere."""

    by_field: Mapping[str, Sequence[str]]
    thoughts: Sequence[str]
    story: str
    elsewhere: str
    own_way: str


_BY_FIELD = {
    "me.title": ["My good-days paper"],
    "me.name": ["Darnell W."],
    "me.lang": ["English"],
    "cc.title": ["If I need a hand"],
    "cc.name": ["Darnell"],
    "name": ["Amma Owusu", "Đặng Thị Hoa", "أمينة حداد"],
    "rel": ["my aunt", "a friend from work", "my neighbor"],
    "phone": ["207-555-0142", "(207) 555-0199", "+1 207 555 0117"],
    "what": ["Walk to the river before work", "Call about the evening class"],
    "when": ["Monday and Thursday", "after supper"],
    "who": ["me", "Amma"],
    "dose": ["20 mg in the morning"],
    "addr": ["12 Main Street, side door"],
    "say": ["I want a job where I can be outside.", "Fewer nights alone."],
    "low": ["stuck"],
    "mid": ["so-so"],
    "high": ["free"],
    "how": ["Call 207-555-0101"],
}
_WANTED = {"pd.state": "NE"}
_THOUGHTS = ["Tea on the step", "Music that is loud", "Call somebody who gets me"]
_STORY = "A small place with a window and a door that locks. People who call me by my name."
IN_ENGLISH = Sayings(_BY_FIELD, _THOUGHTS, _STORY, "Some words of mine", "my own way")


def paper(name: str, language: str = "en", answers: Answers | None = None, **about) -> PlanPaper:
    """One of the bundled forms on its way to paper, as its second version."""
    written = answers or filled(LIBRARY.in_language(name, language))
    facts = {"version": 2, "saved_on": date(2026, 11, 20), **about}
    rules = rules_for(written, TODAY)
    return PlanPaper(written, TODAY, "plan-2026-11-22", LINES, rules=rules, **facts)


def empty(name: str, language: str = "en") -> PlanPaper:
    """One of the bundled forms to fill by hand."""
    form = LIBRARY.in_language(name, language)
    return PlanPaper(Answers(form), TODAY, "plan-2026-11-22", LINES, is_blank=True)


def filled(
    form: FormDefinition, *, thoughts: int = 3, rows: int = 2, sayings: Sayings = IN_ENGLISH
) -> Answers:
    """Every visible question of a form answered; lists and rows as many as asked for."""
    filling = _Filling(thoughts, rows, sayings)
    return filling.items(started(form), form.items, None)


class _Filling:
    def __init__(self, thoughts: int, rows: int, sayings: Sayings) -> None:
        self._thoughts, self._rows, self._sayings = thoughts, rows, sayings
        self._next = {field: cycle(words) for field, words in sayings.by_field.items()}
        self._days = count(1)

    def items(self, answers: Answers, items: tuple[Item, ...], row: RowKey | None) -> Answers:
        for item in items:
            if item.look.hidden or item.kind is Kind.DISPLAY:
                continue
            if item.kind is Kind.GROUP:
                answers = self._group(answers, item, row)
                continue
            answers = answers.with_answer(item.link_id, self._values(item), row)
            if item.holds_rows:
                for inner in answers.rows_of(item.link_id, row):
                    answers = self.items(answers, item.children, inner)
            else:
                answers = self.items(answers, item.children, row)
        return answers

    def _group(self, answers: Answers, item: Item, row: RowKey | None) -> Answers:
        if not item.repeats:
            return self.items(answers, item.children, row)
        present = answers.rows_of(item.link_id, row)
        for _ in range(max(0, self._rows - len(present))):
            answers, _key = answers.add_row(item.link_id, row)
        for key in answers.rows_of(item.link_id, row):
            answers = self.items(answers, item.children, key)
        return answers

    def _values(self, item: Item) -> Value | list[Value]:
        if not item.repeats:
            return self._value(item)
        if item.options:
            return [option.value for option in item.options[: self._thoughts]]
        said = self._sayings.thoughts
        return [said[n % 3] + (f" {n}" if n > 2 else "") for n in range(self._thoughts)]

    def _value(self, item: Item) -> Value:
        if item.options:
            return _chosen(item)
        day = next(self._days)
        month, of_month = 1 + day // 28 % 12, 1 + day % 28
        simple: dict[Kind, Value] = {
            Kind.BOOLEAN: True,
            Kind.INTEGER: 3 + day % 5,
            Kind.DECIMAL: Decimal("2.5"),
            Kind.DATE: PartialDate(f"2026-{month:02}-{of_month:02}"),
            Kind.DATE_TIME: PartialDateTime("2026-03-12"),
            Kind.TEXT: self._sayings.story,
            Kind.QUANTITY: Quantity(Decimal(3), "km"),
            Kind.OPEN_CHOICE: Coding(display=self._sayings.own_way),
        }
        field = item.link_id if item.link_id in self._next else item.link_id.rpartition(":")[2]
        if field in self._next:
            return next(self._next[field])
        return simple.get(item.kind, self._sayings.elsewhere)


def _chosen(item: Item) -> Value:
    """The first option, except where another one opens more questions."""
    values = [option.value for option in item.options]
    wanted = (v for v in values if isinstance(v, Coding) and v.code == _WANTED.get(item.link_id))
    return next(wanted, values[0])
