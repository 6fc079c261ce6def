"""What is said about a new passphrase: how hard it is to guess, and what would help."""

_STRENGTH = (
    "Guessed at once.",
    "Easy to guess.",
    "Still too easy to guess.",
    "Hard to guess. This is enough.",
    "Very hard to guess.",
)
_ADVICE = {
    "none": "",
    "short": "Make it longer. Four or more words that do not belong together work well.",
    "common": "Many people use this one, so it is tried first. Choose words of your own.",
    "word": "A single word is tried early. Add more words that do not belong together.",
    "name": "Names are tried early. Add words that do not belong together.",
    "about_you": "Your own name is tried first. Leave it out.",
    "keyboard": "Keys that lie next to each other are tried early. Use words instead.",
    "repeat": "Repeating something adds little. Add different words instead.",
    "sequence": "Rows such as abc or 1234 are tried early. Use words instead.",
    "date": "Dates and years are tried early. Use words instead.",
}


def strength(score: int) -> str:
    """The strength in words, for a score from 0 to 4."""
    return _STRENGTH[score]


def advice(weakness: str) -> str:
    """What would help, for a code of `services.passphrases.Weakness`; empty when nothing must."""
    return _ADVICE[weakness]
