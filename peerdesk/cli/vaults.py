"""`peerdesk vault`: create, verify, rebuild, info, backup, restore."""

import os
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TextIO

from peerdesk.cli.desks import check_new, desk, desk_of, device_id
from peerdesk.cli.output import say, say_json
from peerdesk.cli.running import FAILED, FINE, Surroundings
from peerdesk.cli.secret_words import first_line, new_passphrase
from peerdesk.domain.documents import ContactFilter, DocumentStatus, WorkerSnapshot
from peerdesk.domain.errors import FileNotWritten
from peerdesk.domain.progress import unwatched
from peerdesk.domain.vaults import SlotKind
from peerdesk.services import backup, contacts, inspection, opening, people, profiles, unlock
from peerdesk.services import rebuild as rebuilding
from peerdesk.services import verify as proving
from peerdesk.services.desk import Desk, clock_id
from peerdesk.services.verify import Proof
from peerdesk.wording import command_line as words


def create(options: Namespace, around: Surroundings) -> int:
    """`vault create`: a vault with its first worker, and the recovery key in a new file."""
    check_new(options.folder, around)
    profile = profiles.named(options.profile).name if options.profile else ""
    secret = new_passphrase(options.passphrase_file)
    with _new_file(options.recovery_key_out) as key_file:
        recovery_key = _created(options, around, secret, profile)
        key_file.write(f"{recovery_key}\n")
    say(words.CREATED.format(folder=options.folder, key_file=options.recovery_key_out))
    return FINE


def verify(options: Namespace, around: Surroundings) -> int:
    """`vault verify`: everything proven, or the first thing that does not hold."""
    with desk(options, around) as opened:
        proof = proving.verify(opened.vault)
    if options.json:
        broken = str(proof.broken) if proof.broken else None
        say_json(asdict(proof) | {"holds": proof.holds, "broken": broken})
    else:
        say(_proven(proof))
    return FINE if proof.holds else FAILED


def rebuild(options: Namespace, around: Surroundings) -> int:
    """`vault rebuild`: what lists and search know, from what was signed."""
    with desk(options, around) as opened:
        count = rebuilding.rebuild(opened.vault, opened.forms, unwatched)
    say(words.REBUILT.format(count=count))
    return FINE


def info(options: Namespace, around: Surroundings) -> int:
    """`vault info`: public facts, and counts when a passphrase is given."""
    facts: dict[str, object] = asdict(inspection.public_facts(options.folder))
    if options.passphrase_file is not None:
        with desk(options, around) as opened:
            facts |= _counts(opened)
    if options.json:
        say_json(facts)
    else:
        for name, value in facts.items():
            say(f"{words.INFO_LINES[name]}: {'-' if value is None else value}")
    return FINE


def back_up(options: Namespace, around: Surroundings) -> int:
    """`vault backup`: an encrypted, proven copy."""
    with desk(options, around) as opened:
        path = backup.make(opened, options.to)
    say(words.BACKED_UP.format(path=path))
    return FINE


def restore(options: Namespace, around: Surroundings) -> int:
    """`vault restore`: never over a vault; proven by opening when a passphrase is given."""
    secret = None if options.passphrase_file is None else first_line(options.passphrase_file)
    backup.restore(options.backup, options.folder)
    if secret is None:
        say(words.RESTORED.format(folder=options.folder))
        return FINE
    with desk_of(options.folder, secret, around) as opened:
        proof = proving.verify(opened.vault)
    say(words.RESTORED_AND_PROVEN.format(folder=options.folder) if proof.holds else _proven(proof))
    return FINE if proof.holds else FAILED


def _created(options: Namespace, around: Surroundings, secret: str, profile: str) -> str:
    """Make the vault with its first worker, close it, and give its recovery key."""
    clock = around.clock
    worker = WorkerSnapshot(clock_id(clock), options.worker, options.title, options.credential)
    created = unlock.create_vault(
        options.folder,
        unlock.NewWorker(worker.worker_id, worker.name),
        secret,
        SlotKind.AGENCY if options.agency else SlotKind.OWN,
        around.cost(),
        clock,
    )
    vault = created.opened.vault
    try:
        device = device_id(vault.header.vault_id)
        opening.lock(opening.found_desk(created.opened, worker, device, clock, profile))
    finally:
        vault.close()
    return created.recovery_key


@contextmanager
def _new_file(path: Path) -> Iterator[TextIO]:
    """A file that was not there, for its owner only; gone again if what follows fails."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise FileNotWritten(path) from error
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            yield file
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _proven(proof: Proof) -> str:
    return (words.HOLDS if proof.holds else words.BROKEN).format(**asdict(proof))


def _counts(opened: Desk) -> dict[str, object]:
    return {
        "people": people.count(opened),
        "contacts": contacts.count(opened, ContactFilter()),
        "drafts": contacts.count(opened, ContactFilter(status=DocumentStatus.DRAFT)),
        "profile": profiles.current(opened).name,
    }
