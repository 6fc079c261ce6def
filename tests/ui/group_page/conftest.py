"""The window with the group's page, and those one comes from and goes to."""

from dataclasses import dataclass
from typing import ClassVar

import pytest

from peerdesk.ui.group_page.page import GroupPage
from tests.ui.contact_page.stage import Stage, english_formats


@dataclass
class GroupStage(Stage):
    """As the stage of a contact, with the page of a group."""

    elsewhere: ClassVar[tuple[str, ...]] = ("today", "person", "contacts")

    def more_pages(self):
        given = (self.desk, self.navigator, self.theme, english_formats())
        self.group = GroupPage(*given, self.save_within_ms)
        return [self.group]

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
