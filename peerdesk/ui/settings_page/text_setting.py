"""A text setting: kept while it is typed, saved when it is left, never lost in between."""

from PySide6.QtWidgets import QLineEdit

from peerdesk.ui.rows import Row
from peerdesk.ui.settings_page.presenter import SettingsPresenter
from peerdesk.ui.throttle import Throttle


class TextSetting(Row):
    """What cannot be saved as it is stays in the field, and after a lock it is there again."""

    def __init__(self, caption: str, name: str, presenter: SettingsPresenter) -> None:
        self.line = QLineEdit()
        super().__init__(caption, self.line)
        self._name, self._presenter = name, presenter
        self._kept = Throttle(self._keep, parent=self)
        self.line.textEdited.connect(lambda _text: self._kept.start())
        self.line.editingFinished.connect(self.save)

    def refresh(self) -> None:
        """Show what is typed, else what is saved."""
        typed = self._presenter.typed(self._name)
        self.line.setText(typed or self._presenter.value(self._name))
        self.show_error("")
        if typed:
            self.save()

    def save(self) -> bool:
        """Save; False when it could neither be saved nor kept."""
        self._kept.forget()
        wrong = self._presenter.save(self._name, self.line.text())
        self.show_error(wrong)
        return self._presenter.keep(self._name, self.line.text() if wrong else "")

    def _keep(self) -> bool:
        return self._presenter.keep(self._name, self.line.text())
