"""What else can be done with a draft: another format, another person, giving it up."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMessageBox, QWidget

from peerdesk.forms.formats import FormatTexts
from peerdesk.ui.asking import asked_once
from peerdesk.ui.contact_page.presenter import ContactPresenter
from peerdesk.wording import contact, dates


class DraftMenu(QMenu):
    """The menu behind "More"; giving up asks once, with the exact consequence."""

    def __init__(
        self,
        presenter: ContactPresenter,
        parent: QWidget,
        move: Callable[[], object],
        discard: Callable[[], object],
    ) -> None:
        super().__init__(parent)
        self._presenter, self._page, self._discard = presenter, parent, discard
        formats = self.addMenu(self.tr("&Format of the narrative"))
        self._chosen = QActionGroup(self)
        for texts in presenter.formats():
            formats.addAction(self._format(texts))
        if not presenter.keeper.is_correction:
            self.addAction(self.tr("&Move to another person…"), move)
        self.addAction(self.tr("&Discard this draft…"), self._ask)

    def _format(self, texts: FormatTexts) -> QAction:
        action = QAction(texts.name, self)
        action.setCheckable(True)
        action.setChecked(texts.code is self._presenter.format.code)
        action.triggered.connect(lambda: self._presenter.choose_format(texts.code))
        self._chosen.addAction(action)
        return action

    def _ask(self) -> None:
        self.question().open()

    def question(self) -> QMessageBox:
        """The question before a draft is given up; keeping it is the safe answer."""
        return asked_once(self._page, self._words(), self.tr("Discard"), self._discard)

    def _words(self) -> tuple[str, str]:
        if self._presenter.keeper.is_correction:
            return contact.discarding_correction()
        day = dates.short_day(self._presenter.summary.columns.service_date)
        return contact.discarding(self._presenter.name or self.tr("nobody"), day)
