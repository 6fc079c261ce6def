"""The programme's own rules: start from built-in ones, change them, see by example what they do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.note_view.sheet import clear
from peerdesk.ui.rows import Row, announce, label
from peerdesk.ui.settings_page.rules_presenter import RulesPresenter
from peerdesk.ui.settings_page.rules_typed import changed
from peerdesk.ui.settings_page.section import Section, Whose, at_left, side_by_side
from peerdesk.ui.tab_order import tab_as_laid_out
from peerdesk.ui.text_fields import FittingLineEdit, SteadyComboBox
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.ui.wrapping_check import WrappingCheckBox
from peerdesk.wording import rules as words
from peerdesk.wording import settings as settings_words


class RulesSection(Section):
    """Changes count once they are kept, so that half-typed rules never hold."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Your program's own rules"), Whose.PROGRAMME)
        self.presenter = RulesPresenter(desk, self)
        self.base = SteadyComboBox()
        self.texts: dict[str, FittingLineEdit] = {}
        self.rows: dict[str, Row] = {}
        self.ticks: dict[str, QCheckBox] = {}
        self.choices: dict[str, SteadyComboBox] = {}
        self.sets: dict[str, dict[str, QCheckBox]] = {}
        self.examples, self.history = QVBoxLayout(), QVBoxLayout()
        self.said = label("", Look.SMALL)
        self.rule = label("", Look.SMALL)
        self.save = ActionButton(self.tr("Work by these rules"), look=Look.PRIMARY)
        self.open = ActionButton(self.tr("Change rules"))
        self.body = QWidget()
        self._body = QVBoxLayout(self.body)
        self._lay_out()
        self.base.activated.connect(self._start)
        self.open.clicked.connect(self._open)
        self.save.clicked.connect(self._save)
        self.presenter.changed.connect(self._show)
        self.presenter.kept.connect(self._show_kept)

    def _lay_out(self) -> None:
        self.column.addWidget(label(words.explained(), Look.SOFT))
        self.column.addWidget(label(self.tr("Rules so far and to come"), Look.LABEL))
        self.column.addLayout(self.history)
        self.column.addLayout(at_left(self.open))
        self.column.addWidget(self.said)
        self.column.addWidget(self.body)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(Space.MEDIUM)
        self._body.addWidget(Row(self.tr("Start from"), self.base))
        self._body.addWidget(self._text("name", self.tr("Name of your rules")))
        self._lay_out_deadlines()
        self._lay_out_units()
        self._lay_out_limits()
        self._body.addWidget(self._text("begins", self.tr("They hold from"), words.day_like()))
        self._body.addWidget(label(settings_words.what_a_change_does(), Look.SMALL))
        self._body.addLayout(at_left(self.save))
        tab_as_laid_out(self)

    def _lay_out_deadlines(self) -> None:
        self._body.addWidget(label(self.tr("When a note is due"), Look.HEADING))
        self._body.addLayout(
            side_by_side(
                self._text("business_days", self.tr("Working days after the contact")),
                self._text("urgent_days", self.tr("Calendar days after a crisis")),
            )
        )
        self._body.addWidget(
            self._tick("late_reason", self.tr("A late note gives its reason before it is signed"))
        )
        self._body.addWidget(label(self.tr("Days without work"), Look.LABEL))
        days = [(str(at), said) for at, said in enumerate(words.weekdays())]
        self._body.addWidget(self._set("weekend", days))
        self.wrong_week = label("", Look.ERROR)
        self._body.addWidget(self.wrong_week)
        self._body.addWidget(self._tick("holidays", self.tr("Federal holidays are days off")))
        closed = self._text("also_closed", self.tr("Also closed on"), words.days_like())
        self._body.addWidget(closed)

    def _lay_out_units(self) -> None:
        self._body.addWidget(label(self.tr("How time is counted"), Look.HEADING))
        self._body.addWidget(self._tick("bills", self.tr("We count units of 15 minutes")))
        self._body.addWidget(self._choice("rounding", self.tr("Rounding"), words.roundings()))
        self._body.addWidget(self._choice("scope", self.tr("What is added up"), words.scopes()))
        self._body.addWidget(self.rule)
        self._body.addLayout(self.examples)
        self._body.addWidget(label(words.none_is_lower(), Look.SMALL))
        self._body.addLayout(
            side_by_side(
                self._text("service_code", self.tr("Service code")),
                self._text("modifiers", self.tr("Modifiers")),
            )
        )
        self._body.addWidget(label(self.tr("Kinds of contact that count"), Look.LABEL))
        self._body.addWidget(self._set("types", self.presenter.options("contact_type")))
        self._body.addWidget(label(self.tr("Ways of contact that count"), Look.LABEL))
        self._body.addWidget(self._set("modalities", self.presenter.options("modality")))

    def _lay_out_limits(self) -> None:
        self._body.addWidget(label(self.tr("What PeerDesk points out"), Look.HEADING))
        self._body.addLayout(
            side_by_side(
                self._text("soft_cap", self.tr("More units a day than")),
                self._text("group_max", self.tr("More people in a group than")),
            )
        )
        self._body.addWidget(self._choice("mode", self.tr("What notes hold"), words.modes()))

    # --- Widgets ------------------------------------------------------------------------------

    def _text(self, field: str, caption: str, helped: str = "") -> Row:
        edit = self.texts[field] = FittingLineEdit(least=8, most=40)
        edit.textEdited.connect(lambda text: self._change(field, text))
        row = self.rows[field] = Row(caption, edit, help_text=helped)
        return row

    def _tick(self, field: str, caption: str) -> QCheckBox:
        tick = self.ticks[field] = WrappingCheckBox(caption)
        tick.clicked.connect(lambda checked: self._change(field, checked))
        return tick

    def _choice(self, field: str, caption: str, options: tuple[tuple[str, str], ...]) -> Row:
        combo = self.choices[field] = SteadyComboBox()
        for code, said in options:
            combo.addItem(said, code)
        combo.activated.connect(lambda _index: self._change(field, str(combo.currentData())))
        return Row(caption, combo)

    def _set(self, field: str, options: list[tuple[str, str]]) -> QWidget:
        whole = QWidget()
        flow = FlowLayout(whole)
        boxes = self.sets[field] = {}
        for code, said in options:
            box = boxes[code] = QCheckBox(said.replace("&", "&&"))
            box.clicked.connect(lambda _checked: self._change_set(field))
            flow.addWidget(box)
        return whole

    # --- What is typed ------------------------------------------------------------------------

    def _change(self, field: str, value: str | bool) -> None:  # noqa: FBT001 - a box's state
        self.presenter.typed = changed(self.presenter.typed, field, value)
        if field in self.rows:
            self.rows[field].show_error("")
        self._show_examples()

    def _change_set(self, field: str) -> None:
        ticked = [code for code, box in self.sets[field].items() if box.isChecked()]
        chosen = tuple(map(int, ticked)) if field == "weekend" else tuple(ticked)
        self.presenter.typed = changed(self.presenter.typed, field, chosen)
        self.wrong_week.setVisible(False)

    def _open(self) -> None:
        self.body.show()
        self.open.hide()
        self.base.setFocus(Qt.FocusReason.OtherFocusReason)

    def _start(self) -> None:
        self.presenter.start_from(str(self.base.currentData()))

    def _save(self) -> None:
        wrong = self.presenter.save()
        for field, row in self.rows.items():
            row.show_error(wrong.get(field, ""))
        self.wrong_week.setText(wrong.get("weekend", ""))
        self.wrong_week.setVisible("weekend" in wrong)
        first = next((field for field in self.rows if field in wrong), None)
        if first is not None:
            self.texts[first].setFocus(Qt.FocusReason.OtherFocusReason)

    # --- The contract of a section ------------------------------------------------------------

    def refresh(self) -> None:
        """Show what was typed and not kept, else the rules in force."""
        self.base.clear()
        for name, said in self.presenter.bases():
            self.base.addItem(said, name)
        self.said.hide()
        self.presenter.refresh()
        self.body.setVisible(self.presenter.is_begun)
        self.open.setHidden(self.presenter.is_begun)

    def flush(self) -> bool:
        """Keep what is typed for coming back."""
        return self.presenter.keep_typed()

    def _show(self) -> None:
        typed = self.presenter.typed
        self.base.setCurrentIndex(self.base.findData(typed.base))
        for field, edit in self.texts.items():
            edit.setText(getattr(typed, field))
            self.rows[field].show_error("")
        for field, tick in self.ticks.items():
            tick.setChecked(getattr(typed, field))
        for field, combo in self.choices.items():
            combo.setCurrentIndex(combo.findData(getattr(typed, field)))
        for field, boxes in self.sets.items():
            chosen = {str(each) for each in getattr(typed, field)}
            for code, box in boxes.items():
                box.setChecked(code in chosen)
        self.wrong_week.hide()
        self._show_examples()
        self.show_history()

    def show_history(self) -> None:
        """Show every choice of rules so far and to come."""
        _fill(self.history, self.presenter.history())

    def _show_examples(self) -> None:
        typed = self.presenter.typed
        self.rule.setText(words.rule_in_words(typed.rounding, typed.scope) if typed.bills else "")
        self.rule.setVisible(typed.bills)
        _fill(self.examples, self.presenter.examples() if typed.bills else ())

    def _show_kept(self, said: str) -> None:
        self.said.setText(said)
        self.said.show()
        self.body.hide()
        self.open.show()
        self.open.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.open, said)


def _fill(column: QVBoxLayout, lines: tuple[str, ...]) -> None:
    """Lines of plain words, in the place of those before."""
    clear(column)
    column.setSpacing(Space.TIGHT)
    for line in lines:
        column.addWidget(label(line, Look.SMALL))
