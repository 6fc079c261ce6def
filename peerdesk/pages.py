"""The pages of the window: those of the rail in its order, then those opened from others.

Each is imported and built when it is first opened (`PageOffer`): a desk that only takes notes
never loads what draws paper.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pkgutil import resolve_name

from PySide6.QtCore import QCoreApplication

from peerdesk.forms.formats import FORMATS_FILE, Formats, read_formats
from peerdesk.resource_files import resource
from peerdesk.services.desk import Desk
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, PageOffer
from peerdesk.ui.theme import Theme

_caption = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PageMaker:
    """Makes pages for one desk; a page's class is named as `module:Class` within `peerdesk.ui`."""

    desk: Desk
    navigator: Navigator
    theme: Theme

    def offers(self) -> list[PageOffer]:
        """Every page this desk can open; only pages that work."""
        return [*self._of_the_rail(), *self._from_others()]

    def _of_the_rail(self) -> list[PageOffer]:
        today = _caption("TodayPage", "Today")
        people = _caption("PeoplePage", "People")
        contacts = _caption("ContactsPage", "Contacts")
        plans = _caption("PlansPage", "Plans")
        consents = _caption("ConsentsPage", "Consents")
        resources = _caption("ResourcesPage", "Resources")
        reports = _caption("ReportsPage", "Reports")
        settings = _caption("SettingsPage", "Settings")
        return [
            PageOffer("today", self._page("today_page.view:TodayPage"), today),
            PageOffer("people", self._page("people_page.view:PeoplePage"), people),
            PageOffer("contacts", self._page("contacts_page.view:ContactsPage"), contacts),
            PageOffer("plans", self._page("plans_page.view:PlansPage"), plans),
            PageOffer("consents", self._page("consents_page.view:ConsentsPage"), consents),
            PageOffer("resources", self._page("resources_page.view:ResourcesPage"), resources),
            PageOffer("reports", self._page("reports_page.view:ReportsPage"), reports),
            PageOffer("settings", self._with_formats("settings_page.view:SettingsPage"), settings),
        ]

    def _from_others(self) -> list[PageOffer]:
        return [
            PageOffer("week", self._page("week_page.view:WeekPage")),
            PageOffer("person", self._page("person_page.view:PersonPage")),
            PageOffer("contact", self._with_formats("contact_page.page:ContactPage")),
            PageOffer("outreach", self._page("outreach_page.page:OutreachPage")),
            PageOffer("group", self._with_formats("group_page.page:GroupPage")),
            PageOffer("same_person", self._page("same_person.page:SamePersonPage")),
            PageOffer("plan", self._page("plan_page.page:PlanPage")),
            PageOffer("versions", self._page("versions_page.view:VersionsPage")),
            PageOffer("compare", self._page("compare_page.view:ComparePage")),
            PageOffer("copies", self._page("copies_page.view:CopiesPage")),
            PageOffer("consent", self._page("consent_page.page:ConsentPage")),
            PageOffer("letter", self._page("letter_page.page:LetterPage")),
            PageOffer("report", self._page("report_page.page:ReportPage")),
            PageOffer("note", self._with_formats("note_view.page:NotePage")),
            PageOffer("batch", self._with_formats("signing.page:ReviewPage")),
            PageOffer("attachment", self._page("attachments.page:AttachmentPage")),
            PageOffer("export", self._page("export.view:ExportPage")),
            PageOffer("agency_copy", self._page("agency_copy.page:AgencyCopyPage")),
            PageOffer("travel", self._page("travel_page.view:TravelPage")),
            PageOffer("handover", self._with_formats("handover_page.view:HandoverPage")),
            PageOffer("together", self._page("together.page:TogetherPage")),
            PageOffer("turned", self._with_formats("turned.page:TurnedPage")),
            PageOffer("crisis", self._page("crisis.view:CrisisPage")),
            PageOffer("find", self._page("find.view:FindPage")),
            PageOffer("telling", self._page("telling.view:TellingPage")),
            PageOffer("questions", self._page("questions.page:QuestionsPage")),
            PageOffer("import", self._page("import_page.view:ImportPage")),
        ]

    def _page(self, where: str) -> Callable[[], Page]:
        return lambda: self._made(where)

    def _with_formats(self, where: str) -> Callable[[], Page]:
        return lambda: self._made(where, _narrative_formats())

    def _made(self, where: str, *more: object) -> Page:
        made: Page = resolve_name(f"peerdesk.ui.{where}")(
            self.desk, self.navigator, self.theme, *more
        )
        return made


def _narrative_formats() -> Formats:
    return read_formats(resource("forms", FORMATS_FILE).read_text("utf-8"), "en")
