"""Writing down a complaint, or that something may have got to the wrong person."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.incidents import IncidentKind
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.consents_page.entry_tab import EntryWriter
from peerdesk.ui.consents_page.incidents_presenter import IncidentsPresenter
from peerdesk.ui.entry_form import EntryForm
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import entries
from peerdesk.wording import incidents as words

_DRAFT = "incident:new"


class NewIncident(EntryWriter):
    """What it is, since when it is known, and what happened."""

    def __init__(
        self,
        desk: Desk,
        presenter: IncidentsPresenter,
        navigator: Navigator,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.form = EntryForm(desk, navigator)
        kinds = [(str(kind), words.kind(kind)) for kind in IncidentKind]
        self.form.add_choice("kind", self.tr("What is &it?"), kinds)
        self.form.add_day("found", self.tr("On which day did it become &known?"), presenter.today)
        self.form.add_text("what", self.tr("What &happened?"), words.what_happened(), lines=4)
        self.trouble = label("", Look.ERROR)
        self.keep = ActionButton(self.tr("Write it do&wn"), look=Look.PRIMARY)
        self.leave = ActionButton(self.tr("Cancel"), "Esc")
        self._lay_out()
        self.form.entered.connect(self._keep)
        self.keep.clicked.connect(self._keep)
        self.leave.clicked.connect(self._give_up)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(label(self.tr("A complaint, or something that got out"), Look.SECTION))
        column.addWidget(self.form)
        column.addWidget(self.trouble)
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep)
        buttons.addWidget(self.leave)
        buttons.addStretch()
        column.addLayout(buttons)

    def open(self) -> None:
        """Begin, or go on with what was typed."""
        self.trouble.hide()
        self.form.open(_DRAFT, {"found": self.tr("today")})

    def flush(self) -> bool:
        """Keep what is typed."""
        return self.form.flush()

    def put_focus(self) -> None:
        """On the first question."""
        self.form.put_focus()

    def _give_up(self) -> None:
        self.form.forget()
        self.left.emit()

    def _keep(self) -> None:
        form = self.form
        if not (form.needs("what", entries.say_what()) and form.days_are_read()):
            return
        kind = IncidentKind(form.text("kind"))
        wrong = self._presenter.add(kind, form.text("what"), form.day("found"))
        self.trouble.setText(wrong)
        self.trouble.setVisible(bool(wrong))
        if not wrong:
            form.forget()
            self.left.emit()
