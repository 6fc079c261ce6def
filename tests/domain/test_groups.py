"""Groups: when one is too large for who leads it, and when two texts are one."""

import pytest

from peerdesk.domain.groups import much_alike, too_large


@pytest.mark.parametrize(
    ("present", "leaders", "most", "over"),
    [
        (10, 1, 10, None),  # Virginia: 10 for each worker
        (11, 1, 10, 1),
        (20, 2, 10, None),
        (9, 1, 8, 1),  # Delaware
        (21, 1, 20, 1),  # Washington
        (1, 1, 10, None),
        (5, 0, 4, 1),  # somebody always leads
        (200, 1, None, None),
    ],
)
def test_a_group_is_measured_by_each_who_leads_it(present, leaders, most, over):
    assert too_large(present, leaders, most) == over


SAID = "She spoke about her week and about what helps her to sleep at night lately."


@pytest.mark.parametrize(
    ("other", "alike"),
    [
        (SAID, True),
        (SAID.upper(), True),
        (SAID.replace("sleep", "rest"), True),
        ("She spoke about her week, cried a little, and asked for the bus times to work.", False),
        ("", False),
    ],
)
def test_texts_that_are_one_with_a_word_changed_are_told(other, alike):
    assert list(much_alike([SAID, "Listened.", other])) == ([(0, 2)] if alike else [])


def test_short_answers_are_alike_by_nature():
    assert not list(much_alike(["They did not say.", "They did not say.", "Listened."]))
