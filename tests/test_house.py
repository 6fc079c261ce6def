"""The house stands: locks, wheel, Qt and the papers that say what PeerDesk is made of."""

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from PySide6.QtWidgets import QLabel

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
DIRECT = [Requirement(line) for line in PROJECT["project"]["dependencies"]]
FOR_TESTS = [Requirement(line) for line in PROJECT["dependency-groups"]["test"]]


def locked(name: str) -> dict[str, str]:
    """Each package of a lock file with its whole entry: version, hashes, who asked for it."""
    entries = re.split(r"^(?=[a-z0-9])", (ROOT / name).read_text("utf-8"), flags=re.MULTILINE)
    return {canonicalize_name(entry.split("==")[0]): entry for entry in entries[1:]}


RUN, TEST = locked("requirements.lock"), locked("requirements-test.lock")


# --- Locks -------------------------------------------------------------------------------------


@pytest.mark.parametrize("lock", [RUN, TEST], ids=["run", "test"])
def test_every_locked_package_has_one_version_and_its_hashes(lock):
    for name, entry in lock.items():
        assert re.match(r"[\w.-]+==[\w.]+[ \\]", entry), name
        assert "--hash=sha256:" in entry, name


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-test.lock"])
def test_locks_name_no_host_and_no_path(name):
    assert not re.search(
        r"https?:|file:|index-url|find-links|/\w", (ROOT / name).read_text("utf-8")
    )


@pytest.mark.parametrize(
    ("lock", "wanted"), [(RUN, DIRECT), (TEST, DIRECT + FOR_TESTS)], ids=["run", "test"]
)
def test_locks_are_in_step_with_the_project_file(lock, wanted):
    asked_for = {name for name, entry in lock.items() if "peerdesk (pyproject.toml" in entry}
    assert asked_for == {canonicalize_name(each.name) for each in wanted}
    for each in wanted:
        version = re.search(r"==([\w.]+)", lock[canonicalize_name(each.name)])
        assert version
        assert version[1] in each.specifier


def test_tests_run_on_the_very_packages_that_ship():
    version_and_hashes = re.compile(r"==[\w.]+|sha256:\w+")
    for name, entry in RUN.items():
        assert version_and_hashes.findall(TEST[name]) == version_and_hashes.findall(entry)


def test_every_run_time_package_is_accounted_for_on_paper():
    paper = (ROOT / "docs" / "dependencies.md").read_text("utf-8").lower()
    assert [each.name for each in DIRECT if f"| {each.name.lower()} " not in paper] == []


def test_every_decision_stands_in_the_index_under_its_own_title():
    folder = ROOT / "docs" / "decisions"
    index = (folder / "README.md").read_text("utf-8").splitlines()
    for path in sorted(folder.glob("0*.md"))[1:]:  # without the template
        heading = path.read_text("utf-8").splitlines()[0]
        number, _, title = heading.removeprefix("# ").partition(": ")
        assert path.name.startswith(f"{number}-")
        assert f"* [{number}]({path.name}): {title}" in index


# --- The wheel ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a wheel built from this checkout and unpacked, as an installation has it."""
    place = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (file,) = place.glob("peerdesk-*.whl")
    with zipfile.ZipFile(file) as archive:
        archive.extractall(place / "installed")
    return place / "installed"


def files_in(folder: Path) -> set[str]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix()
        for path in found
        if "__pycache__" not in path.parts and "_resources" not in path.parts
    }


def test_the_wheel_holds_all_code_and_all_resources(wheel):
    assert files_in(wheel / "peerdesk") == files_in(ROOT / "peerdesk")
    resources = {path.relative_to(wheel / "peerdesk/_resources") for path in wheel.rglob("*.ttf")}
    assert Path("fonts/NotoSans-Regular.ttf") in resources
    kept = files_in(ROOT / "resources")
    shipped = (wheel / "peerdesk" / "_resources").rglob("*")
    assert len([path for path in shipped if path.is_file()]) == len(kept)


def test_the_wheel_offers_the_command_and_carries_the_licence(wheel):
    (entry_points,) = wheel.glob("*.dist-info/entry_points.txt")
    assert "peerdesk = peerdesk.app:main" in entry_points.read_text("utf-8")
    assert list(wheel.glob("*.dist-info/licenses/LICENSE"))


def test_an_installed_peerdesk_finds_its_resources(wheel, tmp_path):
    asked = (
        "import peerdesk.resource_files as files;"
        "print(files.resource('fonts', 'NotoSans-Regular.ttf').is_file(), files.__file__)"
    )
    answer = subprocess.run(
        [sys.executable, "-c", asked],
        env={"PYTHONPATH": str(wheel)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert answer.stdout.split() == ["True", str(wheel / "peerdesk" / "resource_files.py")]


# --- Qt ----------------------------------------------------------------------------------------


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_qt_calls_that_give_nothing_keep_no_hold_of_none(qtbot):
    # PySide6 6.12.0 loses one reference to None per such call and aborts after some 5,000.
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(10_000):
        label.setText(str(number))
    assert abs(sys.getrefcount(None) - before) < 1_000


def test_ten_thousand_calls_leave_qt_standing(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    for number in range(10_000):
        label.setText(str(number))
    assert label.text() == "9999"


# --- One way to run everything -----------------------------------------------------------------


def test_what_guards_main_is_the_readme_s_own_test_command():
    guard = (ROOT / ".ci" / "run").read_text("utf-8")
    command = re.search(r"^exec (.+)$", guard, re.MULTILINE)
    assert command
    assert f"`{command[1]}`" in (ROOT / "README.md").read_text("utf-8")


def test_every_word_make_knows_is_a_task_on_windows_too():
    words = re.search(r"^VERBS = (.+)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    tasks = (ROOT / "packaging" / "tasks.py").read_text("utf-8")
    assert words
    assert [word for word in words[1].split() if f"def {word}(" not in tasks] == []
