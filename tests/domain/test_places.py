"""Places: the table of `contact-notes.md` §4, and the trap of the swapped telehealth codes."""

import pytest

from peerdesk.domain.contact_notes import Modality
from peerdesk.domain.places import Setting, pos_code

TABLE = {
    "office": "11", "home": "12", "street": "27", "encampment": "27", "park": "27",
    "shelter": "04", "motel": "16", "temp_lodging": "16", "school": "03", "campus": "03",
    "workplace": "18", "group_home": "14", "recovery_house": "14", "assisted_living": "13",
    "nursing_facility": "32", "cmhc": "53", "mobile_unit": "15", "jail": "09", "prison": "09",
    "court": "99", "hospital_ed": "23", "hospital_inpatient": "21", "psych_inpatient": "51",
    "psych_residential": "56", "partial_hospital": "52", "sud_residential": "55",
    "sud_outpatient": "57", "opioid_program": "58", "fqhc": "50", "rural_clinic": "72",
    "public_health": "71", "library": "99", "cafe": "99", "faith_site": "99", "car": "99",
    "ihs": "05", "ihs_provider_based": "06", "tribal_638": "07", "tribal_638_provider_based": "08",
}  # fmt: skip


@pytest.mark.parametrize(("setting", "code"), TABLE.items())
def test_a_setting_gives_its_place_of_service_code(setting, code):
    assert pos_code(Setting(setting), Modality.IN_PERSON) == code


def test_only_the_free_choice_is_outside_the_table():
    assert {str(setting) for setting in Setting} - set(TABLE) == {"other"}
    assert pos_code(Setting.OTHER) == "99"


@pytest.mark.parametrize("modality", [Modality.VIDEO, Modality.AUDIO])
def test_telehealth_is_10_when_the_person_is_at_home_and_02_elsewhere(modality):
    assert pos_code(Setting.HOME, modality) == "10"
    elsewhere = {pos_code(setting, modality) for setting in Setting if setting is not Setting.HOME}
    assert elsewhere == {"02"}


@pytest.mark.parametrize("modality", [Modality.TEXT_MESSAGE, Modality.EMAIL, Modality.LETTER])
def test_a_message_has_no_place_of_service(modality):
    assert pos_code(Setting.HOME, modality) is None
