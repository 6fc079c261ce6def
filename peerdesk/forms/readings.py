"""What a contact note says, as typed facts: the one place that knows its linkIds.

Drafts are read too: what is not there yet, or is not asked at present, is None, "" or ().
"""

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
from peerdesk.forms.answers import Answers
from peerdesk.forms.contact_reading import (
    Advocacy,
    Billing,
    Called,
    Collateral,
    Community,
    ContactNoteReading,
    Crisis,
    Entry,
    Header,
    Interruption,
    LivedExperience,
    Minutes,
    Missed,
    Narrative,
    NextStepWritten,
    OtherPresent,
    ResourceUsed,
    Team,
    Telehealth,
)
from peerdesk.forms.enablement import Enabled, Enablement
from peerdesk.forms.facts import Facts
from peerdesk.forms.group_reading import group
from peerdesk.forms.outreach_reading import outreach
from peerdesk.forms.part_reading import part


def contact_note(answers: Answers, state: Enabled | None = None) -> ContactNoteReading:
    """The facts of a contact note. `state` is what is asked, when the caller has it at hand."""
    facts = Facts(answers, state or Enablement(answers.form).state(answers))
    return ContactNoteReading(
        header=_header(facts),
        minutes=_minutes(facts),
        narrative=_narrative(facts),
        next_steps=_next_steps(facts),
        next_steps_none=facts.yes("next_steps_none") is True,
        others_present=_others_present(facts),
        resources=_resources(facts),
        telehealth=_telehealth(facts),
        activity=facts.choice("activity.kind") if facts.knows("activity.kind") else "",
        attempt_number=facts.whole("attempt.number"),
        missed=_missed(facts),
        community=Community(facts.text("community.for_what"), facts.text("community.person_led")),
        advocacy=_advocacy(facts),
        collateral=_collateral(facts),
        team=Team(facts.yes("team.person_invited"), facts.yes("team.person_attended")),
        group=group(facts),
        outreach=outreach(facts),
        risk_flag=facts.code(RiskFlag, "risk_flag"),
        crisis=_crisis(facts),
        part=part(facts),
        lived_experience=_lived_experience(facts),
        competency_tags=facts.plain_codes("competency_tags"),
        entry=_entry(facts),
        billing=_billing(facts),
        plan_link=facts.text("plan_link") if facts.knows("plan_link") else "",
    )


def _header(facts: Facts) -> Header:
    return Header(
        contact_type=facts.code(ContactType, "contact_type"),
        activities=facts.codes(ContactType, "activities"),
        outcome=facts.code(Outcome, "outcome"),
        start_at=facts.moment("start_at"),
        end_at=facts.moment("end_at"),
        service_date=facts.day("start_at"),
        zone=facts.text("zone"),
        modality=facts.code(Modality, "modality"),
        setting=facts.code(Setting, "setting"),
        place_detail=facts.text("place_detail"),
        person_label=facts.text("person_label"),
        language=facts.text("language"),
        interpreter=facts.yes("interpreter"),
    )


def _minutes(facts: Facts) -> Minutes:
    return Minutes(
        breaks=facts.whole("break_minutes"),
        direct=facts.whole("direct_minutes"),
        direct_reason=facts.text("direct_minutes_reason"),
        travel=facts.whole("travel_minutes"),
        wait=facts.whole("wait_minutes"),
        doc=facts.whole("doc_minutes"),
    )


def _narrative(facts: Facts) -> Narrative:
    return Narrative(
        purpose=facts.text("purpose"),
        what_i_did=facts.text("what_i_did"),
        response=facts.text("response"),
        strengths_seen=facts.text("strengths_seen"),
        progress_by_person=facts.whole("progress_by_person"),
        progress_words=facts.text("progress_words"),
        goal_links=facts.texts("goal_links"),
        no_goal_reason=facts.code(NoGoalReason, "no_goal_reason"),
        no_goal_words=facts.text("no_goal_words"),
    )


