"""What PeerDesk itself says to the person a plan is written with, in the language of the plan.

The questions are the form's. Grade 6 or lower; nothing here tells anyone what they should say.
"""

from dataclasses import dataclass

from peerdesk.wording.translation import gettext


@dataclass(frozen=True, slots=True)
class TogetherWords:
    """Words of the shared view in one language. What stands in braces is filled in."""

    # buttons that are always there
    next: str
    back: str
    skipped: str
    unfit: str
    unsaid: str
    not_today: str
    parts: str
    larger: str
    smaller: str
    colours: str
    hide: str
    leave: str
    lines: str
    read_aloud: str
    stop_reading: str
    no_voice: str
    other_language: str
    # where one is
    of: str
    chosen: str
    # the opening, and where to start
    hello: str
    start: str
    first_goal: str
    which_part: str
    all_parts: str
    any_order: str
    done: str
    # rows
    add_first: str
    add_another: str
    open_row: str
    remove: str
    done_row: str
    no_words_yet: str
    already_named: str
    # lines and the word about now
    now: str
    lines_on_plan: str
    from_checked: str
    close: str
    touch: str
    # the calm last page
    rest_title: str
    kept_title: str
    rest: str
    matters: str
    # the end
    read_title: str
    nothing_yet: str
    go_on: str
    change: str
    copies_title: str
    sensitive_title: str
    sensitive_help: str
    sees_title: str
    takes_copy: str
    needed: str
    my_copy: str
    everything: str
    sign_title: str
    sign_help: str
    sign_pad: str
    sign_other: str
    clear_pad: str
    undo_pad: str
    worker_signs: str
    home_title: str
    home_help: str
    print_it: str
    print_large: str
    print_card: str
    print_pocket: str
    fold_help: str
    save_it: str
    show_it: str
    qr_help: str
    left_out: str
    kept_today: str


_ENGLISH = TogetherWords(
    next="Next",
    back="Back",
    skipped="Skip for now",
    unfit="Does not fit me",
    unsaid="I don't want to say",
    not_today="Not today",
    parts="All parts",
    larger="Larger",
    smaller="Smaller",
    colours="Colors",
    hide="Hide",
    leave="Leave",
    lines="Lines",
    read_aloud="Read aloud",
    stop_reading="Stop reading",
    no_voice="The voice of this computer did not work. Nothing is lost. You can read on together.",
    other_language="Español",
    of="{n} of {total}",
    chosen="You chose: {choice}. You can still answer.",
    hello="We write this together. You can skip any question.",
    start="Start",
    first_goal="Start with one goal",
    which_part="Which part of your life is it about?",
    all_parts="Where do you want to go?",
    any_order="Any part, in any order.",
    done="Finish for today",
    add_first="Add one",
    add_another="Add another",
    open_row="Open",
    remove="Remove",
    done_row="Done with this one",
    no_words_yet="No words yet",
    already_named="Named before:",
    now=(
        "Are you thinking of acting on it now? Tell your worker. We stop here. "
        "Your worker stays with you, and you call together."
    ),
    lines_on_plan="Tick the lines you want on your plan.",
    from_checked="Checked on {day}",
    close="Close",
    touch="Touch a key to go on",
    rest_title="That is fine.",
    kept_title="It is done for today. Thank you.",
    rest="All you said is kept. You can go on another day, or not at all.",
    matters="What matters to you",
    read_title="Your plan, from start to end",
    nothing_yet="There are no words in it yet. That is fine.",
    go_on="Go on",
    change="Change something",
    copies_title="Who may see it?",
    sensitive_title="Which of these may be on your copy?",
    sensitive_help="None of these is on a copy unless you tick it.",
    sees_title="What may they see?",
    takes_copy="I take a copy home",
    needed="Paper needs these first.",
    my_copy="Me",
    everything="My copy, {day}",
    sign_title="Do you want to sign it?",
    sign_help="It is your choice. The plan counts either way.",
    sign_pad="Draw your name here",
    sign_other="Or choose another way",
    clear_pad="Clear",
    undo_pad="Take back the last line",
    worker_signs="Worker: your passphrase keeps this as a version.",
    home_title="It is kept. Take it home.",
    home_help="Choose how. You can take more than one.",
    print_it="Print it",
    print_large="Print it in large letters",
    print_card="Print a small card",
    print_pocket="Print a pocket book",
    fold_help=(
        "Fold the sheet in half three times and open it. Cut along the dashed line. Fold it the "
        "long way, push the ends together, and close it like a book."
    ),
    save_it="Save it as a file",
    show_it="Put it on my phone",
    qr_help="Point the camera of your phone at it. The text then is on your phone.",
    left_out="Did not fit: {what}",
    kept_today="This plan is kept as version {n}.",
)

