r"""PeerDesk's commands, the same on every system: `make VERB`, on Windows `.\make VERB`.

    run        open PeerDesk; DEMO=1 opens a vault of invented people instead of yours
    test       everything that guards the main branch: check, then the tests
    check      style, types, layers
    journeys   drive the real window by keyboard and by mouse, count the interactions
    bench      speed and memory against plain yardsticks, with intervals
    screens    pictures of every screen, light, dark, at 200 % text and in high contrast;
               `screens dark groups`: of one look and one part;
               `screens forms`: of every form, part by part, in both languages
    package    the wheel, and the program for this system

Further words go on to what the verb calls (`make test WITH="tests/domain -x"`).
"""

import os
import subprocess
import sys
from pathlib import Path

import environment
from environment import ROOT, NotReady

# The bindings of the accessibility tree come with the system and fit only its own Python.
SYSTEM_PYTHON = "/usr/bin/python3"
NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
DEMO = ROOT / "out" / "demo"
DEMO_PASSPHRASE = "paper boats on a quiet river"  # noqa: S105 - known to all, on purpose


def run(words: list[str]) -> int:
    """Open the window, preparing whatever is missing first."""
    environment.prepare("run")
    environment.need_libraries(window=os.environ.get("QT_QPA_PLATFORM") != "offscreen")
    if not ("DEMO=1" in words or os.environ.get("DEMO", "") not in {"", "0"}):
        return _peerdesk()
    _make_demo()
    print(f"Passphrase of the demo vault: {DEMO_PASSPHRASE}", flush=True)
    return _peerdesk("--vault", str(DEMO))


def test(words: list[str]) -> int:
    """Check, then run the tests on both cores; words go on to pytest."""
    _ready_to_test()
    checked = _checkers()
    tested = _python("-m", "pytest", "-n", "2", "--dist", "worksteal", *words)
    return checked or tested


def check(_words: list[str]) -> int:
    """Style, types and layers."""
    environment.prepare("test")
    return _checkers()


def journeys(words: list[str]) -> int:
    """Drive the real window through the journeys."""
    _ready_to_drive()
    return _call([SYSTEM_PYTHON, "-m", "tests.journeys", *words])


def bench(words: list[str]) -> int:
    """Measure, each pair alternately in one run."""
    _ready_to_drive()
    return _python("-m", "benchmarks", *words)


def screens(words: list[str]) -> int:
    """Write a picture of every screen to `out/screens`; those of the forms need no screen."""
    if words[:1] == ["forms"]:
        environment.prepare("test")
        return _python("-m", "tests.gallery", *words[1:])
    _ready_to_drive()
    return _call([SYSTEM_PYTHON, "-m", "tests.journeys.screens", *words])


def package(_words: list[str]) -> int:
    """Build the wheel and the program for this system into `dist`."""
    environment.prepare("test")
    return _python("-m", "hatchling", "build", "-t", "wheel") or _python("packaging/bundle.py")


def _ready_to_test() -> None:
    environment.prepare("test")
    environment.need_libraries(window=False)
    environment.offer_readers()


def _ready_to_drive() -> None:
    environment.prepare("test")
    environment.need_driving()


def _checkers() -> int:
    """Run every checker, also after one has failed; the first failure is the answer."""
    answers = (
        _python("-m", "ruff", "check", "."),
        _python("-m", "ruff", "format", "--check", "."),
        _python("-m", "mypy"),
        _call([environment.python().with_name("lint-imports"), "--no-logo"]),
    )
    return next((answer for answer in answers if answer), 0)


def _make_demo() -> None:
    """Create the demo vault once; it stays until `out` is deleted."""
    if DEMO.exists():
        return
    DEMO.parent.mkdir(exist_ok=True)
    passphrase = DEMO.with_name("demo-passphrase.txt")
    passphrase.write_text(DEMO_PASSPHRASE, encoding="utf-8")
    size = ("--people", "40", "--contacts", "600", "--seed", "7")
    if _peerdesk("demo", str(DEMO), *size, "--passphrase-file", str(passphrase)):
        raise NotReady("The demo vault could not be made; the message above says why.")


def _peerdesk(*words: str) -> int:
    return _python("-m", "peerdesk", *words)


def _python(*words: str) -> int:
    return _call([environment.python(), *words])


def _call(command: list[str | Path]) -> int:
    """Run it with compiled modules kept, as an installed PeerDesk has them.

    Where the surroundings forbid it, each of the processes that tests, journeys and benchmarks
    start would compile a thousand modules anew.
    """
    kept = {name: value for name, value in os.environ.items() if name != NO_BYTECODE}
    return subprocess.run(command, cwd=ROOT, check=False, env=kept).returncode


VERBS = {verb.__name__: verb for verb in (run, test, check, journeys, bench, screens, package)}


def main(arguments: list[str]) -> int:
    """Do one verb; 0 when all went well, 1 when something failed, 2 for an unknown verb."""
    if not arguments or arguments[0] not in VERBS:
        print(__doc__)
        return 2
    try:
        return VERBS[arguments[0]](arguments[1:])
    except NotReady as reason:
        print(reason, file=sys.stderr)
    except subprocess.CalledProcessError as error:
        print(f"This step failed: {' '.join(map(str, error.cmd))}", file=sys.stderr)
    except KeyboardInterrupt:
        pass
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
