"""What happens to a paper later: added to, counted at once, and never rewritten."""

from datetime import date, timedelta
from functools import partial

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from peerdesk.domain.consents.listing import ConsentFilter
from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.standing import ConsentStanding
from peerdesk.domain.consents.vocabulary import TerminationType
from peerdesk.domain.errors import (
    ConsentOver,
    MomentAhead,
    NoSuchEnd,
    NotSigned,
    ReasonMissing,
)
from peerdesk.domain.incidents import IncidentKind
from peerdesk.domain.sharing import SharingPurpose
from peerdesk.domain.trail import Act, Disclosure
from peerdesk.forms.values import PartialDate
from peerdesk.services import consents
from peerdesk.services.consents import Prefill
from peerdesk.services.desk import new_id, stamp
from peerdesk.services.incidents import incidents
from peerdesk.storage import trail
from tests.builders import a_key, chosen
from tests.services.consents.builders import (
    TODAY,
    a_grown_up,
    a_party,
    about_housing,
    drafted,
    sealed,
    signed,
    ticked,
    until_event,
)


def standing(desk, document_id):
    return consents.summary(desk, document_id).standing


def ids(found):
    return [one.document_id for one in found]


def told_under(desk, document_id):
    """Something left because of this consent."""
    line = consents.summary(desk, document_id)
    entry = Disclosure(
        disclosure_id=new_id(desk),
        at=desk.clock.now(),
        worker_id=desk.signer.worker_id,
        person_id=line.person_id,
        recipient=line.recipients[0],
        purpose=SharingPurpose.OUTSIDE,
        basis="ALLOW_CONSENT: 42 CFR 2.31",
        medium="pdf",
        document_ids=(),
        period_from=None,
        period_to=None,
        is_encrypted=False,
        reason="ALLOW_CONSENT",
        party_id=line.party_ids[0],
        categories=("attendance",),
        consent_id=document_id,
        what="an attendance letter",
    )
    with desk.vault.writing() as session:
        trail.add_disclosure(session, entry, stamp(desk))
    return entry


def test_said_aloud_it_counts_at_once_and_waits_to_be_written(desk):
    document_id = sealed(desk)
    consents.revoke(desk, document_id, "oral", by="her sister, on the phone")
    found = consents.summary(desk, document_id)
    assert (found.standing, found.needs_writing) == (ConsentStanding.REVOKED, True)
    assert ids(consents.needing_writing(desk)) == [document_id]
    consents.revoke(desk, document_id, "written")
    found = consents.summary(desk, document_id)
    assert (found.standing, found.needs_writing) == (ConsentStanding.REVOKED, False)
    assert consents.needing_writing(desk) == ()
    told = consents.read_consent(desk, document_id).events
    assert [one.how for one in told] == ["oral", "written"]
    assert found.ended_at == told[0].at, "it counts from when it was said"


def test_in_writing_it_waits_for_nothing(desk):
    document_id = sealed(desk)
    consents.revoke(desk, document_id, "written")
    assert consents.needing_writing(desk) == ()
    with pytest.raises(ConsentOver):
        consents.revoke(desk, document_id, "written")


def test_it_may_have_been_said_earlier_and_never_later(desk, turning):
    document_id = sealed(desk)
    said = turning.now - timedelta(minutes=3)
    with pytest.raises(MomentAhead):
        consents.revoke(desk, document_id, "oral", at=turning.now + timedelta(hours=1))
    assert standing(desk, document_id) is ConsentStanding.ACTIVE
    consents.revoke(desk, document_id, "oral", at=said)
    assert consents.summary(desk, document_id).ended_at == said


def test_who_was_told_before_is_listed_when_it_is_taken_back(desk):
    document_id = sealed(desk)
    entry = told_under(desk, document_id)
    told_under(desk, sealed(desk, person_id=a_grown_up(desk, "Ana")))
    (receiver,) = consents.revoke(desk, document_id, "oral").past_receivers
    assert (receiver.name, receiver.what) == (entry.recipient, "an attendance letter")
    assert consents.past_receivers(desk, document_id) == (receiver,)


