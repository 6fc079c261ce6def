"""Sentences of complaints and breaches that the house writes itself."""


def shared_under_a_mistake(count: int) -> str:
    """What opens a review when a consent that was relied on turns out to be a mistake."""
    times = "once" if count == 1 else f"{count} times"
    return f"A consent was a mistake, and information was shared under it {times}."
