"""Every status of a person, goal and step has kind words, and none of the words that judge."""

import re
from datetime import date

import pytest

from peerdesk.domain import goals, people
from peerdesk.wording import people as wording

TODAY = date(2026, 2, 3)
NEVER = re.compile(
    r"non-?complian|drop-?out|dropped|fail|discharg|against advice|unsuccess|refus|client|patient",
    re.IGNORECASE,
)


@pytest.mark.parametrize(
    ("say", "codes"),
    [
        (wording.standing, ["", *people.Participation]),
        (wording.standing_explained, people.Participation),
        (wording.how_said, people.HowSaid),
        (wording.reach_kind, people.ReachKind),
        (wording.reach_safety, people.ReachSafety),
        (wording.strength_kind, ["", *people.StrengthKind]),
        (wording.support_kind, people.SupportKind),
        (wording.may_contact, people.MayContact),
        (wording.goal_status, goals.GoalStatus),
        (wording.step_status, goals.StepStatus),
        (wording.wish, ["", "check_in", "do_not_check_in"]),
    ],
)
def test_every_code_has_words_of_its_own_that_judge_nobody(say, codes):
    words = [say(code) for code in codes]
    assert len(set(words)) == len(words)
    assert not any(NEVER.search(said) or "_" in said for said in words)


def test_a_wish_in_the_persons_own_words_stays_as_told():
    assert wording.wish("after Easter") == "after Easter"


@pytest.mark.parametrize(
    ("owner", "label", "when", "line"),
    [
        ("person", "Darnell", "Fri Feb 6", "Darnell: apply · Fri Feb 6"),
        ("peer", "Darnell", "", "Me: apply"),
        ("both", "Darnell", "after payday", "We: apply · after payday"),
        ("other", "Ms. Ray", "", "Ms. Ray: apply"),
    ],
)
def test_a_coming_step_says_who_what_and_when(owner, label, when, line):
    assert wording.step_line("apply", owner, label, when) == line


def test_the_history_says_when_it_was_written_if_that_was_later():
    line = wording.history_line("moved", date(2025, 12, 30), "", date(2026, 1, 2), TODAY)
    assert line == "Tue Dec 30, 2025: Moved away. Written down Fri Jan 2."
