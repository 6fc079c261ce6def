"""What stands at the head of every page of a form: shown texts with the control `header`."""

from typing import Final

from peerdesk.forms.definition import FormDefinition, Item, Kind

_HEADER: Final = "header"


def header_of(form: FormDefinition) -> str:
    """The words for the head of every page, on the screen and on paper; "" for most forms."""
    return " ".join(item.text for item in form.by_link.values() if is_header(item))


def is_header(item: Item) -> bool:
    """Whether a shown text belongs to the head of every page, and so to no place in the form."""
    return item.kind is Kind.DISPLAY and item.look.control == _HEADER and not item.look.hidden
