"""The pages of a working day over 100,000 contacts, against the same pages over 1,000.

Both with 500 people; one of them has two thousand contacts in the large vault, and more than a
page in the small one. What is timed is what a worker waits for: the page read and painted,
counts that follow in the background left out. The limit is 1.5 × the time at 1,000.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QApplication

from benchmarks.desks import PASSPHRASE, a_demo_vault, reopened
from benchmarks.harness import Ratio, paired, timed
from peerdesk.domain.documents import ContactFilter, DocumentStatus
from peerdesk.services import contacts, documents, opening, people, signing, today
from peerdesk.services.desk import Desk
from peerdesk.services.documents import Writing
from peerdesk.ui import background
from peerdesk.ui.contacts_page.view import ContactsPage
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page
from peerdesk.ui.person_page.view import PersonPage
from peerdesk.ui.theme import Theme
from peerdesk.ui.today_page.view import TodayPage
from peerdesk.ui.tokens import Scheme

SMALL, LARGE = 1_000, int(os.environ.get("BENCH_NOTES", "100000"))
PEOPLE = 500
CROWD = {SMALL: 60, LARGE: 2_000}
"""How many contacts the one person has whose page is opened."""

LIMIT = 1.5
PAIRS = 25
_WAIT_MS = 20_000
_SIZE = (1100, 700)

FILTERS: Mapping[str, Mapping[str, object]] = {
    "all": {},
    "one kind": {"kind": "linkage"},
    "my drafts": {"show": "my_drafts"},
    "signed, since": {"show": "signed", "first_day": "9/1"},
    "kind, until": {"kind": "one_on_one", "last_day": "yesterday"},
}


def measure(folder: Path) -> Iterator[Ratio]:
    """Today by itself and as a page, Contacts by each filter, a person with many contacts."""
    app = QApplication(["bench", "-platform", "offscreen"])
    theme = Theme(app, Scheme.LIGHT)
    with ExitStack() as open_desks:
        desks = {count: reopened(a_demo_vault(folder.parent, count, PEOPLE)) for count in CROWD}
        for desk in desks.values():
            open_desks.callback(desk.vault.close)
        crowds = {count: _crowd(desk, CROWD[count]) for count, desk in desks.items()}
        yield from _measured(desks, crowds, theme)


def _measured(desks: dict[int, Desk], crowds: dict[int, UUID], theme: Theme) -> Iterator[Ratio]:
    yield _compared("Today, read", lambda count: partial(today.groups, desks[count]))
    for name, made in (("Today", TodayPage), ("Contacts", ContactsPage), ("Person", PersonPage)):
        pages = {count: made(desk, Navigator(), theme) for count, desk in desks.items()}
        places: Mapping[str, Callable[[int], Mapping[str, object]]] = {"": lambda _count: {}}
        if made is ContactsPage:
            places = {f" ({told})": partial(_same, where) for told, where in FILTERS.items()}
        if made is PersonPage:
            places = {f" ({CROWD[LARGE]:,} contacts)": lambda count: {"person": str(crowds[count])}}
        for told, place in places.items():
            yield _compared(f"{name}{told}", partial(_shown, pages, place))
        _rest()  # before the pages go, to which counts are on their way


def _same(place: Mapping[str, object], _count: int) -> Mapping[str, object]:
    return place


def _shown(
    pages: Mapping[int, Page], place: Callable[[int], Mapping[str, object]], count: int
) -> Callable[[], object]:
    page = pages[count]
    page.resize(*_SIZE)

    def show() -> None:
        page.opened(place(count))
        page.grab()

    return show


def _compared(name: str, work_of: Callable[[int], Callable[[], object]]) -> Ratio:
    """The same work on the large vault and on the small one, the background at rest."""
    large, small = (_at_rest(timed(work_of(count))) for count in (LARGE, SMALL))
    label = f"{name}, {LARGE:,} / {SMALL:,}"
    return paired(label, large, small, pairs=PAIRS, limit=LIMIT, warm_up=3)


def _at_rest(measure: Callable[[], float]) -> Callable[[], float]:
    def measured() -> float:
        _rest()
        return measure()

    return measured


def _rest() -> None:
    background.wait_for_all(_WAIT_MS)
    QApplication.processEvents()


def _crowd(desk: Desk, wanted: int) -> UUID:
    """Somebody with so many signed contacts: one who has some, and more like their last one."""
    person = max(people.find(desk, "", limit=20), key=lambda one: _count(desk, one.person_id))
    lacking = wanted - _count(desk, person.person_id)
    if lacking > 0:
        _write_more(desk, person.person_id, lacking)
    return person.person_id


def _count(desk: Desk, person_id: UUID) -> int:
    return contacts.count(desk, ContactFilter(person_id=person_id))


def _write_more(desk: Desk, person_id: UUID, count: int) -> None:
    """Sign copies of a finished draft, in one transaction as an import would."""
    ready = ContactFilter(status=DocumentStatus.DRAFT, ready=True)
    pattern = documents.open_draft(desk, contacts.contacts(desk, ready, limit=1)[0].document_id)
    key = opening.signing_key(desk, PASSPHRASE)
    with desk.vault.together():
        for _ in range(count):
            document_id = documents.start_note(desk, person_id)
            opened = documents.open_draft(desk, document_id)
            documents.save(desk, opened, Writing(pattern.answers))
            signing.sign(desk, key, [document_id])
