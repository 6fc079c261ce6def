"""The person's own questions about their record, and plain answers, in their language.

The Spanish has not yet been read by a native-speaking peer. Texts in braces are filled in.
"""

from dataclasses import dataclass
from datetime import date, datetime

from peerdesk.wording.days import clock_in_words, day_in_words
from peerdesk.wording.islands import island


@dataclass(frozen=True, slots=True)
class QuestionsWords:
    """All words of the page in one language; those by code are dictionaries.

    An ampersand in `statuses` stands before the letter that presses the button.
    """

    title: str
    about: str
    who_has_seen: str
    what_was_told: str
    want_a_copy: str
    want_out: str
    back: str
    leave: str
    other_language: str
    # who has seen it
    seen_help: str
    seen_older: str
    seen_kept: str
    seen_line: str
    times: str
    nobody: str
    did: dict[str, str]
    kinds: dict[str, str]
    # what was told whom
    rules: dict[str, str]
    spans: dict[str, str]
    on_paper: str
    as_file: str
    as_locked_file: str
    keep_it_safe: str
    # a copy
    copy_help: tuple[str, ...]
    nothing_to_copy: str
    later: str
    later_written: str
    later_undated: str
    # out
    out_help: tuple[str, ...]
    what_happens: str
    happens: tuple[str, ...]
    choose: str
    statuses: dict[str, str]
    chosen: str
    take_back: str
    take_back_one: str
    take_back_sure: str
    taken_back: str
    none_to_take_back: str
    delete_plans: str
    delete_written: str


ENGLISH = QuestionsWords(
    title="{name}, this is about your record",
    about="Ask anything. Nothing of anyone else is on this page.",
    who_has_seen="Who has seen my record?",
    what_was_told="What have you told whom?",
    want_a_copy="I want a copy",
    want_out="I want out",
    back="Back to my questions",
    leave="For the worker: leave",
    other_language="Español",
    seen_help="Everyone here signs in with their own name. This is what they opened or wrote.",
    seen_older="Show older days",
    seen_kept="What is older is kept as well. Ask us for it.",
    seen_line="{who} {did} {what}",
    times="{count} times, {first} to {last}",
    nobody="No one so far.",
    did={
        "looked": "looked at",
        "wrote": "wrote in",
        "signed": "signed",
        "shared": "shared something from",
        "refused": "was asked to share and did not:",
        "asked_rules": "looked up what may be told from",
    },
    kinds={
        "": "your record",
        "contact_note": "notes of your meetings",
        "plan": "your plans",
        "consent": "your consents",
        "letter": "letters for you",
        "report": "a report",
    },
    rules={
        "everything": "Everything",
        "part2": "With my consent",
        "hipaa": "Without my consent",
    },
    spans={"all": "From the start", "year": "Last 12 months", "month": "Last 30 days"},
    on_paper="Print it",
    as_file="Save it as a file",
    as_locked_file="Save it with a password",
    keep_it_safe="Anyone who finds the paper or the file can read it. Keep it safe.",
    copy_help=(
        "It is your right, and you need no reason.",
        "In it are your signed notes, your plans, your consents and letters.",
    ),
    nothing_to_copy="Nothing is signed or kept yet, so there is nothing to copy.",
    later="Not now: write down that I asked",
    later_written="Written down. You get it by {day}.",
    later_undated="Written down.",
    out_help=(
        "That is fine. You can stop at any time. You need no reason.",
        "You can come back at any time, too.",
    ),
    what_happens="What happens to your record",
    happens=(
        "No one writes in it any more. You can always ask who has looked at it.",
        (
            "Consents have to be kept for at least 6 years, and signed notes as long as state law "
            "says. They stay locked. No one here can erase them."
        ),
        "Your plans are yours. You can take them with you and ask us to delete them.",
        (
            "What you let us share ends when you take your consents back. "
            "What others have already got cannot be called back."
        ),
    ),
    choose="What do you want?",
    statuses={
        "paused_by_person": "A &break, for as long as I like",
        "stepped_back": "To &stop, and the door stays open",
        "completed_by_choice": "To stop, because I &reached what I came for",
        "not_now": "&Nothing for now",
    },
    chosen="Written down: {status}.",
    take_back="Take back all {count} of my consents",
    take_back_one="Take back my consent",
    take_back_sure="Yes, take back: from now on nothing is shared because of them",
    taken_back="Taken back. From now on nothing is shared because of them.",
    none_to_take_back="You have no consent in force.",
    delete_plans="Ask to delete my plans",
    delete_written="Written down. We tell you when it is done.",
)

