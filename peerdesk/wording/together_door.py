"""What the shared view says where the worker has a hand in it, in the language of the plan.

What only the worker can do, at the door, is said in their own language (`exit_door`).

The Spanish has not yet been read by a native-speaking peer.
"""

from dataclasses import dataclass

from peerdesk.wording.failures import SENTENCES, sentence
from peerdesk.wording.together import base_language


@dataclass(frozen=True, slots=True)
class DoorWords:
    """Words of the door, of keeping and of taking home in one language; braces are filled in."""

    # the door, for the person
    by_pin: str
    stay: str
    hide_again: str
    # keeping and taking home
    worker_phrase: str
    keep_it: str
    printers: str
    printed_one: str
    printed: str
    saved: str
    saved_locked: str
    spilled: str

    def printed_on(self, sheets: int) -> str:
        """The printer has the pages."""
        return (self.printed_one if sheets == 1 else self.printed).format(n=sheets)

    def saved_as(self, path: str, *, locked: bool) -> str:
        """The file is written, and what to remember."""
        return (self.saved_locked if locked else self.saved).format(path=path)


_ENGLISH = DoorWords(
    by_pin="For the worker: this leads back to the other records.",
    stay="Stay on this page",
    hide_again="Hide again",
    worker_phrase="Passphrase",
    keep_it="Keep it",
    printers=(
        "A printer may keep a copy of what it prints, and so may the computer that serves it. "
        "Print where you would also lay the paper down. PeerDesk writes into the record that "
        "this was printed."
    ),
    printed_one="{n} page went to the printer.",
    printed="{n} pages went to the printer.",
    saved="Saved as {path}. Anyone who gets the file can read it.",
    saved_locked="Saved as {path}. Only its password opens it.",
    spilled="Did not fit where it belongs and goes on elsewhere: {names}.",
)

_SPANISH = DoorWords(
    by_pin="Para quien le da apoyo: por aquí se vuelve a los otros registros.",
    stay="Quedarse en esta página",
    hide_again="Tapar otra vez",
    worker_phrase="Frase secreta",
    keep_it="Guardarlo",
    printers=(
        "La impresora puede quedarse con una copia, y también la computadora que la maneja. "
        "Imprima donde también dejaría el papel. PeerDesk anota en el registro que se imprimió."
    ),
    printed_one="{n} página fue a la impresora.",
    printed="{n} páginas fueron a la impresora.",
    saved="Guardado como {path}. Quien tenga el archivo puede leerlo.",
    saved_locked="Guardado como {path}. Solo se abre con su contraseña.",
    spilled="No cupo en su lugar y sigue en otra parte: {names}.",
)

_FAILURES_IN_SPANISH = {
    "WrongPassphrase": (
        "Esa no es la frase secreta. Los registros están a salvo. "
        "Mire las mayúsculas y el idioma del teclado, y pruebe otra vez."
    ),
    "DiskFull": (
        "El disco está lleno y esto no se pudo guardar. Lo guardado antes está a salvo, y sus "
        "palabras siguen aquí. Haga espacio; PeerDesk guarda entonces por sí mismo."
    ),
    "SaveFailed": (
        "Esto no se pudo guardar. Lo guardado antes está a salvo, y sus palabras siguen aquí. "
        "Mire que el disco esté conectado y no esté lleno; PeerDesk lo sigue intentando."
    ),
}


def door_words(language: str) -> DoorWords:
    """The words in `language` (BCP 47), else in its base language, else in English."""
    return _SPANISH if base_language(language) == "es" else _ENGLISH


def spoken(error: Exception, language: str) -> str:
    """What happened, in the language of the plan where PeerDesk has the sentence in it."""
    if base_language(language) != "es":
        return sentence(error)
    known = {SENTENCES[name]: words for name, words in _FAILURES_IN_SPANISH.items()}
    return sentence(error, lambda english: known.get(english, english))
