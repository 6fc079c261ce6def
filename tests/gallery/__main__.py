"""`make screens WITH="forms [LOOK...]"`: every form, part by part, in both languages.

    python -m tests.gallery [LOOK...]

The window is drawn without a screen, so that a look takes about a minute. The pictures come to
`out/screens/forms`, named `look-language-form-what.png`; beside them sheets of six to look through.
"""

import os
import sys
from tempfile import TemporaryDirectory

from tests.gallery.looks import LOOKS, PICTURES


def main(wanted: list[str]) -> int:
    """Take the pictures of all looks, or of those wanted; 1 when a screen did not come up."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from pathlib import Path  # noqa: PLC0415 - after the platform is chosen, as all below

    from tests.gallery.walk import take_all  # noqa: PLC0415 - Qt reads the platform when loaded

    looks = [look for look in LOOKS if not wanted or look in wanted]
    troubles: list[str] = []
    with TemporaryDirectory(prefix="gallery-") as folder:
        for look in looks:
            taken, missed = take_all(Path(folder), look)
            troubles += (f"{look}: {trouble}" for trouble in missed)
            sys.stdout.write(f"{look}: {taken} pictures in {PICTURES}\n")
    sys.stdout.writelines(f"{trouble}\n" for trouble in troubles)
    return 1 if troubles else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
