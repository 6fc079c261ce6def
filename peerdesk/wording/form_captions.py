"""Captions around the fields of a form, in the language of the form.

The person reads them beside the questions, so both speak one language. The Spanish has not yet
been read by a native-speaking peer.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FormCaptions:
    """Captions in one language. What stands in braces is filled in."""

    yes: str
    no: str
    not_answered: str
    no_answer: str
    file_wanted: str
    own_words: str
    calendar: str
    add_first: str
    add_another: str
    remove: str
    move_up: str
    move_down: str
    moved: str
    matters_most: str
    put_back: str
    removed: str
    removed_aloud: str
    not_now: str
    more: str
    skip: str
    unfit: str
    unsaid: str
    no_copy: str
    on_card: str
    write_idea: str
    idea: str
    idea_from: str
    use_idea: str
    no_thanks: str
    idea_taken: str
    whose_idea: str
    the_idea: str
    done: str
    sensitive: str
    by_someone_else: str
    add_line: str
    take_off: str
    use_known: str
    use_written: str
    was_used: str
    choose_file: str
    show_file: str
    adding: str

    def standing(self, way: str) -> str:
        """The words for one of the three ways of not answering (`forms.keeping.Standing`)."""
        ways = {"keep.skip": self.skip, "keep.unfit": self.unfit, "keep.unsaid": self.unsaid}
        return ways[way]

    def idea_of(self, whose: str, words: str) -> str:
        """An idea of someone else, with the name of whose it is."""
        template = self.idea_from if whose else self.idea
        return template.format(whose=whose, words=words)


_ENGLISH = FormCaptions(
    yes="Yes",
    no="No",
    not_answered="Not answered",
    no_answer="No answer",
    file_wanted="This form asks for a file here. Keep the file with the record instead.",
    own_words="In own words",
    calendar="Calendar",
    add_first="Add",
    add_another="Add another",
    remove="Remove",
    move_up="Move up",
    move_down="Move down",
    moved="Moved to place {place}",
    matters_most="Matters most",
    put_back="Put it back",
    removed="Removed.",
    removed_aloud="Removed. You can put it back.",
    not_now="Not now…",
    more="More…",
    skip="Skip for now",
    unfit="Does not fit me",
    unsaid="I don't want to say",
    no_copy="In no copy at all",
    on_card="On the card",
    write_idea="Write down someone's idea",
    idea="An idea: {words}",
    idea_from="Idea from {whose}: {words}",
    use_idea="Use it",
    no_thanks="No thanks",
    idea_taken="It is an answer now",
    whose_idea="Whose idea is it? A first name is enough.",
    the_idea="The idea",
    done="Done",
    sensitive="Sensitive: in a copy only when you tick it",
    by_someone_else="Filled in by someone else",
    add_line="Add a line…",
    take_off="Take off",
    use_known="Use one you have…",
    use_written="Use what you wrote before",
    was_used="Taken over from your other plans.",
    choose_file="Choose a picture or scan…",
    show_file="Show it",
    adding="Adding…",
)

_SPANISH = FormCaptions(
    yes="Sí",
    no="No",
    not_answered="Sin respuesta",
    no_answer="Sin respuesta",
    file_wanted="Este formulario pide un archivo aquí. Guárdelo junto al registro.",
    own_words="En sus palabras",
    calendar="Calendario",
    add_first="Agregar",
    add_another="Agregar otra",
    remove="Quitar",
    move_up="Subir",
    move_down="Bajar",
    moved="Ahora está en el lugar {place}",
    matters_most="Importa más",
    put_back="Volver a ponerlo",
    removed="Quitado.",
    removed_aloud="Quitado. Puede volver a ponerlo.",
    not_now="Ahora no…",
    more="Más…",
    skip="Saltar por ahora",
    unfit="No va conmigo",
    unsaid="No quiero decirlo",
    no_copy="En ninguna copia",
    on_card="En la tarjeta",
    write_idea="Anotar la idea de alguien",
    idea="Una idea: {words}",
    idea_from="Idea de {whose}: {words}",
    use_idea="Usarla",
    no_thanks="No, gracias",
    idea_taken="Ahora es una respuesta",
    whose_idea="¿De quién es la idea? Basta el nombre.",
    the_idea="La idea",
    done="Listo",
    sensitive="Delicado: va en una copia solo si usted lo marca",
    by_someone_else="Lo llena otra persona",
    add_line="Agregar una línea…",
    take_off="Quitar",
    use_known="Usar lo que ya tiene…",
    use_written="Usar lo que escribió antes",
    was_used="Se tomó de sus otros planes.",
    choose_file="Elegir una foto o un escaneo…",
    show_file="Verlo",
    adding="Agregando…",
)


def form_captions(language: str) -> FormCaptions:
    """The captions in a language (BCP 47), else in English."""
    return _SPANISH if language.partition("-")[0].lower() == "es" else _ENGLISH
