"""Why something may or may not leave, in one sentence a worker understands (`consent.md` §3.5).

English and Spanish; the Spanish has not yet been read by a native-speaking peer. People outside
the programme never see these sentences: to them, say only that the programme cannot say whether
anybody is or was served there (42 CFR 2.13(c)).
"""

from collections.abc import Iterable
from string import Formatter

from peerdesk.wording.consent_words import MISSING_EN, MISSING_ES
from peerdesk.wording.shared_words import category_words

ENGLISH = {
    "ALLOW_CONSENT": (
        "Allowed by the consent signed {date}. "
        "Send the Part 2 notice and a copy of the consent with it."
    ),
    "ALLOW_HIPAA_TPO": (
        "Allowed without a signed release: not a Part 2 record, "
        "and this is treatment, payment or operations."
    ),
    "ALLOW_REDISCLOSURE": (
        "You may pass on these received records for this purpose. Send the Part 2 notice with them."
    ),
    "ALLOW_INTERNAL": "Allowed: a member of this program who needs it for the work.",
    "ALLOW_QSO": (
        "Allowed under the service agreement with {recipient}; only what the service needs."
    ),
    "ALLOW_MEDICAL_EMERGENCY": (
        "Allowed: medical emergency. Send what is needed now, then record who, when and why."
    ),
    "ALLOW_CRIME_REPORT": (
        "Allowed: incident at the program. "
        "Only the incident, name, address, whereabouts, and whether the person is served here."
    ),
    "ALLOW_CHILD_ABUSE_REPORT": (
        "Allowed: first report required by state law. The record itself stays protected."
    ),
    "ALLOW_RESEARCH": "Allowed under the approval or written agreement on file.",
    "ALLOW_AUDIT": "Allowed under the approval or written agreement on file.",
    "ALLOW_COURT_ORDER": "Allowed by court order with subpoena; only what the order names.",
    "ALLOW_PUBLIC_HEALTH": "Allowed: de-identified information to a public health authority.",
    "ALLOW_PATIENT_ACCESS": "Allowed: this is the person's own record.",
    "ALLOW_VITAL_STATISTICS": "Allowed: cause of death only.",
    "ALLOW_MINOR_THREAT": (
        "Allowed: facts that reduce a serious threat, on the director's decision."
    ),
    "ALLOW_HIPAA_FAMILY": "Allowed: someone who helps the person. Tell only what that help needs.",
    "ALLOW_SERIOUS_THREAT": (
        "Allowed: serious danger, and {recipient} can lessen it. Tell only what that takes."
    ),
    "ALLOW_ABUSE_REPORT": "Allowed: a report of abuse to those who must be told.",
    "DENY_INVALID_REQUEST": "Fill in: {missing}.",
    "DENY_MIXED_REQUEST": (
        "Counseling notes go separately. Take them out and make a second disclosure."
    ),
    "DENY_NO_CONSENT": (
        "No signed consent covers this. Ask the person whether they want to sign one."
    ),
    "DENY_NOTES_CONSENT_REQUIRED": ("Counseling notes need their own consent, on its own form."),
    "DENY_LEGAL_CONSENT_REQUIRED": (
        "Use in a legal case needs its own consent for that case, or a court order. "
        "A subpoena alone is not enough."
    ),
    "DENY_NOT_ACTIVE": "This consent is a draft or was entered by mistake.",
    "DENY_SUPERSEDED": "A newer consent replaced this one on {date}.",
    "DENY_REVOKED": "The person took this consent back on {date}.",
    "DENY_EXPIRED": "This consent ended on {date}.",
    "DENY_SIGNED_AFTER": "This consent was signed after the disclosure.",
    "DENY_FALSE": "Something important on this consent is known to be false.",
    "DENY_ELEMENT_MISSING": "The form is incomplete: {missing}. A new form must be signed.",
    "DENY_MINOR_SIGNATURE": (
        "State law decides who signs for this young person. A signature it asks for is not there."
    ),
    "DENY_SIGNER_NOT_AUTHORIZED": "The person who signed may not sign this consent.",
    "DENY_DECEASED_NEEDS_REPRESENTATIVE": (
        "The person has died. The executor or other representative must sign."
    ),
    "DENY_COMBINED": "This form mixes consents that must stand alone. Use separate forms.",
    "DENY_DISCLOSER": "This consent lets another program share, not ours.",
    "DENY_INTERMEDIARY": ("The form names the exchange but not who behind it may see the records."),
    "DENY_RECIPIENT": "This consent does not name {recipient}.",
    "DENY_PURPOSE": "This consent is not for this purpose.",
    "DENY_CATEGORY": "Not covered by the consent: {missing}.",
    "DENY_RESTRICTION": "The program agreed not to share this with {recipient}.",
    "DENY_BASIS_NOT_MET": "The exception does not apply yet: {missing}.",
    "DENY_REDISCLOSURE": "Part 2 does not let us pass these received records on for this.",
    "REFER_PRIVACY_OFFICER": (
        "The rules leave this to a judgment PeerDesk cannot make. Ask your privacy officer. "
        "Tell them who asks, for what, and how soon."
    ),
}

