"""Empty forms for a pen, of any form at hand: about nobody, so nothing is disclosed."""

from pathlib import Path

from peerdesk.domain.sharing import Layout
from peerdesk.forms.catalogue import in_language
from peerdesk.printing.plan_pdf import PlanPdf
from peerdesk.services.desk import Desk, today
from peerdesk.services.lines import lines
from peerdesk.services.sharing.files import check_place, written_beside
from peerdesk.services.sharing.form_paper import FormLook, print_form
from peerdesk.services.sharing.gate import Pages, Press
from peerdesk.services.stored_forms import form_named


def blank_form(desk: Desk, name: str, press: Press, language: str = "en") -> Pages:
    """The pages of a form to fill by hand, to look at or to print.

    `name` is the short name or the url of a plan or of the contact note. Raises FormUnknown,
    GlyphsMissing.
    """
    made = _made(desk, name, press, language)
    return Pages(made.pages, made.pdf)


def save_blank_form(
    desk: Desk, name: str, press: Press, path: Path, *, language: str = "en"
) -> Path:
    """Write them to a file at a place the worker chose, never over another, and give its path.

    Raises FormUnknown, GlyphsMissing, FileNotWritten, DiskFull.
    """
    check_place(path)
    return written_beside(path, _made(desk, name, press, language).pdf)


def _made(desk: Desk, name: str, press: Press, language: str) -> PlanPdf:
    with desk.vault.reading() as session:
        form = form_named(session, desk.forms, name)
    shown = in_language(form, language, desk.forms.catalogues)
    look = FormLook(settings=press.settings, lines=lines(desk), shelf=press.shelf)
    return print_form(shown, None, Layout.BLANK, today=today(desk), look=look)