_SPANISH = TogetherWords(
    next="Siguiente",
    back="Atrás",
    skipped="Saltar por ahora",
    unfit="No va conmigo",
    unsaid="No quiero decirlo",
    not_today="Hoy no",
    parts="Partes",
    larger="Más grande",
    smaller="Más chica",
    colours="Colores",
    hide="Tapar",
    leave="Salir",
    lines="Líneas",
    read_aloud="Leer en voz alta",
    stop_reading="Parar de leer",
    no_voice="La voz de esta computadora no funcionó. Nada se perdió. Sigan leyendo juntos.",
    other_language="English",
    of="{n} de {total}",
    chosen="Usted eligió: {choice}. Todavía puede responder.",
    hello="Esto lo escribimos juntos. Puede saltar cualquier pregunta.",
    start="Empezar",
    first_goal="Empezar con una meta",
    which_part="¿De qué parte de su vida se trata?",
    all_parts="¿A dónde quiere ir?",
    any_order="Cualquier parte, en cualquier orden.",
    done="Terminar por hoy",
    add_first="Añadir",
    add_another="Añadir otra",
    open_row="Abrir",
    remove="Quitar",
    done_row="Ya está",
    no_words_yet="Todavía sin palabras",
    already_named="Ya nombró a:",
    now=(
        "¿Piensa hacerlo ahora? Dígaselo a su trabajador. Paramos aquí. "
        "Su trabajador se queda con usted y llaman juntos."
    ),
    lines_on_plan="Marque las líneas que quiere en su plan.",
    from_checked="Revisada el {day}",
    close="Cerrar",
    touch="Toque una tecla para seguir",
    rest_title="Está bien.",
    kept_title="Por hoy está hecho. Gracias.",
    rest="Todo lo que dijo queda guardado. Puede seguir otro día, o no seguir.",
    matters="Lo que le importa",
    read_title="Su plan, de principio a fin",
    nothing_yet="Todavía no tiene palabras. Está bien.",
    go_on="Seguir",
    change="Cambiar algo",
    copies_title="¿Quién puede verlo?",
    sensitive_title="¿Cuáles de estas pueden ir en su copia?",
    sensitive_help="Ninguna va en una copia si usted no la marca.",
    sees_title="¿Qué pueden ver?",
    takes_copy="Me llevo una copia",
    needed="Para el papel hace falta esto.",
    my_copy="Yo",
    everything="Mi copia, {day}",
    sign_title="¿Quiere firmarlo?",
    sign_help="Usted decide. El plan vale de las dos formas.",
    sign_pad="Dibuje su nombre aquí",
    sign_other="O elija otra forma",
    clear_pad="Borrar",
    undo_pad="Quitar la última línea",
    worker_signs="Trabajador: su frase secreta guarda esto como versión.",
    home_title="Está guardado. Lléveselo.",
    home_help="Elija cómo. Puede llevar más de una.",
    print_it="Imprimirlo",
    print_large="Imprimirlo con letra grande",
    print_card="Imprimir una tarjeta pequeña",
    print_pocket="Imprimir un libro de bolsillo",
    fold_help=(
        "Doble la hoja por la mitad tres veces y ábrala. Corte por la línea de rayas. Dóblela a "
        "lo largo, junte los extremos y ciérrela como un libro."
    ),
    save_it="Guardarlo como archivo",
    show_it="Pasarlo a mi teléfono",
    qr_help="Apunte con la cámara de su teléfono. El texto queda en su teléfono.",
    left_out="No cupo: {what}",
    kept_today="Este plan queda guardado como versión {n}.",
)

_BY_LANGUAGE = {"en": _ENGLISH, "es": _SPANISH}
OTHER_LANGUAGE = {"en": "es", "es": "en"}
"""What the language button changes to."""


def together_words(language: str) -> TogetherWords:
    """The words in `language` (BCP 47), else in its base language, else in English."""
    return _BY_LANGUAGE.get(base_language(language), _ENGLISH)


def base_language(language: str) -> str:
    """The language without region and script, "en" for none."""
    return language.split("-", maxsplit=1)[0].lower() or "en"


def another_writes() -> str:
    """The draft of this plan belongs to someone else."""
    return gettext(
        "Another worker is writing on this plan. All its words are safe. Ask them to save it first."
    )


def pin_state(*, is_set: bool) -> str:
    """In Settings: whether there is a PIN."""
    if is_set:
        return gettext("You have an exit PIN. A new one takes its place.")
    return gettext(
        "You have no exit PIN yet. PeerDesk asks for one the first time you write together."
    )
