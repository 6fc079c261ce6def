"""Contact notes: the codes of a contact, and what each kind of contact asks for.

Codes and rules follow `contact-notes.md` §2, §3, §8 and §12; labels live in the form and its
catalogues, sentences in `peerdesk/wording`.
"""

from dataclasses import dataclass
from enum import StrEnum


class ContactType(StrEnum):
    """What kind of contact it was; one primary kind for each note."""

    ONE_ON_ONE = "one_on_one"
    OUTREACH = "outreach"
    GROUP = "group"
    PLAN_VISIT = "plan_visit"
    WELLNESS_PLAN = "wellness_plan"
    COMMUNITY = "community"
    LINKAGE = "linkage"
    ADVOCACY = "advocacy"
    TEAM = "team"
    COLLATERAL = "collateral"
    CRISIS = "crisis"
    SUICIDE_PREVENTION = "suicide_prevention"
    ATTEMPT = "attempt"
    ACTIVITY = "activity"


class Outcome(StrEnum):
    """Whether and how the contact came about; it judges nobody."""

    ATTENDED = "attended"
    ATTENDED_PARTIAL = "attended_partial"
    NO_SHOW = "no_show"
    CANCELLED_BY_PERSON = "cancelled_by_person"
    CANCELLED_BY_WORKER = "cancelled_by_worker"
    RESCHEDULED = "rescheduled"
    DECLINED = "declined"
    NO_ANSWER = "no_answer"
    LEFT_MESSAGE = "left_message"
    MESSAGE_SENT = "message_sent"
    NOT_FOUND = "not_found"
    NOT_REACHABLE_FACILITY = "not_reachable_facility"
    LEFT_EARLY_SAFETY = "left_early_safety"


class MissedCause(StrEnum):
    """Why a contact did not come about, without judgement (§3)."""

    ACCESS = "access"
    CHOICE = "choice"
    UNKNOWN = "unknown"


class Modality(StrEnum):
    """How worker and person were in touch."""

    IN_PERSON = "in_person"
    VIDEO = "video"
    AUDIO = "audio"
    TEXT_MESSAGE = "text_message"
    EMAIL = "email"
    LETTER = "letter"
    NONE = "none"


class AudioReason(StrEnum):
    """Why a contact was by voice only (§5)."""

    NO_DEVICE = "no_device"
    NO_DATA = "no_data"
    PERSON_PREFERS = "person_prefers"
    PLATFORM_FAILED = "platform_failed"


class RiskFlag(StrEnum):
    """What came up about safety; the worker reports and certifies nothing."""

    NONE = "none"
    CONCERN_SHARED = "concern_shared"
    CRISIS = "crisis"


class NoteMode(StrEnum):
    """How much a programme lets a peer write about a person."""

    FULL = "full"
    LOGISTICS_ONLY = "logistics_only"
    AGGREGATE_ONLY = "aggregate_only"


class CollabMode(StrEnum):
    """How the person took part in the writing (§8)."""

    WROTE_TOGETHER = "wrote_together"
    READ_BACK = "read_back"
    PERSON_WROTE = "person_wrote"
    NOT_DONE = "not_done"


class CollabReasonNot(StrEnum):
    """Why the note was not written together."""

    GROUP = "group"
    PHONE = "phone"
    SAFETY = "safety"
    DECLINED = "declined"
    NO_TIME = "no_time"
    LITERACY_LANGUAGE = "literacy_language"


class PersonAgrees(StrEnum):
    """Whether the person agrees with what was written."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NOT_ASKED = "not_asked"


class CopyOffer(StrEnum):
    """Whether the person has a copy."""

    GIVEN = "given"
    DECLINED = "declined"
    LATER = "later"


class NextStepBy(StrEnum):
    """Who takes a next step; `other` goes with a name and role."""

    PERSON = "person"
    PEER = "peer"
    BOTH = "both"
    OTHER = "other"


class NoGoalReason(StrEnum):
    """Why a contact is tied to no goal; before a plan exists there is nothing to tie it to."""

    ENGAGEMENT_BEFORE_PLAN = "engagement_before_plan"
    PERSON_BROUGHT_SOMETHING_NEW = "person_brought_something_new"
    CRISIS = "crisis"
    OTHER = "other"


class ResourceAction(StrEnum):
    """What was done about a resource."""

    GIVEN_INFO = "given_info"
    CALLED_TOGETHER = "called_together"
    WARM_HANDOFF = "warm_handoff"
    ACCOMPANIED = "accompanied"


class ResourceResult(StrEnum):
    """What became of a link to a resource."""

    PENDING = "pending"
    CONNECTED = "connected"
    DECLINED = "declined"
    CLOSED = "closed"
    UNSUITABLE = "unsuitable"


class OtherRole(StrEnum):
    """Who else was there, by role."""

    FAMILY = "family"
    FRIEND = "friend"
    INTERPRETER = "interpreter"
    PROVIDER = "provider"
    OFFICER = "officer"
    TEACHER = "teacher"


class NarrativeFormat(StrEnum):
    """Prompts over the same fields (§13); switching never loses text."""

    PIRN = "PIRN"
    DAP = "DAP"
    GIRP = "GIRP"
    BIRP = "BIRP"
    SIRP = "SIRP"
    FREE = "FREE"
    LOGISTICS = "LOGISTICS"


class PersonNeed(StrEnum):
    """Whether a kind of contact belongs to a person's record."""

    ALWAYS = "always"
    OPTIONAL = "optional"
    NEVER = "never"


