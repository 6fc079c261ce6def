"""Every sentence that is not a form text or a widget caption; no Qt.

`sentence(error)` gives what happened, what is safe, and what to do next.
"""

from peerdesk.wording.failures import sentence

__all__ = ["sentence"]
