"""Contact notes: the codes of a contact, and what follows from each code alone.

Codes and rules follow `contact-notes.md` §2, §3, §8 and §12; labels live in the form and its
catalogues, sentences in `peerdesk/wording`.
"""

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
    OPEN_GROUP = "open_group"
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
    WAITING = "waiting"
    TURNED_AWAY = "turned_away"


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


MET = frozenset({Outcome.ATTENDED, Outcome.ATTENDED_PARTIAL})
"""The outcomes of a contact that took place, wholly or in part."""
_BEGUN = MET | {Outcome.LEFT_EARLY_SAFETY}
_LET_KNOW = frozenset({Outcome.CANCELLED_BY_PERSON, Outcome.RESCHEDULED, Outcome.DECLINED})
_URGENT = frozenset({ContactType.CRISIS, ContactType.SUICIDE_PREVENTION})
_PERSON_OPTIONAL = frozenset({ContactType.OUTREACH, ContactType.ADVOCACY, ContactType.TEAM})
_LIVE = frozenset({Modality.IN_PERSON, Modality.VIDEO, Modality.AUDIO})


def they_met(outcome: Outcome | None, *, is_attempt: bool) -> bool:
    """Whether there is a meeting to tell of, if only a broken-off one.

    Without an outcome yet every kind but an attempt is taken for one.
    """
    return not is_attempt if outcome is None else outcome in _BEGUN


def person_let_know(outcome: Outcome | None) -> bool:
    """Whether the person themselves let the worker know something although they did not meet."""
    return outcome in _LET_KNOW


def is_attended(outcome: Outcome) -> bool:
    """Whether a contact took place, wholly or in part.

    `left_early_safety` counts as not attended: the visit was broken off. A contact that was held
    for a while before it ended early is `attended_partial`.
    """
    return outcome in MET


def person_need(contact_type: ContactType) -> PersonNeed:
    """Whether this kind of contact needs a person (§3, "Person record?")."""
    if contact_type is ContactType.ACTIVITY:
        return PersonNeed.NEVER
    return PersonNeed.OPTIONAL if contact_type in _PERSON_OPTIONAL else PersonNeed.ALWAYS


def is_about_nobody(contact_type: ContactType | None, *, has_person: bool) -> bool:
    """Whether no person's words or part can be told: a team meeting about the week's plan.

    Who was met on a round has no record yet, but was met.
    """
    if has_person or contact_type is None or contact_type is ContactType.OUTREACH:
        return False
    return person_need(contact_type) is not PersonNeed.ALWAYS


def is_urgent(contact_type: ContactType | None, risk: RiskFlag | None) -> bool:
    """Whether the shorter deadline for a crisis applies (§7)."""
    return contact_type in _URGENT or risk is RiskFlag.CRISIS


def is_live(modality: Modality) -> bool:
    """Whether both were in touch at the same time, so that a duration has a meaning."""
    return modality in _LIVE


def is_telehealth(modality: Modality) -> bool:
    """Whether place codes and modifiers of telehealth apply (§5)."""
    return modality in {Modality.VIDEO, Modality.AUDIO}