SPANISH = QuestionsWords(
    title="{name}, esto trata de su registro",
    about="Pregunte lo que quiera. En esta página no hay nada de nadie más.",
    who_has_seen="¿Quién ha visto mi registro?",
    what_was_told="¿Qué han contado, y a quién?",
    want_a_copy="Quiero una copia",
    want_out="Quiero salir",
    back="Volver a mis preguntas",
    leave="Para quien trabaja aquí: salir",
    other_language="English",
    seen_help="Cada quien entra aquí con su propio nombre. Esto es lo que abrió o escribió.",
    seen_older="Mostrar días anteriores",
    seen_kept="Lo anterior también se guarda. Pídanoslo.",
    seen_line="{who} {did} {what}",
    times="{count} veces, de {first} a {last}",
    nobody="Nadie hasta ahora.",
    did={
        "looked": "vio",
        "wrote": "escribió en",
        "signed": "firmó",
        "shared": "compartió algo de",
        "refused": "recibió una petición y no compartió:",
        "asked_rules": "consultó qué se puede decir de",
    },
    kinds={
        "": "su registro",
        "contact_note": "notas de sus encuentros",
        "plan": "sus planes",
        "consent": "sus consentimientos",
        "letter": "cartas para usted",
        "report": "un aviso",
    },
    rules={
        "everything": "Todo",
        "part2": "Con mi consentimiento",
        "hipaa": "Sin mi consentimiento",
    },
    spans={"all": "Desde el principio", "year": "Últimos 12 meses", "month": "Últimos 30 días"},
    on_paper="Imprimir",
    as_file="Guardar como archivo",
    as_locked_file="Guardar con contraseña",
    keep_it_safe="Quien encuentre el papel o el archivo puede leerlo. Guárdelo bien.",
    copy_help=(
        "Es su derecho y no necesita dar un motivo.",
        "Incluye sus notas firmadas, sus planes, sus consentimientos y cartas.",
    ),
    nothing_to_copy="Todavía no hay nada firmado ni guardado que copiar.",
    later="Ahora no: anoten que la pedí",
    later_written="Anotado. La recibe a más tardar el {day}.",
    later_undated="Anotado.",
    out_help=(
        "Está bien. Puede parar cuando quiera. No necesita dar un motivo.",
        "También puede volver cuando quiera.",
    ),
    what_happens="Qué pasa con su registro",
    happens=(
        "Nadie escribe más en él. Siempre puede preguntar quién lo ha visto.",
        (
            "Los consentimientos se tienen que guardar al menos 6 años, y las notas firmadas el "
            "tiempo que diga la ley del estado. Siguen bajo llave. Nadie aquí los puede borrar."
        ),
        "Sus planes son suyos. Puede llevárselos y pedir que los borremos.",
        (
            "Lo que nos dejó compartir termina cuando retira sus consentimientos. "
            "Lo que otros ya recibieron no se puede recuperar."
        ),
    ),
    choose="¿Qué quiere?",
    statuses={
        "paused_by_person": "Una &pausa, el tiempo que yo quiera",
        "stepped_back": "Parar, y la p&uerta sigue abierta",
        "completed_by_choice": "Parar, porque &logré lo que buscaba",
        "not_now": "&Nada por ahora",
    },
    chosen="Anotado: {status}.",
    take_back="Retirar mis {count} consentimientos",
    take_back_one="Retirar mi consentimiento",
    take_back_sure="Sí, retirar: desde ahora no se comparte nada por ellos",
    taken_back="Retirado. Desde ahora no se comparte nada por ellos.",
    none_to_take_back="No tiene ningún consentimiento vigente.",
    delete_plans="Pedir que borren mis planes",
    delete_written="Anotado. Le avisamos cuando esté hecho.",
)


def questions_words(language: str) -> QuestionsWords:
    """The words in a language (BCP 47), English where there are none."""
    return SPANISH if language.partition("-")[0] == "es" else ENGLISH


def day_heading(day: date, language: str) -> str:
    """The day above what was done on it."""
    return day_in_words((day.year, day.month, day.day), language)


def at_moment(at: datetime, language: str) -> str:
    """A local day and time."""
    return f"{day_heading(at.date(), language)}, {clock_in_words(at.time(), language)}"


def seen_line(worker: str, role: str, did: str, kind: str, language: str) -> str:
    """`Rosa Little (Peer specialist) looked at your plans`."""
    words = questions_words(language)
    who = f"{island(worker)} ({island(role)})" if role else island(worker)
    return words.seen_line.format(who=who, did=words.did[did], what=words.kinds[kind])


def seen_when(count: int, first: datetime, last: datetime, language: str) -> str:
    """At what time, or how often between which times; local times."""
    begun, ended = (clock_in_words(at.time(), language) for at in (first, last))
    if count == 1:
        return begun
    return questions_words(language).times.format(count=count, first=begun, last=ended)


def chosen_line(status: str, language: str) -> str:
    """Says which standing was written down."""
    words = questions_words(language)
    return words.chosen.format(status=words.statuses[status].replace("&", ""))


def take_back_words(count: int, language: str) -> str:
    """What the button says that takes every consent back."""
    words = questions_words(language)
    return words.take_back_one if count == 1 else words.take_back.format(count=count)


def later_line(due: date | None, language: str) -> str:
    """By when they get it."""
    words = questions_words(language)
    if due is None:
        return words.later_undated
    return words.later_written.format(day=day_heading(due, language))