def a_revocation(desk, person_id, which=None):
    asked = Prefill(revokes=which)
    document_id = consents.start(desk, person_id, PaperKind.REVOCATION, prefill=asked)
    opened = consents.open_consent(desk, document_id)
    scope = opened.answers if which else chosen(opened.answers, "rvk.scope", "all")
    consents.save(desk, opened, signed(scope))
    consents.sign(desk, a_key(desk), document_id)
    return document_id


def test_a_signed_revocation_takes_back_the_one_it_names(desk):
    person = a_grown_up(desk)
    named, beside = sealed(desk, person_id=person), sealed(desk, person_id=person)
    paper = a_revocation(desk, person, named)
    assert standing(desk, named) is ConsentStanding.REVOKED
    assert standing(desk, beside) is ConsentStanding.ACTIVE
    (event,) = consents.read_consent(desk, named).events
    assert (event.how, event.by_document) == ("written", paper)


def test_a_revocation_of_all_takes_back_this_persons_and_no_others(desk):
    person, ana = a_grown_up(desk), a_grown_up(desk, "Ana")
    mine = [sealed(desk, person_id=person) for _ in range(2)]
    hers = sealed(desk, person_id=ana)
    said = sealed(desk, person_id=person)
    consents.revoke(desk, said, "oral")
    a_revocation(desk, person)
    assert {standing(desk, one) for one in mine} == {ConsentStanding.REVOKED}
    assert standing(desk, hers) is ConsentStanding.ACTIVE
    assert consents.needing_writing(desk) == (), "what was said aloud is in writing now"


def test_the_day_of_the_event_ends_it_and_lies_not_ahead(desk):
    document_id = sealed(desk, lambda a: until_event(about_housing(a)))
    assert ids(consents.open_events(desk)) == [document_id]
    with pytest.raises(MomentAhead):
        consents.event_happened(desk, document_id, TODAY + timedelta(days=1))
    consents.event_happened(desk, document_id, TODAY)
    found = consents.summary(desk, document_id)
    assert (found.standing, found.ended_at) == (ConsentStanding.EXPIRED, TODAY)
    assert consents.open_events(desk) == ()


def test_a_consent_with_a_last_day_ends_with_no_event(desk):
    document_id = sealed(desk)
    with pytest.raises(NoSuchEnd):
        consents.event_happened(desk, document_id, TODAY)
    with pytest.raises(NoSuchEnd):
        consents.end_restriction(desk, document_id, TODAY, TerminationType.UNILATERAL)


def test_a_mistake_needs_a_reason_and_a_second_person(desk):
    document_id = sealed(desk)
    for reason, second in (("", "Sam"), ("wrong person", " ")):
        with pytest.raises(ReasonMissing):
            consents.enter_in_error(desk, document_id, reason, second)
    consents.enter_in_error(desk, document_id, "wrong person", "Sam Ortiz")
    assert standing(desk, document_id) is ConsentStanding.ENTERED_IN_ERROR
    assert incidents(desk) == (), "nothing was shared under it"


def test_what_was_shared_under_a_mistake_opens_a_review(desk):
    document_id = sealed(desk)
    entry = told_under(desk, document_id)
    consents.enter_in_error(desk, document_id, "wrong person", "Sam Ortiz")
    (review,) = incidents(desk)
    assert (review.kind, review.disclosure_id) == (IncidentKind.BREACH, entry.disclosure_id)
    assert (review.discovered_on, review.people_count) == (TODAY, 1)


@pytest.mark.parametrize(
    "act",
    [
        lambda desk, one: consents.revoke(desk, one, "written"),
        lambda desk, one: consents.enter_in_error(desk, one, "wrong person", "Sam"),
        lambda desk, one: consents.event_happened(desk, one, TODAY),
    ],
)
def test_what_is_over_stays_as_it_ended_and_a_draft_has_no_end(desk, act):
    ended = sealed(desk, lambda a: until_event(about_housing(a)))
    consents.event_happened(desk, ended, TODAY)
    with pytest.raises(ConsentOver):
        act(desk, ended)
    draft = drafted(desk, party_id=a_party(desk))
    with pytest.raises(NotSigned):
        act(desk, draft)


