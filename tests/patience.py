"""A bot that waits for what happens, however long a busy machine takes."""

from functools import partial

import pytest
from pytestqt.qtbot import QtBot

PATIENCE_MS = 60_000
"""Only a fault waits that long: what a test waits for comes, and the test goes on at once."""


def patient_bot(request: pytest.FixtureRequest) -> QtBot:
    """As pytest-qt's own, but never in a hurry unless a test says how long to wait."""
    bot = QtBot(request)
    for name in ("waitUntil", "waitSignal", "waitSignals"):
        setattr(bot, name, partial(getattr(bot, name), timeout=PATIENCE_MS))
    return bot
