"""The command line: an administrator's verbs over the same services as the window's.

`main` is what `peerdesk.app` calls. Everything heavy is imported by the command that needs it.
"""

from peerdesk.cli.running import main

__all__ = ["main"]
