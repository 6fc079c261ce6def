"""The table of plans: in which order they are offered, and how one leads to another.

It is data, `resources/forms/plans.toml`, so that a new plan is a form and a few lines there.
"""

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from peerdesk.domain.contact_notes import ContactType
from peerdesk.domain.errors import FormRefused

PLANS_FILE: Final = "plans.toml"
"""Beside the forms, in `resources/forms`."""

GROUPS: Final = ("every-day", "hard-times", "afterwards", "speaking-up", "on-paper")
"""The groups in the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class PlanKind:
    """One plan that ships.

    `form` is the short name of its form, `about` one sentence. `category` is what consents call
    it, "" where only a consent to all records reaches it. `hard` is for the worst hours: it says
    what is coming and closes calmly with the text `close` of the form (plans.md B14). What is
    `theirs_alone` opens only while writing together, and nothing else tells of it (D13). `contact`
    is the kind of contact in which it is written (`contact-notes.md` §3).
    """

    form: str
    group: str
    about: str
    category: str = ""
    hard: bool = False
    close: str = ""
    theirs_alone: bool = False
    contact: ContactType = ContactType.ONE_ON_ONE

    @classmethod
    def read(cls, raw: Mapping[str, Any]) -> "PlanKind":
        """A kind as its table has it. Raises TypeError, ValueError where it is none."""
        contact = ContactType(raw.get("contact", ContactType.ONE_ON_ONE))
        return cls(**{**raw, "contact": contact})


@dataclass(frozen=True, slots=True)
class Lead:
    """From a spot of one plan to the plan `to`; `when` is the answer that says yes, "" for always.

    `spot` is the linkId of a question, of a shown text, or of a part.
    """

    spot: str
    to: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class PlanTable:
    """All of it; empty where a library of forms has no such file.

    `takes` says of a list which other lists its thoughts may come from; `calm` names the questions
    whose answers are shown again where a hard plan ends.
    """

    kinds: tuple[PlanKind, ...] = ()
    leads: tuple[Lead, ...] = ()
    takes: Mapping[str, tuple[str, ...]] | None = None
    calm: tuple[str, ...] = ()

    def kind(self, form: str) -> PlanKind | None:
        """What the table says of a form; None for one that is no plan of ours."""
        return next((kind for kind in self.kinds if kind.form == form), None)

    def with_forms(self, forms: Collection[str]) -> "PlanTable":
        """The table without plans whose form is not here, and without ways that lead to them."""
        return replace(
            self,
            kinds=tuple(kind for kind in self.kinds if kind.form in forms),
            leads=tuple(lead for lead in self.leads if lead.to in forms),
        )

    def sources(self, link_id: str) -> tuple[str, ...]:
        """The lists that this one may take thoughts from."""
        return (self.takes or {}).get(link_id, ())


def read_plan_table(text: str) -> PlanTable:
    """The table in `text`, its kinds by group. Raises FormRefused where it is not such a table."""
    try:
        raw = tomllib.loads(text)
        kinds = [PlanKind.read(one) for one in raw["plan"]]
        kinds.sort(key=lambda kind: GROUPS.index(kind.group))
        return PlanTable(
            kinds=tuple(kinds),
            leads=tuple(map(_lead, raw["leads"])),
            takes={one["into"]: tuple(one["out_of"]) for one in raw["takes"]},
            calm=tuple(raw["calm"]),
        )
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise FormRefused(PLANS_FILE, None, "not_a_plan_table") from error


def _lead(raw: Mapping[str, Any]) -> Lead:
    return Lead(raw["from"], raw["to"], raw.get("when", ""))
