"""What the columns of a file can be read as, in words."""

from peerdesk.wording.translation import gettext

_FIELDS = {
    "": "Do not import",
    "chosen_name": "Name they go by",
    "first_name": "First name",
    "last_name": "Last name",
    "legal_name": "Legal name",
    "identifier": "Sign or number",
    "pronouns": "Pronouns",
    "is_alias": "Is it a code name?",
    "languages": "Languages",
    "phone": "Phone",
    "phone_2": "Second phone",
    "text": "Number for texts",
    "email": "Email",
    "address": "Address",
    "address_2": "Address, second line",
    "city": "City",
    "state": "State",
    "postcode": "ZIP code",
    "reach_safety": "Is it safe to call?",
    "how_to_reach": "How to reach them",
    "what_matters": "What matters to them",
    "emergency_name": "Emergency contact",
    "emergency_relation": "Emergency contact: relation",
    "emergency_phone": "Emergency contact: phone",
    "service_date": "Day",
    "start_at": "Start",
    "end_at": "End",
    "times": "Start and end together",
    "person": "Person",
    "person_id": "Person: id in PeerDesk",
    "contact_type": "Kind of contact",
    "outcome": "Did you meet?",
    "modality": "How you were in touch",
    "setting": "Where the person was",
    "place_detail": "Which place",
    "direct_minutes": "Minutes",
    "direct_hours": "Hours",
    "purpose": "Why we met",
    "what_i_did": "What I did",
    "response": "What they said and did",
    "next_steps": "Next steps",
    "risk_flag": "Safety",
    "zone": "Time zone",
}
OWN_CODES = {
    "reach_safety": {
        "safe": "Safe to use",
        "ask_first": "Ask first",
        "do_not_use": "Do not use",
        "not_asked": "Not asked",
    },
    "is_alias": {"yes": "Yes", "no": "No"},
}


def field_name(field: str, in_form: str = "") -> str:
    """What a field is called; `in_form` is the form's own words for a question of it."""
    return gettext(_FIELDS[field]) if field in _FIELDS else in_form or field


def own_codes(field: str) -> list[tuple[str, str]]:
    """The codes of a field that is on no form, with their words."""
    return [(code, gettext(told)) for code, told in OWN_CODES[field].items()]
