"""What a paper about sharing still needs before it is sealed: each thing with its place.

The elements, signers and combinations are weighed by the very functions that decide later, so a
paper that passes here is one `decide` can use. Some findings only tell: the paper may be sealed,
and lets nothing out until that is settled.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.records import Programme, Subject
from peerdesk.domain.programme import ProgrammeFacts
from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.consent_reading import consent_answers
from peerdesk.forms.consent_writing import paper_kind
from peerdesk.services.consents import other_checks
from peerdesk.services.consents.consent_checks import Weighed, in_consent
from peerdesk.services.consents.found import Found
from peerdesk.wording.consent_findings import finding_words

_NO_FACTS = ProgrammeFacts()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is missing or wrong.

    `token` is an element or reason of `consent.md`, or one of our own; `link_id` and `row` are
    the place to go to. Where `blocks` is false the paper may be sealed as it is.
    """

    token: str
    link_id: str
    sentence: str
    row: RowKey | None = None
    blocks: bool = True


def findings(
    answers: Answers,
    programme: Programme,
    subject: Subject,
    now: datetime,
    facts: ProgrammeFacts = _NO_FACTS,
) -> tuple[Finding, ...]:
    """Everything found, in the order of the form; () for a form that is none of our papers.

    `now` is when it would be sealed; `facts` give the state's longest time for a consent.
    """
    form = answers.form
    found = _in_paper(answers, programme, subject, now, facts)
    placed = sorted(dict.fromkeys(found), key=lambda one: form.place(_place(answers, one.link_id)))
    language, on_paper = form.shown_in or form.language, consent_answers(answers).is_on_paper
    days = facts.longest_consent_days
    return tuple(
        Finding(
            one.token,
            _place(answers, one.link_id),
            finding_words(one.token, language, on_paper=one.of_paper and on_paper, days=days),
            one.row,
            one.blocks,
        )
        for one in placed
    )


def _in_paper(
    answers: Answers,
    programme: Programme,
    subject: Subject,
    now: datetime,
    facts: ProgrammeFacts,
) -> Iterable[Found]:
    kind = paper_kind(answers.form)
    if kind is None:
        return ()
    if kind.is_consent:
        longest = facts.longest_consent_days
        weighed = Weighed(consent_answers(answers), programme, subject, now, longest)
        return in_consent(weighed)
    return _in_other(kind, answers, programme, now)


def _in_other(
    kind: PaperKind, answers: Answers, programme: Programme, now: datetime
) -> Iterator[Found]:
    today = now.astimezone(programme.zone).date()
    if kind is PaperKind.REVOCATION:
        yield from other_checks.in_revocation(answers, today)
    elif kind is PaperKind.RESTRICTION:
        yield from other_checks.in_limit(answers, today)
    elif kind is PaperKind.CONFIDENTIAL_COMMUNICATION:
        yield from other_checks.in_safe_contact(answers, today)
    else:
        yield from other_checks.in_notice(answers, today)


def _place(answers: Answers, link_id: str) -> str:
    """The place, or the nearest around it that the form has."""
    while link_id not in answers.form.by_link:
        link_id = link_id.rpartition(":")[0] or link_id.rpartition(".")[0] or "cn.name"
    return link_id
