"""What may be told is what `decide` allows: no more, no less, and nothing is left unsaid."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.consents.case_reading import read_case
from peerdesk.domain.consents.decision import ConsentDecision
from peerdesk.domain.consents.reasons import Obligation, Reason
from peerdesk.domain.consents.records import (
    Consent,
    Expiration,
    Recipient,
    Restriction,
    Words,
)
from peerdesk.domain.consents.telling import CATEGORIES, Answers, Asking, No, Question, Yes, answers
from peerdesk.domain.consents.vocabulary import (
    LEGAL_PROCEEDING,
    NOTES,
    ConsentKind,
    ConsentStatus,
    ExpiryType,
    Protection,
)
from tests.domain.consents.cases import VECTORS, Json, housing, tpo

RECORDS = frozenset(CATEGORIES) - NOTES
ENDS = (
    Expiration(ExpiryType.NONE),
    Expiration(ExpiryType.DATE, date(2026, 6, 30)),
    Expiration(ExpiryType.DATE, date(2026, 6, 1)),
    Expiration(ExpiryType.EVENT, event="when they move in"),
)


def asking(case: Json, **changes: object) -> Asking:
    """Who might be told in this case; `changes` are those of the record."""
    read = read_case(case)
    assert read.record is not None
    assert read.on is not None
    record = replace(read.record, **changes)  # type: ignore[arg-type]  # names are the record's
    request = read.request
    return Asking(record, request.person_id, request.recipient, read.on, request.protection)


def consent_of(case: Json) -> Consent:
    read = read_case(case)
    assert read.record is not None
    return read.record.consents[0]


def yes_for(said: Answers, purpose: str) -> list[Yes]:
    return [yes for yes in said.may if yes.purpose == purpose]


def no_for(said: Answers, purpose: str, category: str) -> No:
    (no,) = (no for no in said.may_not if purpose in no.purposes and category in no.categories)
    return no


@st.composite
def records(draw: st.DrawFn) -> Asking:
    """A published case with its consents multiplied, altered and hedged with restrictions."""
    whom = asking(draw(st.sampled_from(VECTORS)))
    papers = [paper for case in VECTORS if (paper := _first_paper(case)) is not None]
    consents = tuple(
        replace(
            paper,
            id=f"c{number}",
            person_id=draw(st.sampled_from([whom.person_id, "someone-else"])),
            recipients=draw(st.sampled_from([paper.recipients, _naming(whom.recipient)])),
            categories=draw(st.frozensets(st.sampled_from([*CATEGORIES, "all_records"]))),
            expiration=draw(st.sampled_from(ENDS)),
            status=draw(st.sampled_from([paper.status, ConsentStatus.ACTIVE])),
        )
        for number, paper in enumerate(draw(st.lists(st.sampled_from(papers), max_size=4)))
    )
    limits = tuple(
        Restriction(f"r{number}", categories=categories)
        for number, categories in enumerate(
            draw(st.lists(st.frozensets(st.sampled_from(CATEGORIES), max_size=3), max_size=2))
        )
    )
    record = replace(whom.record, consents=consents, restrictions=limits)
    return replace(whom, record=record, protection=draw(st.sampled_from(Protection)))


def _first_paper(case: Json) -> Consent | None:
    read = read_case(case)
    return read.record.consents[0] if read.record is not None and read.record.consents else None


def _naming(recipient: Recipient) -> tuple[object, ...]:
    first = consent_of(housing()).recipients[0]
    return (replace(first, id=recipient.id, party_class=None),)


@given(records())
def test_it_says_yes_exactly_where_the_decision_is_yes(whom: Asking) -> None:
    said = answers(whom)
    told = {
        (Question(yes.purpose, yes.proceeding_ref), kind)
        for yes in said.may
        for kind in yes.categories
    }
    for question in whom.questions():
        for kind in whom.categories:
            allowed = whom.decided(question, frozenset({kind})).allowed
            assert ((question, kind) in told) is allowed, (question, kind)


@given(records())
def test_every_question_is_answered_and_every_no_is_the_decisions_own(whom: Asking) -> None:
    said = answers(whom)
    for question in whom.questions():
        for kind in whom.categories:
            decision = whom.decided(question, frozenset({kind}))
            noes = [
                no
                for no in said.may_not
                if question.purpose in no.purposes and kind in no.categories
            ]
            if not decision.allowed:
                assert decision.reason in {no.reason for no in noes}


@given(records())
def test_the_duties_are_those_of_the_decision_on_the_same_consent(whom: Asking) -> None:
    for yes in answers(whom).may:
        own = tuple(one for one in whom.own if one.id == yes.consent_id)
        question = Question(yes.purpose, yes.proceeding_ref)
        decision = whom.decided(question, yes.categories, own)
        assert (decision.reason, decision.obligations) == (yes.reason, yes.obligations)


def test_a_single_consent_tells_a_provider_everything_but_the_notes() -> None:
    said = answers(asking(tpo()))
    (yes,) = yes_for(said, "treatment")
    assert yes.categories == RECORDS
    assert (yes.consent_id, yes.reason) == ("c-tpo", Reason.ALLOW_CONSENT)
    assert {Obligation.NOTICE_2_32, Obligation.CONSENT_COPY_OR_SCOPE} <= yes.obligations
    no = no_for(said, "treatment", "sud_counseling_notes")
    assert no.reason is Reason.DENY_NOTES_CONSENT_REQUIRED
    assert no_for(said, "legal_proceeding", "diagnosis").reason is (
        Reason.DENY_LEGAL_CONSENT_REQUIRED
    )


def test_purposes_that_get_the_same_answer_are_told_together() -> None:
    said = answers(asking(tpo(consents=[])))
    assert said.may == ()
    (no,) = (no for no in said.may_not if no.reason is Reason.DENY_NO_CONSENT)
    assert no.purposes == ("treatment", "payment", "operations")
    assert no.categories == RECORDS


def test_what_somebody_would_ask_for_is_asked_first() -> None:
    purposes = [question.purpose for question in asking(housing(consents=[])).questions()]
    assert purposes[0] == "housing"


def test_the_consent_that_holds_longest_is_the_one_told() -> None:
    paper = consent_of(housing())
    ends = (date(2026, 7, 1), date(2027, 1, 31), date(2026, 9, 1))
    papers = tuple(
        replace(paper, id=f"c{number}", expiration=Expiration(ExpiryType.DATE, end))
        for number, end in enumerate(ends)
    )
    (yes,) = yes_for(answers(asking(housing(), consents=papers)), "housing")
    assert (yes.consent_id, yes.until) == ("c1", Expiration(ExpiryType.DATE, ends[1]))


def test_what_another_consent_adds_is_told_with_its_own_end() -> None:
    paper = consent_of(housing())
    more = replace(
        paper,
        id="c-more",
        categories=frozenset({"medications"}),
        expiration=Expiration(ExpiryType.DATE, date(2026, 6, 20)),
    )
    said = yes_for(answers(asking(housing(), consents=(paper, more))), "housing")
    by_consent = {yes.consent_id: yes.categories for yes in said}
    assert by_consent == {paper.id: paper.categories, "c-more": frozenset({"medications"})}


def test_a_restriction_takes_out_only_what_it_names() -> None:
    limit = Restriction("r", categories=frozenset({"toxicology"}))
    said = answers(asking(tpo(), restrictions=(limit,)))
    (yes,) = yes_for(said, "treatment")
    assert yes.categories == RECORDS - {"toxicology"}
    no = no_for(said, "treatment", "toxicology")
    assert (no.reason, no.consent_id) == (Reason.DENY_RESTRICTION, "c-tpo")


def test_outside_part_2_treatment_needs_no_consent() -> None:
    said = answers(replace(asking(tpo(consents=[])), protection=Protection.HIPAA))
    (yes,) = yes_for(said, "treatment")
    assert (yes.reason, yes.consent_id, yes.until) == (Reason.ALLOW_HIPAA_TPO, None, None)
    assert yes.categories == RECORDS


def test_each_legal_case_is_asked_about_by_its_reference() -> None:
    paper = consent_of(tpo())
    cases = tuple(
        replace(
            paper,
            id=f"c-{ref}",
            kind=ConsentKind.LEGAL_PROCEEDING,
            purposes=frozenset({LEGAL_PROCEEDING}),
            expiration=Expiration(ExpiryType.EVENT, event="the case is over"),
            proceeding_ref=ref,
        )
        for ref in ("A-1", "B-2")
    )
    said = yes_for(answers(asking(tpo(), consents=cases)), LEGAL_PROCEEDING)
    assert [(yes.proceeding_ref, yes.consent_id) for yes in said] == [
        ("A-1", "c-A-1"),
        ("B-2", "c-B-2"),
    ]


@pytest.mark.parametrize(
    ("first", "last"),
    [(date(2026, 1, 1), None), (None, date(2026, 3, 31)), (date(2026, 1, 1), date(2026, 3, 31))],
)
def test_the_days_a_consent_covers_are_told_beside_the_yes(
    first: date | None, last: date | None
) -> None:
    paper = replace(consent_of(housing()), covers_from=first, covers_to=last)
    (yes,) = yes_for(answers(asking(housing(), consents=(paper,))), "housing")
    assert (yes.about_from, yes.about_to) == (first, last)
    assert yes.categories == paper.categories


def test_a_consent_about_some_days_hides_none_about_all() -> None:
    paper = consent_of(housing())
    some = replace(
        paper,
        id="c-some",
        covers_to=date(2026, 3, 31),
        expiration=Expiration(ExpiryType.DATE, date(2031, 1, 1)),
    )
    said = yes_for(answers(asking(housing(), consents=(some, paper))), "housing")
    assert {yes.consent_id for yes in said} == {"c-some", paper.id}


def test_twenty_consents_take_few_questions_to_the_decision() -> None:
    """What was measured at 0.2 ms a decision stays below ten milliseconds."""
    paper = consent_of(tpo())
    papers = tuple(
        replace(paper, id=f"c{number}", categories=frozenset(sorted(RECORDS)[number % 9 :]))
        for number in range(20)
    )
    whom = asking(tpo(), consents=papers)
    of_all, of_one = _decisions(whom)
    assert of_all <= 2 * len(whom.questions())
    assert of_one <= 4 * 3 * len(papers) + 2 * len(whom.questions())


def _decisions(whom: Asking) -> tuple[int, int]:
    """How often the decision was asked about every consent, and about one or none."""
    asked: list[bool] = []

    class Counted(Asking):
        def decided(
            self, question: Question, categories: Words, consents: tuple[Consent, ...] | None = None
        ) -> ConsentDecision:
            asked.append(consents is None)
            return super().decided(question, categories, consents)

    facts = (whom.record, whom.person_id, whom.recipient, whom.on, whom.protection)
    answers(Counted(*facts))
    return sum(asked), len(asked) - sum(asked)
