"""What PeerDesk says to the person a note is turned to, in the language they read along in.

Grade 6 or lower. The Spanish has not yet been read by a native-speaking peer.
"""

from dataclasses import dataclass

from peerdesk.wording.islands import island
from peerdesk.wording.together import base_language
from peerdesk.wording.translation import gettext


@dataclass(frozen=True, slots=True)
class TurnedWords:
    """Words of the page in one language; braces are filled in."""

    title: str
    hello: str
    hello_unknown: str
    fields: dict[str, str]
    steps: str
    step_by: dict[str, str]
    nothing_yet: str
    changed: str
    put_back: str
    comment: str
    comment_help: str
    agree: str
    agrees: dict[str, str]
    disagreement: str
    initials: str
    initials_help: str
    copy: str
    copies: dict[str, str]
    done: str
    thanks: str
    give_back: str
    go_on: str
    other_language: str
    larger: str
    smaller: str
    colours: str
    hide: str
    leave: str

    def greeting(self, name: str) -> str:
        """A word to the person, by their name where it is known."""
        return self.hello.format(name=island(name)) if name else self.hello_unknown

    def step(self, text: str, who: str, worker: str, by_when: str) -> str:
        """A step as the person reads it: `You: apply to one opening · Fri Feb 6`."""
        words = self.step_by.get(who, "{step}").format(step=island(text), worker=island(worker))
        return f"{words} · {by_when}" if by_when else words

    def of_field(self, link_id: str, worker: str) -> str:
        """The words over one of the note's texts."""
        return self.fields.get(link_id, "").format(worker=island(worker))


_ENGLISH = TurnedWords(
    title="Our note of {day}",
    hello="{name}, this is what is written about our time together. You can change it.",
    hello_unknown="This is what is written about our time together. You can change it.",
    fields={
        "purpose": "Why we met",
        "what_i_did": "What {worker} did",
        "response": "What you said and did",
        "strengths_seen": "Strengths {worker} saw",
        "progress_words": "What you say about your progress",
    },
    steps="What is next",
    step_by={"person": "You: {step}", "peer": "{worker}: {step}", "both": "Both of us: {step}"},
    nothing_yet="Nothing is written yet. You can write the first words.",
    changed="You changed this. What stood there before is kept too.",
    put_back="Put back what stood there",
    comment="Your own words, if you like",
    comment_help="Nobody else can change what you write here. It stays with the note.",
    agree="Do you agree with what is written?",
    agrees={"yes": "Yes", "partly": "Partly", "no": "No", "not_asked": "I don't want to say"},
    disagreement="That is all right. It will say so wherever this note is shown.",
    initials="Your initials, if you like",
    initials_help="To say that you read it. It is no signature.",
    copy="Would you like a copy?",
    copies={"given": "I have one", "later": "Later", "declined": "No, thank you"},
    done="I am done",
    thanks="Thank you. What you wrote is saved.",
    give_back="Please give it back to {worker}.",
    go_on="Back to the note",
    other_language="Español",
    larger="Larger",
    smaller="Smaller",
    colours="Colors",
    hide="Hide",
    leave="Leave",
)

_SPANISH = TurnedWords(
    title="Nuestra nota del {day}",
    hello="{name}, esto es lo que está escrito sobre nuestro encuentro. Usted puede cambiarlo.",
    hello_unknown="Esto es lo que está escrito sobre nuestro encuentro. Usted puede cambiarlo.",
    fields={
        "purpose": "Por qué nos reunimos",
        "what_i_did": "Lo que hizo {worker}",
        "response": "Lo que usted dijo e hizo",
        "strengths_seen": "Fortalezas que vio {worker}",
        "progress_words": "Lo que usted dice de su avance",
    },
    steps="Lo que sigue",
    step_by={"person": "Usted: {step}", "peer": "{worker}: {step}", "both": "Los dos: {step}"},
    nothing_yet="Todavía no hay nada escrito. Usted puede escribir las primeras palabras.",
    changed="Usted cambió esto. Lo que decía antes también se guarda.",
    put_back="Poner lo que decía antes",
    comment="Sus propias palabras, si gusta",
    comment_help="Nadie más puede cambiar lo que escriba aquí. Se queda con la nota.",
    agree="¿Está de acuerdo con lo que está escrito?",
    agrees={"yes": "Sí", "partly": "En parte", "no": "No", "not_asked": "No quiero decirlo"},
    disagreement="Está bien. Se dirá siempre que se muestre esta nota.",
    initials="Sus iniciales, si gusta",
    initials_help="Para decir que lo leyó. No es una firma.",
    copy="¿Quiere una copia?",
    copies={"given": "Ya tengo una", "later": "Después", "declined": "No, gracias"},
    done="Terminé",
    thanks="Gracias. Lo que escribió está guardado.",
    give_back="Por favor, devuélvaselo a {worker}.",
    go_on="Volver a la nota",
    other_language="English",
    larger="Más grande",
    smaller="Más pequeño",
    colours="Colores",
    hide="Tapar",
    leave="Salir",
)

_BY_LANGUAGE = {"en": _ENGLISH, "es": _SPANISH}


def turned_words(language: str) -> TurnedWords:
    """The words in `language` (BCP 47), else in its base language, else in English."""
    return _BY_LANGUAGE.get(base_language(language), _ENGLISH)


def turn_to(name: str) -> str:
    """What the button on the contact page says."""
    who = island(name.replace("&", "&&")) if name else gettext("the person")
    return gettext("Turn the note to {name}").format(name=who)


def what_turning_does() -> str:
    """What happens when the note is turned to the person."""
    return gettext(
        "Shows only this note, in large letters. What they change and what you wrote are both "
        "kept. Your PIN leads back."
    )


def changed_by(name: str) -> str:
    """Beside a text that the person changed."""
    who = island(name) if name else gettext("The person")
    return gettext("{name} changed this.").format(name=who)


def written_by(name: str) -> str:
    """Beside a text that the person wrote first."""
    who = island(name) if name else gettext("The person")
    return gettext("{name} wrote this.").format(name=who)


def you_wrote(text: str) -> str:
    """What the worker had written before the person changed it."""
    return gettext("You had written: {text}").format(text=island(text or "…"))


def they_wrote(name: str, text: str) -> str:
    """What the person had made of it, where the worker's words stand again."""
    who = island(name) if name else gettext("The person")
    said = gettext("{name} had changed it to: {text}")
    return said.format(name=who, text=island(text or "…"))


def put_mine_back() -> str:
    """Let the worker's words stand in the text again."""
    return gettext("Put my words back")


def put_theirs_back() -> str:
    """Let the person's words stand in it again."""
    return gettext("Put their words back")


def both_stay() -> str:
    """Why nothing is lost by putting one's words back."""
    return gettext("Both are kept with the note and shown on every copy of it.")


def their_comment(name: str) -> str:
    """The heading of what the person typed themselves."""
    who = island(name) if name else gettext("the person")
    return gettext("In the words of {name}").format(name=who)


def nobody_changes_it() -> str:
    """Why the comment cannot be edited."""
    return gettext("They typed this themselves. Nobody else can change it.")
