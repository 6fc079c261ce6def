"""Places: where the person was, and the place-of-service code that follows from it.

The worker chooses a setting; the two-digit code of the Centers for Medicare & Medicaid Services
is derived (`contact-notes.md` §4). For video and phone the code tells where the *person* is:
10 at home, 02 anywhere else. Whether it was video or voice is told by a modifier, never by this
code, although billing pages exist that say otherwise.
"""

from enum import StrEnum

from peerdesk.domain.contact_notes import Modality, is_telehealth

TELEHEALTH_AT_HOME = "10"
TELEHEALTH_ELSEWHERE = "02"


class Setting(StrEnum):
    """Where the person was during the contact."""

    OFFICE = "office"
    HOME = "home"
    STREET = "street"
    ENCAMPMENT = "encampment"
    PARK = "park"
    SHELTER = "shelter"
    MOTEL = "motel"
    TEMP_LODGING = "temp_lodging"
    SCHOOL = "school"
    CAMPUS = "campus"
    WORKPLACE = "workplace"
    GROUP_HOME = "group_home"
    RECOVERY_HOUSE = "recovery_house"
    ASSISTED_LIVING = "assisted_living"
    NURSING_FACILITY = "nursing_facility"
    CMHC = "cmhc"
    MOBILE_UNIT = "mobile_unit"
    TRIBAL_638 = "tribal_638"
    TRIBAL_638_PROVIDER_BASED = "tribal_638_provider_based"
    IHS = "ihs"
    IHS_PROVIDER_BASED = "ihs_provider_based"
    JAIL = "jail"
    PRISON = "prison"
    COURT = "court"
    HOSPITAL_ED = "hospital_ed"
    HOSPITAL_INPATIENT = "hospital_inpatient"
    PSYCH_INPATIENT = "psych_inpatient"
    PSYCH_RESIDENTIAL = "psych_residential"
    PARTIAL_HOSPITAL = "partial_hospital"
    SUD_RESIDENTIAL = "sud_residential"
    SUD_OUTPATIENT = "sud_outpatient"
    OPIOID_PROGRAM = "opioid_program"
    FQHC = "fqhc"
    RURAL_CLINIC = "rural_clinic"
    PUBLIC_HEALTH = "public_health"
    LIBRARY = "library"
    CAFE = "cafe"
    FAITH_SITE = "faith_site"
    CAR = "car"
    OTHER = "other"


_CODES: dict[Setting, str] = {
    Setting.OFFICE: "11",
    Setting.HOME: "12",
    Setting.STREET: "27",
    Setting.ENCAMPMENT: "27",
    Setting.PARK: "27",
    Setting.SHELTER: "04",
    Setting.MOTEL: "16",
    Setting.TEMP_LODGING: "16",
    Setting.SCHOOL: "03",
    Setting.CAMPUS: "03",
    Setting.WORKPLACE: "18",
    Setting.GROUP_HOME: "14",
    Setting.RECOVERY_HOUSE: "14",  # payers often want 12: a suggestion, changed on the note
    Setting.ASSISTED_LIVING: "13",
    Setting.NURSING_FACILITY: "32",
    Setting.CMHC: "53",
    Setting.MOBILE_UNIT: "15",
    Setting.IHS: "05",
    Setting.IHS_PROVIDER_BASED: "06",
    Setting.TRIBAL_638: "07",
    Setting.TRIBAL_638_PROVIDER_BASED: "08",
    Setting.JAIL: "09",
    Setting.PRISON: "09",
    Setting.COURT: "99",
    Setting.HOSPITAL_ED: "23",
    Setting.HOSPITAL_INPATIENT: "21",
    Setting.PSYCH_INPATIENT: "51",
    Setting.PSYCH_RESIDENTIAL: "56",
    Setting.PARTIAL_HOSPITAL: "52",
    Setting.SUD_RESIDENTIAL: "55",
    Setting.SUD_OUTPATIENT: "57",
    Setting.OPIOID_PROGRAM: "58",
    Setting.FQHC: "50",
    Setting.RURAL_CLINIC: "72",
    Setting.PUBLIC_HEALTH: "71",
    Setting.LIBRARY: "99",
    Setting.CAFE: "99",
    Setting.FAITH_SITE: "99",
    Setting.CAR: "99",
    Setting.OTHER: "99",
}


def pos_code(setting: Setting, modality: Modality | None = None) -> str | None:
    """The suggested place-of-service code, two digits; None for messages and letters.

    `setting` is where the person was, also for video and phone. A facility of the Indian Health
    Service or under Public Law 93-638 counts as free-standing unless the setting says otherwise.
    """
    if modality is not None and is_telehealth(modality):
        return TELEHEALTH_AT_HOME if setting is Setting.HOME else TELEHEALTH_ELSEWHERE
    if modality in {Modality.TEXT_MESSAGE, Modality.EMAIL, Modality.LETTER}:
        return None
    return _CODES[setting]
