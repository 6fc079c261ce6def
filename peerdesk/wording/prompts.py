"""Sentences of the prompts while writing: calm, and never a verdict."""

from peerdesk.wording.translation import gettext, ngettext


def heading(term: str) -> str:
    """The words the pop-up is about."""
    return f"“{' '.join(term.split())}”"


def strength(*, strong: bool) -> str:
    """How strongly other words are suggested, beside the heading."""
    if strong:
        return gettext("many people prefer other words")
    return gettext("something to consider")


def you_could_say() -> str:
    """Above what one could say instead."""
    return gettext("You could say")


def or_else(advice: str) -> str:
    """Advice that does not fit in the place of the term."""
    return gettext("Or: {advice}.").format(advice=advice.strip().removesuffix("."))


def own_words() -> str:
    """Puts quotation marks round it."""
    return gettext("These are their own words")


def own_term() -> str:
    """Keeps it as the person's word."""
    return gettext("Their term for themself…")


def leave_it() -> str:
    """Lets the place stay as it is."""
    return gettext("Leave it")


def never_suggest() -> str:
    """Asks the worker at the desk no more."""
    return gettext("Never suggest this to me")


def ask_say_so(term: str, name: str) -> str:
    """Before a term is kept with the person."""
    return gettext(
        "Only with their say-so: {term} is the word {name} chose. "
        "It is kept with their record, and in notes about them nothing is suggested for it."
    ).format(term=heading(term), name=name or gettext("the person"))


def they_said_so() -> str:
    """Keeps the term."""
    return gettext("They said so: keep it")


def go_back() -> str:
    """Keeps nothing."""
    return gettext("Back")


def places(count: int) -> str:
    """How many places there are, for who listens to the screen; "" for none."""
    if not count:
        return ""
    return ngettext(
        "{count} place where other words are possible: F7.",
        "{count} places where other words are possible: F7.",
        count,
    ).format(count=count)


def at_place(term: str, sentence: str) -> str:
    """Said aloud when one comes to a place."""
    return gettext("{term}: {sentence} Alt+Enter shows other words.").format(
        term=heading(term), sentence=sentence
    )


def none_found() -> str:
    """Said when there is no place to go to."""
    return gettext("Nothing here asks for other words.")


def kept_for_person(term: str) -> str:
    """After a term was kept."""
    return gettext("{term} is kept as their own word.").format(term=heading(term))


def never_again() -> str:
    """After a worker asked not to see it."""
    return gettext("It is not suggested to you any more. Settings, Words brings it back.")
