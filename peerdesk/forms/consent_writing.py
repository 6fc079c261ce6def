"""Filling in what is known before a person sits down with a paper about sharing.

Nothing is ticked for anybody: only what somebody asked for, or what an earlier paper said, is put
in, and everything can be changed. What a form does not have is left out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.text import fold
from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.carry import carry
from peerdesk.forms.consent_reading import form_name
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.values import Coding, PartialDate, Value

FORM_NAMES: Final = {
    PaperKind.GENERAL: "consent-general",
    PaperKind.TPO_SINGLE: "consent-tpo",
    PaperKind.HIPAA_AUTHORIZATION: "consent-hipaa",
    PaperKind.COUNSELING_NOTES: "consent-notes",
    PaperKind.LEGAL_PROCEEDING: "consent-legal",
    PaperKind.CRIMINAL_JUSTICE: "consent-criminal-justice",
    PaperKind.REVOCATION: "consent-revocation",
    PaperKind.RESTRICTION: "sharing-limit",
    PaperKind.CONFIDENTIAL_COMMUNICATION: "safe-contact",
    PaperKind.NOTICE_ACKNOWLEDGEMENT: "privacy-notice",
}
"""The form of each paper by its short name."""

_RECIPIENT: Final = "cn.to"
_STAYS_BEHIND: Final = ("cn.sign", "cn.rep", "cn.rep.want", "cn.sheet", "cn.copy", "cn.kept")
_OF_THAT_TIME: Final = (
    "cn.until.page",
    "cn.back.from",
    "rst.answer.page",
    "nta.version",
    "nta.day",
)
"""What a renewed paper asks anew, beside signatures: until when, and the answers of that time."""


@dataclass(frozen=True, slots=True)
class RecipientKnown:
    """A receiver from the address book, as its row is filled in."""

    party_id: UUID
    name: str
    kind: str
    address: str = ""
    covered: bool = False
    exchange: bool = False


@dataclass(frozen=True, slots=True)
class KnownBefore:
    """What is put in at the start; empty means nothing is known.

    `purposes` and `categories` are codes or own words that somebody asked for. `revokes` is the
    paper a revocation takes back, `revokes_title` how it is called. `replaces` is the paper that
    ends with the new one. `notice_version` names the privacy notice that is handed out.
    """

    person_name: str = ""
    programme_name: str = ""
    recipients: tuple[RecipientKnown, ...] = ()
    purposes: tuple[str, ...] = ()
    categories: frozenset[str] = frozenset()
    proceeding_ref: str = ""
    revokes: UUID | None = None
    revokes_title: str = ""
    replaces: UUID | None = None
    notice_version: str = ""
    on_paper: bool = False


def paper_kind(form: FormDefinition) -> PaperKind | None:
    """Which paper a form is; None for any other form."""
    name = form_name(form)
    return next((kind for kind, own in FORM_NAMES.items() if own == name), None)


def prefilled(answers: Answers, known: KnownBefore) -> Answers:
    """These answers with what is known written over them."""
    words: dict[str, Value | None] = {
        "cn.name": known.person_name,
        "cn.from": known.programme_name,
        "cn.from.ours": known.programme_name,
        "cn.case": known.proceeding_ref,
        "cn.replaces": _identity(known.replaces),
        "cn.paper": known.on_paper or None,
        "rvk.which": _identity(known.revokes),
        "rvk.title": known.revokes_title,
        "rvk.scope": _option(answers.form, "rvk.scope", "one") if known.revokes else None,
        "nta.version": known.notice_version,
    }
    for link_id, value in words.items():
        if value and link_id in answers.form.by_link:
            answers = answers.with_answer(link_id, value)
    answers = _with_choices(answers, "cn.what", sorted(known.categories), own_words=False)
    answers = _with_choices(answers, "cn.why", known.purposes, own_words=True)
    for recipient in known.recipients:
        answers = with_recipient(answers, recipient)
    return answers


def with_recipient(answers: Answers, recipient: RecipientKnown) -> Answers:
    """These answers with one more receiver, in the first row that is still empty."""
    if _RECIPIENT not in answers.form.by_link:
        return answers
    rows = answers.rows_of(_RECIPIENT)
    fields = ("party", "name", "kind", "address")
    empty = (
        row for row in rows if not any(answers.values(f"{_RECIPIENT}:{f}", row) for f in fields)
    )
    row = next(empty, None)
    if row is None:
        answers, row = answers.add_row(_RECIPIENT)
    return with_party(answers, row, recipient)


def with_party(answers: Answers, row: RowKey, recipient: RecipientKnown) -> Answers:
    """These answers with a row of receivers filled from the address book.

    A kind the form does not offer is left open, so that somebody looks at it. The lines of an
    address stand in one, as the standard wants of a question for one line.
    """
    form = answers.form
    values: dict[str, Value | None] = {
        "party": str(recipient.party_id),
        "name": recipient.name,
        "kind": _option(form, f"{_RECIPIENT}:kind", recipient.kind),
        "address": ", ".join(filter(None, map(str.strip, recipient.address.splitlines()))),
        "covered": recipient.covered or None,
        "exchange": recipient.exchange or None,
    }
    for field, value in values.items():
        answers = answers.with_answer(f"{_RECIPIENT}:{field}", value, row)
    return answers


def with_replaced(answers: Answers, document_id: UUID | None) -> Answers:
    """These answers, ending another paper when they are signed; None ends none."""
    if "cn.replaces" not in answers.form.by_link:
        return answers
    return answers.with_answer("cn.replaces", _identity(document_id))


def with_programme_answer(answers: Answers, *, agreed: bool, day: str, who: str) -> Answers:
    """A request to share less with the programme's answer; `day` as `2026-05-31`."""
    code = "agreed" if agreed else "refused"
    answers = answers.with_answer("rst.answer", _option(answers.form, "rst.answer", code))
    answers = answers.with_answer("rst.answer.day", PartialDate(day))
    return answers.with_answer("rst.answer.who", who)


def renewed(before: Answers, form: FormDefinition) -> Answers:
    """A new paper that starts with what an earlier one said, to be looked at and signed anew.

    Until when is asked anew; signatures, scans and what was noted about that paper stay behind.
    """
    answers = carry(before, form).answers
    for link_id in (*_STAYS_BEHIND, *_OF_THAT_TIME):
        answers = _without(answers, link_id)
    return answers


def _without(answers: Answers, link_id: str) -> Answers:
    item = answers.form.by_link.get(link_id)
    if item is None:
        return answers
    if item.is_question:
        answers = answers.with_answer(link_id, None)
    for child in item.children:
        answers = _without(answers, child.link_id)
    return answers


def _with_choices(
    answers: Answers, link_id: str, wanted: Iterable[str], *, own_words: bool
) -> Answers:
    """These answers with the options of these codes; what is not offered stands in own words."""
    if link_id not in answers.form.by_link:
        return answers
    found: Sequence[Value | None] = [
        _option(answers.form, link_id, each) or (each if own_words else None) for each in wanted
    ]
    chosen = [each for each in found if each is not None]
    return answers.with_answer(link_id, chosen) if chosen else answers


def _option(form: FormDefinition, link_id: str, code: str) -> Value | None:
    item = form.by_link.get(link_id)
    for option in item.options if item else ():
        if isinstance(option.value, Coding) and fold(option.value.code) == fold(code):
            return option.value
    return None


def _identity(one: UUID | None) -> str | None:
    return None if one is None else str(one)
