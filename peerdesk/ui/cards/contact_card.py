"""A contact as a card: what kind, when and how long, how it begins, how far the note is."""

from collections.abc import Collection, Mapping
from datetime import date
from uuid import UUID

from peerdesk.domain.documents import DocumentStatus, DocumentSummary
from peerdesk.forms.definition import FormDefinition
from peerdesk.ui.cards.card import Card, Mark
from peerdesk.wording import records
from peerdesk.wording.cards import (
    correction_begun,
    finish_by,
    minutes_short,
    ready_to_sign,
    status,
    to_enter,
)
from peerdesk.wording.dates import short_day

_MET = frozenset({"", "attended"})


class ContactCards:
    """Cards in the words of a form, as seen on `today`.

    On a person's timeline the title is the kind of contact; in a list of all contacts
    (`with_name`) the person's name stands before it.
    """

    def __init__(self, form: FormDefinition, today: date, *, with_name: bool = False) -> None:
        self._today, self._with_name = today, with_name
        self._kinds = _labels(form, "contact_type")
        self._outcomes = _labels(form, "outcome")
        self._settings = _labels(form, "setting")
        self._to_enter: set[UUID] = set()

    def mark_to_enter(self, shown: Collection[UUID], waiting: Collection[UUID]) -> None:
        """Say of those of the shown that wait that they are not in the agency's record yet."""
        self._to_enter.difference_update(shown)
        self._to_enter.update(waiting)

    def card(self, summary: DocumentSummary) -> Card:
        """What the card of one contact says."""
        columns = summary.columns
        when = [short_day(columns.service_date, self._today)]
        if columns.minutes is not None:
            when.append(minutes_short(columns.minutes))
        kind = self._kinds.get(columns.contact_type, records.UNTITLED)
        about = " · ".join(filter(None, (kind, self._how_it_went(summary))))
        named = self._with_name and bool(summary.person_name)
        return Card(
            title=summary.person_name if named else about,
            beside=about if named else "",
            right=" · ".join(when),
            body=columns.opening,
            marks=self._marks(summary),
        )

    def _how_it_went(self, summary: DocumentSummary) -> str:
        """Where they met; where they did not, what happened instead."""
        columns = summary.columns
        if columns.outcome in _MET:
            return self._settings.get(columns.setting, "")
        return self._outcomes.get(columns.outcome, "")

    def _marks(self, summary: DocumentSummary) -> tuple[Mark, ...]:
        if summary.status is DocumentStatus.DRAFT:
            return self._marks_of_a_draft(summary)
        marks = [Mark(status(summary.status), summary.status is DocumentStatus.ENTERED_IN_ERROR)]
        if summary.has_open_draft:
            marks.append(Mark(correction_begun(), needs_a_look=True))
        if summary.document_id in self._to_enter:
            marks.append(Mark(to_enter()))
        return tuple(marks)

    def _marks_of_a_draft(self, summary: DocumentSummary) -> tuple[Mark, ...]:
        marks = [Mark(finish_by(summary.columns.due_on, self._today), needs_a_look=True)]
        if summary.ready:
            marks.append(Mark(ready_to_sign()))
        return tuple(marks)


def _labels(form: FormDefinition, link_id: str) -> Mapping[str, str]:
    """The form's own words for the codes of a question."""
    options = form.item(link_id).options
    return {getattr(option.value, "code", ""): option.label for option in options}