SPANISH = {
    "ALLOW_CONSENT": (
        "Permitido por el consentimiento firmado el {date}. "
        "Envíe con ello el aviso de la Parte 2 y una copia del consentimiento."
    ),
    "ALLOW_HIPAA_TPO": (
        "Permitido sin autorización firmada: no es un registro de la Parte 2, "
        "y es para tratamiento, pago u operaciones."
    ),
    "ALLOW_REDISCLOSURE": (
        "Puede pasar estos registros recibidos para este fin. "
        "Envíe con ellos el aviso de la Parte 2."
    ),
    "ALLOW_INTERNAL": "Permitido: alguien de este programa que lo necesita para su trabajo.",
    "ALLOW_QSO": (
        "Permitido por el acuerdo de servicio con {recipient}; solo lo que el servicio necesita."
    ),
    "ALLOW_MEDICAL_EMERGENCY": (
        "Permitido: emergencia médica. Envíe lo necesario ahora y luego anote quién, cuándo "
        "y por qué."
    ),
    "ALLOW_CRIME_REPORT": (
        "Permitido: incidente en el programa. Solo el incidente, el nombre, la dirección, "
        "si recibe servicios aquí y dónde se le vio."
    ),
    "ALLOW_CHILD_ABUSE_REPORT": (
        "Permitido: primer aviso que exige la ley del estado. El registro sigue protegido."
    ),
    "ALLOW_RESEARCH": "Permitido por la aprobación o el acuerdo escrito que consta.",
    "ALLOW_AUDIT": "Permitido por la aprobación o el acuerdo escrito que consta.",
    "ALLOW_COURT_ORDER": (
        "Permitido por orden de un tribunal con citación; solo lo que nombra la orden."
    ),
    "ALLOW_PUBLIC_HEALTH": (
        "Permitido: información sin datos de identidad a una autoridad de salud pública."
    ),
    "ALLOW_PATIENT_ACCESS": "Permitido: es el registro de la propia persona.",
    "ALLOW_VITAL_STATISTICS": "Permitido: solo la causa de la muerte.",
    "ALLOW_MINOR_THREAT": (
        "Permitido: datos que reducen un peligro grave, por decisión de la dirección."
    ),
    "ALLOW_HIPAA_FAMILY": (
        "Permitido: alguien que ayuda a la persona. Diga solo lo que esa ayuda necesita."
    ),
    "ALLOW_SERIOUS_THREAT": (
        "Permitido: peligro grave, y {recipient} puede reducirlo. Diga solo lo necesario."
    ),
    "ALLOW_ABUSE_REPORT": "Permitido: aviso de abuso a quienes hay que avisar.",
    "DENY_INVALID_REQUEST": "Complete: {missing}.",
    "DENY_MIXED_REQUEST": (
        "Las notas de consejería van aparte. Sáquelas y haga una segunda entrega."
    ),
    "DENY_NO_CONSENT": (
        "Ningún consentimiento firmado cubre esto. Pregunte a la persona si quiere firmar uno."
    ),
    "DENY_NOTES_CONSENT_REQUIRED": (
        "Las notas de consejería necesitan su propio consentimiento, en su propio formulario."
    ),
    "DENY_LEGAL_CONSENT_REQUIRED": (
        "Usarlo en un caso legal necesita un consentimiento propio para ese caso, o una orden "
        "de un tribunal. Una citación sola no basta."
    ),
    "DENY_NOT_ACTIVE": "Este consentimiento es un borrador o se anotó por error.",
    "DENY_SUPERSEDED": "Un consentimiento más nuevo lo reemplazó el {date}.",
    "DENY_REVOKED": "La persona retiró este consentimiento el {date}.",
    "DENY_EXPIRED": "Este consentimiento terminó el {date}.",
    "DENY_SIGNED_AFTER": "Este consentimiento se firmó después de la entrega.",
    "DENY_FALSE": "Se sabe que algo importante en este consentimiento es falso.",
    "DENY_ELEMENT_MISSING": ("El formulario está incompleto: {missing}. Hay que firmar uno nuevo."),
    "DENY_MINOR_SIGNATURE": (
        "La ley del estado decide quién firma por esta persona joven. "
        "Falta una firma que esa ley pide."
    ),
    "DENY_SIGNER_NOT_AUTHORIZED": "Quien firmó no puede firmar este consentimiento.",
    "DENY_DECEASED_NEEDS_REPRESENTATIVE": (
        "La persona ha muerto. Debe firmar el albacea u otro representante."
    ),
    "DENY_COMBINED": (
        "Este formulario mezcla consentimientos que deben ir solos. Use formularios separados."
    ),
    "DENY_DISCLOSER": "Este consentimiento deja compartir a otro programa, no al nuestro.",
    "DENY_INTERMEDIARY": (
        "El formulario nombra la red de intercambio, pero no quién detrás de ella puede ver "
        "los registros."
    ),
    "DENY_RECIPIENT": "Este consentimiento no nombra a {recipient}.",
    "DENY_PURPOSE": "Este consentimiento no es para este fin.",
    "DENY_CATEGORY": "El consentimiento no cubre: {missing}.",
    "DENY_RESTRICTION": "El programa acordó no compartir esto con {recipient}.",
    "DENY_BASIS_NOT_MET": "La excepción todavía no se cumple: {missing}.",
    "DENY_REDISCLOSURE": ("La Parte 2 no nos deja pasar estos registros recibidos para este fin."),
    "REFER_PRIVACY_OFFICER": (
        "Las reglas dejan esto a un juicio que PeerDesk no puede hacer. Pregunte a la persona "
        "encargada de privacidad. Dígale quién lo pide, para qué y con qué prisa."
    ),
}

