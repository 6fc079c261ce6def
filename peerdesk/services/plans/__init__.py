"""Plans: begun, written, frozen in versions, read, listed, and the facts they share."""

from peerdesk.services.plan_columns import missing
from peerdesk.services.plans.alone import (
    alone_kinds,
    is_theirs_alone,
    own_page,
    wipe_own_page,
)
from peerdesk.services.plans.copies import (
    CopyGiven,
    copies,
    let_be,
    note_copy,
    put_back,
    set_told,
    set_took_back,
)
from peerdesk.services.plans.directives import to_look_at
from peerdesk.services.plans.facts import (
    Elsewhere,
    elsewhere,
    known_facts,
    unread,
    update_elsewhere,
)
from peerdesk.services.plans.freezing import save_version
from peerdesk.services.plans.naming import name_version
from peerdesk.services.plans.reading import (
    PlanVersion,
    ReadPlan,
    drafted,
    in_force,
    read_plan,
    versions,
)
from peerdesk.services.plans.second import form_in
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
from peerdesk.services.plans.taking_away import gone, take_plan_away, take_version_away
from peerdesk.services.plans.told_before import plan_of_kind, told_before
from peerdesk.services.plans.voices import who_may_fill
from peerdesk.services.plans.writing import (
    OpenPlan,
    discard,
    leave,
    open_plan,
    save,
    set_filled_by,
    set_language,
    start,
)

__all__ = [
    "CopyGiven",
    "Due",
    "Elsewhere",
    "OpenPlan",
    "PlanForm",
    "PlanSummary",
    "PlanVersion",
    "ReadPlan",
    "alone_kinds",
    "copies",
    "count",
    "discard",
    "drafted",
    "due",
    "elsewhere",
    "form_in",
    "gone",
    "in_force",
    "is_theirs_alone",
    "kind",
    "kinds",
    "known_facts",
    "leave",
    "let_be",
    "missing",
    "name_version",
    "note_copy",
    "of_person",
    "open_plan",
    "own_page",
    "plan_of_kind",
    "plans",
    "put_back",
    "read_plan",
    "safety_plan",
    "save",
    "save_version",
    "set_filled_by",
    "set_language",
    "set_standing",
    "set_told",
    "set_took_back",
    "start",
    "summary",
    "take_plan_away",
    "take_version_away",
    "to_look_at",
    "told_before",
    "unread",
    "update_elsewhere",
    "versions",
    "who_may_fill",
    "wipe_own_page",
]
