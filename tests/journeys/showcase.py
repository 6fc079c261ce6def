"""Plans for the pictures: what two of the invented people wrote with their worker.

    python -m tests.journeys.showcase VAULT PASSPHRASE_FILE

Darnell has a recovery plan with two goals and how they go, a scan with it, and a draft of its next
version; Graciela, who is new, a safety plan in Spanish. Ilse has none.
"""

import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from peerdesk.crypto.signing import SigningKey
from peerdesk.domain.people import PersonDetails
from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.values import Coding, PartialDate
from peerdesk.services import attachments, exit_pin, opening, people, plans, unlock
from peerdesk.services.attachments import Belonging, Original
from peerdesk.services.desk import Desk
from tests.builders import DEVICE, TurningClock
from tests.journeys.cast import PIN, ROSAS_NUMBER

SAFETY_OF = "Graciela Ortiz"


def main(folder: str, passphrase_file: str) -> None:
    """Write the plans into a vault in which Darnell is known."""
    passphrase = Path(passphrase_file).read_text(encoding="utf-8")
    turning = TurningClock(datetime.now(UTC) - timedelta(days=3), os.environ.get("TZ", "UTC"))
    clock = turning.clock()
    desk = opening.open_desk(unlock.unlock(Path(folder), passphrase, clock), DEVICE, clock)
    try:
        furnish(desk, opening.signing_key(desk, passphrase))
    finally:
        desk.vault.close()


def furnish(desk: Desk, key: SigningKey) -> None:
    """Write and save the plans; the next version of the first is begun."""
    exit_pin.choose(desk, PIN)
    darnell = people.find(desk, "Darnell")[0].person_id
    recovery = plans.start(desk, darnell, "recovery-plan")
    opened = plans.open_plan(desk, recovery)
    plans.save(desk, opened, recovery_plan(opened.answers))
    plans.save_version(desk, key, recovery)
    attachments.add(
        desk, Original(Path("housing-letter.pdf"), _letter()), Belonging(darnell, recovery)
    )
    opened = plans.open_plan(desk, recovery)
    plans.save(desk, opened, opened.answers.with_answer("rv.change", "I have a key date now."))
    graciela = people.add(desk, PersonDetails(SAFETY_OF, pronouns="ella", identifier="green scarf"))
    safety = plans.start(desk, graciela, "safety-plan", "es")
    opened = plans.open_plan(desk, safety)
    plans.save(desk, opened, safety_plan(opened.answers))
    plans.save_version(desk, key, safety)
    people.add(desk, PersonDetails("Ilse Brandt", pronouns="she", identifier="yellow bag"))


def recovery_plan(answers: Answers) -> Answers:
    """A plan with two goals, the first of them under way."""
    answers = _with(
        answers,
        {
            "me.title": "My year of doors",
            "me.name": "Darnell",
            "me.pron": "he",
            "me.why": "So that people ask me first, and not about me.",
            "me.with": "Sam",
            "rp.hope": "A door that is mine, mornings at work, Sundays with my daughter.",
            "rp.home.now": "On my cousin's couch. It is loud, but there is soup.",
            "rp.home.want": "Two rooms near the 14 bus, with a lock I have the only key to.",
        },
    )
    answers = answers.with_answer("rp.strong", ("I fix bicycles", "I keep my word"))
    answers = answers.with_answer("rp.home.feel", 4)
    for name, low_to_high in (("low", "stuck"), ("mid", "getting by"), ("high", "steady")):
        answers = answers.with_answer(f"rp.scale:{name}", low_to_high)
    answers, _ = _row(
        answers, "rp.people", {"name": "Rosa", "rel": "my sister", "phone": ROSAS_NUMBER}
    )
    answers = _home_goal(answers)
    goal = {
        "say": "Work with my hands again, mornings only.",
        "short": "Morning work",
        "why": "Afternoons are for my daughter.",
    }
    answers, row = _row(answers, "rp.purpose.goal", goal)
    answers, _ = _row(
        answers, "rp.purpose.goal:step", {"what": "Ask at the bike shop", "when": "Tuesday"}, row
    )
    return answers


