"""Invented letters to print, with the notice that goes along with each."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone

from peerdesk.forms.answers import Answers
from peerdesk.forms.letter_reading import (
    ACCOMMODATION,
    ATTENDANCE,
    SUPPORT,
    GoalTold,
    Meeting,
    with_goals,
    with_met,
)
from peerdesk.forms.library import FormLibrary
from peerdesk.forms.plain_answers import plain_answers
from peerdesk.printing.fonts import FontShelf
from peerdesk.printing.letters import LetterPaper, render_letter
from peerdesk.printing.records import Footer
from peerdesk.resource_files import resource
from peerdesk.services.letters.composing import composed
from peerdesk.services.prescribed import STATEMENT_1, prescribed
from peerdesk.wording.letters import day

AT = datetime(2026, 3, 31, 15, 0, tzinfo=UTC)
LIBRARY = FormLibrary(resource("forms"))
COURT = "Honorable M. Ortiz\nSangamon County Courthouse\n200 South Ninth Street\nSpringfield"
LETTER_NAMES = (
    "letter-attendance-times",
    "letter-attendance-es-days",
    "letter-support-es",
    "letter-accommodation",
)

_HEAD = ("118 Front Street, Springfield, IL 62701", "(217) 555-0140")
_FOOTER = Footer(
    "0195f3c2-7a41-7c22-9e0b-3d1f5a6b7c8d", "Attendance letter 1.0.0", "3fa9c1d24be870a5"
)
_ZONE = timezone(timedelta(hours=-6))


def met(count: int) -> list[Meeting]:
    """So many meetings of 47 minutes, three days apart."""
    first = datetime(2026, 3, 2, 14, 5, tzinfo=_ZONE)
    starts = (first + timedelta(days=3 * at) for at in range(count))
    return [Meeting(str(one), one, one + timedelta(minutes=47)) for one in starts]


def answered(form: str, language: str = "en", **said: object) -> Answers:
    """Answers by the end of their linkId: `name="D."` answers `lt.name`."""
    plain = {f"lt.{key}": value for key, value in said.items()}
    return plain_answers(LIBRARY.in_language(form, language), plain).answers


def paper(answers: Answers, *, notice: Iterable[str] | None = None) -> LetterPaper:
    """The letter these answers make, with the prescribed notice unless told otherwise."""
    text = composed(answers)
    on = day(AT.date(), text.language)
    made = LetterPaper(
        title="letter-2026-03-31",
        letterhead=_HEAD,
        day=on,
        to=text.to,
        about=text.about,
        greeting=text.greeting,
        passages=text.passages,
        closing=text.closing,
        signer=("Rosa Delgado", "Certified Peer Support Specialist", "CPSS 4471"),
        signed_on=f"Signed electronically on {on}",
        running=f"{text.to[0]} · {on}",
        footer=_FOOTER,
        language=text.language,
    )
    words = prescribed(STATEMENT_1).paragraphs if notice is None else tuple(notice)
    return made.with_notice(tuple(words)) if words else made


def attendance(language: str, show: str, count: int = 10) -> Answers:
    """When somebody met with us in March."""
    answers = answered(
        ATTENDANCE,
        language,
        name="Darnell Washington",
        to=COURT,
        why="legal_proceeding",
        case="24-CR-0091",
        since="2026-03-01",
        until="2026-03-31",
        show=show,
    )
    return with_met(answers, met(count))


def support(language: str, words: str, name: str = "Nguyễn Thị Ánh") -> Answers:
    """What somebody wants said, with two goals."""
    answers = answered(
        SUPPORT, language, name=name, to="Riverside Housing\n12 Oak St", why="housing", words=words
    )
    goals = [GoalTold("1", "Tener mi propio lugar, con llave"), GoalTold("2", "Cocinar de nuevo")]
    return with_goals(answers, goals)


def letter_page(shelf: FontShelf, name: str) -> bytes:
    """The letter of that name as it is drawn now."""
    made = {
        "letter-attendance-times": lambda: attendance("en", "times"),
        "letter-attendance-es-days": lambda: attendance("es", "days"),
        "letter-support-es": lambda: support("es", "Llega a tiempo.\nAyuda a sus vecinos."),
        "letter-accommodation": lambda: answered(
            ACCOMMODATION,
            name="Darnell Washington",
            to="Northside Adult School",
            why="education",
            ask=["A seat near the door", "Tests in a quiet room", "Tuesdays off after 2 pm"],
            helps="Darnell works best when it is quiet, and will keep up with what he misses.",
        ),
    }
    return render_letter(paper(made[name]()), shelf, AT)
