"""The window with the group's page, and those one comes from and goes to."""

from dataclasses import dataclass

import pytest

from peerdesk.ui.contact_page.page import ContactPage
from peerdesk.ui.group_page.page import GroupPage
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.window import MainWindow
from peerdesk.ui.note_view.page import NotePage
from peerdesk.ui.signing.page import ReviewPage
from tests.ui.contact_page.stage import NOON, OtherPage, Stage, english_formats
from tests.ui.offers import offered


@dataclass
class GroupStage(Stage):
    """As the stage of a contact, with the page of a group."""

    def __post_init__(self):
        self.navigator = Navigator()
        desk, theme, formats = self.desk, self.theme, english_formats()
        self.contact = ContactPage(desk, self.navigator, theme, formats, self.save_within_ms)
        self.group = GroupPage(desk, self.navigator, theme, formats, self.save_within_ms)
        self.review = ReviewPage(desk, self.navigator, theme, formats)
        self.note = NotePage(desk, self.navigator, theme, formats)
        self.others = {key: OtherPage(key) for key in ("today", "person", "contacts")}
        pages = [*self.others.values(), self.contact, self.review, self.note, self.group]
        self.window = MainWindow(offered(pages), self.navigator, theme, lambda: NOON)
        for widget in (self.window, *pages):
            self.qtbot.addWidget(widget)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.window.go("today")

    @property
    def meeting(self):
        assert self.group.editor is not None
        return self.group.editor

    @property
    def head(self):
        return self.meeting.head

    @property
    def presenter(self):
        return self.group.presenter

    @property
    def member(self):
        return self.meeting.members.editor

    def answer(self, link_id):
        return self.presenter.keeper.answers.value(link_id)


@pytest.fixture
def stage(qtbot, desk, theme):
    return GroupStage(qtbot, desk, theme)
