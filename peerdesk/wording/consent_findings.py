"""What a paper about sharing still needs before it can be sealed, one sentence for each.

English and Spanish; the Spanish has not yet been read by a native-speaking peer. Nobody is blamed:
a sentence says what is open, and the page shows the place beside it.
"""

from types import MappingProxyType
from typing import Final

from peerdesk.wording.consents import decision_sentence, missing_words

_OPEN_EN, _OPEN_ES = "Still open: {missing}.", "Todavía falta: {missing}."
_NOT_ON_PAPER_EN = "The paper does not show {missing}. A new one must be signed."
_NOT_ON_PAPER_ES = "El papel no muestra esto: {missing}. Hay que firmar uno nuevo."

_ENGLISH: Final = MappingProxyType(
    {
        "recipient_name": "Name who may get it, or take the empty row out.",
        "recipient_kind": "Say who they are, so that the right rules hold.",
        "intermediary": "This network passes records on. Say who behind it may see them.",
        "court_form": (
            "For a court, use the form for one case, or the one for a court or officer. "
            "This form cannot carry it."
        ),
        "criminal_justice_only": "This form is only for a criminal court, probation or parole.",
        "proceeding": "Name the one case it is for.",
        "half_day": "Write the whole date, with day, month and year.",
        "days_turned": "The first day is after the last one.",
        "already_over": "The last day is before the day it was signed.",
        "too_long": "Your state lets it last {days} days at most. Choose an earlier day.",
        "signed_ahead": "The day of signing has not come yet.",
        "other_signature": "The other signature is not there yet. Or say that nobody else signs.",
        "combined": "This mixes what must stand alone. Use a form of its own for each.",
        "other_programme": "This paper lets another program share, not ours.",
        "age_unknown": (
            "It is not on record whether this person is an adult. "
            "Until it is, the paper lets nothing out."
        ),
        "minor_rule": (
            "Who signs for a young person is state law, and no rule is set here. "
            "Ask your privacy officer before anything is shared."
        ),
        "scan": "Add the scan or a photo of the paper.",
        "what_is_revoked": "Say what is taken back.",
        "which_is_revoked": "Name the paper that is taken back.",
        "answer": "Write down the program's answer, with its day.",
        "must_agree": (
            "It was paid in full without the health plan, so the law asks the program to agree."
        ),
        "way": "Say how to reach them.",
        "way_phone": "Write the number to call or text.",
        "way_email": "Write the email address.",
        "way_address": "Write the address for letters.",
        "notice_version": "Say which notice it was.",
        "notice_day": "Say on which day it was handed over.",
        "notice_signature": "Sign, or note that they did not want to and why.",
    }
)
_SPANISH: Final = MappingProxyType(
    {
        "recipient_name": "Ponga quién puede recibirlo, o quite la fila vacía.",
        "recipient_kind": "Diga quiénes son, para que valgan las reglas correctas.",
        "intermediary": "Esta red pasa registros a otros. Diga quién detrás de ella puede verlos.",
        "court_form": (
            "Para un tribunal, use la hoja para un solo caso o la de un tribunal o agente. "
            "Esta hoja no sirve para eso."
        ),
        "criminal_justice_only": (
            "Esta hoja es solo para un tribunal penal o la libertad condicional."
        ),
        "proceeding": "Ponga el único caso para el que es.",
        "half_day": "Escriba la fecha completa, con día, mes y año.",
        "days_turned": "El primer día es posterior al último.",
        "already_over": "El último día es anterior al día de la firma.",
        "too_long": "Su estado permite {days} días como máximo. Elija un día anterior.",
        "signed_ahead": "El día de la firma todavía no ha llegado.",
        "other_signature": "Todavía falta la otra firma. O diga que nadie más firma.",
        "combined": "Esto mezcla lo que debe ir por separado. Use una hoja para cada cosa.",
        "other_programme": "Este papel deja compartir a otro programa, no al nuestro.",
        "age_unknown": (
            "No consta si esta persona es mayor de edad. Hasta que conste, no se comparte nada."
        ),
        "minor_rule": (
            "Quién firma por una persona joven lo dice la ley del estado, y aquí no hay regla. "
            "Pregunte a su responsable de privacidad antes de compartir algo."
        ),
        "scan": "Agregue la imagen o una foto del papel.",
        "what_is_revoked": "Diga qué se retira.",
        "which_is_revoked": "Nombre el papel que se retira.",
        "answer": "Anote la respuesta del programa, con su día.",
        "must_agree": (
            "Se pagó todo sin el plan de salud, así que la ley pide al programa que acepte."
        ),
        "way": "Diga cómo comunicarse.",
        "way_phone": "Escriba el número para llamar o mandar mensajes.",
        "way_email": "Escriba el correo electrónico.",
        "way_address": "Escriba la dirección para las cartas.",
        "notice_version": "Diga qué aviso fue.",
        "notice_day": "Diga qué día se entregó.",
        "notice_signature": "Firme, o anote que no quiso firmar y por qué.",
    }
)


def finding_words(
    token: str, language: str = "en", *, on_paper: bool = False, days: int | None = None
) -> str:
    """The sentence of a finding: one of ours, a reason of the rules, or an element that is missing.

    `days` is how long the state lets a consent last. Raises KeyError for a reason code that has
    no sentence.
    """
    spanish = language.partition("-")[0] == "es"
    own = (_SPANISH if spanish else _ENGLISH).get(token)
    if own is not None:
        return own.format(days=days)
    if token.isupper():
        return decision_sentence(token, language=language)
    (missing,) = missing_words((token,), language)
    if on_paper:
        return (_NOT_ON_PAPER_ES if spanish else _NOT_ON_PAPER_EN).format(missing=missing)
    return (_OPEN_ES if spanish else _OPEN_EN).format(missing=missing)
