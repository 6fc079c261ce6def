"""The tables of the vault, one module for each kind of record."""

from peerdesk.storage.tables.askings import AskingRow, IncidentRow
from peerdesk.storage.tables.base import Base
from peerdesk.storage.tables.consents import ConsentEventRow, ConsentRow, LetterRow, PersonLawRow
from peerdesk.storage.tables.documents import (
    BodyRow,
    DocumentRow,
    DraftRow,
    FormRow,
    RevisionRow,
    ScratchRow,
    TombstoneRow,
)
from peerdesk.storage.tables.parties import AgreementRow, CourtOrderRow, PartyRow
from peerdesk.storage.tables.people import (
    GoalRow,
    NextStepRow,
    ParticipationRow,
    PersonRow,
    WayToReachRow,
)
from peerdesk.storage.tables.plans import AdoptedFormRow, AnswerRow, AttachmentRow, PlanRow
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
    "ConsentEventRow",
    "ConsentRow",
    "CourtOrderRow",
    "DisclosureRow",
    "DocumentRow",
    "DraftRow",
    "EmergencyRow",
    "FormRow",
    "GoalRow",
    "IncidentRow",
    "LetterRow",
    "NextStepRow",
    "ParticipationRow",
    "PartyRow",
    "PersonLawRow",
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
