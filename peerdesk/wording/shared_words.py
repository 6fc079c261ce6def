"""The kinds of record, the purposes and the kinds of people to tell, in words anyone knows.

English and Spanish; the Spanish has not yet been read by a native-speaking peer. Whatever names
one of these on a page or on paper takes the words from here. Words of somebody's own stay.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

_CATEGORIES_EN: Final = MappingProxyType(
    {
        "attendance": "days and times they came",
        "contact_notes": "contact notes",
        "recovery_plan": "recovery plan",
        "wrap": "wellness plan",
        "crisis_plan": "safety and crisis plans",
        "substance_use_plans": "plans about alcohol or drugs",
        "advance_directive": "advance directive",
        "other_plans": "other plans",
        "assessments": "assessments",
        "diagnosis": "diagnosis",
        "medications": "medications",
        "toxicology": "drug and alcohol test results",
        "billing": "billing",
        "sud_counseling_notes": "substance use counseling notes",
        "psychotherapy_notes": "psychotherapy notes",
        "all_records": "all records, but no counseling notes",
        "consents": "signed consents",
        "files": "scans and photos",
        "accounting": "list of what was shared",
        "incident_circumstances": "what happened",
        "patient_status": "that they are served here",
        "name_address": "name and address",
        "last_known_whereabouts": "where they were last seen",
        "abuse_report": "the report",
        "cause_of_death": "cause of death",
    }
)

_CATEGORIES_ES: Final = MappingProxyType(
    {
        "attendance": "días y horas en que vino",
        "contact_notes": "notas de los encuentros",
        "recovery_plan": "plan de recuperación",
        "wrap": "plan de bienestar",
        "crisis_plan": "planes de seguridad y de crisis",
        "substance_use_plans": "planes sobre alcohol o drogas",
        "advance_directive": "directiva anticipada",
        "other_plans": "otros planes",
        "assessments": "evaluaciones",
        "diagnosis": "diagnóstico",
        "medications": "medicinas",
        "toxicology": "resultados de pruebas de drogas y alcohol",
        "billing": "cobros",
        "sud_counseling_notes": "notas de consejería sobre uso de sustancias",
        "psychotherapy_notes": "notas de psicoterapia",
        "all_records": "todos los registros, sin notas de consejería",
        "consents": "consentimientos firmados",
        "files": "copias y fotos de papeles",
        "accounting": "lista de lo que se compartió",
        "incident_circumstances": "qué pasó",
        "patient_status": "que recibe servicios aquí",
        "name_address": "nombre y dirección",
        "last_known_whereabouts": "dónde se le vio por última vez",
        "abuse_report": "el aviso",
        "cause_of_death": "causa de la muerte",
    }
)

_PURPOSES_EN: Final = MappingProxyType(
    {
        "treatment": "treatment",
        "payment": "payment",
        "operations": "running the program",
        "legal_proceeding": "a legal case",
        "criminal_justice_monitoring": "court or probation supervision",
        "patient_request": "what the person asked for",
        "research": "research",
        "fundraising": "fundraising",
        "housing": "housing",
        "employment": "work",
        "education": "school",
        "benefits": "benefits",
        "family_support": "family support",
        "internal": "work inside the program",
        "patient_access": "their own copy",
    }
)

_PURPOSES_ES: Final = MappingProxyType(
    {
        "treatment": "tratamiento",
        "payment": "pago",
        "operations": "funcionamiento del programa",
        "legal_proceeding": "un caso legal",
        "criminal_justice_monitoring": "supervisión del tribunal o de la libertad condicional",
        "patient_request": "lo que pidió la persona",
        "research": "investigación",
        "fundraising": "recaudación de fondos",
        "housing": "vivienda",
        "employment": "trabajo",
        "education": "escuela",
        "benefits": "beneficios",
        "family_support": "apoyo de la familia",
        "internal": "trabajo dentro del programa",
        "patient_access": "su propia copia",
    }
)

_GROUNDS_EN: Final = MappingProxyType(
    {
        "medical_emergency": "A medical emergency",
        "serious_threat": "Serious danger to someone, soon",
        "crime_on_premises": "A crime here or against staff, or a threat of one",
        "child_abuse_report": "A child may be abused or neglected",
        "abuse_report": "Abuse that the law says to report",
        "minor_threat": "A young person in serious danger",
        "family_involved": "Someone who helps the person",
        "qso": "A service agreement on file",
        "research": "A research agreement on file",
        "audit_evaluation": "An audit agreement on file",
        "court_order": "A court order with its subpoena on file",
    }
)


def category_words(code: str, language: str = "en") -> str:
    """One kind of record."""
    return _words(_CATEGORIES_EN, _CATEGORIES_ES, code, language)


def categories_line(codes: Iterable[str], language: str = "en") -> str:
    """Kinds of record in one line, in their usual order, as they stand in a list."""
    order = {code: place for place, code in enumerate(_CATEGORIES_EN)}
    placed = sorted(codes, key=lambda code: (order.get(code, len(order)), code))
    return ", ".join(category_words(code, language) for code in placed)


def purpose_words(code: str, language: str = "en") -> str:
    """What something is shared for."""
    return _words(_PURPOSES_EN, _PURPOSES_ES, code, language)


def ground_words(code: str) -> str:
    """A ground that needs no consent, to a worker."""
    return _GROUNDS_EN.get(code, code.replace("_", " "))


def _words(english: Mapping[str, str], spanish: Mapping[str, str], code: str, language: str) -> str:
    words = spanish if language.partition("-")[0] == "es" else english
    return words.get(code, code.replace("_", " "))
