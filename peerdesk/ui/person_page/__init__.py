"""One person: what happened, newest first, and what one should know about them."""
