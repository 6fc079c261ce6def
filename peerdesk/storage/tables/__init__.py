"""The tables of the vault, one module for each kind of record."""

from peerdesk.storage.tables.base import Base
from peerdesk.storage.tables.documents import (
    BodyRow,
    DocumentRow,
    DraftRow,
    FormRow,
    RevisionRow,
    ScratchRow,
    TombstoneRow,
)
from peerdesk.storage.tables.people import (
    GoalRow,
    NextStepRow,
    ParticipationRow,
    PersonRow,
    WayToReachRow,
)
from peerdesk.storage.tables.plans import AdoptedFormRow, AnswerRow, AttachmentRow, PlanRow
from peerdesk.storage.tables.search import SearchTextRow
from peerdesk.storage.tables.trail import ChainHeadRow, DisclosureRow, TrailRow
from peerdesk.storage.tables.workers import SettingRow, SigningKeyRow, VaultFactRow, WorkerRow

__all__ = [
    "AdoptedFormRow",
    "AnswerRow",
    "AttachmentRow",
    "Base",
    "BodyRow",
    "ChainHeadRow",
    "DisclosureRow",
    "DocumentRow",
    "DraftRow",
    "FormRow",
    "GoalRow",
    "NextStepRow",
    "ParticipationRow",
    "PersonRow",
    "PlanRow",
    "RevisionRow",
    "ScratchRow",
    "SearchTextRow",
    "SettingRow",
    "SigningKeyRow",
    "TombstoneRow",
    "TrailRow",
    "VaultFactRow",
    "WayToReachRow",
    "WorkerRow",
]
