"""The directory on the screen: found, added, changed, checked, closed; no widget in here."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.errors import PeerDeskError
from peerdesk.domain.resources import Resource
from peerdesk.services import resources
from peerdesk.services.desk import Desk, today
from peerdesk.ui.cards.card import Card, Mark
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.trouble import wrong_with
from peerdesk.wording import resources as words


class ResourcesPresenter(QObject):
    """Entries that hold `words`: those in use, or with `closed` the closed ones."""

    changed = Signal()

    def __init__(self, desk: Desk, navigator: Navigator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._navigator = desk, navigator
        self.words, self.closed = "", False

    @property
    def today(self) -> date:
        """The day it is where the worker is."""
        return today(self._desk)

    def fetch(self, last: Resource | None, count: int) -> Sequence[Resource]:
        """The entries that follow `last`; none, and the reason said, when reading failed."""
        find = partial(resources.find, self._desk, self.words, closed=self.closed)
        return self._navigator.given(lambda: find(after=last, limit=count)) or ()

    def card(self, resource: Resource) -> Card:
        """What the line of one entry says."""
        day = self.today
        reached = (resource.phone, resource.hours)
        marks: tuple[Mark, ...] = ()
        if resource.closed_on is not None:
            last = words.closed_since(resource.closed_on, day)
        else:
            last = words.checked(resource.checked_on, day)
            marks = (Mark(words.check_again()),) if resource.is_stale(day) else ()
        return Card(
            title=resource.name,
            beside=f"· {resource.what_for}" if resource.what_for else "",
            right=last,
            body=" · ".join(filter(None, reached)),
            marks=marks,
        )

    def counts(self) -> tuple[int, int]:
        """How many entries are in use, and how many are closed."""
        return resources.count(self._desk), resources.count(self._desk, closed=True)

    def resource(self, resource_id: str) -> Resource | None:
        """One entry by its id as text, None when there is none."""
        try:
            return resources.resource(self._desk, UUID(resource_id))
        except (PeerDeskError, ValueError):
            return None

    def new(self) -> Resource:
        """An empty entry, not written yet."""
        return Resource(resources.new_resource_id(self._desk), "")

    def alike(self, resource: Resource) -> Sequence[Resource]:
        """Entries that may be the same place."""
        return resources.alike(self._desk, resource) if resource.name.strip() else ()

    def keep(self, resource: Resource, *, new: bool) -> str:
        """Write an entry; gives what is wrong, "" when it is written."""
        return self._done(
            lambda: (
                resources.add(self._desk, resource)
                if new
                else resources.change(self._desk, resource)
            ),
            words.kept(resource.name.strip()),
        )

    def check(self, resource: Resource) -> None:
        """Phone and hours were found right today."""
        self._said(
            lambda: resources.checked_today(self._desk, resource.resource_id),
            words.now_checked(resource.name),
        )

    def close(self, resource: Resource) -> None:
        """Offer it no more."""
        self._said(
            lambda: resources.close(self._desk, resource.resource_id),
            words.now_closed(resource.name),
        )

    def reopen(self, resource: Resource) -> None:
        """Offer it again."""
        self._said(
            lambda: resources.reopen(self._desk, resource.resource_id),
            words.now_open(resource.name),
        )

    def _said(self, act: Callable[[], object], told: str) -> None:
        if wrong := self._done(act, told):
            self._navigator.say(wrong)

    def _done(self, act: Callable[[], object], told: str) -> str:
        wrong = wrong_with(act)
        if not wrong:
            self._navigator.say(told)
            self.changed.emit()
        return wrong
