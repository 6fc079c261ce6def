"""Grounds for records outside Part 2, so that nobody beside a person in danger reads a wrong no.

45 CFR 164.510(b), 164.512(b), (c), (j). With Part 2 protection none of them holds: the sentence
then points to 42 CFR 2.51, 2.12(c)(6), a consent, or a call that names no programme.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from peerdesk.domain.consents.reasons import Reason
from peerdesk.domain.consents.records import NOTHING, DisclosureRequest, Words
from peerdesk.domain.consents.vocabulary import Basis, Protection

HIPAA_ONLY: Final[Mapping[Basis | None, Reason]] = MappingProxyType(
    {
        Basis.FAMILY_INVOLVED: Reason.ALLOW_HIPAA_FAMILY,
        Basis.SERIOUS_THREAT: Reason.ALLOW_SERIOUS_THREAT,
        Basis.ABUSE_REPORT: Reason.ALLOW_ABUSE_REPORT,
    }
)
"""The grounds of `consent.md` §3.2b with the yes of each."""

_AUTHORITIES = frozenset(
    {"child_protection_authority", "adult_protection_authority", "abuse_report_authority"}
)


def hipaa_only(request: DisclosureRequest) -> tuple[Reason, Words]:
    """The answer on one of these grounds, with what is missing."""
    if request.protection is not Protection.HIPAA:
        return Reason.DENY_BASIS_NOT_MET, frozenset({"part2_record"})
    if request.basis is Basis.FAMILY_INVOLVED and _needs_judgement(request):
        return Reason.REFER_PRIVACY_OFFICER, NOTHING
    lacking = frozenset(token for token, fails in _conditions(request).items() if fails)
    if lacking:
        return Reason.DENY_BASIS_NOT_MET, lacking
    return HIPAA_ONLY[request.basis], NOTHING


def _needs_judgement(request: DisclosureRequest) -> bool:
    """164.510(b)(3): the person cannot say, and nobody has judged what is best for them."""
    judged = {"professional_judgement", "agrees", "does_not_object"}
    return "unable_to_agree" in request.facts and not request.facts & judged


def _conditions(request: DisclosureRequest) -> dict[str, bool]:
    facts = request.facts
    if request.basis is Basis.FAMILY_INVOLVED:
        said = bool(facts & {"agrees", "does_not_object"})
        judged = facts >= {"unable_to_agree", "professional_judgement"}
        return {
            "agreement_or_judgement": not (said or judged),
            "only_what_helper_needs": "only_what_helper_needs" not in facts,
        }
    if request.basis is Basis.SERIOUS_THREAT:
        return {
            "serious_and_imminent": "serious_and_imminent" not in facts,
            "able_to_lessen": "able_to_lessen" not in facts,
        }
    return {
        "authorized_authority": not request.recipient.classes & _AUTHORITIES,
        "state_law_report": "state_law_report" not in facts,
    }
