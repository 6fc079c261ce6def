"""The yes/no questions a ground asks of a worker, in the order they are asked (`consent.md` §8.3).

What the record itself tells, such as who somebody is or which agreement is in force, is not asked.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from peerdesk.domain.consents.vocabulary import Basis, Protection

FACTS: Final[Mapping[Basis, tuple[str, ...]]] = MappingProxyType(
    {
        Basis.CONSENT: (),
        Basis.MEDICAL_EMERGENCY: (
            *("bona_fide_emergency", "consent_unobtainable"),
            *("declared_disaster", "program_closed"),
        ),
        Basis.COURT_ORDER: (),
        Basis.QSO: ("needed_for_service",),
        Basis.AUDIT_EVALUATION: (),
        Basis.RESEARCH: ("director_determination",),
        Basis.MINOR_THREAT: (
            *("substantial_threat", "lacks_rational_choice"),
            "director_determination",
        ),
        Basis.FAMILY_INVOLVED: (
            *("agrees", "does_not_object", "unable_to_agree", "professional_judgement"),
            "only_what_helper_needs",
        ),
        Basis.SERIOUS_THREAT: ("serious_and_imminent", "able_to_lessen"),
        Basis.ABUSE_REPORT: ("state_law_report",),
    }
)
"""The grounds on which a record can go to somebody outside, the common one first.

Reports of a crime or of a child's danger tell less than any record, so they are made elsewhere.
"""

_ONLY_HIPAA: Final = frozenset({Basis.FAMILY_INVOLVED, Basis.SERIOUS_THREAT, Basis.ABUSE_REPORT})


def grounds(protection: Protection) -> tuple[Basis, ...]:
    """The grounds there are for records under these rules."""
    is_hipaa = protection is Protection.HIPAA
    return tuple(basis for basis in FACTS if is_hipaa or basis not in _ONLY_HIPAA)
