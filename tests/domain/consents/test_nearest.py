"""A no is told by the consent that was about who asks, not by a stranger's."""

from dataclasses import replace
from datetime import timedelta

from peerdesk.domain.consents.case_reading import read_case
from peerdesk.domain.consents.decision import decide
from peerdesk.domain.consents.nearest import decide_nearest
from peerdesk.domain.consents.reasons import Reason
from tests.domain.consents.cases import VECTORS, housing


def _case(*alterations):
    """The housing case with its one consent altered once for each of `alterations`."""
    read = read_case(housing())
    assert read.record is not None
    (paper,) = read.record.consents
    consents = tuple(
        replace(paper, id=f"c{number}", **changes) for number, changes in enumerate(alterations)
    )
    return replace(read.record, consents=consents), read.request, read.on


def _taken_back(on):
    return {"revoked_at": on - timedelta(hours=1)}


def _somebody_elses():
    record = read_case(housing()).record
    assert record is not None
    (paper,) = record.consents
    (named, *_) = paper.recipients
    return {"recipients": (replace(named, id="somebody-else", party_class=None),)}


def test_a_consent_taken_back_is_told_before_one_about_somebody_else():
    on = read_case(housing()).on
    case = _case(_taken_back(on), _somebody_elses())
    assert decide(*case).reason is Reason.DENY_RECIPIENT
    told = decide_nearest(*case)
    assert (told.reason, told.consent_id) == (Reason.DENY_REVOKED, "c0")


def test_a_consent_taken_back_is_told_before_one_for_something_else():
    on = read_case(housing()).on
    case = _case(_taken_back(on), {"purposes": frozenset({"employment"})})
    assert decide(*case).reason is Reason.DENY_PURPOSE
    assert decide_nearest(*case).reason is Reason.DENY_REVOKED


def test_where_no_consent_was_about_them_the_answer_stays():
    case = _case(_somebody_elses(), {"purposes": frozenset({"employment"})})
    assert decide_nearest(*case) == decide(*case)


def test_what_another_person_took_back_is_never_told():
    on = read_case(housing()).on
    case = _case({**_taken_back(on), "person_id": "another"}, _somebody_elses())
    assert decide_nearest(*case) == decide(*case)


def test_it_allows_exactly_what_the_decision_allows():
    for published in VECTORS:
        read = read_case(published)
        if read.record is None or read.on is None:
            continue
        said = decide(read.record, read.request, read.on)
        assert decide_nearest(read.record, read.request, read.on).allowed == said.allowed
