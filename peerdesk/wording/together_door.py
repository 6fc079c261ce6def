"""What PeerDesk says to the worker in the shared view, in the language the person reads along in.

The Spanish has not yet been read by a native-speaking peer.
"""

from dataclasses import dataclass

from peerdesk.wording.failures import SENTENCES, sentence
from peerdesk.wording.together import base_language


@dataclass(frozen=True, slots=True)
class DoorWords:
    """Words of the door, of keeping and of taking home in one language; braces are filled in."""

    # the door
    exit_pin: str
    worker_phrase: str
    by_pin: str
    by_phrase: str
    leave: str
    stay: str
    hide_again: str
    # choosing a PIN
    new_pin: str
    same_pin: str
    what_a_pin_is: str
    pins_differ: str
    go_on: str
    # keeping and taking home
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
    exit_pin="Exit PIN",
    worker_phrase="Passphrase",
    by_pin="For the worker: this leads back to the other records.",
    by_phrase=("The PIN was wrong too many times. What was written is kept. Type your passphrase."),
    leave="Leave",
    stay="Stay on this page",
    hide_again="Hide again",
    new_pin="New exit PIN",
    same_pin="The same PIN again",
    what_a_pin_is=(
        "The person sits in front of the screen, and only this PIN leads back to other "
        "records. Use 4 to 8 digits. It is not your passphrase."
    ),
    pins_differ="The two PINs are not the same. Nothing was changed. Try again.",
    go_on="Go on",
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
    exit_pin="PIN de salida",
    worker_phrase="Frase secreta",
    by_pin="Para el trabajador: por aquí se vuelve a los otros registros.",
    by_phrase=(
        "El PIN estuvo mal demasiadas veces. Lo escrito está guardado. Escriba su frase secreta."
    ),
    leave="Salir",
    stay="Quedarse en esta página",
    hide_again="Tapar otra vez",
    new_pin="PIN de salida nuevo",
    same_pin="El mismo PIN otra vez",
    what_a_pin_is=(
        "La persona está frente a la pantalla, y solo este PIN lleva de vuelta a los otros "
        "registros. Use de 4 a 8 dígitos. No es su frase secreta."
    ),
    pins_differ="Los dos PIN no son iguales. Nada cambió. Pruebe otra vez.",
    go_on="Seguir",
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
    "WrongPin": (
        "Ese no es el PIN. Lo escrito está guardado. "
        "Le quedan: {left}. Sin intentos, escriba su frase secreta."
    ),
    "PinUnusable": (
        "Ese PIN no sirve. Nada cambió. Use de {least} a {most} dígitos, y no siempre el mismo."
    ),
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
