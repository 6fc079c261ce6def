"""Group meetings: one shared part, one own entry for each member (`contact-notes.md` §9).

The meeting is a contact note about nobody that keeps the roster apart; each member's entry is a
contact note of theirs, kept in step with the meeting until it is signed.
"""

from peerdesk.services.groups.checks import Ratio, alike, others, others_in, own, ratio
from peerdesk.services.groups.entries import (
    bring_in_step,
    follow,
    follow_one,
    in_step,
    keep_in_step,
)
from peerdesk.services.groups.meetings import (
    LastMeeting,
    Meetings,
    correct,
    finished_entries,
    group_of,
    last_one,
    like,
    meeting_of,
    start,
)
from peerdesk.services.groups.missed import note_of_missed
from peerdesk.services.groups.roster import (
    Removed,
    add_members,
    change_attendance,
    discard,
    drafts_to_sign,
    put_back,
    remove,
    whole_time,
)

__all__ = [
    "LastMeeting",
    "Meetings",
    "Ratio",
    "Removed",
    "add_members",
    "alike",
    "bring_in_step",
    "change_attendance",
    "correct",
    "discard",
    "drafts_to_sign",
    "finished_entries",
    "follow",
    "follow_one",
    "group_of",
    "in_step",
    "keep_in_step",
    "last_one",
    "like",
    "meeting_of",
    "note_of_missed",
    "others",
    "others_in",
    "own",
    "put_back",
    "ratio",
    "remove",
    "start",
    "whole_time",
]
