"""The tables of the vault, one module for each kind of record."""

from peerdesk.storage.tables.askings import AskingRow, IncidentRow
from peerdesk.storage.tables.base import Base
from peerdesk.storage.tables.consents import ConsentEventRow, ConsentRow, LetterRow, PersonLawRow
from peerdesk.storage.tables.days import (
    CheckInRow,
    EnteredElsewhereRow,
    ExpenseRow,
    PlannedContactRow,
    SnoozeRow,
    TripRow,
    WritingTimeRow,
)
from peerdesk.storage.tables.documents import (
    BodyRow,
    DocumentPartRow,
    DocumentRow,
    DraftRow,
    FormRow,
    RevisionRow,
    ScratchRow,
    TombstoneRow,
)
from peerdesk.storage.tables.family import FamilyLinkRow
from peerdesk.storage.tables.imports import ImportBatchRow, ImportItemRow
from peerdesk.storage.tables.merges import MergeItemRow, PersonMergeRow
from peerdesk.storage.tables.parties import AgreementRow, CourtOrderRow, PartyRow
from peerdesk.storage.tables.people import (
    GoalRow,
    NextStepRow,
    ParticipationRow,
    PersonRow,
    WayToReachRow,
)
from peerdesk.storage.tables.plans import (
    AdoptedFormRow,
    AnswerRow,
    AttachmentRow,
    PlanCopyRow,
    PlanRow,
    VersionNameRow,
)
from peerdesk.storage.tables.resources import ReferralRow, ResourceRow
from peerdesk.storage.tables.search import SearchTextRow
from peerdesk.storage.tables.trail import ChainHeadRow, DisclosureRow, EmergencyRow, TrailRow
from peerdesk.storage.tables.workers import SettingRow, SigningKeyRow, VaultFactRow, WorkerRow

__all__ = [
    "AdoptedFormRow",
    "AgreementRow",
    "AnswerRow",
    "AskingRow",
    "AttachmentRow",
    "Base",
    "BodyRow",
    "ChainHeadRow",
    "CheckInRow",
    "ConsentEventRow",
    "ConsentRow",
    "CourtOrderRow",
    "DisclosureRow",
    "DocumentPartRow",
    "DocumentRow",
    "DraftRow",
    "EmergencyRow",
    "EnteredElsewhereRow",
    "ExpenseRow",
    "FamilyLinkRow",
    "FormRow",
    "GoalRow",
    "ImportBatchRow",
    "ImportItemRow",
    "IncidentRow",
    "LetterRow",
    "MergeItemRow",
    "NextStepRow",
    "ParticipationRow",
    "PartyRow",
    "PersonLawRow",
    "PersonMergeRow",
    "PersonRow",
    "PlanCopyRow",
    "PlanRow",
    "PlannedContactRow",
    "ReferralRow",
    "ResourceRow",
    "RevisionRow",
    "ScratchRow",
    "SearchTextRow",
    "SettingRow",
    "SigningKeyRow",
    "SnoozeRow",
    "TombstoneRow",
    "TrailRow",
    "TripRow",
    "VaultFactRow",
    "VersionNameRow",
    "WayToReachRow",
    "WorkerRow",
    "WritingTimeRow",
]