_ATTENDED = frozenset({Outcome.ATTENDED, Outcome.ATTENDED_PARTIAL})
_URGENT = frozenset({ContactType.CRISIS, ContactType.SUICIDE_PREVENTION})
_PERSON_OPTIONAL = frozenset({ContactType.OUTREACH, ContactType.ADVOCACY, ContactType.TEAM})
_LIVE = frozenset({Modality.IN_PERSON, Modality.VIDEO, Modality.AUDIO})
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


def is_attended(outcome: Outcome) -> bool:
    """Whether a contact took place, wholly or in part.

    `left_early_safety` counts as not attended: the visit was broken off. A contact that was held
    for a while before it ended early is `attended_partial`.
    """
    return outcome in _ATTENDED


def forces_zero_units(outcome: Outcome) -> bool:
    """Whether no unit may be counted whatever the minutes (§2, `outcome`)."""
    return not is_attended(outcome)


def person_need(contact_type: ContactType) -> PersonNeed:
    """Whether this kind of contact needs a person (§3, "Person record?")."""
    if contact_type is ContactType.ACTIVITY:
        return PersonNeed.NEVER
    return PersonNeed.OPTIONAL if contact_type in _PERSON_OPTIONAL else PersonNeed.ALWAYS


def is_urgent(contact_type: ContactType | None, risk: RiskFlag | None) -> bool:
    """Whether the shorter deadline for a crisis applies (§7)."""
    return contact_type in _URGENT or risk is RiskFlag.CRISIS


def is_live(modality: Modality) -> bool:
    """Whether both were in touch at the same time, so that a duration has a meaning."""
    return modality in _LIVE


def is_telehealth(modality: Modality) -> bool:
    """Whether place codes and modifiers of telehealth apply (§5)."""
    return modality in {Modality.VIDEO, Modality.AUDIO}


@dataclass(frozen=True, slots=True)
class ContactKind:
    """What decides which fields a note needs: the choices already made in it."""

    contact_type: ContactType
    outcome: Outcome | None = None
    modality: Modality | None = None
    risk: RiskFlag = RiskFlag.NONE
    note_mode: NoteMode = NoteMode.FULL


def required_to_sign(kind: ContactKind) -> tuple[str, ...]:
    """The fields of §2 that must be filled before signing, in the order of the page.

    A missed appointment needs its planned time, what was tried and the next try, no more (§3);
    work without a person needs its time and purpose. `goal_links` is also met by
    `no_goal_reason`. A programme that keeps logistics only never asks for narrative.
    """
    if kind.contact_type is ContactType.ACTIVITY:
        fields: tuple[str, ...] = ("start_at", "end_at", "purpose")
    elif _came_to_nothing(kind):
        fields = ("outcome", "start_at", "modality", "what_i_did", "next_steps")
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
    return (
        "outcome",
        "start_at",
        *(("end_at",) if timed else ()),
        "modality",
        *(("setting",) if timed else ()),
        *_about_the_person(kind),
        "risk_flag",
        *(CRISIS_FIELDS if is_urgent(kind.contact_type, kind.risk) else ()),
    )


def _about_the_person(kind: ContactKind) -> tuple[str, ...]:
    """Narrative, goal and next steps; a team or outreach entry may have no person to tie it to."""
    core: tuple[str, ...] = ("purpose", "what_i_did")
    if person_need(kind.contact_type) is PersonNeed.ALWAYS:
        core = ("goal_links", *core, "response", "next_steps", "collab.mode")
    return core + _BY_TYPE.get(kind.contact_type, ())


_BY_TYPE: dict[ContactType, tuple[str, ...]] = {
    ContactType.LINKAGE: ("resources",),
    ContactType.ADVOCACY: ("others_present",),
    ContactType.COLLATERAL: ("others_present",),
}


def _allowed(fields: tuple[str, ...], mode: NoteMode) -> tuple[str, ...]:
    """The fields a note mode may hold at all."""
    if mode is NoteMode.FULL:
        return fields
    hidden = _NARRATIVE | {"goal_links", "next_steps", "collab.mode", *CRISIS_FIELDS}
    if mode is NoteMode.AGGREGATE_ONLY:
        hidden |= {"person_id", "others_present", "resources", "risk_flag"}
    return tuple(field for field in fields if field not in hidden)


def late_reason_missing(*, late: bool, reason: str | None, reason_required: bool) -> bool:
    """Whether a late entry still lacks its reason; late itself never blocks signing (§7)."""
    return late and reason_required and not (reason or "").strip()
