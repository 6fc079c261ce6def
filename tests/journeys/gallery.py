"""The way through all screens for their pictures: by keyboard, as a worker would get there."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from tests.journeys.driver import Hands, Worker
from tests.journeys.gallery_of_days import ways_through_days
from tests.journeys.gallery_of_groups import ways_through_groups
from tests.journeys.gallery_of_handing_on import ways_through_handing_on
from tests.journeys.gallery_of_imports import ways_through_imports
from tests.journeys.gallery_of_looking_after import ways_through_looking_after
from tests.journeys.gallery_of_outreach import ways_through_outreach
from tests.journeys.gallery_of_places import ways_through_places
from tests.journeys.gallery_of_plans import Way, ways_through_plans
from tests.journeys.gallery_of_preflight import ways_through_preflight
from tests.journeys.gallery_of_sharing import ways_through_sharing
from tests.journeys.rail import alt
from tests.journeys.screen import NotSeen, Screen
from tests.journeys.stage import Stage

WAIT = 30


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

    def take_all(self) -> list[str]:
        """Take every picture; what does not come up is told and passed over."""
        troubles = []
        parts = (
            self._first_run,
            self._at_the_desk,
            self._at_the_table,
            self._about_sharing,
            self._looked_after,
            self._taken_in,
            self._out_on_a_round,
            self._in_a_group,
            self._beside_notes,
            self._looked_at,
            self._handed_on,
        )
        for part in parts:
            try:
                part()
            except NotSeen as trouble:
                self._picture("trouble")
                troubles.append(f"{self.look}: {part.__name__}: {trouble}")
            self.stage.close()
        return troubles

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

    def _at_the_desk(self) -> None:
        self.stage.vault = self.folder / "desk"
        if not self.demo.exists():
            self.stage.make_demo(people=24, contacts=400)
            self.stage.vault.rename(self.demo)
            self.stage.tool("showcase", str(self.demo), self.stage.passphrase_file())
        shutil.copytree(self.demo, self.stage.vault)  # drafts of one look are not seen in the next
        self.stage.open()
        self.worker.find("Passphrase", "password text", seconds=WAIT)
        self._picture("lock")
        self.stage.unlock()
        self._walk(ways_through_days(self.worker))
        self._walk(self._ways())

    def _at_the_table(self) -> None:
        """Plans: at the desk, with the person, and in their worst hour."""
        self.stage.open()
        self.stage.unlock()
        self._walk(ways_through_plans(self.worker))

    def _about_sharing(self) -> None:
        """What may be told to whom, and what people ask about their own records."""
        self.stage.open()
        self.stage.unlock()
        self._walk(ways_through_sharing(self.worker))

    def _looked_after(self) -> None:
        """Requests and breaches with their days, the programme's rules, who may sign."""
        self.stage.open()
        self.stage.unlock()
        self._walk(ways_through_looking_after(self.worker))

    def _in_a_group(self) -> None:
        """A group, everyone in it, and a name that belongs to somebody else."""
        self.stage.open()
        self.stage.unlock()
        self._walk(ways_through_groups(self.worker))

    def _beside_notes(self) -> None:
        """Places to turn to, miles, a note for another record, the time of writing."""
        self.stage.tool("furnish_places", str(self.stage.vault), self.stage.passphrase_file())
        self.stage.open()
        self.stage.unlock()
        self._walk(ways_through_places(self.worker))

    def _taken_in(self) -> None:
        """A file with contacts, from choosing it to what came of it."""
        self.stage.open()
        self.stage.unlock()
        self._walk(ways_through_imports(self.worker, self.folder))

    def _out_on_a_round(self) -> None:
        """Street outreach, and two records that may be one person."""
        self.stage.open()
        self.stage.unlock()
        self._walk(ways_through_outreach(self.worker))

    def _looked_at(self) -> None:
        """What is looked at before signing, and the rules of the program."""
        self.stage.open()
        self.stage.unlock()
        self._walk(ways_through_preflight(self.worker))

    def _handed_on(self) -> None:
        """A month's work for a supervisor, and a worker who leaves."""
        self.stage.open()
        self.stage.unlock()
        self._walk(ways_through_handing_on(self.worker))

    def _looked_at(self) -> None:
        """What is looked at before signing, and the rules of the program."""
        self.stage.open()
        self.stage.unlock()
        self._walk(ways_through_preflight(self.worker))

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
