"""Choosing a passphrase: how hard it is to guess, in words, and typing it twice."""

from collections.abc import Iterable

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from peerdesk.services.passphrases import Judgement, judge
from peerdesk.ui.rows import Row, label
from peerdesk.ui.secret_field import secret
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording.passphrases import advice, strength


class NewPassphrase(QWidget):
    """Two fields and an honest word about the first. `accepted` gives it once it is good."""

    def __init__(
        self, caption: str, about_the_worker: Iterable[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._about = tuple(about_the_worker)
        self.first, self.second = secret(QLineEdit()), secret(QLineEdit())
        helped = self.tr("Four or more words that do not belong together. Spaces are welcome.")
        self.first_row = Row(caption, self.first, help_text=helped)
        self.second_row = Row(self.tr("The same &again"), self.second)
        self._quality = label("", Look.SMALL)
        self._quality.hide()
        self.shown = QCheckBox(self.tr("&Show what I type"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        for widget in (self.first_row, self._quality, self.second_row, self.shown):
            column.addWidget(widget)
        self.first.textChanged.connect(self._judge)
        self.second_row.forgive_while_typing()
        self.shown.toggled.connect(self._show_typed)
        self._show_typed(shown=False)

    def know_worker(self, about_the_worker: Iterable[str]) -> None:
        """Count these names and words as easy to guess."""
        self._about = tuple(about_the_worker)
        self._judge()

    @property
    def quality(self) -> str:
        """What is said about the passphrase."""
        return self._quality.text()

    def accepted(self) -> str | None:
        """The passphrase when it is strong enough and typed twice alike; else says why not."""
        judged = judge(self.first.text(), self._about)
        alike = self.first.text() == self.second.text()
        weak = "" if judged.is_enough else self._said(judged)
        self.first_row.show_error(weak)
        self._quality.setVisible(bool(self.first.text()) and not weak)
        differs = self.tr("The two do not match. Type it once more.")
        self.second_row.show_error("" if weak or alike else differs)
        if weak or not alike:
            (self.first if weak else self.second).setFocus()
            return None
        return self.first.text()

    def _judge(self) -> None:
        typed = self.first.text()
        self._quality.setText(self._said(judge(typed, self._about)) if typed else "")
        self._quality.setVisible(bool(typed))
        self.first_row.show_error("")

    def _said(self, judged: Judgement) -> str:
        typed = self.first.text()
        how_strong = strength(judged.score) if typed else self.tr("Nothing is typed yet.")
        return f"{how_strong} {advice(judged.weakness)}".strip()

    def _show_typed(self, shown: bool) -> None:  # noqa: FBT001 - a Qt signal hands it over
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.first.setEchoMode(mode)
        self.second.setEchoMode(mode)