IN_A_CRISIS = {
    "en": (
        "You can always call 911 or 988. Say where and what you see; "
        "do not name the program or why the person is here."
    ),
    "es": (
        "Siempre puede llamar al 911 o al 988. Diga dónde y qué ve; "
        "no nombre el programa ni por qué la persona está aquí."
    ),
}
"""Stands beside every refusal in a crisis (`consent.md` §3.2b)."""


def decision_sentence(
    code: str,
    *,
    date: str = "",
    recipient: str = "",
    missing: Iterable[str] = (),
    language: str = "en",
) -> str:
    """The sentence of a reason code, with what is known put in.

    `date` and `recipient` are ready to read; `missing` are tokens. What is not known reads as
    "an earlier day" and "them". Raises KeyError for a code without a sentence.
    """
    spanish = language.partition("-")[0] == "es"
    template = (SPANISH if spanish else ENGLISH)[code]
    absent = ("un día anterior", "quien lo pide") if spanish else ("an earlier day", "them")
    known = {
        "date": date or absent[0],
        "recipient": recipient or absent[1],
        "missing": ", ".join(missing_words(missing, language)),
    }
    return Formatter().vformat(template, (), known)


def missing_words(tokens: Iterable[str], language: str = "en") -> tuple[str, ...]:
    """What is missing as a worker would say it; kinds of record as everywhere they are named."""
    words = MISSING_ES if language.partition("-")[0] == "es" else MISSING_EN
    return tuple(words.get(token) or category_words(token, language) for token in sorted(tokens))
