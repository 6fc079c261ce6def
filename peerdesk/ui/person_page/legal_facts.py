"""What the law asks about a person before they sign, quietly; and how they asked to be reached."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.domain.consents.vocabulary import CapacityStatus
from peerdesk.domain.people import WayToReach
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.panel import Panel, emptied
from peerdesk.ui.person_page.legal_presenter import LegalPresenter
from peerdesk.ui.rows import Row, label
from peerdesk.ui.saved_text import TextSetting
from peerdesk.ui.text_fields import SteadyComboBox
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import person_facts as words


class SafeContactCard(Panel):
    """What their signed request says, and which ways on file go against it; hidden without one."""

    def __init__(self, presenter: LegalPresenter, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("How they asked to be reached"), parent)
        self._presenter = presenter
        self.asked = label("")
        self.warnings: list[str] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.SMALL)
        self.column.addWidget(self.asked)
        self.column.addWidget(label(words.asked_by_paper(), Look.SMALL))
        self.column.addLayout(self._lines)

    def show_ways(self, ways: Sequence[WayToReach]) -> None:
        """Hold the ways on file against the request."""
        asked = self._presenter.asked()
        self.asked.setText(asked)
        self.setVisible(bool(asked))
        emptied(self._lines)
        self.warnings = self._presenter.warnings(ways)
        for warning in self.warnings:
            self._lines.addWidget(label(warning, Look.MARK_AMBER))


class LegalFactsCard(Panel):
    """Folded until somebody needs it; each fact is saved when its field is left."""

    def __init__(self, presenter: LegalPresenter, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Who may sign"), parent)
        self._presenter = presenter
        self.grown_up = ActionButton(self.tr("They are &grown up"))
        self.more = ActionButton(self.tr("Birth date, who decides for them"), look=Look.LINK)
        self.more.setCheckable(True)
        self.texts = {
            "adult_by": self._text(
                "adult_by", self.tr("Known to be grown up since"), words.grown_up_explained()
            ),
            "birth_date": self._text(
                "birth_date", self.tr("Date of birth, if they told you"), words.birth_explained()
            ),
            "capacity_since": self._text("capacity_since", self.tr("Since when?")),
            "representative_name": self._text(
                "representative_name", self.tr("Who may act for them")
            ),
            "representative_right": self._text(
                "representative_right", self.tr("By what right"), words.right_explained()
            ),
            "died_on": self._text("died_on", self.tr("They died on"), words.died_explained()),
        }
        self.capacity = SteadyComboBox()
        for status in CapacityStatus:
            self.capacity.addItem(words.capacity(status), str(status))
        caption = self.tr("Who decides for them?")
        self._capacity = Row(caption, self.capacity, help_text=words.capacity_explained())
        self._lay_out()
        self._listen()

    def _text(self, name: str, caption: str, help_text: str = "") -> TextSetting:
        return TextSetting(caption, name, self._presenter, help_text)

    def _lay_out(self) -> None:
        self._folded = QWidget()
        inner = QVBoxLayout(self._folded)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(Space.MEDIUM)
        since = self.texts["capacity_since"]
        others = ("representative_name", "representative_right", "died_on")
        for widget in (
            self.texts["birth_date"],
            self._capacity,
            since,
            *(self.texts[name] for name in others),
        ):
            inner.addWidget(widget)
        self.column.addWidget(label(words.why_asked(), Look.SMALL))
        self.column.addWidget(self.texts["adult_by"])
        self.column.addWidget(self.grown_up, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._folded)

    def _listen(self) -> None:
        self.grown_up.clicked.connect(self._write_grown_up)
        self.more.toggled.connect(self._folded.setVisible)
        self.capacity.activated.connect(self._choose_capacity)

    def refresh(self) -> None:
        """Show what is on record, and what is typed."""
        for text in self.texts.values():
            text.refresh()
        self._show_capacity()
        self.grown_up.setVisible(not self._presenter.value("adult_by"))
        self.more.setChecked(self._presenter.has_any)
        self._folded.setVisible(self.more.isChecked())

    def flush(self) -> bool:
        """Save every text; False when one could not even be kept."""
        saved = [text.save() for text in self.texts.values()]
        return all(saved)

    def _show_capacity(self) -> None:
        code = self._presenter.capacity()
        self.capacity.setCurrentIndex(self.capacity.findData(code))
        self.texts["capacity_since"].setVisible(code != CapacityStatus.HAS_CAPACITY)

    def _choose_capacity(self) -> None:
        self._capacity.show_error(self._presenter.choose_capacity(str(self.capacity.currentData())))
        self._show_capacity()
        self.texts["capacity_since"].refresh()

    def _write_grown_up(self) -> None:
        self._presenter.is_grown_up()
        self.texts["adult_by"].refresh()
        self.grown_up.hide()
        self.texts["adult_by"].line.setFocus(Qt.FocusReason.OtherFocusReason)
