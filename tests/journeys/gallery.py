"""The way through all screens for their pictures: by keyboard, as a worker would get there."""

import shutil
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from tests.journeys.driver import Hands, Worker
from tests.journeys.gallery_of_beginnings import ways_through_beginnings
from tests.journeys.gallery_of_contacts import ways_through_contacts
from tests.journeys.gallery_of_days import ways_through_days
from tests.journeys.gallery_of_family import ways_through_family
from tests.journeys.gallery_of_groups import ways_through_groups
from tests.journeys.gallery_of_handing_on import ways_through_handing_on
from tests.journeys.gallery_of_imports import ways_through_imports
from tests.journeys.gallery_of_looking_after import ways_through_looking_after
from tests.journeys.gallery_of_outreach import ways_through_outreach
from tests.journeys.gallery_of_places import ways_through_places
from tests.journeys.gallery_of_plans import Way, ways_through_plans
from tests.journeys.gallery_of_preflight import ways_through_preflight
from tests.journeys.gallery_of_sharing import ways_through_sharing
from tests.journeys.gallery_of_versions import ways_through_versions
from tests.journeys.gallery_of_words import ways_through_words
from tests.journeys.rail import alt
from tests.journeys.screen import NotSeen, Screen
from tests.journeys.stage import Stage

WAIT = 30
WAYS: dict[str, Callable[[Worker], list[Way]]] = {
    "days": ways_through_days,
    "plans": ways_through_plans,
    "versions": ways_through_versions,
    "family": ways_through_family,
    "contacts": ways_through_contacts,
    "sharing": ways_through_sharing,
    "looking-after": ways_through_looking_after,
    "outreach": ways_through_outreach,
    "groups": ways_through_groups,
    "places": ways_through_places,
    "preflight": ways_through_preflight,
    "words": ways_through_words,
    "handing-on": ways_through_handing_on,
}
"""The parts that begin at the unlocked desk, by name."""
PARTS = ("first-run", "beginnings", "desk", *WAYS, "imports")
"""Every part, in the order in which they are taken."""


@dataclass
class Gallery:
    """Takes pictures on `screen` of a copy of `demo`, made once, named `look-screen.png`."""

    screen: Screen
    folder: Path
    demo: Path
    pictures: Path
    look: str

    def __post_init__(self) -> None:
        self.worker = Worker(self.screen, Hands.KEYBOARD)
        self.stage = Stage(self.screen, self.worker, self.folder)

    def take_all(self, wanted: Collection[str] = ()) -> list[str]:
        """Take the pictures of the `wanted` parts, of all if none are named.

        What does not come up is told and passed over.
        """
        troubles = []
        for name in (part for part in PARTS if part in (wanted or PARTS)):
            try:
                self._part(name)
            except NotSeen as trouble:
                self._picture("trouble-" + name)
                troubles.append(f"{self.look}: {name}: {trouble}")
            self.stage.close()
        return troubles

    def _part(self, name: str) -> None:
        if name == "first-run":
            self._first_run()
            return
        if name == "beginnings":
            self._with_nothing_yet()
            return
        self._be_at_the_desk()
        if name == "desk":
            self._at_the_desk()
            return
        if name in {"places", "versions"}:
            tool = f"furnish_{name}"
            self.stage.tool(tool, str(self.stage.vault), self.stage.passphrase_file())
        self.stage.open()
        self.stage.unlock()
        self._walk(self._ways_behind_the_lock(name))

    def _ways_behind_the_lock(self, name: str) -> list[Way]:
        if name == "imports":
            return ways_through_imports(self.worker, self.folder)
        return WAYS[name](self.worker)

    def _picture(self, name: str) -> None:
        self.worker.settle()
        self.screen.picture(self.pictures / f"{self.look}-{name}.png")

    def _first_run(self) -> None:
        self.stage.open()
        self.worker.find("Start new records", seconds=WAIT)
        self._picture("welcome")
        self.worker.use("Start new records", "button")
        self.worker.find("Whose records are these?")
        self._picture("whose-records")
        self.worker.use("Mine. I keep the recovery key.", "radio button")
        self.worker.use("Next", "button")
        self.worker.find("Your name")
        self._picture("about-you")

    def _with_nothing_yet(self) -> None:
        self.stage.vault = self.folder / "new"
        self.stage.make_vault()
        self.stage.open()
        self.stage.unlock()
        self._walk(ways_through_beginnings(self.worker))

    def _be_at_the_desk(self) -> None:
        """From now on the vault is a copy of the demo: drafts of one look stay out of the next."""
        self.stage.vault = self.folder / "desk"
        if self.stage.vault.exists():
            return
        if not self.demo.exists():
            self.stage.make_demo(people=24, contacts=400)
            self.stage.vault.rename(self.demo)
            self.stage.tool("showcase", str(self.demo), self.stage.passphrase_file())
        shutil.copytree(self.demo, self.stage.vault)

    def _at_the_desk(self) -> None:
        self.stage.open()
        self.worker.find("Passphrase", "password text", seconds=WAIT)
        self._picture("lock")
        self.stage.unlock()
        self._walk(self._ways())

    def _walk(self, ways: list[Way]) -> None:
        for name, go in ways:
            go()
            self._picture(name)

    def _ways(self) -> list[Way]:
        press = self.worker.press
        return [
            ("people", lambda: press(alt("people"))),
            ("keys", lambda: press("F1")),
            ("person", self._first_person),
            ("contacts", lambda: press(alt("contacts"))),
            ("note", self._first_signed_note),
            ("find", self._find),
            ("consents", lambda: press(alt("consents"))),
            ("settings", lambda: press(alt("settings"))),
            ("who", self._who),
            ("contact", self._contact),
            ("contact-below", lambda: press("ctrl+j")),
            ("review", lambda: press("ctrl+Return")),
        ]

    def _first_person(self) -> None:
        self.worker.press("Escape")  # the window of keys
        self.worker.press(alt("people"))
        self.worker.settle()
        self.worker.press("Down")
        self.worker.press("Return")

    def _first_signed_note(self) -> None:
        self._find()
        self.worker.press("Down")
        self.worker.press("Return")

    def _find(self) -> None:
        self.worker.press("ctrl+k")
        self.worker.wait_for_focus("Find anything")
        self.worker.write("together")
        self.worker.settle()

    def _who(self) -> None:
        self.worker.press("ctrl+n")
        self.worker.find("Who was it with?", "text")

    def _contact(self) -> None:
        self.worker.write("darnell")
        self.worker.find("Darnell", "list item")
        self.worker.press("Return")
        self.worker.wait_for_focus("When")
        self.worker.write("205p-252p")
        self.worker.press("alt+m")
        self.worker.settle()
        self.worker.write("Darnell wanted to get going on his job goal before the weekend.")
