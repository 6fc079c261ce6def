"""Writing down what a person asks about their record."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.askings import AskingKind
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.consents_page.askings_presenter import AskingsPresenter
from peerdesk.ui.consents_page.entry_tab import EntryWriter
from peerdesk.ui.entry_form import EntryForm
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.person_picker import PersonPicker
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import askings as words
from peerdesk.wording import entries

_DRAFT = "asking:new"


class NewAsking(EntryWriter):
    """Who asks, for what, since when."""

    def __init__(
        self,
        desk: Desk,
        presenter: AskingsPresenter,
        navigator: Navigator,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.form = EntryForm(desk, navigator)
        self.person = PersonPicker(desk, self.tr("&Who asks?"), self)
        self.person.changed.connect(
            self.form.add_own("person", self.person.bound(), self.person.row)
        )
        kinds = [(str(kind), words.kind(kind)) for kind in AskingKind]
        self.form.add_choice("kind", self.tr("What &for?"), kinds)
        self.form.add_day("received", self.tr("On which &day?"), presenter.today)
        self.form.add_text("what", self.tr("In their own word&s"))
        self.how = label("", Look.SOFT)
        self.trouble = label("", Look.ERROR)
        self.keep = ActionButton(self.tr("&Keep it"), look=Look.PRIMARY)
        self.leave = ActionButton(self.tr("Cancel"), "Esc")
        self._lay_out()
        self.form.changed.connect(self._explain)
        self.form.entered.connect(self._keep)
        self.keep.clicked.connect(self._keep)
        self.leave.clicked.connect(self._give_up)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(label(self.tr("A request about a record"), Look.SECTION))
        for widget in (self.form, self.how, self.trouble):
            column.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep)
        buttons.addWidget(self.leave)
        buttons.addStretch()
        column.addLayout(buttons)

    def open(self) -> None:
        """Begin, or go on with what was typed."""
        self.trouble.hide()
        self.form.open(_DRAFT, {"received": self.tr("today")})
        self._explain()

    def flush(self) -> bool:
        """Keep what is typed."""
        return self.form.flush()

    def put_focus(self) -> None:
        """On the name."""
        self.form.put_focus()

    def _explain(self) -> None:
        self.how.setText(words.how(self.form.text("kind") or AskingKind.ACCESS))

    def _give_up(self) -> None:
        self.form.forget()
        self.left.emit()

    def _keep(self) -> None:
        form = self.form
        is_whole = form.needs("person", entries.whose()) and form.days_are_read()
        if self.person.person_id is None or not is_whole:
            return
        kind = AskingKind(form.text("kind"))
        wrong = self._presenter.add(
            self.person.person_id, kind, form.text("what"), form.day("received")
        )
        self.trouble.setText(wrong)
        self.trouble.setVisible(bool(wrong))
        if not wrong:
            form.forget()
            self.left.emit()
