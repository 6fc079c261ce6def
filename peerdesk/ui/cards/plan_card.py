"""A plan as a card: its own title, what kind it is, how far it is, when to look again."""

from datetime import date
from zoneinfo import ZoneInfo

from peerdesk.domain.plans import PlanStanding
from peerdesk.services.plans import PlanSummary
from peerdesk.services.plans.summaries import CRISIS_PLAN, SAFETY_PLAN
from peerdesk.ui.cards.card import Card, Mark
from peerdesk.wording import plans as words
from peerdesk.wording.islands import island


def plan_card(plan: PlanSummary, today: date, zone: ZoneInfo, *, with_name: bool) -> Card:
    """What the card of one plan says; in a list of all plans the person's name stands first."""
    changed = words.changed(plan.changed_at.astimezone(zone).date(), today)
    kind = plan.form_title if plan.form_title != plan.title else ""
    if not with_name:
        return Card(title=plan.title, beside=kind, right=changed, marks=plan_marks(plan, today))
    return Card(
        title=plan.person_name,
        beside=f"({plan.identifier})" if plan.identifier else "",
        right=changed,
        body=" · ".join(filter(None, (island(plan.title), kind))),
        marks=plan_marks(plan, today),
    )


def is_for_a_crisis(plan: PlanSummary) -> bool:
    """Whether it is one of the plans to reach for when things are hard."""
    return plan.form_url in {SAFETY_PLAN, CRISIS_PLAN}


def plan_marks(plan: PlanSummary, today: date) -> tuple[Mark, ...]:
    """How far it is and how it stands; nothing here asks for anything."""
    far = words.version(plan.version_count) if plan.version_count else words.draft()
    marks = [Mark(far)]
    if plan.version_count and plan.has_open_draft:
        marks.append(Mark(words.changes_begun()))
    if plan.standing is not PlanStanding.IN_USE:
        marks.append(Mark(words.standing(plan.standing)))
    if plan.review_on is not None and plan.standing is PlanStanding.IN_USE:
        marks.append(Mark(words.look_again(plan.review_on, today)))
    return tuple(marks)
