"""Notes of a contact that have a page of their own: an outreach round, a group's meeting."""

from peerdesk.forms.answers import Answers
from peerdesk.forms.readings import contact_note


def page_of(answers: Answers) -> str:
    """The key of the page on which a note like this is written, "" for the contact page."""
    read = contact_note(answers)
    if read.group.is_meeting:
        return "group"
    return "outreach" if read.outreach.is_tally else ""
