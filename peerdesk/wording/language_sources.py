"""The guides behind the prompts, by their codes in the list of words."""

from peerdesk.wording.translation import gettext

_TITLES = {
    "N1": "NIDA, Words Matter: terms to use and avoid",
    "N2": "NIDA, Words Matter: preferred language",
    "NH": "NIH Style Guide, person-first language",
    "CD": "CDC, Preferred Terms",
    "AP": "American Academy of Pediatrics, terms for substance use",
    "SA": "SAMHSA, A Guide to the Use of Language",
    "ON": "ONDCP, Changing the Language of Addiction",
    "RR": "Recovery Research Institute, Addictionary",
    "VA": "US Veterans Affairs, content style guide",
    "TB": "Say this, not this (PMC9386168)",
    "PR": "PreventEd, Person-First Language",
    "SC": "Santa Clara County, Preferred language pledge",
    "FF": "Fentanyl Facts, Words Matter",
    "ID": "Idaho Health and Welfare, Stigma reduction",
    "FI": "Face It TOGETHER, What not to say",
    "FH": "FHE Health, Codependency language",
    "UL": "UofL Health, The Power of Language",
    "NQ": "Nottinghamshire Healthcare NHS, Recovery-oriented language",
    "CP": "Certified Peer Specialist Training Course",
    "WR": "Copeland and Mead, WRAP and Peer Support",
    "MH": "Mental Health Coordinating Council, Recovery Oriented Language Guide",
    "CT": "Connecticut DMHAS and Yale, Recovery-Oriented Care",
    "EH": "Park and others 2021, Stigmatizing language of physicians",
    "SN": "Sun and others 2022, Negative patient descriptors",
    "HM": "Himmelstein and others 2022, Stigmatizing language in records",
    "HD": "Journal of Hospital Medicine, Leaving against advice",
    "BM": "Cox and Fritz 2022, BMJ",
    "JG": "Complain, deny, fail (J Grad Med Educ 2015)",
    "SU": "988 Canada, Suicide-safe language",
    "SL": "Suicide Prevention Lehigh County, Finding the words",
    "NA": "NAMI, Language of the policy platform",
    "MG": "Be Well LA, Mental Health Language Guide",
    "TL": "The Last Mile, Approach to Language",
    "PI": "Pioneer Human Services, Language Matters",
    "UH": "Unhomed, Respectful Communication",
    "AD": "APA Style, Bias-free language: disability",
    "NK": "NICE style guide, Talking about people",
    "HV": "NIAID, HIV Language Guide",
    "NL": "People-first HIV language (Lynn and others)",
    "BG": "British Geriatrics Society, Preferred language",
    "WB": "Truth About Weight, Obesity and language",
    "GL": "GLAAD Media Reference Guide",
    "NV": "NSVRC, Language access",
    "CB": "US Children's Bureau, The Words We Use",
    "CS": "Casey Family Programs, Language in child welfare",
    "RE": "retext-equality, rule data",
}


def source_title(code: str) -> str:
    """The guide of a code; "~" before a code says that the guide's idea was carried further."""
    return _TITLES.get(code.removeprefix("~"), code.removeprefix("~"))


def source_line(codes: tuple[str, ...]) -> str:
    """Where a suggestion comes from, in one line; without codes from the programme itself."""
    if not codes:
        return gettext("From your program's own list.")
    led = [source_title(code) for code in codes if not code.startswith("~")]
    if led:
        return gettext("From: {guides}.").format(guides="; ".join(led))
    carried = "; ".join(map(source_title, codes))
    return gettext("Our own, in the spirit of: {guides}.").format(guides=carried)
