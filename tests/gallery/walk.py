"""The way past every form: part by part, together, on paper, on the phone, in the worst hour."""

from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QApplication

from peerdesk.domain.plans import THEIRS_ALONE
from peerdesk.domain.sharing import Layout
from peerdesk.forms.second_language import SecondLanguage, with_second_language
from peerdesk.services import exit_pin, opening, plans, unlock
from peerdesk.services.desk import Desk
from peerdesk.ui.crisis.view import CrisisPage
from peerdesk.ui.export.view import ExportPage
from peerdesk.ui.plan_page.page import PlanPage
from peerdesk.ui.settings_page.view import SettingsPage
from peerdesk.ui.theme import Theme
from peerdesk.ui.together.door import Door
from peerdesk.ui.together.page import TogetherPage
from peerdesk.ui.together.scenes import Scene
from peerdesk.ui.together.spots import Shows, signature_group, spots_of_part
from peerdesk.ui.together.where import Where, kept
from peerdesk.ui.tokens import Scheme
from tests.builders import DEVICE, PASSPHRASE, TurningClock, a_key, a_new_vault, a_person
from tests.gallery.looks import LOOKS
from tests.gallery.sayings import SAYINGS
from tests.gallery.sheets import make_sheets
from tests.gallery.studio import NeverCame, Studio
from tests.gallery.with_gaps import a_form_with_gaps
from tests.journeys.cast import PIN
from tests.printing.plans import FORMS, LIBRARY, filled
from tests.printing.translated import ROSA, with_all


def take_all(folder: Path, look: str) -> tuple[int, list[str]]:
    """Every picture of one look: how many there are, and what did not come up."""
    app = QApplication.instance() or QApplication(["gallery"])
    if not isinstance(app, QApplication):
        raise TypeError
    scheme, percent = LOOKS[look]
    theme = Theme(app, Scheme(scheme), percent)
    theme.load_fallback_fonts()
    desk = _desk(folder / look)
    studio = Studio(app, desk, theme, look)
    for language in SAYINGS:
        person = a_person(desk, "Darnell" if language == "en" else "Graciela Ortiz")
        for form in (each for each in FORMS if LIBRARY[each].url not in THEIRS_ALONE):
            plan = a_full_plan(desk, person, form, language)
            Walk(studio, f"{language}-{form}", plan).all()
        in_two = a_plan_in_two_languages(desk, person, "wellness-plan", language)
        Walk(studio, f"{language}-two", in_two).all()
        studio.go("crisis", person=str(person))
        _crisis(studio, language)
    _settings(studio, folder)
    studio.close()
    desk.vault.close()
    make_sheets(studio.taken)
    return len(studio.taken), studio.troubles


def _desk(folder: Path) -> Desk:
    a_new_vault(folder, TurningClock()).vault.close()
    clock = TurningClock().clock()
    desk = opening.open_desk(unlock.unlock(folder, PASSPHRASE, clock), DEVICE, clock)
    exit_pin.choose(desk, PIN)
    return desk


def a_full_plan(desk: Desk, person: UUID, form: str, language: str) -> UUID:
    """A plan in which every question is answered; its first version is kept."""
    plan = plans.start(desk, person, form, language, from_last=False)
    opened = plans.open_plan(desk, plan)
    plans.save(desk, opened, filled(opened.answers.form, rows=1, sayings=SAYINGS[language]))
    plans.save_version(desk, a_key(desk), plan)
    plans.open_plan(desk, plan)
    return plan


def a_plan_in_two_languages(desk: Desk, person: UUID, form: str, language: str) -> UUID:
    """The same with a translation beside every answer: Arabic beside English, English otherwise."""
    plan = plans.start(desk, person, form, language, from_last=False)
    opened = plans.open_plan(desk, plan)
    other = "ar" if language == "en" else "en"
    answers = filled(opened.answers.form, rows=1, sayings=SAYINGS[language])
    answers = with_all(answers, other, ROSA)
    plans.save(desk, opened, with_second_language(answers, SecondLanguage(other, ROSA)))
    plans.save_version(desk, a_key(desk), plan)
    plans.open_plan(desk, plan)
    return plan


