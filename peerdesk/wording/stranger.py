"""What a stranger would see on a paper that is carried, said before it is printed.

In the languages plans are made in, because the person looks at it too.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StrangerSentences:
    """Fixed words in one language; braces name what is put in. `facts` are by their code."""

    title: str
    finds: str
    nothing: str
    about: str
    take_off: str
    take_off_what: str
    is_off: str
    put_back: str
    put_back_what: str
    facts: Mapping[str, str]

    def tells(self, label: str, facts: Iterable[str]) -> str:
        """One thing on the paper and what it is about."""
        return self.about.format(label=label, facts=", ".join(self.facts[each] for each in facts))


_ENGLISH = StrangerSentences(
    title="What a stranger would see",
    finds="Whoever finds this paper can read all of it. Private things on it:",
    nothing=(
        "PeerDesk found no word on this paper about illness, medicine, drugs or suicide. "
        "No list of words knows them all: read it through once."
    ),
    about="{label} (about {facts})",
    take_off="Take it off",
    take_off_what="Take it off: {what}",
    is_off="Not on this copy: {label}",
    put_back="Put it back",
    put_back_what="Put it back: {label}",
    facts={
        "suicide": "suicide",
        "drugs": "drugs or alcohol",
        "medicine": "medicine",
        "diagnosis": "a diagnosis",
        "health": "health",
        "other": "something sensitive",
    },
)
_SPANISH = StrangerSentences(
    title="Lo que vería una persona extraña",
    finds="Quien encuentre este papel puede leerlo todo. Cosas privadas que dice:",
    nothing=(
        "PeerDesk no encontró en este papel palabras sobre enfermedad, medicinas, drogas o "
        "suicidio. Ninguna lista las tiene todas: léalo una vez completo."
    ),
    about="{label} (sobre {facts})",
    take_off="Quitarlo",
    take_off_what="Quitarlo: {what}",
    is_off="No está en esta copia: {label}",
    put_back="Volver a ponerlo",
    put_back_what="Volver a ponerlo: {label}",
    facts={
        "suicide": "suicidio",
        "drugs": "drogas o alcohol",
        "medicine": "medicinas",
        "diagnosis": "un diagnóstico",
        "health": "salud",
        "other": "algo delicado",
    },
)
_BY_LANGUAGE = {"en": _ENGLISH, "es": _SPANISH}


def stranger_words(language: str) -> StrangerSentences:
    """The words in `language` (BCP 47), else in its base language, else in English."""
    return _BY_LANGUAGE.get(language.split("-", maxsplit=1)[0].lower(), _ENGLISH)
