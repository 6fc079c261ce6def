"""The window as it is wired: keys that lead from anywhere to a person."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peerdesk.behind_the_lock import ask_for_recovery_key_if_unproven, open_window, read_words_ahead
from peerdesk.domain.vaults import FLOOR, SlotKind
from peerdesk.language.lexicon import shipped
from peerdesk.pages import PageMaker
from peerdesk.services import opening, own_keys, practice, unlock
from peerdesk.ui import background
from peerdesk.ui.lock_screen.presenter import WayBack
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.settings_page.key_dialogs import RecoveryKeyDialog
from peerdesk.ui.shortcuts import GlobalKeys
from peerdesk.ui.theme import Theme
from peerdesk.ui.tokens import Scheme
from peerdesk.ways_in import Seat, recover_desk
from tests.builders import DEVICE, PASSPHRASE, a_person
from tests.journeys.rail import RAIL
from tests.patience import PATIENCE_MS
from tests.ui.letters import letters_twice

CTRL = Qt.KeyboardModifier.ControlModifier
ROOT = Path(__file__).parents[1]
NOON = datetime(2026, 2, 3, 18, tzinfo=UTC)

UNTIL_THE_FIRST_PAGE = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtWidgets import QApplication
from peerdesk.behind_the_lock import open_window
from peerdesk.ways_in import Seat
from peerdesk.ui.shortcuts import GlobalKeys
from peerdesk.ui.theme import Theme
from tests.builders import TurningClock, a_new_vault
application = QApplication([])
desk = a_new_vault(Path(sys.argv[1]), TurningClock())
window = open_window(Seat(desk), Theme(application), lambda: datetime.now(UTC),
                     GlobalKeys(application))
window.show()
for key in ("", "settings"):
    window.go(key) if key else None
    heavy = ("reportlab", "pikepdf", "pypdfium2", "PIL", "segno", "openpyxl", "hunspell",
             "alembic",
             "PySide6.QtPrintSupport", "peerdesk.printing", "peerdesk.founding")
    print([name for name in heavy if name in sys.modules])
"""


def test_what_loads_in_the_background_makes_no_class_of_qt():
    program = "import sys; from peerdesk.desktop import AWAY_FROM_THE_WINDOW as names\n"
    program += "from peerdesk.behind_the_lock import WORD_LIST\n"
    program += "for name in [n for n in sys.modules if 'PySide6' in n]: del sys.modules[name]\n"
    program += "for name in [*names, WORD_LIST]: __import__(name)\n"
    program += "print([n for n in sys.modules if n.startswith(('PySide6', 'peerdesk.printing'))])"
    said = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "[]"


@pytest.fixture
def theme(qapp):
    made = Theme(qapp, Scheme.LIGHT)
    yield made
    made.deleteLater()


@pytest.fixture
def window(qtbot, qapp, desk, theme):
    made = open_window(Seat(desk), theme, lambda: NOON, GlobalKeys(qapp))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def press(window, key, modifier=CTRL):
    QTest.keyClick(window.focusWidget() or window, key, modifier)


def test_the_window_opens_on_the_day_and_offers_the_first_thing_to_do(qtbot, window):
    assert window.page.key == "today"
    qtbot.waitUntil(window.page.begin_button.hasFocus)


def test_journeys_know_the_order_of_the_rail(window):
    assert tuple(window.rail.keys_of_pages()) == RAIL


def test_with_large_letters_every_page_fits_a_small_screen(qapp, window, theme):
    theme.scale_text(200)
    window.resize(1366, 740)
    for key in (*RAIL, "week", "outreach", "group", "telling", "travel"):
        window.go(key)
        qapp.processEvents()
        assert fits(window.minimumSizeHint()), key


def test_with_large_letters_every_tab_about_sharing_fits_a_small_screen(qapp, window, theme):
    theme.scale_text(200)
    window.resize(1366, 740)
    window.go("consents")
    for key in window.page.buttons:
        window.page.show_tab(key)
        qapp.processEvents()
        assert fits(window.minimumSizeHint()), key