class Walk:
    """Past one form in one language."""

    def __init__(self, studio: Studio, name: str, plan: UUID) -> None:
        self._studio, self._name, self._plan = studio, name, plan

    def all(self) -> None:
        """Every page of it; what does not come up is told and passed over."""
        for part in (self._plan_page, self._paper, self._together):
            try:
                part()
            except NeverCame as trouble:
                self._studio.troubles.append(f"{self._name}: {trouble}")
                self._studio.close_dialogs()

    def _picture(self, what: str) -> None:
        self._studio.picture(f"{self._name}-{what}")

    def _plan_page(self) -> None:
        page = self._studio.go("plan", document=str(self._plan))
        if not isinstance(page, PlanPage):
            raise TypeError
        self._picture("plan")
        form = page.writing.form
        if form is None:
            raise TypeError
        for number, part in enumerate((part for part in form.parts() if not part.hidden), 1):
            form.show_part(part)
            form.build_all()
            self._studio.settle()
            page.work.verticalScrollBar().setValue(0)
            self._studio.whole(page.writing, f"{self._name}-part{number:02}")
        page.ask_version()
        self._picture("version")
        page.step_back()

    def _paper(self) -> None:
        page = self._studio.go("export", document=str(self._plan))
        if not isinstance(page, ExportPage):
            raise TypeError
        self._studio.wait(page.save_button.isEnabled, "the pages")
        for box in list(page.whom.copy.boxes.values())[:2]:
            box.click()
        self._studio.wait(page.save_button.isEnabled, "the pages with what was ticked")
        self._studio.wait_for_picture(page.preview.viewport())
        self._picture("paper")
        if Layout.CARD in page.presenter.layouts():
            copy = page.whom.copy.layout_field
            copy.setCurrentIndex(copy.findData(Layout.CARD))
            copy.activated.emit(copy.currentIndex())
            self._studio.wait(page.save_button.isEnabled, "the card")
            self._studio.wait_for_picture(page.preview.viewport())
            self._picture("card")
            page.whom.copy.qr.click()
            self._studio.wait(lambda: bool(self._studio.dialogs()), "the code")
            self._picture("code")
            self._studio.close_dialogs()

    def _together(self) -> None:
        page = self._studio.go("together", document=str(self._plan))
        if not isinstance(page, TogetherPage):
            raise TypeError
        presenter = page.presenter
        self._picture("with-start")
        for scene in (Scene.PARTS, Scene.WHICH_PART):
            if scene is Scene.PARTS or presenter.goal_parts():
                presenter.show(scene)
                self._picture(f"with-{scene}")
        for shows in Shows:
            there = _first(page, shows)
            if there is not None:
                page.flush()
                page.opened({"document": str(self._plan), **kept(presenter.answers, there)})
                self._picture(f"with-{shows.name.lower()}")
        for scene in (Scene.READ, Scene.WHO, Scene.SIGN):
            if scene is not Scene.SIGN or signature_group(presenter.form):
                presenter.show(scene)
                self._picture(f"with-{scene}")
        presenter.save_version(a_key(self._studio.desk))
        for scene in (Scene.HOME, Scene.REST):
            presenter.show(scene)
            self._picture(f"with-{scene}")
        page.ask_to_leave()
        self._picture("with-door")
        _open_the_door(self._studio)


def _first(page: TogetherPage, shows: Shows) -> Where | None:
    """The first spot that shows this."""
    for part in page.presenter.parts:
        for spot in spots_of_part(page.presenter.answers, part):
            if spot.shows is shows:
                return Where(Scene.SPOT, part, spot)
    return None


def _open_the_door(studio: Studio) -> None:
    door = studio.window.findChild(Door)
    if door is None:
        raise TypeError
    door.field.setText(PIN)
    door.open_button.click()
    studio.wait(lambda: isinstance(studio.window.page, PlanPage), "the way out")


def _crisis(studio: Studio, language: str) -> None:
    page = studio.window.page
    if not isinstance(page, CrisisPage):
        raise TypeError
    studio.picture(f"{language}-crisis")
    page.reveal.click()
    studio.picture(f"{language}-crisis-shown")
    if (sheet := page.sheet.widget()) is not None:
        studio.whole(sheet, f"{language}-crisis-whole")
    page.close_button.click()


def _settings(studio: Studio, folder: Path) -> None:
    page = studio.go("settings")
    if not isinstance(page, SettingsPage):
        raise TypeError
    page.forms.presenter.examine(a_form_with_gaps(folder))
    studio.wait(lambda: bool(studio.dialogs()), "the report")
    studio.picture("en-form-import")
    studio.close_dialogs()
