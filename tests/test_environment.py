"""The private environment: made once, left alone while the lock stays, plain words otherwise."""

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parent.parent / "packaging" / "environment.py"


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The script over a folder that has two empty locks; the environment is made once for all."""
    spec = importlib.util.spec_from_file_location("environment_under_test", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    place = tmp_path_factory.mktemp("checkout")
    locks = {"run": place / "run.lock", "test": place / "test.lock"}
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {"ROOT": place, "VENV": place / ".venv", "LOCKS": locks}.items():
            patch.setattr(module, name, value)
        yield module


@pytest.fixture(autouse=True)
def empty_locks(environment):
    for lock in environment.LOCKS.values():
        lock.write_text("", "utf-8")
    environment.prepare("test")


def stamps(environment) -> str:
    return str((environment.VENV / "locked-packages").read_text("ascii"))


def test_the_environment_is_made_once_and_left_alone(environment):
    made_at, held = environment.python().stat().st_ctime_ns, stamps(environment)
    environment.prepare("test")
    environment.prepare("run")  # the test lock holds all of the other
    assert environment.python().stat().st_ctime_ns == made_at
    assert stamps(environment) == held


def test_a_changed_lock_is_installed_anew(environment):
    before = stamps(environment)
    environment.LOCKS["run"].write_text("# another line\n", "utf-8")
    environment.prepare("run")
    assert stamps(environment) != before


def test_an_unhashed_package_is_refused_and_not_remembered(environment):
    before = stamps(environment)
    environment.LOCKS["run"].write_text("platformdirs==4.14.7\n", "utf-8")
    with pytest.raises(environment.subprocess.CalledProcessError):
        environment.prepare("run")
    assert stamps(environment) == before


def test_a_python_out_of_range_is_told_plainly(environment, monkeypatch):
    monkeypatch.setattr(environment, "OLDEST", (3, 99))
    with pytest.raises(environment.NotReady, match=r"needs Python 3\.11 to 3\.14"):
        environment.prepare("run")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux needs libraries from the system")
def test_missing_libraries_are_told_with_the_one_command(environment, monkeypatch):
    nowhere = (("libnowhere.so.9", "libnowhere9", "nowhere"), *environment.DRAWING)
    monkeypatch.setattr(environment, "DRAWING", nowhere)
    monkeypatch.setattr(environment, "_may_install", lambda: False)
    with pytest.raises(environment.NotReady, match=r"sudo \S+ install .*nowhere"):
        environment.need_libraries(window=False)
