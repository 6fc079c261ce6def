"""Plans: begun, written, frozen in versions, read, listed, and the facts they share."""

from peerdesk.services.plan_columns import missing
from peerdesk.services.plans.facts import (
    Elsewhere,
    elsewhere,
    known_facts,
    unread,
    update_elsewhere,
)
from peerdesk.services.plans.freezing import save_version
from peerdesk.services.plans.reading import (
    PlanVersion,
    ReadPlan,
    in_force,
    read_plan,
    versions,
)
from peerdesk.services.plans.summaries import (
    Due,
    PlanForm,
    PlanSummary,
    count,
    due,
    kind,
    kinds,
    of_person,
    plans,
    safety_plan,
    set_standing,
    summary,
)
from peerdesk.services.plans.writing import (
    OpenPlan,
    discard,
    leave,
    open_plan,
    save,
    set_language,
    start,
)

__all__ = [
    "Due",
    "Elsewhere",
    "OpenPlan",
    "PlanForm",
    "PlanSummary",
    "PlanVersion",
    "ReadPlan",
    "count",
    "discard",
    "due",
    "elsewhere",
    "in_force",
    "kind",
    "kinds",
    "known_facts",
    "leave",
    "missing",
    "of_person",
    "open_plan",
    "plans",
    "read_plan",
    "safety_plan",
    "save",
    "save_version",
    "set_language",
    "set_standing",
    "start",
    "summary",
    "unread",
    "update_elsewhere",
    "versions",
]
