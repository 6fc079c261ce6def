"""A text setting: kept while it is typed, saved when it is left, never lost in between."""

from typing import Protocol

from PySide6.QtWidgets import QLineEdit

from peerdesk.ui.rows import Row
from peerdesk.ui.text_fields import GrowingTextEdit
from peerdesk.ui.throttle import Throttle


class SavedTexts(Protocol):
    """Texts by name: saved, or only kept because they cannot be saved as they are."""

    def value(self, name: str) -> str:
        """A text as it is saved."""

    def typed(self, name: str) -> str:
        """What was typed and could not be saved as it is."""

    def keep(self, name: str, text: str) -> bool:
        """Keep what is typed for coming back; False when it could not be kept."""

    def save(self, name: str, text: str) -> str:
        """Save a text; gives what is wrong with it, or an empty text."""


class TextSetting(Row):
    """What cannot be saved as it is stays in the field, and after a lock it is there again."""

    def __init__(self, caption: str, name: str, presenter: SavedTexts, help_text: str = "") -> None:
        self.line = QLineEdit()
        super().__init__(caption, self.line, help_text=help_text)
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


class LongTextSetting(Row):
    """The same for text of several lines."""

    def __init__(
        self, caption: str, name: str, presenter: SavedTexts, help_text: str = "", lines: int = 3
    ) -> None:
        self.text = GrowingTextEdit(lines=lines)
        super().__init__(caption, self.text, help_text=help_text)
        self._name, self._presenter = name, presenter
        self._shown = ""
        self._kept = Throttle(self._keep, parent=self)
        self.text.textChanged.connect(self._note)
        self.text.left.connect(self.save)

    def refresh(self) -> None:
        """Show what is typed, else what is saved."""
        typed = self._presenter.typed(self._name)
        self._shown = typed or self._presenter.value(self._name)
        if self.text.toPlainText() != self._shown:
            self.text.setPlainText(self._shown)
        self._kept.forget()
        self.show_error("")
        if typed:
            self.save()

    def save(self) -> bool:
        """Save; False when it could neither be saved nor kept."""
        self._kept.forget()
        text = self.text.toPlainText()
        wrong = self._presenter.save(self._name, text)
        self.show_error(wrong)
        self._shown = text
        return self._presenter.keep(self._name, text if wrong else "")

    def _note(self) -> None:
        if self.text.toPlainText() != self._shown:
            self._kept.start()

    def _keep(self) -> bool:
        return self._presenter.keep(self._name, self.text.toPlainText())
