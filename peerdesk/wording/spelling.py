"""Sentences about spelling: short, and never about the writer."""

from peerdesk.wording.translation import gettext


def beside() -> str:
    """Beside the word at the top of the pop-up."""
    return gettext("spelling")


def unknown() -> str:
    """Why it is underlined."""
    return gettext("The dictionary does not have this word.")


def did_you_mean() -> str:
    """Above what may have been meant."""
    return gettext("Did you mean")


def add_word() -> str:
    """Says that the word is right, here and everywhere."""
    return gettext("Add to my dictionary")


def word_added(word: str) -> str:
    """After a word was added."""
    return gettext("“{word}” is in your dictionary. Settings, Spelling takes it out again.").format(
        word=word
    )


def where_from() -> str:
    """At the foot of the pop-up: whose words these are."""
    return gettext("English and Spanish dictionaries of PeerDesk. Nothing leaves this device.")


def what_it_is() -> str:
    """What the section of the settings is about."""
    return gettext(
        "A line of dots marks words that may be a slip of the keys. It looks at no grammar. "
        "Names in your records are left alone."
    )


def no_own_words() -> str:
    """Where the worker's own words would stand."""
    return gettext("Words you add while you write will stand here.")
