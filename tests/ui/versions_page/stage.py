"""The window with the pages about versions in it, worked by keys as a worker would."""

from dataclasses import dataclass, field

from pytestqt.qtbot import QtBot

from peerdesk.services import plans
from peerdesk.services.desk import Desk
from peerdesk.ui.compare_page.view import ComparePage
from peerdesk.ui.copies_page.view import CopiesPage
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.theme import Theme
from peerdesk.ui.versions_page.view import VersionsPage
from tests.builders import a_key
from tests.services.plans.builders import frozen, written
from tests.ui.windows import OtherPage, WorkedByKeys, a_window


@dataclass
class VersionsStage(WorkedByKeys):
    """A window on a desk, with the three pages and places to go to from them."""

    qtbot: QtBot
    desk: Desk
    theme: Theme
    others: dict[str, OtherPage] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)

    def __post_init__(self):
        self.navigator = Navigator()
        self.navigator.said.connect(self.told.append)
        made = (VersionsPage, ComparePage, CopiesPage)
        real = [page(self.desk, self.navigator, self.theme) for page in made]
        self.versions, self.compare, self.copies = real
        self.others = {key: OtherPage(key, key) for key in ("plans", "plan", "export")}
        pages = [*self.others.values(), *real]
        self.window = a_window(self.qtbot, pages, self.navigator, self.theme)
        self.window.go("plans")

    def open(self, key, document_id, **place):
        self.window.go(key, {"document": str(document_id), **place})
        self.settle()

    def said(self):
        return self.told[-1] if self.told else ""


def three_versions(desk):
    """A plan that was changed twice, with a list that lost one thought and got another."""
    document_id = frozen(desk)
    for hope, helps in (("a quiet street", ("walk", "tea")), ("a quiet house", ("tea", "sing"))):
        answers = plans.open_plan(desk, document_id).answers.with_answer("rp.hope", hope)
        written(desk, document_id, answers.with_answer("rp.strong", helps))
        plans.save_version(desk, a_key(desk), document_id)
    return document_id
