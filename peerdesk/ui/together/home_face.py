"""The last page: the plan is kept, and the person takes it home in the ways they like."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from peerdesk.domain.sharing import Layout
from peerdesk.services.sharing import Pages, QrPicture
from peerdesk.ui.background import Job
from peerdesk.ui.export.save_dialog import AskPlace, SaveDialog, ask_place
from peerdesk.ui.export.stranger_panel import StrangerPanel
from peerdesk.ui.into_sight import bring_into_sight
from peerdesk.ui.pdf_preview.printing import fit_paper, print_on
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.progress_strip import ProgressStrip
from peerdesk.ui.rows import announce, label
from peerdesk.ui.shortcuts import on_key
from peerdesk.ui.strengths.panel import StrengthsPanel
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.together.faces import Choice, Face
from peerdesk.ui.together.presenter import TogetherPresenter
from peerdesk.ui.together.taking_home import TakingHome
from peerdesk.wording.alone import alone_words
from peerdesk.wording.strengths import story_words
from peerdesk.wording.together import TogetherWords
from peerdesk.wording.together_door import door_words

_QUIET_EDGE = 4  # modules around the code, as readers need them (ISO/IEC 18004)


class HomeFace(Face):
    """Big buttons: paper, large print, card, file, phone; what came of each is said below."""

    def __init__(
        self,
        presenter: TogetherPresenter,
        taking: TakingHome,
        theme: Theme,
        ask: AskPlace = ask_place,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self._taking, self._ask, self._theme = presenter.words, taking, ask, theme
        self._spoken = door_words(presenter.language)
        taking.setParent(self)
        words = self._words
        self.say(words.home_title, Look.QUESTION)
        self.say(words.home_help)
        self.buttons = self.offer(self._ways(presenter))
        on_key("print", self, partial(self._print, Layout.FULL))
        on_key("save_pdf", self, self._save)
        if not taking.told.knows_about_printers():
            self.say(self._spoken.printers, Look.SOFT)
        self.progress, self.said = ProgressStrip(), label("")
        self.stranger = StrangerPanel(presenter.language)
        self.story: StrengthsPanel | None = None
        self.print_now = PressButton(words.print_it)
        self._waiting = Layout.CARD
        self.code: CodeView | None = None
        self.column.addWidget(self.stranger)
        self.column.addWidget(self.print_now, 0, Qt.AlignmentFlag.AlignLeft)
        self.print_now.hide()
        self.column.addWidget(self.progress)
        self.column.addWidget(self.said)
        self.stranger.changed.connect(self._take_off)
        self.print_now.clicked.connect(self._print_waiting)
        taking.begun.connect(self._watch)
        taking.counted.connect(self.progress.count)
        taking.done.connect(self._tell)
        taking.refused.connect(self._tell)
        taking.shown.connect(self._show_code)

    def _ways(self, presenter: TogetherPresenter) -> list[Choice]:
        """What the plan can be taken home as."""
        words, taking = self._words, self._taking
        papers = [(words.print_it, Layout.FULL), (words.print_large, Layout.LARGE)]
        papers += [(words.print_card, Layout.CARD)] if presenter.has_card else []
        papers += [(words.print_pocket, Layout.POCKET)] if presenter.has_pocket else []
        if presenter.paper.is_theirs_alone:
            papers.insert(0, (alone_words(presenter.language).print_week, Layout.DAILY))
        ways: list[Choice] = [(name, partial(self._print, layout)) for name, layout in papers]
        ways.append((words.save_it, self._save))
        if presenter.paper.person_id is not None:
            ways.append(
                (story_words(presenter.language).open, partial(self._tell_story, presenter))
            )
        return [*ways, (words.show_it, taking.show_card)] if presenter.has_card else ways

    def _print(self, layout: Layout) -> None:
        self.stranger.begin()
        self.print_now.hide()
        self._taking.off, self._waiting = frozenset(), layout
        self._taking.look(layout, self._weigh)

    def _tell_story(self, presenter: TogetherPresenter) -> None:
        """What the person may take home of the good they said, below the buttons."""
        if self.story is None and presenter.paper.person_id is not None:
            self.story = self._taking.strengths_panel(self._ask)
            self.column.addWidget(self.story)
        if self.story is not None and presenter.paper.person_id is not None:
            self.story.open(presenter.paper.person_id, presenter.language, presenter.printed_name)
            bring_into_sight(self.story)

    def _weigh(self, pages: Pages) -> None:
        """What a stranger would learn from the paper is seen before a printer is asked."""
        if not pages.stranger and not self._taking.off:
            self._ask_printer(self._waiting, pages)
            return
        self.stranger.show_seen(pages.stranger)
        self.print_now.show()
        first = next(iter(self.stranger.buttons.values()), self.print_now)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(self.stranger)

    def _take_off(self, off: frozenset[str]) -> None:
        self._taking.off = off
        self._taking.look(self._waiting, self._weigh)

    def _print_waiting(self) -> None:
        layout = self._waiting
        self._taking.look(layout, partial(self._ask_printer, layout))

    def _ask_printer(self, layout: Layout, pages: Pages) -> None:
        spilled = self._spoken.spilled.format(names=", ".join(pages.spilled))
        left = self._words.left_out.format(what=", ".join(pages.left_out))
        told = [spilled if pages.spilled else "", left if pages.left_out else ""]
        told.append(self._words.fold_help if layout is Layout.POCKET else "")
        self._tell(" ".join(filter(None, told)))  # nothing is cut from paper unsaid
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("PeerDesk")
        fit_paper(printer, pages)
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, pages.count)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            self.print_on(layout, printer)

    def print_on(self, layout: Layout, printer: QPrinter) -> None:
        """Put the pages on this printer."""
        self._taking.print_pages(layout, lambda pages, count: print_on(printer, pages, count))

    def _save(self) -> None:
        taking = self._taking
        dialog = SaveDialog(
            self, taking.file_name, self._ask, knows_already=taking.told.knows_about_files()
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.placed.connect(lambda path, password: taking.save(Path(path), password))
        dialog.open()

    def _watch(self, job: Job) -> None:
        self.progress.watch(job, "")

    def _tell(self, words: str) -> None:
        self.said.setText(words)
        if words:
            announce(self, words)
            bring_into_sight(self.said)

    def _show_code(self, picture: QrPicture) -> None:
        if self.code is not None:
            self.code.deleteLater()
        self.code = CodeView(picture.modules, self._words, self._theme)
        self.column.addWidget(self.code)
        self.code.setAccessibleDescription(picture.text)
        left = ", ".join(picture.left_out)
        said = self._words.left_out.format(what=left) if left else ""
        self._tell(" ".join(filter(None, (self._words.qr_help, said))))
        bring_into_sight(self.code)


class CodeView(QWidget):
    """A QR code, dark on white in every scheme: cameras read no other."""

    def __init__(
        self,
        modules: Sequence[Sequence[bool]],
        words: TogetherWords,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._modules, self._theme = modules, theme
        self.setAccessibleName(words.show_it)

    def sizeHint(self) -> QSize:
        """As large as a hand."""
        side = self._theme.sizes.entry
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Never smaller than a camera can read."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Whole pixels for each module."""
        painter = QPainter(self)
        across = len(self._modules) + 2 * _QUIET_EDGE
        step = max(1, min(self.width(), self.height()) // across)
        painter.fillRect(0, 0, across * step, across * step, QColor(Qt.GlobalColor.white))
        for y, line in enumerate(self._modules, _QUIET_EDGE):
            for x, dark in enumerate(line, _QUIET_EDGE):
                if dark:
                    painter.fillRect(x * step, y * step, step, step, QColor(Qt.GlobalColor.black))
