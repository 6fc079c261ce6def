"""The words of a sign-in sheet that lies on the table of a group; it says nothing of the group."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SignInWords:
    """One language's words; `date` stands before a line to write on."""

    title: str
    date: str
    name: str
    initials: str
    came: str
    left: str


_ENGLISH = SignInWords("Sign-in sheet", "Date", "First name", "Initials", "Came", "Left")
_SPANISH = SignInWords(
    "Hoja de asistencia", "Fecha", "Nombre de pila", "Iniciales", "Llegó", "Se fue"
)
_BY_LANGUAGE = {"en": _ENGLISH, "es": _SPANISH}


def sign_in_words(language: str) -> SignInWords:
    """The words of a language; English where there are none."""
    return _BY_LANGUAGE.get(language, _ENGLISH)
