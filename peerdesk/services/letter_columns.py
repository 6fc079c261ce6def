"""What the answers of a letter or a report mean to lists and search: derived here alone."""

from collections.abc import Iterator
from datetime import date, datetime
from uuid import UUID

from peerdesk.domain.documents import ContactColumns
from peerdesk.domain.letters import LetterColumns
from peerdesk.domain.zones import local_date
from peerdesk.forms.answers import Answers
from peerdesk.forms.letter_reading import is_letter, letter
from peerdesk.forms.report_reading import report


def derived(answers: Answers) -> LetterColumns:
    """The columns of a letter or a report, titled as its form is in its language."""
    form = answers.form
    addressee, party_id, told_on = _told(answers)
    return LetterColumns(
        form_url=form.url,
        form_version=form.version,
        language=form.shown_in or form.language,
        title=form.title,
        addressee=" ".join(addressee.split()),
        party_id=party_id,
        told_on=told_on,
    )


def header(columns: LetterColumns, at: datetime, zone: str) -> ContactColumns:
    """What its line among documents says: when it was sealed or begun, and to whom it goes."""
    opening = " · ".join(filter(None, (columns.title, columns.addressee)))
    return ContactColumns(
        happened_at=at, zone=zone, service_date=local_date(at, zone), opening=opening
    )


def text_to_find(answers: Answers) -> str:
    """All words that search looks through; not what is hidden."""
    return "\n".join(dict.fromkeys((answers.form.title, *_texts(answers))))


def _told(answers: Answers) -> tuple[str, UUID | None, date | None]:
    """To whom it goes, and the last day it speaks of, or on which it was told."""
    if is_letter(answers.form.url):
        written = letter(answers)
        return written.addressee, written.party_id, written.until
    told = report(answers)
    return told.told, told.party_id, told.at.date() if told.at else None


def _texts(answers: Answers) -> Iterator[str]:
    for (link_id, _), given in answers.given.items():
        item = answers.form.by_link.get(link_id)
        if item is not None and not item.look.hidden:
            yield from (one.value for one in given if isinstance(one.value, str))
