"""Print the keys of a vault in hexadecimal, one a line, so that a search for them can be made.

python -m tests.journeys.vault_key VAULT PASSPHRASE_FILE
"""

import sys
from pathlib import Path

from peerdesk.crypto import keys
from peerdesk.crypto.stretching import stretch
from peerdesk.storage import header


def main(folder: str, passphrase_file: str) -> None:
    """Derive them as unlocking does, without opening the vault."""
    found = header.read(Path(folder)).header
    passphrase = Path(passphrase_file).read_text(encoding="utf-8")
    opened = keys.open_slot(found, stretch(passphrase, found.salt, found.cost))
    for key in opened.vault_keys:
        sys.stdout.write(f"{key.hex()}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
