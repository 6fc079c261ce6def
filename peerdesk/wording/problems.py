"""One sentence for every finding of a check: what was seen, and what to do about it.

Keys are the codes of `domain.problems`. A finding is a question to the worker, not a verdict.
"""

_TIMES = {
    "start_at": "start",
    "end_at": "end",
    "written_at": "time of writing",
    "signed_at": "time of signing",
}
_OF_A_TIME = {
    "unreadable": "The {time} cannot be read. Write it like 2026-05-14T14:05 with the zone.",
    "does_not_exist": (
        "The clocks skipped the {time} that day. Check it, and use what the clock really showed."
    ),
    "happens_twice": (
        "The clock showed the {time} twice that day. Say whether it was the first or the second."
    ),
    "offset_differs": (
        "The {time} was not that far from world time in this zone. Check the time and the zone."
    ),
}
_OF_TIMES = {
    f"{key}_{what}": sentence.replace("{time}", time)
    for key, time in _TIMES.items()
    for what, sentence in _OF_A_TIME.items()
}
_OF_THE_LINE = {
    "line_unreadable": "This line is not a contact. Each line must be one JSON object.",
    "id_missing": "The contact has no id. Give it the id of its note.",
    "id_unreadable": "The id must be a text or a whole number.",
    "id_repeated": "Another line has the same id. Each note has an id of its own.",
    "contact_type_missing": "The kind of contact is missing. Choose one.",
    "contact_type_unknown": "PeerDesk does not know this kind of contact. Choose one of the list.",
    "outcome_missing": "It does not say whether you met. Choose what happened.",
    "outcome_unknown": "PeerDesk does not know this outcome. Choose one of the list.",
    "modality_missing": "It does not say how you were in touch. Choose one.",
    "modality_unknown": "PeerDesk does not know this way of contact. Choose one of the list.",
    "setting_missing": "It does not say where the person was. Choose a place.",
    "setting_unknown": "PeerDesk does not know this place. Choose one of the list.",
    "risk_flag_unknown": "What came up about safety cannot be read. Choose one answer.",
    "person_missing": "This kind of contact belongs to a person, and none is named. Choose one.",
    "zone_missing": "A time has no zone. Add the zone, such as America/Chicago.",
    "zone_unknown": "PeerDesk does not know this time zone. Use a name like America/Chicago.",
    "fold_unreadable": "Say first or second for a time that came twice.",
    "start_at_missing": "The start is missing. Add it.",
    "end_at_missing": "The end is missing. Add it, or the minutes.",
    "service_date_unreadable": "The day of the contact cannot be read. Write it like 2026-05-14.",
    "service_date_differs": "The day of the contact is not the day it started. Check both.",
}
_OF_FIGURES = {
    "end_before_start": "The end comes before the start. Check both, and the day past midnight.",
    "breaks_unreadable": "The minutes of breaks cannot be read. Write a whole number.",
    "breaks_too_long": "The breaks are longer than the contact. Check both.",
    "direct_minutes_unreadable": "The minutes cannot be read. Write a whole number.",
    "direct_minutes_differ": (
        "The minutes are not those from start to end. Correct them, or say why they differ."
    ),
    "unit_rule_open": (
        "The program has not chosen how to count units, so none are shown. "
        "Ask, then choose it in the settings."
    ),
    "pos_code_differs": (
        "The place code is not the one that goes with this place. Check that it is meant. "
        "By phone or video, 10 means the person was at home and 02 means anywhere else."
    ),
    "late_reason_missing": "The note is late. Write the reason; a late note still counts.",
}
_OF_UNUSUAL_CONTACTS = {
    "zero_minutes": "You met, but the contact has no minutes. Check start and end.",
    "long_contact": "This contact is unusually long. Check that the end is right.",
    "long_worker_day": "This makes an unusually long day for you. Check the times of that day.",
    "future_date": "The contact is on a later day than its note. Check the day.",
    "signed_before_end": "The contact ends later than the note is signed. Check the end.",
    "identical_times": "Many notes have the same start and end. Check that each is its own.",
    "worker_overlap": "Two contacts of the same worker overlap. Check their times.",
    "person_overlap": (
        "The person was with two workers at once. If they worked together, say so in both notes."
    ),
    "over_daily_cap": "This is more than the program usually counts for a person in one day.",
    "group_too_large": "The group was larger than the program allows for one worker.",
}
SENTENCES = _OF_TIMES | _OF_THE_LINE | _OF_FIGURES | _OF_UNUSUAL_CONTACTS
