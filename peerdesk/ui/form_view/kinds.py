"""Which field a question gets."""

from collections.abc import Callable
from datetime import tzinfo

from peerdesk.forms.definition import Item, Kind
from peerdesk.ui.form_view import typed
from peerdesk.ui.form_view.answer_field import AnswerField
from peerdesk.ui.form_view.choice_list import ListField
from peerdesk.ui.form_view.choices import ButtonsField, YesNoField
from peerdesk.ui.form_view.fields import DateField, LineField, ShownField, TextField, WordsField
from peerdesk.ui.form_view.quantity import QuantityField
from peerdesk.ui.form_view.rating import RatingField, scale_of
from peerdesk.wording.form_captions import FormCaptions

_MOST_BUTTONS = 6  # more options are a list one opens
_MOST_TICKS = 20  # more options to tick are picked one by one
_CHOICES = frozenset({Kind.CHOICE, Kind.OPEN_CHOICE})
_LISTS = frozenset({"drop-down", "autocomplete", "lookup"})
_DATE, _DATE_TIME, _TIME = "2024-05-31", "2024-05-31 14:05", "14:05"


def is_list(item: Item) -> bool:
    """Whether each answer gets a row of its own, to add, move and take away."""
    if not item.repeats or item.read_only or item.kind in {Kind.BOOLEAN, Kind.ATTACHMENT}:
        return False
    return item.holds_rows or item.kind not in _CHOICES or len(item.options) > _MOST_TICKS


def field_for(item: Item, zone: tzinfo, captions: FormCaptions) -> AnswerField:
    """The field for all answers of a question that is no list, or for one answer of a list."""
    if item.read_only or item.kind is Kind.ATTACHMENT:
        return ShownField(_blank(item, captions))
    if item.kind in _CHOICES:
        return _choice(item, captions)
    if (numbers := scale_of(item)) is not None:
        return RatingField(numbers, item.hint("lower"), item.hint("upper"))
    return _typed(item, zone, captions)


def _typed(item: Item, zone: tzinfo, captions: FormCaptions) -> AnswerField:
    example = item.look.entry_format or item.hint("prompt")
    makers: dict[Kind, Callable[[], AnswerField]] = {
        Kind.TEXT: lambda: TextField(example),
        Kind.STRING: lambda: WordsField(example, takes_lines=item.repeats),
        Kind.URL: lambda: LineField(typed.read_words, example),
        Kind.REFERENCE: lambda: LineField(typed.read_words, example),
        Kind.BOOLEAN: lambda: YesNoField(captions),
        Kind.INTEGER: lambda: LineField(typed.read_integer, example, _unit(item)),
        Kind.DECIMAL: lambda: LineField(typed.read_decimal, example, _unit(item)),
        Kind.DATE: lambda: DateField(typed.read_date, example or _DATE, captions),
        Kind.DATE_TIME: lambda: DateField(
            typed.date_time_reader(zone), example or _DATE_TIME, captions
        ),
        Kind.TIME: lambda: LineField(typed.read_time, example or _TIME),
        Kind.QUANTITY: lambda: QuantityField(item),
    }
    return makers[item.kind]()


def _choice(item: Item, captions: FormCaptions) -> AnswerField:
    """Buttons for few options or several answers, a list for many."""
    many = len(item.options) > _MOST_BUTTONS or item.look.control in _LISTS
    if is_list(item) or (many and not item.repeats):
        return ListField(item, captions)
    return ButtonsField(item, captions)


def _blank(item: Item, captions: FormCaptions) -> str:
    if item.kind is Kind.ATTACHMENT:
        return captions.file_wanted
    return captions.no_answer


def _unit(item: Item) -> str:
    """What a number counts, in words of the form."""
    named = next((unit.display or unit.code for unit in item.units), "")
    return item.hint("unit") or named
