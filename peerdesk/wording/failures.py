"""One sentence for every expected failure: what happened, what is safe, what to do next."""


def sentence(error: Exception) -> str:
    """The sentence for `error`, found by the name of its class, filled with its facts."""
    for kind in type(error).__mro__:
        if kind.__name__ in _SENTENCES:
            return _SENTENCES[kind.__name__].format_map(vars(error))
    return _SENTENCES["Exception"]


_SENTENCES = {
    "Exception": (
        "Something went wrong. Your text is still here. Try again, or close and reopen PeerDesk."
    ),
}
