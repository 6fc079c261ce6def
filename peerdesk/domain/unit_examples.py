"""Worked examples of a rounding and a scope: the disputed days of `contact-notes.md` §6.4."""

from peerdesk.domain.units import Rounding, UnitScope, units_of_day

DAYS = ((7, 7), (8, 8), (7, 16), (22, 22))
"""Minutes of two contacts with one person on one day; the rules differ on each of them."""


def examples(
    rounding: Rounding | None, scope: UnitScope | None
) -> tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]:
    """The minutes of each day and the units of each contact; nothing while a choice is open."""
    if rounding in {None, Rounding.NONE} or scope is None:
        return ()
    counted = ((day, units_of_day(day, rounding or Rounding.NONE, scope)) for day in DAYS)
    return tuple((day, units) for day, units in counted if units is not None)
