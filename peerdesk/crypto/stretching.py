"""From a passphrase to a key: Argon2id (RFC 9106), and how much of it this machine can bear."""

import unicodedata
from collections.abc import Callable
from itertools import product

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from peerdesk.domain.vaults import CEILING, FLOOR, KEY_BYTES, KdfCost

LEAST_SECONDS = 0.3
MOST_SECONDS = 0.6
_LANES = 4
_MEMORY_KIB = tuple(mib * 1024 for mib in (256, 192, 128, 96, 64))
_PASSES = (3, 2, 1)


def stretch(secret: str, salt: bytes, cost: KdfCost) -> bytes:
    """The 32-byte key of `secret`. The same letters count as the same however they were typed.

    Text is put into NFKC first: macOS may give "ễ" as three characters where Windows gives one.
    """
    letters = unicodedata.normalize("NFKC", secret).encode()
    kdf = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    return kdf.derive(letters)


def tune(measure: Callable[[KdfCost], float]) -> KdfCost:
    """The dearest cost that takes 0.3 to 0.6 seconds here: three passes over as much as it bears.

    `measure` gives the seconds one `stretch` of that cost takes. A slow machine gets the floor,
    even if that takes longer than 0.6 seconds: what can be guessed is worse than a wait.
    """
    fits = (cost for cost in _dearest_first(measure) if measure(cost) <= MOST_SECONDS)
    chosen = next(fits, KdfCost(FLOOR.memory_kib, FLOOR.passes, _LANES))
    while measure(chosen) < LEAST_SECONDS and chosen.passes < CEILING.passes:
        chosen = KdfCost(chosen.memory_kib, chosen.passes + 1, chosen.lanes)
    return chosen


def _dearest_first(measure: Callable[[KdfCost], float]) -> list[KdfCost]:
    """The costs worth measuring, dearest first: those one cheap measurement does not rule out."""
    one = measure(KdfCost(FLOOR.memory_kib, 1, _LANES))
    most = MOST_SECONDS / max(one, 1e-9)
    candidates = (
        KdfCost(memory, passes, _LANES) for passes, memory in product(_PASSES, _MEMORY_KIB)
    )
    return [cost for cost in candidates if cost.passes * cost.memory_kib / FLOOR.memory_kib <= most]
