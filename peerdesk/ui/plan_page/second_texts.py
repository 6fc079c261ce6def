"""What stands beside the answers of a plan in its second language."""

from peerdesk.forms.answers import Answers
from peerdesk.forms.second_language import shown_language
from peerdesk.services import plans
from peerdesk.services.desk import Desk, today
from peerdesk.ui.form_view.writing import SecondTexts


def second_texts(desk: Desk, answers: Answers) -> SecondTexts | None:
    """The second language with our texts in it and the day; None for one language alone."""
    chosen = shown_language(answers)
    if chosen is None:
        return None
    ours = plans.form_in(desk, answers.form, chosen.language, answers.filled_by.voice)
    return SecondTexts(chosen.language, today(desk), ours)
