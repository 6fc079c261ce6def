"""To whom outside, for what, on which ground: as it is chosen, and as the gate is asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from peerdesk.domain.consents.vocabulary import Basis
from peerdesk.domain.sharing import Outside

_NATURES: Mapping[str, str] = {
    "2.64": "noncriminal",
    "2.65": "criminal_against_patient",
    "2.66": "investigation_of_program",
}
"""Which kind of proceeding an order of each section is for (42 CFR 2.64-2.66)."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What is chosen so far; `case` is the proceeding, `on_file` an agreement or a court order.

    `section` is that of the order. `facts` are those ticked, `answered_by` who answered them.
    """

    party_id: UUID | None = None
    basis: Basis = Basis.CONSENT
    purpose: str = ""
    case: str = ""
    facts: frozenset[str] = frozenset()
    answered_by: str = ""
    on_file: UUID | None = None
    section: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether it can be asked about."""
        return self.party_id is not None and bool(self.purpose.strip())

    def kept(self) -> dict[str, object]:
        """As plain JSON values."""
        kept: dict[str, object] = {
            "basis": str(self.basis),
            "for_what": self.purpose,
            "case": self.case,
            "facts": sorted(self.facts),
            "answered_by": self.answered_by,
            "section": self.section,
        }
        if self.party_id is not None:
            kept["party"] = str(self.party_id)
        if self.on_file is not None:
            kept["on_file"] = str(self.on_file)
        return kept

    def asked(self) -> Outside | None:
        """As the gate is asked, None while nobody is chosen."""
        if self.party_id is None:
            return None
        is_order = self.basis is Basis.COURT_ORDER
        return Outside(
            party_id=self.party_id,
            basis=self.basis,
            purpose=self.purpose.strip(),
            facts=self.facts,
            answered_by=self.answered_by.strip(),
            agreement_id=None if is_order else self.on_file,
            order_id=self.on_file if is_order else None,
            proceeding_ref=self.case.strip() or None,
            proceeding_nature=_NATURES.get(self.section) if is_order else None,
        )


def outgoing_of(kept: Mapping[str, object]) -> Outgoing:
    """What `kept` gave, or another page asked for; what cannot be read is as if never chosen."""
    facts = kept.get("facts")
    basis = str(kept.get("basis", ""))
    return Outgoing(
        party_id=id_of(kept.get("party")),
        basis=Basis(basis) if basis in set(Basis) else Basis.CONSENT,
        purpose=str(kept.get("for_what", "")),
        case=str(kept.get("case", "") or ""),
        facts=frozenset(map(str, facts)) if isinstance(facts, list) else frozenset(),
        answered_by=str(kept.get("answered_by", "")),
        on_file=id_of(kept.get("on_file")),
        section=str(kept.get("section", "")),
    )


def id_of(kept: object) -> UUID | None:
    """An id as it was kept."""
    try:
        return UUID(str(kept))
    except ValueError:
        return None


NOBODY_YET = Outgoing()
"""Nothing is chosen so far."""
