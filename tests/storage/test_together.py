"""Many transactions as one: all of it is kept, or none."""

import pytest

from peerdesk.services import people
from tests.builders import TurningClock, a_new_vault, a_person


def test_what_is_written_together_is_seen_inside_and_kept_at_the_end(tmp_path):
    desk = a_new_vault(tmp_path / "vault", TurningClock())
    with desk.vault.together():
        person_id = a_person(desk, "Amara")
        assert people.person(desk, person_id).name == "Amara"
    assert people.person(desk, person_id).name == "Amara"
    desk.vault.close()


def test_an_error_in_the_middle_drops_everything_written_together(tmp_path):
    desk = a_new_vault(tmp_path / "vault", TurningClock())

    def half_way():
        with desk.vault.together():
            a_person(desk, "Amara")
            raise InterruptedError

    with pytest.raises(InterruptedError):
        half_way()
    assert people.find(desk, "") == []
    a_person(desk, "Birdie")
    assert [one.name for one in people.find(desk, "")] == ["Birdie"]
    desk.vault.close()
