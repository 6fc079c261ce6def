"""What stands around a place to sign, in the language of the paper that is signed.

The Spanish has not yet been read by a native-speaking peer.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SignatureWords:
    """What whoever signs reads beside the pad; `other_name` is for somebody who signs as well."""

    draw: str
    clear: str
    own_name: str
    other_name: str
    typed_counts: str


_ENGLISH = SignatureWords(
    draw="Draw your name here",
    clear="Clear",
    own_name="Or type your name as your signature",
    other_name="Your name; alone it is your signature too",
    typed_counts="Typing your name here counts like signing by hand.",
)
_SPANISH = SignatureWords(
    draw="Dibuje su nombre aquí",
    clear="Borrar",
    own_name="O escriba su nombre como firma",
    other_name="Su nombre; si no dibuja nada, también es su firma",
    typed_counts="Escribir su nombre aquí vale como firmar a mano.",
)


def signature_words(language: str) -> SignatureWords:
    """The words in a language; in English where we have no other."""
    return _SPANISH if language.partition("-")[0] == "es" else _ENGLISH
