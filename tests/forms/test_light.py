"""The form engine is there before the passphrase is typed, so it must be light to load."""

import subprocess
import sys
from pathlib import Path

import peerdesk.forms

LOAD = """
import importlib, sys
before = set(sys.modules)
for name in sys.argv[1:]:
    importlib.import_module(f"peerdesk.forms.{name}")
loaded = {name.partition(".")[0] for name in set(sys.modules) - before}
print(*sorted(loaded - sys.stdlib_module_names))
"""


def test_the_engine_needs_nothing_but_the_standard_library():
    modules = [path.stem for path in Path(peerdesk.forms.__file__).parent.glob("[a-z]*.py")]
    assert "reading" in modules
    done = subprocess.run(
        [sys.executable, "-c", LOAD, *modules], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["peerdesk"]
