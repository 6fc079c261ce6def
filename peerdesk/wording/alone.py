"""Words around what is the person's alone, in their language (plans.md D13).

The Spanish has not yet been read by a native-speaking peer.
"""

from dataclasses import dataclass

from peerdesk.wording.translation import gettext


@dataclass(frozen=True, slots=True)
class AloneWords:
    """What the person reads around their own page."""

    a_day: str
    print_week: str
    wipe: str
    sure: str
    wipe_now: str
    keep: str
    wiped: str
    rest: str
    nothing_yet: str
    no_day: str


_ENGLISH = AloneWords(
    a_day="Write about today",
    print_week="Print a week for the fridge",
    wipe="Wipe this page",
    sure=(
        "All you wrote here will be gone for good. Older backups still hold it until newer ones "
        "take their place."
    ),
    wipe_now="Yes, wipe it",
    keep="No, keep it",
    wiped="It is gone.",
    rest="It stays here for you. It opens only side by side. Nobody counts it or finds it.",
    nothing_yet="No day has a number yet. That is fine.",
    no_day="no day",
)
_SPANISH = AloneWords(
    a_day="Escribir sobre hoy",
    print_week="Imprimir una semana para el refrigerador",
    wipe="Borrar esta página",
    sure=(
        "Todo lo que escribió aquí se irá para siempre. Las copias de respaldo viejas todavía lo "
        "tienen hasta que otras nuevas tomen su lugar."
    ),
    wipe_now="Sí, borrarla",
    keep="No, guardarla",
    wiped="Ya no está.",
    rest="Se queda aquí para usted. Solo se abre al escribir juntos; nadie más lo ve ni lo cuenta.",
    nothing_yet="Ningún día tiene número todavía. Está bien.",
    no_day="sin día",
)


def alone_words(language: str) -> AloneWords:
    """The words in a language; in English where we have no other."""
    return _SPANISH if language.partition("-")[0] == "es" else _ENGLISH


def offered(title: str) -> str:
    """The worker's button that opens such a page with the person."""
    return gettext("{title}, together").format(title=title)


def what_it_is() -> str:
    """Beside that button."""
    return gettext(
        "Only when they ask, and only side by side. Nothing of it is listed, found or counted. "
        "On paper it works without this computer."
    )
