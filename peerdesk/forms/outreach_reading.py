"""The typed facts of street outreach: of a round's counts, and of a meeting on it (§10)."""

from dataclasses import dataclass, field
from datetime import date

from peerdesk.domain.outreach import Living, MayReturn, SupplyGiven, Tally
from peerdesk.forms.facts import Facts


@dataclass(frozen=True, slots=True)
class Outreach:
    """What a note of outreach says; `counts` stand in a round, the rest but places in a meeting."""

    is_tally: bool = False
    team: str = ""
    counts: Tally = field(default_factory=Tally)
    safety_notes: str = ""
    first_contact: bool | None = None
    living: Living | None = None
    needs: str = ""
    may_return: MayReturn | None = None
    next_time: str = ""
    next_place: str = ""
    engaged_on: date | None = None


def outreach(facts: Facts) -> Outreach:
    """The outreach part of a note; empty on a form that knew none."""
    if not facts.knows("outreach.living") or not facts.asks("outreach"):
        return Outreach()
    return Outreach(
        is_tally=facts.yes("outreach.is_tally") is True,
        team=facts.text("outreach.team"),
        counts=_tally(facts),
        safety_notes=facts.text("outreach.safety_notes"),
        first_contact=facts.yes("outreach.first_contact"),
        living=facts.code(Living, "outreach.living"),
        needs=facts.text("outreach.needs"),
        may_return=facts.code(MayReturn, "outreach.may_return"),
        next_time=facts.text("outreach.next_time"),
        next_place=facts.text("outreach.next_place"),
        engaged_on=facts.day("outreach.engaged_on"),
    )


def _tally(facts: Facts) -> Tally:
    given = (
        SupplyGiven(
            facts.choice("outreach.supplies.kind", row),
            facts.whole("outreach.supplies.count", row) or 0,
        )
        for row in facts.rows("outreach.supplies")
    )
    return Tally(
        reached=facts.whole("outreach.reached"),
        engaged=facts.whole("outreach.engaged"),
        supplies=tuple(one for one in given if one.kind),
        referrals=facts.whole("outreach.referrals"),
    )
