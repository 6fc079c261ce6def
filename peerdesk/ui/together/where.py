"""Where the person is in the shared view, and what comes before and after; no widget in here."""

from collections.abc import Mapping
from dataclasses import dataclass

from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.parts import Part
from peerdesk.ui.together import spots
from peerdesk.ui.together.scenes import Scene
from peerdesk.ui.together.spots import Shows, Spot

_BEFORE = {Scene.WHO: Scene.READ, Scene.NEEDED: Scene.READ, Scene.SIGN: Scene.READ}


@dataclass(frozen=True, slots=True)
class Where:
    """A scene; in the plan itself the part and the spot, and the short way if they are on one."""

    scene: Scene = Scene.OPENING
    part: Part | None = None
    spot: Spot | None = None
    way: tuple[Spot, ...] = ()

    def row(self, answers: Answers) -> RowKey | None:
        """The row of a group they are in, None outside of rows."""
        if self.part is None or self.spot is None:
            return None
        return spots.group_row(answers, self.part, self.spot.row)

    def progress(self, answers: Answers) -> tuple[int, int]:
        """Where they are among the spots walked together, from 1; (0, 0) outside of the plan."""
        if self.part is None or self.spot is None:
            return 0, 0
        siblings = self.way or spots.around(answers, self.part, self.spot)
        return (siblings.index(self.spot) + 1, len(siblings)) if self.spot in siblings else (0, 0)


def at_part(answers: Answers, part: Part) -> Where | None:
    """The first spot of a part, None where nothing is asked."""
    found = spots.spots_of_part(answers, part)
    return Where(Scene.SPOT, part, found[0]) if found else None


def onward(answers: Answers, parts: tuple[Part, ...], here: Where) -> Where:
    """The next spot; from the end of a part the next part, from the last one all parts."""
    if here.part is None or here.spot is None:
        return here
    if here.spot in here.way:
        return _along_the_way(here, 1)
    found = spots.following(answers, here.part, here.spot)
    if found is not None:
        return Where(Scene.SPOT, here.part, found)
    return _next_part(answers, parts, here.part) or Where(Scene.PARTS)


def backward(answers: Answers, here: Where) -> Where:
    """The spot before; from the beginning of a part, and from pages around it, all parts."""
    if here.part is None or here.spot is None or here.scene is not Scene.SPOT:
        return Where(_BEFORE.get(here.scene, Scene.PARTS))
    if here.spot in here.way:
        return _along_the_way(here, -1)
    found = spots.preceding(answers, here.part, here.spot)
    return Where(Scene.PARTS) if found is None else Where(Scene.SPOT, here.part, found)


def kept(answers: Answers, here: Where) -> dict[str, object]:
    """Where they are, in plain JSON values that outlive a lock."""
    place: dict[str, object] = {"scene": str(here.scene)}
    if here.part is not None and here.spot is not None:
        place["part"] = here.part.link_id
        place["own"] = spots.row_path(answers, here.part.own_row)
        place["shows"], place["item"] = here.spot.shows.name, here.spot.link_id
        place["row"] = spots.row_path(answers, here.spot.row)
    return place


def found_again(answers: Answers, parts: tuple[Part, ...], place: Mapping[str, object]) -> Where:
    """The place that was kept; all parts when the spot is gone, the opening when there is none."""
    scene = str(place.get("scene", ""))
    if scene not in set(Scene):
        return Where()
    if Scene(scene) is not Scene.SPOT:
        return Where(Scene(scene))
    part = _part_again(answers, parts, place)
    spot = _spot_again(answers, place)
    if part is None or spot is None or spot not in spots.around(answers, part, spot):
        return Where(Scene.PARTS)
    return Where(Scene.SPOT, part, spot)


def _along_the_way(here: Where, step: int) -> Where:
    """Past either end of the short way all parts are shown."""
    at = here.way.index(here.spot) + step if here.spot is not None else -1
    if not 0 <= at < len(here.way):
        return Where(Scene.PARTS)
    return Where(Scene.SPOT, here.part, here.way[at], here.way)


def _next_part(answers: Answers, parts: tuple[Part, ...], part: Part) -> Where | None:
    here = next((at for at, one in enumerate(parts) if one.same_place(part)), len(parts))
    found = (at_part(answers, one) for one in parts[here + 1 :])
    return next((where for where in found if where is not None), None)


def _part_again(
    answers: Answers, parts: tuple[Part, ...], place: Mapping[str, object]
) -> Part | None:
    wanted = (place.get("part"), spots.row_at(answers, place.get("own")))
    return next((one for one in parts if (one.link_id, one.own_row) == wanted), None)


def _spot_again(answers: Answers, place: Mapping[str, object]) -> Spot | None:
    path, shows, item = place.get("row"), str(place.get("shows")), str(place.get("item"))
    row = spots.row_at(answers, path)
    if shows not in Shows.__members__ or item not in answers.form.by_link or (path and row is None):
        return None
    return Spot(Shows[shows], item, row)
