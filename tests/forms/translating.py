"""Random translations of random answers."""

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from peerdesk.forms.answers import Answers
from peerdesk.forms.beside_words import Translation, fingerprint
from peerdesk.forms.translations import with_spoken_in, with_translation

LANGUAGES = st.sampled_from(["es", "ar", "vi", "oj-Cans", "zh-Hant"])
TOLD = st.text(min_size=1, max_size=20).filter(str.strip) | st.sampled_from(
    ["العربية 207-555-0142", "ᐊᓂᔑᓈᐯᒧᐎᓐ", "Nguyễn Thị Đào", "a\nb"]
)
TRANSLATIONS = st.builds(
    Translation,
    LANGUAGES,
    TOLD,
    by=st.sampled_from(["", "Rosa Marín, interpreter", "أمل"]),
    on=st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1)),
)


def translate_some(draw: st.DrawFn, answers: Answers) -> Answers:
    """The answers with some of their words translated and some marked as in a language."""
    for (link_id, row), given in tuple(answers.given.items()):
        for at, one in enumerate(given):
            if isinstance(one.value, str) and draw(st.booleans()):
                made = replace(draw(TRANSLATIONS), of=fingerprint(one.value))
                answers = with_translation(answers, link_id, at, made, row)
        if draw(st.integers(0, 4)) == 0:
            answers = with_spoken_in(answers, link_id, draw(LANGUAGES), row)
    return answers
