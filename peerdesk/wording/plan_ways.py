"""Words on the ways between plans, in the language of the plan: the person reads them too.

The Spanish has not yet been read by a native-speaking peer.
"""

from dataclasses import dataclass

from peerdesk.wording.islands import island


@dataclass(frozen=True, slots=True)
class WayWords:
    """What stands on a way to another plan, and over thoughts from one. Braces are filled in."""

    written_before: str
    told_before: str
    opens: str
    begins: str

    def way(self, title: str, *, begun: bool) -> str:
        """The words of a way to a plan that is there already, or to one that would be begun."""
        template = self.opens if begun else self.begins
        return template.format(title=island(title))


_ENGLISH = WayWords(
    written_before="Use what you wrote before",
    told_before="You wrote before:",
    opens="Open {title}",
    begins="Begin {title}",
)
_SPANISH = WayWords(
    written_before="Usar lo que ya escribió",
    told_before="Ya escribió:",
    opens="Abrir: {title}",
    begins="Empezar: {title}",
)


def way_words(language: str) -> WayWords:
    """The words in a language; in English where we have no other."""
    return _SPANISH if language.partition("-")[0] == "es" else _ENGLISH