def a_limit(desk, person_id):
    document_id = consents.start(desk, person_id, PaperKind.RESTRICTION)
    opened = consents.open_consent(desk, document_id)
    answers = chosen(signed(ticked(opened.answers, "cn.why", "payment")), "rst.answer", "agreed")
    answers = answers.with_answer("rst.answer.day", PartialDate("2026-02-03"))
    consents.save(desk, opened, answers.with_answer("rst.answer.who", "Rosa Little"))
    consents.sign(desk, a_key(desk), document_id)
    return document_id


def test_an_agreed_limit_ends_on_a_day_by_whoever_ended_it(desk):
    sealed(desk)  # names the programme
    person = a_grown_up(desk)
    limit = a_limit(desk, person)
    with pytest.raises(NoSuchEnd):
        consents.revoke(desk, limit, "oral")
    consents.end_restriction(desk, limit, TODAY, TerminationType.UNILATERAL)
    assert standing(desk, limit) is ConsentStanding.EXPIRED
    with desk.vault.reading() as session:
        (weighed,) = consents.consent_record(desk, session, person).restrictions
    assert (weighed.ended_on, weighed.ended_by) == (TODAY, TerminationType.UNILATERAL)
    assert weighed.agreed_on == date(2026, 2, 3)
    assert weighed.purposes == {"payment"}


def test_every_event_has_a_line_in_the_trail_without_what_was_said(desk):
    document_id = sealed(desk)
    consents.revoke(desk, document_id, "oral", by="her sister")
    with desk.vault.reading() as session:
        told = [one for one in trail.about(session, document_id) if one.act is Act.CONSENT_EVENT]
    assert [one.detail.split()[:2] for one in told] == [["revoked", "oral"]]
    assert "sister" not in told[0].detail


@pytest.mark.parametrize("change", ["DELETE FROM consent_event", "UPDATE consent_event SET day=1"])
def test_an_event_is_final(desk, change):
    consents.revoke(desk, sealed(desk), "oral")
    final = pytest.raises(DatabaseError, match="consent_event is final")
    with final, desk.vault.writing() as session:
        session.execute(text(change))


def test_lists_tell_papers_by_where_they_stand(desk):
    person = a_grown_up(desk)
    active, revoked = (sealed(desk, person_id=person) for _ in range(2))
    consents.revoke(desk, revoked, "written")
    draft = drafted(desk, person_id=person, party_id=a_party(desk))
    for standing_wanted, found in (
        (ConsentStanding.ACTIVE, [active]),
        (ConsentStanding.REVOKED, [revoked]),
        (ConsentStanding.DRAFT, [draft]),
        (ConsentStanding.EXPIRED, []),
    ):
        wanted = ConsentFilter(standing=standing_wanted)
        assert ids(consents.consents(desk, wanted)) == found
        assert consents.count(desk, wanted) == len(found)
    assert ids(consents.of_person(desk, person)) == [active, draft, revoked]
    assert ids(consents.consents(desk, ConsentFilter(in_force=True))) == [active]
    assert ids(
        consents.consents(desk, ConsentFilter(name="darn", only_consents=True), limit=1)
    ) == [draft]


def test_what_ends_soon_is_listed_by_its_last_day(desk):
    from_day = {days: sealed(desk, partial(_until_in, days=days)) for days in (31, 7, 30)}
    assert ids(consents.ending(desk, 30)) == [from_day[7], from_day[30]]
    assert ids(consents.ending(desk, 7)) == [from_day[7]]
    consents.revoke(desk, from_day[7], "oral")
    assert ids(consents.ending(desk, 30)) == [from_day[30]]


def _until_in(answers, days):
    answers = about_housing(answers)
    day = TODAY + timedelta(days=days)
    return signed(answers.with_answer("cn.until.date", PartialDate(day.isoformat())))
