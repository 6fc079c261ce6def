"""What the invented people of the pictures say, in the languages of the forms."""

from tests.printing.plans import IN_ENGLISH, Sayings

IN_SPANISH = Sayings(
    {
        "me.title": ["Mi hoja de los días buenos"],
        "me.name": ["Graciela O."],
        "me.lang": ["Español"],
        "cc.title": ["Si necesito una mano"],
        "cc.name": ["Graciela"],
        "name": ["Rosa Ortiz", "Padre Julián", "Thảo Nguyễn"],
        "rel": ["mi hermana", "de la parroquia", "mi vecina"],
        "phone": ["312-555-0142", "(312) 555-0177", "+1 312 555 0120"],
        "what": ["Caminar hasta el río antes del trabajo", "Llamar por la clase de la tarde"],
        "when": ["lunes y jueves", "después de cenar"],
        "who": ["yo", "Rosa"],
        "dose": ["20 mg por la mañana"],
        "addr": ["Calle Mayor 12, puerta lateral"],
        "say": ["Quiero un trabajo al aire libre.", "Menos noches a solas."],
        "low": ["sin salida"],
        "mid": ["regular"],
        "high": ["libre"],
        "how": ["Llamar al 312-555-0101"],
    },
    ["Un té en el escalón", "Música a todo volumen", "Llamar a quien me entiende"],
    "Un lugar pequeño con una ventana y una puerta que cierra. Gente que me llama por mi nombre.",
    "Unas palabras mías",
    "a mi manera",
)
SAYINGS = {"en": IN_ENGLISH, "es": IN_SPANISH}
