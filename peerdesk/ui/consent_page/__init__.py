"""One paper about sharing: written, signed, read, taken back."""
