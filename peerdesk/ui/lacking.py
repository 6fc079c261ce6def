"""What still keeps a note from being signed, in plain words, with the place to put it right."""

from collections.abc import Iterable
from dataclasses import dataclass

from peerdesk.forms.definition import FormDefinition
from peerdesk.wording import contact


@dataclass(frozen=True, slots=True)
class Lacking:
    """Something to put right before signing: where, and what to do about it."""

    link_id: str
    words: str


def lacking(form: FormDefinition, link_ids: Iterable[str]) -> tuple[Lacking, ...]:
    """The linkIds with their words; the form's own question where there are no better ones."""
    return tuple(
        Lacking(link_id, contact.lacking(link_id, _asked(form, link_id))) for link_id in link_ids
    )


def _asked(form: FormDefinition, link_id: str) -> str:
    return form.item(link_id).text if link_id in form.by_link else ""
