"""The page for the fridge: the part of a form that a person looks at every day."""

from typing import Final

from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.flags import DAILY_PAGE

_OLDER_THAN_THE_FLAG: Final = frozenset({"wp.day"})
"""Parts of forms that were published before there was a mark for them, and never change."""


def daily_parts(form: FormDefinition) -> tuple[str, ...]:
    """The parts for the page, by linkId, in the order of the form; none for most forms."""
    return tuple(
        item.link_id
        for item in form.items
        if DAILY_PAGE in item.flags or item.link_id in _OLDER_THAN_THE_FLAG
    )