def _home_goal(answers: Answers) -> Answers:
    group = "rp.home.goal"
    goal = {
        "say": "I want my own door key again.",
        "short": "My own key",
        "why": "So that my daughter can stay over.",
        "know": "She has a drawer of her own.",
    }
    answers, row = _row(answers, group, goal)
    answers = answers.with_answer(f"{group}:have", ("My sister Rosa", "Letters from two jobs"), row)
    answers = answers.with_answer(f"{group}:matters", 9, row).with_answer(f"{group}:sure", 6, row)
    answers = _chosen(answers, f"{group}:now", "working_on", row)
    steps = (
        ("Call the housing office", "Monday", "person", "done"),
        ("Bring the letters together", "after payday", "both", "doing"),
    )
    for what, when, whose, done in steps:
        answers, step = _row(answers, f"{group}:step", {"what": what, "when": when}, row)
        answers = _chosen(answers, f"{group}:step:whose", whose, step)
        answers = _chosen(answers, f"{group}:step:done", done, step)
    for day, rate, said in (
        ("2026-08-03", 3, "Nobody calls back."),
        ("2026-09-01", 5, "I am on a list, with a number."),
        ("2026-10-06", 7, "They showed me two rooms."),
    ):
        answers, look = _row(answers, f"{group}:progress", {"say": said}, row)
        answers = answers.with_answer(f"{group}:progress:date", PartialDate(day), look)
        answers = answers.with_answer(f"{group}:progress:rate", rate, look)
    return answers


def safety_plan(answers: Answers) -> Answers:
    """What Graciela wants to find in her worst hour, in her language."""
    answers = _with(answers, {"me.title": "Mi plan para noches malas", "me.name": "Graciela"})
    answers = answers.with_answer("sp.signs", ("Dejo de contestar el teléfono", "No duermo"))
    answers = answers.with_answer("sp.why", ("Mi nieto Mateo", "El coro de los jueves"))
    for what in ("Agua fría en las manos", "Caminar hasta el río y volver", "Cantar bajito"):
        answers, _ = _row(answers, "sp.solo", {"what": what})
    answers, _ = _row(
        answers, "sp.out", {"who": "La panadería de doña Inés", "when": "desde las 6"}
    )
    for name, who, phone in (
        ("Rosa", "mi hermana", ROSAS_NUMBER),
        ("Padre Julián", "de la parroquia", "312-555-0177"),
    ):
        answers, _ = _row(answers, "sp.ask", {"name": name, "rel": who, "phone": phone})
    answers = answers.with_answer("sp.words", ("Tengo una mala noche. ¿Te quedas al teléfono?",))
    answers, _ = _row(
        answers, "sp.pro", {"name": "Dra. Salas", "rel": "doctora", "phone": "312-555-0120"}
    )
    answers, _ = _row(answers, "sp.space", {"what": "Rosa guarda mis pastillas", "who": "Rosa"})
    return answers


def _with(answers: Answers, said: dict[str, str]) -> Answers:
    for link_id, words in said.items():
        answers = answers.with_answer(link_id, words)
    return answers


def _row(
    answers: Answers, group: str, said: dict[str, str], outer: RowKey | None = None
) -> tuple[Answers, RowKey]:
    answers, row = answers.add_row(group, outer)
    for name, words in said.items():
        answers = answers.with_answer(f"{group}:{name}", words, row)
    return answers, row


def _chosen(answers: Answers, link_id: str, code: str, row: RowKey) -> Answers:
    for option in answers.form.item(link_id).options:
        if isinstance(option.value, Coding) and option.value.code == code:
            return answers.with_answer(link_id, option.value, row)
    raise KeyError(code)


def _letter() -> bytes:
    """A page as an office sends it."""
    page = Canvas("", pagesize=(420, 595), initialFontSize=12, invariant=1)
    for height, line in (
        (540, "Lakeside Housing Office"),
        (500, "Your number on the list: 31"),
        (480, "We will call you for the next viewing."),
    ):
        page.drawString(48, height, line)
    page.showPage()
    return bytes(page.getpdfdata())


if __name__ == "__main__":
    main(*sys.argv[1:])
