"""The page of a plan's versions: the newest first, each with what can be done with it."""

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.domain.errors import PeerDeskError
from peerdesk.services import plans
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.compare_page.presenter import NOW
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.form_view.showing import show_at_once
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place, WorkColumn
from peerdesk.ui.panel import emptied
from peerdesk.ui.rows import label
from peerdesk.ui.shortcuts import keys, on_key
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.tokens import Space
from peerdesk.ui.versions_page.asking import DeletePanel, NamePanel
from peerdesk.ui.versions_page.card import Shown, VersionCard
from peerdesk.ui.versions_page.presenter import VersionsPresenter
from peerdesk.wording import plans as plan_words
from peerdesk.wording import sentence
from peerdesk.wording import versions as words


class VersionsPage(Page):
    """Place: the `document`, and the `version` one was on."""

    key = "versions"
    belongs_to = "plans"

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme) -> None:
        super().__init__()
        self.title = self.tr("Versions")
        self._desk, self._navigator = desk, navigator
        self.presenter = VersionsPresenter(desk, self)
        self.about = label("", Look.SOFT)
        self.compare = ActionButton(self.tr("&Compare the last two"), look=Look.PRIMARY)
        self.copies = ActionButton(self.tr("&Who has a copy"))
        self.to_plan = ActionButton(self.tr("Open the &plan"))
        self.undo = ActionButton(self.tr("&Undo"), keys("undo"))
        self.delete_plan = ActionButton(self.tr("&Delete this plan…"))
        self.told = label("", Look.SOFT)
        self.cards: list[VersionCard] = []
        self.naming = NamePanel(desk, self)
        self.deleting = DeletePanel(desk, self._delete, self)
        self._doomed: int | None = 0  # the number of a version, None for the whole plan
        self._at = 0
        self._list, self._room = QVBoxLayout(), QVBoxLayout()
        self._lay_out(theme)
        self._listen()

    def _lay_out(self, theme: Theme) -> None:
        work = self.work = WorkColumn(theme)
        acts = QWidget()
        line = FlowLayout(acts)
        for button in (self.compare, self.copies, self.to_plan, self.undo):
            line.addWidget(button)
        self._list.setSpacing(Space.MEDIUM)
        column = work.column
        column.addWidget(label(self.title, Look.TITLE))
        for part in (self.about, self.told, acts):
            column.addWidget(part)
        column.addLayout(self._list)
        column.addWidget(self.delete_plan, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._room)
        column.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(work)

    def _listen(self) -> None:
        self.presenter.changed.connect(self._show)
        self.presenter.said.connect(self._navigator.say)
        self.naming.line.speak_to(self._navigator)
        self.naming.named.connect(self._name)
        self.naming.left.connect(self.step_back)
        self.deleting.left.connect(self.step_back)
        self.compare.clicked.connect(lambda: self._go("compare"))
        self.copies.clicked.connect(lambda: self._go("copies"))
        self.to_plan.clicked.connect(lambda: self._go("plan"))
        self.delete_plan.clicked.connect(self._ask_delete_plan)
        self.undo.clicked.connect(self._undo)
        on_key("undo", self, self._undo)

    # --- The contract of a page ---------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Show the versions of the plan of `place`."""
        at = place.get("version")
        self._at = at if isinstance(at, int) else 0
        try:
            self.presenter.open(UUID(str(place.get("document"))))
        except (PeerDeskError, ValueError) as error:
            self._navigator.say(sentence(error))
            QTimer.singleShot(0, self, lambda: self._navigator.go("plans"))

    def put_focus(self) -> bool:
        """On the version one was on, else on comparing."""
        here = next((card for card in self.cards if card.number == self._at), None)
        target: QWidget = self.to_plan if here is None else here.read
        if here is None and not self.compare.isHidden():
            target = self.compare
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def place(self) -> dict[str, object]:
        """The plan, and the version one was on."""
        if self.presenter.summary is None:
            return {}
        return {"document": str(self.presenter.document_id), "version": self._at}

    def flush(self) -> bool:
        """Keep a name that is being typed."""
        return self.naming.line.flush()

    def step_back(self) -> bool:
        """Esc leaves the naming or the question before deleting."""
        if self.naming.isHidden() and self.deleting.isHidden():
            return False
        self.naming.line.done()
        self._put_away()
        self.put_focus()
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """The passphrase does not wait on a page nobody looks at."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._put_away()

    # --- Showing ------------------------------------------------------------------------------

    def _show(self) -> None:
        presenter, summary = self.presenter, self.presenter.summary
        if summary is None:
            return
        self._put_away()
        emptied(self._list)
        self.about.setText(plan_words.about(summary.title, summary.person_name))
        has_any = bool(presenter.versions)
        self.told.setText(words.about_versions() if has_any else words.none_kept())
        choices = len(presenter.versions) + int(summary.has_open_draft)
        self.compare.setVisible(has_any and choices > 1)
        self.copies.setVisible(has_any)
        self.undo.setVisible(presenter.may_undo)
        self.delete_plan.setVisible(has_any)
        self.cards = []
        for version in reversed(presenter.versions):
            in_use = presenter.is_in_use(version)
            shown = Shown(version, presenter.line(version), in_use, alone=choices < 2)  # noqa: PLR2004 - two to compare
            self._add(VersionCard(shown))
        for told in presenter.gone():
            self._list.addWidget(label(told, Look.SOFT))
        self.work.put_tabs_in_order()

    def _add(self, card: VersionCard) -> None:
        card.read_wanted.connect(self._read)
        card.compare_wanted.connect(self._compare_with_newest)
        card.name_wanted.connect(self._ask_name)
        card.delete_wanted.connect(self._ask_delete)
        self.cards.append(card)
        self._list.addWidget(card)
        show_at_once(card)

    def _put_away(self) -> None:
        """Both panels back under the page: cards come and go."""
        self.deleting.panel.forget()
        for panel in (self.naming, self.deleting):
            panel.hide()
            panel.setParent(self)
            panel.hide()

    def _card(self, number: int) -> VersionCard:
        self._at = number
        return next(card for card in self.cards if card.number == number)

    # --- What the worker does -----------------------------------------------------------------

    def _go(self, key: str, **place: object) -> None:
        self._navigator.go(key, {"document": str(self.presenter.document_id), **place})

    def _read(self, number: int) -> None:
        self._at = number
        self._go("plan", version=number)

    def _compare_with_newest(self, number: int) -> None:
        """With what stands now, else with the version in use; the one in use with that before."""
        self._at = number
        numbers = [one.number for one in self.presenter.versions]
        summary = self.presenter.summary
        drafted = summary is not None and summary.has_open_draft
        newest = NOW if drafted else numbers[-1]
        if newest == number:
            self._go("compare", old=numbers[-2], new=number)
        else:
            self._go("compare", old=number, new=newest)

    def _ask_name(self, number: int) -> None:
        self._put_away()
        card = self._card(number)
        card.room.addWidget(self.naming)
        version = next(one for one in self.presenter.versions if one.number == number)
        self.work.put_tabs_in_order()
        self.naming.ask(str(self.presenter.document_id), number, version.name)

    def _name(self, number: int, name: str) -> None:
        if self.presenter.name(number, name):
            self.naming.line.done()
            self.put_focus()

    def _undo(self) -> None:
        self.presenter.undo()
        self.put_focus()

    def _ask_delete(self, number: int) -> None:
        self._put_away()
        card, self._doomed = self._card(number), number
        card.room.addWidget(self.deleting)
        version = next(one for one in self.presenter.versions if one.number == number)
        self.work.put_tabs_in_order()
        self.deleting.ask(*self.presenter.warning(version), self.tr("Keep this version"))

    def _ask_delete_plan(self) -> None:
        self._put_away()
        self._doomed = None
        self._room.addWidget(self.deleting)
        self.work.put_tabs_in_order()
        self.deleting.ask(*self.presenter.plan_warning(), self.tr("Keep this plan"))

    def _delete(self, key: Any) -> None:  # noqa: ANN401 - a signing key, which the window may not name
        if self._doomed is None:
            take_whole = partial(plans.take_plan_away, self._desk, key)
            self.presenter.take_plan_away_with(take_whole)
            self._navigator.go("plans")
            return
        take_away = partial(plans.take_version_away, self._desk, key)
        self.presenter.take_away_with(self._doomed, take_away)
        self._at = 0
        self.put_focus()
