"""Whether the values in a response are of the element and form that their questions ask for.

Reading answers is tolerant and understands a date in place of a date with a time; whoever checks a
response wants to know.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final
from uuid import UUID

from peerdesk.forms.definition import FormDefinition, Item, Kind
from peerdesk.forms.source import Json, objects, value_of
from peerdesk.forms.value_json import text_of, write_value

Found = tuple[str, str, str, tuple[str, ...]]
"""A problem as linkId, places of its rows ("" or "2.1"), code and facts."""

_ELEMENTS: Final = {
    Kind.BOOLEAN: "valueBoolean",
    Kind.DECIMAL: "valueDecimal",
    Kind.INTEGER: "valueInteger",
    Kind.DATE: "valueDate",
    Kind.DATE_TIME: "valueDateTime",
    Kind.TIME: "valueTime",
    Kind.STRING: "valueString",
    Kind.TEXT: "valueString",
    Kind.URL: "valueUri",
    Kind.CHOICE: "valueCoding",
    Kind.OPEN_CHOICE: "valueCoding",
    Kind.QUANTITY: "valueQuantity",
    Kind.ATTACHMENT: "valueAttachment",
    Kind.REFERENCE: "valueReference",
}
_NOT_IN_URLS: Final = re.compile(r'[\s\\<>"{}|^`]')
_UUID_URN: Final = "urn:uuid:"


def misplaced_values(form: FormDefinition, response: Json) -> Iterator[Found]:
    """What is wrong with the values themselves, in the order of the response.

    Codes: wrong_type (an element the question does not take), line_break (in a question for one
    line), not_a_url, misplaced (beside an answer instead of under it).
    """
    yield from _under(form, response, "")


def _under(form: FormDefinition, raw: Json, row: str) -> Iterator[Found]:
    places: Counter[str] = Counter()
    for entry in objects(raw, "item"):
        link_id = text_of(entry.get("linkId"))
        item = form.by_link.get(link_id)
        if item is None:
            continue
        if item.kind is Kind.GROUP:
            inner = _joined(row, places[link_id]) if item.repeats else row
            places[link_id] += 1
            yield from _under(form, entry, inner)
            continue
        if "answer" in entry:  # then what stands under it stands under its answers (qrs-1)
            for beside in objects(entry, "item"):
                yield text_of(beside.get("linkId")) or link_id, row, "misplaced", ()
        for at, answer in enumerate(objects(entry, "answer")):
            yield from _of_value(item, answer, row)
            yield from _under(form, answer, _joined(row, at) if item.holds_rows else row)


def _joined(row: str, place: int) -> str:
    return f"{row}.{place}" if row else str(place)


def _of_value(item: Item, answer: Json, row: str) -> Iterator[Found]:
    found = value_of(answer, "value")
    if found is None or item.kind not in _ELEMENTS:
        return
    element, value = found
    if element not in _taken(item):
        yield item.link_id, row, "wrong_type", ((item.written or item.kind).value,)
    elif item.kind is Kind.STRING and re.search(r"[\r\n]", text_of(value)):
        yield item.link_id, row, "line_break", ()
    elif item.kind is Kind.URL and not _is_url(text_of(value)):
        yield item.link_id, row, "not_a_url", ()


def _taken(item: Item) -> set[str]:
    """The elements a question takes: that of its type, and those of its options."""
    own = {_ELEMENTS[item.kind]}
    if item.kind is Kind.OPEN_CHOICE and item.written is None:
        own.add("valueString")
    return own | {write_value(item.kind, option.value)[0] for option in item.options}


def _is_url(text: str) -> bool:
    if _NOT_IN_URLS.search(text):
        return False
    if not text.startswith(_UUID_URN):
        return True
    try:
        return str(UUID(text)) == text.removeprefix(_UUID_URN).lower()
    except ValueError:
        return False
