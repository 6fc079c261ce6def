"""Make a vault as a journey finds it, through the product's own services.

    python -m tests.journeys.furnish VAULT PASSPHRASE_FILE [--people N] [--notes N] [--idle MINUTES]
        [--plans] [--sharing] [--day] [--group] [--recovery FILE]

Everyone has one goal and one signed contact: type, place and modality come from there. `--notes`
spreads as many older ones over five years, and `PHRASE` stands in the oldest of them only.
"""

import argparse
import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from peerdesk.crypto.signing import SigningKey
from peerdesk.domain.documents import WorkerSnapshot
from peerdesk.domain.ids import record_id
from peerdesk.domain.people import PersonDetails
from peerdesk.domain.vaults import FLOOR, SlotKind
from peerdesk.forms.values import PartialDateTime
from peerdesk.services import (
    documents,
    exit_pin,
    opening,
    people,
    plans,
    practice,
    signing,
    unlock,
)
from peerdesk.services.desk import Desk
from peerdesk.services.documents import Writing
from tests.builders import DEVICE, TurningClock, finished
from tests.journeys.cast import PEOPLE, PHRASE, PIN, ROSAS_NUMBER
from tests.journeys.furnish_day import bring
from tests.journeys.furnish_group import meet
from tests.journeys.furnish_sharing import share

FIVE_YEARS = timedelta(days=5 * 365 - 30)
OLD_NEWS = (
    "We filled in the form for a bus pass.",
    "We walked around the lake and talked about the week.",
    "We practised what to say to the landlord.",
    "We looked at three rooms and took notes.",
)


def main(words: list[str]) -> None:
    """Furnish the vault that was asked for."""
    wanted = _parsed(words)
    now = datetime.now(UTC)
    turning = TurningClock(now - FIVE_YEARS - timedelta(days=7), os.environ.get("TZ", "UTC"))
    passphrase = wanted.passphrase_file.read_text(encoding="utf-8")
    desk = _founded(wanted.vault, passphrase, turning, wanted.recovery)
    try:
        _furnish(desk, opening.signing_key(desk, passphrase), turning, wanted, now)
    finally:
        desk.vault.close()


def _parsed(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests.journeys.furnish")
    parser.add_argument("vault", type=Path)
    parser.add_argument("passphrase_file", type=Path)
    parser.add_argument("--people", type=int, default=0)
    parser.add_argument("--notes", type=int, default=0)
    parser.add_argument("--idle", type=int, default=0)
    parser.add_argument("--plans", action="store_true")
    parser.add_argument("--sharing", action="store_true")
    parser.add_argument("--day", action="store_true")
    parser.add_argument("--group", action="store_true")
    parser.add_argument("--recovery", type=Path, help="where its recovery key is written down")
    return parser.parse_args(words)


def _founded(folder: Path, passphrase: str, turning: TurningClock, recovery: Path | None) -> Desk:
    clock = turning.clock()
    worker = WorkerSnapshot(
        record_id(1, bytes(10)), "Sam Rivera", "Peer support specialist", "CPS", "CPS-204", "IL"
    )
    new = unlock.NewWorker(worker.worker_id, worker.name)
    created = unlock.create_vault(folder, new, passphrase, SlotKind.OWN, FLOOR, clock)
    if recovery is not None:
        recovery.write_text(created.recovery_key, encoding="utf-8")
    return opening.found_desk(created.opened, worker, DEVICE, clock)


def _furnish(
    desk: Desk,
    key: SigningKey,
    turning: TurningClock,
    wanted: argparse.Namespace,
    now: datetime,
) -> None:
    if wanted.idle:
        practice.set_practice_setting(desk, "idle_minutes", wanted.idle)
    known = [_person(desk, number) for number in range(wanted.people)]
    if wanted.plans:
        _begin_plans(desk, known[0])
    for number in range(wanted.notes):
        turning.now = now - FIVE_YEARS + number * FIVE_YEARS / wanted.notes
        news = PHRASE if number == 0 else f"{OLD_NEWS[number % len(OLD_NEWS)]} ({number})"
        _sign_note(desk, key, known[number % len(known)], turning.now, news)
    for ago, person_id in enumerate(known, start=2):
        turning.now = now - timedelta(days=ago)
        _sign_note(desk, key, person_id, turning.now, OLD_NEWS[ago % len(OLD_NEWS)])
    if wanted.sharing:
        turning.now = now - timedelta(days=1)
        share(desk, key, known[0])
    if wanted.group:
        turning.now = now - timedelta(days=7)
        meet(desk, key, known, now)
    if wanted.day:
        turning.now = now
        bring(desk, key, known, now)


def _begin_plans(desk: Desk, person_id: UUID) -> None:
    """A recovery plan nobody has written on, a safety plan, and the PIN of the shared view."""
    exit_pin.choose(desk, PIN)
    plans.start(desk, person_id, "recovery-plan")
    opened = plans.open_plan(desk, plans.start(desk, person_id, "safety-plan"))
    answers, rosa = opened.answers.add_row("sp.ask")
    for field, said in (("name", "Rosa"), ("rel", "my sister"), ("phone", ROSAS_NUMBER)):
        answers = answers.with_answer(f"sp.ask:{field}", said, rosa)
    for thought in ("Cold water on my feet", "Walk to the river and back"):
        answers, row = answers.add_row("sp.solo")
        answers = answers.with_answer("sp.solo:what", thought, row)
    answers, row = answers.add_row("sp.space")
    answers = answers.with_answer("sp.space:what", "Rosa keeps my pills", row)
    plans.save(desk, opened, answers)


def _person(desk: Desk, number: int) -> UUID:
    one = PEOPLE[number]
    details = PersonDetails(
        one.name, pronouns=one.pronouns, identifier=one.sign, what_matters=one.what_matters
    )
    person_id = people.add(desk, details)
    people.add_goal(desk, person_id, one.goal)
    return person_id


def _sign_note(desk: Desk, key: SigningKey, person_id: UUID, written: datetime, news: str) -> None:
    """A contact of an hour before `written`, signed at once."""
    document_id = documents.start_note(desk, person_id)
    opened = documents.open_draft(desk, document_id)
    zone = desk.clock.zone()
    answers = finished(opened.answers)
    for link_id, hours in (("start_at", 2), ("end_at", 1)):
        moment = (written - timedelta(hours=hours)).astimezone()
        answers = answers.with_answer(
            link_id, PartialDateTime(moment.isoformat(timespec="seconds"))
        )
    answers = answers.with_answer("zone", zone).with_answer("what_i_did", news)
    documents.save(desk, opened, Writing(answers))
    signing.sign(desk, key, [document_id])


if __name__ == "__main__":
    main(sys.argv[1:])
