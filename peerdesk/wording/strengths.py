"""Words around the strengths story, in the language of the person: they read them too.

No word of praise: what is good is theirs to say. The Spanish has not yet been read by a
native-speaking peer.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StoryWords:
    """What stands around the things to tick. `saved` has {name}."""

    open: str
    title: str
    about: str
    none_yet: str
    wins: str
    skills: str
    people: str
    private: str
    paper_title: str
    paper_name: str
    booklet: str
    plain: str
    large: str
    save: str
    close: str
    nothing_ticked: str
    saved: str
    printed: str
    two_sided: str

    def kind(self, code: str) -> str:
        """The heading above one kind of strength."""
        return {"win": self.wins, "skill": self.skills, "people": self.people}[code]


_ENGLISH = StoryWords(
    open="Strengths to take home",
    title="Strengths to take home",
    about="These are your words from your plans. Tick what you want on the paper.",
    none_yet=(
        "There is nothing here yet. Words come from saved plans: what you are proud of, what you "
        "are good at, what helps you, and who is on your side."
    ),
    wins="What I have done",
    skills="What I can do, and what helps me",
    people="People on my side",
    private="You marked some of this as sensitive. It goes on only if you tick it.",
    paper_title="What should the paper be called? (only if you want)",
    paper_name="What name should be printed? (only if you want)",
    booklet="Print a booklet",
    plain="Print on whole pages",
    large="Print in large letters",
    save="Save the booklet as a file",
    close="Close",
    nothing_ticked="Tick at least one thing first.",
    saved="Saved as {name}.",
    printed="It is with the printer.",
    two_sided="Print on both sides and turn over the short edge. Then fold it in half.",
)
_SPANISH = StoryWords(
    open="Fortalezas para llevar",
    title="Fortalezas para llevar",
    about="Son sus palabras, de sus planes. Marque lo que quiere en la hoja.",
    none_yet=(
        "Todavía no hay nada aquí. Las palabras vienen de planes guardados: de qué se siente "
        "bien, qué sabe hacer, qué le ayuda y quién está de su lado."
    ),
    wins="Lo que he logrado",
    skills="Lo que sé hacer y lo que me ayuda",
    people="Gente de mi lado",
    private="Usted marcó algo de esto como delicado. Solo va si lo marca aquí.",
    paper_title="¿Cómo debe llamarse la hoja? (solo si quiere)",
    paper_name="¿Qué nombre se imprime? (solo si quiere)",
    booklet="Imprimir un librito",
    plain="Imprimir en páginas enteras",
    large="Imprimir con letra grande",
    save="Guardar el librito como archivo",
    close="Cerrar",
    nothing_ticked="Marque primero por lo menos una cosa.",
    saved="Guardado como {name}.",
    printed="Está en la impresora.",
    two_sided="Imprima por los dos lados y gire por el borde corto. Luego dóblelo por la mitad.",
)


def story_words(language: str) -> StoryWords:
    """The words in a language; in English where we have no other."""
    return _SPANISH if language.partition("-")[0] == "es" else _ENGLISH
