"""No network at run time: neither asked for by Python nor opened behind its back."""

import contextlib
import os
import select
import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders import TurningClock, a_new_vault, a_person

ROOT = Path(__file__).resolve().parent.parent.parent
LISTENER = Path(__file__).resolve().parent / "listener"
INTERNET = ("tcp", "tcp6", "udp", "udp6", "raw", "raw6")


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    desk = a_new_vault(tmp_path / "vault", TurningClock())
    a_person(desk)
    desk.vault.close()
    return tmp_path / "vault"


def listened(tmp_path: Path) -> dict[str, str]:
    """The environment of a program with a listener inside and a home of its own."""
    path = os.pathsep.join((str(LISTENER), str(ROOT)))
    home = {name: str(tmp_path) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    return {**os.environ, **home, "PYTHONPATH": path, "HEARD": str(tmp_path / "heard")}


def heard(tmp_path: Path) -> list[str]:
    file = tmp_path / "heard"
    return file.read_text("utf-8").splitlines() if file.exists() else []


def test_the_listener_hears_a_connection(tmp_path):
    reach_out = "import socket; socket.create_server(('127.0.0.1', 0)).close()"
    subprocess.run([sys.executable, "-c", reach_out], env=listened(tmp_path), check=True)
    assert any(line.startswith("socket") for line in heard(tmp_path))


def test_no_module_reaches_for_a_network_when_it_is_loaded(tmp_path):
    load = (
        "import importlib, pkgutil, peerdesk\n"
        "for each in pkgutil.walk_packages(peerdesk.__path__, 'peerdesk.'):\n"
        "    if each.name != 'peerdesk.__main__' and '.migrations.' not in each.name:\n"
        "        importlib.import_module(each.name)\n"
    )
    subprocess.run([sys.executable, "-c", load], env=listened(tmp_path), check=True)
    assert set(heard(tmp_path)) == {"loaded"}


@pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0,
    reason="a hardened process shows its sockets to root on Linux only",
)
def test_the_window_and_all_behind_it_open_no_network_socket(tmp_path, vault):
    command = [sys.executable, "-m", "peerdesk", "--vault", str(vault)]
    os.mkfifo(tmp_path / "heard")
    ear = os.open(tmp_path / "heard", os.O_RDONLY | os.O_NONBLOCK)
    window = subprocess.Popen(command, env=listened(tmp_path), cwd=ROOT)
    try:
        told = listen_for(b"loaded\n", ear)
        assert internet_sockets(window.pid) == []
    finally:
        window.kill()
        window.wait()
    with os.fdopen(ear, "rb") as rest:
        told += rest.read() or b""
    assert set(told.splitlines()) == {b"loaded"}


def listen_for(word: bytes, ear: int) -> bytes:
    """What comes through the pipe up to a word in it."""
    told = b""
    while word not in told:
        assert select.select([ear], [], [], 60)[0], "nothing was heard for a minute"
        more = os.read(ear, 4096)
        assert more, "the window closed by itself"
        told += more
    return told


def internet_sockets(pid: int) -> list[str]:
    """The process's sockets that are not local, whoever opened them, Qt included."""
    held = set()
    for each in Path(f"/proc/{pid}/fd").iterdir():
        with contextlib.suppress(FileNotFoundError):  # closed while we looked
            held.add(str(each.readlink()).strip("socket:[]"))
    lines = [
        line.split()
        for kind in INTERNET
        for line in Path(f"/proc/{pid}/net/{kind}").read_text("ascii").splitlines()[1:]
    ]
    return [fields[1] for fields in lines if fields[9] in held]
