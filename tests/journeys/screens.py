"""`make screens`: a picture of every screen at 1366×768 in four looks, in `out/screens`.

    python3 -m tests.journeys.screens [LOOK...] [PART...]

Without a look all four are taken, without a part all parts (`PARTS` in gallery.py). The people
in them are the invented ones of the demo vault, which is made once for all looks.
"""

import json
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.journeys.screen import ROOT, virtual_screen

PICTURES = ROOT / "out" / "screens"
LOOKS: dict[str, dict[str, object]] = {
    "light": {"scheme": "light"},
    "dark": {"scheme": "dark"},
    "contrast": {"scheme": "contrast"},
    "large": {"scheme": "light", "text_percent": 200},
}


def main(wanted: list[str]) -> int:
    """Take the pictures of all looks and parts, or of those wanted.

    1 when a screen did not come up or a part is not known.
    """
    looks = [word for word in wanted if word in LOOKS] or list(LOOKS)
    parts = [word for word in wanted if word not in LOOKS]
    with TemporaryDirectory(prefix="screens-") as folder:
        demo = Path(folder) / "demo"
        with ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1) as pool:
            troubles = [
                trouble
                for look in looks
                for trouble in pool.submit(_take, look, parts, demo).result()
            ]
    for trouble in troubles:
        print(trouble)
    print(f"{len(list(PICTURES.glob('*.png')))} pictures in {PICTURES.relative_to(ROOT)}")
    return 1 if troubles else 0


def _take(look: str, parts: list[str], demo: Path) -> list[str]:
    """The screens of `parts` in one look; gives a line for each that did not come up."""
    with TemporaryDirectory(prefix="screens-") as folder:
        home = Path(folder) / "home"
        home.mkdir()
        with virtual_screen(home) as screen:
            os.environ.update(screen.env)
            _choose_look(home, look)
            from tests.journeys.gallery import PARTS, Gallery  # noqa: PLC0415 - takes this bus

            if unknown := set(parts) - set(PARTS):
                return [f"No such part: {', '.join(unknown)}. There are: {', '.join(PARTS)}"]
            return Gallery(screen, Path(folder), demo, PICTURES, look).take_all(parts)


def _choose_look(home: Path, look: str) -> None:
    """As someone who chose this look on this device, with the window as large as the screen."""
    file = home / "config" / "PeerDesk" / "device.json"
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps({"maximised": True, **LOOKS[look]}), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
