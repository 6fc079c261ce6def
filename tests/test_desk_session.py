"""From a new vault to the desk, and away from it: nothing is left behind, nothing is lost."""

import pytest

from peerdesk.app import system_clock
from peerdesk.desk_session import DeskSession
from peerdesk.domain.errors import VaultBusy, WrongPassphrase
from peerdesk.founding import first_run
from peerdesk.services import practice, resume
from peerdesk.ui import background
from peerdesk.ui.device_settings import Device
from peerdesk.ui.first_run.presenter import Founding
from peerdesk.ui.main_window.page import Page
from peerdesk.ui.theme import Theme
from peerdesk.ui.tokens import Scheme
from peerdesk.ways_in import unlock_desk

PASSPHRASE = "paper boats on a quiet river"


class StubbornPage(Page):
    """A page that cannot be saved until it is let go."""

    title, key = "Stubborn", "stubborn"
    may_save = False

    def flush(self):
        return self.may_save


@pytest.fixture
def theme(qapp):
    made = Theme(qapp, Scheme.LIGHT)
    yield made
    made.deleteLater()


@pytest.fixture
def clock():
    return system_clock()


@pytest.fixture
def device(tmp_path, clock):
    return Device(tmp_path / "settings", clock.chance)


@pytest.fixture
def seat(qtbot, tmp_path, theme, clock, device):
    """A worker at the desk of a vault that the first-run screens made."""
    screens = first_run(tmp_path / "vault", device.device_id, clock, theme)
    qtbot.addWidget(screens)
    presenter = screens._presenter
    with qtbot.waitSignal(presenter.founded) as founded:
        presenter.found(Founding("Sam Rivera"), PASSPHRASE)
    with qtbot.waitSignal(screens.finished) as finished:
        presenter.prove(founded.args[0].split("-")[presenter.asked_group])
    return finished.args[0]


@pytest.fixture
def session(qtbot, qapp, tmp_path, theme, seat):
    made = DeskSession(seat, qapp, theme, tmp_path / "vault")
    qtbot.addWidget(made.window)
    made.window.show()
    made.begin()
    yield made
    made.deleteLater()


def test_the_whole_way_in_out_and_in_again(qtbot, tmp_path, clock, device, seat, session):
    folder = tmp_path / "vault"
    assert practice.worker(seat.desk).name == "Sam Rivera"
    assert practice.idle_minutes(seat.desk) == practice.IDLE_MINUTES
    with pytest.raises(VaultBusy):
        unlock_desk(folder, PASSPHRASE, device.device_id, clock)
    with qtbot.waitSignal(session.ended):
        session.window.close()
    assert not (folder / "records.db-wal").exists()
    with pytest.raises(WrongPassphrase):
        unlock_desk(folder, "something else entirely", device.device_id, clock)
    again = unlock_desk(folder, PASSPHRASE, device.device_id, clock)
    assert practice.worker(again.desk).name == "Sam Rivera"
    assert not again.spare_used
    again.desk.vault.close()


def test_a_power_cut_leads_back_to_the_page_one_was_on(qtbot, session, seat):
    session.window.navigator.go("people", {})
    qtbot.waitUntil(lambda: resume.place(seat.desk).get("page") == "people")


def test_what_cannot_be_saved_stays_covered_in_this_process(qtbot, session):
    stubborn = StubbornPage()
    session.window._pages["stubborn"] = stubborn
    session.lock()
    assert session._shield.up
    assert session.window.isVisible()
    session._shield.toggle()
    stubborn.may_save = True
    with qtbot.waitSignal(session.ended):
        session.window.close()


def test_work_that_takes_a_while_ends_behind_a_cover_and_before_the_vault_closes(
    qtbot, session, seat
):
    seen = []

    def work(progress):
        while not session._shield.up:
            progress.go_on()
        seen.append(practice.worker(seat.desk).name)

    background.run(work, lambda _done: None, lambda error: seen.append(str(error)))
    with qtbot.waitSignal(session.ended):
        session.window.close()
    assert seen == ["Sam Rivera"]
    assert not seat.desk.vault.is_open


class PatientPage(Page):
    """A page that hides itself when nobody is there, once."""

    title, key, idle_minutes = "Patient", "patient", 20

    def __init__(self):
        super().__init__()
        self.rests = 0

    def rest(self):
        self.rests += 1
        return self.rests == 1


def test_a_page_may_give_people_more_time_and_hides_itself_before_the_lock(
    session, seat, monkeypatch
):
    patient, locked = PatientPage(), []
    session.window._pages["patient"] = patient
    session.window._offered["patient"] = next(iter(session.window._offered.values()))
    session.window.go("patient")
    assert session._idle.minutes == 20
    monkeypatch.setattr(session, "lock", lambda: locked.append(1))
    session._idle.idle.emit()
    assert (patient.rests, locked) == (1, [])
    session._idle.idle.emit()
    assert (patient.rests, locked) == (2, [1])
    session.window.go("people")
    assert session._idle.minutes == practice.idle_minutes(seat.desk)


def test_a_page_can_ask_for_the_cover(session):
    session.window.navigator.cover()
    assert session._shield.up
    session.window.navigator.cover()
    assert not session._shield.up
