"""What the rules say to the step on the screen, word for word where they are quoted; on demand."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.forms.definition import FormDefinition
from peerdesk.ui.panel import Panel, emptied
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import consent_steps as step_words

_LAW: Final = "cn.law"


class LawPanel(Panel):
    """Folded until someone wants to read it; stays open from step to step then."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(step_words.the_rules(), parent)
        self.fold = PressButton(self.tr("Show the &rules' own words"), Look.LINK)
        self.fold.setCheckable(True)
        self._body = QWidget()
        self._lines = QVBoxLayout(self._body)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(Space.SMALL)
        self.column.addWidget(label(step_words.not_needed(), Look.SMALL))
        self.column.addWidget(self.fold)
        self.column.addWidget(self._body)
        self._body.hide()
        self.fold.toggled.connect(self._body.setVisible)

    def show_texts(self, texts: Sequence[str]) -> None:
        """Show these texts, or that the step has none."""
        emptied(self._lines)
        for text in texts or (step_words.no_law_here(),):
            self._lines.addWidget(label(text, Look.SMALL))


def law_of(form: FormDefinition, step: str | None) -> tuple[str, ...]:
    """The texts that belong to a step, by the linkId of its page; None for all of them."""
    if _LAW not in form.by_link:
        return ()
    texts = form.item(_LAW).children
    return tuple(one.text for one in texts if step is None or _page_of(form, one.link_id) == step)


def _page_of(form: FormDefinition, law: str) -> str | None:
    """The page of the item that a text of the rules stands beside."""
    about = law.removeprefix(f"{_LAW}.")
    for link_id in (f"cn.{about}", f"cn.know.{about}", f"cn.{about}.page"):
        if link_id in form.by_link:
            return _top(form, link_id)
    return None


def _top(form: FormDefinition, link_id: str) -> str:
    above = form.parent(link_id)
    return link_id if above is None else _top(form, above)