def test_no_two_things_on_a_page_answer_to_one_letter(window, desk):
    person_id = a_person(desk, "Darnell")
    for key in (*RAIL, "week", "outreach", "group", "telling", "travel", "contact"):
        window.go(key)
        assert letters_twice(window) == [], key
    window.go("person", {"person": str(person_id)})
    for key, tab in window.page.header.tabs.items():
        tab.click()
        assert letters_twice(window) == [], key


def fits(least):
    """Whether a screen of 1366×768 has room for it, below the frame of a window."""
    return least.width() <= 1366 and least.height() <= 740


def test_a_person_is_added_from_any_page(qtbot, window):
    window.go("contacts")
    press(window, Qt.Key.Key_N, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert window.page.key == "people"
    qtbot.waitUntil(window.page.new_person.name.hasFocus)


def test_a_new_contact_begins_with_the_person_on_the_page(qtbot, window, desk):
    person_id = a_person(desk, "Darnell")
    window.go("person", {"person": str(person_id)})
    press(window, Qt.Key.Key_N)
    assert window.page.key == "contact"
    assert window.page.presenter.person_id == person_id


def test_a_new_contact_from_elsewhere_asks_who_it_was_with(qtbot, window, desk):
    a_person(desk, "Darnell")
    press(window, Qt.Key.Key_N)
    assert window.page.key == "contact"
    assert window.page.presenter is None


def test_escape_leads_back_from_a_person_to_the_line_in_the_list(qtbot, window, desk):
    a_person(desk, "Darnell")
    window.go("people")
    window.page.find_field.setText("dar")
    QTest.keyClick(window.page.find_field, Qt.Key.Key_Return)
    assert window.page.key == "person"
    window.step_back()
    assert window.page.key == "people"
    assert window.page.find_field.text() == "dar"


def test_a_page_is_made_when_it_is_first_opened_and_then_stays(window):
    assert list(window._pages) == ["today"]
    window.go("contacts")
    made = window.page
    window.go("today")
    window.go("contacts")
    assert window.page is made


def test_the_words_of_the_first_review_are_read_ahead(qapp):
    shipped.cache_clear()
    read_words_ahead()
    assert background.wait_for_all(PATIENCE_MS)
    assert shipped.cache_info().currsize == 1


def test_the_window_opens_without_what_draws_paper(tmp_path):
    command = [sys.executable, "-c", UNTIL_THE_FIRST_PAGE, str(tmp_path / "vault")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True, cwd=ROOT)
    assert done.stdout.splitlines() == ["[]", "[]"]


def test_every_page_offered_can_be_made_and_has_the_name_it_has_in_the_rail(qtbot, qapp, desk):
    theme = Theme(qapp, Scheme.LIGHT)
    for offer in PageMaker(desk, Navigator(), theme).offers():
        page = offer.make()
        qtbot.addWidget(page)
        assert page.key == offer.key
        assert offer.rail_title in {"", page.title}
    theme.deleteLater()


def test_the_key_of_find_comes_to_it_and_then_begins_anew(window):
    press(window, Qt.Key.Key_K)
    assert window.page.key == "find"
    window.page.field.setText("bus")
    press(window, Qt.Key.Key_K)
    assert window.page.field.selectedText() == "bus"


def test_a_recovery_key_lost_in_a_crash_is_asked_for_at_the_next_unlock(window, desk):
    ask_for_recovery_key_if_unproven(desk, window.navigator)
    assert window.page.key == "today"
    own_keys.new_recovery_key(desk, PASSPHRASE)  # and the power goes before it is typed back
    ask_for_recovery_key_if_unproven(desk, window.navigator)
    assert window.page.key == "settings"
    (dialog,) = window.page.findChildren(RecoveryKeyDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_who_comes_back_by_the_recovery_key_has_proven_it(tmp_path, turning):
    folder, clock = tmp_path / "cut off", turning.clock()
    worker = unlock.NewWorker(UUID(int=5), "Sam Rivera")
    made = unlock.create_vault(folder, worker, PASSPHRASE, SlotKind.OWN, FLOOR, clock)
    made.opened.vault.close()  # before anyone was written down, or had seen the key on the screen
    back = WayBack(made.recovery_key, "saffron ladder whisper tundra")
    desk = recover_desk(folder, back, DEVICE, clock).desk
    assert practice.worker(desk).worker_id == worker.worker_id
    assert own_keys.recovery_key_is_proven(desk)
    opening.lock(desk)
