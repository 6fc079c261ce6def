"""`peerdesk demo`: a vault of invented people."""

import sys
from argparse import Namespace
from datetime import date, timedelta

from peerdesk.cli.desks import check_new
from peerdesk.cli.output import hint, say
from peerdesk.cli.running import FINE, Surroundings
from peerdesk.cli.secret_words import first_line
from peerdesk.domain.zones import local_date
from peerdesk.services.demo import build
from peerdesk.services.demo.events import Plan
from peerdesk.wording import command_line as words


def create(options: Namespace, around: Surroundings) -> int:
    """Make a demo vault and say how to open it."""
    check_new(options.folder, around)
    own = options.passphrase_file is not None
    secret = first_line(options.passphrase_file) if own else build.PASSPHRASE
    until = options.until or _yesterday(around)
    plan = Plan(options.people, options.contacts, options.seed, until, around.clock.zone())
    demo = build.create(options.folder, plan, secret, around.cost(), _progress)
    _progress_is_over()
    say(
        words.DEMO_READY.format(
            people=demo.people,
            contacts=demo.contacts,
            folder=options.folder,
            passphrase=words.OWN_PASSPHRASE if own else secret,
            recovery_key=demo.recovery_key,
        )
    )
    return FINE


def _yesterday(around: Surroundings) -> date:
    """So that no invented contact lies in the future."""
    return local_date(around.clock.now(), around.clock.zone()) - timedelta(days=1)


def _progress(done: int, total: int) -> None:
    if sys.stderr.isatty():
        hint(words.DEMO_PROGRESS.format(done=done, total=total))


def _progress_is_over() -> None:
    if sys.stderr.isatty():
        hint("\n")
