"""What a group says instead, as it stands in its file: "{person|people} who {uses|use} [drugs]"."""

import re
from dataclasses import dataclass

from peerdesk.language.endings import OF_VERBS, Ending

_CHOICE = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Template:
    """Plain text and, between its pieces, choices: of one and many, or of the endings of a verb.

    There is one more `plain` piece than there are `choices`.
    """

    plain: tuple[str, ...]
    choices: tuple[tuple[str, ...], ...]
    needs_verb: bool

    def filled(self, ending: Ending | None, *, many: bool) -> str:
        """The text with its choices made; empty if it needs the ending of a verb."""
        if self.needs_verb and ending not in OF_VERBS:
            return ""
        filled = self.plain[0]
        for choice, following in zip(self.choices, self.plain[1:], strict=True):
            at = (ending or Ending.BASE) if len(choice) == len(OF_VERBS) else many
            filled += choice[at] + following
        return filled


def template(source: str) -> Template:
    """Read one."""
    parts = _CHOICE.split(source)
    choices = tuple(tuple(part.split("|")) for part in parts[1::2])
    return Template(tuple(parts[::2]), choices, any(len(each) == len(OF_VERBS) for each in choices))
