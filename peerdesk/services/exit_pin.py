"""The short PIN that leads a worker out of the view they share with the person beside them.

It guards a window that is open already, not the vault: three wrong tries, and only the passphrase
leads out. The count is written before a PIN is looked at, so that ending PeerDesk buys no try.
"""

from hmac import compare_digest

from peerdesk.crypto.stretching import stretch
from peerdesk.domain.errors import PinUnusable, WrongPin
from peerdesk.domain.vaults import FLOOR, SALT_BYTES, KdfCost
from peerdesk.services import opening, practice
from peerdesk.services.desk import Desk

LEAST_DIGITS, MOST_DIGITS = 4, 8
MOST_TRIES = 3

_PIN, _TRIES = "exit_pin", "exit_pin_tries"


def is_set(desk: Desk) -> bool:
    """Whether the worker at the desk has a PIN."""
    return isinstance(practice.own_setting(desk, _PIN), dict)


def tries_left(desk: Desk) -> int:
    """How many tries the PIN has, 0 when only the passphrase leads out."""
    used = practice.own_setting(desk, _TRIES)
    return max(0, MOST_TRIES - used) if isinstance(used, int) else MOST_TRIES


def choose(desk: Desk, pin: str, cost: KdfCost = FLOOR) -> None:
    """From now on this PIN leads out. Slow on purpose (Argon2id): call it in the background.

    Raises PinUnusable unless it is 4 to 8 digits, and not one digit again and again.
    """
    if not (pin.isascii() and pin.isdecimal() and LEAST_DIGITS <= len(pin) <= MOST_DIGITS):
        raise PinUnusable(LEAST_DIGITS, MOST_DIGITS)
    if len(set(pin)) == 1:
        raise PinUnusable(LEAST_DIGITS, MOST_DIGITS)
    salt = desk.clock.chance(SALT_BYTES)
    kept = {
        "salt": salt.hex(),
        "key": stretch(pin, salt, cost).hex(),
        "cost": [cost.memory_kib, cost.passes, cost.lanes],
    }
    practice.set_own_setting(desk, _PIN, kept)
    practice.set_own_setting(desk, _TRIES, 0)


def check(desk: Desk, pin: str) -> None:
    """Let the worker out. Slow on purpose: call it in the background.

    Raises WrongPin with the tries that are left; without any left it is not even looked at.
    """
    kept = practice.own_setting(desk, _PIN)
    left = tries_left(desk)
    if not isinstance(kept, dict) or not left:
        raise WrongPin(0)
    practice.set_own_setting(desk, _TRIES, MOST_TRIES - left + 1)
    found = stretch(pin, bytes.fromhex(kept["salt"]), KdfCost(*kept["cost"]))
    if not compare_digest(found, bytes.fromhex(kept["key"])):
        raise WrongPin(left - 1)
    practice.set_own_setting(desk, _TRIES, 0)


def prove_passphrase(desk: Desk, passphrase: str) -> None:
    """Let the worker out by their passphrase and give the PIN its tries back.

    Slow on purpose: call it in the background. Raises WrongPassphrase, WaitBeforeNextTry; wrong
    tries count as those at the lock screen do.
    """
    opening.signing_key(desk, passphrase)
    practice.set_own_setting(desk, _TRIES, 0)
