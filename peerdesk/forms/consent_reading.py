"""What a consent says, as typed facts: who, to whom, what, why, until when, and who signed.

The one place that knows these linkIds; all six consents share them (`resources/forms/README.md`).
Drafts and papers from elsewhere are read too: what is not there is None, "" or empty, and what
cannot be understood counts as not there, so that a doubtful paper lets nothing out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final
from uuid import UUID

from peerdesk.domain.consents.vocabulary import (
    CRIMINAL_JUSTICE,
    LEGAL_PROCEEDING,
    TPO,
    ConsentKind,
)
from peerdesk.domain.text import fold
from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.library import URL_STEM
from peerdesk.forms.paper_reading import PaperFacts, SignatureWritten, signatures, signed_on
from peerdesk.forms.values import Coding, Value, shown

KINDS: Final[Mapping[str, ConsentKind]] = MappingProxyType(
    {
        "consent-general": ConsentKind.GENERAL,
        "consent-tpo": ConsentKind.TPO_SINGLE,
        "consent-hipaa": ConsentKind.GENERAL,
        "consent-notes": ConsentKind.COUNSELING_NOTES,
        "consent-legal": ConsentKind.LEGAL_PROCEEDING,
        "consent-criminal-justice": ConsentKind.CRIMINAL_JUSTICE,
    }
)
"""The six consents by the short name of their form."""

TPO_CLASSES: Final = frozenset(
    {"treating_provider", "health_plan", "third_party_payer", "program_operator"}
)
"""Whom the words of 42 CFR 2.31(a)(4)(i) name for a single consent."""

_FIXED_PURPOSES: Final = {
    "consent-tpo": TPO,
    "consent-legal": frozenset({LEGAL_PROCEEDING}),
    "consent-criminal-justice": frozenset({CRIMINAL_JUSTICE}),
}
_STATEMENTS: Final = {
    "cn.know.back": "right_to_revoke",
    "cn.know.how": "how_to_revoke",
    "cn.know.again": "redisclosure_potential",
    "cn.know.refuse": "refusal_consequences",
    "cn.know.hipaa": "hipaa_redisclosure",
    "cn.know.fund": "fundraising_opt_out",
}
"""Which shown text makes which statement of 42 CFR 2.31(a)."""

_RECIPIENT: Final = "cn.to"
_DAYS: Final = ("cn.what.since", "cn.what.until", "cn.until.date", "cn.back.from")


@dataclass(frozen=True, slots=True)
class RecipientWritten:
    """A receiver as the paper names them; `kind` is a code of the address book.

    `behind` is "named", "treating" or "": who behind an intermediary may see it, with the names
    in `participants` (42 CFR 2.31(a)(4)(ii)). `row` is where it stands.
    """

    party_id: UUID | None
    name: str
    kind: str
    address: str
    covered: bool
    exchange: bool
    behind: str
    participants: tuple[str, ...]
    row: RowKey


@dataclass(frozen=True, slots=True)
class ConsentAnswers:
    """A consent as it is written.

    `form` is the short name of its form, `kind` None where that is none of the six. `words` are
    the person's own about what may be shared, `description` all that is said about it. `expiry`
    is a code of the form, `statements` are field names of `Statements`. `signed_on` is the day
    of the last signature that counts, None while one of them has no day. `half_days` are the
    linkIds of days told only in part, such as a month.
    """

    form: str
    kind: ConsentKind | None
    person_name: str
    discloser_name: str
    discloser_is_ours: bool
    categories: frozenset[str]
    words: str
    description: str
    covers_from: date | None
    covers_to: date | None
    recipients: tuple[RecipientWritten, ...]
    recipient_classes: frozenset[str]
    purposes: frozenset[str]
    proceeding_ref: str
    expiry: str
    expires_on: date | None
    expiry_event: str
    statements: frozenset[str]
    signatures: tuple[SignatureWritten, ...]
    signed_on: date | None
    revocable_from: date | None
    is_on_paper: bool
    scan: str
    combined_with: frozenset[str]
    replaces: UUID | None
    copy: str
    half_days: tuple[str, ...] = ()


def form_name(form: FormDefinition) -> str:
    """The short name of a form, such as `consent-general`."""
    return form.url.removeprefix(URL_STEM)


def consent_answers(answers: Answers) -> ConsentAnswers:
    """What a consent says. Any form may come; one that is no consent has no kind."""
    facts = PaperFacts.of(answers)
    name = form_name(answers.form)
    on_paper = facts.yes("cn.paper")
    signed = signatures(facts, on_paper=on_paper)
    return ConsentAnswers(
        form=name,
        kind=KINDS.get(name),
        person_name=facts.text("cn.name"),
        discloser_name=facts.text("cn.from"),
        discloser_is_ours=_is_ours(facts),
        categories=facts.codes("cn.what"),
        words=facts.text("cn.what.words"),
        description=_description(facts),
        covers_from=facts.day("cn.what.since"),
        covers_to=facts.day("cn.what.until"),
        recipients=tuple(recipients(facts)),
        recipient_classes=_classes(facts, name, on_paper=on_paper),
        purposes=_purposes(facts, name),
        proceeding_ref=facts.text("cn.case"),
        expiry=facts.code("cn.until"),
        expires_on=facts.day("cn.until.date"),
        expiry_event=_event(facts),
        statements=_statements(facts, on_paper=on_paper),
        signatures=signed,
        signed_on=signed_on(signed),
        revocable_from=facts.day("cn.back.from"),
        is_on_paper=on_paper,
        scan=facts.text("cn.sheet.file"),
        combined_with=facts.codes("cn.combined"),
        replaces=facts.identity("cn.replaces"),
        copy=facts.code("cn.copy"),
        half_days=facts.partial_days(_DAYS),
    )


def recipients(facts: PaperFacts) -> Iterator[RecipientWritten]:
    """Every receiver in whose row something is said."""
    for row in facts.rows(_RECIPIENT):
        found = RecipientWritten(
            party_id=facts.identity(f"{_RECIPIENT}:party", row),
            name=facts.line(f"{_RECIPIENT}:name", row),
            kind=facts.code(f"{_RECIPIENT}:kind", row),
            address=facts.line(f"{_RECIPIENT}:address", row),
            covered=facts.yes(f"{_RECIPIENT}:covered", row),
            exchange=facts.yes(f"{_RECIPIENT}:exchange", row),
            behind=facts.code(f"{_RECIPIENT}:behind", row),
            participants=facts.names(f"{_RECIPIENT}:participants", row),
            row=row,
        )
        if found.party_id or found.name or found.kind or found.address:
            yield found


def purpose_of(value: Value, labels: Mapping[str, str]) -> str:
    """A purpose as the rules compare it: a code, or own words on one line.

    Own words that say no more than one of the offered purposes mean that one; `labels` are their
    codes by folded label.
    """
    if isinstance(value, Coding) and value.code:
        return value.code
    words = " ".join(shown(value).split())
    return labels.get(fold(words), words)


def _is_ours(facts: PaperFacts) -> bool:
    """Whether it names the programme that filled it in; a paper from elsewhere may name another.

    Where the programme had not told its name yet, what was written here is its own.
    """
    ours, named = facts.line("cn.from.ours"), facts.line("cn.from")
    unknown = not ours and not facts.yes("cn.paper")
    return bool(named) and (unknown or fold(named) == fold(ours))


def _description(facts: PaperFacts) -> str:
    """All that is said about what may be shared (42 CFR 2.31(a)(3)); "" with no part ticked."""
    parts = facts.told("cn.what")
    return "; ".join((*parts, *filter(None, (facts.text("cn.what.words"),)))) if parts else ""


def _classes(facts: PaperFacts, name: str, *, on_paper: bool) -> frozenset[str]:
    if name != "consent-tpo":
        return frozenset()
    if on_paper:
        return facts.codes("cn.to.class") & TPO_CLASSES
    return TPO_CLASSES if facts.asks("cn.to.all") else frozenset()


def _purposes(facts: PaperFacts, name: str) -> frozenset[str]:
    if name in _FIXED_PURPOSES:
        return _FIXED_PURPOSES[name]
    labels = facts.codes_by_label("cn.why")
    found = (purpose_of(value, labels) for value in facts.values("cn.why"))
    return frozenset(filter(None, found))


def _event(facts: PaperFacts) -> str:
    """What ends it, in words; the end of treatment says so in the words of the form."""
    told = facts.told("cn.until")
    return told[0] if facts.code("cn.until") == "end_of_treatment" else facts.text("cn.until.event")


def _statements(facts: PaperFacts, *, on_paper: bool) -> frozenset[str]:
    """What the paper tells the person: our own text, or what was seen on another's."""
    if on_paper:
        return facts.codes("cn.has") & frozenset(_STATEMENTS.values())
    return frozenset(told for link_id, told in _STATEMENTS.items() if facts.asks(link_id))
