"""A form on paper without a vault: empty, or with answers that somebody already holds as a file.

Nothing leaves a record here, so nothing is decided and nothing disclosed; the person's wishes about
a copy hold all the same.
"""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from peerdesk.domain.errors import GlyphsMissing
from peerdesk.domain.lines import PhoneLine, read_lines
from peerdesk.domain.sharing import CardStyle, Layout
from peerdesk.forms.answers import Answers
from peerdesk.forms.definition import FormDefinition
from peerdesk.printing.application import ensure_gui_application
from peerdesk.printing.fonts import FontShelf, characters_without_glyph
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.plan_pdf import PlanPdf, render_plan
from peerdesk.printing.plan_texts import texts_of
from peerdesk.printing.records import STANDARD, PaperSettings
from peerdesk.resource_files import resource
from peerdesk.services.sharing.copies import for_copy, left_out, sensitive_choices
from peerdesk.services.sharing.second_column import second_column
from peerdesk.services.state_rules import rules_for

_LINES: Final = ("lines", "us.toml")


def shipped_lines() -> tuple[PhoneLine, ...]:
    """The phone lines PeerDesk comes with."""
    path = resource(*_LINES)
    return read_lines(path.read_text(encoding="utf-8"), path.name)


_CALLED = "me.title"  # what the person calls it, which plans alone ask


@dataclass(frozen=True, slots=True)
class FormLook:
    """How a form is set: as which card, on which paper, with which phone lines and fonts."""

    card: CardStyle = CardStyle.FLAT
    settings: PaperSettings = STANDARD
    lines: tuple[PhoneLine, ...] = field(default_factory=shipped_lines)
    shelf: FontShelf = field(default_factory=lambda: FontShelf(resource("fonts")))


def print_form(
    form: FormDefinition,
    answers: Answers | None,
    layout: Layout,
    *,
    today: date,
    ticked: Collection[str] = (),
    look: FormLook | None = None,
    second_form: FormDefinition | None = None,
) -> PlanPdf:
    """The form in the language it is shown in; without answers, or as BLANK, for a pen.

    A card without answers has its title and the phone lines. Sensitive items stay out unless
    `ticked`, and their names are among `left_out`. A second language that the answers have stands
    beside them; `second_form` has our texts in it. Raises GlyphsMissing, NoCard.
    """
    application = ensure_gui_application()
    used = look or FormLook()
    copy = for_copy(answers or Answers(form), ticked=ticked)
    paper = PlanPaper(
        answers=copy,
        today=today,
        title=neutral_title(form, today) if answers else form.title,
        lines=used.lines,
        rules=rules_for(answers, today) if answers else None,
        without=left_out(answers, ticked=ticked) if answers else frozenset(),
        is_blank=layout is Layout.BLANK or (answers is None and layout is not Layout.CARD),
        second=second_column(copy, second_form),
    )
    if missing := characters_without_glyph(used.shelf, texts_of(paper)):
        raise GlyphsMissing(missing)
    made = render_plan(paper, layout, used.shelf, paper.dated, used.settings, used.card)
    del application  # it had to live while the pages were drawn
    if paper.is_blank or answers is None:
        return made
    unticked = (each.label for each in sensitive_choices(answers) if each.link_id in paper.without)
    return replace(made, left_out=tuple(dict.fromkeys((*made.left_out, *unticked))))


def neutral_title(form: FormDefinition, day: date) -> str:
    """What a filled form is called: nothing about whose it is or what it is about (B6).

    One that nobody has filled in is called as it is: that tells about no person.
    """
    stem = "plan" if _CALLED in form.by_link else "paper"
    return f"{stem}-{day.isoformat()}"
