"""What the shared view says where a paper about sharing is filled in, not a plan.

English and Spanish; the Spanish has not yet been read by a native-speaking peer.
"""

from dataclasses import replace

from peerdesk.wording.together import TogetherWords, base_language, together_words

_ENGLISH = {
    "hello": "We fill this in together. You can say no to any part of it.",
    "rest": "All you said is kept. Nothing is shared by it until you sign.",
    "read_title": "Your form, from start to end",
    "nothing_yet": "Nothing is in it yet. That is fine.",
    "needed": "Before you sign, this is still open.",
    "sign_help": "It is your choice. Without your signature it does not count.",
    "worker_signs": "Worker: your passphrase seals what was signed.",
    "kept_today": "It is signed and kept. You can take it back at any time.",
}
_SPANISH = {
    "hello": "Esto lo llenamos juntos. Puede decir que no a cualquier parte.",
    "rest": "Todo lo que dijo queda guardado. Nada se comparte hasta que usted firme.",
    "read_title": "Su hoja, de principio a fin",
    "nothing_yet": "Todavía no tiene nada. Está bien.",
    "needed": "Antes de firmar, falta esto.",
    "sign_help": "Usted decide. Sin su firma no vale.",
    "worker_signs": "Trabajador: su frase secreta sella lo que se firmó.",
    "kept_today": "Está firmado y guardado. Puede retirarlo en cualquier momento.",
}


def consent_words(language: str) -> TogetherWords:
    """The words of the shared view for a paper about sharing."""
    own = _SPANISH if base_language(language) == "es" else _ENGLISH
    return replace(together_words(language), **own)
