"""The forms a programme brought in, and looking at another one first; no widget in here."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.adopted_forms import AdoptedForm
from peerdesk.domain.errors import FormRefused, PeerDeskError
from peerdesk.domain.zones import local_date
from peerdesk.services import form_imports
from peerdesk.services.desk import Desk
from peerdesk.services.form_imports import Report, Standing
from peerdesk.ui import background
from peerdesk.ui.trouble import words_of
from peerdesk.wording import form_imports as words

_SHOWN = 100


class FormsPresenter(QObject):
    """`begun` carries a job, `examined` a report, `said` how something went."""

    begun = Signal(object)
    examined = Signal(object)
    said = Signal(str)
    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def forms(self) -> Sequence[AdoptedForm]:
        """Every form that was brought in."""
        return form_imports.adopted(self._desk)

    def line(self, form: AdoptedForm) -> str:
        """Its version and since when."""
        zone = self._desk.clock.zone()
        put_away = local_date(form.retired_at, zone) if form.retired_at else None
        return words.version_line(form.version, local_date(form.adopted_at, zone), put_away)

    def examine(self, path: Path) -> None:
        """Look at a file in the background; nothing is kept of it."""
        job = background.run(
            lambda _progress: form_imports.examine(
                self._desk, form_imports.read_file(path), path.name
            ),
            self.examined.emit,
            self._refuse,
        )
        self.begun.emit(job)

    def look_again(self, form: AdoptedForm) -> None:
        """The report on a form that was brought in."""
        try:
            self.examined.emit(form_imports.looked_at_again(self._desk, form))
        except PeerDeskError as error:
            self.said.emit(words_of(error))

    def adopt(self, report: Report) -> None:
        """Use it from now on."""
        title = report.form.title or report.file
        self._write(lambda: form_imports.adopt(self._desk, report), words.adopted(title))

    def take_up(self, form: AdoptedForm) -> None:
        """Use a form again that was put away."""
        self._write(lambda: form_imports.take_up(self._desk, form), words.adopted(form.title))

    def put_away(self, form: AdoptedForm) -> None:
        """Start nothing new on it."""
        self._write(lambda: form_imports.retire(self._desk, form), words.put_away(form.title))

    def _write(self, work: Callable[[], object], done: str) -> None:
        try:
            work()
        except PeerDeskError as error:
            self.said.emit(words_of(error))
            return
        self.changed.emit()
        self.said.emit(done)

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, FormRefused):
            self.said.emit(words.refused(error.file, error.link_id, error.reason))
        else:
            self.said.emit(words_of(error))


def can_be_used(report: Report) -> bool:
    """Whether there is anything to decide."""
    return report.standing not in {Standing.SAME, Standing.BROUGHT_IN}


def told(report: Report) -> str:
    """Everything an importer should know before using the form, one thing a line."""
    form = report.form
    used = report.beside.version if report.beside else ""
    lines = (
        words.about(form.version, form.publisher, form.status),
        words.standing(report.standing, used),
        words.works(report.questions, report.parts),
    )
    return "\n".join(lines)


def gaps(report: Report) -> list[str]:
    """What works differently here, one line each; a very long list says how many more."""
    texts = {item.link_id: item.text for item in report.form.by_link.values()}
    found = [
        words.gap(one.construct, one.link_id, texts.get(one.link_id or "", ""), one.detail)
        for one in report.gaps
    ]
    more = len(found) - _SHOWN
    return [*found[:_SHOWN], *([words.and_more(more)] if more > 0 else [])]
