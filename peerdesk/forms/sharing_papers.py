"""What the four papers beside the consents say: taken back, limited, how to reach, notice given.

Like consents they are read whatever state they are in; what is not there is None, "" or empty.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from peerdesk.forms.answers import Answers
from peerdesk.forms.consent_reading import RecipientWritten, recipients
from peerdesk.forms.paper_reading import PaperFacts, SignatureWritten, signatures, signed_on


@dataclass(frozen=True, slots=True)
class PaperHead:
    """What all of them have: whose paper it is, and who signed it when.

    `status` is the person's answer to how it is signed, such as "declined".
    """

    person_name: str
    programme_name: str
    signatures: tuple[SignatureWritten, ...]
    signed_on: date | None
    status: str
    why_unsigned: str
    is_on_paper: bool
    scan: str

    @property
    def is_signed(self) -> bool:
        """Whether anybody signed in a way that counts."""
        return any(one.counts for one in self.signatures)


@dataclass(frozen=True, slots=True)
class RevocationWritten:
    """A consent taken back in writing; `scope` is "one", "all" or "".

    `which` is the paper taken back, `title` how the person calls it; `tell_receivers` asks that
    those who already got something be told.
    """

    head: PaperHead
    scope: str
    which: UUID | None
    title: str
    tell_receivers: bool


@dataclass(frozen=True, slots=True)
class LimitWritten:
    """A request to share less, and the programme's answer: "agreed", "refused" or "".

    Empty `recipients`, `categories` or `purposes` mean all. `paid_in_full` says that the service
    was paid without the health plan (42 CFR 2.26, 45 CFR 164.522(a)(1)(vi)).
    """

    head: PaperHead
    recipients: tuple[RecipientWritten, ...]
    categories: frozenset[str]
    words: str
    purposes: frozenset[str]
    paid_in_full: bool
    answer: str
    answered_on: date | None
    answered_by: str
    why_not: str


@dataclass(frozen=True, slots=True)
class SafeContactWritten:
    """How to reach someone without harm (45 CFR 164.522(b)).

    `ways` are codes: phone, text, email, letter, in_person. `voice` says whether a message may be
    left: "no", "name_only", "yes" or "". `called` is what we call ourselves, `never` their words.
    """

    head: PaperHead
    ways: frozenset[str]
    phone: str
    voice: str
    email: str
    address: str
    called: str
    never: str


@dataclass(frozen=True, slots=True)
class NoticeWritten:
    """A privacy notice handed over (42 CFR 2.22): which one, when, how and by whom."""

    head: PaperHead
    version: str
    given_on: date | None
    how: str
    by: str


def head(answers: Answers) -> PaperHead:
    """Whose paper it is, and who signed it when."""
    facts = PaperFacts.of(answers)
    on_paper = facts.yes("cn.paper")
    signed = signatures(facts, on_paper=on_paper)
    return PaperHead(
        person_name=facts.text("cn.name"),
        programme_name=facts.line("cn.from"),
        signatures=signed,
        signed_on=signed_on(signed),
        status=facts.code("cn.sign:status"),
        why_unsigned=facts.text("cn.sign:why"),
        is_on_paper=on_paper,
        scan=facts.text("cn.sheet.file"),
    )


def revocation_answers(answers: Answers) -> RevocationWritten:
    """What is taken back."""
    facts = PaperFacts.of(answers)
    return RevocationWritten(
        head=head(answers),
        scope=facts.code("rvk.scope"),
        which=facts.identity("rvk.which"),
        title=facts.line("rvk.title"),
        tell_receivers=facts.yes("rvk.tell"),
    )


def limit_answers(answers: Answers) -> LimitWritten:
    """What should stay here, and whether the programme agreed."""
    facts = PaperFacts.of(answers)
    return LimitWritten(
        head=head(answers),
        recipients=tuple(recipients(facts)),
        categories=facts.codes("cn.what"),
        words=facts.text("cn.what.words"),
        purposes=facts.codes("cn.why"),
        paid_in_full=facts.yes("rst.paid"),
        answer=facts.code("rst.answer"),
        answered_on=facts.day("rst.answer.day"),
        answered_by=facts.line("rst.answer.who"),
        why_not=facts.text("rst.answer.why"),
    )


def safe_contact_answers(answers: Answers) -> SafeContactWritten:
    """How the person asks to be reached; what no chosen way needs is not told."""
    facts = PaperFacts.of(answers)
    return SafeContactWritten(
        head=head(answers),
        ways=facts.codes("cfc.way"),
        phone=facts.line("cfc.phone"),
        voice=facts.code("cfc.voice"),
        email=facts.line("cfc.email"),
        address=facts.text("cfc.address"),
        called=facts.line("cfc.as"),
        never=facts.text("cfc.never"),
    )


def notice_answers(answers: Answers) -> NoticeWritten:
    """Which notice was handed over."""
    facts = PaperFacts.of(answers)
    return NoticeWritten(
        head=head(answers),
        version=facts.line("nta.version"),
        given_on=facts.day("nta.day"),
        how=facts.code("nta.how"),
        by=facts.line("nta.by"),
    )
