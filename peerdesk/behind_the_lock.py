"""Everything that needs an open vault, wired together; loaded while the passphrase is typed."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

from peerdesk.domain.clock import Clock
from peerdesk.domain.documents import WorkerSnapshot
from peerdesk.forms.formats import FORMATS_FILE, read_formats
from peerdesk.resource_files import resource
from peerdesk.services import backup, opening, profiles, resume, unlock
from peerdesk.services.desk import Desk, clock_id
from peerdesk.services.unlock import NewWorker
from peerdesk.ui import background
from peerdesk.ui.contact_page.page import ContactPage
from peerdesk.ui.contacts_page.view import ContactsPage
from peerdesk.ui.export.view import ExportPage
from peerdesk.ui.find.view import FindPage
from peerdesk.ui.first_run.presenter import (
    FirstRunPresenter,
    FirstSteps,
    Founded,
    Founding,
)
from peerdesk.ui.first_run.view import FirstRun
from peerdesk.ui.lock_screen.presenter import WaysIn
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page
from peerdesk.ui.main_window.window import MainWindow
from peerdesk.ui.note_view.page import NotePage
from peerdesk.ui.people_page.view import PeoplePage
from peerdesk.ui.person_page.view import PersonPage
from peerdesk.ui.settings_page.view import SettingsPage
from peerdesk.ui.shortcuts import GlobalKeys, on_key
from peerdesk.ui.signing.page import ReviewPage
from peerdesk.ui.theme import Theme
from peerdesk.wording import sentence

_KEY_GROUPS = 8


@dataclass(frozen=True, slots=True)
class Seat:
    """A worker at an open desk; `spare_used` when the header came from its spare copy."""

    desk: Desk
    spare_used: bool = False


def unlock_desk(folder: Path, passphrase: str, device_id: UUID, clock: Clock) -> Seat:
    """Sit down with a passphrase. Raises what `unlock.unlock` raises."""
    opened = unlock.unlock(folder, passphrase, clock)
    return Seat(opening.open_desk(opened, device_id, clock), opened.spare_used)


def recover_desk(
    folder: Path, recovery_key: str, new_passphrase: str, device_id: UUID, clock: Clock
) -> Seat:
    """Sit down with a recovery key; the vault's first worker gets the new passphrase."""
    opened = unlock.unlock_with_recovery(folder, recovery_key, clock)
    try:
        first = opening.workers(opened)[0]
        worker = NewWorker(first.worker_id, first.name)
        renewed = unlock.renew_worker(opened, recovery_key, worker, new_passphrase, clock)
        return Seat(opening.open_desk(renewed, device_id, clock), opened.spare_used)
    except BaseException:
        opened.vault.close()
        raise


def first_run(folder: Path, device_id: UUID, clock: Clock, theme: Theme) -> FirstRun:
    """The screens that make a vault in `folder`, or restore one there."""
    steps = FirstSteps(
        found=lambda founding, passphrase: _found(folder, founding, passphrase, device_id, clock),
        restore=lambda file: backup.restore(file, folder),
        proves=unlock.recovery_key_was_kept,
    )
    presenter = FirstRunPresenter(steps, clock.chance(1)[0] % _KEY_GROUPS)
    offered = [(profile.name, profile.label) for profile in profiles.available()]
    screens = FirstRun(presenter, offered, theme)
    presenter.setParent(screens)
    return screens


def _found(
    folder: Path, founding: Founding, passphrase: str, device_id: UUID, clock: Clock
) -> Founded:
    """A new vault with its first worker at the desk."""
    worker = WorkerSnapshot(
        clock_id(clock),
        founding.worker_name,
        founding.title,
        founding.credential,
        founding.credential_number,
        founding.credential_state,
        founding.credential_expires,
    )
    cost = unlock.cost_for_this_machine(time.perf_counter)
    created = unlock.create_vault(
        folder,
        NewWorker(worker.worker_id, worker.name),
        passphrase,
        founding.recovery_kind,
        cost,
        clock,
    )
    desk = opening.found_desk(created.opened, worker, device_id, clock, founding.profile)
    return Founded(Seat(desk), created.recovery_key)


def open_window(
    seat: Seat, theme: Theme, local_now: Callable[[], datetime], global_keys: GlobalKeys
) -> MainWindow:
    """The window for this desk, at the place where the worker was."""
    navigator = Navigator()
    find = FindPage(seat.desk, navigator, theme)
    pages = [*_pages(seat.desk, navigator, theme), find]
    window = MainWindow(pages, navigator, theme, local_now)
    navigator.setParent(window)
    window.offer_find(find.summon, global_keys)
    window.offer_new_contact(lambda: navigator.go(ContactPage.key, _whom(window.page)))
    on_key("new_person", window, lambda: navigator.go(PeoplePage.key, {"adding": True}))
    window.return_to(resume.place(seat.desk))
    return window


def _whom(page: Page | None) -> dict[str, object]:
    """A new contact begins with the person whose page is open."""
    person = page.place().get("person") if isinstance(page, PersonPage) else None
    return {} if person is None else {"person": person}


def _pages(desk: Desk, navigator: Navigator, theme: Theme) -> list[Page]:
    """The pages that work: those of the rail in its order, then those opened from others."""
    formats = read_formats(resource("forms", FORMATS_FILE).read_text("utf-8"), "en")
    return [
        PeoplePage(desk, navigator, theme),
        ContactsPage(desk, navigator, theme),
        SettingsPage(desk, navigator, theme, formats),
        PersonPage(desk, navigator, theme),
        ContactPage(desk, navigator, theme, formats),
        _note_page(desk, navigator, theme),
        ReviewPage(desk, navigator, theme),
        ExportPage(desk, navigator, theme),
    ]


def _note_page(desk: Desk, navigator: Navigator, theme: Theme) -> NotePage:
    """Notes, with the way to paper and file."""
    page = NotePage(desk, navigator, theme)

    def take_out(document_id: UUID, act: str) -> None:
        navigator.go(ExportPage.key, {"document": str(document_id), "act": act})

    page.export_asked.connect(lambda document_id: take_out(document_id, "save"))
    page.print_asked.connect(lambda document_id: take_out(document_id, "print"))
    return page


def back_up_if_due(desk: Desk, navigator: Navigator) -> None:
    """Say when the last backup was made, and make today's in the background if there is none."""
    navigator.backed_up_at(backup.newest(desk.vault))
    if not backup.daily_backup_due(desk.vault, desk.clock):
        return
    background.run(
        lambda progress: backup.make_daily(desk, progress.count),
        lambda _file: navigator.backed_up_at(local(desk.clock)),
        lambda error: navigator.say(sentence(error)),
    )


def ask_passphrase(desk: Desk) -> WaysIn:
    """How a worker proves themself at a desk that stays open; wrong tries count as anywhere."""
    return WaysIn(lambda passphrase: opening.signing_key(desk, passphrase))


def leave(desk: Desk, place: dict[str, object]) -> None:
    """Keep the place and close the vault. Raises DiskFull or SaveFailed; it stays open then."""
    resume.keep_place(desk, place)
    opening.lock(desk)


def local(clock: Clock) -> datetime:
    """The clock's time where the worker is."""
    return clock.now().astimezone(ZoneInfo(clock.zone()))
