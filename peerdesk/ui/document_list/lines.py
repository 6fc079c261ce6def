"""From a document's summary to the words of its line in a list."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from peerdesk.domain.documents import DocumentSummary
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.values import Coding
from peerdesk.services.desk import Desk
from peerdesk.services.documents import CONTACT_NOTE
from peerdesk.wording import document_lines as words
from peerdesk.wording.document_lines import Mark, Standing

_LABELLED = ("contact_type", "outcome", "modality", "setting")


@dataclass(frozen=True, slots=True)
class Line:
    """One document as a list shows it; `opening` is the first line of what was written."""

    document: DocumentSummary
    heading: str
    when: str
    opening: str
    marks: tuple[Mark, ...]

    @property
    def spoken(self) -> str:
        """The whole line for a screen reader."""
        parts = (self.heading, self.when, *(mark.text for mark in self.marks), self.opening)
        return ". ".join(filter(None, parts))


@dataclass(frozen=True, slots=True)
class LineWriter:
    """Words lines with the form's own labels; `with_name` is False where all are one person's."""

    labels: Mapping[tuple[str, str], str]
    today: date
    with_name: bool = True

    def line(self, document: DocumentSummary) -> Line:
        """The line of one document."""
        columns = document.columns
        heading = words.heading(
            document.person_name if self.with_name else "",
            self._label("contact_type", columns.contact_type),
            columns.outcome,
            self._label("outcome", columns.outcome),
        )
        where = (
            self._label("modality", columns.modality),
            self._label("setting", columns.setting),
        )
        return Line(
            document,
            heading,
            words.when(columns.service_date, self.today, columns.minutes),
            columns.opening or " · ".join(filter(None, where)),
            words.marks(_standing(document), self.today),
        )

    def _label(self, link_id: str, code: str) -> str:
        return self.labels.get((link_id, code), "")


def line_writer(desk: Desk, today: date, *, with_name: bool = True) -> LineWriter:
    """A writer with the labels of the newest contact note form."""
    return LineWriter(labels(desk.forms[CONTACT_NOTE]), today, with_name)


def labels(form: FormDefinition) -> dict[tuple[str, str], str]:
    """The words of every code a line may show, by question and code."""
    return {
        (link_id, option.value.code): option.value.display
        for link_id in _LABELLED
        for option in form.item(link_id).options
        if isinstance(option.value, Coding)
    }


def _standing(document: DocumentSummary) -> Standing:
    return Standing(
        document.status,
        document.ready,
        document.columns.late,
        document.has_open_draft,
        document.columns.due_on,
    )
