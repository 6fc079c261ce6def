"""The first run: from an empty folder to a vault with one worker and a recovery key."""
