"""What a contact note must hold before it can be signed (`contact-notes.md` §2, §3, §7)."""

from dataclasses import dataclass

from peerdesk.domain.contact_notes import (
    ContactType,
    Modality,
    NoteMode,
    Outcome,
    PersonNeed,
    RiskFlag,
    is_about_nobody,
    is_attended,
    is_live,
    is_urgent,
    person_need,
)

_ABOUT_OTHERS = frozenset({"advocacy.with_role", "collateral.direction"})
_NARRATIVE = frozenset({"purpose", "what_i_did", "response", "progress_by_person"})

CRISIS_FIELDS = (
    "what_was_noticed",
    "what_person_wanted",
    "who_was_called",
    "988_offered",
    "plan_used",
    "handoff_to",
    "person_left_with",
    "supervisor_told_at",
    "follow_up_due",
)
# Who was called, the hand-off, the supervisor and the follow-up stay empty when they did not
# happen, or not yet; asking for them would invite invented text.
CRISIS_NEEDED = (
    "what_was_noticed",
    "what_person_wanted",
    "988_offered",
    "plan_used",
    "person_left_with",
)


@dataclass(frozen=True, slots=True)
class ContactKind:
    """What decides which fields a note needs: the choices already made in it."""

    contact_type: ContactType
    outcome: Outcome | None = None
    modality: Modality | None = None
    risk: RiskFlag = RiskFlag.NONE
    note_mode: NoteMode = NoteMode.FULL
    is_meeting: bool = False
    """A group's meeting itself, which is about nobody: each member has an entry of their own."""
    is_tally: bool = False
    """The counts of an outreach round, which are about nobody."""
    has_person: bool = True


def required_to_sign(kind: ContactKind) -> tuple[str, ...]:
    """The fields of §2, as the form names them, that must be filled before signing.

    A missed appointment needs its planned time, what was tried and the next try, no more (§3);
    work without a person needs its time and purpose. `goal_links` is also met by
    `no_goal_reason`. A programme that keeps logistics only never asks for narrative.
    """
    if kind.is_meeting:
        return ("start_at", "end_at", "modality", "setting", "group.title", "group.headcount")
    if kind.is_tally:
        return ("start_at", "end_at", "place_detail", "outreach.reached")
    if kind.contact_type is ContactType.ACTIVITY:
        fields: tuple[str, ...] = ("start_at", "end_at", "purpose")
    elif _came_to_nothing(kind):
        fields = ("outcome", "start_at", "modality", "what_i_did", "next_steps")
    elif kind.contact_type is ContactType.OUTREACH and kind.has_person:
        fields = _met_on_a_round(kind)
    else:
        fields = _met(kind)
    if person_need(kind.contact_type) is PersonNeed.ALWAYS:
        fields = ("person_id", *fields)
    return _allowed(fields, kind.note_mode)


def _came_to_nothing(kind: ContactKind) -> bool:
    missed = kind.outcome is not None and not is_attended(kind.outcome)
    return missed or kind.contact_type is ContactType.ATTEMPT


def _met(kind: ContactKind) -> tuple[str, ...]:
    timed = kind.modality is None or is_live(kind.modality)
    of_somebody = not is_about_nobody(kind.contact_type, has_person=kind.has_person)
    return (
        "outcome",
        "start_at",
        *(("end_at",) if timed else ()),
        "modality",
        *(("setting",) if timed and of_somebody else ()),
        *_about_the_person(kind),
        *(("risk_flag",) if of_somebody else ()),
        *(CRISIS_NEEDED if is_urgent(kind.contact_type, kind.risk) else ()),
    )


def _met_on_a_round(kind: ContactKind) -> tuple[str, ...]:
    """Much lighter than a visit: the round has the times, and nobody writes a story at night (§10).

    Where somebody lives is asked at every meeting in person; that they would rather not say, or
    that the worker could not tell, are answers.
    """
    return (
        "outcome",
        "start_at",
        "modality",
        *(("outreach.living",) if kind.modality is Modality.IN_PERSON else ()),
        "risk_flag",
        *(CRISIS_NEEDED if is_urgent(kind.contact_type, kind.risk) else ()),
    )


def _about_the_person(kind: ContactKind) -> tuple[str, ...]:
    """Narrative, goal and next steps; a team or outreach entry may have no person to tie it to."""
    core: tuple[str, ...] = ("purpose", "what_i_did")
    if person_need(kind.contact_type) is PersonNeed.ALWAYS:
        core = ("goal_links", *core, "response", "next_steps", "collab.mode")
    return core + _BY_TYPE.get(kind.contact_type, ())


_BY_TYPE: dict[ContactType, tuple[str, ...]] = {
    ContactType.LINKAGE: ("resources",),
    ContactType.ADVOCACY: ("advocacy.with_role",),
    ContactType.COLLATERAL: ("collateral.direction",),
}


def _allowed(fields: tuple[str, ...], mode: NoteMode) -> tuple[str, ...]:
    """The fields a note mode may hold at all."""
    if mode is NoteMode.FULL:
        return fields
    hidden = _NARRATIVE | {"goal_links", "next_steps", "collab.mode", *CRISIS_FIELDS}
    if mode is NoteMode.AGGREGATE_ONLY:
        hidden |= {"person_id", "resources", "risk_flag", *_ABOUT_OTHERS}
    return tuple(field for field in fields if field not in hidden)


def late_reason_missing(*, late: bool, reason: str | None, reason_required: bool) -> bool:
    """Whether a late entry still lacks its reason; late itself never blocks signing (§7)."""
    return late and reason_required and not (reason or "").strip()
