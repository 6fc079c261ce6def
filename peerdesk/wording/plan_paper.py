"""The words PeerDesk itself puts on plans, cards and forms to fill by hand."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlanWords:
    """Fixed words in one language; braces name what is put in.

    `facts` gives short words for a field of a block by its suffix: "Speaks {}" for `:lang`.
    """

    language: str
    draft: str
    draft_line: str
    version: str
    checked: str
    check_again: str
    gone: str
    card: str
    may_text: str
    no_text: str
    sign_here: str
    day: str
    out_of: str
    own_words: str
    cut: str
    fold: str
    yes: str
    no: str
    not_said: str
    files: str
    more: str
    pocket: str
    booklet: str
    nth_book: str
    in_full: str
    filled_in_by: str
    filled_in_about: str
    facts: Mapping[str, str]


_ENGLISH = PlanWords(
    language="en",
    draft="DRAFT",
    draft_line="Draft. Not saved as a version yet. It may still change.",
    version="version {number}",
    checked="Checked {day}.",
    check_again="Checked {day}. Make sure it still works.",
    gone="No longer offered: {names}. Choose another line when you can.",
    card="My card",
    may_text="OK to text",
    no_text="Please do not text",
    sign_here="Sign on this line",
    day="Date",
    out_of="{rate} of {most}",
    own_words="In my own words",
    cut="Print at full size (100%). Cut along the marks.",
    fold="Print at full size (100%). Cut along the marks, then fold in the middle.",
    yes="Yes",
    no="No",
    not_said="not dated",
    files="Kept in PeerDesk beside this plan: {names}. Printed on pages of their own.",
    more="{label}: {what}",
    pocket="My pocket book",
    booklet="My booklet",
    nth_book="Book {number} of {count}",
    in_full="More in the full plan: {names}.",
    filled_in_by="Filled in by {who}",
    filled_in_about="Filled in by {who}, about {name}",
    facts={
        "person:other": "{}",
        "person:lang": "Speaks {}",
        "person:when": "When: {}",
        "person:asked": "Asked: {}",
        "person:role": "Please: {}",
        "person:sees": "May see: {}",
        "medicine:dose": "{}",
        "medicine:why": "For: {}",
        "medicine:from": "From: {}",
        "medicine:feel": "How it is: {}",
        "medicine:note": "{}",
        "place:addr": "{}",
        "place:why": "Why: {}",
        "step:when": "When: {}",
        "step:who": "Who: {}",
        "step:help": "Easier with: {}",
        "step:done": "How it goes: {}",
        "step:whose": "Whose step: {}",
        "step:by": "By {}",
    },
)

_SPANISH = PlanWords(
    language="es",
    draft="BORRADOR",
    draft_line="Borrador. Aún no se guardó como versión. Todavía puede cambiar.",
    version="versión {number}",
    checked="Revisado: {day}.",
    check_again="Revisado: {day}. Vea si todavía funciona.",
    gone="Ya no se ofrece: {names}. Elija otra línea cuando pueda.",
    card="Mi tarjeta",
    may_text="Se le puede mandar mensajes",
    no_text="Por favor, sin mensajes de texto",
    sign_here="Firme en esta línea",
    day="Fecha",
    out_of="{rate} de {most}",
    own_words="En mis propias palabras",
    cut="Imprima a tamaño real (100%). Corte por las marcas.",
    fold="Imprima a tamaño real (100%). Corte por las marcas y doble por la mitad.",
    yes="Sí",
    no="No",
    not_said="sin fecha",
    files="Se guarda en PeerDesk junto a este plan: {names}. Se imprime en hojas aparte.",
    more="{label}: {what}",
    pocket="Mi libro de bolsillo",
    booklet="Mi librito",
    nth_book="Libro {number} de {count}",
    in_full="Más en el plan completo: {names}.",
    filled_in_by="Lo llenó {who}",
    filled_in_about="Lo llenó {who}, sobre {name}",
    facts={
        "person:other": "{}",
        "person:lang": "Habla {}",
        "person:when": "Cuándo: {}",
        "person:asked": "¿Ya se le preguntó?: {}",
        "person:role": "Por favor: {}",
        "person:sees": "Puede ver: {}",
        "medicine:dose": "{}",
        "medicine:why": "Para: {}",
        "medicine:from": "De: {}",
        "medicine:feel": "Cómo me va: {}",
        "medicine:note": "{}",
        "place:addr": "{}",
        "place:why": "Por qué: {}",
        "step:when": "Cuándo: {}",
        "step:who": "Quién: {}",
        "step:help": "Ayudaría: {}",
        "step:done": "Cómo va: {}",
        "step:whose": "De quién es: {}",
        "step:by": "Para el {}",
    },
)

_BY_LANGUAGE = {"en": _ENGLISH, "es": _SPANISH}


def plan_words(language: str) -> PlanWords:
    """The words in `language` (BCP 47), else in its base language, else in English."""
    return _BY_LANGUAGE.get(language.split("-", maxsplit=1)[0].lower(), _ENGLISH)
