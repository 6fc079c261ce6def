"""PeerDesk: an offline-first desk for peer support specialists."""

__version__ = "0.1.0"
