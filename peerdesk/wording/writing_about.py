"""Beside a note that is begun: where the person stands with the service, said calmly.

It never keeps anyone from writing: a contact that took place is written down
(`recovery-plans.md` §6).
"""

from datetime import date

from peerdesk.wording.people import standing_explained, standing_since
from peerdesk.wording.translation import gettext

_WORTH_SAYING = {
    "paused_by_person": "Met anyway? Write it down as it was.",
    "stepped_back": "Met anyway? Write it down as it was, and ask if they want to come back.",
    "completed_by_choice": "Met again? Write it down as it was.",
    "not_now": "Met anyway? Write it down as it was, and ask what they want now.",
    "lost_contact": "If you met, choose what kind of contact it was.",
    "moved": "Look at where they are now.",
    "in_facility": "Look at where they are now, and who can hear you talk.",
    "deceased": "You can still write down work that belongs to this record.",
    "programme_ended": "Look at whether the program still covers this contact.",
}


def where_they_stand(status: str, since: date | None) -> tuple[str, str]:
    """Two short lines for a status that matters to the writer; ("", "") for any other."""
    advice = _WORTH_SAYING.get(status)
    if advice is None:
        return "", ""
    return standing_since(status, since), f"{standing_explained(status)} {gettext(advice)}"


def no_check_in() -> str:
    """The person asked to be left alone for now."""
    return gettext("They asked that nobody checks in with them.")
