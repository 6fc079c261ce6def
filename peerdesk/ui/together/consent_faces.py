"""Signing a paper about sharing: drawn, or by typing one's own name; nothing else counts."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.forms.person_signatures import TYPED
from peerdesk.forms.values import Coding
from peerdesk.services.desk import Desk
from peerdesk.ui.rows import label
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.theme import Theme
from peerdesk.ui.together.end_faces import SignFace
from peerdesk.ui.together.presenter import TogetherPresenter


class ConsentSignFace(SignFace):
    """A spoken yes is no consent: it has to stand on paper (42 CFR 2.31(a)(8))."""

    def __init__(
        self, presenter: TogetherPresenter, desk: Desk, theme: Theme, parent: QWidget | None = None
    ) -> None:
        self.typed = EnterLineEdit(least=16, most=32)
        super().__init__(presenter, desk, theme, parent)
        self.copy.hide()  # the form itself asks how they want their copy
        self.first = self.typed
        now = self._signing()
        self.typed.setText(now.name if now.status == TYPED else "")
        self.typed.textEdited.connect(self._type)
        self.typed.entered.connect(self.panel.passphrase.setFocus)

    def _other_ways(self) -> QWidget:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        caption = label(self._caption())
        caption.setBuddy(self.typed)
        self.typed.setAccessibleName(caption.text())
        column.addWidget(caption)
        column.addWidget(self.typed)
        column.addStretch()
        return sheet

    def _caption(self) -> str:
        """The form's own words for it, in the language of the paper."""
        options = self._presenter.form.item(f"{self._link_id}:status").options
        typed = (o for o in options if isinstance(o.value, Coding) and o.value.code == TYPED)
        return next((option.label for option in typed), "")

    def _draw(self) -> None:
        """Drawing takes a typed name back: the last way counts."""
        self.typed.clear()
        super()._draw()

    def _type(self, text: str) -> None:
        self.pad.show_strokes(())
        name = text.strip()
        made = replace(self._signing(), name=name, strokes=())
        self._keep(replace(made, status=TYPED if name else ""))
