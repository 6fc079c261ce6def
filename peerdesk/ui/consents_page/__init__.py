"""All papers about sharing, and those they name."""
