"""The words of "what was shared with whom", on screen and on paper, in the reader's language.

The Spanish has not yet been read by a native-speaking peer.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from peerdesk.wording.days import day_in_words
from peerdesk.wording.islands import island
from peerdesk.wording.shared_words import categories_line, purpose_words


@dataclass(frozen=True, slots=True)
class AccountingWords:
    """Fixed words in one language; braces stand for what is filled in.

    `rules` explain each view by its code; `media` and `grounds` are by code as well.
    """

    title: str
    about: str
    period: str
    up_to: str
    made_on: str
    made_by: str
    none: str
    count_one: str
    count: str
    when: str
    whom: str
    what: str
    why: str
    ground: str
    by: str
    the_person: str
    inside: str
    not_said: str
    not_completed: str
    unknown: str
    emergency: str
    rules: dict[str, str]
    media: dict[str, str]
    grounds: dict[str, str]


_ENGLISH = AccountingWords(
    title="What was shared about me",
    about="About",
    period="Period",
    up_to="Everything up to {day}",
    made_on="Made on",
    made_by="Made by",
    none="Nothing was shared in this period.",
    count_one="Shared once in this period.",
    count="Shared {count} times in this period.",
    when="When",
    whom="With whom",
    what="What",
    why="What for",
    ground="Why it was allowed",
    by="By",
    the_person="You, as your own copy",
    inside="Someone who works here",
    not_said="not written down",
    not_completed="Nothing left: it could not be finished.",
    unknown="It is not known if it left.",
    emergency="Emergency: {nature}. Told to {receiver}, {facility}, by {discloser}.",
    rules={
        "part2": (
            "This lists what was shared with your consent in the last 3 years (42 CFR 2.25)."
        ),
        "hipaa": (
            "This lists what was shared without your consent in the last 6 years, apart from "
            "care, payment, running the program and your own copies (45 CFR 164.528)."
        ),
        "everything": "This lists everything that left this program, your own copies as well.",
    },
    media={
        "pdf": "as a PDF file",
        "print": "on paper",
        "phone": "on your phone",
        "fhir": "as a data file",
        "file": "as a file",
        "spoken": "told aloud",
        "clipboard": "copied by hand",
    },
    grounds={
        "ALLOW_CONSENT": "Your signed consent",
        "ALLOW_REDISCLOSURE": "Rules for records we got from others",
        "ALLOW_HIPAA_TPO": "Care, payment or running the program",
        "ALLOW_INTERNAL": "Work inside the program",
        "ALLOW_QSO": "A service agreement",
        "ALLOW_MEDICAL_EMERGENCY": "A medical emergency",
        "ALLOW_CRIME_REPORT": "A crime here or against staff",
        "ALLOW_CHILD_ABUSE_REPORT": "A first report that state law asks for",
        "ALLOW_RESEARCH": "Approved research",
        "ALLOW_AUDIT": "An audit or review",
        "ALLOW_COURT_ORDER": "A court order",
        "ALLOW_PUBLIC_HEALTH": "Public health, with no names",
        "ALLOW_PATIENT_ACCESS": "Your right to your own record",
        "ALLOW_VITAL_STATISTICS": "The law on causes of death",
        "ALLOW_MINOR_THREAT": "Serious danger to a young person",
        "ALLOW_HIPAA_FAMILY": "Someone who helps you",
        "ALLOW_SERIOUS_THREAT": "Serious danger",
        "ALLOW_ABUSE_REPORT": "A report of abuse",
    },
)

_SPANISH = AccountingWords(
    title="Qué se compartió sobre mí",
    about="Sobre",
    period="Período",
    up_to="Todo hasta el {day}",
    made_on="Hecho el",
    made_by="Hecho por",
    none="No se compartió nada en este período.",
    count_one="Se compartió una vez en este período.",
    count="Se compartió {count} veces en este período.",
    when="Cuándo",
    whom="Con quién",
    what="Qué",
    why="Para qué",
    ground="Por qué se permitió",
    by="Por",
    the_person="Usted, como copia propia",
    inside="Alguien que trabaja aquí",
    not_said="no se anotó",
    not_completed="No salió nada: no se pudo terminar.",
    unknown="No se sabe si salió.",
    emergency="Emergencia: {nature}. Se dijo a {receiver}, {facility}; lo dijo {discloser}.",
    rules={
        "part2": (
            "Esta lista muestra lo que se compartió con su consentimiento en los últimos 3 años "
            "(42 CFR 2.25)."
        ),
        "hipaa": (
            "Esta lista muestra lo que se compartió sin su consentimiento en los últimos 6 años, "
            "aparte de su atención, el pago, el funcionamiento del programa y sus propias copias "
            "(45 CFR 164.528)."
        ),
        "everything": (
            "Esta lista muestra todo lo que salió de este programa, también sus propias copias."
        ),
    },
    media={
        "pdf": "como archivo PDF",
        "print": "en papel",
        "phone": "en su teléfono",
        "fhir": "como archivo de datos",
        "file": "como archivo",
        "spoken": "de palabra",
        "clipboard": "copiado a mano",
    },
    grounds={
        "ALLOW_CONSENT": "Su consentimiento firmado",
        "ALLOW_REDISCLOSURE": "Las reglas para registros que recibimos de otros",
        "ALLOW_HIPAA_TPO": "Atención, pago o funcionamiento del programa",
        "ALLOW_INTERNAL": "Trabajo dentro del programa",
        "ALLOW_QSO": "Un acuerdo de servicio",
        "ALLOW_MEDICAL_EMERGENCY": "Una emergencia médica",
        "ALLOW_CRIME_REPORT": "Un delito aquí o contra el personal",
        "ALLOW_CHILD_ABUSE_REPORT": "Un primer aviso que pide la ley del estado",
        "ALLOW_RESEARCH": "Un estudio aprobado",
        "ALLOW_AUDIT": "Una auditoría o revisión",
        "ALLOW_COURT_ORDER": "Una orden de un tribunal",
        "ALLOW_PUBLIC_HEALTH": "Salud pública, sin nombres",
        "ALLOW_PATIENT_ACCESS": "Su derecho a su propio registro",
        "ALLOW_VITAL_STATISTICS": "La ley sobre causas de muerte",
        "ALLOW_MINOR_THREAT": "Peligro grave para una persona joven",
        "ALLOW_HIPAA_FAMILY": "Alguien que le ayuda",
        "ALLOW_SERIOUS_THREAT": "Peligro grave",
        "ALLOW_ABUSE_REPORT": "Un aviso de abuso",
    },
)


def accounting_words(language: str) -> AccountingWords:
    """The words in a language (BCP 47), English where there are none."""
    return _SPANISH if language.partition("-")[0] == "es" else _ENGLISH


def how_many(count: int, language: str = "en") -> str:
    """How often something was shared."""
    words = accounting_words(language)
    if not count:
        return words.none
    return words.count_one if count == 1 else words.count.format(count=count)


def between(first: date | None, last: date, language: str = "en") -> str:
    """The days of a period; without a first one since the beginning."""
    until = day_in_words((last.year, last.month, last.day), language)
    if first is None:
        return accounting_words(language).up_to.format(day=until)
    return f"{day_in_words((first.year, first.month, first.day), language)} – {until}"


def receiver(purpose: str, name: str, address: str, language: str = "en") -> str:
    """With whom it was shared, and where they are; `purpose` is a `SharingPurpose`."""
    words = accounting_words(language)
    if purpose == "patient_access":
        return words.the_person
    if purpose == "internal":
        return words.inside
    return ", ".join(island(text) for text in (name, *address.splitlines()) if text)


def shared_why(purpose: str, language: str = "en") -> str:
    """What it was shared for, said to the person themself."""
    if purpose == "patient_request":
        return "lo que usted pidió" if language.partition("-")[0] == "es" else "what you asked for"
    return purpose_words(purpose, language)


def shared_what(told: str, categories: Iterable[str], medium: str, language: str = "en") -> str:
    """What was shared, in short, and in which form."""
    words = accounting_words(language)
    what = told or categories_line(categories, language) or words.not_said
    form = words.media.get(medium, "")
    return f"{what} ({form})" if form else what


def emergency_line(
    nature: str, receiver: str, facility: str, discloser: str, language: str = "en"
) -> str:
    """What was written down about an emergency (42 CFR 2.51(c))."""
    told = (island(text) for text in (nature.rstrip(". "), receiver, facility, discloser))
    named = dict(zip(("nature", "receiver", "facility", "discloser"), told, strict=True))
    return accounting_words(language).emergency.format(**named)
