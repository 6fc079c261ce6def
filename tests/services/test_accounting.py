"""What was shared with whom, read from a real log with what came of each."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from peerdesk.domain.accounting import AccountingView, Outcome
from peerdesk.domain.consents.reasons import Reason
from peerdesk.domain.sharing import SharingPurpose
from peerdesk.domain.trail import Act, Disclosure, EmergencyRecord
from peerdesk.services.accounting import AccountingAsked, accounting
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.storage import trail
from tests.builders import START, TurningClock, a_person

TODAY = date(2026, 2, 3)


def a_disclosure(
    desk: Desk,
    person_id: UUID,
    *,
    reason: str = Reason.ALLOW_CONSENT,
    days_ago: int = 0,
    purpose: SharingPurpose = SharingPurpose.OUTSIDE,
    came: Act | None = Act.HANDED_OUT,
) -> UUID:
    """One entry of the log as the gate writes it."""
    entry = Disclosure(
        new_id(desk), desk.clock.now() - timedelta(days=days_ago), desk.signer.worker_id,
        person_id, "Harbor House", purpose, f"{reason}: 42 CFR 2.31", "pdf", (), None, None,
        is_encrypted=False, reason=reason, for_what="housing", recipient_address="12 Dock Street",
        categories=("attendance",),
    )  # fmt: skip
    with desk.vault.writing() as session:
        trail.add_disclosure(session, entry, stamp(desk))
        if came is not None:
            detail = f"pdf {entry.disclosure_id}"
            trail.add(session, new_id(desk), came, stamp(desk), person_id, detail)
    return entry.disclosure_id


def asked(person_id: UUID, view: AccountingView, from_day: date | None = None) -> AccountingAsked:
    return AccountingAsked(person_id, TODAY, from_day, view)


def test_a_line_says_who_what_why_and_by_whom(desk: Desk) -> None:
    person = a_person(desk)
    a_disclosure(desk, person)
    (line,) = accounting(desk, asked(person, AccountingView.PART2)).lines
    assert (line.receiver, line.address) == ("Harbor House", "12 Dock Street")
    assert (line.for_what, line.categories) == ("housing", ("attendance",))
    assert (line.worker, line.outcome) == ("Rosa Little", Outcome.HANDED_OUT)


def test_each_view_holds_its_own_and_nobody_elses(desk: Desk) -> None:
    person, other = a_person(desk), a_person(desk, "Marisol")
    consented = a_disclosure(desk, person)
    emergency = a_disclosure(desk, person, reason=Reason.ALLOW_MEDICAL_EMERGENCY)
    own = a_disclosure(
        desk, person, reason=Reason.ALLOW_PATIENT_ACCESS, purpose=SharingPurpose.PATIENT_ACCESS
    )
    a_disclosure(desk, other)
    told = {
        view: {line.disclosure_id for line in accounting(desk, asked(person, view)).lines}
        for view in AccountingView
    }
    assert told == {
        AccountingView.PART2: {consented},
        AccountingView.HIPAA: {emergency},
        AccountingView.EVERYTHING: {consented, emergency, own},
    }


def test_what_failed_is_told_as_failed_and_what_was_cut_off_as_unknown(desk: Desk) -> None:
    person = a_person(desk)
    failed = a_disclosure(desk, person, came=Act.NOT_COMPLETED)
    cut_off = a_disclosure(desk, person, came=None)
    lines = accounting(desk, asked(person, AccountingView.PART2)).lines
    outcomes = {line.disclosure_id: line.outcome for line in lines}
    assert outcomes == {failed: Outcome.NOT_COMPLETED, cut_off: Outcome.UNKNOWN}


def test_the_rule_cuts_off_what_is_older_however_far_back_one_asks(desk: Desk) -> None:
    person = a_person(desk)
    recent = a_disclosure(desk, person, days_ago=3 * 365)
    a_disclosure(desk, person, days_ago=3 * 366)
    found = accounting(desk, asked(person, AccountingView.PART2, date(2001, 1, 1)))
    assert [line.disclosure_id for line in found.lines] == [recent]
    assert found.first_day == date(2023, 2, 3)


def test_a_period_is_of_local_days(desk: Desk, turning: TurningClock) -> None:
    person = a_person(desk)
    turning.now = datetime(2026, 2, 2, 5, 30, tzinfo=UTC)  # 11:30 at night on the 1st there
    late = a_disclosure(desk, person)
    turning.now = START
    first = AccountingAsked(person, date(2026, 2, 1), date(2026, 2, 1))
    assert [line.disclosure_id for line in accounting(desk, first).lines] == [late]
    second = AccountingAsked(person, date(2026, 2, 2), date(2026, 2, 2))
    assert accounting(desk, second).lines == ()


def test_the_record_of_an_emergency_stands_with_it(desk: Desk) -> None:
    person = a_person(desk)
    shared = a_disclosure(desk, person, reason=Reason.ALLOW_MEDICAL_EMERGENCY)
    record = EmergencyRecord(
        shared, "Dr. Ito", "Mercy Hospital", "Rosa Little", START, "overdose",
        desk.clock.now(), desk.signer.worker_id,
    )  # fmt: skip
    with desk.vault.writing() as session:
        trail.add_emergency(session, record, desk.signer.device_id)
    (line,) = accounting(desk, asked(person, AccountingView.HIPAA)).lines
    assert line.emergency is not None
    assert (line.emergency.receiver, line.emergency.nature) == ("Dr. Ito", "overdose")
