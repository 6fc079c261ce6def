"""What a screen reader is told where Qt's own telling leads it astray."""
