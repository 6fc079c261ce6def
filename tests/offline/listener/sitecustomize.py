"""Listens inside a Python program from its first line on; the interpreter imports it by name.

Writes one line to the file named by HEARD for everything that reaches for a network, and one for
the first import of the database layer, by which one can tell that the whole program has loaded.
"""

import os
import socket
import sys

_heard = os.open(os.environ["HEARD"], os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
_LOCAL = {"socket.gethostname", "socket.sethostname"}


def _listen(event, arguments):
    if event == "import" and arguments[0] == "sqlalchemy.orm":
        os.write(_heard, b"loaded\n")
    elif event == "socket.__new__":
        if arguments[1] != getattr(socket, "AF_UNIX", None):
            os.write(_heard, f"socket {arguments[1]!r}\n".encode())
    elif event.startswith("socket.") and event not in _LOCAL:
        where = arguments[1] if len(arguments) > 1 else arguments
        if not isinstance(where, str | bytes):  # a path is a socket on this machine
            os.write(_heard, f"{event} {where!r}\n".encode())
    elif event in {"urllib.Request", "http.client.connect", "ftplib.connect", "smtplib.connect"}:
        os.write(_heard, f"{event}\n".encode())


sys.addaudithook(_listen)
