"""What stands beside a paper: what it says so far, the rules' own words, scans."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.forms.answers import Answers
from peerdesk.forms.consent_reading import consent_answers
from peerdesk.services.desk import Desk
from peerdesk.ui.attachments.panel import AttachmentsPanel
from peerdesk.ui.consent_page.law import LawPanel, law_of
from peerdesk.ui.consent_page.presenter import ConsentPresenter
from peerdesk.ui.consent_page.writing import ConsentWriting
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.panel import Panel, emptied
from peerdesk.ui.rows import label
from peerdesk.ui.tokens import Space
from peerdesk.wording import consent_pages as words
from peerdesk.wording import consent_steps as step_words
from peerdesk.wording.shared_words import category_words, purpose_words


class ConsentSide(QWidget):
    """Follows the answers and the step on the screen."""

    def __init__(
        self,
        desk: Desk,
        presenter: ConsentPresenter,
        writing: ConsentWriting,
        navigator: Navigator,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter, self._writing = presenter, writing
        self.so_far = Panel(step_words.so_far())
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.SMALL)
        self.so_far.column.addLayout(self._lines)
        self.law = LawPanel()
        self.attachments = AttachmentsPanel(desk, navigator)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        for panel in (self.so_far, self.law, self.attachments):
            column.addWidget(panel)
        column.addStretch()
        self._said: tuple[str, ...] = ()

    def show_paper(self) -> None:
        """Show what belongs to the paper that is open."""
        presenter = self._presenter
        here = presenter.belonging()
        self.attachments.come(here.person_id, here.document_id)
        self.so_far.setVisible(presenter.writing and presenter.summary.paper.is_consent)
        self._said = ()
        self.show_answers()
        self.show_step()

    def show_answers(self) -> None:
        """Follow the answers."""
        said = so_far(self._presenter)
        if said == self._said and said:
            return
        self._said = said
        emptied(self._lines)
        for line in said or (step_words.nothing_said(),):
            self._lines.addWidget(label(line))

    def show_step(self) -> None:
        """Follow the step: the rules that belong to it; all of them in reading."""
        step = self._writing.step if self._presenter.writing else None
        form = self._presenter.answers.form
        self.law.show_texts(law_of(form, None if step is None else step.link_id))


def so_far(presenter: ConsentPresenter) -> tuple[str, ...]:
    """What a consent says as it stands, a line each."""
    answers: Answers = presenter.answers
    said = consent_answers(answers)
    names: Sequence[str] = [one.name for one in said.recipients]
    lines = (
        words.to_whom(names),
        words.shares([category_words(code) for code in sorted(said.categories)]),
        words.for_what([purpose_words(code) for code in sorted(said.purposes)]),
        words.until(said.expires_on, said.expiry_event, presenter.today),
    )
    return tuple(filter(None, lines))
