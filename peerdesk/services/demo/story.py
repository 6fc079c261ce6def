"""One person's story: which scene comes next, and which wish it belongs to."""

from dataclasses import dataclass

from peerdesk.domain.goals import GoalStatus
from peerdesk.domain.people import Participation
from peerdesk.services.demo.cast import Member
from peerdesk.services.demo.chance import Dice
from peerdesk.services.demo.material import Material, Scene, Thread

_TRUSTED_AFTER = 4  # contacts before anything heavy is told
_CRISIS, _CONCERN, _ATTEMPT, _MISSED, _EVERYDAY = 4, 18, 120, 200, 420
_THOUSAND = 1000
_SPANISH_PERCENT = 75
_ABOUT_A_WISH_PERCENT = 60
_STATUS_EVERY = 2  # contacts between two statuses of taking part


@dataclass(frozen=True, slots=True)
class Wish:
    """A goal put into words, or an earlier one (`words` empty) that moves to `status`."""

    thread: Thread
    status: GoalStatus
    words: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """What happens next: a scene, the thread of its goal if any, and wishes on the way.

    `tries` counts attempts in a row, this one included; `stands` is a status that is due.
    """

    scene: Scene
    thread: str
    wishes: tuple[Wish, ...]
    tries: int
    is_first: bool
    stands: Participation | None


class Story:
    """Where one person's story stands."""

    def __init__(self, member: Member, material: Material, seed: int) -> None:
        self.member = member
        self._material, self._seed = material, seed
        self._told = 0
        self._tries = 0
        self._thread, self._scene = 0, 0
        self._wished: set[str] = set()
        self._statuses = list(member.path)

    def next(self) -> Turn:
        """The next turn of the story."""
        dice = Dice(self._seed, "story", self.member.number, self._told)
        scene, wishes = self._chosen(dice)
        self._tries = self._tries + 1 if scene.contact_type == "attempt" else 0
        turn = Turn(
            scene=scene,
            thread=self._goal_of(scene, wishes, dice),
            wishes=wishes,
            tries=self._tries,
            is_first=self._told == 0,
            stands=self._status_due(),
        )
        self._told += 1
        return turn

    def statuses_left(self) -> list[Participation]:
        """The statuses not reached yet; from now on they count as told."""
        left, self._statuses = self._statuses, []
        return left

    def _status_due(self) -> Participation | None:
        """The next status, as long as the last one is not due: that one is given its own day."""
        if self._told % _STATUS_EVERY or not self._statuses:
            return None
        if len(self._statuses) == 1 and self.member.steps_away and self._told:
            return None
        return self._statuses.pop(0)

    def _chosen(self, dice: Dice) -> tuple[Scene, tuple[Wish, ...]]:
        material, roll = self._material, dice.below(_THOUSAND)
        if self._told == 0:
            return dice.pick(material.first), ()
        if roll < _CONCERN and self._told >= _TRUSTED_AFTER:
            return dice.pick(material.crises if roll < _CRISIS else material.concerns), ()
        if roll < _ATTEMPT:
            return dice.pick(material.attempts), ()
        if roll < _MISSED:
            return dice.pick(material.missed), ()
        if roll < _EVERYDAY:
            return self._everyday(dice), ()
        return self._scene_of_thread(dice)

    def _everyday(self, dice: Dice) -> Scene:
        if self.member.speaks_spanish and dice.happens(_SPANISH_PERCENT):
            return dice.pick(self._material.spanish)
        return dice.pick(self._material.everyday)

    def _scene_of_thread(self, dice: Dice) -> tuple[Scene, tuple[Wish, ...]]:
        """The next scene of the present thread; after its last one another thread begins."""
        threads = self.member.threads
        thread = threads[self._thread % len(threads)]
        is_new = self._thread < len(threads)
        place = self._scene
        self._scene += 1
        if self._scene == len(thread.scenes):
            self._scene, self._thread = 0, self._thread + 1
        return thread.scenes[place], self._wishes(thread, place, dice) if is_new else ()

    def _wishes(self, thread: Thread, place: int, dice: Dice) -> tuple[Wish, ...]:
        if thread.key not in self._wished:
            self._wished.add(thread.key)
            return (Wish(thread, GoalStatus.WANTED, dice.pick(thread.goals)),)
        is_last = place == len(thread.scenes) - 1
        return (Wish(thread, GoalStatus.REACHED if is_last else GoalStatus.WORKING_ON),)

    def _goal_of(self, scene: Scene, wishes: tuple[Wish, ...], dice: Dice) -> str:
        """The thread whose goal the note names: its own, or the present one for everyday things."""
        if wishes:
            return wishes[0].thread.key
        present = self.member.threads[self._thread % len(self.member.threads)].key
        about_it = scene.outcome == "attended" and dice.happens(_ABOUT_A_WISH_PERCENT)
        return present if about_it and present in self._wished else ""
