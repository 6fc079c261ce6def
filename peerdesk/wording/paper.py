"""The words PeerDesk itself puts on paper, beside what people wrote and what the forms say."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PaperWords:
    """Fixed words of a printed page in one language; `page_of` has {page} and {pages}."""

    page_of: str
    draft: str
    draft_line: str
    in_error: str
    in_error_line: str
    document: str
    content: str
    index: str
    yes: str
    no: str
    reason: str
    original: str
    now: str


_ENGLISH = PaperWords(
    page_of="Page {page} of {pages}",
    draft="DRAFT",
    draft_line="Draft. Not signed. It may still change.",
    in_error="ENTERED IN ERROR",
    in_error_line="Entered in error. It does not count and is kept only as a trace.",
    document="Document",
    content="Content",
    index="What is inside",
    yes="Yes",
    no="No",
    reason="Reason",
    original="What it said",
    now="What it says now",
)

_SPANISH = PaperWords(
    page_of="Página {page} de {pages}",
    draft="BORRADOR",
    draft_line="Borrador. Sin firma. Todavía puede cambiar.",
    in_error="ANOTADO POR ERROR",
    in_error_line="Anotado por error. No cuenta y se guarda solo como rastro.",
    document="Documento",
    content="Contenido",
    index="Qué hay aquí",
    yes="Sí",
    no="No",
    reason="Motivo",
    original="Lo que decía",
    now="Lo que dice ahora",
)

_BY_LANGUAGE = {"en": _ENGLISH, "es": _SPANISH}


def paper_words(language: str) -> PaperWords:
    """The words in `language` (BCP 47), else in its base language, else in English."""
    return _BY_LANGUAGE.get(language.split("-", maxsplit=1)[0].lower(), _ENGLISH)
