"""Which file it is, how it was read, what would come of it, and the button that imports it."""

from PySide6.QtWidgets import QVBoxLayout

from peerdesk.services.imports.csv_text import ENCODINGS
from peerdesk.services.imports.looks import Look as FileLook
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.import_page.choices import CodeChoice
from peerdesk.ui.import_page.presenter import ImportPresenter
from peerdesk.ui.panel import Panel, emptied
from peerdesk.ui.rows import Row, label
from peerdesk.ui.settings_page.section import at_left
from peerdesk.ui.theme import Look
from peerdesk.wording import imports as words

_SURE = frozenset({"", "utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32"})


class FilePanel(Panel):
    """Stands above what is to be checked, so that the end of it all is always in sight."""

    def __init__(self, presenter: ImportPresenter) -> None:
        super().__init__(self.tr("The file"))
        self._presenter = presenter
        self.read_as, self.above = label(""), label("", Look.SOFT)
        self.would = label("", Look.SECTION)
        self.take = ActionButton(self.tr("&Import"), "Ctrl+Return", Look.PRIMARY)
        self.leave = ActionButton(self.tr("Cancel"), "Esc")
        self.sheets = QVBoxLayout()
        encodings = [("", self.tr("As found out"))]
        encodings += [(each, words.encoding_name(each)) for each in ENCODINGS]
        self.encoding = CodeChoice(encodings)
        self.encoding.picked.connect(presenter.read_as)
        self.encoding_row = Row(self.tr("Do letters look wrong? &Read them as"), self.encoding)
        self.column.addWidget(self.read_as)
        self.column.addWidget(self.above)
        self.column.addLayout(self.sheets)
        self.column.addWidget(self.encoding_row)
        self.column.addWidget(self.would)
        self.column.addLayout(at_left(self.take, self.leave))
        self.take.setShortcut("Ctrl+Return")

    def refresh(self) -> None:
        """Show how the file was read and what would come of it."""
        look = self._presenter.look
        if look is None:
            return
        table = look.table
        read = table.read
        told = words.read_as(read.source, read.separator, read.encoding, read.sheet)
        lines = words.lines_in_file(look.lines)
        self.read_as.setText(f"{self._presenter.file}: {lines}. {told}")
        self.above.setText(words.above(table.above) if table.above else "")
        self.above.setVisible(bool(table.above))
        self.encoding_row.setVisible(read.encoding not in _SURE or bool(self._presenter.encoding))
        self.encoding.show_code(self._presenter.encoding)
        self._offer_sheets(read.sheets, read.sheet)
        self._show_would(look)

    def _show_would(self, look: FileLook) -> None:
        told = words.would_add(look.kind, look.made)
        if look.added:
            told = f"{told} {words.would_also_add(len(look.added))}"
        self.would.setText(told if look.may_keep else words.not_yet())
        self.take.setEnabled(look.may_keep)

    def _offer_sheets(self, sheets: tuple[str, ...], chosen: str) -> None:
        emptied(self.sheets)
        if len(sheets) > 1:
            choice = CodeChoice([(name, name) for name in sheets], chosen)
            choice.picked.connect(self._presenter.read_sheet)
            self.sheets.addWidget(Row(self.tr("&Sheet"), choice))
