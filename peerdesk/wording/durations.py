"""Lengths of time as they are spoken."""

from peerdesk.wording.translation import ngettext

_LONGEST_IN_SECONDS = 90


def spoken_seconds(seconds: int) -> str:
    """`seconds` up to a minute and a half in seconds, above in whole minutes, rounded up."""
    if seconds <= _LONGEST_IN_SECONDS:
        return ngettext("{count} second", "{count} seconds", seconds).format(count=seconds)
    minutes = -(-seconds // 60)
    return ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes)
