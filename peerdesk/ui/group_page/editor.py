"""One meeting on the page: its head, its list, what still lacks, and the way to signing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from peerdesk.domain.people import PersonSummary
from peerdesk.forms.answers import RowKey
from peerdesk.services.desk import Desk
from peerdesk.ui import background
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.contact_page.narrative import NarrativeField
from peerdesk.ui.group_page.head import HeadView
from peerdesk.ui.group_page.lines import StillLacking
from peerdesk.ui.group_page.list_view import ListView
from peerdesk.ui.group_page.presenter import GroupPresenter
from peerdesk.ui.group_page.sign_in import SignInSheet
from peerdesk.ui.note_view.sheet import clear
from peerdesk.ui.person_field import PersonField
from peerdesk.ui.rows import Row, announce, label
from peerdesk.ui.shortcuts import keys
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.ui.trouble import words_of
from peerdesk.ui.wrapping_link import WrappingLink
from peerdesk.wording import groups

_MOST_SHOWN = 12


class GroupEditor(QWidget):
    """Shows one meeting; every decision is the presenter's."""

    said = Signal(str)
    review_wanted = Signal()
    discard_wanted = Signal()
    whole_wanted = Signal(object)
    in_sight_wanted = Signal(QWidget)

    def __init__(
        self, desk: Desk, presenter: GroupPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.title = label(self.tr("Group"), Look.TITLE)
        self.more = ActionButton(self.tr("More"))
        self.reason = NarrativeField()
        self.reason_row = Row(self.tr("Why you correct this meeting"), self.reason)
        self.head = HeadView(desk, presenter)
        self.who_came = label("", Look.SECTION)
        self.add = PersonField(presenter.find)
        self.add_row = Row(self.tr("Add a &person by a few letters of their name"), self.add)
        self.everyone = ActionButton(self.tr("&Everyone was here the whole time"))
        self.ratio = label("", Look.SOFT)
        self.members = ListView(desk, presenter)
        self.alike = label("", Look.SOFT)
        self.lacking = QFrame()
        self.links: list[ActionButton] = []
        self.sheet = SignInSheet(desk, self)
        self.sheet.told.connect(self.said)
        self.review = ActionButton(self.tr("Review and sign"), keys("sign"), look=Look.PRIMARY)
        self._lay_out()
        self._listen()
        self.refresh()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.more)
        column.addLayout(top)
        set_look(self.ratio, Look.MARK_AMBER)
        set_look(self.alike, Look.MARK_AMBER)
        set_look(self.lacking, Look.NOTICE)
        QVBoxLayout(self.lacking)
        here = QHBoxLayout()
        here.addWidget(self.everyone)
        here.addStretch()
        last = QHBoxLayout()
        last.addWidget(self.review)
        last.addStretch()
        self._roster = (self.who_came, self.add_row, self.everyone, self.members)
        above: tuple[QWidget, ...] = (
            self.reason_row,
            self.head,
            self.who_came,
            self.ratio,
            self.add_row,
        )
        below: tuple[QWidget, ...] = (self.members, self.alike, self.lacking)
        for widget in above:
            column.addWidget(widget)
        column.addLayout(here)
        for widget in below:
            column.addWidget(widget)
        column.addLayout(last)
        self.lacking.hide()
        self._fill_menu()
        keeper = self._presenter.keeper
        self.reason_row.setVisible(keeper.is_correction)
        if keeper.is_correction and not keeper.reason:
            keeper.give_reason(groups.correction_reason())
        self.reason.show_text(keeper.reason)

    def _fill_menu(self) -> None:
        menu = QMenu(self.more)
        meeting_id = self._presenter.meeting_id
        for words, do in (
            (self.tr("Print a sign-in sheet"), lambda: self.sheet.print(meeting_id)),
            (self.tr("Save a sign-in sheet as a file"), lambda: self.sheet.save(meeting_id)),
            (self.tr("Discard this meeting and its notes"), self.discard_wanted.emit),
        ):
            action = QAction(words, menu)
            action.triggered.connect(do)
            menu.addAction(action)
        self.more.setMenu(menu)

    def _listen(self) -> None:
        presenter = self._presenter
        self.reason.written.connect(presenter.keeper.give_reason)
        self.head.went_on.connect(self._after_head)
        for part in (self.head, self.members):
            part.said.connect(self.said)
        self.head.people_taken.connect(self.refresh)
        self.head.drop_in_changed.connect(self.refresh)
        self.add.chosen.connect(self._add)
        self.everyone.clicked.connect(self._everyone)
        self.members.done.connect(self._finish)
        self.members.opened.connect(self.in_sight_wanted)
        self.members.whole_wanted.connect(self.whole_wanted)
        self.review.clicked.connect(self.review_wanted)
        presenter.roster_changed.connect(self.refresh)
        presenter.member_changed.connect(self._count)

    def refresh(self) -> None:
        """Show what depends on who is on the list."""
        presenter, read = self._presenter, self._presenter.read
        for part in self._roster:
            part.setHidden(read.drop_in)
        self._count()
        self.everyone.setVisible(
            not read.drop_in and any(one.attendance is None for one in read.members)
        )
        for shown, words in ((self.ratio, presenter.ratio()), (self.alike, "")):
            shown.setText(words)
            shown.setVisible(bool(words))
        self.head.refresh()
        self.head.names.use(presenter.roster())
        self.head.prompts.look_again()

    def _count(self) -> None:
        here = sum(one.was_there for one in self._presenter.read.members)
        self.who_came.setText(groups.came(here))

    def show_lacking(self) -> bool:
        """Say what still keeps the group from being signed; whether anything does."""
        found = self._presenter.lacking(_MOST_SHOWN)
        layout = self.lacking.layout()
        if layout is not None:
            clear(layout)
            self.links = [self._link(one) for one in found[:_MOST_SHOWN]]
            layout.addWidget(label(self.tr("Before you can sign"), Look.HEADING))
            for link in self.links:
                layout.addWidget(link)
        self.lacking.setVisible(bool(found))
        self._show_alike()
        if self.links:
            self.links[0].setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self.links[0], found[0].words)
            self.in_sight_wanted.emit(self.lacking)
        return bool(found)

    def go_to(self, row: RowKey | None, link_id: str) -> bool:
        """Put the focus where something is answered; False when it is nowhere here."""
        if row is not None:
            opened = self.members.open(row)
            if opened is not None:
                opened.go_to(link_id)
            return opened is not None
        field = self.reason if link_id == "reason" else self.head.field(link_id)
        if field is None:
            return False
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _link(self, one: StillLacking) -> ActionButton:
        link = WrappingLink(one.words.replace("&", "&&"))
        link.clicked.connect(lambda: self.go_to(one.row, one.link_id))
        return link

    def _after_head(self) -> None:
        """From the meeting to the list: to whoever is open to write, else to add somebody."""
        read = self._presenter.read
        if read.drop_in:
            self.review.setFocus(Qt.FocusReason.TabFocusReason)
        elif not read.members:
            self.add.setFocus(Qt.FocusReason.TabFocusReason)
        elif any(one.attendance is None for one in read.members):
            self.everyone.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.members.go_on()

    def _add(self, person: PersonSummary | None) -> None:
        if person is None:
            return
        self.add.show_person(None)
        if not self._presenter.add([person.person_id]):
            self.said.emit(groups.on_the_list(person.name))
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _everyone(self) -> None:
        self._presenter.everyone_here()
        self.members.go_on()

    def _show_alike(self) -> None:
        """Whose notes say the same; every pair of a large group is compared in the background."""
        if not self._presenter.is_large:
            self._say_alike(self._presenter.alike())
            return
        compare = self._presenter.comparing()
        job = background.run(
            lambda _progress: compare(),
            self._say_alike,
            lambda error: self.said.emit(words_of(error)),
        )
        job.only_while(self)

    def _say_alike(self, alike: str) -> None:
        self.alike.setText(alike)
        self.alike.setVisible(bool(alike))

    def _finish(self) -> None:
        """Everyone is written: before the review, say whose notes say the same."""
        self._show_alike()
        self.review.setFocus(Qt.FocusReason.TabFocusReason)
