"""Next steps as lines of text over the rows of the note's answers."""

from dataclasses import dataclass
from datetime import date

from peerdesk.domain.contact_notes import NextStepBy
from peerdesk.domain.step_text import StepText, read_step, say_step
from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.values import Coding, PartialDate, Value
from peerdesk.services.note_columns import coded


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step: its row in the answers and the line that says it."""

    row: RowKey
    line: str


@dataclass(frozen=True, slots=True)
class StepLines:
    """How steps are read and said: on `today`, about the person called `name`."""

    today: date
    name: str

    def lines(self, answers: Answers) -> tuple[StepLine, ...]:
        """The steps in their order."""
        return tuple(
            StepLine(row, say_step(_step(answers, row), self.today, self.name))
            for row in answers.rows_of("next_steps")
        )

    def written(self, answers: Answers, row: RowKey | None, line: str) -> tuple[Answers, RowKey]:
        """The answers with a step written anew, in a row of its own when `row` is None."""
        if row is None:
            answers, row = answers.add_row("next_steps")
        step = read_step(line, self.today, self.name)
        who = None if step.who is None else coded(answers.form, "next_steps.who", step.who)
        day = None if step.by_when is None else PartialDate(step.by_when.isoformat())
        parts: dict[str, Value | None] = {
            "text": step.text,
            "who": who,
            "who_other": step.who_other,
            "by_when": day,
            "when_text": step.when_text,
        }
        for name, value in parts.items():
            answers = answers.with_answer(f"next_steps.{name}", value, row)
        return answers, row


def _step(answers: Answers, row: RowKey) -> StepText:
    who = answers.value("next_steps.who", row)
    day = answers.value("next_steps.by_when", row)
    known = {by.value: by for by in NextStepBy}
    return StepText(
        text=answers.text("next_steps.text", row),
        who=known.get(who.code) if isinstance(who, Coding) else None,
        who_other=answers.text("next_steps.who_other", row),
        by_when=day.day() if isinstance(day, PartialDate) else None,
        when_text=answers.text("next_steps.when_text", row),
    )
