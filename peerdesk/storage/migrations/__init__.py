"""Schema changes, oldest first; run by `peerdesk.storage.migrate` alone."""