def _next_steps(facts: Facts) -> tuple[NextStepWritten, ...]:
    return tuple(
        NextStepWritten(
            text=facts.text("next_steps.text", row),
            who=facts.plain_code("next_steps.who", row),
            who_other=facts.text("next_steps.who_other", row),
            by_when=facts.day("next_steps.by_when", row),
            when_text=facts.text("next_steps.when_text", row),
            status=facts.plain_code("next_steps.status", row),
        )
        for row in facts.rows("next_steps")
        if facts.text("next_steps.text", row)
    )


def _others_present(facts: Facts) -> tuple[OtherPresent, ...]:
    return tuple(
        OtherPresent(
            role=facts.choice("others_present.role", row),
            initials=facts.text("others_present.initials", row),
            reason=facts.text("others_present.reason", row),
            consent_ref=facts.text("others_present.consent_ref", row),
        )
        for row in facts.rows("others_present")
    )


def _resources(facts: Facts) -> tuple[ResourceUsed, ...]:
    return tuple(
        ResourceUsed(
            name=facts.text("resources.name", row),
            directory_id=facts.text("resources.directory_id", row),
            action=facts.plain_code("resources.action", row),
            result=facts.plain_code("resources.result", row),
        )
        for row in facts.rows("resources")
    )


def _telehealth(facts: Facts) -> Telehealth:
    name = "dropped_and_resumed"
    return Telehealth(
        audio_reason=facts.code(AudioReason, "audio_reason"),
        person_location_state=facts.text("person_location_state"),
        emergency_callback=facts.text("emergency_callback"),
        privacy_confirmed=facts.yes("privacy_confirmed"),
        interruptions=tuple(
            Interruption(
                facts.moment(f"{name}.dropped_at", row), facts.moment(f"{name}.resumed_at", row)
            )
            for row in facts.rows(name)
        ),
    )


def _missed(facts: Facts) -> Missed:
    return Missed(
        planned_at=facts.moment("missed.planned_at"),
        tried=facts.choices("missed.tried"),
        cause=facts.code(MissedCause, "missed.cause"),
        next_try=facts.moment("missed.next_try"),
    )


def _advocacy(facts: Facts) -> Advocacy:
    return Advocacy(
        with_role=facts.text("advocacy.with_role"),
        wish=facts.text("advocacy.wish"),
        consent=facts.plain_code("advocacy.consent"),
    )


def _collateral(facts: Facts) -> Collateral:
    present = "collateral.person_present"
    return Collateral(
        person_present=facts.yes(present) if facts.knows(present) else None,
        direction=facts.plain_code("collateral.direction"),
        topic=facts.text("collateral.topic"),
        told=facts.text("collateral.told") if facts.knows("collateral.told") else "",
        consent_ref=facts.text("collateral.consent_ref"),
    )


def _crisis(facts: Facts) -> Crisis | None:
    if not facts.asks("crisis"):
        return None
    called = "crisis.who_was_called"
    return Crisis(
        what_was_noticed=facts.text("crisis.what_was_noticed"),
        what_person_wanted=facts.text("crisis.what_person_wanted"),
        who_was_called=tuple(
            Called(facts.text(f"{called}.role", row), facts.moment(f"{called}.time", row))
            for row in facts.rows(called)
        ),
        offered_988=facts.yes("crisis.988_offered"),
        plan_used=facts.yes("crisis.plan_used"),
        handoff_to=Called(
            facts.text("crisis.handoff_to.role"), facts.moment("crisis.handoff_to.time")
        ),
        person_left_with=facts.text("crisis.person_left_with"),
        supervisor_told_at=facts.moment("crisis.supervisor_told_at"),
        follow_up_due=facts.moment("crisis.follow_up_due"),
    )


def _lived_experience(facts: Facts) -> LivedExperience:
    return LivedExperience(
        facts.yes("lived_experience_shared"), facts.text("lived_experience_topic")
    )


def _entry(facts: Facts) -> Entry:
    return Entry(
        late=facts.yes("late") is True,
        late_reason=facts.text("late_reason"),
        note_mode=facts.code(NoteMode, "note_mode") or NoteMode.FULL,
        narrative_format=facts.code(NarrativeFormat, "narrative_format"),
        part2_protected=facts.yes("part2_protected"),
    )


def _billing(facts: Facts) -> Billing:
    return Billing(facts.text("pos_code"), facts.text("service_code"), facts.texts("modifiers"))
