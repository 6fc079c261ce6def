"""Which field a question gets."""

from collections.abc import Callable
from datetime import tzinfo

from peerdesk.forms.definition import Item, Kind
from peerdesk.ui.form_view import fields
from peerdesk.ui.form_view.choices import YesNoField, choice_field
from peerdesk.ui.form_view.fields import AnswerField, DateField, LineField, TextField
from peerdesk.ui.form_view.several import QuantityField, SeveralField


def field_for(item: Item, zone: tzinfo) -> AnswerField | None:
    """The field for a question; None for what PeerDesk shows but does not ask (attachments)."""
    if item.kind in {Kind.CHOICE, Kind.OPEN_CHOICE}:
        return choice_field(item)
    one = _one(item, zone)
    if one is not None and item.repeats and not item.holds_rows and item.kind is not Kind.BOOLEAN:
        one.deleteLater()
        return SeveralField(lambda: _sure(_one(item, zone)))
    return one


def _one(item: Item, zone: tzinfo) -> AnswerField | None:
    """The field for one answer."""
    example = item.look.entry_format
    makers: dict[Kind, Callable[[], AnswerField]] = {
        Kind.TEXT: TextField,
        Kind.STRING: lambda: LineField(fields.read_words, example),
        Kind.URL: lambda: LineField(fields.read_words, example),
        Kind.BOOLEAN: YesNoField,
        Kind.INTEGER: lambda: LineField(fields.read_integer, example),
        Kind.DECIMAL: lambda: LineField(fields.read_decimal, example),
        Kind.DATE: lambda: DateField(fields.read_date),
        Kind.DATE_TIME: lambda: LineField(fields.date_time_reader(zone), "2024-05-31 14:05"),
        Kind.TIME: lambda: LineField(fields.read_time, "14:05"),
        Kind.QUANTITY: lambda: QuantityField(item),
    }
    make = makers.get(item.kind)
    return None if make is None else make()


def _sure(field: AnswerField | None) -> AnswerField:
    if field is None:
        raise TypeError("no field for this kind of question")
    return field
