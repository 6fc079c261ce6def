"""Who somebody outside the programme is, in words anyone knows.

English and Spanish; the Spanish has not yet been read by a native-speaking peer. Codes are those
of `peerdesk.domain.address_book.PartyKind`.
"""

from types import MappingProxyType
from typing import Final

from peerdesk.wording.islands import island
from peerdesk.wording.translation import gettext, ngettext

_KINDS_EN: Final = MappingProxyType(
    {
        "treating_provider": "Clinic, doctor or counselor who treats them",
        "medical_personnel": "Emergency room or ambulance",
        "health_plan": "Health plan or Medicaid",
        "other_payer": "Someone else who pays for care",
        "court": "Court (family or civil)",
        "criminal_court": "Criminal or treatment court",
        "probation": "Probation or parole",
        "attorney": "Lawyer",
        "police": "Police",
        "child_protection": "Child protection",
        "adult_protection": "Adult protection",
        "housing": "Landlord or housing office",
        "school": "School or training",
        "employer": "Employer",
        "family": "Family",
        "guardian": "Parent or guardian",
        "representative": "Legal representative",
        "friend": "Friend",
        "support_worker": "Worker at another agency",
        "intermediary": "Health information exchange",
        "public_health": "Public health office",
        "vital_statistics": "Office that records deaths",
        "auditor": "Auditor",
        "regulator": "Funder or regulator",
        "researcher": "Researcher",
        "service_organization": "Company that works for our program",
        "other": "Someone else",
    }
)
_KINDS_ES: Final = MappingProxyType(
    {
        "treating_provider": "Clínica, médico o consejero que le atiende",
        "medical_personnel": "Sala de emergencias o ambulancia",
        "health_plan": "Plan de salud o Medicaid",
        "other_payer": "Otra parte que paga la atención",
        "court": "Tribunal (de familia o civil)",
        "criminal_court": "Tribunal penal o de tratamiento",
        "probation": "Libertad condicional",
        "attorney": "Abogado",
        "police": "Policía",
        "child_protection": "Protección de menores",
        "adult_protection": "Protección de adultos",
        "housing": "Dueño o oficina de vivienda",
        "school": "Escuela o formación",
        "employer": "Empleador",
        "family": "Familia",
        "guardian": "Padre, madre o tutor",
        "representative": "Representante legal",
        "friend": "Amigo o amiga",
        "support_worker": "Trabajador de otra agencia",
        "intermediary": "Red de intercambio de datos de salud",
        "public_health": "Oficina de salud pública",
        "vital_statistics": "Oficina que registra las muertes",
        "auditor": "Auditor",
        "regulator": "Quien financia o supervisa",
        "researcher": "Investigador",
        "service_organization": "Empresa que trabaja para nuestro programa",
        "other": "Otra persona o lugar",
    }
)


def party_kind(code: str, language: str = "en") -> str:
    """What somebody outside the programme is, for a code of `PartyKind`."""
    words = _KINDS_ES if language.partition("-")[0] == "es" else _KINDS_EN
    return words[code]


# --- The address book -----------------------------------------------------------------------------


def whom_the_book_is_for() -> str:
    """Above the address book."""
    return gettext(
        "Clinics, courts, landlords and others you share with. Family and friends are kept with "
        "the person they belong to."
    )


def how_many(count: int) -> str:
    """How many entries are shown."""
    return ngettext("{count} entry", "{count} entries", count).format(count=f"{count:,}")


def nobody_here(*, narrowed: bool) -> str:
    """Why the list is empty, and what to do about it."""
    if narrowed:
        return gettext("Nobody by that name. Add them, or type fewer letters.")
    return gettext("Nobody is in the address book yet. Add the first one, or name them on a paper.")


def is_new(name: str) -> str:
    """The last line below what was typed, where nobody has this name."""
    return gettext("New: {name}").format(name=island(name))


def under_hipaa() -> str:
    """They follow HIPAA as well."""
    return gettext("Follows HIPAA")


def passes_on() -> str:
    """They pass records on to others (42 CFR 2.11)."""
    return gettext("Passes records on")


def covered_explained() -> str:
    """Beside the tick that somebody follows HIPAA."""
    return gettext("Clinics, hospitals and health plans do. A landlord or a court does not.")


def exchange_explained() -> str:
    """Beside the tick that somebody passes records on."""
    return gettext("Such as a health information exchange. The paper then names who may look.")


def name_missing() -> str:
    """An entry without a name."""
    return gettext("Write their name first.")


def kind_missing() -> str:
    """An entry of which nobody said what it is."""
    return gettext("Choose who they are. The rules depend on it.")


def kept(name: str) -> str:
    """An entry was written."""
    return gettext("{name} is in the address book.").format(name=island(name))


def retiring(name: str) -> tuple[str, str]:
    """The question before an entry is retired, and what exactly follows."""
    return (
        gettext("Stop using {name}?").format(name=island(name)),
        gettext("They are offered no more. Consents that name them and what was shared stay."),
    )


def retired(name: str) -> str:
    """An entry is offered no more."""
    return gettext("{name} is offered no more.").format(name=island(name))
