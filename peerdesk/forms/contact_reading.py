"""The typed facts of a contact note, by the parts of the form (contact-notes.md §2, §3, §5, §8)."""

from dataclasses import dataclass
from datetime import date, datetime

from peerdesk.domain.contact_notes import (
    AudioReason,
    ContactType,
    MissedCause,
    Modality,
    NarrativeFormat,
    NoGoalReason,
    NoteMode,
    Outcome,
    RiskFlag,
)
from peerdesk.domain.places import Setting
from peerdesk.forms.group_reading import Group
from peerdesk.forms.outreach_reading import Outreach
from peerdesk.forms.part_reading import Part


@dataclass(frozen=True, slots=True)
class Header:
    """Who, when, where and how. `service_date` is the local date of the start."""

    contact_type: ContactType | None
    activities: tuple[ContactType, ...]
    outcome: Outcome | None
    start_at: datetime | None
    end_at: datetime | None
    service_date: date | None
    zone: str
    modality: Modality | None
    setting: Setting | None
    place_detail: str
    person_label: str
    language: str
    interpreter: bool | None


@dataclass(frozen=True, slots=True)
class Minutes:
    """Whole minutes as typed; `direct` only when it is not simply start to end."""

    breaks: int | None
    direct: int | None
    direct_reason: str
    travel: int | None
    wait: int | None
    doc: int | None


@dataclass(frozen=True, slots=True)
class Narrative:
    """What happened, in words, and the goals it belongs to (ids as text)."""

    purpose: str
    what_i_did: str
    response: str
    strengths_seen: str
    progress_by_person: int | None
    progress_words: str
    goal_links: tuple[str, ...]
    no_goal_reason: NoGoalReason | None
    no_goal_words: str

    @property
    def opening(self) -> str:
        """The first line that says something."""
        lines = (self.purpose, self.what_i_did, self.response)
        return next((text.strip().splitlines()[0] for text in lines if text.strip()), "")


@dataclass(frozen=True, slots=True)
class NextStepWritten:
    """A next step as the note has it; `who` and `status` are codes, "" when not said."""

    text: str
    who: str
    who_other: str
    by_when: date | None
    when_text: str
    status: str


@dataclass(frozen=True, slots=True)
class OtherPresent:
    """Someone else who was there; `role` is a code or the worker's own word."""

    role: str
    initials: str
    reason: str
    consent_ref: str


@dataclass(frozen=True, slots=True)
class ResourceUsed:
    """A resource and what came of it; `action` and `result` are codes."""

    name: str
    directory_id: str
    action: str
    result: str


@dataclass(frozen=True, slots=True)
class Interruption:
    """When the connection dropped and came back."""

    dropped_at: datetime | None
    resumed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Telehealth:
    """What phone and video ask for (§5)."""

    audio_reason: AudioReason | None
    person_location_state: str
    emergency_callback: str
    privacy_confirmed: bool | None
    interruptions: tuple[Interruption, ...]


@dataclass(frozen=True, slots=True)
class Missed:
    """A contact that did not come about: what was tried, codes or own words, and the next try."""

    planned_at: datetime | None
    tried: tuple[str, ...]
    cause: MissedCause | None
    next_try: datetime | None


@dataclass(frozen=True, slots=True)
class Community:
    """Going along: where to and what for, and what the person did themselves."""

    for_what: str
    person_led: str


@dataclass(frozen=True, slots=True)
class Advocacy:
    """With whom (a role), the person's wish, how they agreed (a code)."""

    with_role: str
    wish: str
    consent: str


@dataclass(frozen=True, slots=True)
class Collateral:
    """Family or supporters: `direction` is received_only or shared, "" when not said.

    `person_present` None when not said; `told` is what was shared with them.
    """

    person_present: bool | None
    direction: str
    topic: str
    told: str
    consent_ref: str


@dataclass(frozen=True, slots=True)
class Team:
    """Whether the person was invited to a meeting about them, and came."""

    person_invited: bool | None
    person_attended: bool | None


@dataclass(frozen=True, slots=True)
class Called:
    """Someone called or handed over to, by role, and when."""

    role: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Crisis:
    """The facts of a crisis and its hand-off (§3.2); no score, no diagnosis."""

    what_was_noticed: str
    what_person_wanted: str
    who_was_called: tuple[Called, ...]
    offered_988: bool | None
    plan_used: bool | None
    handoff_to: Called
    person_left_with: str
    supervisor_told_at: datetime | None
    follow_up_due: datetime | None


@dataclass(frozen=True, slots=True)
class LivedExperience:
    """Whether the worker shared from their own life; the topic only."""

    shared: bool | None
    topic: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What the desk itself notes about the entry."""

    late: bool
    late_reason: str
    note_mode: NoteMode
    narrative_format: NarrativeFormat | None
    part2_protected: bool | None


@dataclass(frozen=True, slots=True)
class Billing:
    """Codes that only billing programmes use."""

    pos_code: str
    service_code: str
    modifiers: tuple[str, ...]

    @property
    def line(self) -> str:
        """Service code and modifiers as one writes them: `H0038 HF 93`."""
        return " ".join(filter(None, (self.service_code, *self.modifiers)))


@dataclass(frozen=True, slots=True)
class ContactNoteReading:
    """Everything a contact note says. `crisis` is None unless its questions are asked.

    `activity` is the kind of work without a person, a code or the worker's own words; `plan_link`
    the plan that was written together, as `document|version`.
    """

    header: Header
    minutes: Minutes
    narrative: Narrative
    next_steps: tuple[NextStepWritten, ...]
    next_steps_none: bool
    others_present: tuple[OtherPresent, ...]
    resources: tuple[ResourceUsed, ...]
    telehealth: Telehealth
    activity: str
    attempt_number: int | None
    missed: Missed
    community: Community
    advocacy: Advocacy
    collateral: Collateral
    team: Team
    group: Group
    outreach: Outreach
    risk_flag: RiskFlag | None
    crisis: Crisis | None
    part: Part
    lived_experience: LivedExperience
    competency_tags: tuple[str, ...]
    entry: Entry
    billing: Billing
    plan_link: str
