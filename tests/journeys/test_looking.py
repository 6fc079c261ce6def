"""The searches that journeys rely on would find what they look for."""

import os
import sys
from contextlib import contextmanager
from secrets import token_bytes
from subprocess import PIPE, Popen

import pytest

from tests.journeys.memory import found_in, key_secret, text_secret
from tests.journeys.traces import files_holding

CANARY = "Pfauenauge"
KEEPER = """
import sys
kept = []
for line in sys.stdin:
    kept += [bytes.fromhex(word) for word in line.split()]
    print("kept", flush=True)
"""
ROOT_ONLY = pytest.mark.skipif(
    not os.access("/proc/self/mem", os.R_OK), reason="needs /proc/PID/mem"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_word_is_found_in_a_file_whatever_its_encoding(tmp_path, encoding):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "file").write_bytes(b"\0\1" + CANARY.encode(encoding) + b"\2")
    assert files_holding(tmp_path, [CANARY, "absent"]) == [f"deep/file: {CANARY}"]


def test_a_word_is_found_in_the_name_of_a_file(tmp_path):
    (tmp_path / f"{CANARY}.pdf").write_bytes(b"")
    assert files_holding(tmp_path, [CANARY]) == [f"{CANARY}.pdf: {CANARY}"]


@ROOT_ONLY
def test_a_key_and_a_word_are_found_in_the_memory_of_a_process_that_has_them():
    key = token_bytes(32)
    secrets = [key_secret("key", key), text_secret("word", CANARY)]
    wide = CANARY.encode("utf-16-le").hex()
    with a_process() as (reader, tell):
        assert found_in(reader, secrets) == {}
        tell(f"{key.hex()} {wide}")
        assert found_in(reader, secrets).keys() == {"key", "word"}


@contextmanager
def a_process():
    """A process that keeps, as bytes, what it is told in hexadecimal; it answers each line."""
    with Popen([sys.executable, "-c", KEEPER], stdin=PIPE, stdout=PIPE, text=True) as child:
        assert child.stdin
        assert child.stdout
        into, out_of = child.stdin, child.stdout

        def tell(words: str) -> None:
            into.write(f"{words}\n")
            into.flush()
            out_of.readline()

        tell("00")
        yield child.pid, tell
        into.close()
