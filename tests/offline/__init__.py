"""PeerDesk works without any network; a listener inside the real program proves it."""
