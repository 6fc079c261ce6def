"""The pictures of forms can be taken, all of them, and looked through on sheets."""

from PySide6.QtGui import QImage

from peerdesk.services import exit_pin
from tests.builders import a_person
from tests.gallery.sheets import make_sheets
from tests.gallery.studio import Studio
from tests.gallery.walk import Walk, a_full_plan
from tests.journeys.cast import PIN


def test_every_page_of_a_form_comes_up_and_stands_on_a_sheet(qapp, desk, theme, tmp_path):
    exit_pin.choose(desk, PIN)
    plan = a_full_plan(desk, a_person(desk, "Graciela Ortiz"), "contact-card", "es")
    studio = Studio(qapp, desk, theme, "light", tmp_path)
    Walk(studio, "es-cc", plan).all()
    studio.close()
    assert studio.troubles == []
    names = {file.stem.removeprefix("light-es-cc-") for file in studio.taken}
    assert {"plan", "version", "paper", "card", "code", "with-start", "with-door"} <= names
    make_sheets(studio.taken)
    sheets = [QImage(str(file)) for file in (tmp_path / "sheets").iterdir()]
    assert sheets
    assert not any(sheet.isNull() for sheet in sheets)
