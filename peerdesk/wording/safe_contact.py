"""How to reach somebody without harm, in one short text for every page that offers to."""

from types import MappingProxyType
from typing import Final, Protocol

_WAYS: Final = MappingProxyType(
    {
        "en": MappingProxyType(
            {
                "phone": "call {at}",
                "text": "text {at}",
                "email": "email {at}",
                "letter": "write to {at}",
                "in_person": "only face to face",
            }
        ),
        "es": MappingProxyType(
            {
                "phone": "llamar al {at}",
                "text": "mensaje de texto al {at}",
                "email": "correo a {at}",
                "letter": "carta a {at}",
                "in_person": "solo en persona",
            }
        ),
    }
)
_VOICE: Final = MappingProxyType(
    {
        "en": MappingProxyType(
            {
                "no": "Leave no message.",
                "name_only": "A message may hold a first name and a number only.",
                "yes": "A message is fine.",
            }
        ),
        "es": MappingProxyType(
            {
                "no": "No deje mensaje.",
                "name_only": "En un mensaje, solo un nombre y un número.",
                "yes": "Puede dejar un mensaje.",
            }
        ),
    }
)
_CALLED: Final = MappingProxyType({"en": "Call yourself {name}.", "es": "Preséntese como {name}."})
_NEVER: Final = MappingProxyType({"en": "Never: {words}", "es": "Nunca: {words}"})


class SafeContact(Protocol):
    """What the request says: codes in `ways` and `voice`, words elsewhere, "" for nothing."""

    @property
    def ways(self) -> frozenset[str]:
        """Of phone, text, email, letter, in_person."""

    @property
    def phone(self) -> str:
        """The number to call or text."""

    @property
    def voice(self) -> str:
        """Whether a message may be left: no, name_only or yes."""

    @property
    def email(self) -> str:
        """The address to write to."""

    @property
    def address(self) -> str:
        """Where letters go, over several lines."""

    @property
    def called(self) -> str:
        """What we call ourselves."""

    @property
    def never(self) -> str:
        """What the person never wants, in their own words."""


def safe_contact_words(asked: SafeContact, language: str = "en") -> str:
    """The request of 45 CFR 164.522(b) in plain words; "" when nothing is asked for.

    What the person never wants comes last, as they said it.
    """
    tongue = "es" if language.partition("-")[0] == "es" else "en"
    letters = " ".join(asked.address.split())
    known = {"phone": asked.phone, "text": asked.phone, "email": asked.email, "letter": letters}
    told = [
        pattern.format(at=known.get(way, "")).strip()
        for way, pattern in _WAYS[tongue].items()
        if way in asked.ways
    ]
    sentences = (
        _begun("; ".join(told)) + "." if told else "",
        _VOICE[tongue].get(asked.voice, "") if "phone" in asked.ways else "",
        _CALLED[tongue].format(name=asked.called) if asked.called else "",
        _NEVER[tongue].format(words=asked.never) if asked.never else "",
    )
    return " ".join(filter(None, sentences))


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]
