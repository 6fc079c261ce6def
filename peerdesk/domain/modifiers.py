"""Modifiers: the two characters behind a service code that say how a service took place.

Suggestions for programmes that bill, changed on the note where a payer wants others
(`contact-notes.md` §2, §5, §9). A modifier of telehealth tells video from voice; where the person
was is told by the place-of-service code alone.
"""

from collections.abc import Collection, Sequence

from peerdesk.domain.contact_notes import ContactType, Modality
from peerdesk.domain.places import Setting

VIDEO, AUDIO, AUDIO_OF_CLINICS = "95", "93", "FQ"
GROUP = "HQ"
FAMILY_WITH_PERSON, FAMILY_WITHOUT_PERSON = "HR", "HS"

_CLINICS = frozenset({Setting.FQHC, Setting.RURAL_CLINIC})


def suggested_modifiers(
    programme: Sequence[str],
    contact_type: ContactType | None,
    modality: Modality | None,
    setting: Setting | None,
    *,
    person_present: bool | None,
) -> tuple[str, ...]:
    """The programme's own modifiers, then those that follow from the contact, each once.

    `person_present` says of a talk with family or supporters whether the person was there; None
    when it is not told, then neither of the two is suggested. A programme that lists FQ among its
    own is a federally qualified or rural health clinic: FQ stands for 93 on its voice contacts and
    on no other.
    """
    always = [code for code in programme if code != AUDIO_OF_CLINICS]
    told = [
        *_of_group(contact_type),
        *_of_family(contact_type, person_present),
        *_of_modality(modality, setting, programme),
    ]
    return tuple(dict.fromkeys((*always, *told)))


def _of_group(contact_type: ContactType | None) -> list[str]:
    return [GROUP] if contact_type is ContactType.GROUP else []


def _of_family(contact_type: ContactType | None, person_present: bool | None) -> list[str]:  # noqa: FBT001 - an answer
    if contact_type is not ContactType.COLLATERAL or person_present is None:
        return []
    return [FAMILY_WITH_PERSON if person_present else FAMILY_WITHOUT_PERSON]


def _of_modality(
    modality: Modality | None, setting: Setting | None, programme: Collection[str]
) -> list[str]:
    if modality is Modality.VIDEO:
        return [VIDEO]
    if modality is not Modality.AUDIO:
        return []
    clinic = setting in _CLINICS or AUDIO_OF_CLINICS in programme
    return [AUDIO_OF_CLINICS if clinic else AUDIO]
