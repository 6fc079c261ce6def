"""What a contact that is handed in for checking still lacks before it could be signed.

Named as `contact-notes.md` §2 and §3.2 name the fields; a group's answer may be handed in within
its group ("crisis": {"plan_used": true}) or on its own ("plan_used": true).
"""

from collections.abc import Mapping
from typing import Final

from peerdesk.domain.checked_line import Line
from peerdesk.domain.contact_notes import ContactType, NoteMode, RiskFlag, is_live
from peerdesk.domain.profiles import RuleProfile
from peerdesk.domain.signing_needs import CRISIS_FIELDS, ContactKind, required_to_sign

Values = Mapping[object, object]

_ALSO_MET_BY: Final = {
    "person_id": ("person_label",),
    "start_at": ("service_date",),
    "end_at": ("direct_minutes",),
    "goal_links": ("no_goal_reason",),
    "next_steps": ("next_steps_none", "missed.next_try", "next_try"),
    "what_i_did": ("missed.tried", "tried"),
    "resources": ("resource",),
    "collab.mode": ("collab", "collab_mode"),
}
_SHOWN_AS: Final = {"collab.mode": "collab"}


def missing(values: object, line: Line, profile: RuleProfile, *, late: bool) -> list[str]:
    """The fields that signing needs and the line does not hold, in the order of §2.

    `late` when a reason for being late is asked for and was not given. Nothing for a line that is
    no contact at all.
    """
    if not isinstance(values, Mapping):
        return []
    kind = line.contact_type or ContactType.ONE_ON_ONE
    needed = required_to_sign(
        ContactKind(
            kind,
            line.outcome,
            line.modality,
            line.risk or RiskFlag.NONE,
            _mode(values, profile),
            has_person=line.person is not None,
        )
    )
    lacking = [_SHOWN_AS.get(name, name) for name in needed if not _holds(values, line, name)]
    first = [] if "contact_type" in line.given else ["contact_type"]
    return [*first, *lacking, *(["late_reason"] if late else [])]


def _mode(values: Values, profile: RuleProfile) -> NoteMode:
    said = values.get("note_mode")
    if isinstance(said, str) and said in set(NoteMode):
        return NoteMode(said)
    return profile.notes.mode or NoteMode.FULL


def _holds(values: Values, line: Line, name: str) -> bool:
    ways = [name, *_ALSO_MET_BY.get(name, ())]
    if name == "start_at" and (line.modality is None or is_live(line.modality)):
        ways = [name]  # only a message has a day and no hour
    if name in CRISIS_FIELDS:
        ways.append(f"crisis.{name}")
    return any(_says(_value(values, way)) for way in ways)


def _value(values: Values, name: str) -> object:
    """The value under a name, or under its parts: "advocacy.with_role" is in "advocacy" too."""
    if name in values:
        return values[name]
    group, _, rest = name.partition(".")
    inside = values.get(group) if rest else None
    return inside.get(rest) if isinstance(inside, Mapping) else None


def _says(value: object) -> bool:
    """Whether it is an answer: false and 0 are, blanks and empty lists and groups are not."""
    if isinstance(value, str):
        return bool(value.strip())
    if isinstance(value, list | tuple):
        return any(_says(each) for each in value)
    if isinstance(value, Mapping):
        return any(_says(each) for each in value.values())
    return value is not None
