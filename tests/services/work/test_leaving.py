"""A worker leaves: a key, three files, a list, ticked in order; nothing is lost, nothing open."""

from datetime import date

import pikepdf
import pytest
from PySide6.QtGui import QGuiApplication

from peerdesk.domain.contact_notes import ContactType
from peerdesk.domain.errors import FileNotWritten, NothingToShare, SharingRefused
from peerdesk.domain.people import ReachKind, ReachSafety, WayToReach
from peerdesk.domain.planned import PlannedWish
from peerdesk.domain.vaults import SlotKind
from peerdesk.services import (
    backup,
    leaving,
    own_keys,
    planned_contacts,
    sharing,
    signing,
    unlock,
)
from peerdesk.services.desk import new_id
from peerdesk.services.leaving import Given, LeavingStep, StillOpen
from peerdesk.storage import trail
from tests.builders import PASSPHRASE, a_person
from tests.services.consents.builders import sealed
from tests.services.sharing.builders import pages_of
from tests.services.test_sharing_plans import a_frozen_plan
from tests.services.work.builders import PASSWORD, a_note, amended

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def press(qapp: QGuiApplication) -> sharing.Press:
    return sharing.Press()


def given(folder, **more) -> Given:
    return Given(folder, PASSWORD, "Sam Ortiz", **{"need_to_know": True} | more)


def everything(desk, press, folder):
    steps = (LeavingStep.WORK, LeavingStep.PEOPLE, LeavingStep.BACKUP)
    return [leaving.make(desk, step, given(folder), press) for step in steps]


def test_the_list_says_where_things_stand_with_each_person(desk, press, tmp_path, turning):
    way = WayToReach(new_id(desk), ReachKind.PHONE, "312 555 0144", safety=ReachSafety.ASK_FIRST)
    hoa = a_person(desk, "Đặng Thị Hoa", identifier="red bike", ways=(way,))
    a_person(desk, "ليلى حداد", how_to_reach="Through the front desk")
    a_note(desk, hoa, "2026-02-02 10:00", purpose="Words of a note stay in the note")
    sealed(desk, person_id=hoa)
    turning.pass_time(hours=1)
    tomorrow = turning.now.replace(day=4)
    wish = PlannedWish(tomorrow, "America/Chicago", ContactType.PLAN_VISIT, hoa)
    planned_contacts.plan(desk, wish)
    pages = sharing.hand_over_list(desk, "Sam Ortiz", press)
    made = sharing.save_several(desk, pages, tmp_path / "p.pdf", PASSWORD, need_to_know=True)
    told = " ".join(pages_of(made.path, PASSWORD))
    for words in (
        "Handing over",
        "Sam Ortiz",
        "Đặng Thị Hoa (red bike)",
        "312 555 0144 · Ask first",
        "The person: apply to one opening",
        "Peoria Housing Authority",
        "Wed Feb 4",
        "Through the front desk",
        "Last contact Mon Feb 2, 2026",
    ):
        assert words in told, words
    assert "Words of a note" not in told
    with desk.vault.reading() as session:
        (entry,) = trail.disclosures(session, hoa)
    assert entry.what == "Hand-over list"


def test_plans_in_force_are_named_and_not_shown(desk, press, tmp_path):
    a_frozen_plan(desk)
    pages = sharing.hand_over_list(desk, "", press)
    made = sharing.save_several(desk, pages, tmp_path / "p.pdf", PASSWORD, need_to_know=True)
    assert "My quiet paper, version 1" in " ".join(pages_of(made.path, PASSWORD))


def test_nobody_to_hand_over_is_said(desk, press):
    with pytest.raises(NothingToShare):
        sharing.hand_over_list(desk, "", press)


def test_each_file_is_ticked_with_its_day_and_what_was_made_stays_ticked(
    desk, press, tmp_path, turning
):
    hoa = a_person(desk, "Hoa")
    note = a_note(desk, hoa, "2026-02-02 10:00")
    amended(desk, note, "Otherwise")
    assert leaving.done(desk) == {}
    with pytest.raises(SharingRefused):
        leaving.make(desk, LeavingStep.WORK, given(tmp_path, need_to_know=False), press)
    with pytest.raises(FileNotWritten):
        leaving.make(desk, LeavingStep.WORK, given(tmp_path / "no"), press)
    assert leaving.done(desk) == {}
    work = leaving.make(desk, LeavingStep.WORK, given(tmp_path), press)
    turning.pass_time(days=2)
    leaving.make(desk, LeavingStep.PEOPLE, given(tmp_path), press)
    assert leaving.done(desk) == {
        LeavingStep.WORK: date(2026, 2, 3),
        LeavingStep.PEOPLE: date(2026, 2, 5),
    }
    assert work is not None
    assert "Otherwise" in " ".join(pages_of(work.path, PASSWORD))
    for name in ("work.pdf", "people.pdf"):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(tmp_path / name)
    leaving.begin_anew(desk)
    assert leaving.done(desk) == {}


def test_where_there_is_nothing_the_step_is_done_without_a_file(desk, press, tmp_path):
    work, people, copy = everything(desk, press, tmp_path)
    assert (work, people) == (None, None)
    assert copy is not None
    assert set(leaving.done(desk)) == {LeavingStep.WORK, LeavingStep.PEOPLE, LeavingStep.BACKUP}


def test_the_agency_opens_vault_and_backup_with_a_key_of_its_own(desk, press, tmp_path, turning):
    a_note(desk, a_person(desk, "Hoa"), "2026-02-02 10:00")
    everything(desk, press, tmp_path)
    assert LeavingStep.BACKUP in leaving.done(desk)
    key = leaving.make_key_for_agency(desk, PASSPHRASE)
    assert own_keys.recovery_kind(desk) is SlotKind.AGENCY
    assert not leaving.agency_has_key(desk), "not before somebody typed it back"
    own_keys.recovery_key_was_proven(desk)
    leaving.mark_done(desk, LeavingStep.KEY)
    days = leaving.done(desk)
    assert LeavingStep.KEY in days
    assert LeavingStep.BACKUP not in days, "the key does not open a backup from before it"
    made = leaving.make(desk, LeavingStep.BACKUP, given(tmp_path), press)
    assert made is not None
    folder = tmp_path / "restored"
    backup.restore(made.path, folder)
    opened = unlock.unlock_with_recovery(folder, key, turning.clock())
    with opened.vault.reading() as session:
        assert trail.length(session) > 0
    opened.vault.close()


def test_what_is_open_is_counted_by_kinds(desk):
    assert leaving.still_open(desk) == ()
    hoa = a_person(desk, "Hoa")
    note = a_note(desk, hoa, "2026-02-02 10:00")
    a_note(desk, hoa, "2026-02-03 10:00", signed=False)

    signing.add_addendum(desk, note)
    assert leaving.still_open(desk) == (
        StillOpen("drafts", 1),
        StillOpen("additions", 1),
        StillOpen("steps", 1),
    )
