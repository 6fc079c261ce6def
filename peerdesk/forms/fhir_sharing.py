"""What goes along with a record as FHIR: the consent it is sent under, and the prescribed notice.

`consent.md` §10: 42 CFR part 2 is the regulatory basis, the sealed paper the source.
"""

from base64 import b64encode
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from peerdesk.forms.fhir_export import RESTRICTED
from peerdesk.forms.response_writing import Members

_ACT_CODES: Final = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
PART2: Final[Members] = {"system": _ACT_CODES, "code": "42CFRPart2"}
_SCOPE: Final[Members] = {
    "system": "http://terminology.hl7.org/CodeSystem/consentscope",
    "code": "patient-privacy",
}
_CATEGORY: Final[Members] = {"system": "http://loinc.org", "code": "59284-0"}
_RECEIVER: Final[Members] = {
    "system": "http://terminology.hl7.org/CodeSystem/v3-ParticipationType",
    "code": "IRCP",
}
_LABEL: Final[Members] = {"security": [RESTRICTED, PART2]}


@dataclass(frozen=True, slots=True)
class SentUnder:
    """A consent as it goes along: who may have it, for what, until when, and its copy as a PDF."""

    consent_id: UUID
    person_id: UUID
    receiver: str
    purposes: tuple[str, ...]
    signed_at: date | datetime | None
    until: date | None
    copy: bytes


def consent_entry(sent: SentUnder) -> Members:
    """The consent as an entry of a bundle."""
    provision: Members = {
        "type": "permit",
        "actor": [{"role": {"coding": [_RECEIVER]}, "reference": {"display": sent.receiver}}],
        "purpose": [{"system": "urn:peerdesk:purpose", "code": one} for one in sent.purposes],
    }
    if sent.until is not None:
        provision["period"] = {"end": sent.until.isoformat()}
    resource: Members = {
        "resourceType": "Consent",
        "id": str(sent.consent_id),
        "meta": _LABEL,
        "status": "active",
        "scope": {"coding": [_SCOPE]},
        "category": [{"coding": [_CATEGORY]}],
        "patient": {"reference": sent.person_id.urn},
        "policyRule": {"coding": [PART2]},
        "sourceAttachment": _attachment("application/pdf", sent.copy, "Consent"),
        "provision": provision,
    }
    if sent.signed_at is not None:
        resource["dateTime"] = _moment(sent.signed_at)
    return {"fullUrl": sent.consent_id.urn, "resource": resource}


def notice_entry(notice_id: UUID, text: str, citation: str) -> Members:
    """The prescribed notice as an entry of a bundle, word for word."""
    resource: Members = {
        "resourceType": "DocumentReference",
        "id": str(notice_id),
        "meta": _LABEL,
        "status": "current",
        "type": {"text": f"Notice that goes with this record. Prescribed wording, {citation}."},
        "content": [{"attachment": _attachment("text/plain;charset=utf-8", text.encode(), "")}],
    }
    return {"fullUrl": notice_id.urn, "resource": resource}


def _attachment(kind: str, content: bytes, title: str) -> Members:
    made: Members = {"contentType": kind, "data": b64encode(content).decode("ascii")}
    return made | {"title": title} if title else made


def _moment(at: date | datetime) -> str:
    return at.isoformat(timespec="seconds") if isinstance(at, datetime) else at.isoformat()
