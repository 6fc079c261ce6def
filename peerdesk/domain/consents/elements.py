"""What a written consent must contain, 42 CFR 2.31(a): one test for each element."""

from peerdesk.domain.consents.records import Consent, Programme
from peerdesk.domain.consents.vocabulary import (
    FUNDRAISING,
    TPO,
    ConsentKind,
    ExpiryType,
    SignerRole,
)

_MAY_HAVE_NO_END = frozenset({ConsentKind.GENERAL, ConsentKind.TPO_SINGLE})
_SIGN_FOR_ANOTHER = frozenset({SignerRole.PARENT_GUARDIAN, SignerRole.REPRESENTATIVE})


def missing_elements(consent: Consent, programme: Programme) -> frozenset[str]:
    """The tokens of the elements that are not on the paper (`consent.md` §4.1)."""
    lacking = {
        "patient_name": not consent.person_name.strip(),  # (a)(1)
        "disclosing_party": not consent.disclosers,  # (a)(2)
        "information": not consent.categories or not consent.description.strip(),  # (a)(3)
        "recipient": not consent.recipients,  # (a)(4)(i)
        "hipaa_redisclosure_statement": _lacks_hipaa_statement(consent),  # (a)(4)(iii)
        "purpose": not consent.purposes,  # (a)(5)
        "fundraising_statement": _lacks_fundraising_statement(consent),  # (a)(5)(iii)
        "expiration": not _has_expiration(consent),  # (a)(7)
        "signature": not consent.signers(),  # (a)(8)
        "date_signed": consent.signed_at is None,  # (a)(9)
        "revocability_terms": _lacks_revocability_terms(consent),  # 2.35(c)
        "representative_authority": _lacks_authority(consent),  # 164.508(c)(1)(vi)
    }
    absent = {token for token, is_lacking in lacking.items() if is_lacking}
    return frozenset(absent | _revocation_statements(consent) | _tpo_statements(consent, programme))


def _lacks_hipaa_statement(consent: Consent) -> bool:
    """(a)(4)(iii): for TPO, to a covered entity or business associate."""
    flagged = any(recipient.covered_entity_or_ba for recipient in consent.recipients)
    return flagged and bool(consent.purposes & TPO) and not consent.statements.hipaa_redisclosure


def _lacks_fundraising_statement(consent: Consent) -> bool:
    return FUNDRAISING in consent.purposes and not consent.statements.fundraising_opt_out


def _has_expiration(consent: Consent) -> bool:
    """(a)(7): a date, an event, or for TPO alone no end."""
    end = consent.expiration
    if end is None:
        return False
    if end.type is ExpiryType.DATE:
        return end.day is not None
    if end.type is ExpiryType.EVENT:
        return bool(end.event.strip())
    only_tpo = bool(consent.purposes) and consent.purposes <= TPO
    return only_tpo and consent.kind in _MAY_HAVE_NO_END


def _revocation_statements(consent: Consent) -> set[str]:
    """(a)(6); a criminal-justice consent has its own terms instead (2.35(a)(2))."""
    if consent.kind is ConsentKind.CRIMINAL_JUSTICE:
        return set()
    told = {
        "right_to_revoke": consent.statements.right_to_revoke,
        "how_to_revoke": consent.statements.how_to_revoke,
    }
    return {token for token, is_told in told.items() if not is_told}


def _tpo_statements(consent: Consent, programme: Programme) -> set[str]:
    """(a)(10), for any of the TPO purposes, and always for a covered entity (164.508(c)(2))."""
    if not consent.purposes & TPO and not programme.covered_entity:
        return set()
    told = {
        "redisclosure_statement": consent.statements.redisclosure_potential,
        "refusal_consequences": consent.statements.refusal_consequences,
    }
    return {token for token, is_told in told.items() if not is_told}


def _lacks_revocability_terms(consent: Consent) -> bool:
    is_criminal_justice = consent.kind is ConsentKind.CRIMINAL_JUSTICE
    return is_criminal_justice and consent.revocable_from is None


def _lacks_authority(consent: Consent) -> bool:
    return any(
        one.role in _SIGN_FOR_ANOTHER and one.counts and not one.authority.strip()
        for one in consent.signatures
    )
