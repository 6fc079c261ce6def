"""Leaving on one page: what is open with its way there, a key first, then three files, ticked."""

import pikepdf
import pytest

from peerdesk.forms.formats import FORMATS_FILE, read_formats
from peerdesk.pages import PageMaker
from peerdesk.resource_files import resource
from peerdesk.services import leaving
from peerdesk.services.leaving import LeavingStep
from peerdesk.services.sharing import Press
from peerdesk.ui import background
from peerdesk.ui.export.save_dialog import SaveDialog
from peerdesk.ui.handover_page.view import PLACES, HandoverPage
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.settings_page.key_dialogs import RecoveryKeyDialog
from tests.builders import PASSPHRASE, START, a_person
from tests.services.work.builders import a_note
from tests.ui.windows import a_window

PASSWORD = "seven bikes lantern orchard"


@pytest.fixture(scope="module")
def press(qapp):
    return Press()


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "given"
    made.mkdir()
    return made


@pytest.fixture
def page(qtbot, desk, theme, press, folder):
    navigator = Navigator()
    formats = read_formats(resource("forms", FORMATS_FILE).read_text("utf-8"), "en")
    made = HandoverPage(desk, navigator, theme, formats, press, ask=lambda *_: str(folder))
    made.belongs_to = ""
    a_window(qtbot, [made], navigator, theme, lambda: START)
    yield made
    background.wait_for_all(10_000)


def make(qtbot, page):
    page.make_button.click()
    (dialog,) = page.findChildren(SaveDialog)
    dialog.password.first.setText(PASSWORD)
    dialog.password.second.setText(PASSWORD)
    with qtbot.waitSignal(page.presenter.done):
        dialog.go_on.click()


def links(page):
    every = (page._open.itemAt(place).widget() for place in range(page._open.count()))
    return [one.text() for one in every]


def test_a_key_three_files_and_what_is_left_open(qtbot, page, desk, folder):
    hoa = a_person(desk, "Hoa")
    a_note(desk, hoa, "2026-02-02 10:00")
    a_note(desk, hoa, "2026-02-03 10:00", signed=False)
    page._navigator.go("handover", {})
    qtbot.waitUntil(lambda: bool(links(page)))
    assert links(page) == ["1 draft is not signed", "1 agreed step is open"]
    page.make_button.click()
    assert "Tick that they need it" in page.said.text()
    assert page.findChildren(SaveDialog) == []
    page.they_need_it.setChecked(True)
    make(qtbot, page)
    assert {path.suffix for path in folder.iterdir()} == {".pdf", ".pdbackup"}
    with pikepdf.open(folder / "people.pdf", password=PASSWORD) as file:
        assert file.encryption.R == 6
    assert page.ticks[LeavingStep.WORK].text() == "Done Tue Feb 3"
    assert page.ticks[LeavingStep.KEY].text() == "Not done yet"
    assert page.make_button.text() == "&Make all three anew"
    assert "work.pdf: " in page.said.text()

    page.key_button.click()
    (dialog,) = page.findChildren(RecoveryKeyDialog)
    dialog.old.setText(PASSPHRASE)
    dialog.go_on.click()
    qtbot.waitUntil(lambda: dialog.step is not None)
    groups = dialog._key.split("-")
    dialog.step.proof_row.field.setText(groups[dialog._group])
    dialog.go_on.click()
    assert leaving.agency_has_key(desk)
    assert page.ticks[LeavingStep.KEY].text() == "Done Tue Feb 3"
    assert page.ticks[LeavingStep.BACKUP].text() == "Not done yet", "it does not know the key"
    assert not page.key_button.isVisible()
    assert page.make_button.text() == "&Make what is missing"
    make(qtbot, page)
    assert len(list(folder.glob("*.pdbackup"))) == 2
    assert len(list(folder.glob("*.pdf"))) == 2


def test_every_open_thing_leads_to_a_page_there_is(desk, theme):
    offered_keys = {offer.key for offer in PageMaker(desk, Navigator(), theme).offers()}
    assert {key for key, _ in PLACES.values()} <= offered_keys
