"""The window of an open vault, wired together; loaded while the passphrase is typed."""

from collections.abc import Callable
from datetime import datetime
from importlib import import_module

from peerdesk.pages import PageMaker
from peerdesk.services import backup, opening, own_keys, resume
from peerdesk.services.clock_check import clock_behind
from peerdesk.services.desk import Desk
from peerdesk.ui import background
from peerdesk.ui.lock_screen.presenter import WaysIn
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page
from peerdesk.ui.main_window.window import MainWindow
from peerdesk.ui.shortcuts import GlobalKeys, on_key
from peerdesk.ui.theme import Theme
from peerdesk.ways_in import Seat
from peerdesk.wording import sentence
from peerdesk.wording.clock import clock_behind_in_short

WORD_LIST = "peerdesk.language.lexicon"
"""Imported and read in the background; none of what it stands on imports it in turn."""


def open_window(
    seat: Seat, theme: Theme, local_now: Callable[[], datetime], global_keys: GlobalKeys
) -> MainWindow:
    """The window for this desk, at the place where the worker was."""
    navigator = Navigator()
    offered = PageMaker(seat.desk, navigator, theme).offers()
    window = MainWindow(offered, navigator, theme, local_now)
    navigator.setParent(window)
    window.offer_find("find", global_keys)
    window.offer_new_contact(lambda: navigator.go("contact", _whom(window.page)))
    window.offer_crisis(lambda: navigator.go("crisis", _about(window.page)))
    on_key("new_person", window, lambda: navigator.go("people", {"adding": True}))
    on_key("week", window, lambda: navigator.go("week"))
    on_key("plan_ahead", window, lambda: _plan_ahead(window))
    on_key("outreach", window, lambda: navigator.go("outreach"))
    on_key("group", window, lambda: navigator.go("group"))
    on_key("telling", window, lambda: _ask_what_to_tell(window))
    on_key("questions", window, lambda: _answer_their_questions(window))
    window.return_to(resume.place(seat.desk))
    return window


def _whom(page: Page | None) -> dict[str, object]:
    """A new contact begins with the person whose page is open."""
    person = page.place().get("person") if page is not None and page.key == "person" else None
    return {} if person is None else {"person": person}


def _about(page: Page | None) -> dict[str, object]:
    """The plan for a crisis is that of the person whose page, note or plan is open."""
    place = {} if page is None else page.place()
    return {name: place[name] for name in ("person", "document") if name in place}


def _plan_ahead(window: MainWindow) -> None:
    """With the person whose page is open; anybody elsewhere."""
    window.navigator.go("week", {"planning": True, **_whom(window.page)})


def _ask_what_to_tell(window: MainWindow) -> None:
    """Who asks about the person at hand; on its own page already, somebody else does."""
    page = window.page
    if page is not None and page.key == "telling":
        page.summoned()
    else:
        window.navigator.go("telling", _about(page))


def _answer_their_questions(window: MainWindow) -> None:
    """Of the person whose page is open; elsewhere there is nobody beside the worker."""
    whom = _whom(window.page)
    if whom:
        window.navigator.go("questions", whom)


def back_up_if_due(desk: Desk, navigator: Navigator) -> None:
    """Say when the last backup was made, and make today's in the background if there is none."""
    navigator.backed_up_at(backup.newest(desk.vault, desk.clock))
    if not backup.daily_backup_due(desk.vault, desk.clock):
        return
    background.run(
        lambda progress: backup.make_daily(desk, progress.count),
        lambda _file: navigator.backed_up_at(desk.clock.local()),
        lambda error: navigator.say(sentence(error)),
    )


def read_words_ahead() -> None:
    """Read the word list that the first review would wait for; a failure is said there."""
    background.run(
        lambda _progress: import_module(WORD_LIST).shipped(),
        lambda _read: None,
        lambda _error: None,
    )


def say_if_clock_is_behind(desk: Desk, navigator: Navigator) -> None:
    """A clock that was set back judges consents wrongly, and dates what is written."""
    if clock_behind(desk) is not None:
        navigator.say(clock_behind_in_short())


def ask_for_recovery_key_if_unproven(desk: Desk, navigator: Navigator) -> None:
    """Where a crash came between making the recovery key and proving it, ask for a new one."""
    if not own_keys.recovery_key_is_proven(desk):
        navigator.go("settings", {"recovery_key": "unproven"})


def ask_passphrase(desk: Desk) -> WaysIn:
    """How a worker proves themself at a desk that stays open; wrong tries count as anywhere."""
    return WaysIn(lambda passphrase: opening.signing_key(desk, passphrase))


def leave(desk: Desk, place: dict[str, object]) -> None:
    """Keep the place and close the vault. Raises DiskFull or SaveFailed; it stays open then."""
    resume.keep_place(desk, place)
    opening.lock(desk)
