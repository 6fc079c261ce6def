"""What a worker chose to see among all plans, as it is kept."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """Whose plans, by any part of a name, and of which kind, by the form's url; "" for all."""

    name: str = ""
    kind: str = ""

    @property
    def narrows(self) -> bool:
        """Whether less than everything is shown."""
        return bool(self.name.strip() or self.kind)

    def kept(self) -> dict[str, object]:
        """The choice as plain JSON values."""
        return {"name": self.name, "kind": self.kind}


def choice_of(kept: Mapping[str, object]) -> Choice:
    """The choice that `kept` gave; what cannot be read is as if never chosen."""
    name, kind = kept.get("name"), kept.get("kind")
    return Choice(
        name if isinstance(name, str) else "",
        kind if isinstance(kind, str) else "",
    )
